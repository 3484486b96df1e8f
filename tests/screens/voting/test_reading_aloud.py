"""Read aloud: the promise, then each answer in the order of the screen, never the chosen one by itself."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import Qt, QTimer

from careboard.application.phrase_packs import english_book
from careboard.domain.languages import Clip, Language
from tests.screens.voting.conftest import OpenScreen
from tests.screens.voting.voices import WAV, Recorded, Said, Speech, State, speaking
from tests.support.pages.voting import ScoringScreen
from ui.voting.clip_player import ClipPlayer
from ui.voting.reader import ASK, SILENT, TEXT, TITLE, Line, Reader, lines_of
from ui.voting.reading_voice import ReadingVoice
from ui.voting.scanner import MOVER
from ui.voting.screens import Asked, Choice
from ui.voting.system_voice import SystemVoice

LOVE = Asked(
    "m/1", "love", "Promise 1 of 1", "love", "Love", "We will show you love.", "Since we met:\nis it kept?",
    (Choice("no", "No", phrase="answer/words/no"), Choice("yes", "Yes")), (Choice("skip", "Skip"),),
    title_phrase="commitment/love/title", text_phrase="commitment/love/plain", ask_phrase="ask/kept/seniors",
)  # fmt: skip


@dataclass(frozen=True)
class Book:
    """A language by its code."""

    code: str


class TestTheOrder:
    """What is read, and what is marked meanwhile."""

    def test_a_question_is_read_part_by_part_then_each_answer_in_order(self) -> None:
        voice, marked = Said(), list[int]()
        reader = Reader(voice, marked.append)
        reader.read(lines_of(LOVE))
        for _line in range(6):
            voice.end()
        assert voice.words == ["Love", "We will show you love.", "Since we met: is it kept?", "No", "Yes", "Skip"]
        assert marked == [SILENT, TITLE, TEXT, ASK, 0, 1, 2, SILENT]

    def test_lines_carry_the_keys_of_their_phrases(self) -> None:
        keys = [line.key for line in lines_of(LOVE).values()]
        assert keys[:4] == ["commitment/love/title", "commitment/love/plain", "ask/kept/seniors", "answer/words/no"]

    def test_a_part_without_words_is_left_out(self) -> None:
        lines = lines_of(Asked("", "", "", "love", "May we?", "", "", (Choice("yes", "Yes"),)))
        assert [(place, line.words) for place, line in lines.items()] == [(TITLE, "May we?"), (0, "Yes")]

    def test_reading_again_begins_anew_and_stop_is_at_once(self) -> None:
        voice, marked = Said(), list[int]()
        reader = Reader(voice, marked.append)
        reader.read(lines_of(LOVE))
        reader.read(lines_of(LOVE))
        assert voice.words == ["Love", "Love"]
        reader.stop()
        assert (voice.on_end, marked[-1]) == (None, SILENT)


def _nothing_follows() -> None:
    """One line is enough."""


@pytest.mark.usefixtures("qapp")
class TestTwoSources:
    """Recordings first, else the system's voice of the language, else nothing."""

    def made(self, recorded: Recorded, *languages: str, code: str = "ar") -> ReadingVoice:
        """Return a voice in a language, with stand-ins for what makes the sound."""
        self.speech, self.player = Speech(*languages), Said()
        self.system = SystemVoice(self.speech, "speechd")
        self.speech.setEngine("speechd")
        player: ClipPlayer = self.player  # type: ignore[assignment]
        voice = ReadingVoice(recorded, self.system, player)
        voice.use(Book(code))
        return voice

    def test_a_recording_comes_before_the_voice(self) -> None:
        voice = self.made(Recorded(["a", "b"], ["a"]), "ar")
        ended = list[str]()
        voice.say(Line("a", "words of a"), lambda: ended.append("a"))
        assert (self.player.clips, self.speech.said) == ([WAV], [])
        self.player.end()
        voice.say(Line("b", "words of b"), lambda: ended.append("b"))
        assert (self.player.clips, self.speech.said, self.speech.spoken) == ([WAV], ["words of b"], "ar_EG")
        self.speech.end()
        assert ended == ["a", "b"]

    def test_words_are_never_read_by_a_voice_of_another_language(self) -> None:
        voice = self.made(Recorded(["a"]), "en", "fr", code="ti")
        ended = list[str]()
        assert not voice.can_read_lines([Line("a", "words of a")])
        voice.say(Line("a", "words of a"), lambda: ended.append("a"))
        assert (self.speech.said, ended) == ([], ["a"])

    def test_what_is_still_english_is_read_by_an_english_voice(self) -> None:
        voice = self.made(Recorded(["a"]), "en", "ar")
        voice.say(Line("b", "Not written yet"), _nothing_follows)
        assert self.speech.spoken.startswith("en")
        voice.stop()
        self.speech.end()
        voice.say(Line("a", "words of a"), _nothing_follows)
        assert self.speech.spoken.startswith("ar")
        voice.stop()

    def test_a_screen_is_read_whole_or_not_at_all(self) -> None:
        voice = self.made(Recorded(["a", "b"], ["a"]), code="ti")
        assert voice.can_read_lines([Line("a", "words of a")])
        assert not voice.can_read_lines([Line("a", "words of a"), Line("b", "words of b")])
        assert voice.can_read_lines([])

    def test_recordings_count_only_where_there_is_something_to_play_them_on(self) -> None:
        voice = self.made(Recorded(["a"], ["a"]), code="ti")
        self.player.is_ready = False
        assert not voice.can_read_lines([Line("a", "words of a")])

    @pytest.mark.parametrize(
        ("written", "recorded", "languages", "can"),
        [
            (["a", "b"], ["a", "b"], (), True),
            (["a", "b"], ["a"], (), False),
            (["a", "b"], [], ("ti",), True),
            (["a"], [], ("en",), False),
            ([], [], ("ti",), False),
        ],
    )
    def test_a_language_is_read_where_all_that_is_written_has_a_voice(
        self, written: list[str], recorded: list[str], languages: tuple[str, ...], can: bool
    ) -> None:
        voice = self.made(Recorded(written, recorded), *languages, code="ti")
        assert voice.can_read(Book("ti")) is can

    def test_without_a_system_voice_recordings_are_still_played(self) -> None:
        player = Said()
        voice = ReadingVoice(Recorded(["a"], ["a"]), None, player)  # type: ignore[arg-type]
        voice.use(Book("ti"))
        assert voice.can_read_lines([Line("a", "words of a")])
        assert not voice.can_read_lines([Line("b", "words of b")])
        ended = list[str]()
        voice.say(Line("a", "words of a"), lambda: ended.append("a"))
        player.end()
        voice.say(Line("b", "words of b"), lambda: ended.append("b"))
        assert ended == ["a", "b"]
        voice.stop()

    def test_a_recording_that_went_meanwhile_is_read_by_the_voice(self) -> None:
        recorded = Recorded(["a"], ["a"])
        voice = self.made(recorded, "ar")
        recorded.recorded = ()
        voice.say(Line("a", "words of a"), _nothing_follows)
        assert self.speech.said == ["words of a"]
        voice.stop()

    def test_other_words_than_those_of_today_are_neither_played_nor_read_as_if_they_were_theirs(self) -> None:
        voice = self.made(Recorded(["a"], ["a"]), "ar", "en")
        before = Line("a", "As it was when the box was sealed")
        voice.say(before, _nothing_follows)
        assert (self.player.clips, self.speech.said) == ([], [before.words])
        assert self.speech.spoken.startswith("en")
        voice.stop()

    def test_what_was_recorded_before_it_was_written_is_played_where_the_english_shows(self) -> None:
        voice = self.made(Recorded([], ["a"]), code="ti")
        assert voice.can_read_lines([Line("a", "a")])
        assert not voice.can_read_lines([Line("a", "words of a")])

    def test_words_without_a_key_are_found_by_themselves(self) -> None:
        voice = self.made(Recorded(["a"], ["a"]), code="ti")
        assert voice.can_read_lines([Line("", "words of a")])
        assert not voice.can_read_lines([Line("", "words of nobody")])
        voice.say(Line("", "words of a"), _nothing_follows)
        assert self.player.clips == [WAV]
        voice.stop()

    def test_what_is_being_said_goes_on_in_the_same_language(self) -> None:
        voice = self.made(Recorded(["a"]), "ar", "en")
        voice.say(Line("a", "words of a"), _nothing_follows)
        voice.use(Book("ar"))
        assert (voice.code, self.speech.stopped) == ("ar", 0)
        voice.use(Book("en"))
        assert (voice.code, self.speech.stopped) == ("en", 1)

    def test_a_voice_that_never_ends_is_given_up(self) -> None:
        voice = self.made(Recorded(["a"]), "ar")
        ended = list[str]()
        voice.say(Line("a", "words of a"), lambda: ended.append("a"))
        (patience,) = [each for each in voice.findChildren(QTimer) if each.isActive()]
        patience.timeout.emit()
        assert (ended, self.speech.stopped) == (["a"], 1)

    def test_trying_out_says_the_longest_line_that_can_be_said(self) -> None:
        voice = self.made(Recorded(["short", "the longest", "longer"], ["longer"]), "en")
        voice.try_out(Book("ti"))
        assert self.player.clips == [WAV]
        voice.try_out(Book("en"))
        assert self.speech.said == ["words of the longest"]
        voice.stop()

    def test_what_is_recorded_after_a_try_is_played_at_the_next(self) -> None:
        recorded = Recorded(["a"])
        voice = self.made(recorded, code="ti")
        voice.try_out(Book("ti"))
        recorded.recorded = ["a"]
        assert voice.can_read(Book("ti"))
        voice.try_out(Book("ti"))
        assert self.player.clips == [WAV]
        voice.stop()

    def test_trying_out_what_nobody_can_say_is_silent(self) -> None:
        voice = self.made(Recorded(["a"]), "en")
        voice.try_out(Book("ti"))
        assert (self.player.clips, self.speech.said) == ([], [])

    def test_a_voice_tells_when_it_can_read_something_else(self) -> None:
        voice = self.made(Recorded())
        told = list[int]()
        voice.changed.connect(lambda: told.append(1))
        self.speech.turn(State.Error)
        assert not told, "no language was there before either"
        self.speech.locales = [*Speech("en").locales]
        self.speech.setEngine("speechd")
        self.speech.turn(State.Error)
        assert len(told) == 2


