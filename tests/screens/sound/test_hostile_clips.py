"""A recording from a stranger that is no sound but names a place in a network: nothing is opened for it (P23, P28)."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from careboard.domain.languages import Clip
from ui.sound.clip_files import clip_from_file
from ui.voting.clip_player import ClipPlayer

SESSION = b"v=0\no=- 0 0 IN IP4 127.0.0.1\ns=love\nc=IN IP4 127.0.0.1\nt=0 0\nm=audio 5014 RTP/AVP 0\n"
"""Asks a player to listen to this port of the network; it stays silent for seconds where it does."""
BEGINNINGS = (b"", b"ID3\x04\x00\x00\x00\x00\x00\x00", b"\xff\xfb\x92\x44\n")


@pytest.mark.qt_log_ignore("Could not open media")
@pytest.mark.parametrize("beginning", BEGINNINGS)
def test_a_clip_that_names_a_network_ends_at_once(
    qapp: QApplication, qtbot: QtBot, beginning: bytes, tmp_path: Path
) -> None:
    player, ended = ClipPlayer(qapp, stuck_ms=30_000), list[str]()
    player.play(Clip.of("audio/mpeg", beginning + SESSION), lambda: ended.append("love"))
    qtbot.waitUntil(lambda: ended == ["love"], timeout=10_000)
    player.deleteLater()
    if beginning:
        dropped = tmp_path / "love.mp3"
        dropped.write_bytes(beginning + SESSION)
        # It looks like a sound as far as its beginning goes, so nothing but the player can refuse it.
        assert clip_from_file(dropped).kind == "audio/mpeg"
