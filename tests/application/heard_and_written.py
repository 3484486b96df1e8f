"""What the tests of languages look at: the entries of a language, and how far it has come."""

from __future__ import annotations

from careboard.application.languages import Entry, LanguageState
from careboard.domain.languages import Clip
from tests.support.councils import ACouncil

SOUND = Clip("audio/wav", b"RIFF and so on")


def entry(council: ACouncil, code: str, key: str) -> Entry:
    """Return the entry of a phrase."""
    (found,) = [each for each in council.services.languages.entries(code) if each.key == key]
    return found


def heard(council: ACouncil, code: str) -> set[str]:
    """Return the phrases of a language that can be heard."""
    return {each.key for each in council.services.languages.entries(code) if each.has_clip}


def state(council: ACouncil, code: str) -> LanguageState:
    """Return how far a language has come."""
    (found,) = [each for each in council.services.languages.states() if each.code == code]
    return found
