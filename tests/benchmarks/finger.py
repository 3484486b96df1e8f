"""From the finger on an answer to the drawn answer, on the scoring view of a full high-definition screen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from careboard.settings import Settings
from tests.benchmarks.measuring import Figure, seconds
from tests.benchmarks.shown import until
from tests.support.councils import open_council
from tests.support.pages.voting import Clock, ScoringScreen
from ui.theme import apply_theme
from ui.voting.input_guard import InputGuard
from ui.voting.voting_window import VotingWindow
from ui.voting.wiring import make_scoring_view

TOUCHES = 60
FRAME, TWO_FRAMES = 16.0, 33.0


class Drawn(QObject):
    """Counts how often a widget was drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.times = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count."""
        self.times += event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


def measure(folder: Path) -> Iterator[Figure]:
    """Touch one answer after the other."""
    app = QApplication.instance() or QApplication(["bench"])
    assert isinstance(app, QApplication)
    apply_theme(app, "light")
    with open_council(folder) as council:
        council.begins()
        council.services.setting_up.set_pin("2468")
        meeting = council.starts()
        council.services.voting.open(meeting, commitments=("love",))
        clock = Clock()
        window = make_scoring_view(
            meeting,
            council.services.voting,
            council.services.setting_up,
            Settings(practice=False),
            lambda _typed: False,
            guard=InputGuard(now=clock),
            speak=lambda _parent: None,
        )
        taken = _touches(app, window, clock)
        window.leave()
        window.deleteLater()
    yield Figure("finger to drawn answer, median of 60, beside a frame", median(taken), FRAME, "ms", 1.0)
    yield Figure("finger to drawn answer, the slowest, beside two frames", max(taken), TWO_FRAMES, "ms", 1.0)


def _touches(app: QApplication, window: VotingWindow, clock: Clock) -> list[float]:
    window.setGeometry(0, 0, 1920, 1080)
    window.show()
    until(app, lambda: window.windowHandle().isExposed())
    screen = ScoringScreen(window, clock)
    screen.begins()
    app.processEvents()
    clock.pass_guard()
    cards, drawn, taken = screen.cards()[:2], Drawn(), []
    for card in cards:
        card.installEventFilter(drawn)
    for touch in range(TOUCHES + 2):
        card, before = cards[touch % 2], drawn.times

        def touched() -> None:
            screen.hand.tap(card)  # noqa: B023 (called at once)
            until(app, lambda: drawn.times > before)  # noqa: B023

        spent = seconds(touched) * 1000
        app.processEvents()
        if touch > 1:
            taken.append(spent)
    return taken
