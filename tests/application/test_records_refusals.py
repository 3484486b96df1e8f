"""Whatever is wrong in a record is refused in one line that names its place; all the rules hold on import."""

from typing import Any

import pytest

from careboard.application.records import record_of_data
from careboard.errors import RuleBroken
from careboard.wording import message
from tests.support.example_record import GONE, changed, example

ROUND = "meetings.0.rounds.0"
R = "meetings[0].rounds[0]"
OWN_SCALE = {"key": "own", "steps": [{"key": "great", "label": "Great"}, {"key": "poor", "label": "Poor"}]}
SECOND = {"key": "second", "title": "Second", "versions": [{"number": 1, "commitments": []}]}
LOVE = {"key": "love", "number": 1, "title": "Love"}
REWORDED = {"number": 2, "adopted": None, "commitments": [LOVE]}
PAPER = {
    "number": 1,
    "board": "2026-06",
    "issued_on": "2026-05-29",
    "covers": ["2026-01"],
    "editors": 2,
    "pdf": "JVBERg==",
}
CLOSED_ROUND = {"kind": "sorted", "scale": "sorted", "method": "agreed", "state": "closed"}
AGREED = {
    f"{ROUND}.method": "agreed",
    f"{ROUND}.tallies": GONE,
    f"{ROUND}.agreed": {"love": "mostly"},
}
SORTED_ROUND = {"kind": "sorted", "scale": "sorted", "method": "agreed", "voted": 3, "agreed": {"I-1": "partly"}}


def refusal(changes: dict[str, Any]) -> str:
    with pytest.raises(RuleBroken) as caught:
        record_of_data(changed(changes))
    assert caught.value.code == "record-wrong"
    said = message(caught.value)
    assert "\n" not in said
    return said


SHAPE: list[tuple[dict[str, Any], str]] = [
    ({"format": "careboard-record/2"}, "format: the format has to be “careboard-record/1”"),
    ({"format": GONE}, "format: the format has to be “careboard-record/1”"),
    ({"council": GONE}, "record: the field “council” is missing"),
    ({"colour": 1}, "colour: there is no field “colour” here"),
    ({"meetings.0.rounds.0.colour": 1}, f"{R}.colour: there is no field “colour” here"),
    ({"issues.0.events.0.colour": 1}, "issues[0].events[0].colour: there is no field “colour” here"),
    ({"meetings.0.date": GONE}, "meetings[0]: the field “date” is missing"),
    ({"council": []}, "council: this has to be an object with named fields"),
    ({"meetings": {}}, "meetings: this has to be a list"),
    ({"meetings.0": "one"}, "meetings[0]: this has to be an object with named fields"),
    ({"meetings.0.place": 3}, "meetings[0].place: this has to be a text in quotes"),
    ({"meetings.0.approved": 1}, "meetings[0].approved: this has to be true or false"),
    ({"meetings.0.adults_present": "1"}, "meetings[0].adults_present: this has to be a whole number from 0 to 200"),
    ({"meetings.0.adults_present": True}, "meetings[0].adults_present: this has to be a whole number from 0 to 200"),
    ({"meetings.0.adults_present": 1.5}, "meetings[0].adults_present: this has to be a whole number from 0 to 200"),
    ({"meetings.0.date": "2026-02-30"}, "meetings[0].date: this has to be a date like 2026-12-10"),
    ({"meetings.0.date": "20260115"}, "meetings[0].date: this has to be a date like 2026-12-10"),
    ({"meetings.0.date": None}, "meetings[0].date: this has to be a date like 2026-12-10"),
    ({"meetings.0.state": "held"}, "meetings[0].state: this has to be one of: planned, running, closed"),
    ({f"{ROUND}.method": 3}, f"{R}.method: this has to be one of: secret, open, agreed"),
    (
        {"council.agenda": [{"step": "welcome", "minutes": 15}]},
        "council.agenda: An agenda has all eight steps in their order, and themes only between the first and last.",
    ),
    ({"meetings.0.agenda": [{"minutes": 5}]}, "meetings[0].agenda[0].title: The title is empty. Please fill it in."),
    (
        {"meetings.0.agenda": [{"step": "welcome", "minutes": 121}]},
        "meetings[0].agenda[0].minutes: this has to be a whole number from 0 to 120",
    ),
    ({"meetings.0.notes": {"lunch": "Pizza"}}, "meetings[0].notes.lunch: "),
    ({"meetings.0.helped": 9}, "meetings[0].helped: Please give a number of people from 0 to 8."),
    ({"meetings.0.key": " x"}, "meetings[0].key: a key has to be short plain text without spaces around it"),
    ({"meetings.0.key": "x" * 201}, "meetings[0].key: This text is too long. Please use at most 200 characters."),
    ({"meetings.0.deferred": []}, "meetings[0].deferred: this has to be an object with named fields"),
    ({"meetings.0.rounds": [{}] * 201}, "meetings[0].rounds: this holds more than 200 entries"),
    ({"meetings.0.attended": dict.fromkeys(map(str, range(20_001)), 0)}, "meetings[0].attended: this holds more than"),
]

