"""What the quick entry needs to know: what things may be about, and whom each door leads to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from careboard.domain.council import Council
from careboard.domain.pledges import Commitment
from careboard.domain.triage import PASSED_ON_TO
from careboard.wording import post_label


@dataclass(frozen=True, slots=True)
class NamedPost:
    """A post that something is passed on to, and how to reach it; empty where nobody was named yet."""

    role: str
    label: str
    name: str
    contact: str


@dataclass(frozen=True, slots=True)
class QuickEntryView:
    """What may be chosen; `said_at` tells at which meeting a new issue was said, `groups` offers other ones."""

    commitments: tuple[tuple[str, str], ...]
    posts: Mapping[str, tuple[NamedPost, ...]]
    said_at: str = ""
    groups: tuple[tuple[str, str], ...] = ()
    group: str = ""
    may_write: bool = True


def read_quick_entry(council: Council, commitments: Iterable[Commitment]) -> QuickEntryView:
    """Return what the quick entry shows for a council."""
    posts = {door.value: tuple(_post(council, role) for role in roles) for door, roles in PASSED_ON_TO.items()}
    return QuickEntryView(tuple((each.key, each.title) for each in commitments), posts)


def _post(council: Council, role: str) -> NamedPost:
    post = council.post(role)
    return NamedPost(role, post_label(role), post.name, post.contact)
