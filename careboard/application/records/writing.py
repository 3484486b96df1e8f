"""Writes a record as data for JSON; an optional field is left out where reading would assume the same."""

from __future__ import annotations

import base64
import datetime
from dataclasses import asdict, fields
from enum import StrEnum
from typing import Any

from careboard.application.records.reading_rounds import assumed_stem
from careboard.application.records.record import FORMAT, Record
from careboard.domain.agendas import AgendaLines
from careboard.domain.asks import Ask
from careboard.domain.boards import STANDARD, Board, Paper
from careboard.domain.council import Council, Group
from careboard.domain.covers import PUBLIC
from careboard.domain.issues import Event, Issue
from careboard.domain.languages import Language, Recording
from careboard.domain.meetings import Meeting, MeetingState
from careboard.domain.owner_posts import OwnerPost
from careboard.domain.pledges import Commitment, Pledge, PledgeVersion
from careboard.domain.responses import Response
from careboard.domain.rounds import Method, Round, RoundState
from careboard.domain.scales import COMMON_ASIDES, Answer, Scale
from careboard.domain.wording_changes import WordingChange

Data = dict[str, Any]


def as_data(record: Record) -> Data:
    """Return the record as data that JSON can hold."""
    council = record.council
    data: Data = {
        "format": FORMAT,
        "council": _council(council),
        "groups": [_group(group) for group in council.groups],
        "pledges": [_pledge(pledge) for pledge in record.pledges],
        "scales": [_scale(scale) for scale in council.own_scales],
        "meetings": [_meeting(meeting, council.group(meeting.group)) for meeting in record.meetings],
        "issues": [_issue(issue, record) for issue in record.issues],
        "boards": [_board(board) for board in record.boards],
        "asks": [_ask(ask) for ask in record.asks],
        "papers": [_paper(paper) for paper in record.papers],
        "passed_on": [{"on": _day(passed.on), "post": passed.post} for passed in record.passed_on],
        "languages": [_language(language, record.recordings) for language in record.languages],
        "files": [{"name": each.name, "data": _text_of(each.data)} for each in record.files],
    }
    return _without(data, {"scales": [], "papers": [], "passed_on": [], "languages": [], "files": []})


def _council(council: Council) -> Data:
    posts = [{"role": post.role, "name": post.name, "contact": post.contact} for post in council.posts]
    names: Data = {"name": council.name, "authority": council.authority, "word": council.word}
    data = names | {"cycle_months": council.cycle_months, "posts": posts, "agenda": _agenda(council.agenda)}
    data["owner_posts"] = [_owner_post(post) for post in council.owner_posts]
    return _without(data, {"posts": [], "agenda": [], "owner_posts": []})


def _owner_post(post: OwnerPost) -> Data:
    data: Data = {"post": post.post, "name": post.name, "email": post.email, "phone": post.phone}
    return _without(data, {"name": "", "email": "", "phone": ""})


def _agenda(lines: AgendaLines) -> list[Data]:
    """Return an agenda; a step has no title of its own, a theme no step."""
    return [
        {"title": line.title, "minutes": line.minutes}
        if line.step is None
        else {"step": line.step.value, "minutes": line.minutes}
        for line in lines
    ]


def _group(group: Group) -> Data:
    data = {"key": group.key, "name": group.name, "ages": group.ages, "scale": group.scale, "stem": group.stem}
    numbers = {"population": group.population, "out_of_area": group.out_of_area}
    return _without(data | numbers, dict.fromkeys(numbers))


def _scale(scale: Scale) -> Data:
    data: Data = {"key": scale.key, "steps": _answers(scale.steps)}
    return data if scale.asides == COMMON_ASIDES else data | {"asides": _answers(scale.asides)}


def _answers(answers: tuple[Answer, ...]) -> list[Data]:
    return [{"key": answer.key, "label": answer.label} for answer in answers]


def _pledge(pledge: Pledge) -> Data:
    data: Data = {"key": pledge.key, "title": pledge.title, "source": pledge.source}
    data["versions"] = [_version(version) for version in pledge.versions]
    return data if pledge.in_use else data | {"in_use": False}


def _version(version: PledgeVersion) -> Data:
    commitments = [_commitment(commitment) for commitment in version.commitments]
    data: Data = {"number": version.number, "adopted": _day(version.adopted), "commitments": commitments}
    return _without(data | {"changes": [_change(change) for change in version.changes]}, {"changes": []})