COUNCIL: list[tuple[dict[str, Any], str]] = [
    ({"council.name": " "}, "council.name: The name is empty. Please fill it in."),
    ({"council.cycle_months": 0}, "council: A cycle lasts from 1 to 60 months, not 0."),
    ({"council.posts": [{"role": "cook"}]}, "council.posts[0].role: this has to be one of: advocate, complaints"),
    (
        {"council.posts": [{"role": "advocate"}, {"role": "advocate"}]},
        "council.posts[1]: “advocate” is there twice",
    ),
    ({"council.posts": [{"role": "advocate", "contact": "x" * 201}]}, "council.posts[0].contact: This text is"),
    ({"groups.0.scale": "colours"}, "groups[0].scale: There is no scale “colours” in this council."),
    ({"groups.1": example()["groups"][0]}, "groups[1]: “seniors” is there twice"),
    ({"scales": [{"key": "own", "steps": []}]}, "scales[0]: The scale “own” needs from two to five steps."),
    ({"scales": [OWN_SCALE, OWN_SCALE]}, "scales: Two scales have the same key. Please give each its own."),
    ({"scales": [OWN_SCALE | {"key": "sorted"}]}, "scales: “sorted” is the name of a built-in scale."),
    ({"scales": [OWN_SCALE | {"asides": [{"key": "great", "label": "x"}]}]}, "scales[0]: The scale “own” names"),
    ({"pledges.1": SECOND}, "pledges[1].versions[0].commitments: A pledge needs at least one commitment."),
    ({"pledges.1": SECOND | {"versions": []}}, "pledges[1].versions: A pledge needs at least one commitment."),
    ({"pledges.1": example()["pledges"][0]}, "pledges[1]: “care-pledge” is there twice"),
    (
        {"pledges.1": SECOND | {"versions": [{"number": 1, "commitments": [LOVE]}]}},
        "pledges: The commitment “love” stands in two pledges. Please give it another key.",
    ),
    (
        {"pledges.0.versions.0.commitments.2": LOVE},
        "pledges[0].versions[0].commitments[2]: “love” is there twice",
    ),
    (
        {"pledges.0.versions.1": {"number": 1, "commitments": [LOVE]}},
        "pledges[0].versions: The version numbers of the pledge “care-pledge” have to rise.",
    ),
    (
        {"pledges.0.versions.0.changes": [{"kind": "same", "old": ["love"], "new": ["love"]}]},
        "pledges[0].versions: The first version of the pledge “care-pledge” cannot have come from another one.",
    ),
    (
        {"pledges.0.versions.1": REWORDED | {"changes": [{"kind": "same", "old": ["love"]}]}},
        "pledges[0].versions[1].changes[0]: This change (“same”) joins too many commitments or too few.",
    ),
    (
        {"pledges.0.versions.1": REWORDED | {"changes": [{"kind": "same", "old": ["love"], "new": ["love"]}]}},
        "pledges[0].versions: Each old and each new commitment has to stand in exactly one change. "
        "Please look at “rights”.",
    ),
    (
        {"pledges.0.versions.1": REWORDED | {"changes": [{"kind": "moved"}]}},
        "pledges[0].versions[1].changes[0].kind: this has to be one of: same, reworded, merged, split, dropped, new",
    ),
    ({"groups.0.population": -1}, "groups[0].population: this has to be a whole number from 0 to 100000"),
    (
        {"groups.0.population": 3, "groups.0.out_of_area": 4},
        "groups[0].out_of_area: Seniors: more young people live outside the area than the group speaks for. "
        "Please check both numbers.",
    ),
]

