"""What stands behind the people who answer."""

from collections.abc import Callable, Sequence
from typing import Protocol

from careboard.application.owner_directory import OwnerDirectory
from careboard.domain.owner_posts import OwnerPost
from careboard.errors import RuleBroken
from careboard.i18n import _
from careboard.wording import message


class OwnersView(Protocol):
    """What the presenter needs of the panel."""

    def show_posts(self, posts: Sequence[OwnerPost]) -> None:
        """Show the posts."""

    def done(self) -> None:
        """Take the form away, because it was kept."""

    def refuse(self, field: str, text: str) -> None:
        """Say by a field of the form what is wrong with it."""


class OwnersPresenter:
    """Keeps posts and contacts, typed once for slips, e-mails and forms."""

    def __init__(self, panel: OwnersView, owners: OwnerDirectory, say: Callable[[str, str], None]) -> None:
        """Take the panel, the directory and the way to say things."""
        self._panel = panel
        self._owners = owners
        self._say = say

    def refresh(self) -> None:
        """Read anew."""
        self._panel.show_posts(self._owners.all())

    def keep(self, old: str, post: OwnerPost) -> None:
        """Keep a new post, or what was changed of an old one."""
        try:
            self._owners.put(post, old)
        except RuleBroken as refusal:
            self._panel.refuse("email" if refusal.code == "not-an-address" else "post", message(refusal))
            return
        self._finish(_("Saved."))

    def remove(self, post: str) -> None:
        """Forget the contact of a post; the issues that it owns stay."""
        self._owners.remove(post)
        self._finish(_("Forgotten."))

    def _finish(self, words: str) -> None:
        self.refresh()
        self._panel.done()
        self._say(words, "")
