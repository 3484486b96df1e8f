"""New words while they are agreed: the form proposes what became of what, and a person corrects it."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from careboard.application.council_files import OpenCouncil
from careboard.application.re_approving import NewWords
from careboard.domain.pledges import Pledge
from careboard.domain.wording_changes import ChangeKind
from tests.support.builders import a_commitment
from tests.support.files_here import KEYS
from tests.support.pages.settings import SettingsScreen
from ui.settings.new_words_draft import NewWordsDraft
from ui.widgets.badge import Badge

OLD = tuple(a_commitment(key, number) for number, key in enumerate(("love", "rights", "voice", "family"), start=1))
DRAFT = NewWordsDraft.of(OLD)


def kinds(draft: NewWordsDraft) -> list[tuple[ChangeKind, tuple[str, ...]]]:
    """Return what became of what, line by line."""
    return [(line.kind, line.words.came) for line in draft.lines]


def retyped(draft: NewWordsDraft, key: str, plain: str, title: str = "Title") -> NewWordsDraft:
    """Type plain words into a line."""
    return draft.with_words(key, title, "", plain, "")


def test_a_draft_begins_with_everything_as_it_was() -> None:
    assert kinds(DRAFT) == [(ChangeKind.SAME, (each.key,)) for each in OLD]
    assert DRAFT.dropped == ()
    assert retyped(DRAFT, "love", "We love you.").lines[0].kind is ChangeKind.REWORDED
    assert retyped(retyped(DRAFT, "love", "We love you."), "love", OLD[0].plain).lines[0].kind is ChangeKind.SAME


def test_a_promise_is_split_and_joined_again() -> None:
    split = DRAFT.split("love")
    assert kinds(split)[:2] == [(ChangeKind.SPLIT, ("love",))] * 2
    assert split.lines[1].words == NewWords("", "", "", "", ("love",))
    assert [each.key for each in split.joinable("rights")] == ["voice", "family"], "a part of one joins no other"
    assert kinds(split.drop(split.lines[1].key)) == kinds(DRAFT)


def test_two_become_one_and_are_taken_apart_again() -> None:
    joined = DRAFT.join("love", "voice")
    assert kinds(joined) == [
        (ChangeKind.MERGED, ("love", "voice")), (ChangeKind.SAME, ("rights",)), (ChangeKind.SAME, ("family",)),
    ]  # fmt: skip
    assert [each.title for each in joined.came("love")] == ["Love", "Voice"]
    assert [each.key for each in joined.joinable("rights")] == ["family"]
    assert kinds(joined.part("love")) == kinds(DRAFT)


def test_what_is_dropped_comes_back_to_its_place() -> None:
    dropped = DRAFT.drop("love").drop("voice")
    assert [each.key for each in dropped.dropped] == ["love", "voice"]
    assert kinds(dropped.take_back("voice").take_back("love")) == kinds(DRAFT)


def test_words_like_dropped_ones_are_proposed_as_the_same_promise_until_somebody_says_no() -> None:
    added = DRAFT.drop("love").add()
    (key,) = [line.key for line in added.lines if not line.words.came]
    assert added.line(key).kind is ChangeKind.NEW
    typed = retyped(added, key, "We will keep our promise about love.")
    assert (typed.line(key).kind, typed.line(key).is_proposed, typed.dropped) == (ChangeKind.REWORDED, True, ())
    other = retyped(typed, key, "A bus pass for each of us.")
    assert (other.line(key).kind, len(other.dropped)) == (ChangeKind.NEW, 1)
    told = typed.is_new(key)
    assert (told.line(key).kind, told.line(key).is_proposed, len(told.dropped)) == (ChangeKind.NEW, False, 1)
    assert retyped(told, key, OLD[0].plain).line(key).kind is ChangeKind.NEW
    first, second = added.lines[0].key, DRAFT.drop("rights").add().add()
    assert first == "rights"
    assert [line.key for line in second.lines[-2:]] == ["+1", "+2"]
    again = retyped(DRAFT.drop("love").add(), "+1", OLD[0].plain)
    assert [line.key for line in again.is_new("+1").take_back("love").lines][0] == "love"


def test_the_form_maps_old_and_new(council: OpenCouncil, qtbot: QtBot) -> None:
    screen = SettingsScreen(council, qtbot)
    screen.opens("pledge")
    screen.presses("reword-care-pledge")
    first, second, third = KEYS[:3]
    assert screen.find(Badge, f"new-kind-{first}").text() == "As it was"
    screen.types(f"new-plain-{first}", "Other words")
    assert screen.find(Badge, f"new-kind-{first}").text() == "New words"
    screen.presses(f"drop-{third}")
    screen.reads(f"Dropped from the pledge: {third.title()}. Its scores stay readable.")
    screen.presses(f"take-back-{third}")
    screen.presses(f"drop-{third}")
    screen.presses(f"join-{first}")
    screen.presses(f"join-{first}-{second}")
    joined = f"Joined from “{first.title()}” and “{second.title()}”"
    assert screen.find(Badge, f"new-kind-{first}").text() == joined
    screen.presses(f"part-{first}")
    screen.presses(f"split-{second}")
    part = screen.find(QLineEdit, "new-title-+1")
    assert part.hasFocus()
    screen.types("new-title-+1", "Second half")
    screen.types("new-plain-+1", "The second half of it.")
    screen.presses("add-promise")
    screen.types("new-title-+2", "Money")
    screen.types("new-plain-+2", "Pocket money each week.")
    screen.presses("adopt-words")
    (pledge,) = council.services.setting_up.pledges()
    assert found(pledge) >= {
        (ChangeKind.REWORDED, (first,), (first,)),
        (ChangeKind.SPLIT, (second,), (f"{second}-2", "second-half")),
        (ChangeKind.DROPPED, (third,), ()),
        (ChangeKind.NEW, (), ("money",)),
    }


def found(pledge: Pledge) -> set[tuple[ChangeKind, tuple[str, ...], tuple[str, ...]]]:
    """Return what became of what."""
    return {(change.kind, change.old, change.new) for change in pledge.current.changes}
