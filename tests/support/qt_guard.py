"""What a test of the windows may not leave behind: a window, a modal, a running timer, a busy thread."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from weakref import WeakSet

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from tests.support.guards import OutOfBoundsError

# Qt keeps these for the whole run once they have been shown.
KEPT_BY_QT = {"QTipLabel"}

_started: WeakSet[QObject] = WeakSet()


def remember_started_objects() -> None:
    """Note each timer and thread that Python starts from now on; called once."""
    _note_start(QTimer)
    _note_start(QThread)


def _note_start(kind: type[QTimer] | type[QThread]) -> None:
    start: Callable[..., None] = kind.start

    def start_and_note(each: QObject, *arguments: object) -> None:
        _started.add(each)
        start(each, *arguments)

    kind.start = start_and_note  # type: ignore[method-assign]


@contextmanager
def nothing_left_in_qt() -> Iterator[None]:
    """Fail when the block leaves a window, modal, timer or thread behind, and clear them away for the next test."""
    before = set(_windows())
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    left = _left(before)
    if left:
        # A page and its presenter hold each other: only a collection frees them.
        gc.collect()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        left = _left(before)
    if left:
        _clear_away(before)
        raise OutOfBoundsError(f"left behind: {', '.join(left)}")


def _windows() -> list[QWidget]:
    if not isinstance(QApplication.instance(), QApplication):
        return []
    return [each for each in QApplication.topLevelWidgets() if each.metaObject().className() not in KEPT_BY_QT]


def _left(before: set[QWidget]) -> list[str]:
    """Name each thing that the block left."""
    windows = [each for each in _windows() if each not in before and (each.isVisible() or each.parent() is None)]
    left = [f"window {each.metaObject().className()} {each.objectName()!r}" for each in windows]
    left += [_name(each) for each in _running()]
    if QThreadPool.globalInstance().activeThreadCount():
        left.append("work in the thread pool")
    return left


def _running() -> list[QTimer | QThread]:
    found: list[QTimer | QThread] = []
    for each in list(_started):
        if not isValid(each):
            continue
        if (isinstance(each, QTimer) and each.isActive()) or (isinstance(each, QThread) and each.isRunning()):
            found.append(each)
    return found


def _name(each: QTimer | QThread) -> str:
    owner = each.parent()
    held = f" of {owner.metaObject().className()}" if owner is not None else ""
    return f"running {each.metaObject().className()} {each.objectName()!r}{held}"


def _clear_away(before: set[QWidget]) -> None:
    for each in _running():
        if isinstance(each, QTimer):
            each.stop()
    for window in _windows():
        if window not in before:
            window.hide()
            window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


remember_started_objects()
