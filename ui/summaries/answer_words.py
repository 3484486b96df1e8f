"""An answer of the board, and what became of it, in words."""

from careboard.domain.asks import AskAnswer
from careboard.i18n import _
from careboard.wording import label, long_date


def answer_words(answer: AskAnswer) -> str:
    """Return when the board answered, what, and why."""
    words = {"date": long_date(answer.on), "answer": label(answer.answer), "reason": answer.reason}
    return _("{date}: {answer}. {reason}").format(**words)


def taken_back_words(answer: AskAnswer) -> str:
    """Return when an answer was taken back and why, empty where it stands."""
    if answer.withdrawn is None:
        return ""
    words = {"day": long_date(answer.withdrawn.on), "reason": answer.withdrawn.reason}
    return _("Taken back on {day}: {reason}").format(**words)
