"""The files that tables become: real dates, no formula, nothing hidden, and the same values in each format."""

from __future__ import annotations

import csv
import datetime
import io
import zipfile
from dataclasses import replace

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from careboard.application.tables.days import Day, Days
from careboard.application.tables.table import Cell, Column, Table, Tables
from careboard.domain.text import clean_title
from careboard.reports.calendar_file import draw_calendar
from careboard.reports.csv_files import draw_csv_files
from careboard.reports.workbook import draw_workbook

TODAY = datetime.date(2026, 5, 14)
FORMULAS = ("=1+1", "+44 1234", "-1", "@sum", "＝1", "http://example.org", "{=1}")


def tables(*texts: str) -> Tables:
    heads = {"key": "Key", "title": "What was raised", "late": "Days late", "on": "On"}
    columns = tuple(Column(key, title) for key, title in heads.items())
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (f"I-{n}", text, n, TODAY if n else None) for n, text in enumerate(texts)
    )
    return Tables("Hillside Voices", TODAY, (Table("issues", "Issues", columns, rows),))


def sheet_rows(made: Tables) -> list[list[object]]:
    book = openpyxl.load_workbook(io.BytesIO(draw_workbook(made)))
    return [[cell.value for cell in row] for row in book["Issues"].iter_rows()]


def csv_rows(made: Tables) -> list[list[str]]:
    return list(csv.reader(io.StringIO(draw_csv_files(made)["issues.csv"].decode("utf-8-sig"), newline="")))


def test_a_workbook_has_words_above_real_numbers_and_dates() -> None:
    head, first, second = sheet_rows(tables("Workers leave", "Contact"))
    assert head == ["Key", "What was raised", "Days late", "On"]
    assert first == ["I-0", "Workers leave", 0, None]
    assert second == ["I-1", "Contact", 1, datetime.datetime(2026, 5, 14)]  # noqa: DTZ001


def test_a_file_of_commas_has_the_keys_that_scripts_rely_on() -> None:
    made = draw_csv_files(tables("Workers, “leave”\nagain"))["issues.csv"]
    assert made.startswith(b"\xef\xbb\xbfkey,title,late,on\r\n")
    assert csv_rows(tables("Workers, “leave”\nagain"))[1] == ["I-0", "Workers, “leave”\nagain", "0", ""]


@pytest.mark.parametrize("typed", FORMULAS)
def test_typed_text_is_never_a_formula_or_a_link(typed: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(draw_workbook(tables(typed))))
    cell = book["Issues"]["B2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (typed, "s", None)
    assert not csv_rows(tables(typed))[1][1].startswith(("=", "+", "-", "@", "＝"))


def test_nothing_is_hidden_in_a_workbook_and_its_properties_are_ours() -> None:
    made = draw_workbook(tables("Workers leave"))
    book = openpyxl.load_workbook(io.BytesIO(made))
    assert [sheet.sheet_state for sheet in book.worksheets] == ["visible"]
    assert not any(column.hidden for column in book["Issues"].column_dimensions.values())
    assert not book.defined_names
    said = book.properties
    assert (said.title, said.creator, said.lastModifiedBy) == (
        "Tables of Hillside Voices", "Hillside Voices", "Hillside Voices"
    )  # fmt: skip
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        names = parts.namelist()
    assert not [name for name in names if "comment" in name or "custom" in name or "external" in name]


def test_any_title_names_a_sheet() -> None:
    made = tables("Workers leave")
    titled = replace(made, tables=(replace(made.tables[0], title="[Asks/who: decides?] '" + "x" * 40),))
    book = openpyxl.load_workbook(io.BytesIO(draw_workbook(titled)))
    assert book.sheetnames == ["Asks who  decides   'xxxxxxxxx"]


def test_the_same_tables_make_the_same_bytes() -> None:
    assert draw_workbook(tables("Workers leave")) == draw_workbook(tables("Workers leave"))


@given(st.text(max_size=60).map(clean_title))
def test_any_typed_text_comes_out_as_it_went_in(typed: str) -> None:
    made = tables(typed)
    assert (sheet_rows(made)[1][1] or "") == typed
    assert csv_rows(made)[1][1].removeprefix("'") == typed.removeprefix("'")


def test_a_calendar_has_whole_days_that_can_be_taken_in_again() -> None:
    day = Day("meeting-2026-05", TODAY, "Hillside Voices: Seniors meet", "Bring; cake,\nplease", "Town hall")
    made = draw_calendar(Days("Hillside Voices", TODAY, (day, Day("ask-A-1", TODAY, "Due"))))
    first, second = Calendar.from_ical(made).events
    assert (first["summary"], first["description"], first["location"]) == (day.title, day.detail, day.place)
    begins, ends = first.DTSTART, first.DTEND
    assert (begins, ends) == (TODAY, TODAY + datetime.timedelta(days=1))
    assert str(first["uid"]).startswith("meeting-2026-05@")
    assert "description" not in second
    elsewhere = Calendar.from_ical(draw_calendar(Days("Seaside Voices", TODAY, (day,)))).events[0]
    assert elsewhere["uid"] != first["uid"]


def test_the_last_day_that_there_is_stands_in_a_calendar_too() -> None:
    last = datetime.date.max
    (event,) = Calendar.from_ical(draw_calendar(Days("Voices", last, (Day("ask-1", last, "Due"),)))).events
    assert event.start == last
