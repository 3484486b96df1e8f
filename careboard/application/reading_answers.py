"""Reading an answer that came in writing: which kind it sounds like, and its words without greeting and signature.

It only proposes: a person confirms (rule 2). The phrases are those of English e-mails; others are not recognised.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from careboard.domain.answers import AnswerKind


@dataclass(frozen=True, slots=True)
class Proposal:
    """The kind that an answer sounds like, and the words that sound so."""

    kind: AnswerKind
    found: str


def propose(text: str) -> Proposal | None:
    """Return what an answer sounds like, None where nothing in it says so."""
    words = " ".join(reason_of(text).replace("’", "'").split())
    for kind in _CLEAR:
        if match := _PHRASES[kind].search(words):
            return Proposal(kind, match.group())
    refused, promised = _PHRASES[AnswerKind.NO].search(words), _PHRASES[AnswerKind.YES].search(words)
    if refused and promised:
        return Proposal(AnswerKind.PARTLY, f"{promised.group()} … {refused.group()}")
    if refused:
        return Proposal(AnswerKind.NO, refused.group())
    return Proposal(AnswerKind.YES, promised.group()) if promised else None


def reason_of(text: str) -> str:
    """Return the words of an e-mail without its head, greeting, signature and what it quotes."""
    kept: list[str] = []
    for line in text.strip().splitlines():
        bare = line.strip()
        if _ENDS.match(bare):
            break
        if bare.startswith(">") or _HEAD.match(bare) or (_GREETING.match(bare) and not any(kept)):
            continue
        kept.append(bare)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()


def _any_of(*phrases: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(phrases)})", re.IGNORECASE)


_CLEAR = (AnswerKind.ALREADY_POLICY, AnswerKind.SOMEONE_ELSE, AnswerKind.NOT_YET, AnswerKind.PARTLY)
_PHRASES = {
    AnswerKind.ALREADY_POLICY: _any_of(
        r"already (?:our|in our|part of our|the) (?:policy|rule|practice)", r"(?:our|existing) policy already",
        r"(?:is|it's) (?:our|existing|current) policy", r"already (?:do|does|happens|in place)",
        r"already (?:have|has) (?:this|a policy)",
    ),
    AnswerKind.SOMEONE_ELSE: _any_of(
        r"not (?:our|my|ours|mine)(?: decision)? to (?:make|decide|give)", r"not (?:our|my) decision",
        r"decided by\b", r"(?:outside|beyond) our (?:control|remit|powers?)",
        r"(?:is|are) for the [\w ]{3,40} to decide",
        r"(?:is|are) the responsibility of\b", r"(?:has|have|was) (?:been )?passed (?:on )?to\b",
    ),
    AnswerKind.NOT_YET: _any_of(
        r"not yet\b", r"not until\b", r"cannot until\b", r"(?:wait|waiting) (?:until|for)\b", r"in due course\b",
        r"not at (?:the|this) moment\b", r"(?:later|early) (?:in the|next) year\b", r"once (?:the|we)\b",
        r"still (?:looking|working|considering)\b", r"under review\b",
    ),
    AnswerKind.PARTLY: _any_of(
        r"partly\b", r"in part\b", r"part of (?:this|it)\b", r"some of (?:this|it|what)\b",
        r"only for (?:some|those)\b", r"to some extent\b",
    ),
    AnswerKind.NO: _any_of(
        r"no[,.:!]", r"no$", r"(?:we|i|it) (?:cannot|can not|can't|could not|couldn't)\b", r"unable to\b",
        r"not (?:possible|able|going to)\b", r"(?:will not|won't)\b", r"(?:refused|declined|rejected)\b",
        r"(?:is|have|has) no (?:money|budget|funding|plans?)\b", r"do not (?:have|agree|intend)\b",
    ),
    AnswerKind.YES: _any_of(
        r"yes\b", r"(?:we|i) will(?! not\b)\b", r"(?:we'll|i'll)\b", r"(?:we|i) (?:have )?agreed?\b",
        r"happy to\b", r"(?:we|i) can(?!not|'t| not)\b", r"will be (?:done|ready|in place)\b",
    ),
}  # fmt: skip
_GREETING = re.compile(r"(?:dear|hi|hello|good (?:morning|afternoon|evening))\b.{0,60}[,.!]?$", re.IGNORECASE)
_ENDS = re.compile(
    r"(?:-- ?$|(?:(?:kind|best|warm|many)\s+)?(?:regards|wishes)\b|yours (?:sincerely|faithfully)\b|many thanks[,.!]?$"
    r"|thanks[,.!]?$|-{3,}\s*original message|on .{5,80} wrote:$|_{5,})",
    re.IGNORECASE,
)
_HEAD = re.compile(r"(?:from|to|cc|sent|date|subject):\s", re.IGNORECASE)
