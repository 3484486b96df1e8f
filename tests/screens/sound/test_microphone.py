"""The microphone through Qt: the format it is asked for, what it hears, and why there is none."""

from __future__ import annotations

import sys
from array import array

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from pytestqt.qtbot import QtBot

from tests.screens.sound.devices import Device, Error, Source, sound
from tests.screens.sound.tones import tone
from ui.sound.microphone import Microphone

pytestmark = pytest.mark.usefixtures("qapp")
GOOD = Device((16_000, 1))


class Heard:
    """A microphone and what it told."""

    def __init__(self) -> None:
        self.microphone = Microphone()
        self.samples = array("h")
        self.refused: list[str] = []
        self.microphone.heard.connect(self.samples.extend)
        self.microphone.refused.connect(self.refused.append)


@pytest.fixture
def with_device(monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer with a good microphone."""
    use(monkeypatch, GOOD)


def use(monkeypatch: pytest.MonkeyPatch, device: Device | None) -> None:
    """Give this computer a microphone, or none."""
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", sound(device))


@pytest.mark.usefixtures("with_device")
def test_it_gives_what_it_hears_to_the_last() -> None:
    heard = Heard()
    heard.microphone.open()
    Source.last.hear(tone(0.1))
    Source.last.hear_quietly(tone(0.2))
    assert heard.samples == tone(0.1)
    heard.microphone.close()
    assert heard.samples == tone(0.1) + tone(0.2)
    assert Source.last.is_stopped
    assert Source.last.size == 3200


@pytest.mark.parametrize(
    ("device", "rate"),
    [
        (GOOD, 16_000),
        (Device((16_000, 2), (48_000, 1)), 16_000),
        (Device((48_000, 2), (48_000, 1)), 48_000),
        (Device((44_100, 2), usual=(44_100, 2)), 44_100),
        (Device((8_000, 1), usual=(44_100, 2)), 44_100),
    ],
)
def test_it_takes_the_smallest_format_that_is_good_enough(
    monkeypatch: pytest.MonkeyPatch, device: Device, rate: int
) -> None:
    use(monkeypatch, device)
    heard = Heard()
    heard.microphone.open()
    form = Source.last.form
    Source.last.hear(array("h", [each for sample in (1, 2, 3) for each in [sample] * form.channels]))
    assert (heard.microphone.rate, form.sample, list(heard.samples)) == (rate, "int16", [1, 2, 3])
    heard.microphone.close()


def test_a_computer_without_one_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (sound(None), None):
        monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", module)
        heard = Heard()
        assert not heard.microphone.is_available
        heard.microphone.open()
        assert heard.refused == ["no-microphone"]
        heard.microphone.close()


@pytest.mark.usefixtures("with_device")
def test_one_that_will_not_open_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    heard = Heard()
    assert heard.microphone.is_available
    monkeypatch.setattr(Source, "next_error", Error.OpenError)
    heard.microphone.open()
    assert heard.refused == ["microphone-refused"]


@pytest.mark.usefixtures("with_device")
class TestPermission:
    """A system that asks the person first."""

    @pytest.fixture
    def answers(self, monkeypatch: pytest.MonkeyPatch) -> list[Qt.PermissionStatus]:
        """What the system answers, one after the other."""
        given: list[Qt.PermissionStatus] = [Qt.PermissionStatus.Undetermined]
        monkeypatch.setattr("ui.sound.microphone._permission", lambda _app: given.pop(0))
        return given

    def test_it_begins_once_it_is_allowed(self, answers: list[Qt.PermissionStatus], qtbot: QtBot) -> None:
        answers.append(Qt.PermissionStatus.Granted)
        heard = Heard()
        heard.microphone.open()
        qtbot.waitUntil(lambda: not answers)
        Source.last.hear(tone(0.1))
        assert heard.samples == tone(0.1)
        heard.microphone.close()

    def test_it_says_so_where_it_is_not(self, answers: list[Qt.PermissionStatus], qtbot: QtBot) -> None:
        answers.append(Qt.PermissionStatus.Denied)
        heard = Heard()
        heard.microphone.open()
        qtbot.waitUntil(lambda: bool(heard.refused))
        assert heard.refused == ["microphone-refused"]

    def test_who_has_stopped_meanwhile_is_not_recorded(self, answers: list[Qt.PermissionStatus]) -> None:
        answers.append(Qt.PermissionStatus.Granted)
        heard = Heard()
        heard.microphone.open()
        heard.microphone.close()
        QCoreApplication.sendPostedEvents(heard.microphone)
        assert len(answers) == 1
