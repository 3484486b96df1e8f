"""The guards themselves: each thing that no test may do is noticed."""

from __future__ import annotations

import os
import socket
import threading
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.support import guards
from tests.support.guards import OutOfBoundsError
from tests.support.qt_guard import nothing_left_in_qt

# A window that nothing refers to goes by itself.
_kept: list[QWidget] = []


def _shown(window: QWidget) -> QWidget:
    window.show()
    return window


def _opened(dialog: QDialog) -> QDialog:
    dialog.open()
    return dialog


@pytest.mark.parametrize("address", [("127.0.0.1", 9), ("192.0.2.1", 443)])
def test_the_network_is_out_of_bounds(address: tuple[str, int]) -> None:
    with (
        pytest.raises(OutOfBoundsError, match="network"),
        guards.nothing_out_of_bounds(),
        socket.socket() as end,
        suppress(OutOfBoundsError),
    ):
        end.connect(address)


def test_looking_up_a_name_is_out_of_bounds() -> None:
    with pytest.raises(OutOfBoundsError, match="look up"), guards.nothing_out_of_bounds():
        socket.getaddrinfo("example.invalid", 443)


def test_writing_into_the_repository_is_stopped() -> None:
    path = guards.REPOSITORY / "left-by-a-test.txt"
    with pytest.raises(OutOfBoundsError, match="left-by-a-test"), guards.nothing_out_of_bounds():
        path.write_text("x", encoding="utf-8")
    assert not path.exists()


def test_a_folder_outside_is_not_made_even_where_the_error_is_swallowed() -> None:
    folder = guards.REPOSITORY / "left-by-a-test"
    with (
        pytest.raises(OutOfBoundsError, match="left-by-a-test"),
        guards.nothing_out_of_bounds(),
        suppress(OutOfBoundsError),
    ):
        folder.mkdir()
    assert not folder.exists()


def test_the_temporary_folder_may_be_used(tmp_path: Path) -> None:
    with guards.nothing_out_of_bounds():
        (tmp_path / "a").write_text("x", encoding="utf-8")
        (tmp_path / "a").rename(tmp_path / "b")


def test_home_is_a_folder_that_goes_away() -> None:
    assert Path.home().name.startswith("careboard-tests-home-")
    assert os.environ["XDG_DATA_HOME"].startswith(str(Path.home()))


def test_a_thread_left_running_is_noticed() -> None:
    go_on = threading.Event()
    thread = threading.Thread(target=go_on.wait, name="left")
    with pytest.raises(OutOfBoundsError, match="left"), guards.no_thread_left():
        thread.start()
    go_on.set()
    thread.join()


@pytest.mark.usefixtures("qapp")
def test_a_window_left_open_is_noticed_and_cleared_away() -> None:
    with pytest.raises(OutOfBoundsError, match="window QWidget"), nothing_left_in_qt():
        _kept.append(_shown(QWidget()))
    assert not [each for each in QApplication.topLevelWidgets() if each.isVisible()]


@pytest.mark.usefixtures("qapp")
def test_a_modal_left_open_is_noticed() -> None:
    with pytest.raises(OutOfBoundsError, match="window QDialog"), nothing_left_in_qt():
        _kept.append(_opened(QDialog()))
    assert QApplication.activeModalWidget() is None


@pytest.mark.usefixtures("qapp")
def test_a_window_in_a_ring_of_references_is_freed_not_blamed() -> None:
    with nothing_left_in_qt():
        window = QWidget()
        window.itself = window  # type: ignore[attr-defined]
        del window


@pytest.mark.usefixtures("qapp")
def test_a_running_timer_is_noticed_and_stopped() -> None:
    timer = QTimer()
    timer.setInterval(60_000)
    with pytest.raises(OutOfBoundsError, match="QTimer"), nothing_left_in_qt():
        timer.start()
    assert not timer.isActive()


@pytest.mark.usefixtures("qapp")
def test_a_running_thread_is_noticed() -> None:
    thread = QThread()
    with pytest.raises(OutOfBoundsError, match="QThread"), nothing_left_in_qt():
        thread.start()
    thread.quit()
    assert thread.wait(5_000)


def test_a_window_that_the_test_hands_over_is_closed_in_time(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
