"""What stands behind the languages page, over parts that remember and a real council file."""

from __future__ import annotations

from careboard.application.changes import Changes
from careboard.application.council_files import OpenCouncil
from careboard.application.languages import Entry
from tests.screens.settings.conftest import Said
from tests.screens.settings.recorded_languages import RecordedFlow, RecordedPanel, RecordedPhrases, RecordedTake
from tests.support.pages.place import at_once
from tests.support.sound import QuietSound
from ui.settings.languages_clip_files import ClipFiles
from ui.settings.languages_flow_presenter import FlowPresenter
from ui.settings.languages_phrases_presenter import PhrasesPresenter
from ui.settings.languages_presenter import LanguagesPresenter
from ui.settings.languages_recording_presenter import RecordingPresenter
from ui.sound.clip_files import clip_from_file


class Desk:
    """The presenters, refreshed as the change feed refreshes them."""

    def __init__(self, council: OpenCouncil, said: Said) -> None:
        self.steps, self.languages = council.services.steps, council.services.languages
        self.sound, self.said = QuietSound(), said
        self.panel, self.page, self.flow = RecordedPanel(), RecordedPhrases(), RecordedFlow()
        self.take, self.flow_take = RecordedTake(), RecordedTake()
        self.recording, self.flow_recording = self._recording(self.take), self._recording(self.flow_take)
        self.phrases = PhrasesPresenter(self.page, self.languages, self.recording, said.say)
        flow = FlowPresenter(self.flow, self.phrases, self.flow_recording)
        clip_files = ClipFiles(self.panel, self.languages, clip_from_file, at_once)
        self.presenter = LanguagesPresenter(
            self.panel, self.languages, self.phrases, flow, clip_files, at_once, said.say
        )
        council.services.announce.listen(self._heard)
        self.presenter.turn(True)

    def _recording(self, take: RecordedTake) -> RecordingPresenter:
        recorder, player = self.sound.recorder, self.sound.player
        made = RecordingPresenter(take, self.languages, recorder, player, clip_from_file, self.said.say)
        recorder.recorded.connect(made.heard)
        recorder.failed.connect(made.failed)
        recorder.level.connect(made.level)
        return made

    def _heard(self, changes: Changes) -> None:
        if changes & Changes.LANGUAGES:
            self.presenter.refresh()

    def begins(self, code: str = "so", name: str = "Soomaali") -> None:
        """Begin a language, which is shown then."""
        self.presenter.add(code, name, False)

    def entry(self, key: str) -> Entry:
        """Return a phrase of the language that is shown."""
        return next(each for each in self.languages.entries(self.phrases.code) if each.key == key)

    def writes(self, key: str, words: str) -> None:
        """Write a phrase after looking at it."""
        self.phrases.choose(key)
        self.phrases.write(key, words)
