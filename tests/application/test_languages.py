"""The languages of the scoring view: offered, written, checked, recorded, read from a file and written into one."""

from __future__ import annotations

import gettext
from dataclasses import replace

import pytest

from careboard import i18n
from careboard.application import languages
from careboard.application.changes import Changes
from careboard.application.languages import Entry
from careboard.application.phrase_packs import english_words
from careboard.domain.answers import AnswerKind
from careboard.domain.council import Group
from careboard.domain.issues import ToldHow
from careboard.domain.pledges import Pledge, PledgeVersion
from careboard.errors import NotFound
from tests.application.heard_and_written import SOUND, entry, state
from tests.support.builders import a_commitment, day
from tests.support.councils import ACouncil
from tests.support.refusals import refused

READY = english_words()["ready"]
LATER = "Since the summer, for you"


def test_at_first_there_is_english_and_it_is_complete(council: ACouncil) -> None:
    service = council.services.languages
    (book,) = service.offered()
    assert (book.code, book.name, book.right_to_left) == ("en", "English", False)
    (english,) = service.states()
    assert english.written == english.of > 0
    assert english.clips == 0 < english.of_clips
    assert service.unchecked() == ()


def test_english_is_there_before_there_is_a_council(council_file: ACouncil) -> None:
    assert [book.code for book in council_file.services.languages.offered()] == ["en"]


def test_a_language_is_offered_once_something_is_written_or_recorded_in_it(polish: ACouncil) -> None:
    service = polish.services.languages
    assert [book.code for book in service.offered()] == ["en"]
    service.write("pl", "view/ready", "Jestem gotowy")
    service.add("so", "Soomaali", False)
    service.record("so", "view/ready", SOUND)
    assert [book.name for book in service.offered()] == ["English", "Polski", "Soomaali"]
    assert service.unchecked() == ("Polski", "Soomaali")
    assert service.offered()[1].say("ready") == "Jestem gotowy"
    assert service.offered()[2].say("ready") == READY


def test_the_language_of_the_program_comes_first(polish: ACouncil, monkeypatch: pytest.MonkeyPatch) -> None:
    service = polish.services.languages
    monkeypatch.setattr(languages, "language_in_use", lambda: "pl")
    assert [book.code for book in service.offered()] == ["en"]
    service.write("pl", "view/ready", "Jestem gotowy")
    service.add("ar", "العربية", True)
    service.write("ar", "view/ready", "أنا مستعد")
    assert [book.code for book in service.offered()] == ["pl", "en", "ar"]
    assert i18n.language_in_use() == "en"


def test_the_program_says_which_language_it_speaks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gettext.translation", lambda *_args, **_named: gettext.NullTranslations())
    assert i18n.use_language("pt_BR")
    assert i18n.language_in_use() == "pt-BR"
    assert i18n.use_language("")
    assert i18n.language_in_use() == "en"


def test_a_phrase_is_written_shown_and_taken_out_again(polish: ACouncil) -> None:
    service = polish.services.languages
    polish.announced.clear()
    service.write("pl", "commitment/love/title", " Miłość\u202e ")
    assert entry(polish, "pl", "commitment/love/title") == Entry(
        "commitment/love/title", "Love", "Miłość", False, False, True, True
    )
    assert state(polish, "pl").written == 1
    assert service.offered()[1].words("commitment/love/title", "Love") == "Miłość"
    assert polish.announced == [Changes.LANGUAGES]
    service.write("pl", "commitment/love/title", "")
    assert entry(polish, "pl", "commitment/love/title").words == ""
    service.write("pl", "commitment/love/title", "")
    assert polish.announced == [Changes.LANGUAGES] * 2, "nothing has changed the third time"


def test_words_for_english_that_has_changed_are_not_shown_any_more(polish: ACouncil) -> None:
    service = polish.services.languages
    group = polish.services.setting_up.council().group("seniors")
    service.write("pl", "stem/seniors", "Odkąd się widzieliśmy")
    assert service.offered()[1].words("stem/seniors", group.stem) == "Odkąd się widzieliśmy"
    polish.services.setting_up.put_group(replace(group, stem=LATER))
    assert service.offered()[1].words("stem/seniors", LATER) == LATER
    found = entry(polish, "pl", "stem/seniors")
    assert (found.source, found.words) == (LATER, "Odkąd się widzieliśmy")
    assert (found.is_stale, found.is_written) == (True, False)
    assert state(polish, "pl").written == 0
    service.write("pl", "stem/seniors", "Od lata")
    assert entry(polish, "pl", "stem/seniors").is_written


def test_one_language_is_read_with_its_state(polish: ACouncil) -> None:
    service = polish.services.languages
    service.write("pl", "view/ready", "Jestem gotowy")
    assert service.read("pl") == (state(polish, "pl"), service.entries("pl"))
    with refused("unknown-language", NotFound):
        service.read("xx")


def test_a_speaker_checks_a_language_and_an_edit_takes_it_back(polish: ACouncil) -> None:
    service = polish.services.languages
    service.write("pl", "view/ready", "Jestem gotowy")
    polish.turn_to(3)
    service.set_checked("pl", True)
    assert state(polish, "pl").checked_on == day(3)
    assert service.unchecked() == ()
    service.write("pl", "view/ready", "Gotowe")
    assert state(polish, "pl").checked_on is None
    assert polish.services.steps.undo() == "Words written"
    assert state(polish, "pl").checked_on == day(3)
    service.set_checked("pl", False)
    assert service.unchecked() == ("Polski",)


