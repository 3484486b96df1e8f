"""In which language foreign letters are most likely written, and which languages are written with which letters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_WRITTEN_WITH = {
    "ar": frozenset(("ar", "fa", "ur", "ps", "ckb", "sd", "ug", "bal", "prs")),
    "he": frozenset(("he", "yi", "lad")),
    "ti": frozenset(("ti", "am", "tig", "gez", "byn")),
}
"""For the letters of each script the language that young people here most likely write with them, and all others."""
_HERE = "en-GB"
_LETTERS = {
    "ar": "\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc",
    "he": "\u0590-\u05ff\ufb1d-\ufb4f",
    "ti": "\u1200-\u139f\u2d80-\u2ddf\uab00-\uab2f",
}
# Numbers and signs between two words of one script belong to them.
_WORDS = re.compile("|".join(rf"(?P<{code}>[{own}](?:[\W\d_]*[{own}])*)" for code, own in _LETTERS.items()))


def has_other_letters(document: str) -> bool:
    """Tell whether a document's language is written with other letters than English."""
    own = document.partition("-")[0]
    return any(own in languages for languages in _WRITTEN_WITH.values())


def foreign(likely: str, text: str, document: str) -> str | None:
    """Return the language of a stretch, nothing where the letters are the document's own, None where it has no letters.

    `likely` is the language of the stretch's letters where they tell one.
    """
    if likely:
        return "" if document.partition("-")[0] in _WRITTEN_WITH[likely] else likely
    if not any(map(str.isalpha, text)):
        return None
    return _HERE if has_other_letters(document) and any(map(str.isascii, filter(str.isalpha, text))) else ""


def by_language(text: str) -> Iterator[tuple[str, str]]:
    """Yield the stretches of a text with the language of foreign letters, or with nothing."""
    start = 0
    for found in () if text.isascii() else _WORDS.finditer(text):
        if found.start() > start:
            yield text[start : found.start()], ""
        yield found[0], found.lastgroup or ""
        start = found.end()
    if start < len(text) or not text:
        yield text[start:], ""


def between(languages: Sequence[str | None]) -> list[str]:
    """Give what has no letters the language of both sides where they have the same."""
    after: list[str] = []
    for language in reversed(languages):
        after.append(language if language is not None else after[-1] if after else "")
    found: list[str] = []
    for language, following in zip(languages, reversed(after), strict=True):
        same = bool(found) and found[-1] == following
        found.append(language if language is not None else following if same else "")
    return found
