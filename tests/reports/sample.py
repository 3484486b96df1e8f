"""The sample paper: two groups, ten promises, three asks, one answer owed, and a loop in every state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from careboard.application.closing_loops import Loop
from careboard.application.scoreboard import ScoreRow
from careboard.application.summary_content import (
    AskLine,
    DebtLine,
    GapLine,
    GroupScores,
    Heard,
    LoopLine,
    LoopSection,
    Missing,
    ScoreLine,
    SettledLine,
    SummaryContent,
)
from careboard.domain.answers import AnswerKind
from careboard.domain.asks import AskAnswer
from careboard.domain.boards import Board
from careboard.domain.council import Council, Group
from careboard.domain.coverage import CommitmentCoverage, Covered, Cycle
from careboard.domain.disclosure import Finding, Showing
from careboard.domain.issues import Event, EventKind, Issue, IssueKind, Owner, ToldHow
from careboard.domain.loops import story
from careboard.domain.meetings import Meeting, MeetingState
from careboard.domain.pledges import Commitment
from careboard.domain.rounds import Method, Round, RoundKind, RoundState, Tally
from careboard.domain.scales import FOUR_WORDS, THREE_WORDS, Scale
from careboard.domain.scores import Direction, Point

SENIORS = Group("seniors", "Seniors", "12-17", "four-words", "Since Christmas, for you and young people you know")
JUNIORS = Group("juniors", "Juniors", "8-11", "three-words", "Since Christmas, for you and young people you know")
LEAVERS = Group("leavers", "Care leavers", "16-25")
COUNCIL = Council("Hillside Voices", "Hillside Council", groups=(SENIORS, JUNIORS, LEAVERS))
APRIL, JUNIOR_MAY, MAY, JULY = date(2026, 4, 21), date(2026, 5, 12), date(2026, 5, 19), date(2026, 7, 14)
CYCLE = Cycle(date(2026, 4, 1), date(2027, 3, 31))
TITLES = {
    "love": "Love",
    "respect": "Respect",
    "relationships": "Relationships",
    "stability": "Stability",
    "mental-health": "Mental health",
    "no-age-limits": "No age limits",
    "family": "Family and community",
    "have-a-say": "Have a say",
    "rights": "Rights",
    "voice": "Voice",
}


def commitment(key: str) -> Commitment:
    """Return a promise."""
    return Commitment(key, list(TITLES).index(key) + 1 if key in TITLES else 11, TITLES.get(key, key))


def score(
    key: str,
    ours: str | None,
    theirs: str | None,
    day: date = APRIL,
    voted: int = 9,
    scale: Scale = FOUR_WORDS,
    *,
    split: bool = False,
    method: Method = Method.SECRET,
    showing: Showing | None = None,
    many_unsure: bool = False,
    is_new: bool = True,
) -> ScoreLine:
    """Return a scored promise; without a step of ours it was too few."""
    usual = Showing.AGREED if method is Method.AGREED else Showing.MIDDLE if ours else Showing.TOO_FEW
    finding = Finding(showing or usual, voted, ours, split, many_unsure)
    words = commitment(key)
    point = Point(f"{day:%Y-%m}", day, finding, scale, method, SENIORS.stem, words, 2, theirs)
    standing = CommitmentCoverage(key, Covered.SCORED, day)
    row = ScoreRow("care-pledge", words, (point,), Direction.CANNOT_SAY, standing)
    return ScoreLine(row, point, is_new, "")


def unscored(key: str, deferred: str = "") -> ScoreLine:
    """Return a promise without a score, put off with a reason or simply missing."""
    covered = Covered.DEFERRED if deferred else Covered.MISSING
    row = ScoreRow("care-pledge", commitment(key), (), Direction.CANNOT_SAY, CommitmentCoverage(key, covered, None))
    return ScoreLine(row, None, False, deferred)


def senior_scores() -> GroupScores:
    """Return what seniors say of all ten."""
    lines = (
        score("love", "mostly", "kept"),
        score("respect", "a-bit", "kept", split=True),
        score("relationships", "mostly", "mostly", MAY, 7),
        score("stability", "not-kept", "mostly"),
        score("mental-health", "a-bit", "mostly", MAY, 7),
        score("no-age-limits", None, "mostly", MAY, 7),
        score("family", "kept", "mostly"),
        score("have-a-say", "a-bit", None, MAY, 7),
        unscored("rights", "our advocate comes to the July meeting"),
        score("voice", "mostly", "kept", MAY, 7),
    )
    return GroupScores(SENIORS, FOUR_WORDS, lines)


def junior_scores() -> GroupScores:
    """Return what juniors agreed of four."""
    agreed = {"love": ("yes", "yes"), "relationships": ("sometimes", "yes")}
    agreed |= {"family": ("sometimes", "sometimes"), "have-a-say": ("no", "sometimes")}
    lines = [
        score(key, *agreed[key], JUNIOR_MAY, 4, THREE_WORDS, method=Method.AGREED) if key in agreed else unscored(key)
        for key in TITLES
    ]
    return GroupScores(JUNIORS, THREE_WORDS, tuple(lines))


def event(kind: EventKind, day: date, **details: object) -> Event:
    """Return something that happened."""
    return Event(day, kind, **details)  # type: ignore[arg-type]


def answered(answer: AnswerKind, reason: str, by: str = "", who: str = "") -> Event:
    """Return an owner's answer."""
    return event(EventKind.ANSWERED, date(2026, 4, 20), answer=answer, reason=reason, by=by, who=who)


