"""The response form: everybody can read and fill it, any program hands it back, and hostile files do no harm."""

from __future__ import annotations

import datetime
import io
import zlib
from collections.abc import Callable
from dataclasses import replace

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String
from pypdf import PdfReader, PdfWriter

from careboard.application.form_content import REFERENCE, FormAsk, FormContent
from careboard.domain.form_references import AskMark, FormReference
from careboard.errors import RuleBroken
from careboard.reports.form_reader import MOST_BYTES, read_fields
from careboard.reports.response_form import draw_response_form
from tests.reports.reading import words_of_pages
from tests.support.pdf_checks import assert_accessible
from tests.support.refusals import refused

FURNITURE = ["Response form, .*", "Your answers to Hillside Voices, continued"]
JULY = datetime.date(2026, 7, 31)


def content(asks: int = 4) -> FormContent:
    """Return a form with some asks, the last one owed already."""
    marks = tuple(AskMark(f"A-{number}", 0, "0011aabb") for number in range(1, asks + 1))
    blocks = [FormAsk(f"Pay for journey {number}.", "Director", JULY, False, 0) for number in range(1, asks)]
    blocks.append(FormAsk("A savings account each.", "This board", datetime.date(2026, 4, 30), True, 41))
    reference = FormReference("0a1b2c3d", "2026-06", marks)
    board = datetime.date(2026, 6, 10)
    return FormContent("Hillside Voices", board, board, tuple(blocks), reference, datetime.date(2026, 7, 14))


@pytest.fixture(scope="module")
def form() -> bytes:
    """A form as it is sent out."""
    return draw_response_form(content())


ANSWERS = {"ask1_answer": "partly", "ask1_reason": "Costs £5 – “soon”\nDŵr, część", "ask4_when": "1 October 2031"}


def filled(form: bytes) -> PdfWriter:
    """Fill a form in as a reader program does, dropping what it says about itself."""
    written = PdfWriter()
    written.append(PdfReader(io.BytesIO(form)))
    written.metadata = None
    for page in written.pages:
        written.update_page_form_field_values(page, dict(ANSWERS))
    return written


def saved(document: PdfWriter | Pdf) -> bytes:
    """Return a document as a file."""
    target = io.BytesIO()
    if isinstance(document, Pdf):
        document.save(target)
    else:
        document.write(target)
    return target.getvalue()


def changed(form: bytes, change: Callable[[Pdf], object]) -> bytes:
    """Return a form after somebody has been at it."""
    with pikepdf.open(io.BytesIO(form)) as pdf:
        change(pdf)
        return saved(pdf)


def test_it_can_be_read_by_everyone(form: bytes) -> None:
    assert_accessible(form, furniture=FURNITURE)


def test_two_asks_stand_on_a_page_and_what_is_owed_says_so(form: bytes) -> None:
    pages = words_of_pages(form)
    assert len(pages) == 2
    assert ["journey 1" in pages[0], "journey 2" in pages[0], "journey 3" in pages[1]] == [True, True, True]
    words = " ".join(pages)
    assert "You owe this since 30 April 2026, 41 days late." in words
    assert "who tells us on 14 July 2026" in words


@pytest.mark.parametrize("lines", [62, 63, 64, 97, 131])
def test_an_ask_of_any_length_finds_room(lines: int) -> None:
    long = FormAsk("\n".join(["a"] * lines), "Director", JULY, False, 0)
    words = " ".join(words_of_pages(draw_response_form(replace(content(1), asks=(long,)))))
    assert words.split().count("a") >= lines
    assert "Asked of: Director" in words


def test_who_answered_never_stands_on_a_page_alone() -> None:
    pages = words_of_pages(draw_response_form(content(2)))
    assert ["Why, in plain words" in page for page in pages] == [True, True]


def test_a_long_reason_gets_smaller_letters_instead_of_being_cut(form: bytes) -> None:
    with pikepdf.open(io.BytesIO(form)) as pdf:
        looks = {str(field.T): str(field.DA) for field in pdf.Root.AcroForm.Fields}
    assert looks["ask1_reason"].startswith("/FormFont 0 Tf")
    assert looks["ask1_who"].startswith("/FormFont 14 Tf")


def test_without_a_board_and_a_next_meeting_it_says_neither() -> None:
    bare = FormContent("Hillside Voices", None, JULY, content(1).asks, content(1).reference, None)
    words = " ".join(words_of_pages(draw_response_form(bare)))
    assert "Board meeting" not in words
    assert "who tells us." in words