MEETINGS: list[tuple[dict[str, Any], str]] = [
    ({"meetings.0.group": "juniors"}, "meetings[0].group: There is no group “juniors” in this council."),
    ({"meetings.1.key": "2026-01"}, "meetings[1].key: “2026-01” is there twice"),
    ({"meetings.0.attended.12-15": 201}, "meetings[0].attended.12-15: this has to be a whole number from 0 to 200"),
    ({"meetings.0.attended.12-15": -1}, "meetings[0].attended.12-15: this has to be a whole number from 0 to 200"),
    ({"meetings.1.attended": {}}, "meetings[1]: Nobody is counted as here. Please count the young people first."),
    ({"meetings.0.deferred": {"hope": "no time"}}, "meetings[0].deferred.hope: “hope” stands nowhere in this record"),
    ({"meetings.0.deferred": {"rights": ""}}, "meetings[0].deferred.rights: The reason is empty. Please fill it in."),
    ({"meetings.0.planned": ["hope"]}, "meetings[0].planned: “hope” stands nowhere in this record"),
    ({"meetings.0.planned": ["love", "love"]}, "meetings[0].planned[1]: “love” is there twice"),
    ({"meetings.1.state": "planned"}, "meetings[1].approved: a meeting is approved once it is closed"),
    (
        {"meetings.1.state": "planned", "meetings.1.approved": False, "meetings.1.step": "score"},
        "meetings[1].step: a meeting that has not begun has no step and no results",
    ),
    (
        {"meetings.0.state": "planned", "meetings.0.approved": False},
        "meetings[0].rounds[0]: a meeting that has not begun has no step and no results",
    ),
]

