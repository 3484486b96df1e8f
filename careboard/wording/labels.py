"""One short name for each state, answer, event and role that the domain knows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

from careboard.domain.answers import AnswerKind
from careboard.domain.board_steps import BoardStep
from careboard.domain.council import ADVOCATE, COMPLAINTS, DESIGNATED_OFFICER, SAFEGUARDING
from careboard.domain.coverage import Covered
from careboard.domain.disclosure import Showing, SortedOutcome
from careboard.domain.issues import DueDate, EventKind, IssueKind, ToldHow
from careboard.domain.loops import LoopState, WaitsFor
from careboard.domain.meetings import MeetingState, Step
from careboard.domain.principles import Principle
from careboard.domain.rounds import Method, RoundKind, RoundState
from careboard.domain.scores import Break, Direction
from careboard.domain.triage import Door
from careboard.i18n import _


def label(value: StrEnum) -> str:
    """Return the short name of any of the domain's states, kinds and answers, such as "Claimed done"."""
    return TABLES[type(value)]()[value]


def post_label(role: str) -> str:
    """Return the name of a role that worries are passed on to."""
    return {
        ADVOCATE: _("Advocate"),
        COMPLAINTS: _("Complaints officer"),
        DESIGNATED_OFFICER: _("Designated officer"),
        SAFEGUARDING: _("Safeguarding lead"),
    }[role]


def _answers() -> Mapping[AnswerKind, str]:
    return {
        AnswerKind.YES: _("Yes"),
        AnswerKind.PARTLY: _("Partly"),
        AnswerKind.NOT_YET: _("Not yet"),
        AnswerKind.NO: _("No"),
        AnswerKind.ALREADY_POLICY: _("Already our policy"),
        AnswerKind.SOMEONE_ELSE: _("Someone else decides"),
    }


def _board_steps() -> Mapping[BoardStep, str]:
    return {
        BoardStep.APPROVED: _("The groups approve"),
        BoardStep.EDITORS: _("Young editors read it"),
        BoardStep.DIRECTOR: _("The director looks at it"),
        BoardStep.CLERK: _("The clerk has it"),
    }


def _principles() -> Mapping[Principle, str]:
    """Return what each principle of section 1(1) of the Act says, (a) to (g), in short words."""
    return {
        Principle.BEST_INTERESTS: _("Act in our best interests, for our health and well-being"),
        Principle.EXPRESS_VIEWS: _("Encourage us to say what we think, wish and feel"),
        Principle.VIEWS_COUNT: _("Take into account what we think, wish and feel"),
        Principle.SERVICES: _("Help us to get services and make the best use of them"),
        Principle.ASPIRATIONS: _("Have high hopes for us and seek the best outcomes"),
        Principle.SAFE_AND_STABLE: _("Keep us safe, and our homes, relationships, school and work stable"),
        Principle.ADULTHOOD: _("Prepare us for adulthood and independent living"),
    }


def _loop_states() -> Mapping[LoopState, str]:
    return {
        LoopState.RAISED: _("Raised"),
        LoopState.SENT: _("Sent"),
        LoopState.ANSWERED: _("Answered"),
        LoopState.CLAIMED_DONE: _("Claimed done"),
        LoopState.TOLD_BACK: _("Told back"),
        LoopState.SORTED: _("Sorted"),
        LoopState.PARTLY_SORTED: _("Partly sorted"),
        LoopState.NOT_SORTED: _("Not sorted"),
        LoopState.ENDED: _("Ended without being sorted"),
        LoopState.JOINED: _("Joined with another"),
    }


def _waits_for() -> Mapping[WaitsFor, str]:
    return {
        WaitsFor.FACILITATOR: _("waits to be sent"),
        WaitsFor.OWNER: _("waits for its owner"),
        WaitsFor.YOUNG_PEOPLE: _("waits for the young people"),
        WaitsFor.NOBODY: _("waits for nobody"),
    }


def _events() -> Mapping[EventKind, str]:
    return {
        EventKind.SENT: _("Sent"),
        EventKind.ANSWERED: _("Answered"),
        EventKind.TOLD_BACK: _("Told back"),
        EventKind.CLAIMED_DONE: _("Claimed done"),
        EventKind.SORTED: _("Sorted"),
        EventKind.PARTLY_SORTED: _("Partly sorted"),
        EventKind.NOT_SORTED: _("Not sorted"),
        EventKind.STILL_SORTED: _("Still sorted"),
        EventKind.ENDED: _("Ended without being sorted"),
        EventKind.REASSIGNED: _("Given to another owner"),
        EventKind.DATE_CHANGED: _("Date changed"),
        EventKind.ESCALATED: _("Taken further up"),
        EventKind.WITHDRAWN: _("Wrong entry withdrawn"),
    }


