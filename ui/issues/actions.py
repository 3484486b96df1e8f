"""What may be entered for an issue now; nobody but the young people says that it is sorted (rule 1)."""

from __future__ import annotations

from enum import StrEnum

from careboard.application.closing_loops import Loop
from careboard.application.slips import owed_of
from careboard.domain.issues import Event, EventKind, Issue, IssueKind
from careboard.domain.loops import FINAL, LoopState, happened
from careboard.errors import RuleBroken
from careboard.i18n import _


class Action(StrEnum):
    """One thing that a facilitator may enter."""

    WORDS = "words"
    SEND = "send"
    DROP = "drop"
    ANSWER = "answer"
    CLAIM = "claim"
    SLIP = "slip"
    TELL = "tell"
    REASSIGN = "reassign"
    MOVE_DATE = "move-date"
    ESCALATE = "escalate"
    WITHDRAW = "withdraw"
    DOTS = "dots"
    JOIN = "join"
    SPLIT = "split"
    APART = "apart"
    FOLLOW = "follow"
    ERASE = "erase"


def action_words(action: Action) -> str:
    """Return the words on an action's button."""
    return {
        Action.WORDS: _("Edit the words"),
        Action.SEND: _("Send it"),
        Action.DROP: _("Take it out"),
        Action.ANSWER: _("Add an answer"),
        Action.CLAIM: _("They say it is done"),
        Action.SLIP: _("Slip for the owner"),
        Action.TELL: _("Told back otherwise"),
        Action.REASSIGN: _("Give to another owner"),
        Action.MOVE_DATE: _("Move a date"),
        Action.ESCALATE: _("Take it higher"),
        Action.WITHDRAW: _("Withdraw an entry"),
        Action.DOTS: _("Count its dots"),
        Action.JOIN: _("Join with another"),
        Action.SPLIT: _("Split"),
        Action.APART: _("Take apart again"),
        Action.FOLLOW: _("Go on reading there"),
        Action.ERASE: _("Erase for good…"),
    }[action]


def action_icon(action: Action) -> str:
    """Return the icon on an action's button."""
    return {
        Action.SEND: "paper-plane-tilt",
        Action.TELL: "users-three",
        Action.REASSIGN: "identification-badge",
        Action.FOLLOW: "arrow-right",
    }.get(action, "plus")


def actions_of(loop: Loop, *, has_joined: bool = False) -> tuple[Action, ...]:
    """Return what may be done with an issue as it stands, the step that goes on first; others may be joined with it."""
    return (*_entries(loop, has_joined=has_joined), Action.ERASE)


def _entries(loop: Loop, *, has_joined: bool) -> tuple[Action, ...]:
    issue, told = loop.issue, loop.story
    if told.state is LoopState.JOINED:
        return Action.FOLLOW, Action.APART
    actions: list[Action] = []
    if told.state is LoopState.RAISED:
        may_send = not issue.events or told.owner.post or issue.kind is IssueKind.GOOD_THING
        actions += [Action.SEND] if may_send else []
    if issue.kind is IssueKind.ISSUE and told.state not in (LoopState.RAISED, *FINAL):
        slip = [Action.SLIP] if owed_of(loop) is not None else []
        actions += [Action.ANSWER, *slip, Action.CLAIM]
    if told.is_to_tell:
        actions.append(Action.TELL)
    if issue.events and issue.kind is IssueKind.ISSUE and told.state not in FINAL:
        actions += [Action.REASSIGN, Action.MOVE_DATE]
        actions += [Action.ESCALATE] if told.state is not LoopState.RAISED else []
    if not issue.events:
        actions.append(Action.WORDS)
    if told.is_open:
        actions += [Action.DOTS, Action.JOIN, Action.SPLIT]
        actions += [Action.APART] if has_joined else []
    if not issue.events:
        actions.append(Action.DROP)
    if withdrawable(issue):
        actions.append(Action.WITHDRAW)
    return tuple(actions)


def withdrawable(issue: Issue) -> tuple[int, ...]:
    """Return which entries may be withdrawn as wrong, the newest first."""
    return tuple(index for index in reversed(range(len(issue.events))) if _may_be_withdrawn(issue, index))


def _may_be_withdrawn(issue: Issue, index: int) -> bool:
    try:
        happened(issue, Event(issue.events[-1].on, EventKind.WITHDRAWN, reason="?", of=index))
    except RuleBroken:
        return False
    return True
