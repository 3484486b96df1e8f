"""What a group said of the words of a promise, and what became of the old words, as short sentences."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from careboard.domain.disclosure import Finding, Showing
from careboard.domain.scales import STILL_GOOD_ENOUGH
from careboard.domain.wording_changes import ChangeKind
from careboard.i18n import _
from careboard.wording.dates import listed, long_date, took_part, voted
from careboard.wording.scale_words import answer_in_prose


def verdict_sentence(group: str, on: date, found: Finding) -> str:
    """Return what a group answered to "is this still good enough for you?", in the words of rule 4."""
    is_agreed = found.showing in (Showing.AGREED, Showing.TALKED_ABOUT)
    count = took_part(found.voted) if is_agreed else voted(found.voted)
    said = _("too few to show") if found.step is None else answer_in_prose(STILL_GOOD_ENOUGH, found.step)
    pattern = _("{group}, {date}: still good enough? {answer} ({count})")
    return pattern.format(group=group, date=long_date(on), answer=said, count=count)


def changed_sentence(kind: ChangeKind, old: Sequence[str], new: Sequence[str]) -> str:
    """Return what became of promises with these titles, for a paper; nothing where no word was changed."""
    before, after = (listed([f"“{title}”" for title in titles]) for titles in (old, new))
    return {
        ChangeKind.SAME: "",
        ChangeKind.REWORDED: _("{after} has new words."),
        ChangeKind.MERGED: _("{before} became one: {after}."),
        ChangeKind.SPLIT: _("{before} became {after}."),
        ChangeKind.DROPPED: _("{before} was dropped from the pledge."),
        ChangeKind.NEW: _("{after} is new in the pledge."),
    }[kind].format(before=before, after=after)


def change_words(kind: ChangeKind, old: Sequence[str]) -> str:
    """Return what became of the old promises with these titles."""
    titles = listed([f"“{title}”" for title in old])
    return {
        ChangeKind.SAME: _("As it was"),
        ChangeKind.REWORDED: _("New words"),
        ChangeKind.MERGED: _("Joined from {titles}"),
        ChangeKind.SPLIT: _("Part of {titles}"),
        ChangeKind.DROPPED: _("Dropped"),
        ChangeKind.NEW: _("New"),
    }[kind].format(titles=titles)