ROUNDS: list[tuple[dict[str, Any], str]] = [
    ({f"{ROUND}.tallies.love.kept": 1}, f"{R}.tallies.love: the cells add up to 7, but 8 people voted"),
    ({f"{ROUND}.tallies.love.maybe": 0}, f"{R}.tallies.love.maybe: “maybe” is not an answer of the scale “four-words”"),
    ({f"{ROUND}.tallies.love.kept": -2}, f"{R}.tallies.love.kept: this has to be a whole number from 0 to 100000"),
    ({f"{ROUND}.tallies.hope": {}}, f"{R}.tallies.hope: “hope” is not in version 1 of the pledge “care-pledge”"),
    ({f"{ROUND}.voted": 9}, f"{R}.voted: 9 people voted, but only 8 came"),
    ({f"{ROUND}.voted": GONE}, f"{R}.voted: this has to be a whole number from 0 to 100000"),
    ({f"{ROUND}.voted": 4}, f"{R}.tallies: fewer than five voted, so there can be no tallies"),
    ({f"{ROUND}.tallies": GONE}, f"{R}.tallies: 8 took part, so what they said is needed"),
    ({f"{ROUND}.agreed": {"love": "kept"}}, f"{R}.agreed: an agreed round has no tallies, and any other has nothing"),
    ({f"{ROUND}.questions": ["love", "rights"]}, f"{R}: The tallies do not fit the questions of this round."),
    ({f"{ROUND}.questions": ["hope"]}, f"{R}.questions: “hope” is not in version 1 of the pledge “care-pledge”"),
    ({f"{ROUND}.version": 2}, f"{R}.version: The pledge “care-pledge” has no version 2."),
    ({f"{ROUND}.version": None}, f"{R}: a round about commitments needs its pledge and version"),
    ({f"{ROUND}.pledge": None}, f"{R}: a round about commitments needs its pledge and version"),
    ({f"{ROUND}.pledge": "other"}, f"{R}.pledge: “other” stands nowhere in this record"),
    ({f"{ROUND}.scale": "five-words"}, f"{R}.scale: There is no scale “five-words” in this council."),
    ({f"{ROUND}.scale": "sorted"}, f"{R}.scale: a round of this kind is not asked on the scale “sorted”"),
    ({f"{ROUND}.kind": "still-good-enough"}, f"{R}.scale: a round of this kind is not asked on the scale “four-words”"),
    ({f"{ROUND}.authority": {"love": "skip"}}, f"{R}.authority.love: “skip” is not a word of the scale “four-words”."),
    ({f"{ROUND}.authority": {"rights": "kept"}}, f"{R}.authority.rights: “rights” was not asked in this round"),
    (
        {"meetings.0.rounds.1": example()["meetings"][0]["rounds"][0]},
        "meetings[0].rounds[1]: “love” was answered already at this meeting",
    ),
    ({f"{ROUND}.reasons": {"rights": ["x"]}}, f"{R}.reasons.rights: “rights” was not asked in this round"),
    ({f"{ROUND}.reasons": {"love": [" "]}}, f"{R}.reasons.love[0]: The reason is empty. Please fill it in."),
    ({f"{ROUND}.reasons": {"love": ["x" * 4001]}}, f"{R}.reasons.love[0]: This text is too long."),
    ({f"{ROUND}.recounted": 8}, f"{R}.recounted: There are no more votes than people"),
    ({f"{ROUND}.recounted": 0}, f"{R}.recounted: Nobody is counted as here."),
    (AGREED | {f"{ROUND}.recounted": 7}, f"{R}.recounted: An agreed round has no ballots."),
    ({f"{ROUND}.heads": 7}, f"{R}: Everyone who is here has voted."),
    ({f"{ROUND}.everyone_may_see": True} | AGREED, f"{R}.everyone_may_see: the group may see its numbers only after"),
    (AGREED | {f"{ROUND}.tallies": {"love": {}}}, f"{R}.tallies: an agreed round has no tallies"),
    (AGREED | {f"{ROUND}.voted": 2}, f"{R}.agreed: It takes three people to agree an answer."),
    (AGREED | {f"{ROUND}.agreed": {}}, f"{R}.agreed: 8 took part, so what they said is needed"),
    (AGREED | {f"{ROUND}.agreed": {"love": "skip"}}, f"{R}.agreed: “skip” is not a word of the scale “four-words”."),
    ({f"{ROUND}.state": "open"}, f"{R}.voted: only a revealed round has results, reasons and a self-score"),
    ({f"{ROUND}.state": "void"}, f"{R}.voted: only a revealed round has results, reasons and a self-score"),
    ({"meetings.1.rounds": [CLOSED_ROUND]}, "meetings[1].rounds[0]: Choose at least one question to ask."),
    (
        {"meetings.1.rounds": [CLOSED_ROUND | {"state": "closed", "questions": ["I-1"]}]},
        "meetings[1].rounds[0].state: this has to be one of: planned, revealed, void",
    ),
    (
        {"meetings.1.rounds": [CLOSED_ROUND | {"state": "void", "questions": ["I-1"]}]},
        "meetings[1].rounds[0].void_reason: The reason is empty. Please fill it in.",
    ),
    (
        {"meetings.1.rounds": [CLOSED_ROUND | {"state": "planned", "questions": ["I-1"]}]},
        "meetings[1]: A round is not finished yet.",
    ),
    (
        {"meetings.1.rounds": [SORTED_ROUND | {"agreed": {"I-9": "partly"}}]},
        "meetings[1].rounds[0].agreed.I-9: “I-9” stands nowhere in this record",
    ),
    (
        {"meetings.1.rounds": [SORTED_ROUND | {"pledge": "care-pledge"}]},
        "meetings[1].rounds[0]: a round about commitments needs its pledge and version",
    ),
    (
        {"meetings.1.rounds": [SORTED_ROUND | {"authority": {"I-1": "partly"}}]},
        "meetings[1].rounds[0].authority.I-1: “I-1” was not asked in this round",
    ),
    (
        {"meetings.1.rounds": [SORTED_ROUND, SORTED_ROUND | {"id": "2026-05/1"}]},
        "meetings[1].rounds[1].id: “2026-05/1” is there twice",
    ),
    ({f"{ROUND}.carried_from": "2025-11"}, f"{R}.carried_from: “2025-11” stands nowhere in this record"),
    ({f"{ROUND}.carried_from": "2026-05"}, f"{R}.carried_from: a box is carried on from an earlier meeting"),
    ({f"{ROUND}.carried_from": "2026-01"}, f"{R}.carried_from: a box is carried on from an earlier meeting"),
    ({f"{ROUND}.carried_from": "2026-01", f"{ROUND}.voted": 13}, f"{R}.voted: 13 people voted, but only 8 came"),
]

