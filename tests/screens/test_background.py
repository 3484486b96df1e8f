"""Long work beside the windows."""

from __future__ import annotations

import gc

from pytestqt.qtbot import QtBot

from ui.background import Background


def test_no_garbage_is_collected_in_the_thread_of_the_work(qtbot: QtBot) -> None:
    background = Background()
    collects: list[object] = []
    for _piece in range(2):
        background.run(gc.isenabled, collects.append, collects.append)
    qtbot.waitUntil(lambda: len(collects) == 2)
    assert collects == [False, False]
    assert gc.isenabled()


def test_garbage_is_collected_again_when_the_program_has_waited_for_the_work(qtbot: QtBot) -> None:
    background = Background()
    ended: list[object] = []
    background.run(gc.isenabled, ended.append, ended.append)
    background.finish()
    assert gc.isenabled()
    qtbot.waitUntil(lambda: ended == [False])
