"""P6: while a vote is open every page of the program shows how many have voted, and nothing else of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from careboard.application.council_files import OpenCouncil
from careboard.domain.meetings import Step
from tests.support.files_here import a_demonstration, files_in
from ui.app import Program
from ui.meetings.room_window import RoomWindow

PLACES = ("home", "issues", "scores", "papers", "help", "settings")

HOME_BEFORE = "home: A vote is open. Nobody has voted yet. Go on at the meeting."
HOME_AFTER = (
    "home: A vote is open: 6 of 9 have voted, and their votes are safe. "
    "Whoever was in the middle was not counted and begins again. Go on at the meeting."
)


class AtWork:
    """A running meeting of the demonstration with an open vote, and the facilitator who looks everywhere."""

    def __init__(self, program: Program, council: OpenCouncil) -> None:
        self.desktop, self.council = program.desktop, council
        coming = council.services.home.view().coming
        assert coming is not None
        self.key = coming.meeting.key
        services = council.services
        services.running.start(self.key)
        services.voting.correct_heads(self.key, {"12-15": 5, "16-17": 4}, 1)
        self.desktop.go("meeting", self.key)
        meeting = services.planning.meeting(self.key)
        services.voting.open(
            self.key,
            commitments=meeting.planned,
            good_enough=meeting.planned[:1],
            issues=tuple(loop.issue.key for loop in services.loops.to_ask(meeting.group)),
        )

    def casts(self, *, best: bool, times: int) -> None:
        """Let people vote: all with the best answers, or all with the worst."""
        voting = self.council.services.voting
        for _voter in range(times):
            answers: dict[str, dict[str, str]] = {}
            for question in voting.sitting(self.key).questions:
                steps = question.scale.step_keys
                answers.setdefault(question.round_id, {})[question.key] = steps[0] if best else steps[-1]
            voting.cast(self.key, answers, may_see=best)

    def all_words(self) -> set[str]:
        """Go to every place and every step of the meeting, and read all that is in sight."""
        words: set[str] = set()
        for place in PLACES:
            self.desktop.go(place)
            words |= self._read(place)
        for step in Step:
            self.council.services.running.go_to(self.key, step)
            self.desktop.go("meeting", self.key)
            words |= self._read(step.value)
        room = self.desktop.window.findChild(RoomWindow)
        assert room is not None
        room.toggle()
        words |= {f"room: {each.text()}" for each in room.findChildren(QLabel)}
        room.put_away()
        return words

    def _read(self, place: str) -> set[str]:
        self.desktop.background.finish()
        in_sight = (each for each in self.desktop.window.findChildren(QWidget) if each.isVisible())
        return {f"{place}: {said}" for each in in_sight for said in said_by(each)}


def said_by(widget: QWidget) -> Iterator[str]:
    """Say everything that a widget shows or tells."""
    yield from filter(None, (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()))
    if isinstance(widget, QLabel | QPushButton | QLineEdit):
        yield widget.text()
    elif isinstance(widget, QPlainTextEdit):
        yield widget.toPlainText()
    elif isinstance(widget, QAbstractSpinBox):
        yield widget.text()
    elif isinstance(widget, QAbstractItemView):
        yield from cells(widget.model())


def cells(model: QAbstractItemModel | None) -> Iterator[str]:
    """Say everything that a table holds."""
    for row in range(model.rowCount() if model else 0):
        for column in range(model.columnCount() if model else 0):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                yield str(model.index(row, column).data(role)) if model else ""


@pytest.fixture
def at_work(tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[AtWork]:
    """Return the facilitator of a meeting whose vote is open."""
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    files = files_in(tmp_path)
    program = Program(qapp, files, files.data)
    council = a_demonstration(tmp_path / "demo.careboard", files)
    program.desktop.window.show()
    program.desktop.opened(council)
    yield AtWork(program, council)
    program.desktop.window.close()
    program.desktop.window.deleteLater()
    program.desktop.deleteLater()


def test_every_page_shows_how_many_have_voted_and_nothing_else(at_work: AtWork) -> None:
    before = at_work.all_words()
    assert len(before) > 300, "the test of the test"
    at_work.casts(best=True, times=3)
    at_work.casts(best=False, times=3)
    after = at_work.all_words()
    assert before - after == {HOME_BEFORE, "score: 0 of 9 have voted"}
    assert after - before == {HOME_AFTER, "score: 6 of 9 have voted"}
