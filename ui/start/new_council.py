"""A council that is being set up: what was decided so far, and where its file will lie."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from careboard.domain.council import Council, Group, Post
from careboard.domain.pledges import Pledge
from careboard.domain.text import clean_text
from careboard.errors import RuleBroken
from ui.settings.typed import Names, TypedGroup

SUFFIX = ".careboard"
_LONGEST_NAME = 60
_RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))}


@dataclass(slots=True)
class NewCouncil:
    """Everything that the steps before the file decide."""

    council: Council | None = None
    groups: tuple[Group, ...] = ()
    posts: tuple[Post, ...] = ()
    takes_pledge: bool = True
    wordings: Mapping[str, str] | None = None
    pin: str = ""

    def name(self, names: Names) -> None:
        """Take the names; raises RuleBroken where one is missing."""
        self.council = Council.of(names.council, names.authority, names.word)

    def whole(self) -> Council:
        """Return the council with its groups and posts."""
        if self.council is None:
            raise RuleBroken("field-empty", field="name")
        found = replace(self.council, groups=self.groups)
        for post in self.posts:
            found = found.with_post(post.role, post.name, post.contact)
        return found

    def pledges(self, built_in: tuple[Pledge, ...]) -> tuple[Pledge, ...]:
        """Return the pledges, in use or not, with the words that were pasted."""
        return tuple(self._worded(pledge) for pledge in built_in)

    def _worded(self, pledge: Pledge) -> Pledge:
        wordings = self.wordings or {}
        now = pledge.current
        lines = tuple(replace(each, wording=clean_text(wordings.get(each.key, ""))) for each in now.commitments)
        versions = (*pledge.versions[:-1], replace(now, commitments=lines))
        return replace(pledge, versions=versions, in_use=self.takes_pledge)


def checked_groups(typed: tuple[TypedGroup, ...]) -> tuple[Group, ...]:
    """Return the groups with a key each; raises RuleBroken with the form's key where one cannot be."""
    groups: list[Group] = []
    for each in typed:
        try:
            taken = [group.key for group in groups] + [other.key for other in typed if not other.is_new]
            groups.append(each.checked(taken))
        except RuleBroken as refusal:
            raise RuleBroken(refusal.code, **refusal.details, group=each.key) from refusal
    return tuple(groups)


def file_for(folder: Path, council: str) -> Path:
    """Return a free file name in a folder, from the name of the council."""
    letters = "".join(each if each.isalnum() or each in " -_" else " " for each in council)
    name = " ".join(letters.split())[:_LONGEST_NAME].strip() or "council"
    if name.casefold() in _RESERVED:
        name = f"council {name}"
    names = (name, *(f"{name} {number}" for number in range(2, 1000)))
    return next(path for path in (folder / f"{each}{SUFFIX}" for each in names) if not path.exists())
