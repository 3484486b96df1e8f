"""A whole sitting by touch, on a real encrypted file: from the curtain to the next person's curtain."""

from __future__ import annotations

from careboard.domain.rounds import RoundKind
from tests.screens.voting.conftest import OpenScreen
from tests.support.councils import ACouncil


def test_one_person_votes_by_touch_and_is_counted_once(
    open_screen: OpenScreen, council: ACouncil, meeting: str
) -> None:
    screen = open_screen(meeting)
    assert screen.words("curtain-title") == "Hello. It is your turn."
    assert screen.words("voted") == "0 of 7 have voted"
    screen.begins()
    screen.taps = 0
    for answer in ("kept", "not-kept", "dont-know", "skip", "yes"):
        screen.answers(answer)
    assert screen.reviewed() == [
        "Love: Kept. Tap to change.",
        "Rights: Not kept. Tap to change.",
        "Voice: I don't know. Tap to change.",
        "Family: Skip. Tap to change.",
        "May the group see the numbers?: Yes. Tap to change.",
    ]
    assert screen.words("after-done") == "After Done nobody can change or find your answers."
    screen.finishes()
    assert screen.taps == 2 * 5 + 1
    assert screen.words("curtain-title") == "Thank you"
    assert screen.words("curtain-next") == "Now pass me to the next person."
    assert screen.words("voted") == "1 of 7 have voted"
    assert council.services.voting.progress(meeting).voted == 1


def test_a_group_of_seven_votes_and_the_totals_are_exact(
    open_screen: OpenScreen, council: ACouncil, meeting: str
) -> None:
    screen = open_screen(meeting, practice=True)
    for person in range(7):
        screen.begins()
        screen.practises("mostly")
        for answer in ("kept", "mostly", "a-bit", "not-kept"):
            screen.answers(answer)
        screen.answers("yes" if person else "no")
        screen.finishes()
    assert screen.words("curtain-title") == "Thank you. Everyone has voted."
    assert not screen.sees("ready")
    (round_,) = [each for each in council.services.voting.close(meeting).rounds if each.kind is RoundKind.KEPT]
    assert {key: dict(tally.cells) for key, tally in round_.tallies.items()} == {
        "love": {"kept": 7, "mostly": 0, "a-bit": 0, "not-kept": 0, "dont-know": 0, "not-about-me": 0, "skip": 0},
        "rights": {"kept": 0, "mostly": 7, "a-bit": 0, "not-kept": 0, "dont-know": 0, "not-about-me": 0, "skip": 0},
        "voice": {"kept": 0, "mostly": 0, "a-bit": 7, "not-kept": 0, "dont-know": 0, "not-about-me": 0, "skip": 0},
        "family": {"kept": 0, "mostly": 0, "a-bit": 0, "not-kept": 7, "dont-know": 0, "not-about-me": 0, "skip": 0},
    }
    assert not round_.everyone_may_see