E4 = "issues[0].events[4]"
ISSUES: list[tuple[dict[str, Any], str]] = [
    ({"issues.0.raised": "2025-11"}, "issues[0].raised: “2025-11” stands nowhere in this record"),
    ({"issues.0.title": ""}, "issues[0].title: The title is empty. Please fill it in."),
    ({"issues.0.commitments": ["hope"]}, "issues[0].commitments: “hope” stands nowhere in this record"),
    ({"issues.0.answer_by": "2026-01-01"}, "issues[0]: 1 January 2026 is before it was raised."),
    ({"issues.1": example()["issues"][0]}, "issues[1].key: “I-1” is there twice"),
    ({"issues.0.owner.post": ""}, "issues[0].events[0]: Please name the post that owes an answer."),
    ({"issues.0.owner": None}, "issues[0].events[0]: Please name the post that owes an answer."),
    ({"issues.0.owner.phone": "1"}, "issues[0].owner.phone: there is no field “phone” here"),
    ({"issues.0.kind": "good-thing"}, "issues[0].events[1]: A good thing is only sent and told back."),
    ({"issues.0.events.0.on": "2026-01-14"}, "issues[0].events[0]: 14 January 2026 is before the last thing"),
    ({"issues.0.events.0": {"on": "2026-01-20", "event": "escalated", "to": "x"}}, "issues[0].events[0]: This has not"),
    ({"issues.0.events.1.reason": ""}, "issues[0].events[1]: Every answer but yes needs a reason in plain words."),
    ({"issues.0.events.1.answer": "someone-else"}, "issues[0].events[1]: Please say who decides instead."),
    ({"issues.0.events.1.answer": "maybe"}, "issues[0].events[1].answer: this has to be one of: yes, partly, not-yet"),
    ({"issues.0.events.1.event": "done"}, "issues[0].events[1].event: this has to be one of: sent, answered"),
    ({"issues.0.events.2.how": GONE}, "issues[0].events[2]: Please say how they were told"),
    ({"issues.0.events.2.meeting": "2026-05"}, "issues[0].events[2].on: this happened at a meeting, so it bears"),
    ({"issues.0.events.4.on": "2026-05-15"}, f"{E4}.on: this happened at a meeting, so it bears the meeting's date"),
    ({"issues.0.events.4.meeting": "2026-07"}, f"{E4}.meeting: “2026-07” stands nowhere in this record"),
    ({"issues.0.events.4.meeting": GONE}, f"{E4}: Only the young people decide this, at a meeting."),
    ({"issues.0.events.4.method": GONE}, f"{E4}: Please say how the group decided"),
    ({"meetings.1.attended": {"12-15": 4}}, f"{E4}.method: fewer than five came, so the group agrees one"),
    (
        {"meetings.1.attended": {"12-15": 2}, "issues.0.events.4.method": "agreed"},
        f"{E4}.method: It takes three people to agree an answer.",
    ),
    (
        {"meetings.1.state": "planned", "meetings.1.approved": False},
        f"{E4}.meeting: nothing can happen at the meeting “2026-05”: it has not begun",
    ),
    ({"issues.0.events.4.event": "still-sorted"}, f"{E4}: The young people have not said that this is sorted."),
    ({"issues.0.events.4.event": "withdrawn"}, f"{E4}: There is no such entry to withdraw."),
    ({"issues.0.events.4.event": "withdrawn", "issues.0.events.4.of": 9}, f"{E4}: There is no such entry to withdraw."),
    ({"issues.0.events.4.event": "date-changed", "issues.0.events.4.to": "soon"}, f"{E4}: “soon” is not a date."),
    ({"issues.0.events.4.which": "both"}, f"{E4}.which: this has to be one of: answer-by, done-by"),
    (
        {"groups.1": {"key": "juniors", "name": "Juniors"}, "meetings.1.group": "juniors"},
        f"{E4}.meeting: the meeting “2026-05” is of another group",
    ),
    ({"issues.0.events": [{}] * 1001}, "issues[0].events: this holds more than 1000 entries"),
]

