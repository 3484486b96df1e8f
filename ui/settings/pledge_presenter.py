"""What stands behind the pledges: taking one into use, pasting what was signed, adopting new words."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from careboard.application.re_approving import NewWords, ReApproving, Verdict
from careboard.application.setting_up import SettingUp
from careboard.domain.pledges import Pledge
from careboard.domain.text import clean_text
from careboard.errors import NotFound, RuleBroken
from careboard.i18n import _
from careboard.wording import message


@dataclass(frozen=True, slots=True)
class ShownPledge:
    """A pledge, whether its words in force were asked already, and what each group said of them."""

    pledge: Pledge
    is_scored: bool
    verdicts: Mapping[str, Sequence[Verdict]] = field(default_factory=dict)


class PledgesView(Protocol):
    """What the presenter needs of the panel."""

    def show_pledges(self, pledges: Sequence[ShownPledge]) -> None:
        """Show the pledges of the council."""

    def refuse(self, pledge: str, commitment: str, text: str) -> None:
        """Say by a pledge or by one of its lines what is wrong; nothing where the text is empty."""

    def close_new_words(self) -> None:
        """Take the form of new words away."""


class PledgePresenter:
    """Keeps the words of the pledges."""

    def __init__(
        self, panel: PledgesView, setting_up: SettingUp, re_approving: ReApproving, say: Callable[[str, str], None]
    ) -> None:
        """Take the panel, the pledges, how their words are agreed anew, and the way to say things."""
        self._panel = panel
        self._setting_up = setting_up
        self._re_approving = re_approving
        self._say = say

    def refresh(self) -> None:
        """Read anew."""
        self._panel.show_pledges(
            [
                ShownPledge(each, self._setting_up.is_scored(each.key), self._re_approving.verdicts(each.key))
                for each in self._setting_up.pledges()
            ]
        )

    def take_into_use(self, pledge: str) -> None:
        """Begin to score a pledge."""
        self._setting_up.take_into_use(pledge)
        self._say(_("The pledge is in use."), _("Undo"))

    def paste(self, pledge: str, commitment: str, wording: str) -> None:
        """Keep the words that the authority signed."""
        try:
            if self._pledge(pledge).current.commitment(commitment).wording == clean_text(wording):
                return
            self._setting_up.paste_wording(pledge, commitment, wording)
        except (RuleBroken, NotFound) as refusal:
            self._panel.refuse(pledge, commitment, message(refusal))
            return
        self._panel.refuse(pledge, commitment, "")
        self._say(_("Saved."), _("Undo"))

    def adopt(self, pledge: str, adopted: datetime.date | None, words: Sequence[NewWords]) -> None:
        """Adopt new words from a day on; scores stay with the words that were scored."""
        if adopted is None:
            self._panel.refuse(pledge, "", _("Please give the day from which the new words count."))
            return
        try:
            self._re_approving.adopt(pledge, adopted, words)
        except (RuleBroken, NotFound) as refusal:
            self._panel.refuse(pledge, "", message(refusal))
            return
        self._panel.close_new_words()
        self._say(_("The new words are in force."), _("Undo"))

    def _pledge(self, key: str) -> Pledge:
        for pledge in self._setting_up.pledges():
            if pledge.key == key:
                return pledge
        raise NotFound("unknown-pledge", pledge=key)
