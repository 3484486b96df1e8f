"""By which field of a form a refusal is said."""

from __future__ import annotations

from careboard.errors import CodedError
from ui.issues.filled import Filled

_FIELDS = {
    "answer-missing": "answer",
    "answer-needs-reason": "reason",
    "answer-needs-who": "who",
    "date-runs-backwards": "on",
    "owner-missing": "owner",
    "withdrawal-needs-reason": "reason",
    "date-needs-reason": "reason",
    "which-date": "which",
    "nothing-to-withdraw": "of",
    "decision-stands": "of",
    "told-how": "how",
    "dots-out-of-range": "dots",
    "issue-is-joined": "other",
    "joined-with-itself": "other",
    "joined-kinds-differ": "other",
    "joined-groups-differ": "other",
}


def field_of(refusal: CodedError, filled: Filled) -> str:
    """Return the name of the field that a refusal is about, empty where it is about the whole form."""
    if refusal.code == "field-empty":
        return str(refusal.details.get("field", ""))
    if refusal.code == "due-before-raised":
        return "done-by" if refusal.details.get("due") == filled.day("done-by") else "answer-by"
    if refusal.code == "text-too-long":
        return next((name for name in ("reason", "detail") if filled.text(name)), "")
    field = _FIELDS.get(refusal.code, "")
    return field if field in filled.values else ""