BOARDS: list[tuple[dict[str, Any], str]] = [
    ({"boards.0.papers_due": "2026-06-11"}, "boards[0]: The papers are due on 11 June 2026, after the board has met."),
    ({"boards.1": example()["boards"][0]}, "boards[1].key: “2026-06” is there twice"),
    ({"asks.0.meeting": "2025-11"}, "asks[0].meeting: “2025-11” stands nowhere in this record"),
    ({"asks.0.issue": "I-9"}, "asks[0].issue: “I-9” stands nowhere in this record"),
    ({"asks.0.who_decides": ""}, "asks[0]: Who decides is empty. Please fill it in."),
    ({"asks.0.answers.0.reason": ""}, "asks[0].answers[0]: Every answer but yes needs a reason in plain words."),
    ({"asks.0.answers.0.by": "2026-02-01"}, "asks[0].answers[0]: The new date 1 February 2026 is before the answer"),
    (
        {"asks.0.answers.1": {"on": "2026-02-01", "answer": "yes"}},
        "asks[0].answers[1]: 1 February 2026 is before the last thing that happened.",
    ),
    (
        {"asks.0.answers.0.withdrawn": {"on": "2026-03-02", "reason": " "}},
        "asks[0].answers[0].withdrawn: Withdrawing an entry needs a reason.",
    ),
    (
        {"asks.0.answers.0.withdrawn": {"on": "2026-02-27", "reason": "Wrong"}},
        "asks[0].answers[0].withdrawn: 27 February 2026 is before the last thing that happened.",
    ),
    (
        {"asks.0.answers.0.withdrawn": {"on": "2026-03-02"}},
        "asks[0].answers[0].withdrawn: the field “reason” is missing",
    ),
    (
        {"asks.0.answers.0.withdrawn": {"on": "2026-03-02", "reason": "Wrong", "by": "Ada"}},
        "asks[0].answers[0].withdrawn.by: there is no field “by”",
    ),
    ({"asks.0.by": "2026-01-14"}, "asks[0]: 14 January 2026 is before it was raised."),
    (
        {"asks.0.answers.0.on": "2026-01-14"},
        "asks[0].answers[0]: 14 January 2026 is before the last thing that happened.",
    ),
    ({"asks.1": example()["asks"][0]}, "asks[1].key: “A-1” is there twice"),
    ({"papers": [PAPER, PAPER]}, "papers[1].number: “1” is there twice"),
    ({"papers": [PAPER | {"number": 2}, PAPER]}, "papers[1].number: the numbers of papers have to rise"),
    ({"papers": [PAPER | {"board": "2026-07"}]}, "papers[0].board: “2026-07” stands nowhere in this record"),
    ({"papers": [PAPER | {"covers": ["2026-07"]}]}, "papers[0].covers: “2026-07” stands nowhere in this record"),
    ({"papers": [PAPER | {"covers": []}]}, "papers[0]: No closed meeting waits for a paper."),
    ({"papers": [PAPER | {"editors": 1}]}, "papers[0]: At least two young editors"),
    ({"papers": [PAPER | {"pdf": "%"}]}, "papers[0].pdf: this has to be base64"),
    ({"papers": [PAPER | {"pdf": "é"}]}, "papers[0].pdf: this has to be base64"),
    ({"papers": [PAPER | {"corrects": 1}]}, "papers[0].corrects: “1” stands nowhere in this record"),
    ({"meetings.0.approved": False, "papers": [PAPER]}, "papers[0]: These meetings are not approved by"),
    ({"passed_on": [{"on": "2026-01-15", "post": "cook"}]}, "passed_on[0].post: this has to be one of: advocate"),
]


@pytest.mark.parametrize(("changes", "said"), SHAPE)
def test_what_has_the_wrong_shape_is_refused(changes: dict[str, Any], said: str) -> None:
    assert refusal(changes).startswith(said)


@pytest.mark.parametrize(("changes", "said"), COUNCIL)
def test_what_is_wrong_in_the_council_is_refused(changes: dict[str, Any], said: str) -> None:
    assert refusal(changes).startswith(said)


@pytest.mark.parametrize(("changes", "said"), MEETINGS)
def test_what_is_wrong_in_a_meeting_is_refused(changes: dict[str, Any], said: str) -> None:
    assert refusal(changes).startswith(said)


@pytest.mark.parametrize(("changes", "said"), ROUNDS)
def test_what_is_wrong_in_a_round_is_refused(changes: dict[str, Any], said: str) -> None:
    assert refusal(changes).startswith(said)


@pytest.mark.parametrize(("changes", "said"), ISSUES)
def test_what_is_wrong_in_an_issue_is_refused(changes: dict[str, Any], said: str) -> None:
    assert refusal(changes).startswith(said)


@pytest.mark.parametrize(("changes", "said"), BOARDS)
def test_what_is_wrong_about_a_board_is_refused(changes: dict[str, Any], said: str) -> None:
    assert refusal(changes).startswith(said)