def test_one_program_fills_it_in_and_drops_what_it_says_about_itself(form: bytes) -> None:
    read = read_fields(saved(filled(form)))
    assert {name: read[name].value for name in ANSWERS} == ANSWERS
    assert FormReference.read(read[REFERENCE].value) == content().reference
    assert tuple(read["ask2_answer"].choices or ())[:2] == ("", "yes")


def test_another_program_keeps_values_above_their_places(form: bytes) -> None:
    def fill(pdf: Pdf) -> None:
        for number, field in enumerate(pdf.Root.AcroForm.Fields):
            if str(field.T) not in ANSWERS:
                continue
            above = Dictionary(T=field.T, V=String(ANSWERS[str(field.T)]), FT=field.FT, Kids=Array([field]))
            above.update({"/Opt": field.Opt} if "/Opt" in field else {})
            for key in ("/T", "/V", "/FT", "/Opt"):
                if key in field:
                    del field[key]
            pdf.Root.AcroForm.Fields[number] = pdf.make_indirect(above)
        pdf.Root.AcroForm.NeedAppearances = True
        del pdf.Root.Metadata

    read = read_fields(changed(form, fill))
    assert {name: read[name].value for name in ANSWERS} == ANSWERS
    assert tuple(read["ask1_answer"].choices or ())[1] == "yes"


def test_values_as_names_and_plain_choices_are_read(form: bytes) -> None:
    def fill(pdf: Pdf) -> None:
        field = pdf.Root.AcroForm.Fields[0]
        field.V, field.Opt = Name.yes, Array([String("yes"), Array([])])

    read = read_fields(changed(form, fill))["ask1_answer"]
    assert (read.value, read.choices) == ("yes", {"yes": "yes"})


@pytest.mark.filterwarnings("ignore:This document has .* form widget")
def test_a_program_that_keeps_the_pages_alone_loses_no_answer(form: bytes) -> None:
    def fill(pdf: Pdf) -> None:
        pdf.Root.AcroForm.Fields[0].V = Array([String("partly")])
        above = pdf.make_indirect(Dictionary(T=String("ask1_who"), V=String("Head of Homes"), FT=Name.Tx))
        place = next(field for field in pdf.Root.AcroForm.Fields if str(field.T) == "ask1_who")
        del place["/T"], place["/V"], place["/FT"]
        place.Parent, above.Kids = above, Array([place])
        del pdf.Root.AcroForm

    read = read_fields(changed(form, fill))
    assert (read["ask1_answer"].value, read["ask1_who"].value) == ("partly", "Head of Homes")
    assert FormReference.read(read[REFERENCE].value) == content().reference


def without_places(pdf: Pdf) -> None:
    """Take away where the fields show."""
    for page in pdf.pages:
        del page.Annots


def flattened(pdf: Pdf) -> None:
    """Print into a file: what was filled in is only ink now."""
    pdf.flatten_annotations("print")


def twice(pdf: Pdf) -> None:
    """Add a second field of a name, with another value."""
    pdf.Root.AcroForm.Fields.append(Dictionary(T=String("ask1_who"), FT=Name.Tx, V=String("Me")))


def packed(pdf: Pdf) -> None:
    """Pack the words of a field away."""
    pdf.Root.AcroForm.Fields[1].V = pdf.make_stream(b"x" * 1000)


def endless(pdf: Pdf) -> None:
    """Write more than anybody reads."""
    pdf.Root.AcroForm.Fields[1].V = String("x" * 30_000)


def endless_in_all(pdf: Pdf) -> None:
    """Write much into many fields."""
    without_places(pdf)
    fields = [Dictionary(T=String(f"f{number}"), FT=Name.Tx, V=String("x" * 19_000)) for number in range(30)]
    pdf.Root.AcroForm.Fields = Array(fields)


def in_a_ring(pdf: Pdf) -> None:
    """Make a field its own child."""
    without_places(pdf)
    ring = pdf.make_indirect(Dictionary(T=String("a"), FT=Name.Tx))
    ring.Kids = Array([ring])
    pdf.Root.AcroForm.Fields = Array([ring, 7])


