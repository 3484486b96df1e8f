"""Words in the reader's language: gettext catalogues from resources/translations, loaded when needed."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

DOMAIN = "careboard"
TRANSLATIONS = Path(__file__).resolve().parent.parent / "resources" / "translations"
_FROM_RIGHT = frozenset(("ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"))


class _Catalogue(Protocol):
    """The two look-ups that words need."""

    def gettext(self, message: str, /) -> str:
        """Return the message in the catalogue's language."""

    def ngettext(self, singular: str, plural: str, count: int, /) -> str:
        """Return the form of the message that fits the count."""


class _English:
    """The words as they stand in the source, without importing gettext."""

    def gettext(self, message: str, /) -> str:
        """Return the message itself."""
        return message

    def ngettext(self, singular: str, plural: str, count: int, /) -> str:
        """Return the singular for one, else the plural."""
        return singular if count == 1 else plural


_catalogue: _Catalogue = _English()
_code = "en"


def use_language(code: str) -> bool:
    """Speak this language from now on, or English where it has no catalogue; tell whether it has one."""
    global _catalogue, _code
    _catalogue, _code = _English(), "en"
    if not code or code.partition("_")[0] == "en":
        return True
    import gettext

    try:
        _catalogue = gettext.translation(DOMAIN, TRANSLATIONS, languages=[code])
    except FileNotFoundError:
        return False
    _code = code.replace("_", "-")
    return True


def language_in_use() -> str:
    """Return the code of the language that is spoken now, such as cy."""
    return _code


def is_written_from_right() -> bool:
    """Tell whether the language that is spoken now is written from right to left."""
    return _code.partition("-")[0] in _FROM_RIGHT


def _(message: str) -> str:
    """Return the message in the language in use."""
    return _catalogue.gettext(message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """Return the singular or plural message that fits the count in the language in use."""
    return _catalogue.ngettext(singular, plural, count)
