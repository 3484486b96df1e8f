"""The council itself: its name, its authority, its groups, and the posts that worries are passed on to."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace

from careboard.domain.agendas import AgendaLines, check_agenda
from careboard.domain.owner_posts import OwnerPosts, check_owner_posts
from careboard.domain.scales import BUILT_IN, Scale, find_scale
from careboard.domain.text import clean_text, clean_title, required
from careboard.errors import NotFound, RuleBroken

DEFAULT_STEM = "Since we last met, for you and young people you know"


@dataclass(frozen=True, slots=True)
class Post:
    """A named role with the way to reach it, e.g. the advocate and a telephone number."""

    role: str
    name: str = ""
    contact: str = ""


ADVOCATE, COMPLAINTS, DESIGNATED_OFFICER, SAFEGUARDING = "advocate", "complaints", "designated-officer", "safeguarding"
POST_ROLES = (ADVOCATE, COMPLAINTS, DESIGNATED_OFFICER, SAFEGUARDING)


@dataclass(frozen=True, slots=True)
class Group:
    """Young people who meet, score and are shown together; the stem is theirs and fixes whose experience counts.

    `population` is how many young people the group speaks for, `out_of_area` how many of those live outside the area;
    None where nobody has said.
    """

    key: str
    name: str
    ages: str = ""
    scale: str = "four-words"
    stem: str = DEFAULT_STEM
    population: int | None = None
    out_of_area: int | None = None

    def __post_init__(self) -> None:
        """Refuse more young people outside the area than there are."""
        if self.out_of_area is not None and self.out_of_area > (self.population or 0):
            raise RuleBroken("out-of-area-too-many", group=self.name, field="out-of-area")

    @classmethod
    def of(
        cls,
        key: str,
        name: str,
        ages: str = "",
        scale: str = "four-words",
        stem: str = DEFAULT_STEM,
        population: int | None = None,
        out_of_area: int | None = None,
    ) -> Group:
        """Make a group from what was typed."""
        words = required(name, "name"), clean_title(ages), scale, required(stem, "stem")
        return cls(key, *words, population, out_of_area)


@dataclass(frozen=True, slots=True)
class Council:
    """One council: everything in its file belongs to it."""

    name: str
    authority: str
    word: str = "promise"
    cycle_months: int = 12
    groups: tuple[Group, ...] = ()
    posts: tuple[Post, ...] = ()
    own_scales: tuple[Scale, ...] = ()
    agenda: AgendaLines = ()
    owner_posts: OwnerPosts = ()

    def __post_init__(self) -> None:
        """Refuse a council that could not be printed or counted."""
        if not 1 <= self.cycle_months <= 60:
            raise RuleBroken("cycle-months", months=self.cycle_months)
        check_agenda(self.agenda)
        check_owner_posts(self.owner_posts)
        keys = [group.key for group in self.groups]
        if len(set(keys)) != len(keys):
            raise RuleBroken("group-twice")
        for post in self.posts:
            if post.role not in POST_ROLES:
                raise RuleBroken("unknown-post", role=post.role)
        scales = [scale.key for scale in self.own_scales]
        if len(set(scales)) != len(scales):
            raise RuleBroken("scale-twice")
        for scale in self.own_scales:
            if scale.key in BUILT_IN:
                raise RuleBroken("scale-is-built-in", scale=scale.key)

    @classmethod
    def of(cls, name: str, authority: str, word: str = "promise", cycle_months: int = 12) -> Council:
        """Make a council from typed words."""
        return cls(
            required(name, "name"), required(authority, "authority"), required(word, "word", 40).lower(), cycle_months
        )

    def group(self, key: str) -> Group:
        """Return a group by its key."""
        for group in self.groups:
            if group.key == key:
                return group
        raise NotFound("unknown-group", group=key)

    def scale(self, key: str) -> Scale:
        """Return a built-in scale or one of the council's own."""
        return find_scale(key, self.own_scales)

    def post(self, role: str) -> Post:
        """Return who fills a role of triage, empty where nobody was named yet."""
        return next((post for post in self.posts if post.role == role), Post(role))

    def with_group(self, group: Group) -> Council:
        """Add a group, or replace the one with the same key."""
        others = tuple(kept if kept.key != group.key else group for kept in self.groups)
        return replace(self, groups=others if group in others else (*others, group))

    def with_post(self, role: str, name: str, contact: str) -> Council:
        """Name the person or office behind a role of triage."""
        if role not in POST_ROLES:
            raise RuleBroken("unknown-post", role=role)
        post = Post(role, clean_title(name), clean_text(contact, 200))
        others = tuple(kept for kept in self.posts if kept.role != role)
        return replace(self, posts=tuple(sorted((*others, post), key=lambda each: POST_ROLES.index(each.role))))


def group_key(name: str, taken: Iterable[str]) -> str:
    """Return a key for a new group, from its name: lower case, hyphens, and a number where it is taken."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    stem = "-".join(re.findall(r"[a-z0-9]+", plain)) or "group"
    keys = {*taken}
    return next(key for key in (stem, *(f"{stem}-{number}" for number in range(2, len(keys) + 3))) if key not in keys)
