"""What belongs to a paper on its way to the board: steps, cover sheet, responses, quotes, principles and files."""

from __future__ import annotations

import datetime

import pytest

from careboard.domain.board_steps import BoardStep, working_days_before
from careboard.domain.boards import Board, Paper
from careboard.domain.covers import PUBLIC, Cover
from careboard.domain.kept_files import MOST_BYTES, WORD_TEMPLATE, KeptFile
from careboard.domain.principles import Principle, in_order
from careboard.domain.quotes import MOST_QUOTES, QUOTE_LENGTH, Quote
from careboard.domain.responses import MOST_RESPONSES, Response, Responses
from careboard.errors import NotFound
from tests.support.builders import a_meeting, day, held
from tests.support.refusals import refused

FRIDAY = datetime.date(2026, 5, 29)
BOARD = Board("2026-06", datetime.date(2026, 6, 10), FRIDAY)


def test_the_steps_are_counted_back_in_working_days() -> None:
    due = {line.step: line.due for line in BOARD.step_lines(())}
    assert due == {
        BoardStep.APPROVED: datetime.date(2026, 5, 19),
        BoardStep.EDITORS: datetime.date(2026, 5, 21),
        BoardStep.DIRECTOR: datetime.date(2026, 5, 26),
        BoardStep.CLERK: FRIDAY,
    }
    sunday = datetime.date(2026, 5, 31)
    assert working_days_before(sunday, 1) == FRIDAY
    assert working_days_before(datetime.date.min, 3) == datetime.date.min


def test_the_groups_have_approved_once_every_covered_meeting_is() -> None:
    first = held(a_meeting())
    waiting = held(a_meeting(), approved=False)
    done = [BOARD.step_lines(covered)[0].done for covered in ((), (first, waiting), (first,))]
    assert done == [False, False, True]
    with refused("step-follows-by-itself"):
        BOARD.ticked(BoardStep.APPROVED, FRIDAY)


def test_a_step_is_ticked_with_its_day_and_may_be_taken_back() -> None:
    ticked = BOARD.ticked(BoardStep.EDITORS, day(3)).ticked(BoardStep.CLERK, day(9))
    lines = {line.step: (line.done, line.done_on) for line in ticked.step_lines(())}
    assert lines[BoardStep.EDITORS] == (True, day(3))
    assert lines[BoardStep.DIRECTOR] == (False, None)
    assert ticked.ticked(BoardStep.EDITORS, None).steps == {BoardStep.CLERK: day(9)}
    assert ticked.step_lines(())[1].days_left(datetime.date(2026, 5, 23)) == -2


def test_what_the_young_editors_read_is_kept_with_their_step_alone() -> None:
    read = BOARD.ticked(BoardStep.EDITORS, day(3), "0f" * 32)
    assert read.ticked(BoardStep.CLERK, day(9)).ticked(BoardStep.CLERK, None) == read
    assert read.ticked(BoardStep.EDITORS, None) == BOARD
    assert read.ticked(BoardStep.EDITORS, day(4), "1e" * 32).text_read == "1e" * 32
    for step, on, text_read in ((BoardStep.EDITORS, day(3), "0F" * 32), (BoardStep.EDITORS, None, "0f" * 32)):
        with refused("text-read-wrong"):
            BOARD.ticked(step, on, text_read)


def test_a_paper_kept_from_the_public_says_why() -> None:
    with refused("exempt-needs-reason"):
        Cover(exempt_paragraph=2, exempt_reason=" ")
    with refused("unknown-exempt-paragraph"):
        Cover(exempt_paragraph=8, exempt_reason="Why not")
    kept = Cover(" To answer\x07 ", author=" Ada ", exempt_paragraph=1, exempt_reason=" It names a child ").cleaned()
    assert (kept.purpose, kept.author, kept.exempt_reason) == ("To answer", "Ada", "It names a child")
    assert kept.is_exempt
    assert Cover(exempt_reason="It is public").cleaned() == PUBLIC


def test_a_response_is_appended_and_stays_once_it_was_printed() -> None:
    first = Responses(3).with_response(Response.of(day(4), " Director ", " We agree "), day(2))
    assert (first.key, first.all) == ("3", (Response(day(4), "Director", "We agree"),))
    assert first.without_last() == Responses(3)
    for kept in (first.as_printed(), Responses(3)):
        with refused("response-is-printed"):
            kept.without_last()
    with refused("date-runs-backwards"):
        first.with_response(Response.of(day(1), "Director", "Too early"), day(2))
    with refused("field-empty"):
        Response.of(day(4), "", "Nobody")
    full = Responses(3, first.all * MOST_RESPONSES)
    with refused("too-many-responses"):
        full.with_response(first.all[0], day(2))


def test_an_issued_paper_is_kept_in_every_edition() -> None:
    paper = Paper(1, None, day(2), ("2026-01",), 2, {"standard": b"pdf", "html": b"page"})
    assert (paper.edition(), paper.edition("html")) == (b"pdf", b"page")
    with refused("unknown-edition", NotFound):
        paper.edition("docx")


def test_quotes_are_chosen_until_the_group_has_approved() -> None:
    quote = Quote.of(" We want\n to stay ", " Stability ")
    assert quote == Quote("We want to stay", "Stability")
    assert a_meeting().with_quotes((quote,)).quotes == (quote,)
    with refused("text-too-long"):
        Quote.of("a" * (QUOTE_LENGTH + 1))
    with refused("quote-twice"):
        a_meeting().with_quotes((quote, quote))
    with refused("too-many-quotes"):
        a_meeting().with_quotes(tuple(Quote(str(number)) for number in range(MOST_QUOTES + 1)))
    with refused("meeting-is-approved"):
        held(a_meeting()).with_quotes((quote,))


def test_principles_stand_in_the_order_of_the_act() -> None:
    found = in_order(["services", "best-interests", "services", "unheard-of"])
    assert found == (Principle.BEST_INTERESTS, Principle.SERVICES)
    assert len(Principle) == 7


@pytest.mark.parametrize(
    ("name", "size", "code"),
    [("other", 1, "unknown-kept-file"), (WORD_TEMPLATE, MOST_BYTES + 1, "kept-file-too-large")],
)
def test_only_known_files_of_a_size_are_kept(name: str, size: int, code: str) -> None:
    with refused(code):
        KeptFile(name, bytes(size))
