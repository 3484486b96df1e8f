"""Ballots and tokens on paper: chosen, saved, and typed in so that nobody can tell whose they were."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from careboard.application.ballot_content import MAY_SEE, BallotContent
from careboard.application.phrasebooks import Phrasebook
from careboard.application.sittings import Progress
from careboard.domain.rounds import RoundKind
from careboard.drawing import ballot_drawing
from careboard.errors import StorageProblem
from tests.screens.meetings.recorder import Recorder, as_page
from tests.support.councils import ACouncil
from tests.support.phrases import english, written
from ui.meetings.paper_ballots_presenter import PaperBallotsPresenter, PaperMeeting, PrintedPaper
from ui.meetings.paper_entry_presenter import PaperEntryPresenter, PaperSteps

Say = Callable[[str, str], None]
FOUR = ("love", "rights", "voice", "family")


def printing(
    council: ACouncil, page: Recorder, heads: int = 7, books: tuple[Phrasebook, ...] = ()
) -> PaperBallotsPresenter:
    """Begin to print for a meeting with so many young people; four promises are planned."""
    key = council.starts(0, heads)
    meeting = PaperMeeting(key, heads, {RoundKind.KEPT: FOUR})
    offered = books or (english(),)
    presenter = PaperBallotsPresenter(
        as_page(page), council.services.ballots, ballot_drawing(), meeting, lambda: offered
    )
    presenter.begin()
    return presenter


def paper(page: Recorder) -> PrintedPaper:
    """Return the paper that is shown."""
    shown: PrintedPaper = page.shown("show_paper")
    return shown


def test_the_ballots_come_first_one_copy_for_each_person(council: ACouncil, page: Recorder) -> None:
    printing(council, page, heads=9)
    assert paper(page).pdf.startswith(b"%PDF")
    assert (paper(page).copies, len(paper(page).letters)) == (9, 4)
    assert paper(page).name == f"Ballots {paper(page).letters}"
    assert page.last["show_languages"] == ((("en", "English"),), "en")


def test_tokens_are_all_on_their_sheets(council: ACouncil, page: Recorder) -> None:
    presenter = printing(council, page)
    presenter.choose_kind("tokens")
    assert (paper(page).name, paper(page).copies, paper(page).letters) == ("Tokens", 1, "")


def test_another_language_has_the_same_letters(council: ACouncil, page: Recorder) -> None:
    welsh = written("cy", "Cymraeg", {"aside/skip": ("Skip", "Hepgor")})
    presenter = printing(council, page, books=(english(), welsh))
    first = paper(page)
    presenter.choose_language("cy")
    assert paper(page).pdf != first.pdf
    assert paper(page).letters == first.letters


def test_a_language_that_cannot_be_printed_is_said_and_nothing_is_saved(
    council: ACouncil, page: Recorder, tmp_path: Path
) -> None:
    chinese = written("zh", "中文", {"aside/skip": ("Skip", "跳過")})
    presenter = printing(council, page, books=(english(), chinese))
    presenter.choose_language("zh")
    assert page.shown("show_none").startswith("中文 cannot be printed yet.")
    presenter.save(str(tmp_path / "ballots.pdf"))
    assert not list(tmp_path.glob("*.pdf"))


def test_what_is_shown_is_saved(council: ACouncil, page: Recorder, tmp_path: Path) -> None:
    presenter = printing(council, page)
    presenter.save(str(tmp_path / "ballots.pdf"))
    assert (tmp_path / "ballots.pdf").read_bytes() == paper(page).pdf
    assert page.shown("say_saved") == "Saved."
    presenter.save(str(tmp_path / "no such folder" / "ballots.pdf"))
    assert page.shown("say_saved").startswith("The file could not be written there.")


def test_before_heads_are_counted_there_are_no_tokens(council: ACouncil, page: Recorder) -> None:
    key = council.services.planning.plan(council.turn_to(0), "seniors", "Town hall").key
    meeting = PaperMeeting(key, 0, {RoundKind.KEPT: FOUR})
    presenter = PaperBallotsPresenter(
        as_page(page), council.services.ballots, ballot_drawing(), meeting, lambda: (english(),)
    )
    presenter.begin()
    assert paper(page).copies == 0
    presenter.choose_kind("tokens")
    assert page.shown("show_none")


class Typing:
    """Somebody who types in the papers of an open vote."""

    def __init__(self, council: ACouncil, page: Recorder, say: Say, heads: int = 7) -> None:
        self.council, self.page = council, page
        self.key = council.starts(0, heads)
        council.services.voting.open(self.key, commitments=("love", "voice"), good_enough=("love",))
        self.presenter = PaperEntryPresenter(
            as_page(page),
            council.services.ballots.content(self.key, english()),
            PaperSteps(self.cast, lambda: council.services.voting.progress(self.key)),
            say,
        )
        self.presenter.begin()

    def cast(self, answers: Mapping[str, Mapping[str, str]], may_see: bool) -> Progress:
        return self.council.services.voting.cast(self.key, answers, may_see=may_see)

    @property
    def content(self) -> BallotContent:
        content: BallotContent = self.page.shown("show_ballot")
        return content

    def types(self, *, may_see: str = "", **words: str) -> None:
        asked = {}
        for question in self.content.questions:
            word = words.get(question.key.replace("-", "_"), "")
            fits = any(answer.key == word for answer in question.answers)
            if fits:
                asked[question.round_id, question.key] = word
        if may_see:
            asked["", MAY_SEE] = may_see
        self.presenter.count(asked)


@pytest.fixture
def typing(council: ACouncil, page: Recorder, say: Say) -> Typing:
    """Papers of a vote of three questions for seven young people."""
    return Typing(council, page, say)


def test_a_typed_ballot_is_counted_and_cleared(typing: Typing) -> None:
    assert typing.page.last["show_ballot"][1] == "0 of 7 have voted."
    typing.types(love="kept")
    assert typing.page.shown("show_counted") == "1 paper ballot is in. 1 of 7 have voted."


def test_paper_is_mixed_with_the_screen(typing: Typing) -> None:
    for _ in range(4):
        typing.council.casts(typing.key, {"love": "skip", "voice": "mostly"})
    for _ in range(2):
        typing.types(love="kept", voice="kept", may_see="yes")
    assert typing.page.shown("show_counted") == "2 paper ballots are in. 6 of 7 have voted."
    typing.council.services.voting.close(typing.key)
    shown = typing.council.services.voting.reveal(typing.key)
    kept = next(round_ for round_ in shown.rounds if round_.kind is RoundKind.KEPT)
    assert kept.voted == 6
    assert (kept.tallies["voice"].cells["mostly"], kept.tallies["voice"].cells["kept"]) == (4, 2)
    assert kept.everyone_may_see


def test_what_is_empty_is_a_skip_and_an_empty_last_question_is_a_no(typing: Typing) -> None:
    for _ in range(5):
        typing.types(voice="a-bit", may_see="")
    typing.council.services.voting.close(typing.key)
    kept, good_enough = typing.council.services.voting.reveal(typing.key).rounds
    assert kept.tallies["love"].cells["skip"] == 5
    assert kept.tallies["voice"].cells["a-bit"] == 5
    assert good_enough.tallies["love"].cells["skip"] == 5
    assert not kept.everyone_may_see


def test_a_ballot_too_many_is_not_counted_and_stays(council: ACouncil, page: Recorder, say: Say) -> None:
    typing = Typing(council, page, say, heads=2)
    typing.types(love="kept")
    typing.types(love="mostly")
    page.order.clear()
    typing.types(love="kept")
    assert page.order == ["show_full"]
    assert "This paper is not in." in page.shown("show_full")
    assert council.services.voting.progress(typing.key).voted == 2


def test_a_vote_that_was_closed_meanwhile_takes_nothing(typing: Typing) -> None:
    typing.types(love="kept")
    typing.council.services.voting.close(typing.key)
    typing.types(love="kept")
    assert len(typing.page.refusals) == 1
    assert typing.council.services.planning.meeting(typing.key).rounds[0].voted == 1


def test_a_full_disk_is_said_and_the_ballot_stays(
    typing: Typing, page: Recorder, say: Say, said: list[tuple[str, str]]
) -> None:
    def full(_answers: Mapping[str, Mapping[str, str]], _may_see: bool) -> Progress:
        raise StorageProblem("disk-full", path="x.careboard")

    steps = PaperSteps(full, lambda: Progress(0, 7))
    presenter = PaperEntryPresenter(as_page(page), typing.content, steps, say)
    presenter.count({})
    assert len(page.refusals) == 1
    assert not page.has("show_counted")
    presenter.leave()
    assert said == [("The last paper may be in. Compare the papers with how many have voted.", "")]


def test_a_ballot_that_a_failing_disk_kept_is_not_counted_again(typing: Typing, page: Recorder, say: Say) -> None:
    def fails_late(answers: Mapping[str, Mapping[str, str]], may_see: bool) -> Progress:
        typing.cast(answers, may_see)
        raise StorageProblem("disk-failed", path="x.careboard")

    steps = PaperSteps(fails_late, lambda: typing.council.services.voting.progress(typing.key))
    presenter = PaperEntryPresenter(as_page(page), typing.content, steps, say)
    presenter.begin()
    presenter.count({})
    assert not page.has("show_counted")
    presenter.count({})
    assert page.shown("show_counted") == "1 paper ballot is in. 1 of 7 have voted."
    assert steps.progress().voted == 1


def test_nothing_can_be_undone_after_a_typed_ballot(typing: Typing) -> None:
    typing.types(love="kept")
    assert typing.council.services.steps.undo_label == ""


def test_who_leaves_is_told_to_tear_up_the_papers(typing: Typing, said: list[tuple[str, str]]) -> None:
    typing.presenter.leave()
    assert said == []
    typing.types(love="kept")
    typing.presenter.leave()
    assert said == [("Now tear up the papers, so that nobody can read them.", "")]