def _change(change: WordingChange) -> Data:
    data: Data = {"kind": change.kind.value, "old": list(change.old), "new": list(change.new)}
    return _without(data, {"old": [], "new": []})


def _commitment(commitment: Commitment) -> Data:
    data = {field.name: getattr(commitment, field.name) for field in fields(Commitment)}
    data["principles"] = [principle.value for principle in commitment.principles]
    return _without(data, {"junior": "", "principles": []})


def _meeting(meeting: Meeting, group: Group) -> Data:
    data: Data = {
        "key": meeting.key,
        "date": _day(meeting.date),
        "group": meeting.group,
        "place": meeting.place,
        "attended": dict(meeting.attended),
        "adults_present": meeting.adults_present,
        "rounds": [_round(round_, index, meeting, group) for index, round_ in enumerate(meeting.rounds)],
        "deferred": dict(meeting.deferred),
        "approved": meeting.approved,
        "planned": list(meeting.planned),
        "state": meeting.state.value,
        "helped": meeting.helped,
        "agenda": _agenda(meeting.agenda),
        "notes": dict(meeting.notes),
        "quotes": [_without({"text": each.text, "about": each.about}, {"about": ""}) for each in meeting.quotes],
    }
    if meeting.state is MeetingState.RUNNING:
        data["step"] = meeting.step.value
    assumed: Data = {"planned": [], "state": MeetingState.CLOSED.value, "helped": 0, "agenda": [], "notes": {}}
    return _without(data, assumed | {"quotes": []})


def _round(round_: Round, index: int, meeting: Meeting, group: Group) -> Data:
    data: Data = {"kind": round_.kind.value, "scale": round_.scale, "method": round_.method.value}
    if round_.pledge is not None:
        data |= {"pledge": round_.pledge, "version": round_.version}
    if round_.state is RoundState.REVEALED:
        data |= _result(round_)
    return data | _without(_more_of(round_), _assumed(round_, index, meeting, group))


def _result(round_: Round) -> Data:
    data: Data = {"voted": round_.voted}
    if round_.method is Method.AGREED:
        data["agreed"] = dict(round_.agreed)
    elif round_.tallies:
        data["tallies"] = {question: dict(tally.cells) for question, tally in round_.tallies.items()}
    data["reasons"] = {question: list(said) for question, said in round_.reasons.items()}
    data["authority"] = dict(round_.authority)
    return data


def _more_of(round_: Round) -> Data:
    data: Data = {
        "id": round_.id,
        "state": round_.state.value,
        "questions": list(round_.questions),
        "stem": round_.stem,
        "heads": round_.heads,
        "everyone_may_see": round_.everyone_may_see,
        "carried_from": round_.carried_from,
        "opened_on": _day(round_.opened_on),
        "closed_on": _day(round_.closed_on),
        "revealed_on": _day(round_.revealed_on),
        "void_reason": round_.void_reason,
        "recounted": round_.recounted,
    }
    return data


def _assumed(round_: Round, index: int, meeting: Meeting, group: Group) -> Data:
    """Return what reading takes for granted of a round that does not say it."""
    day = _day(meeting.date)
    revealed, planned = round_.state is RoundState.REVEALED, round_.state is RoundState.PLANNED
    return {
        "id": f"{meeting.key}/{index + 1}",
        "state": RoundState.REVEALED.value,
        "questions": _answered(round_) if revealed else None,
        "stem": assumed_stem(round_.kind, group.stem),
        "heads": 0 if planned else max(meeting.heads, round_.voted or 0),
        "everyone_may_see": False,
        "carried_from": None,
        "opened_on": None if planned else day,
        "closed_on": day if revealed else None,
        "revealed_on": day if revealed else None,
        "void_reason": "",
        "recounted": None,
    }


def _answered(round_: Round) -> list[str]:
    return list(round_.tallies or round_.agreed or dict.fromkeys((*round_.reasons, *round_.authority)))


