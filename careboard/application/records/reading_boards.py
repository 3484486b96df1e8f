"""Reads the boards of a record, what was asked of them, the papers issued to them, and what was passed on."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from dataclasses import fields as fields_of
from dataclasses import replace

from careboard.application.records.fields import Fields, as_data, as_day, as_key, at, refuse_twice, wrong
from careboard.domain.answers import AnswerKind
from careboard.domain.asks import Ask
from careboard.domain.board_steps import TICKED, BoardStep
from careboard.domain.boards import KEPT_AS, STANDARD, Board, Paper, check_ready
from careboard.domain.council import POST_ROLES
from careboard.domain.covers import EXEMPT_PARAGRAPHS, PUBLIC, Cover
from careboard.domain.meetings import Meeting
from careboard.domain.responses import MOST_RESPONSES, Response, Responses
from careboard.domain.triage import PassedOn

MOST_ANSWERS = 1_000
PAPER_NAMES = (
    "number board? issued_on covers editors pdf? editions? corrects? changes? erased_on? responses?"
)
COVER_NAMES = tuple(field.name for field in fields_of(Cover))


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
    fields = Fields(found, place, "key date papers_due steps? cover? text_read?")
    steps = {}
    for name, (each, day) in fields.pairs("steps").items():
        if name not in TICKED:
            wrong("not-one-of", each, choices=", ".join(TICKED))
        steps[BoardStep(name)] = as_day(day, each)
    with at(place):
        board = Board(fields.key(), fields.day("date"), fields.day("papers_due"), steps, _cover(fields))
    with at(fields.at("text_read")):
        return replace(board, text_read=fields.title("text_read"))


def _cover(fields: Fields) -> Cover:
    if not fields.has("cover"):
        return PUBLIC
    cover = Fields(fields.value("cover"), fields.at("cover"), " ".join(f"{name}?" for name in COVER_NAMES))
    texts = {name: cover.text(name) for name in COVER_NAMES if name not in ("author", "exempt_paragraph")}
    with at(cover.place):
        paragraph = cover.number("exempt_paragraph", 0, most=EXEMPT_PARAGRAPHS[-1])
        return Cover(**texts, author=cover.title("author"), exempt_paragraph=paragraph)


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
        ask = _answered(ask, meetings, entry, each)
    return ask


def _answered(ask: Ask, meetings: Mapping[str, Meeting], found: object, place: str) -> Ask:
    fields = Fields(found, place, "on answer reason? who? by? source? told? entered? withdrawn?")
    with at(place):
        answered = ask.answered(
            fields.day("on"),
            fields.one_of("answer", AnswerKind),
            fields.text("reason"),
            fields.title("who"),
            fields.optional_day("by"),
            fields.title("source"),
        )
        answered = answered.entered_on(fields.optional_day("entered") or answered.answers[-1].on)
        answered.check_dates(meetings[ask.meeting].date)
        if fields.has("told"):
            told = _known(fields, "told", meetings)
            answered = answered.telling(told, meetings[told].date)
    return _taken_back(answered, fields) if fields.has("withdrawn") else answered


def _taken_back(ask: Ask, fields: Fields) -> Ask:
    """Return an ask whose newest entry was taken back as wrong."""
    withdrawn = Fields(fields.value("withdrawn"), fields.at("withdrawn"), "on reason")
    on, reason = withdrawn.day("on"), withdrawn.text("reason")
    with at(withdrawn.place):
        return ask.taking_back(len(ask.answers) - 1, reason, on)


def _paper(
    found: object, place: str, boards: Collection[str], meetings: Mapping[str, Meeting], before: list[int]
) -> Paper:
    fields = Fields(found, place, PAPER_NAMES)
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
    editions = _editions(fields) if erased is None else {}
    changes, responses = fields.text("changes"), _responses(fields, number, issued)
    return Paper(number, board, issued, covers, editors, editions, corrects, changes, erased, responses)


def _editions(fields: Fields) -> dict[str, bytes]:
    """Return an issued paper by edition; the standard one stands under its old name."""
    found = {STANDARD: fields.data("pdf")}
    for key, (place, body) in fields.pairs("editions").items():
        if key not in KEPT_AS[1:]:
            wrong("not-one-of", place, choices=", ".join(KEPT_AS[1:]))
        found[key] = as_data(body, place)
    return found


def _responses(fields: Fields, number: int, issued: datetime.date) -> tuple[Response, ...]:
    kept = Responses(number)
    for place, entry in fields.entries("responses", MOST_RESPONSES):
        response = Fields(entry, place, "on by text printed?")
        with at(place):
            words = response.day("on"), response.title("by"), response.text("text")
            kept = kept.with_response(Response.of(*words, printed=response.flag("printed")), issued)
    return kept.all


def _known(fields: Fields, name: str, keys: Collection[str]) -> str:
    key = as_key(fields.value(name), fields.at(name))
    if key not in keys:
        wrong("unknown-key", fields.at(name), key=key)
    return key
