"""Twelve young people answer ten questions through the real scoring view on a real encrypted file: every cell is exact.

Their hands are scripted and shake a little: minds are changed, taps come twice, somebody stops, somebody goes away and
comes back to the wrong picture.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from careboard.domain.rounds import RoundKind
from careboard.settings import Settings
from tests.support.builders import a_pledge
from tests.support.councils import ACouncil, open_council
from tests.support.looks import wear
from tests.support.pages.voting import Clock, ScoringScreen
from ui.voting.input_guard import InputGuard
from ui.voting.wiring import make_scoring_view

QUESTIONS = (
    "love", "respect", "relationships", "stability", "mental-health", "no-age-limits", "family", "have-a-say",
    "rights", "voice",
)  # fmt: skip
WORDS = ("kept", "mostly", "a-bit", "not-kept", "dont-know", "not-about-me", "skip")
PICTURES = ("bus", "tree", "star", "paw-print")
PEOPLE = 12
CALM = Settings(practice=False)
Cells = dict[str, Counter[str]]


@pytest.fixture
def council(tmp_path: Path) -> Iterator[ACouncil]:
    """A council with a pledge of ten promises."""
    with open_council(tmp_path) as made:
        made.begins(a_pledge(*QUESTIONS))
        made.services.setting_up.set_pin("2468")
        yield made


@pytest.fixture
def meeting(council: ACouncil) -> str:
    """A meeting of twelve where all ten promises are asked."""
    key = council.starts(heads=PEOPLE)
    council.services.voting.open(key, commitments=QUESTIONS)
    return key


@pytest.fixture
def screen(qapp: QApplication, qtbot: QtBot, council: ACouncil, meeting: str) -> Iterator[ScoringScreen]:
    """The scoring view of the meeting."""
    wear(qapp, "light", 100)
    clock = Clock()
    services = council.services
    window = make_scoring_view(
        meeting, services.voting, services.setting_up, CALM, lambda _typed: False,
        guard=InputGuard(CALM.input_guard_ms, clock), speak=lambda _parent: None,
    )  # fmt: skip
    window.setGeometry(0, 0, 1366, 768)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield ScoringScreen(window, clock)
    window.leave()
    window.deleteLater()


class ShakyHand:
    """One young person: what they mean to say is known, how they get there is left to chance."""

    def __init__(self, screen: ScoringScreen, chance: random.Random) -> None:
        self.screen, self.chance = screen, chance
        self.picture = chance.choice(PICTURES)
        self.answers: dict[int, str] = {}
        self.mishaps: Counter[str] = Counter()

    def votes(self, mishap: str) -> dict[int, str]:
        """Vote, with this mishap somewhere on the way; return the answers that count."""
        self.screen.begins(self.picture)
        place, when = 0, self.chance.randrange(1, len(QUESTIONS))
        while place <= len(QUESTIONS):
            if place == when and mishap:
                self.mishaps[mishap] += 1
                happened, mishap = mishap, ""
                if getattr(self, happened)():
                    return self.votes("")
                place = self._place()
            self._answers(place)
            place += 1
        self._looks_again()
        self.screen.finishes()
        return self.answers

    def _place(self) -> int:
        words = self.screen.words("place")
        return len(QUESTIONS) if words == "Last question" else int(words.split()[1]) - 1

    def _answers(self, place: int) -> None:
        assert self._place() == place
        words = WORDS if place < len(QUESTIONS) else ("yes", "no")
        for _change_of_mind in range(self.chance.choice((0, 0, 1, 2))):
            self.screen.tap(f"answer-{self.chance.choice(words)}")
        self.answers[place] = self.chance.choice(words)
        self.screen.tap(f"answer-{self.answers[place]}")
        assert self.screen.chosen() == [self.answers[place]]
        self.screen.tap("next")

    def _looks_again(self) -> None:
        """Change one answer on the review, now and then."""
        if self.chance.random() < 0.5:
            place = self.chance.randrange(len(QUESTIONS))
            while not self.screen.sees(f"own-answer-{place}"):
                self.screen.tap("review-more")
            self.screen.tap(f"own-answer-{place}")
            self._answers(place)
        own = [row.accessibleName() for row in self.screen.window.review.rows]
        assert len(own) == len(QUESTIONS) + 1

    def goes_back(self) -> bool:
        """Go back some questions and answer them anew."""
        for _step in range(self.chance.randrange(1, self._place() + 1)):
            self.screen.tap("back")
        return False

    def taps_twice(self) -> bool:
        """Tap Next twice in a row; the second tap meets the shut guard."""
        screen = self.screen
        self._answers(self._place())
        screen.hand.tap(screen.button("next"))
        for card in screen.cards()[:1]:
            screen.hand.tap(card)
        assert screen.chosen() == []
        return False

    def stops(self) -> bool:
        """Stop: nothing counts. Then begin again."""
        self.screen.tap("stop")
        assert self.screen.words("curtain-title").startswith("You stopped")
        return True

    def goes_away(self) -> bool:
        """Go away until the cover falls, and come back to the own picture at the second try."""
        self._waits_for_cover()
        self.screen.tap(f"picture-{self._other_picture()}")
        assert self.screen.words("pictures-title") == "That is not your picture."
        self.screen.tap(f"picture-{self.picture}")
        return False

    def is_somebody_else(self) -> bool:
        """Go away; somebody else guesses twice, and the answers are thrown away."""
        self._waits_for_cover()
        for _guess in range(2):
            self.screen.tap(f"picture-{self._other_picture()}")
        assert self.screen.words("curtain-text").startswith("The answers before were thrown away.")
        return True

    def stays_away(self) -> bool:
        """Go away and never come back: after two more minutes the answers are thrown away."""
        self._waits_for_cover()
        self._idle_timer().timeout.emit()
        assert self.screen.words("curtain-text").startswith("The answers before were thrown away.")
        return True

    def _other_picture(self) -> str:
        return self.chance.choice([picture for picture in PICTURES if picture != self.picture])

    def _waits_for_cover(self) -> None:
        self._idle_timer().timeout.emit()
        assert not self.screen.sees("promise")
        assert self.screen.window.question.cards == []

    def _idle_timer(self) -> QTimer:
        idle = CALM.idle_seconds * 1000
        timers = self.screen.window.findChildren(QTimer)
        (running,) = [each for each in timers if each.isActive() and each.interval() == idle]
        return running


MISHAPS = ("", "goes_back", "taps_twice", "stops", "goes_away", "is_somebody_else", "stays_away")


@pytest.mark.parametrize("seed", [1, 2026])
def test_twelve_sittings_of_ten_questions_leave_exact_totals(
    screen: ScoringScreen, council: ACouncil, meeting: str, seed: int
) -> None:
    chance = random.Random(seed)
    meant: Cells = {key: Counter() for key in QUESTIONS}
    may_see, happened = [], Counter[str]()
    for person in range(PEOPLE):
        hand = ShakyHand(screen, chance)
        answers = hand.votes(MISHAPS[person % len(MISHAPS)])
        for place, key in enumerate(QUESTIONS):
            meant[key][answers[place]] += 1
        may_see.append(answers[len(QUESTIONS)] == "yes")
        happened += hand.mishaps
        assert council.services.voting.progress(meeting).voted == person + 1
    assert set(happened) == set(MISHAPS) - {""}
    assert screen.words("curtain-title") == "Thank you. Everyone has voted."
    (round_,) = [each for each in council.services.voting.close(meeting).rounds if each.kind is RoundKind.KEPT]
    assert {key: dict(tally.cells) for key, tally in round_.tallies.items()} == {
        key: {word: meant[key][word] for word in WORDS} for key in QUESTIONS
    }
    assert round_.voted == PEOPLE
    assert round_.everyone_may_see is all(may_see)
