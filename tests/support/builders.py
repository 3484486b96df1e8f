"""Small makers of domain values: each argument that a test does not name is an ordinary one."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import replace

from careboard.domain.answers import AnswerKind
from careboard.domain.boards import Board
from careboard.domain.council import ADVOCATE, COMPLAINTS, DESIGNATED_OFFICER, SAFEGUARDING, Council, Group, Post
from careboard.domain.issues import Event, EventKind, Issue, IssueKind, Owner, ToldHow
from careboard.domain.loops import happened
from careboard.domain.meetings import Meeting, MeetingState
from careboard.domain.pledges import Commitment, Pledge, PledgeVersion
from careboard.domain.rounds import Method, Round, RoundKind, Tally
from careboard.domain.scales import FOUR_WORDS, SORTED, STILL_GOOD_ENOUGH, Answer, Scale

STEM = "Since we last met, for you and young people you know"
FIRST_DAY = datetime.date(2026, 1, 15)


def day(number: int) -> datetime.date:
    """Return the day so many days after the first meeting."""
    return FIRST_DAY + datetime.timedelta(days=number)


def a_scale(steps: int) -> Scale:
    """Return a council's own scale of so many steps: step-0 is the best."""
    return Scale(f"{steps}-steps", tuple(Answer(f"step-{place}", f"Step {place}") for place in range(steps)))


def a_tally(scale: Scale, *counts: int) -> Tally:
    """Return a tally with these counts, steps first, best first, then the asides; the rest is nought."""
    return Tally(dict(zip(scale.answer_keys, (*counts, *[0] * len(scale.answer_keys)), strict=False)))


def a_round(
    kind: RoundKind = RoundKind.KEPT,
    method: Method = Method.SECRET,
    questions: tuple[str, ...] = ("love",),
    *,
    id_: str = "2026-01/1",
    scale: str = "",
    stem: str = STEM,
    version: int = 1,
) -> Round:
    """Return a planned round."""
    built_in = {RoundKind.KEPT: FOUR_WORDS, RoundKind.STILL_GOOD_ENOUGH: STILL_GOOD_ENOUGH, RoundKind.SORTED: SORTED}
    chosen = scale or built_in[kind].key
    if kind is RoundKind.SORTED:
        return Round(id_, kind, chosen, method, questions)
    return Round(id_, kind, chosen, method, questions, stem, "care-pledge", version)


def only(meeting: Meeting) -> Round:
    """Return the one round of a meeting."""
    (round_,) = meeting.rounds
    return round_


def closed(
    round_: Round, tallies: Mapping[str, Tally], on: datetime.date = FIRST_DAY, *, may_see: bool = False
) -> Round:
    """Open a round and close it with these tallies; everybody in the room voted."""
    voted = next(iter(tallies.values())).ballots
    return round_.open(on, max(voted, 1)).close(on, voted, tallies, everyone_may_see=may_see)


def revealed(
    round_: Round,
    tallies: Mapping[str, Tally],
    on: datetime.date = FIRST_DAY,
    *,
    self_score: Mapping[str, str] | None = None,
    may_see: bool = False,
) -> Round:
    """Open a round, close it with these tallies and reveal it."""
    return closed(round_, tallies, on, may_see=may_see).reveal(on, self_score or {})


def scored(*counts: int, question: str = "love", on: datetime.date = FIRST_DAY, round_: Round | None = None) -> Round:
    """Return a revealed secret round on the four words with these counts: kept, mostly, a bit, not kept, asides."""
    return revealed(round_ or a_round(questions=(question,)), {question: a_tally(FOUR_WORDS, *counts)}, on)


def agreed(
    answers: Mapping[str, str], took_part: int = 3, kind: RoundKind = RoundKind.KEPT, scale: Scale = FOUR_WORDS
) -> Round:
    """Return a revealed round in which the group agreed its answers."""
    round_ = a_round(kind, Method.AGREED, tuple(answers) or ("love",), scale=scale.key)
    return round_.open(FIRST_DAY, took_part).agree(FIRST_DAY, took_part, answers, scale).reveal(FIRST_DAY)


