"""Writes a record as data for JSON; an optional field is left out where reading would assume the same."""

from __future__ import annotations

from dataclasses import fields

from careboard.application.records.plain_data import Data, day_of, plain, text_of, without
from careboard.application.records.record import FORMAT, Record
from careboard.application.records.writing_boards import ask_data, board_data, paper_data
from careboard.application.records.writing_languages import language_data
from careboard.application.records.writing_rounds import round_data
from careboard.domain.agendas import AgendaLines
from careboard.domain.council import Council, Group
from careboard.domain.issues import Event, Issue
from careboard.domain.meetings import Meeting, MeetingState
from careboard.domain.owner_posts import OwnerPost
from careboard.domain.pledges import Commitment, Pledge, PledgeVersion
from careboard.domain.scales import COMMON_ASIDES, Answer, Scale
from careboard.domain.wording_changes import WordingChange


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
        "boards": [board_data(board) for board in record.boards],
        "asks": [ask_data(ask) for ask in record.asks],
        "papers": [paper_data(paper) for paper in record.papers],
        "passed_on": [{"on": day_of(passed.on), "post": passed.post} for passed in record.passed_on],
        "languages": [language_data(language, record.recordings) for language in record.languages],
        "files": [{"name": each.name, "data": text_of(each.data)} for each in record.files],
    }
    return without(data, {"scales": [], "papers": [], "passed_on": [], "languages": [], "files": []})


def _council(council: Council) -> Data:
    posts = [{"role": post.role, "name": post.name, "contact": post.contact} for post in council.posts]
    names: Data = {"name": council.name, "authority": council.authority, "word": council.word}
    data = names | {"cycle_months": council.cycle_months, "posts": posts, "agenda": _agenda(council.agenda)}
    data["owner_posts"] = [_owner_post(post) for post in council.owner_posts]
    return without(data, {"posts": [], "agenda": [], "owner_posts": []})


def _owner_post(post: OwnerPost) -> Data:
    data: Data = {"post": post.post, "name": post.name, "email": post.email, "phone": post.phone}
    return without(data, {"name": "", "email": "", "phone": ""})


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
    return without(data | numbers, dict.fromkeys(numbers))


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
    data: Data = {"number": version.number, "adopted": day_of(version.adopted), "commitments": commitments}
    return without(data | {"changes": [_change(change) for change in version.changes]}, {"changes": []})


def _change(change: WordingChange) -> Data:
    data: Data = {"kind": change.kind.value, "old": list(change.old), "new": list(change.new)}
    return without(data, {"old": [], "new": []})


def _commitment(commitment: Commitment) -> Data:
    data = {field.name: getattr(commitment, field.name) for field in fields(Commitment)}
    data["principles"] = [principle.value for principle in commitment.principles]
    return without(data, {"junior": "", "principles": []})


def _meeting(meeting: Meeting, group: Group) -> Data:
    data: Data = {
        "key": meeting.key,
        "date": day_of(meeting.date),
        "group": meeting.group,
        "place": meeting.place,
        "attended": dict(meeting.attended),
        "adults_present": meeting.adults_present,
        "rounds": [round_data(round_, index, meeting, group) for index, round_ in enumerate(meeting.rounds)],
        "deferred": dict(meeting.deferred),
        "approved": meeting.approved,
        "planned": list(meeting.planned),
        "state": meeting.state.value,
        "helped": meeting.helped,
        "agenda": _agenda(meeting.agenda),
        "notes": dict(meeting.notes),
        "quotes": [without({"text": each.text, "about": each.about}, {"about": ""}) for each in meeting.quotes],
    }
    if meeting.state is MeetingState.RUNNING:
        data["step"] = meeting.step.value
    assumed: Data = {"planned": [], "state": MeetingState.CLOSED.value, "helped": 0, "agenda": [], "notes": {}}
    return without(data, assumed | {"quotes": []})


def _issue(issue: Issue, record: Record) -> Data:
    raised = next(meeting for meeting in record.meetings if meeting.key == issue.raised)
    data: Data = {
        "key": issue.key,
        "kind": issue.kind.value,
        "title": issue.title,
        "detail": issue.detail,
        "commitments": list(issue.commitments),
        "raised": issue.raised,
        "raised_on": day_of(issue.raised_on),
        "owner": {"post": issue.owner.post, "name": issue.owner.name},
        "answer_by": day_of(issue.answer_by),
        "done_by": day_of(issue.done_by),
        "events": [_event(event) for event in issue.events],
    }
    more: Data = {
        "dots": issue.dots,
        "merged_into": issue.merged_into,
        "merged_on": day_of(issue.merged_on),
        "split_from": issue.split_from,
        "split_on": day_of(issue.split_on),
    }
    nothing: Data = {"dots": 0, "merged_into": "", "merged_on": None, "split_from": "", "split_on": None}
    return without(data | more, nothing | {"raised_on": day_of(raised.date)})


def _event(event: Event) -> Data:
    data: Data = {"on": day_of(event.on), "event": event.kind.value}
    for field in fields(Event):
        value = getattr(event, field.name)
        if field.name not in ("on", "kind") and value not in (None, ""):
            data[field.name] = plain(value)
    return data
