"""Playing a clip: its end is told once, and nothing that goes wrong holds up what comes after."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from careboard.domain.languages import Clip
from tests.screens.sound.devices import Player, Status, sound
from ui.voting.clip_player import ClipPlayer

pytestmark = pytest.mark.usefixtures("qapp")
LOVE, RIGHTS = Clip("audio/wav", b"love"), Clip("audio/ogg", b"rights")


@pytest.fixture(autouse=True)
def loudspeaker(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A computer that can play."""
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", sound())
    yield
    Player.made.clear()


def test_a_clip_is_played_and_its_end_is_told_once() -> None:
    player, ended = ClipPlayer(), list[str]()
    player.play(LOVE, lambda: ended.append("love"))
    (qt_player,) = Player.made
    assert (qt_player.data, qt_player.is_playing) == (b"love", True)
    qt_player.mediaStatusChanged.emit(Status.LoadedMedia)
    qt_player.positionChanged.emit(100)
    assert ended == []
    qt_player.mediaStatusChanged.emit(Status.EndOfMedia)
    qt_player.mediaStatusChanged.emit(Status.EndOfMedia)
    assert ended == ["love"]


def test_a_clip_that_cannot_be_played_ends_at_once() -> None:
    player, ended = ClipPlayer(), list[str]()
    player.play(LOVE, lambda: ended.append("love"))
    Player.made[0].mediaStatusChanged.emit(Status.InvalidMedia)
    assert ended == ["love"]


def test_a_clip_that_lasts_for_hours_is_cut_off() -> None:
    player, ended = ClipPlayer(), list[str]()
    player.play(LOVE, lambda: ended.append("love"))
    (qt_player,) = Player.made
    qt_player.positionChanged.emit(180_000)
    assert ended == []
    qt_player.positionChanged.emit(180_100)
    assert (ended, qt_player.is_playing) == (["love"], False)


def test_what_follows_may_be_another_clip() -> None:
    player, ended = ClipPlayer(), list[str]()
    player.play(LOVE, lambda: player.play(RIGHTS, lambda: ended.append("rights")))
    first = Player.made[0]
    first.mediaStatusChanged.emit(Status.EndOfMedia)
    first.mediaStatusChanged.emit(Status.EndOfMedia)
    assert [each.data for each in Player.made] == [b"love", b"rights"]
    Player.made[1].mediaStatusChanged.emit(Status.EndOfMedia)
    assert ended == ["rights"]


def test_after_a_stop_nobody_is_called_back() -> None:
    player, ended = ClipPlayer(), list[str]()
    player.play(LOVE, lambda: ended.append("love"))
    player.stop()
    assert not Player.made[0].is_playing
    Player.made[0].mediaStatusChanged.emit(Status.EndOfMedia)
    assert ended == []


def test_a_clip_that_does_not_move_on_is_given_up(qtbot: QtBot) -> None:
    player, ended = ClipPlayer(stuck_ms=1), list[str]()
    player.play(LOVE, lambda: ended.append("love"))
    qtbot.waitUntil(lambda: ended == ["love"])
    assert not Player.made[0].is_playing


def test_a_computer_without_sound_plays_in_silence(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    player, ended = ClipPlayer(), list[str]()
    assert not player.is_ready
    player.play(LOVE, lambda: ended.append("love"))
    assert ended == []
    qtbot.waitUntil(lambda: ended == ["love"])


@pytest.mark.parametrize("outputs", [0, 1])
def test_it_is_ready_where_there_is_a_loudspeaker(monkeypatch: pytest.MonkeyPatch, outputs: int) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", sound(outputs=outputs))
    assert ClipPlayer().is_ready is bool(outputs)