def a_meeting(
    key: str = "2026-01",
    on: datetime.date = FIRST_DAY,
    *,
    group: str = "seniors",
    heads: int = 8,
    rounds: tuple[Round, ...] = (),
) -> Meeting:
    """Return a planned meeting of the seniors."""
    return Meeting(key, on, group, "Town hall", attended={"12-17": heads}, rounds=rounds)


def held(meeting: Meeting, *, approved: bool = True) -> Meeting:
    """Return a meeting that took place."""
    return replace(meeting, state=MeetingState.CLOSED, approved=approved)


def a_board(key: str = "2026-06", meets: int = 146, due: int = 134) -> Board:
    """Return a board meeting, its days counted from the first meeting."""
    return Board(key, day(meets), day(due))


def a_commitment(key: str = "love", number: int = 1, plain: str = "") -> Commitment:
    """Return a commitment with plain words."""
    return Commitment(key, number, key.title(), plain=plain or f"We keep our promise about {key}.")


def a_pledge(*keys: str) -> Pledge:
    """Return the pledge with these commitments, love and rights by default."""
    commitments = tuple(a_commitment(key, number) for number, key in enumerate(keys or ("love", "rights"), start=1))
    return Pledge("care-pledge", "Care Pledge", versions=(PledgeVersion(1, datetime.date(2019, 10, 1), commitments),))


def a_council() -> Council:
    """Return a council with two groups and all its posts named."""
    posts = tuple(
        Post(role, f"The {role}", "01234 567890") for role in (ADVOCATE, COMPLAINTS, DESIGNATED_OFFICER, SAFEGUARDING)
    )
    groups = (Group.of("seniors", "Seniors", "12-17"), Group.of("juniors", "Juniors", "7-11", "three-words"))
    return replace(Council.of("Hillside Voices", "Hillside Council"), groups=groups, posts=posts)


def an_issue(*events: Event, kind: IssueKind = IssueKind.ISSUE) -> Issue:
    """Return an issue raised at the first meeting, to which these events have happened."""
    issue = Issue.of("I-1", "Workers leave too often", "2026-01", FIRST_DAY, kind=kind, commitments=("love",))
    if kind is IssueKind.ISSUE:
        issue = replace(issue, owner=Owner("Head of Placements"), answer_by=day(31), done_by=day(137))
    for event in events:
        issue = happened(issue, event)
    return issue


def sent(on: int = 5) -> Event:
    """It was sent to its owner."""
    return Event(day(on), EventKind.SENT)


def answered(on: int = 20, answer: AnswerKind = AnswerKind.YES, reason: str = "", who: str = "") -> Event:
    """The owner answered."""
    return Event(day(on), EventKind.ANSWERED, answer=answer, reason=reason, who=who, by="Head of Placements")


def claimed(on: int = 40) -> Event:
    """The owner says that it is done."""
    return Event(day(on), EventKind.CLAIMED_DONE, by="Head of Placements", reason="A new rule")


def told(on: int = 60, how: ToldHow | None = ToldHow.LETTER, meeting: str | None = None) -> Event:
    """The young people were told back."""
    return Event(day(on), EventKind.TOLD_BACK, how=None if meeting else how, meeting=meeting)


def decided(
    kind: EventKind = EventKind.SORTED,
    on: int = 90,
    method: Method = Method.SECRET,
    reason: str = "",
    meeting: str = "2026-04",
) -> Event:
    """The young people said so at a meeting."""
    return Event(day(on), kind, meeting=meeting, method=method, reason=reason)


def withdrawn(of: int | None, on: int = 95, reason: str = "Typed by mistake") -> Event:
    """An entry is withdrawn, because it was wrong."""
    return Event(day(on), EventKind.WITHDRAWN, of=of, reason=reason)
