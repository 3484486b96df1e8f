"""The kinds of answer that an owner or the board may give, and the reason that each but yes must carry (rule 2)."""

from __future__ import annotations

from enum import StrEnum

from careboard.errors import RuleBroken


class AnswerKind(StrEnum):
    """What was answered."""

    YES = "yes"
    PARTLY = "partly"
    NOT_YET = "not-yet"
    NO = "no"
    ALREADY_POLICY = "already-policy"
    SOMEONE_ELSE = "someone-else"


def check_answer(answer: AnswerKind, reason: str, who: str) -> None:
    """Refuse a bare answer: everything but yes needs a reason, and someone else a name of a post."""
    if answer is not AnswerKind.YES and not reason.strip():
        raise RuleBroken("answer-needs-reason", answer=answer.value)
    if answer is AnswerKind.SOMEONE_ELSE and not who.strip():
        raise RuleBroken("answer-needs-who")
