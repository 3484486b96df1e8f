"""The pages in every size and text size: nothing is cut at the side, nothing flashes up, typed text stays text."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from careboard.domain.answers import AnswerKind
from careboard.domain.meetings import Step
from tests.support.councils import ACouncil
from tests.support.pages.meetings import OpenMeetings
from ui.meetings.reveal_picture import RevealPicture
from ui.meetings.room_views import RevealView
from ui.meetings.room_window import RoomWindow
from ui.widgets.para import Para

LONG = "Cymorth i Ymadawyr Gofal: we promise that each of you finds a home near the people you trust and know well"


@pytest.mark.parametrize(("size", "percent"), [((1366, 728), 100), ((1366, 728), 200), ((800, 1280), 200)])
def test_every_page_fits_the_width(
    council: ACouncil, open_meetings: OpenMeetings, size: tuple[int, int], percent: int
) -> None:
    issue = council.hears(council.meets(0), LONG)
    council.sends(issue)
    council.services.issues.answer(issue, AnswerKind.ALREADY_POLICY, "It is our policy.")
    council.turn_to(60)
    screen = open_meetings(size, percent=percent)
    pages = screen.pages
    for page in (pages.list, pages.prepare, pages.self_score, pages.approval):
        assert page.minimumSizeHint().width() <= size[0], type(page).__name__
    screen.plans()
    screen.starts()
    for step in Step:
        screen.goes_to(step.value) if percent == 100 else screen.pages.run.step_asked.emit(step, 0)
        assert pages.run.minimumSizeHint().width() <= size[0], step
        assert pages.run.minimumSizeHint().height() <= size[1], step
    assert pages.run.order.is_folded() == (percent == 200)


@pytest.mark.parametrize(("size", "percent"), [((1366, 728), 100), ((1366, 728), 200), ((800, 1280), 100)])
def test_no_line_of_text_is_cut(
    council: ACouncil, open_meetings: OpenMeetings, qtbot: QtBot, size: tuple[int, int], percent: int
) -> None:
    council.meets(0, *["kept"] * 6)
    council.services.planning.plan(council.turn_to(60), "seniors", LONG)
    screen = open_meetings(size, percent=percent)
    screen.presenter.show("")
    qtbot.waitUntil(lambda: not cut(screen.pages))
    screen.press("open-2026-03")
    qtbot.waitUntil(lambda: not cut(screen.pages))
    screen.starts()
    for step in Step:
        screen.pages.run.step_asked.emit(step, 0)
        qtbot.waitUntil(lambda: not cut(screen.pages))


def cut(pages: QWidget) -> list[str]:
    """Return the texts in sight that have less height than their lines need."""
    shown = [each for each in pages.findChildren(Para) if each.isVisible() and each.hasHeightForWidth()]
    return [each.text() for each in shown if each.height() < each.heightForWidth(each.width())]


def test_the_folded_order_leads_to_each_step(open_meetings: OpenMeetings) -> None:
    screen = open_meetings((800, 1280))
    screen.plans()
    screen.starts()
    menu = screen.pages.run.order.menu()
    assert len(menu.actions()) == len(Step)
    menu.actions()[5].trigger()
    assert screen.council.services.planning.meetings()[-1].step is Step.ISSUES
    menu.deleteLater()


def test_the_theme_may_change_while_a_meeting_runs(open_meetings: OpenMeetings) -> None:
    screen = open_meetings()
    screen.plans()
    screen.starts()
    again = open_meetings(theme="high-contrast")
    assert (screen.title(), again.title()) == ("Welcome", "Welcome")


class Watcher(QObject):
    """Notes each widget that shows itself as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.windows: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(type(watched).__name__)
        return False


@contextmanager
def watched(app: QApplication) -> Iterator[Watcher]:
    watcher = Watcher()
    app.installEventFilter(watcher)
    yield watcher
    app.removeEventFilter(watcher)


def test_no_part_flashes_up_as_a_window_of_its_own(
    council: ACouncil, open_meetings: OpenMeetings, qapp: QApplication
) -> None:
    for number, title in enumerate(("Long waits", "Sleepovers")):
        issue = council.hears("2026-01" if number else council.meets(0), title)
        council.services.issues.own(issue, "Head of Placements", None)
        council.services.issues.send(issue)
        council.services.issues.answer(issue, AnswerKind.YES)
    council.turn_to(60)
    screen = open_meetings()
    with watched(qapp) as watcher:
        screen.plans()
        screen.starts()
        for _step in range(12):
            if screen.sees("next"):
                screen.press("next")
        for _step in range(12):
            if screen.sees("previous"):
                screen.press("previous")
    assert watcher.windows == []


def test_hostile_words_are_only_words(council: ACouncil, open_meetings: OpenMeetings) -> None:
    hostile = "<img src='/etc/passwd'><b>& &amp; %1"
    issue = council.hears(council.meets(0), hostile)
    council.sends(issue)
    council.services.issues.answer(issue, AnswerKind.NO, hostile)
    council.turn_to(60)
    screen = open_meetings()
    screen.plans()
    screen.starts()
    screen.press("next")
    assert screen.words().count(hostile) >= 3


@pytest.mark.parametrize("size", [(1920, 1080), (1030, 480), (800, 1280), (320, 400)])
def test_the_reveal_is_drawn_whole_in_every_size(qtbot: QtBot, size: tuple[int, int]) -> None:
    view = RevealView(
        "own-picture", LONG, LONG, "Your middle answer", "Every single time", f"9 voted. {LONG} scored itself higher.",
        ("never ever", "hardly at all", "now and then", "mostly", "every single time"), 3, 4, LONG, "You", LONG,
        split=True, counts=(("Never ever", 1), ("I don't know", 0)),
    )  # fmt: skip
    picture = RevealPicture()
    qtbot.addWidget(picture)
    picture.grab()
    picture.show_question(view)
    picture.resize(*size)
    ground = picture.grab().toImage()
    edge = {ground.pixelColor(x, ground.height() - 1).name() for x in range(0, ground.width(), 7)}
    assert len(edge) == 1


def test_the_room_shows_nothing_when_it_is_blank(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    room = RoomWindow(window)
    room.toggle()
    shown = room.grab().toImage()
    assert len({shown.pixelColor(x, y).name() for x in range(0, 800, 50) for y in range(100, 700, 50)}) == 1
    room.put_away()
