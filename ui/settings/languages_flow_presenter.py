"""What stands behind recording one phrase after the other: a kept recording leads to the next phrase without one."""

from __future__ import annotations

from typing import Protocol

from ui.settings.languages_phrases_presenter import PhrasesPresenter
from ui.settings.languages_reading import PhraseLine
from ui.settings.languages_recording_presenter import RecordingPresenter


class FlowView(Protocol):
    """What the presenter needs of the page."""

    def show_phrase(self, line: PhraseLine, left: int) -> None:
        """Show a phrase large, and how many are left with it."""

    def show_end(self) -> None:
        """Say that everything is recorded."""


class FlowPresenter:
    """Goes through the phrases that are read aloud and have no recording."""

    def __init__(self, page: FlowView, phrases: PhrasesPresenter, recording: RecordingPresenter) -> None:
        """Take the page, the phrases of the language, and what records."""
        self._page = page
        self._phrases = phrases
        self._recording = recording
        self._key = ""
        self._is_on = False

    def begin(self) -> None:
        """Begin with the first phrase that has no recording."""
        self._is_on, self._key = True, ""
        self._show(0)

    def fall_silent(self) -> None:
        """Stop recording and playing; the phrase stays."""
        self._recording.leave()

    def leave(self) -> None:
        """Come to an end; what was not kept is gone."""
        if self._is_on:
            self._is_on = False
            self._recording.leave()

    def skip(self) -> None:
        """Go on without recording this phrase; after the last comes the first that was skipped."""
        self._show(self._place() + 1)

    def refresh(self) -> None:
        """Read anew; where the phrase is recorded by now, the next one comes."""
        if self._is_on:
            self._show(self._place())

    def _place(self) -> int:
        """Return the place of the present phrase among those without a recording; of the next where it has one now."""
        keys = [line.key for line in self._phrases.lines]
        if self._key not in keys:
            return 0
        before = keys[: keys.index(self._key)]
        return sum(line.key in before for line in self._unrecorded())

    def _unrecorded(self) -> list[PhraseLine]:
        return [line for line in self._phrases.lines if line.is_unrecorded]

    def _show(self, place: int) -> None:
        lines = self._unrecorded()
        if not lines:
            self._recording.leave()
            self._page.show_end()
            return
        line = lines[place % len(lines)]
        self._key = line.key
        self._page.show_phrase(line, len(lines))
        self._recording.show(self._phrases.code, line)
