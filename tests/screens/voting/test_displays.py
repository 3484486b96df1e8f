"""Nobody may look on by a second screen: what the system says of its screens is understood on every system."""

from __future__ import annotations

import ctypes
import subprocess
import sys
from collections.abc import Sequence
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from tests.support import x_monitors, x_screen
from tests.support.guards import REPOSITORY
from ui.voting import mirror_probes
from ui.voting.displays import look_at_screens, mirrored
from ui.voting.mirror_probes import WindowsPath, has_twice, is_watched, mac_mirrors, overlap, sends_twice
from ui.voting.screens_seen import ScreensSeen

LAPTOP, BESIDE = (0, 0, 1366, 768), (1366, 0, 1920, 1080)


def no() -> bool:
    """Say no."""
    return False


def yes() -> bool:
    """Say yes."""
    return True


@pytest.mark.parametrize(
    ("boxes", "shared"),
    [
        ([], False),
        ([LAPTOP], False),
        ([LAPTOP, BESIDE], False),
        ([LAPTOP, (0, 768, 1366, 768)], False),
        ([LAPTOP, LAPTOP], True),
        ([LAPTOP, BESIDE, (100, 100, 1280, 720)], True),
        ([LAPTOP, (-1280, -200, 1281, 201)], True),
    ],
)
def test_screens_share_a_picture_where_they_overlap(boxes: Sequence[mirror_probes.Box], shared: bool) -> None:
    assert overlap(boxes) is shared


def test_screens_side_by_side_are_seen_as_they_are(qapp: QApplication) -> None:
    assert look_at_screens(system=no, watched=no) == ScreensSeen(len(qapp.screens()))
    assert look_at_screens(system=yes, watched=yes) == ScreensSeen(len(qapp.screens()), mirrored=True, watched=True)
    first = qapp.screens()[0]
    assert mirrored([first, first], no)


class Windows:
    """What Windows answers about the ways of its pictures."""

    def __init__(self, *sources: tuple[int, int], refuses: str = "") -> None:
        self._sources, self._refuses = sources, refuses

    def GetDisplayConfigBufferSizes(self, _flags: int, paths: Any, modes: Any) -> int:
        """Say how many ways there are."""
        paths.contents.value, modes.contents.value = len(self._sources), 2
        return 5 if self._refuses == "sizes" else 0

    def QueryDisplayConfig(self, _flags: int, _count: object, paths: Sequence[WindowsPath], *_rest: object) -> int:
        """Say what each way begins with."""
        for path, (adapter, picture) in zip(paths, self._sources, strict=True):
            path.source.adapter_low, path.source.id = adapter, picture
        return 87 if self._refuses == "ways" else 0


def windows_mirrors(system: Windows) -> bool:
    """Ask Windows."""
    return has_twice(mirror_probes.windows_sources(system))  # type: ignore[arg-type]


def test_windows_duplicates_where_two_screens_have_one_source() -> None:
    assert windows_mirrors(Windows((7, 0), (7, 0)))
    assert not windows_mirrors(Windows((7, 0), (7, 1), (8, 0)))
    assert not windows_mirrors(Windows((7, 0)))
    assert not windows_mirrors(Windows((7, 0), (7, 0), refuses="sizes"))
    assert not windows_mirrors(Windows((7, 0), (7, 0), refuses="ways"))


def test_the_way_of_a_picture_is_as_long_as_windows_has_it() -> None:
    assert ctypes.sizeof(WindowsPath) == 72


class Mac:
    """What macOS answers about its displays."""

    def __init__(self, *in_sets: bool, error: int = 0) -> None:
        self._in_sets, self._error = in_sets, error

    def CGGetOnlineDisplayList(self, _most: int, displays: list[int], found: Any) -> int:
        """Say which displays there are."""
        for number in range(len(self._in_sets)):
            displays[number] = number
        found.contents.value = len(self._in_sets)
        return self._error

    def CGDisplayIsInMirrorSet(self, display: int) -> int:
        """Say whether one of them shows what another shows."""
        return int(self._in_sets[display])


@pytest.mark.parametrize(
    ("system", "shared"),
    [(Mac(False), False), (Mac(False, False), False), (Mac(True, True), True), (Mac(True, True, error=1), False)],
)
def test_macos_names_its_mirrors(system: Mac, shared: bool) -> None:
    assert mac_mirrors(system) is shared  # type: ignore[arg-type]


def test_an_x_server_sends_one_picture_to_two_outputs_or_two_over_each_other() -> None:
    assert sends_twice([(2, LAPTOP)])
    assert sends_twice([(1, LAPTOP), (1, LAPTOP)])
    assert not sends_twice([(1, LAPTOP), (1, BESIDE), (0, LAPTOP)])


def test_each_system_is_asked_in_its_own_way(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str | None] = []

    def library(name: str | None) -> object:
        asked.append(name)
        return Windows((7, 0), (7, 0)) if name == "user32" else Mac(True)

    monkeypatch.setattr(ctypes, "CDLL", library)
    assert mirror_probes.system_mirrors("win32")
    assert mirror_probes.system_mirrors("darwin")
    assert [str(name).rpartition("/")[2] for name in asked] == ["user32", "CoreGraphics"]
    assert not mirror_probes.system_mirrors("linux", {})


@pytest.mark.parametrize(
    ("environment", "watched"),
    [
        ({}, False),
        ({"DISPLAY": ":0", "SSH_CONNECTION": "10.0.0.2 22"}, False),
        ({"DISPLAY": "unix:0"}, False),
        ({"DISPLAY": "localhost:10.0"}, True),
        ({"DISPLAY": "desk.example:0"}, True),
        ({"DISPLAY": ":10", "XRDP_SESSION": "1"}, True),
        ({"VNCDESKTOP": "desk:1"}, True),
    ],
)
def test_a_computer_used_from_another_one_is_noticed(environment: dict[str, str], watched: bool) -> None:
    assert is_watched("linux", environment) is watched
    assert not is_watched("darwin", environment)


def test_windows_says_whether_it_is_used_from_afar(monkeypatch: pytest.MonkeyPatch) -> None:
    class Remote:
        def GetSystemMetrics(self, what: int) -> int:
            return int(what == 0x1000)

    monkeypatch.setattr(ctypes, "CDLL", lambda _name: Remote())
    assert is_watched("win32")


LOOKS = """
from tests.support.x_monitors import XMonitors
monitors = XMonitors()
monitors.put({second})
from PySide6.QtWidgets import QApplication
app = QApplication([])
from ui.voting.displays import look_at_screens
print(look_at_screens())
"""


@pytest.mark.x11
@pytest.mark.skipif(not x_screen.can_be_had(), reason=x_screen.WHY_NOT)
@pytest.mark.skipif(not x_monitors.can_be_had(), reason=x_monitors.WHY_NOT)
@pytest.mark.parametrize(
    ("second", "seen"),
    [((0, 0, 1366, 768), ScreensSeen(2, mirrored=True)), ((1366, 0, 1366, 768), ScreensSeen(2))],
)
def test_a_real_x_server_tells_a_clone_from_a_second_screen(second: x_monitors.Box, seen: ScreensSeen) -> None:
    with x_screen.x_screen(1366, 768) as screen:
        command = [sys.executable, "-c", LOOKS.format(second=second)]
        said = subprocess.check_output(command, env=screen.environment(), cwd=REPOSITORY, text=True, timeout=60)
    assert said.strip() == str(seen)