def test_every_phrase_that_a_sitting_can_show_is_listed(council: ACouncil) -> None:
    keys = {each.key for each in council.services.languages.entries("en")}
    assert {"authority", "word", "stem/seniors", "stem/juniors", "aside/dont-know", "aside/not-sure"} <= keys
    assert {"answer/four-words/kept", "answer/three-words/sometimes", "answer/still-good-enough/change-it"} <= keys
    assert {"answer/sorted/not-sorted", "commitment/love/title", "commitment/love/plain", "view/ready"} <= keys
    assert {"ask/kept/seniors", "ask/kept/juniors", "ask/kept", "ask/still-good-enough", "ask/sorted"} <= keys
    assert not [key for key in keys if key.startswith("issue/")]
    assert all(each.source and each.words == each.source for each in council.services.languages.entries("en"))


def test_issues_are_listed_that_are_asked_about_next_or_now(council: ACouncil) -> None:
    issue = council.hears(council.meets(0))
    council.sends(issue, 5)
    council.turn_to(20)
    council.services.issues.answer(issue, AnswerKind.YES)
    council.services.loops.tell_otherwise(issue, day(30), ToldHow.LETTER)
    council.services.languages.add("pl", "Polski", False)
    key = f"issue/{issue}"
    assert entry(council, "pl", key).source == "Workers leave too often"
    meeting = council.starts(40)
    council.services.voting.open(meeting, issues=(issue,))
    assert entry(council, "pl", key).source == "Workers leave too often"
    council.votes(meeting, *["sorted"] * 7)
    with refused("unknown-phrase", NotFound):
        council.services.languages.write("pl", key, "x")


def test_the_wording_of_a_promise_is_listed_as_its_groups_read_it(council_file: ACouncil) -> None:
    signed = replace(a_commitment("signed"), plain="", wording="We will.")
    both = replace(a_commitment("both", 2), junior="We love you.")
    council_file.begins(Pledge("care-pledge", "Care Pledge", versions=(PledgeVersion(1, None, (signed, both)),)))
    service, setting_up = council_file.services.languages, council_file.services.setting_up

    def listed() -> list[str]:
        keys = [each.key.removeprefix("commitment/") for each in service.entries("en")]
        return [key for key in keys if key.startswith(("signed", "both"))]

    assert listed() == ["signed/title", "signed/wording", "both/title", "both/plain", "both/junior"]
    setting_up.put_group(Group.of("seniors", "Seniors", scale="three-words"))
    assert listed() == ["signed/title", "signed/wording", "both/title", "both/junior"]
    for key in ("seniors", "juniors"):
        setting_up.put_group(Group.of(key, "Group"))
    assert listed() == ["signed/title", "signed/wording", "both/title", "both/plain"]


def test_what_is_asked_is_put_together_and_not_written(polish: ACouncil) -> None:
    service = polish.services.languages
    service.write("pl", "view/ask-still-good-enough", "Czy {word} nadal wystarcza?")
    assert not entry(polish, "pl", "ask/still-good-enough").is_written, "one of its words is English still"
    service.write("pl", "word", "obietnica")
    asked = entry(polish, "pl", "ask/still-good-enough")
    assert asked.source == "Is this promise still good enough for you?"
    assert asked.words == "Czy obietnica nadal wystarcza?"
    assert (asked.is_written_here, asked.is_read_aloud) == (False, True)
    with refused("phrase-not-written"):
        service.write("pl", "ask/still-good-enough", "x")


ODD = ("{word.__class__}", "{word[0]}", "{word!r}", "{word:>9}", "{", "{}", "{0}")


@pytest.mark.parametrize("words", ["Czy to wystarcza?", "{word} {stem}", *ODD])
def test_a_translation_fills_in_what_the_english_fills_in(polish: ACouncil, words: str) -> None:
    code = "placeholder-broken" if words in ODD else "placeholders-differ"
    with refused(code):
        polish.services.languages.write("pl", "view/ask-still-good-enough", words)


def test_braces_are_for_the_words_of_the_view_alone(polish: ACouncil) -> None:
    with refused("placeholders-none"):
        polish.services.languages.write("pl", "view/ready", "{word}")
    polish.services.languages.write("pl", "commitment/love/title", "{Miłość")
    assert entry(polish, "pl", "commitment/love/title").words == "{Miłość"


def test_english_itself_may_be_worded_otherwise_but_not_the_promises(council: ACouncil) -> None:
    service = council.services.languages
    service.write("en", "view/ready", "Let's go")
    assert service.offered()[0].say("ready") == "Let's go"
    assert entry(council, "en", "view/ready").words == "Let's go"
    assert state(council, "en").written == state(council, "en").of
    service.write("en", "view/ready", f" {READY} ")
    assert service.offered()[0].say("ready") == READY
    with refused("phrase-not-written"):
        service.write("en", "commitment/love/title", "x")
    with refused("english-stays"):
        service.remove("en")


def test_a_language_is_added_once_by_its_code_and_name(polish: ACouncil, monkeypatch: pytest.MonkeyPatch) -> None:
    service = polish.services.languages
    for code in ("pl", "en"):
        with refused("language-here"):
            service.add(code, "Polski", False)
    for code in ("", "p", "PL", "polish", "pl_PL", "pl-pl", "../pl", "pl-"):
        with refused("language-code"):
            service.add(code, "Polski", False)
    with refused("field-empty"):
        service.add("de", " ", False)
    for code in ("zh-Hant", "pt-BR", "zh-Hant-HK", "es-419", "ckb"):
        service.add(code, "A language", False)
    monkeypatch.setattr(languages, "MOST_LANGUAGES", 6)
    with refused("too-many-languages"):
        service.add("de", "Deutsch", False)
    assert polish.services.steps.undo() == "Language added"
    service.add("de", "Deutsch", False)
