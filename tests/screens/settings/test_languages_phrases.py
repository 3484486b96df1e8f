"""The phrases of one language: written, refused, confirmed, looked for and checked."""

from __future__ import annotations

import pytest

from careboard.application.council_files import OpenCouncil
from tests.screens.settings.conftest import Said
from tests.screens.settings.languages_desk import Desk
from ui.settings.languages_reading import PhraseState, Wanted

LOVE, VOICE = "commitment/love/title", "commitment/voice/title"
ASK = "view/ask-still-good-enough"


@pytest.fixture
def desk(qapp: object, council: OpenCouncil, said: Said) -> Desk:
    """What stands behind the languages page, with Somali begun."""
    del qapp
    desk = Desk(council, said)
    desk.begins()
    return desk


def test_a_phrase_is_kept_as_it_is_written(desk: Desk) -> None:
    desk.writes(LOVE, "  Jacayl ")
    assert desk.entry(LOVE).words == "Jacayl"
    assert desk.page.line is not None
    assert (desk.page.line.words, desk.page.line.state) == ("Jacayl", PhraseState.WRITTEN)
    steps = desk.steps.undo_label
    desk.phrases.write(LOVE, "Jacayl")
    desk.phrases.write("no/such", "words")
    assert desk.steps.undo_label == steps
    desk.steps.undo()
    assert desk.page.line.state is PhraseState.MISSING


def test_words_that_cannot_be_kept_stay_with_the_reason(desk: Desk) -> None:
    desk.writes(ASK, "Ma ku filan yahay?")
    assert desk.page.refused
    assert desk.page.line is not None
    assert (desk.page.line.words, desk.page.line.state) == ("Ma ku filan yahay?", PhraseState.REFUSED)
    assert desk.page.line.blanks == "{word}"
    desk.phrases.choose(LOVE)
    assert desk.page.refused == ""
    desk.phrases.choose(ASK)
    assert desk.page.refused
    desk.phrases.write(ASK, "Ma ku filan yahay {word}?")
    assert (desk.page.refused, desk.page.line.state) == ("", PhraseState.WRITTEN)


def test_a_phrase_whose_english_has_changed_is_confirmed_or_written_anew(desk: Desk, council: OpenCouncil) -> None:
    desk.writes("word", "ballan")
    setting_up = council.services.setting_up
    now = setting_up.council()
    setting_up.rename(now.name, now.authority, "pledge", now.cycle_months)
    desk.presenter.refresh()
    assert desk.page.choices[Wanted.STALE.value] == "The English has changed (1)"
    assert desk.page.line is not None
    assert (desk.page.line.words, desk.page.line.state) == ("ballan", PhraseState.STALE)
    desk.phrases.confirm()
    assert (desk.page.line.words, desk.page.line.state) == ("ballan", PhraseState.WRITTEN)
    steps = desk.steps.undo_label
    desk.phrases.confirm()
    assert desk.steps.undo_label == steps


def test_a_written_phrase_stays_in_sight_until_something_else_is_looked_for(desk: Desk) -> None:
    count = len(desk.page.lines)
    desk.phrases.look_for(Wanted.MISSING.value, "")
    missing = desk.page.phrases()
    assert LOVE in missing
    assert len(missing) < count
    desk.writes(LOVE, "Jacayl")
    assert desk.page.phrases() == missing
    desk.phrases.look_for(Wanted.MISSING.value, "")
    assert LOVE not in desk.page.phrases()
    desk.phrases.look_for(Wanted.ALL.value, "jacayl")
    assert desk.page.phrases() == [LOVE]
    desk.phrases.look_for(Wanted.ALL.value, "nothing like it")
    assert (desk.page.phrases(), desk.page.line) == ([], None)


def test_one_phrase_follows_the_other(desk: Desk) -> None:
    first, second = desk.page.phrases()[:2]
    assert desk.page.line is not None
    assert (desk.page.line.key, desk.page.place[0]) == (first, 0)
    desk.phrases.go(1)
    assert (desk.page.line.key, desk.page.place[0]) == (second, 1)
    desk.phrases.go(-1)
    desk.phrases.go(-1)
    assert desk.page.line.key == first


def test_a_check_holds_until_something_is_changed(desk: Desk, said: Said) -> None:
    desk.phrases.set_checked(True)
    assert desk.page.checked() == "Checked on 15 January 2026"
    assert said[-1] == ("Noted: a speaker has checked it.", "Undo")
    desk.writes(LOVE, "Jacayl")
    assert desk.page.checked() == "Needs a speaker’s check"
    assert said[-1] == ("Saved. A speaker has to check this language again.", "Undo")
    desk.steps.undo()
    assert desk.page.checked() == "Checked on 15 January 2026"
    desk.phrases.set_checked(False)
    assert said[-1] == ("Noted: it still needs a speaker’s check.", "Undo")


def test_english_may_be_said_in_other_words_of_the_view_only(desk: Desk) -> None:
    desk.presenter.open("en")
    assert list(desk.page.choices) == [Wanted.ALL.value, Wanted.UNRECORDED.value]
    states = {line.key: line.state for line in desk.page.lines}
    assert states["ask/still-good-enough"] is PhraseState.SPOKEN_ONLY
    assert states[LOVE] is PhraseState.ELSEWHERE
    desk.writes("view/ready", "I am ready")
    assert desk.entry("view/ready").words == "I am ready"
    desk.phrases.write("view/ready", "")
    assert desk.page.line is not None
    assert (desk.page.line.words, desk.page.line.english) == ("", "I'm ready")
