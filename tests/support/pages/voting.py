"""The scoring view as a young person sees it: found by names of objects, touched by fingers or by keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from tests.support.touch import Hand
from ui.voting.answer_card import AnswerCard
from ui.voting.voting_window import VotingWindow

GUARD_SECONDS = 0.35


class Clock:
    """Seconds that pass only when a test says so."""

    def __init__(self) -> None:
        """Begin some time after the computer was switched on."""
        self.now = 1000.0

    def __call__(self) -> float:
        """Return the time in seconds."""
        return self.now

    def pass_guard(self) -> None:
        """Let the guard open."""
        self.now += GUARD_SECONDS + 0.01


class ScoringScreen:
    """One scoring view and the person in front of it."""

    def __init__(self, window: VotingWindow, clock: Clock) -> None:
        """Take the window and the clock of its guard."""
        self.window, self.clock = window, clock
        self.hand = Hand(window)
        self.taps = 0

    def find(self, name: str) -> QWidget:
        """Return what is called so and is in sight."""
        found = [each for each in self.window.findChildren(QWidget, name) if each.isVisible()]
        assert len(found) == 1, f"{name} is in sight {len(found)} times"
        return found[0]

    def sees(self, name: str) -> bool:
        """Whether something of this name is in sight."""
        return any(each.isVisible() for each in self.window.findChildren(QWidget, name))

    def button(self, name: str) -> QAbstractButton:
        """Return a button in sight."""
        found = self.find(name)
        assert isinstance(found, QAbstractButton)
        return found

    def tap(self, name: str) -> None:
        """Wait until the screen takes input, and tap."""
        self.clock.pass_guard()
        self.hand.tap(self.button(name))
        self.taps += 1

    def press(self, key: Qt.Key) -> None:
        """Wait until the screen takes input, and press a key where the focus is."""
        self.clock.pass_guard()
        target = QApplication.focusWidget()
        assert target is not None, "nothing takes the keys"
        QTest.keyClick(target, key)

    def words(self, name: str) -> str:
        """Return what something in sight says."""
        return self.find(name).accessibleName()

    def begins(self, picture: str = "tree") -> None:
        """Say "I'm ready" and choose a picture; on the curtain of somebody else ask for the own one first."""
        if self.words("ready") == "Next person":
            self.tap("ready")
        self.tap("ready")
        self.tap(f"picture-{picture}")

    def practises(self, answer: str) -> None:
        """Answer the practice question."""
        self.answers(answer)

    def answers(self, answer: str) -> None:
        """Choose an answer and go on, through every part of the question where it comes in parts."""
        parts = self.window.question.parts
        while not self.sees(f"answer-{answer}"):
            self.tap("next")
        self.tap(f"answer-{answer}")
        while not parts.is_last:
            self.tap("next")
        self.tap("next")

    def finishes(self) -> None:
        """Say Done on the review."""
        self.tap("done")

    def cards(self) -> list[AnswerCard]:
        """Return the answers in sight, in the order of the screen."""
        return [card for card in self.window.question.cards if card.isVisible()]

    def chosen(self) -> list[str]:
        """Return which answers are marked."""
        return [card.choice.key for card in self.cards() if card.isChecked()]

    def reviewed(self) -> list[str]:
        """Return what the review says."""
        rows = [row for row in self.window.review.rows if row.isVisible()]
        return [row.accessibleName() for row in rows]

    def types_pin(self, pin: str) -> None:
        """Tap a PIN and enter it."""
        for digit in pin:
            self.tap(f"pad-{digit}")
        self.tap("pad-enter")

    def types_passphrase(self, passphrase: str) -> None:
        """Type a passphrase and open."""
        field = self.find("passphrase")
        assert isinstance(field, QLineEdit)
        self.clock.pass_guard()
        QTest.keyClicks(field, passphrase)
        self.tap("unlock")
