"""Wires the languages in the settings to what stands behind them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, SignalInstance

from careboard.application.languages import Languages
from careboard.domain.languages import Clip
from ui.settings.keeping_presenter import Run
from ui.settings.languages_clip_files import ClipFiles
from ui.settings.languages_flow_presenter import FlowPresenter
from ui.settings.languages_panel import LanguagesPanel
from ui.settings.languages_phrases_presenter import PhrasesPresenter
from ui.settings.languages_presenter import LanguagesPresenter
from ui.settings.languages_recording_panel import RecordingPanel
from ui.settings.languages_recording_presenter import Plays, RecordingPresenter, Records


class RecordsAloud(Records, Protocol):
    """What records, with the signals by which it tells what it hears."""

    level: SignalInstance
    recorded: SignalInstance
    failed: SignalInstance


@dataclass(frozen=True)
class Sound:
    """What records, what plays, and what reads a sound file."""

    recorder: RecordsAloud
    player: Plays
    read_clip: Callable[[Path], Clip]


def sound_here(parent: QObject) -> Sound:
    """Return the sound of this computer; its machinery is loaded when somebody records or listens."""
    from ui.sound.clip_files import clip_from_file
    from ui.sound.recorder import Recorder
    from ui.voting.clip_player import ClipPlayer

    return Sound(Recorder(parent), ClipPlayer(parent), clip_from_file)


def build_languages(
    panel: LanguagesPanel,
    languages: Languages,
    sound: Sound,
    run: Run,
    say: Callable[[str, str], None],
) -> LanguagesPresenter:
    """Return what stands behind the languages, connected to its panel."""
    recorder, player, read_clip = sound.recorder, sound.player, sound.read_clip
    written = RecordingPresenter(panel.phrases.editor.recording, languages, recorder, player, read_clip, say)
    flowing = RecordingPresenter(panel.flow.recording, languages, recorder, player, read_clip, say)
    phrases = PhrasesPresenter(panel.phrases, languages, written, say)
    flow = FlowPresenter(panel.flow, phrases, flowing)
    clip_files = ClipFiles(panel, languages, read_clip, run)
    presenter = LanguagesPresenter(panel, languages, phrases, flow, clip_files, run, say)
    _wire_list(panel, presenter)
    _wire_phrases(panel, presenter)
    _wire_recording(panel.phrases.editor.recording, written, recorder)
    _wire_recording(panel.flow.recording, flowing, recorder)
    return presenter


def _wire_list(panel: LanguagesPanel, presenter: LanguagesPresenter) -> None:
    panel.list.opened.connect(presenter.open)
    panel.list.shipped_asked.connect(presenter.add_shipped)
    panel.list.added.connect(presenter.add)
    panel.list.file_chosen.connect(presenter.read_file)
    panel.left.connect(presenter.fall_silent)
    panel.files_dropped.connect(presenter.drop)


def _wire_phrases(panel: LanguagesPanel, presenter: LanguagesPresenter) -> None:
    page, phrases = panel.phrases, presenter.phrases
    page.back_asked.connect(presenter.close)
    page.look_asked.connect(phrases.look_for)
    page.phrase_asked.connect(phrases.choose)
    page.check_asked.connect(phrases.set_checked)
    page.flow_asked.connect(presenter.record_all)
    page.save_asked.connect(presenter.save_file)
    page.remove_asked.connect(presenter.remove)
    page.editor.written.connect(phrases.write)
    page.editor.confirmed.connect(phrases.confirm)
    page.editor.stepped.connect(phrases.go)
    panel.flow.back_asked.connect(presenter.leave_flow)
    panel.flow.skip_asked.connect(presenter.flow.skip)


def _wire_recording(panel: RecordingPanel, presenter: RecordingPresenter, recorder: RecordsAloud) -> None:
    panel.record_asked.connect(presenter.record)
    panel.stop_asked.connect(presenter.stop)
    panel.play_asked.connect(presenter.play)
    panel.keep_asked.connect(presenter.keep)
    panel.drop_asked.connect(presenter.drop)
    panel.file_chosen.connect(presenter.take_file)
    recorder.level.connect(presenter.level)
    recorder.recorded.connect(presenter.heard)
    recorder.failed.connect(presenter.failed)
