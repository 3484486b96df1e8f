"""The people who answer: a directory of posts with their contacts, typed once and taken from there ever after."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from careboard.application.changes import Changes
from careboard.application.slip_mail import check_address
from careboard.application.steps import Steps
from careboard.domain.owner_posts import (
    OwnerPost,
    OwnerPosts,
    find_owner_post,
    ordered,
    with_owner_post,
    without_owner_post,
)


class OwnerDirectory:
    """Offers every post that is known; a post that owns an issue is offered though nobody typed its contact yet."""

    def __init__(self, steps: Steps) -> None:
        """Take the way to take steps."""
        self._steps = steps

    def all(self) -> OwnerPosts:
        """Return the directory with the posts that own an issue and stand nowhere in it, by the alphabet."""
        with self._steps.start_work() as work:
            kept, owners = work.council.get().owner_posts, work.issues.owners()
        known = {each.post.casefold() for each in kept}
        new = {post.casefold(): OwnerPost(post) for post in owners if post.casefold() not in known}
        return ordered((*kept, *new.values()))

    def names(self) -> tuple[str, ...]:
        """Return the posts alone, to offer them while an owner is typed."""
        return tuple(each.post for each in self.all())

    def find(self, post: str) -> OwnerPost:
        """Return how to reach a post, an entry without a contact where nothing is known."""
        with self._steps.start_work() as work:
            return find_owner_post(work.council.get().owner_posts, post)

    def put(self, post: OwnerPost, instead_of: str = "") -> None:
        """Add a post or change the one that it stands in for; RuleBroken where its address is none."""
        new = OwnerPost.of(post.post, post.name, post.email, post.phone)
        check_address(new.email)
        self._change(lambda posts: with_owner_post(posts, new, instead_of))

    def remove(self, post: str) -> None:
        """Forget the contact of a post."""
        self._change(lambda posts: without_owner_post(posts, post))

    def _change(self, change: Callable[[OwnerPosts], OwnerPosts]) -> None:
        with self._steps.start_work() as work:
            council = work.council.get()
            work.council.put(replace(council, owner_posts=change(council.owner_posts)))
            work.commit()
        self._steps.announce(Changes.COUNCIL)