@pytest.fixture
def spoken(open_screen: OpenScreen, meeting: str) -> tuple[ScoringScreen, Speech]:
    """The first question on a machine with a voice."""
    speech = Speech("en")
    screen = open_screen(meeting, speak=lambda parent: speaking(speech, parent))
    speech.setEngine("speechd")
    screen.begins()
    return screen, speech


def test_listen_reads_and_marks_what_is_read(spoken: tuple[ScoringScreen, Speech]) -> None:
    screen, speech = spoken
    screen.tap("answer-kept")
    screen.tap("listen")
    for _line in range(10):
        speech.end()
    assert speech.said[0] == "Love"
    assert speech.said[3:] == ["Not kept", "A bit", "Mostly", "Kept", "I don't know", "Not about me", "Skip"]
    assert screen.chosen() == ["kept"]


def test_the_voice_falls_silent_with_the_next_screen(spoken: tuple[ScoringScreen, Speech]) -> None:
    screen, speech = spoken
    screen.tap("answer-kept")
    screen.tap("listen")
    screen.tap("next")
    assert (speech.stopped, len(speech.said)) == (1, 1)
    speech.end()
    assert len(speech.said) == 1


def test_larger_text_does_not_interrupt_but_another_language_does(spoken: tuple[ScoringScreen, Speech]) -> None:
    screen, speech = spoken
    window = screen.window
    screen.tap("listen")
    screen.tap("bigger")
    assert speech.stopped == 0
    speech.end()
    assert speech.said[1] == "We keep our promise about love."
    window.use_comfort(window.comfort, replace(english_book(), language=Language("cy", "Cymraeg")))
    speech.end()
    assert (speech.stopped, len(speech.said)) == (1, 2)