def _issue(issue: Issue, record: Record) -> Data:
    raised = next(meeting for meeting in record.meetings if meeting.key == issue.raised)
    data: Data = {
        "key": issue.key,
        "kind": issue.kind.value,
        "title": issue.title,
        "detail": issue.detail,
        "commitments": list(issue.commitments),
        "raised": issue.raised,
        "raised_on": _day(issue.raised_on),
        "owner": {"post": issue.owner.post, "name": issue.owner.name},
        "answer_by": _day(issue.answer_by),
        "done_by": _day(issue.done_by),
        "events": [_event(event) for event in issue.events],
    }
    more: Data = {
        "dots": issue.dots,
        "merged_into": issue.merged_into,
        "merged_on": _day(issue.merged_on),
        "split_from": issue.split_from,
        "split_on": _day(issue.split_on),
    }
    nothing: Data = {"dots": 0, "merged_into": "", "merged_on": None, "split_from": "", "split_on": None}
    return _without(data | more, nothing | {"raised_on": _day(raised.date)})


def _event(event: Event) -> Data:
    data: Data = {"on": _day(event.on), "event": event.kind.value}
    for field in fields(Event):
        value = getattr(event, field.name)
        if field.name not in ("on", "kind") and value not in (None, ""):
            data[field.name] = _plain(value)
    return data


def _board(board: Board) -> Data:
    data: Data = {"key": board.key, "date": _day(board.date), "papers_due": _day(board.papers_due)}
    data["steps"] = {step.value: _day(day) for step, day in board.steps.items()}
    data["cover"] = _without(asdict(board.cover), asdict(PUBLIC))
    return _without(data, {"steps": {}, "cover": {}})


def _ask(ask: Ask) -> Data:
    answers = [
        {
            "on": _day(answer.on),
            "answer": answer.answer.value,
            "reason": answer.reason,
            "who": answer.who,
            "by": _day(answer.by),
            **({"source": answer.source} if answer.source else {}),
            **({"told": answer.told} if answer.told else {}),
            **({"entered": _day(answer.entered)} if answer.entered else {}),
        }
        for answer in ask.answers
    ]
    asked: Data = {"key": ask.key, "meeting": ask.meeting, "text": ask.text, "who_decides": ask.who_decides}
    return asked | {"by": _day(ask.by), "issue": ask.issue, "answers": answers}


def _paper(paper: Paper) -> Data:
    pages: Data = _editions(paper) if paper.erased_on is None else {"erased_on": _day(paper.erased_on)}
    if paper.responses:
        pages["responses"] = [_response(response) for response in paper.responses]
    return pages | {
        "number": paper.number,
        "board": paper.board,
        "issued_on": _day(paper.issued_on),
        "covers": list(paper.covers),
        "editors": paper.editors,
        "corrects": paper.corrects,
        "changes": paper.changes,
    }


def _editions(paper: Paper) -> Data:
    """Return the standard edition under its old name, and the others beside it."""
    written = {key: _text_of(body) for key, body in paper.editions.items()}
    standard: Data = {"pdf": written.pop(STANDARD)}
    return standard | ({"editions": written} if written else {})


def _response(response: Response) -> Data:
    data: Data = {"on": _day(response.on), "by": response.by, "text": response.text, "printed": response.printed}
    return _without(data, {"printed": False})


def _language(language: Language, recordings: tuple[Recording, ...]) -> Data:
    data: Data = {
        "code": language.code,
        "name": language.name,
        "right_to_left": language.right_to_left,
        "checked_on": _day(language.checked_on),
        "phrases": [
            {"key": key, "english": phrase.source, "words": phrase.words}
            for key, phrase in sorted(language.phrases.items())
        ],
        "recordings": [
            _recording(each)
            for each in sorted(recordings, key=lambda each: each.key)
            if each.language == language.code
        ],
    }
    return _without(data, {"right_to_left": False, "checked_on": None, "phrases": [], "recordings": []})


def _recording(recording: Recording) -> Data:
    data: Data = {"key": recording.key, "english": recording.source, "words": recording.words}
    sound = {"kind": recording.clip.kind, "data": _text_of(recording.clip.data)}
    return _without(data | sound, {"words": ""})


def _text_of(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _without(data: Data, assumed: Data) -> Data:
    """Return the data without what reading would assume anyway."""
    return {name: value for name, value in data.items() if name not in assumed or assumed[name] != value}


def _day(day: datetime.date | None) -> str | None:
    return None if day is None else day.isoformat()


def _plain(value: object) -> object:
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value.value if isinstance(value, StrEnum) else value
