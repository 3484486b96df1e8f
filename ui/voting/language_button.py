"""A language to choose on the curtain, called as those who speak it call it."""

from __future__ import annotations

from ui.voting.input_guard import InputGuard
from ui.voting.measure import Measure
from ui.voting.voting_button import Kind, VotingButton


class LanguageButton(VotingButton):
    """Bears a tick where it is the language in use; assistive technology is told the same."""

    def __init__(self, guard: InputGuard, measure: Measure, code: str, name: str) -> None:
        super().__init__(guard, measure, name, "globe", Kind.CURTAIN)
        self.code = code
        self.setObjectName(f"language-{code}")
        self.setCheckable(True)

    def nextCheckState(self) -> None:
        """Leave the tick to the curtain: a tap on the language in use changes nothing."""

    def choose(self, is_chosen: bool) -> None:
        """Show whether this is the language in use."""
        self.setChecked(is_chosen)
        self.set_look("check" if is_chosen else "globe", Kind.SUN if is_chosen else Kind.CURTAIN)
