"""What is said beside a text that may be made easier to read."""

from __future__ import annotations

from careboard.i18n import _, ngettext
from careboard.plain_language import Finding, Kind, Readers

_BEGINNING = 28
_GROWN_UP = 18


def hint(finding: Finding, readers: Readers) -> str:
    """Return what to say about one finding, in a sentence or two."""
    match finding.kind:
        case Kind.LONG_SENTENCE:
            return _long_sentence(finding, readers.longest_sentence)
        case Kind.HARD:
            return _hard(finding.figure)
        case Kind.CAPITALS:
            return _("What does “{letters}” stand for? Write it in full.").format(letters=finding.words)
        case Kind.NEVER | Kind.JARGON if finding.fits:
            return _("Say “{better}” instead of “{word}”").format(better=finding.better, word=finding.words)
        case _:
            sentence = _("Not everybody knows “{word}”. In other words: {better}.")
            return sentence.format(better=finding.better, word=finding.words)


def _long_sentence(finding: Finding, longest: int) -> str:
    beginning = finding.words[:_BEGINNING].rpartition(" ")[0] or finding.words[:_BEGINNING]
    sentence = ngettext(
        "“{beginning} …” has {count} word. Up to {longest} are easy to follow.",
        "“{beginning} …” has {count} words. Up to {longest} are easy to follow.",
        finding.figure,
    )
    return sentence.format(beginning=beginning, count=finding.figure, longest=longest)


def _hard(age: int) -> str:
    if age > _GROWN_UP:
        return _("This is hard to read, for adults too. Shorter words help.")
    return _("This is easy to read from about age {age}. Shorter words help.").format(age=age)
