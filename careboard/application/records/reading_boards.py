"""Reads the boards of a record, what was asked of them, the papers issued to them, and what was passed on."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from careboard.application.records.fields import Fields, as_key, at, refuse_twice, wrong
from careboard.domain.answers import AnswerKind
from careboard.domain.asks import Ask
from careboard.domain.boards import Board, Paper, check_ready
from careboard.domain.council import POST_ROLES
from careboard.domain.meetings import Meeting
from careboard.domain.triage import PassedOn

MOST_ANSWERS = 1_000


def read_boards(record: Fields) -> tuple[Board, ...]:
    """Return the board meetings."""
    found = [(place, _board(entry, place)) for place, entry in record.entries("boards")]
    refuse_twice([(f"{place}.key", board.key) for place, board in found])
    return tuple(board for _place, board in found)


def read_asks(record: Fields, meetings: Mapping[str, Meeting], issues: Collection[str]) -> tuple[Ask, ...]:
    """Return the asks with what the board answered."""
    found = [(place, _ask(entry, place, meetings, issues)) for place, entry in record.entries("asks")]
    refuse_twice([(f"{place}.key", ask.key) for place, ask in found])
    return tuple(ask for _place, ask in found)


def read_papers(record: Fields, boards: Collection[str], meetings: Mapping[str, Meeting]) -> tuple[Paper, ...]:
    """Return the issued papers as they were issued."""
    papers: list[Paper] = []
    for place, entry in record.entries("papers"):
        papers.append(_paper(entry, place, boards, meetings, [paper.number for paper in papers]))
    return tuple(papers)


def read_passed_on(record: Fields) -> tuple[PassedOn, ...]:
    """Return the days and posts of what left the log."""
    passed: list[PassedOn] = []
    for place, entry in record.entries("passed_on"):
        fields = Fields(entry, place, "on post")
        if fields.value("post") not in POST_ROLES:
            wrong("not-one-of", fields.at("post"), choices=", ".join(POST_ROLES))
        passed.append(PassedOn(fields.day("on"), fields.key("post")))
    return tuple(passed)


def _board(found: object, place: str) -> Board:
    fields = Fields(found, place, "key date papers_due")
    with at(place):
        return Board(fields.key(), fields.day("date"), fields.day("papers_due"))


def _ask(found: object, place: str, meetings: Mapping[str, Meeting], issues: Collection[str]) -> Ask:
    fields = Fields(found, place, "key meeting text who_decides by issue? answers?")
    meeting = _known(fields, "meeting", meetings)
    issue = _known(fields, "issue", issues) if fields.has("issue") else None
    with at(place):
        ask = Ask.of(
            fields.key(), meeting, fields.text("text"), fields.title("who_decides"), fields.day("by"), issue
        )
        ask.check_dates(meetings[meeting].date)
    for each, entry in fields.entries("answers", MOST_ANSWERS):
        ask = _answered(ask, meetings[meeting], entry, each)
    return ask


def _answered(ask: Ask, asked_at: Meeting, found: object, place: str) -> Ask:
    fields = Fields(found, place, "on answer reason? who? by?")
    with at(place):
        answered = ask.answered(
            fields.day("on"),
            fields.one_of("answer", AnswerKind),
            fields.text("reason"),
            fields.title("who"),
            fields.optional_day("by"),
        )
        answered.check_dates(asked_at.date)
        return answered


def _paper(
    found: object, place: str, boards: Collection[str], meetings: Mapping[str, Meeting], before: list[int]
) -> Paper:
    fields = Fields(found, place, "number board? issued_on covers editors pdf? corrects? changes? erased_on?")
    number = fields.number("number", least=1)
    if before and number <= before[-1]:
        wrong("twice" if number in before else "numbers-fall", fields.at("number"), key=number)
    corrects = fields.number("corrects", least=1) if fields.has("corrects") else None
    if corrects is not None and corrects not in before:
        wrong("unknown-key", fields.at("corrects"), key=corrects)
    covers = fields.keys("covers")
    for key in covers:
        if key not in meetings:
            wrong("unknown-key", fields.at("covers"), key=key)
    editors = fields.number("editors")
    with at(place):
        check_ready([meetings[key] for key in covers], editors)
    board = _known(fields, "board", boards) if fields.has("board") else None
    issued = fields.day("issued_on")
    erased = fields.optional_day("erased_on")
    pdf = fields.data("pdf") if erased is None else b""
    return Paper(number, board, issued, covers, editors, pdf, corrects, fields.text("changes"), erased)


def _known(fields: Fields, name: str, keys: Collection[str]) -> str:
    key = as_key(fields.value(name), fields.at(name))
    if key not in keys:
        wrong("unknown-key", fields.at(name), key=key)
    return key