def _outcomes() -> Mapping[SortedOutcome, str]:
    return {
        SortedOutcome.SORTED: _("Sorted"),
        SortedOutcome.PARTLY: _("Partly sorted"),
        SortedOutcome.NOT_SORTED: _("Not sorted"),
    }


def _issue_kinds() -> Mapping[IssueKind, str]:
    return {IssueKind.ISSUE: _("Issue"), IssueKind.GOOD_THING: _("Good thing")}


def _due_dates() -> Mapping[DueDate, str]:
    return {DueDate.ANSWER_BY: _("Answer by"), DueDate.DONE_BY: _("Done by")}


def _told_how() -> Mapping[ToldHow, str]:
    return {ToldHow.LETTER: _("by letter"), ToldHow.VISIT: _("by a visit"), ToldHow.MESSAGE: _("by message")}


def _meeting_states() -> Mapping[MeetingState, str]:
    return {
        MeetingState.PLANNED: _("Planned"),
        MeetingState.RUNNING: _("Running"),
        MeetingState.CLOSED: _("Closed"),
    }


def _steps() -> Mapping[Step, str]:
    return {
        Step.WELCOME: _("Welcome"),
        Step.TELL_BACK: _("You said, we did"),
        Step.SCORE: _("Score"),
        Step.REVEAL: _("Reveal"),
        Step.TALK: _("Talk"),
        Step.ISSUES: _("Issues"),
        Step.ASKS: _("Asks"),
        Step.CLOSE: _("Approve and close"),
    }


def _round_kinds() -> Mapping[RoundKind, str]:
    return {
        RoundKind.KEPT: _("Is it kept?"),
        RoundKind.STILL_GOOD_ENOUGH: _("Is it still good enough for you?"),
        RoundKind.SORTED: _("Is it sorted?"),
    }


def _round_states() -> Mapping[RoundState, str]:
    return {
        RoundState.PLANNED: _("Planned"),
        RoundState.OPEN: _("Open"),
        RoundState.CLOSED: _("Closed"),
        RoundState.REVEALED: _("Revealed"),
        RoundState.VOID: _("Void"),
    }


def _methods() -> Mapping[Method, str]:
    return {Method.SECRET: _("Secret vote"), Method.OPEN: _("Open vote"), Method.AGREED: _("Agreed together")}


def _showings() -> Mapping[Showing, str]:
    return {
        Showing.MIDDLE: _("Middle answer"),
        Showing.TOO_FEW: _("Too few to show"),
        Showing.AGREED: _("Agreed together"),
        Showing.TALKED_ABOUT: _("Talked about, no score"),
    }


def _breaks() -> Mapping[Break, str]:
    return {
        Break.SCALE: _("other answer words"),
        Break.METHOD: _("asked in another way"),
        Break.STEM: _("the question begins differently"),
        Break.WORDING: _("new words"),
        Break.SPLIT: _("here it was split from another"),
        Break.MERGED: _("here several became one"),
    }


def _directions() -> Mapping[Direction, str]:
    return {
        Direction.BETTER: _("Better than last time"),
        Direction.WORSE: _("Worse than last time"),
        Direction.SAME: _("Same as last time"),
        Direction.CANNOT_SAY: _("Cannot be compared with last time"),
    }


def _doors() -> Mapping[Door, str]:
    return {
        Door.MANY_OF_US: _("Many of us"),
        Door.JUST_ME: _("Just me"),
        Door.ONE_ADULT: _("About one adult"),
        Door.NOT_SAFE: _("Someone may not be safe"),
    }


def _covered() -> Mapping[Covered, str]:
    return {
        Covered.SCORED: _("Scored"),
        Covered.DEFERRED: _("Put off, with the reason"),
        Covered.MISSING: _("Not scored yet"),
    }


TABLES: Mapping[type[StrEnum], Callable[[], Mapping[Any, str]]] = {
    AnswerKind: _answers,
    BoardStep: _board_steps,
    Principle: _principles,
    LoopState: _loop_states,
    WaitsFor: _waits_for,
    EventKind: _events,
    SortedOutcome: _outcomes,
    IssueKind: _issue_kinds,
    DueDate: _due_dates,
    ToldHow: _told_how,
    MeetingState: _meeting_states,
    Step: _steps,
    RoundKind: _round_kinds,
    RoundState: _round_states,
    Method: _methods,
    Showing: _showings,
    Break: _breaks,
    Direction: _directions,
    Door: _doors,
    Covered: _covered,
}
