"""The people who answer: posts that own issues, each with a contact that is typed once and never printed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from careboard.domain.text import clean_title, required
from careboard.errors import RuleBroken

MOST_OWNER_POSTS = 500


@dataclass(frozen=True, slots=True)
class OwnerPost:
    """A post, and how to reach whoever holds it now."""

    post: str
    name: str = ""
    email: str = ""
    phone: str = ""

    @classmethod
    def of(cls, post: str, name: str = "", email: str = "", phone: str = "") -> OwnerPost:
        """Make an entry from typed words."""
        return cls(required(post, "owner"), clean_title(name), clean_title(email), clean_title(phone))

    @property
    def has_contact(self) -> bool:
        """Whether anything is known but the post itself."""
        return bool(self.name or self.email or self.phone)


OwnerPosts = tuple[OwnerPost, ...]


def check_owner_posts(posts: OwnerPosts) -> None:
    """Refuse a post that stands there twice, however its letters are written, and far too many of them."""
    seen: set[str] = set()
    for each in posts:
        if each.post.casefold() in seen:
            raise RuleBroken("owner-post-twice", post=each.post)
        seen.add(each.post.casefold())
    if len(posts) > MOST_OWNER_POSTS:
        raise RuleBroken("too-many-owner-posts", most=MOST_OWNER_POSTS)


def find_owner_post(posts: OwnerPosts, post: str) -> OwnerPost:
    """Return the entry of a post, one without a contact where it has none."""
    wanted = post.casefold()
    return next((each for each in posts if each.post.casefold() == wanted), OwnerPost(post))


def with_owner_post(posts: OwnerPosts, new: OwnerPost, instead_of: str = "") -> OwnerPosts:
    """Add a post in the order of the alphabet, or put it in the place of an earlier one."""
    old = (instead_of or new.post).casefold()
    kept = [each for each in posts if each.post.casefold() != old]
    return ordered((*kept, new))


def without_owner_post(posts: OwnerPosts, post: str) -> OwnerPosts:
    """Take a post out."""
    return tuple(each for each in posts if each.post.casefold() != post.casefold())


def ordered(posts: Iterable[OwnerPost]) -> OwnerPosts:
    """Return posts in the order of the alphabet."""
    return tuple(sorted(posts, key=lambda each: each.post.casefold()))
