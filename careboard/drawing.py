"""How what leaves the program is drawn: the reports behind the ports, each imported when it is first asked for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # The windows are shown before any of it is imported.
    from careboard.application.ballot_content import BallotContent, TokenContent
    from careboard.application.ballot_papers import BallotDrawing
    from careboard.application.chain_content import ChainContent
    from careboard.application.editions import Editions, ResponsePages, TemplateLook
    from careboard.application.form_content import FormContent, ReadForm, Returned
    from careboard.application.inspecting import InspectionDrawing
    from careboard.application.meeting_sheets import MeetingSheet
    from careboard.application.posters import Poster
    from careboard.application.sheets import SheetDrawing, TableDrawing
    from careboard.application.slips import Slip
    from careboard.application.summary_content import SummaryContent
    from careboard.application.tables.days import Days
    from careboard.application.tables.table import Tables
    from careboard.application.year_content import YearContent


def paper_editions() -> Editions:
    """Return how papers are drawn, in every edition and format; ReportLab is imported when the first one is."""
    from careboard.application.editions import Editions
    from careboard.domain.boards import EDITIONS, FORMATS, edition_key

    every = [(edition, form) for edition in EDITIONS for form in FORMATS]
    by_key = {edition_key(*each): partial(_draw_edition, *each) for each in every}
    return Editions(by_key, _draw_responses, _words, _draw_form, _look_at_template, _check_printable)


def _check_printable(text: str) -> None:
    if text.isascii():
        # Every font has these, and none needs to be read for that.
        return
    from careboard.reports.fonts import check_printable

    check_printable(text)


def _look_at_template(data: bytes) -> TemplateLook:
    from careboard.reports.word_template import look_at_template

    return look_at_template(data)


def _draw_edition(edition: str, form: str, content: SummaryContent, draft: bool) -> bytes:
    from careboard.reports.editions import draw_edition

    return draw_edition(content, edition, form, draft=draft, picture=_picture)


def _picture(page: bytes, dots: float) -> bytes:
    from ui.page_png import page_png

    return page_png(page, dots)


def _words(content: SummaryContent) -> tuple[str, ...]:
    from careboard.reports.paper_words import paper_words

    return paper_words(content)


def _draw_responses(content: ResponsePages) -> bytes:
    from careboard.reports.response_pages import draw_responses

    return draw_responses(content)


def ballot_drawing() -> BallotDrawing:
    """Return how ballots and tokens are drawn; ReportLab is imported when the first one is."""
    from careboard.application.ballot_papers import BallotDrawing
    from careboard.application.meeting_sheets import MeetingDrawing

    return BallotDrawing(_draw_ballot, _draw_tokens, MeetingDrawing(_draw_running_sheet, _draw_agenda, _draw_cards))


def _draw_ballot(content: BallotContent) -> bytes:
    from careboard.reports.ballot_paper import draw_ballot_paper

    return draw_ballot_paper(content)


def _draw_tokens(content: TokenContent) -> bytes:
    from careboard.reports.token_sheet import draw_token_sheet

    return draw_token_sheet(content)


def _draw_running_sheet(sheet: MeetingSheet) -> bytes:
    from careboard.reports.meeting_sheets import draw_running_sheet

    return draw_running_sheet(sheet)


def _draw_agenda(sheet: MeetingSheet) -> bytes:
    from careboard.reports.meeting_sheets import draw_group_agenda

    return draw_group_agenda(sheet)


def _draw_cards(sheet: MeetingSheet) -> bytes:
    from careboard.reports.meeting_sheets import draw_passing_on_cards

    return draw_passing_on_cards(sheet)


def sheet_drawing() -> SheetDrawing:
    """Return how slips and posters are drawn; ReportLab is imported when the first one is."""
    from careboard.application.sheets import SheetDrawing

    return SheetDrawing(_draw_slip, _draw_poster)


def table_drawing() -> TableDrawing:
    """Return how tables are written; what writes a format is imported when it is first asked for."""
    from careboard.application.sheets import TableDrawing

    return TableDrawing(_draw_workbook, _draw_csv_files, _draw_calendar)


def _draw_workbook(tables: Tables) -> bytes:
    from careboard.reports.workbook import draw_workbook

    return draw_workbook(tables)


def _draw_csv_files(tables: Tables) -> Mapping[str, bytes]:
    from careboard.reports.csv_files import draw_csv_files

    return draw_csv_files(tables)


def _draw_calendar(days: Days) -> bytes:
    from careboard.reports.calendar_file import draw_calendar

    return draw_calendar(days)


def form_reading() -> ReadForm:
    """Return how response forms are read; what does it is imported when it is first asked for."""
    return _read_form


def _draw_form(content: FormContent) -> bytes:
    from careboard.reports.response_form import draw_response_form

    return draw_response_form(content)


def _read_form(document: bytes) -> Returned:
    from careboard.reports.form_reader import read_fields

    return read_fields(document)


def inspection_drawing() -> InspectionDrawing:
    """Return how the year page and the chain for inspection are drawn; ReportLab is imported when the first one is."""
    from careboard.application.inspecting import InspectionDrawing

    return InspectionDrawing(_draw_year, _draw_chain)


def _draw_year(year: YearContent) -> bytes:
    from careboard.reports.year_page import draw_year_page

    return draw_year_page(year)


def _draw_chain(content: ChainContent) -> bytes:
    from careboard.reports.chain_pages import draw_chain

    return draw_chain(content)


def _draw_slip(slip: Slip) -> bytes:
    from careboard.reports.slip import draw_slip

    return draw_slip(slip)


def _draw_poster(poster: Poster) -> bytes:
    from careboard.reports.wall_poster import draw_wall_poster

    return draw_wall_poster(poster)
