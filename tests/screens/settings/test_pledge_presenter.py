"""The pledges in the settings: taken into use, pasted, reworded."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from careboard.application.council_files import OpenCouncil
from careboard.application.re_approving import NewWords
from tests.screens.settings.conftest import Said
from tests.screens.settings.recorded import RecordedPledges
from tests.support.builders import a_pledge
from tests.support.files_here import KEYS, a_file, not_in_use
from ui.settings.pledge_presenter import PledgePresenter

DAY = datetime.date(2026, 3, 1)


class Desk:
    """The presenter with a panel that remembers."""

    def __init__(self, council: OpenCouncil, said: Said) -> None:
        self.panel, self.services = RecordedPledges(), council.services
        self.presenter = PledgePresenter(
            self.panel, self.services.setting_up, self.services.re_approving, said.say
        )
        self.presenter.refresh()

    def wording(self, commitment: str = "love") -> str:
        """Return the signed words of a commitment."""
        return self.services.setting_up.pledges()[0].current.commitment(commitment).wording

    def scores(self) -> None:
        """Let the seniors score a promise."""
        key = self.services.planning.plan(datetime.date(2026, 1, 15), "seniors", "Town hall").key
        self.services.running.start(key)
        self.services.voting.correct_heads(key, {"12-17": 5}, 1)
        self.services.voting.open(key, commitments=("love",))


@pytest.fixture
def desk(council: OpenCouncil, said: Said) -> Desk:
    """The presenter over the council."""
    return Desk(council, said)


def typed(plain: str = "", wording: str = "", junior: str = "") -> tuple[NewWords, ...]:
    """Return the form of new words, in which only love was touched."""
    old = a_pledge(*KEYS).current.commitments
    words = [NewWords(each.title, each.wording, each.plain, each.junior, (each.key,)) for each in old]
    return (replace(words[0], wording=wording, plain=plain or words[0].plain, junior=junior), *words[1:])


def test_a_pledge_that_waits_is_taken_into_use(tmp_path: Path, said: Said) -> None:
    council = a_file(tmp_path, not_in_use(a_pledge(*KEYS)))
    desk = Desk(council, said)
    assert [shown.pledge.in_use for shown in desk.panel.pledges] == [False]
    desk.presenter.take_into_use("care-pledge")
    assert council.services.setting_up.pledges()[0].in_use
    assert said == [("The pledge is in use.", "Undo")]
    council.services.steps.undo()
    assert not council.services.setting_up.pledges()[0].in_use
    council.close()


def test_the_signed_words_are_pasted_until_they_are_scored(desk: Desk, said: Said) -> None:
    desk.presenter.paste("care-pledge", "love", " You will be loved. ")
    assert desk.wording() == "You will be loved."
    desk.presenter.paste("care-pledge", "love", "You will be loved.")
    assert said == [("Saved.", "Undo")], "the same words are not kept twice"
    desk.scores()
    desk.presenter.refresh()
    assert [shown.is_scored for shown in desk.panel.pledges] == [True]
    desk.presenter.paste("care-pledge", "love", "Other words")
    assert desk.panel.refused == (
        "care-pledge", "love", "These words have been scored already. New words make a new version of the pledge.",
    )  # fmt: skip
    assert desk.wording() == "You will be loved."


def test_what_is_not_there_is_refused(desk: Desk) -> None:
    desk.presenter.paste("care-pledge", "money", "Pocket money")
    assert desk.panel.refused[2] == "There is no commitment “money” in this pledge."
    desk.presenter.paste("other", "love", "Words")
    assert desk.panel.refused[2] == "There is no pledge “other”."


def test_new_words_make_a_new_version_from_a_day(desk: Desk, said: Said) -> None:
    desk.scores()
    desk.presenter.adopt("care-pledge", DAY, typed("We will show you love.", "Love", "We love you."))
    (pledge,) = desk.services.setting_up.pledges()
    assert (pledge.current.number, pledge.current.adopted) == (2, DAY)
    love = pledge.current.commitment("love")
    assert (love.wording, love.plain, love.junior) == ("Love", "We will show you love.", "We love you.")
    assert pledge.current.commitment("rights") == pledge.version(1).commitment("rights")
    assert pledge.version(1).commitment("love").plain == "We keep our promise about love."
    assert desk.panel.closed == 1
    assert said == [("The new words are in force.", "Undo")]
    desk.presenter.refresh()
    assert [shown.is_scored for shown in desk.panel.pledges] == [False]


@pytest.mark.parametrize(
    ("day", "words", "says"),
    [
        (None, typed("New"), "Please give the day from which the new words count."),
        (DAY, typed(), "No words were changed."),
        (DAY, typed(" "), "The text is empty. Please fill it in."),
        (DAY, typed("New", junior="x" * 201), "This text is too long. Please use at most 200 characters."),
    ],
)
def test_new_words_that_cannot_be_are_refused(
    desk: Desk, day: datetime.date | None, words: tuple[NewWords, ...], says: str
) -> None:
    desk.presenter.adopt("care-pledge", day, words)
    assert desk.panel.refused == ("care-pledge", "", says)
    assert desk.panel.closed == 0
    assert desk.services.setting_up.pledges()[0].current.number == 1
