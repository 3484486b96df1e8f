"""What is found in a text that young people or the board will read, and what is said about it."""

from __future__ import annotations

import pytest

from careboard import i18n
from careboard.plain_language import Finding, Kind, Readers, check, entries, replaced
from careboard.reading_age import grade, reading_age, sentences, words_of
from careboard.wording.plain_words import hint

YOUNG, BOARD = Readers.YOUNG_PEOPLE, Readers.BOARD


def found(text: str, readers: Readers = YOUNG) -> list[tuple[Kind, str]]:
    return [(each.kind, each.words) for each in check(text, readers)]


def plainer(text: str) -> str:
    """Take every better word that fits, one after the other, as a person would tap."""
    for _tap in range(20):
        fitting = [each for each in check(text, YOUNG) if each.fits]
        if not fitting:
            return text
        text = replaced(text, fitting[0])
    raise AssertionError(f"the words never become plain: {text}")


def test_the_list_has_a_better_word_for_each_of_more_than_eighty() -> None:
    assert len(entries()) >= 80
    for word in (
        "LAC", "CLA", "IRO", "PA", "EHCP", "placement", "contact", "respite", "transition", "safeguarding", "SEND",
        "NEET", "corporate parent",
    ):  # fmt: skip
        assert word in entries()
    assert all(entry.better.strip() for entry in entries().values())


def test_each_word_is_found_and_its_better_word_is_plain_itself() -> None:
    for word, entry in entries().items():
        if not entry.not_after:
            assert any(word in each.words for each in check(f"Here is: {word}.", BOARD)), word
        assert check(entry.better, YOUNG) == (), word


def test_young_people_are_never_called_by_letters() -> None:
    assert found("My LAC review is late") == [(Kind.NEVER, "LAC review")]
    assert found("a CLA") == [(Kind.NEVER, "a CLA")]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("My placement broke down.", "My home broke down."),
        ("Placements end too soon.", "Homes end too soon."),
        ("An IRO has to come.", "A reviewing officer has to come."),
        ("I had a EHCP.", "I had an education and health plan."),
        ("A LAC said it. She is LAC.", "A child in care said it. She is in care."),
        ("No out-of-area placements!", "No homes far away!"),
        ("See siblings in order to talk.", "See brothers and sisters to talk."),
        ("That is a respite.", "That is a break."),
    ],
)
def test_a_better_word_comes_with_its_article_and_its_capital(text: str, plain: str) -> None:
    assert plainer(text) == plain


@pytest.mark.parametrize(
    "text",
    ["Please contact us.", "You can contact me.", "Contact details", "I send it.", "The lacrosse team", "a pa",
     "a black cat", "Care Quality Commission", "No TV and no GP", "WE WANT WIFI ABC", "", "…", "😀 –"],
)  # fmt: skip
def test_what_is_no_jargon_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_contact_with_family_is_found() -> None:
    assert plainer("Contact is cancelled at short notice.") == "Family time is cancelled at short notice."
    assert plainer("We want contact with our dads.") == "We want time with our dads."


def test_letters_that_nobody_explains_are_asked_about() -> None:
    (only,) = check("The QZX has to answer.", YOUNG)
    assert (only.kind, only.words, only.fits) == (Kind.CAPITALS, "QZX", False)
    assert hint(only, YOUNG) == "What does “QZX” stand for? Write it in full."


def test_a_sentence_may_be_longer_for_the_board_than_for_young_people() -> None:
    text = "One. " + " ".join(["we"] * 16) + "."
    assert found(text) == [(Kind.LONG_SENTENCE, " ".join(["we"] * 16) + ".")]
    assert found(text, BOARD) == []
    assert found(" ".join(["we"] * 26), BOARD)[0][0] is Kind.LONG_SENTENCE


def test_hard_words_are_told_by_an_age() -> None:
    text = "Nobody remembers organisational responsibilities regarding educational attainment, apparently indefinitely."
    (only,) = check(text, YOUNG)
    assert only.kind is Kind.HARD
    assert hint(only, YOUNG) == "This is hard to read, for adults too. Shorter words help."
    milder = Finding(Kind.HARD, 0, 1, "x", figure=14)
    assert hint(milder, YOUNG) == "This is easy to read from about age 14. Shorter words help."


def test_what_is_said_about_words_and_sentences() -> None:
    (fits,) = check("Our siblings live apart.", YOUNG)
    assert hint(fits, YOUNG) == "Say “brothers and sisters” instead of “siblings”"
    (loose,) = check("We want participation.", YOUNG)
    assert hint(loose, YOUNG) == "Not everybody knows “participation”. In other words: having a say."
    (long,) = check("and so on " * 6, YOUNG)
    assert hint(long, YOUNG) == "“and so on and so on and so …” has 18 words. Up to 15 are easy to follow."


def test_sentences_are_parted_by_full_stops_and_lines() -> None:
    text = "It took 3.5 hours! Really?\nYes: see careboard.org … And –"
    assert [text[start:end] for start, end in sentences(text)] == [
        "It took 3.5 hours!", "Really?", "Yes: see careboard.org …", "And –",
    ]  # fmt: skip
    assert words_of("one – two 3") == ["one", "two", "3"]
    assert grade("The cat sat. The cat sat.") == grade("The cat sat.")
    assert reading_age("The cat sat.") == 5


def test_in_another_language_only_the_length_of_sentences_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(i18n, "_code", "cy")
    assert found("Mae placement yn dda.") == []
    assert [kind for kind, _words in found("gair " * 16)] == [Kind.LONG_SENTENCE]