SENT = event(EventKind.SENT, date(2026, 3, 20))
TOLD = event(EventKind.TOLD_BACK, MAY, meeting="2026-05")
CLAIMED = event(EventKind.CLAIMED_DONE, date(2026, 5, 5))


def decided(kind: EventKind, method: Method = Method.SECRET) -> Event:
    """Return what the group said in May."""
    return event(kind, MAY, meeting="2026-05", method=method)


def loop(
    section: LoopSection, title: str, events: Sequence[Event], post: str, done_by: date | None = None, late: int = 0
) -> LoopLine:
    """Return a loop with its events."""
    kind = IssueKind.GOOD_THING if section is LoopSection.GOOD_THING else IssueKind.ISSUE
    issue = Issue(
        title, kind, title, "2026-03", date(2026, 3, 17), owner=Owner(post), answer_by=date(2026, 4, 30),
        done_by=done_by, events=tuple(events),
    )  # fmt: skip
    return LoopLine(section, Loop(issue, story(issue), "seniors", 1), "Seniors", late, JULY)


def loops() -> tuple[LoopLine, ...]:
    """Return a loop of every kind, in the order of the paper."""
    yes = answered(AnswerKind.YES, "within a day", "Head of Service, Children in Care")
    suitcases = event(EventKind.CLAIMED_DONE, date(2026, 5, 5), reason="there are suitcases in every home")
    letter = event(EventKind.TOLD_BACK, date(2026, 5, 2), how=ToldHow.LETTER)
    ended = event(EventKind.ENDED, MAY, meeting="2026-05", reason="We have all moved on from there")
    return (
        loop(LoopSection.LATE, "Photos and letters get lost when we move", [SENT], "Head of Fostering", late=41),
        loop(
            LoopSection.NOT_SORTED,
            "Nobody calls us back",
            [SENT, yes, CLAIMED, TOLD, decided(EventKind.NOT_SORTED)],
            "Head of Service, Children in Care",
        ),
        loop(
            LoopSection.PARTLY_SORTED,
            "Contact with brothers and sisters",
            [SENT, answered(AnswerKind.PARTLY, "some live far away"), TOLD, decided(EventKind.PARTLY_SORTED)],
            "Head of Service, Children in Care",
        ),
        loop(
            LoopSection.NO,
            "Pay for driving lessons",
            [SENT, answered(AnswerKind.NO, "there is no money for it this year", "Lead Member"), TOLD],
            "Lead Member",
        ),
        loop(
            LoopSection.NOT_YET,
            "The wifi in the home goes off at nine",
            [SENT, answered(AnswerKind.NOT_YET, "The contract runs until September", "Homes Manager"), TOLD],
            "Homes Manager",
            date(2026, 10, 1),
        ),
        loop(
            LoopSection.SOMEONE_ELSE,
            "The bus stops before the meeting",
            [SENT, answered(AnswerKind.SOMEONE_ELSE, "They set the times", who="the bus company"), letter],
            "Participation Manager",
        ),
        loop(
            LoopSection.ALREADY_POLICY,
            "Let carers say yes to sleepovers",
            [SENT, answered(AnswerKind.ALREADY_POLICY, "carers may decide", "Head of Fostering"), TOLD],
            "Head of Fostering",
        ),
        loop(
            LoopSection.WAITING,
            "Reviews take us out of lessons",
            [SENT, answered(AnswerKind.YES, "", "Virtual School Head")],
            "Virtual School Head",
        ),
        loop(LoopSection.WAITING, "The chairs in the hall are too small", [], "Participation Manager"),
        loop(
            LoopSection.ENDED,
            "The old tent",
            [SENT, answered(AnswerKind.NO, "it is gone"), TOLD, decided(EventKind.NOT_SORTED), ended],
            "Homes Manager",
        ),
        loop(LoopSection.GOOD_THING, "Sam at the desk always says hello", [SENT], ""),
        loop(
            LoopSection.SORTED,
            "Our things are moved in bin bags",
            [SENT, answered(AnswerKind.YES, "", "Placements Manager"), suitcases, TOLD, decided(EventKind.SORTED)],
            "Placements Manager",
            date(2026, 4, 30),
        ),
    )