def test_own_answers_are_never_read_out(spoken: tuple[ScoringScreen, Speech]) -> None:
    screen, speech = spoken
    window = screen.window
    window.use_comfort(replace(window.comfort, reads=True, switches=2), english_book())
    for _question in range(4):
        screen.answers("kept")
    screen.answers("yes")
    speech.said.clear()
    for _target in range(12):
        speech.end()
        screen.clock.pass_guard()
        window.scanner.press(MOVER)
    assert {"Love", "Stop", "Done"} <= set(speech.said)
    assert not [words for words in speech.said if "Kept" in words or "Yes" in words]


def test_the_key_l_listens_too(spoken: tuple[ScoringScreen, Speech]) -> None:
    screen, speech = spoken
    screen.press(Qt.Key.Key_L)
    assert len(speech.said) == 1
    speech.end()


def test_a_voice_that_fails_takes_its_button_away(spoken: tuple[ScoringScreen, Speech]) -> None:
    screen, speech = spoken
    assert screen.sees("listen")
    speech.turn(State.Error)
    assert not screen.sees("listen")


def test_a_voice_that_fails_while_it_reads_ends_the_reading(spoken: tuple[ScoringScreen, Speech]) -> None:
    screen, speech = spoken
    screen.tap("listen")
    speech.turn(State.Error)
    assert speech.said == ["Love"]
    assert not screen.sees("listen")


def test_a_voice_that_is_ready_later_brings_its_button(open_screen: OpenScreen, meeting: str) -> None:
    speech = Speech("en")
    screen = open_screen(meeting, speak=lambda parent: speaking(speech, parent))
    speech.locales = []
    screen.begins()
    speech.setEngine("")
    assert not screen.sees("listen")
    speech.locales = Speech("en").locales
    speech.setEngine("speechd")
    assert screen.sees("listen")


def test_without_a_voice_there_is_no_button(open_screen: OpenScreen, meeting: str) -> None:
    screen = open_screen(meeting)
    screen.begins()
    assert not screen.sees("listen")


def test_a_clip_hides_what_was_said_from_every_log() -> None:
    assert "RIFF" not in repr(Clip("audio/wav", b"RIFF"))
