"""Recordings of phrases: one by one, and one after the other."""

from __future__ import annotations

from pathlib import Path

import pytest

from careboard.application.council_files import OpenCouncil
from tests.screens.settings.conftest import Said
from tests.screens.settings.languages_desk import Desk
from tests.support.sound import A_CLIP, a_sound_file
from ui.settings.languages_recording_presenter import Take

LOVE, VOICE = "commitment/love/title", "commitment/voice/title"


@pytest.fixture
def desk(qapp: object, council: OpenCouncil, said: Said) -> Desk:
    """What stands behind the languages page, with a promise of Somali in front."""
    del qapp
    desk = Desk(council, said)
    desk.begins()
    desk.phrases.choose(LOVE)
    return desk


def test_a_recording_is_heard_before_it_is_kept(desk: Desk) -> None:
    assert (desk.take.key, desk.take.take) == (LOVE, Take.NONE)
    desk.recording.record()
    assert (desk.take.take, desk.sound.recorder.is_on) == (Take.RECORDING, True)
    desk.sound.recorder.level.emit(0.5)
    assert desk.take.level == 0.5
    desk.recording.record()
    desk.recording.stop()
    assert (desk.take.take, desk.entry(LOVE).has_clip) == (Take.HEARD, False)
    desk.recording.play()
    assert (desk.sound.player.playing, desk.take.is_playing) == (A_CLIP, True)
    desk.sound.player.end()
    assert not desk.take.is_playing
    desk.recording.keep()
    assert (desk.take.take, desk.entry(LOVE).has_clip) == (Take.KEPT, True)
    desk.recording.keep()
    assert desk.languages.clip("so", LOVE) == A_CLIP


def test_a_kept_recording_is_played_stopped_and_taken_out(desk: Desk, said: Said) -> None:
    desk.languages.record("so", LOVE, A_CLIP)
    assert desk.take.take is Take.KEPT
    desk.recording.play()
    desk.recording.play()
    assert (desk.sound.player.playing, desk.take.is_playing) == (None, False)
    desk.recording.play()
    desk.recording.drop()
    assert (desk.take.take, desk.sound.player.playing) == (Take.NONE, None)
    assert said[-1] == ("The recording is taken out.", "Undo")
    desk.steps.undo()
    assert desk.take.take is Take.KEPT


def test_what_was_not_kept_is_gone_with_its_phrase(desk: Desk) -> None:
    desk.recording.record()
    desk.phrases.choose(VOICE)
    assert (desk.take.take, desk.sound.recorder.is_on) == (Take.NONE, False)
    desk.recording.record()
    desk.recording.stop()
    desk.presenter.fall_silent()
    desk.phrases.choose(LOVE)
    desk.recording.keep()
    assert not desk.entry(VOICE).has_clip
    assert not desk.entry(LOVE).has_clip


def test_a_take_outlives_words_that_are_written_meanwhile(desk: Desk) -> None:
    desk.recording.record()
    desk.recording.stop()
    desk.phrases.write(LOVE, "Jacayl")
    assert desk.take.take is Take.HEARD
    desk.recording.keep()
    assert desk.entry(LOVE).has_clip


def test_a_microphone_that_is_not_there_says_so(desk: Desk) -> None:
    desk.sound.recorder.fails_with = "This computer has no microphone."
    desk.recording.record()
    assert (desk.take.take, desk.take.refused) == (Take.NONE, "This computer has no microphone.")
    desk.sound.recorder.fails_with = ""
    desk.recording.record()
    assert (desk.take.take, desk.take.refused) == (Take.RECORDING, "")


def test_a_sound_file_is_kept_at_once_or_refused(desk: Desk, tmp_path: Path) -> None:
    desk.recording.record()
    desk.recording.take_file(a_sound_file(tmp_path, "text.wav", b"only words"))
    assert desk.take.refused.startswith("This is not a sound that Careboard plays.")
    assert (desk.take.take, desk.sound.recorder.is_on) == (Take.NONE, False)
    desk.recording.take_file(a_sound_file(tmp_path, "love.wav"))
    assert (desk.take.take, desk.take.refused) == (Take.KEPT, "")


def test_without_a_phrase_nothing_is_recorded(desk: Desk, tmp_path: Path) -> None:
    desk.presenter.close()
    desk.recording.record()
    desk.recording.play()
    desk.recording.drop()
    desk.recording.take_file(a_sound_file(tmp_path, "love.wav"))
    assert not desk.sound.recorder.is_on
    assert desk.sound.player.playing is None


def test_a_kept_recording_brings_the_next_phrase(desk: Desk) -> None:
    wanted = [line.key for line in desk.page.lines if line.is_unrecorded]
    desk.presenter.record_all()
    assert desk.panel.front == "flow"
    assert (desk.flow.said, desk.flow.left) == (wanted[:1], len(wanted))
    desk.flow_recording.record()
    desk.flow_recording.stop()
    assert desk.take.take is Take.NONE, "the phrase beside the table hears nothing of it"
    desk.flow_recording.keep()
    assert (desk.flow.said[-1], desk.flow.left) == (wanted[1], len(wanted) - 1)
    desk.presenter.flow.skip()
    assert desk.flow.said[-1] == wanted[2]
    desk.presenter.leave_flow()
    assert desk.panel.front == "so"
    assert desk.page.unrecorded == len(wanted) - 1


def test_after_the_last_phrase_come_those_that_were_skipped_until_none_is_left(desk: Desk) -> None:
    wanted = [line.key for line in desk.page.lines if line.is_unrecorded]
    desk.presenter.record_all()
    desk.presenter.flow.skip()
    for _phrase in wanted:
        assert not desk.flow.is_over
        desk.flow_recording.record()
        desk.flow_recording.stop()
        desk.flow_recording.keep()
    assert desk.flow.is_over
    assert desk.flow.said[-1] == wanted[0]
    assert not [line for line in desk.page.lines if line.is_unrecorded]