def entwined(pdf: Pdf) -> None:
    """Let a few fields hold one another so often that nobody could walk through all of it."""
    without_places(pdf)
    field = pdf.make_indirect(Dictionary(T=String("a"), FT=Name.Tx))
    for _depth in range(7):
        field = pdf.make_indirect(Dictionary(T=String("a"), Kids=Array([field] * 40)))
    pdf.Root.AcroForm.Fields = Array([field])


def crowded(pdf: Pdf) -> None:
    """Give a field more places than a form has room for."""
    pdf.Root.AcroForm.Fields[0].Kids = Array([7] * 5_000)


def offering(pdf: Pdf) -> None:
    """Let a choice offer more than anybody reads."""
    pdf.Root.AcroForm.Fields[0].Opt = Array([String("yes")] * 200)


def within(pdf: Pdf) -> None:
    """Put a form of another kind into the form, which some programs show instead."""
    pdf.Root.AcroForm.XFA = pdf.make_stream(b"<xdp/>")


def beside(pdf: Pdf) -> None:
    """Type over the page instead of into its fields."""
    pdf.pages[0].Annots.append(Dictionary(Subtype=Name.FreeText, Contents=String("only in two\nhomes")))


def covered(pdf: Pdf) -> None:
    """Lay the same things over every page again and again."""
    pdf.pages[0].Annots = pdf.make_indirect(Array([Dictionary(Subtype=Name.Ink)] * 11_000))
    pdf.pages[1].Annots = pdf.pages[0].Annots


def marked(pdf: Pdf) -> None:
    """Sign a form, and mark words in it."""
    for note in (Dictionary(Subtype=Name.FreeText, Contents=String(" ")), Dictionary(Subtype=Name.Ink)):
        pdf.pages[0].Annots.append(note)


def unprintable(pdf: Pdf) -> None:
    """Answer in letters that no paper can show."""
    pdf.Root.AcroForm.Fields[1].V = String("It is \u96e3 to say")


def no_list(pdf: Pdf) -> None:
    """Put something else where the fields should be."""
    without_places(pdf)
    pdf.Root.AcroForm = String("fields")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (flattened, "form-flattened"),
        (twice, "form-altered"),
        (packed, "form-altered"),
        (endless, "form-altered"),
        (endless_in_all, "form-altered"),
        (in_a_ring, "form-flattened"),
        (entwined, "form-altered"),
        (crowded, "form-altered"),
        (offering, "form-altered"),
        (within, "form-altered"),
        (beside, "form-written-beside"),
        (covered, "form-altered"),
        (unprintable, "text-cannot-be-printed"),
        (no_list, "form-flattened"),
    ],
)
def test_a_form_that_somebody_has_been_at_is_told(form: bytes, change: Callable[[Pdf], object], code: str) -> None:
    with refused(code):
        read_fields(changed(form, change))


def test_a_form_that_was_signed_is_read(form: bytes) -> None:
    assert read_fields(changed(form, marked)) == read_fields(form)


def bomb() -> bytes:
    """Return a file that unpacks to far more than it is."""
    packed_away = zlib.compress(b" " * 100_000_000)
    head = f"/Type/ObjStm/N 1/First 5/Filter/FlateDecode/Length {len(packed_away)}"
    body = b"%PDF-1.5\n1 0 obj\n<<" + head.encode() + b">>stream\n" + packed_away + b"\nendstream endobj\n"
    return body + b"trailer <</Root 2 0 R>>\nstartxref\n0\n%%EOF"


@pytest.mark.parametrize(
    ("document", "code"),
    [
        (b"", "form-not-readable"),
        (b"Dear council, yes to everything.", "form-not-readable"),
        (b"%PDF-1.7\n" + b"[" * 100_000, "form-not-readable"),
        (b"0" * (MOST_BYTES + 1), "form-too-large"),
    ],
)
def test_a_file_that_is_no_form_is_refused(document: bytes, code: str) -> None:
    with refused(code):
        read_fields(document)


def test_half_a_file_and_a_packed_one_do_no_harm(form: bytes) -> None:
    with refused("form-not-readable"):
        read_fields(bomb())
    with pytest.raises(RuleBroken) as half:
        read_fields(form[: len(form) // 2])
    assert half.value.code.startswith("form-")


def test_a_locked_form_is_told(form: bytes) -> None:
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(form)) as pdf:
        pdf.save(target, encryption=pikepdf.Encryption(user="secret", owner="secret"))
    with refused("form-locked"):
        read_fields(target.getvalue())
