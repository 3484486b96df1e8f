"""Pictures of the running program: every place of the demonstration council, a meeting going on, and a sitting."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

from careboard.application.council_files import CouncilFiles, OpenCouncil
from careboard.domain.meetings import Step
from careboard.paths import DataFolder
from ui.app import Begin, Program
from ui.building import open_scoring
from ui.desktop import Desktop
from ui.theme import apply_theme, text_scale, tokens
from ui.tokens import THEMES
from ui.voting.voting_window import VotingWindow
from ui.voting.words import PICTURES

_PASSPHRASE = "pictures"


@dataclass(frozen=True, slots=True)
class Look:
    """One way to look at the program."""

    theme: str = "light"
    percent: int = 100
    size: tuple[int, int] = (1366, 768)

    @property
    def name(self) -> str:
        """The end of a picture's file name."""
        width, height = self.size
        return f"{self.theme}-{self.percent}-{width}x{height}"


PLACES = ("home", "scores", "papers", "help", "meeting")
ONE_LOOK = (Look(),)
ALL_LOOKS = tuple(
    Look(theme, percent, size)
    for size in ((1366, 768), (1920, 1080), (800, 1280))
    for theme in ("light", "dark", "high-contrast")
    for percent in (100, 200)
)


def take_pictures(
    files: CouncilFiles, data: DataFolder, folder: Path, looks: tuple[Look, ...] = ONE_LOOK
) -> list[Path]:
    """Write a picture of each screen in each look and return their paths; the program runs in the data folder."""
    app = QApplication.instance() or QApplication(["careboard"])
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    program = Program(app, files, data)
    desktop = program.desktop
    desktop.window.show()
    program.begin(Begin())
    written: list[Path] = []
    try:
        written += _shots(app, desktop, "start", folder, looks)
        council = files.make_demonstration(data.root / "pictures.careboard", _PASSPHRASE)
        desktop.opened(council)
        for name, widget in _screens(desktop, council):
            written += _shots(app, desktop, name, folder, looks, widget)
    finally:
        desktop.close_council()
        desktop.window.close()
        desktop.window.deleteLater()
    return written


def _screens(desktop: Desktop, council: OpenCouncil) -> Iterator[tuple[str, QWidget | None]]:
    """Go from screen to screen; a widget is named where it is not the main window."""
    for place in PLACES:
        desktop.go(place)
        yield place, None
    services = council.services
    coming = services.home.view().coming
    assert coming is not None
    key = coming.meeting.key
    desktop.go("meeting", key)
    yield "meeting-prepare", None
    services.planning.seal_self_score(key, dict.fromkeys(coming.meeting.planned, "mostly"))
    services.running.start(key)
    services.voting.correct_heads(key, {"12-15": 4, "16-17": 3}, 1)
    yield from _meeting(desktop, council, key)


def _meeting(desktop: Desktop, council: OpenCouncil, key: str) -> Iterator[tuple[str, QWidget | None]]:
    services = council.services
    for step in (Step.WELCOME, Step.TELL_BACK, Step.SCORE):
        services.running.go_to(key, step)
        desktop.go("meeting", key)
        yield f"meeting-{step.value}", None
    planned = services.planning.meeting(key).planned
    services.voting.open(key, commitments=planned)
    sitting = services.voting.sitting(key)
    yield from _sitting(desktop, council, key)
    for voter in range(sitting.heads):
        answers: dict[str, dict[str, str]] = {}
        for place, question in enumerate(sitting.questions):
            steps = question.scale.step_keys
            answers.setdefault(question.round_id, {})[question.key] = steps[(voter * (place + 1)) % len(steps)]
        services.voting.cast(key, answers, may_see=True)
    services.voting.close(key)
    services.running.go_to(key, Step.REVEAL)
    services.voting.reveal(key)
    for step in (Step.REVEAL, Step.TALK, Step.ISSUES, Step.ASKS, Step.CLOSE):
        services.running.go_to(key, step)
        desktop.go("meeting", key)
        yield f"meeting-{step.value}", None


def _sitting(desktop: Desktop, council: OpenCouncil, key: str) -> Iterator[tuple[str, QWidget | None]]:
    """The scoring view, from the curtain to the first question."""
    open_scoring(desktop, council, key)
    window = desktop.scoring
    assert window is not None
    yield "sitting-curtain", window
    window.curtain.ready.emit()
    yield "sitting-pictures", window
    window.pictures.chosen.emit(PICTURES[0])
    yield "sitting-practice", window
    _answer(window)
    yield "sitting-question", window
    while window.asked is not None:
        _answer(window)
    yield "sitting-review", window
    window.leave()


def _answer(window: VotingWindow) -> None:
    """Choose the last answer, as a young person would, and go on."""
    asked = window.asked
    assert asked is not None
    window.question.answered.emit(asked.steps[-1].key)
    window.question.next_asked.emit()


def _shots(
    app: QApplication, desktop: Desktop, name: str, folder: Path, looks: tuple[Look, ...], widget: QWidget | None = None
) -> list[Path]:
    shown = widget or desktop.window
    return [_shot(app, desktop, shown, folder / f"{name}-{look.name}.png", look) for look in looks]


def _shot(app: QApplication, desktop: Desktop, widget: QWidget, path: Path, look: Look) -> Path:
    if tokens() is not THEMES[look.theme] or round(text_scale() * 100) != look.percent:
        apply_theme(app, look.theme, look.percent)
    widget.resize(QSize(*look.size))
    _settle(app, desktop.background.finish)
    widget.grab().save(str(path))
    return path


def _settle(app: QApplication, finish: Callable[[], None]) -> None:
    """Let layouts and what is drawn in the background come to rest."""
    for _turn in range(3):
        app.processEvents()
        finish()
    app.processEvents()
