"""Small helps for sentences: bold words inside them, full stops, posts, what was answered."""

from __future__ import annotations

import re

from careboard import wording
from careboard.application.summary_content import TakenBackLine
from careboard.domain.answers import AnswerKind
from careboard.i18n import _
from careboard.reports.text_layout import Run

# Characters that typed text cannot hold, so that no council's words are taken for marks.
_BOLD, _PLAIN = "\x02", "\x03"
_ENDINGS = (".", "!", "?", "…", "”")


def bold(text: str) -> str:
    """Mark words of a sentence as bold, for `runs`."""
    return f"{_BOLD}{text}{_PLAIN}"


def runs(sentence: str) -> tuple[Run, ...]:
    """Return a sentence in pieces, its marked words bold."""
    pieces = re.split(f"({_BOLD}[^{_PLAIN}]*{_PLAIN})", sentence)
    return tuple(Run(piece.strip(_BOLD + _PLAIN), piece.startswith(_BOLD)) for piece in pieces if piece)


def finding_runs(found: tuple[wording.Run, ...]) -> tuple[Run, ...]:
    """Return a sentence of `wording` as runs of a paper."""
    return tuple(Run(run.text, run.strong) for run in found)


def plain_sentence(text: str) -> str:
    """Return typed words with a full stop, unless they end in some way already."""
    bare = text.strip()
    return bare if not bare or bare.endswith(_ENDINGS) else _("{sentence}.").format(sentence=bare)


def without_stop(text: str) -> str:
    """Return typed words without their full stop, to stand inside a sentence."""
    bare = text.strip()
    return bare[:-1] if bare.endswith(".") and not bare.endswith("..") else bare


def first_upper(text: str) -> str:
    """Return words that begin a sentence."""
    return text[:1].upper() + text[1:]


def the_post(post: str) -> str:
    """Return a post as a sentence names it, such as "The Head of Fostering"."""
    return post if post.lower().startswith("the ") else _("The {post}").format(post=post)


def told(answer: AnswerKind, reason: str, who: str = "") -> str:
    """Return an answer with its reason as one sentence, such as "No, because there is no money for it."."""
    name = wording.label(answer)
    if answer is AnswerKind.SOMEONE_ELSE:
        name = _("{answer}: {who}").format(answer=name, who=without_stop(who))
        return " ".join(filter(None, (plain_sentence(name), plain_sentence(reason))))
    if not reason.strip():
        return plain_sentence(name)
    if answer is AnswerKind.YES:
        return _("{answer}: {reason}").format(answer=name, reason=plain_sentence(reason))
    if reason.strip()[0].isupper():
        return _("{answer}. {reason}").format(answer=name, reason=plain_sentence(reason))
    return _("{answer}, because {reason}").format(answer=name, reason=plain_sentence(_without_because(reason)))


def taken_back(line: TakenBackLine) -> list[str]:
    """Say openly, in two sentences, that an answer which people had heard or read was none."""
    return [
        _("The answer of {date} was written down wrongly.").format(date=wording.long_date(line.on)),
        _("We take it back: {reason}").format(reason=plain_sentence(line.taken_back.reason)),
    ]


def _without_because(reason: str) -> str:
    because = _("because ")
    bare = reason.strip()
    return bare[len(because) :] if bare.startswith(because) else bare
