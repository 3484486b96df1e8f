"""Paper ballots and tokens: accessible, whole, alike for everybody, and with boxes that a finger can find."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careboard.application.ballot_content import BallotSection
from careboard.application.phrasebooks import Phrasebook
from careboard.domain.languages import Language, Phrase
from careboard.errors import RuleBroken
from careboard.reports.ballot_drawing import MILLIMETRE, TICK_BOX, ring_drawing, tick_box
from careboard.reports.ballot_paper import draw_ballot_paper
from careboard.reports.token_sheet import draw_token_sheet
from tests.reports.ballots import ENGLISH, KEPT, WORDS, ballot, check, is_sorted, kept, tokens, usual_ballot
from tests.reports.reading import words_of, words_of_pages
from tests.support.builders import a_scale
from tests.support.pdf_checks import assert_accessible
from tests.support.pdfua.oracle import Oracle


@pytest.mark.parametrize("juniors", [False, True])
def test_a_ballot_is_accessible_and_says_everything_in_order(juniors: bool) -> None:
    content = usual_ballot(juniors=juniors)
    check(draw_ballot_paper(content), content)


def test_the_usual_ballot_is_one_sheet() -> None:
    assert len(words_of_pages(draw_ballot_paper(usual_ballot()))) == 2


def test_a_ballot_that_nearly_fits_one_sheet_gets_less_white_and_fits() -> None:
    content = usual_ballot()
    promises, _issues, last = content.sections
    sections = (
        promises,
        *(BallotSection(f"Is it {how}?", (is_sorted(how),)) for how in ("sorted", "still sorted")),
        last,
    )
    assert len(words_of_pages(draw_ballot_paper(replace(content, sections=sections)))) == 2


def test_the_letters_stand_on_every_page() -> None:
    document = draw_ballot_paper(usual_ballot(juniors=True))
    pages = len(words_of_pages(document))
    assert Oracle(document).artifacts.count("Letters KXWT.  Hillside Voices, Juniors") == pages


def test_what_is_asked_is_shown_again_on_later_pages() -> None:
    document = draw_ballot_paper(usual_ballot())
    assert words_of(document).count("does Hillside Council keep this promise?") == 1
    assert "does Hillside Council keep this promise?" in " ".join(Oracle(document).artifacts)


def test_every_ballot_is_the_same_file() -> None:
    assert draw_ballot_paper(usual_ballot()) == draw_ballot_paper(usual_ballot())


def test_a_box_to_tick_is_at_least_ten_millimetres() -> None:
    line = 1.8
    assert TICK_BOX - line >= 10 * MILLIMETRE
    assert (tick_box().width, tick_box().height) == (TICK_BOX, TICK_BOX)


@pytest.mark.parametrize("steps", [2, 3, 4, 5])
def test_a_councils_own_scale_draws_itself(steps: int) -> None:
    content = ballot(BallotSection(KEPT, (kept("love", a_scale(steps)),)))
    document = draw_ballot_paper(content)
    check(document, content)
    assert words_of(document).count("Step ") == steps


def test_long_words_of_a_scale_and_of_a_promise_are_not_cut() -> None:
    scale = replace(a_scale(5), steps=tuple(replace(s, label="Whatever happened " * 4) for s in a_scale(5).steps))
    content = ballot(BallotSection(KEPT, (kept("love", scale, "We will keep our word. " * 170),)))
    document = draw_ballot_paper(content)
    assert words_of(document).count("We will keep our word.") == 170
    assert words_of(document).count("Whatever happened") == 20


def test_a_ring_is_empty_for_the_worst_and_full_for_the_best() -> None:
    assert [len(ring_drawing(place, 3, 30).contents) for place in range(3)] == [1, 2, 2]


def test_typed_words_are_only_words() -> None:
    content = ballot(BallotSection(KEPT, (kept("love", text='<img src="/etc/hosts"> & <b>bold'),)))
    assert '<img src="/etc/hosts"> & <b>bold' in words_of(draw_ballot_paper(content))


def test_another_language_is_said_in_the_document() -> None:
    words = {"view/ballot-title": Phrase(WORDS["ballot-title"], "Beth wyt ti'n ei feddwl?")}
    welsh = Phrasebook(Language("cy", "Cymraeg", phrases=words), WORDS)
    document = draw_ballot_paper(replace(usual_ballot(), book=welsh))
    with pikepdf.open(BytesIO(document)) as pdf:
        assert str(pdf.Root.Lang) == "cy"
    assert words_of(document).startswith("Beth wyt ti'n ei feddwl?")


def test_letters_that_stand_one_after_the_other_are_printed_as_they_are() -> None:
    said = {f"view/{name}": Phrase(english, "እንታይ ትሓስብ፧") for name, english in WORDS.items()}
    tigrinya = Phrasebook(Language("ti", "ትግርኛ", phrases=said), WORDS)
    document = draw_ballot_paper(replace(usual_ballot(), book=tigrinya))
    assert words_of(document).startswith("እንታይ ትሓስብ፧")
    assert_accessible(document, furniture=[".*"])


def in_arabic() -> tuple[bytes, bytes]:
    """Draw a ballot and tokens in words that are read from right to left."""
    said = {f"view/{name}": Phrase(english, f"ما رأيك؟ {english[-10:]}") for name, english in WORDS.items()}
    arabic = Phrasebook(Language("ar", "العربية", True, phrases=said), WORDS)
    return draw_ballot_paper(replace(usual_ballot(), book=arabic)), draw_token_sheet(tokens(3, arabic))


def test_a_language_that_is_read_from_right_to_left_is_printed_from_right_to_left() -> None:
    documents = in_arabic()
    for document in documents:
        assert_accessible(document, furniture=[".*"])
    assert words_of(documents[0]).startswith("ما رأيك؟ you think")
    with pikepdf.open(BytesIO(documents[0])) as pdf:
        assert (str(pdf.Root.Lang), str(pdf.Root.ViewerPreferences.Direction)) == ("ar", "/R2L")


@pytest.mark.parametrize(
    "draw",
    [
        lambda book: draw_ballot_paper(replace(usual_ballot(), book=book)),
        lambda book: draw_token_sheet(tokens(3, book)),
    ],
)
def test_a_language_whose_letters_no_font_has_is_refused_by_its_name(
    draw: Callable[[Phrasebook], bytes],
) -> None:
    said = {f"view/{name}": Phrase(english, "你怎麼看？") for name, english in WORDS.items()}
    book = Phrasebook(Language("zh", "中文", phrases=said), WORDS)
    with pytest.raises(RuleBroken) as refused:
        draw(book)
    assert (refused.value.code, refused.value.details) == ("language-cannot-be-printed", {"language": "中文"})


def test_english_words_that_cannot_be_printed_are_named() -> None:
    content = ballot(BallotSection(KEPT, (kept("love", text="謝謝"),)))
    with pytest.raises(RuleBroken) as refused:
        draw_ballot_paper(content)
    assert refused.value.code == "text-cannot-be-printed"


@settings(max_examples=8, deadline=None)
@given(count=st.integers(1, 40))
def test_there_are_as_many_tokens_as_people_and_all_are_alike(count: int) -> None:
    document = draw_token_sheet(tokens(count))
    assert_accessible(document, furniture=["Hillside Voices"])
    said = words_of(document)
    assert said.count("Put me in the box when you take the screen.") == count
    head = "1 token to cut out" if count == 1 else f"{count} tokens to cut out"
    card = "Hillside Voices One turn Put me in the box when you take the screen."
    rest = said.removeprefix(head).replace("One for each young person who is here. They are all the same.", "")
    assert rest.replace(card, "").strip() == ""


def test_ten_tokens_fit_one_page() -> None:
    assert len(words_of_pages(draw_token_sheet(tokens(10)))) == 1
    assert draw_token_sheet(tokens(10, ENGLISH)) == draw_token_sheet(tokens(10))