def meetings() -> tuple[Meeting, ...]:
    """Return what the paper covers; the last meeting also asked whether things are sorted and still good enough."""
    tally = {"Nobody calls us back": Tally({"sorted": 1, "partly": 1, "not-sorted": 5})}
    enough = {"stability": Tally({"yes": 1, "change-it": 6})}
    rounds = (
        _round(RoundKind.SORTED, "sorted", tuple(tally), tally),
        _round(RoundKind.STILL_GOOD_ENOUGH, "still-good-enough", tuple(enough), enough),
    )
    april = Meeting("2026-04", APRIL, "seniors", attended={"12-15": 9}, state=MeetingState.CLOSED)
    juniors = Meeting("2026-05-j", JUNIOR_MAY, "juniors", attended={"8-11": 4}, state=MeetingState.CLOSED)
    may = Meeting("2026-05", MAY, "seniors", attended={"12-15": 7}, rounds=rounds, state=MeetingState.CLOSED)
    return (april, juniors, may)


def _round(kind: RoundKind, scale: str, questions: tuple[str, ...], tallies: dict[str, Tally]) -> Round:
    return Round(
        f"2026-05-{kind.value}", kind, scale, Method.SECRET, questions, state=RoundState.REVEALED, heads=7, voted=7,
        tallies=tallies,
    )  # fmt: skip


def summary() -> SummaryContent:
    """Return the content of the sample paper."""
    seniors, juniors = senior_scores(), junior_scores()
    by_key = {line.row.commitment.key: line for line in seniors.lines}
    return SummaryContent(
        council=COUNCIL,
        pledge_titles=("Care Pledge",),
        commitments=10,
        board=Board("2026-06", date(2026, 6, 10), date(2026, 5, 29)),
        number=7,
        issued=True,
        editors=2,
        reckoned_on=date(2026, 6, 10),
        corrects=None,
        changes="",
        covers=meetings(),
        cycle=CYCLE,
        asks=(
            ask(1, "Pay for our journeys to meetings, wherever we live.", "Director of Children’s Services"),
            ask(2, "Tell us two weeks before our social worker changes.", "Head of Service, Children in Care"),
            ask(3, "Mental health help within four weeks of asking.", "NHS lead for mental health", date(2026, 9, 30)),
        ),
        debts=(
            DebtLine(
                "A-0", "a savings account each, that we can see", "Lead Member", date(2026, 3, 17), date(2026, 4, 30),
                41, None,
            ),
        ),
        settled=(
            SettledLine("A-9", "Let us choose the food", AskAnswer(date(2026, 4, 1), AnswerKind.YES, "from May on")),
            SettledLine("A-8", "Pay for pets", AskAnswer(date(2026, 4, 1), AnswerKind.NO, "homes cannot keep them")),
        ),
        gaps=(GapLine(SENIORS, by_key["stability"]), GapLine(SENIORS, by_key["respect"])),
        also_gaps=(),
        heard=(
            Heard(SENIORS, APRIL, 9, 2, 9, (Method.SECRET,)),
            Heard(JUNIORS, JUNIOR_MAY, 4, 2, 4, (Method.AGREED,)),
            Heard(SENIORS, MAY, 7, 2, 7, (Method.SECRET,)),
        ),
        missing=Missing(
            groups_not_heard=((LEAVERS, date(2026, 3, 3)),),
            deferred=((SENIORS, "Rights", "our advocate comes to the July meeting"),),
            not_scored=((JUNIORS, tuple(TITLES.values())[:6]),),
        ),
        groups=(seniors, juniors),
        loops=loops(),
    )  # fmt: skip


def ask(number: int, text: str, who: str = "Lead Member", by: date = date(2026, 7, 31)) -> AskLine:
    """Return a new ask."""
    return AskLine(f"A-{number}", text, who, by, "Seniors")


def empty_summary() -> SummaryContent:
    """Return the content of a council that has just begun: nothing asked, nothing raised, nothing scored."""
    nothing = GroupScores(SENIORS, FOUR_WORDS, tuple(unscored(key) for key in TITLES))
    return replace(
        summary(), board=None, number=1, issued=False, editors=0, covers=(), cycle=None, asks=(), debts=(), settled=(),
        gaps=(),
        heard=(), missing=Missing((), (), ()), groups=(nothing,), loops=(),
    )  # fmt: skip
