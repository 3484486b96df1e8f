"""The commands of a running meeting, for the window to find and do: what each presses, and what stands in its way."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtWidgets import QAbstractButton, QWidget

from careboard.i18n import _
from ui.find.commands import Where, commands, of
from ui.find.find_presenter import Doable
from ui.meetings.run_page import RunPage

Deed = Callable[[], None]


@dataclass(frozen=True, slots=True)
class _Deed:
    """What a command does, and the button that has to be in sight for it, with what is said where it is not."""

    do: Deed
    button: QAbstractButton | None = None
    without: str = ""

    @property
    def hindrance(self) -> str:
        """Why it cannot be done now."""
        button = self.button
        return "" if button is None or (button.isVisible() and button.isEnabled()) else self.without


def running_page(window: QWidget) -> RunPage | None:
    """Return the page of the meeting that is in sight, None where none is."""
    return next((page for page in window.findChildren(RunPage) if page.isVisible()), None)


def doables(page: RunPage) -> tuple[Doable, ...]:
    """Return what can be done in the meeting, in the order of the sheet of keys."""
    deeds = _deeds(page)
    return tuple(
        Doable(command, _("In this meeting"), deeds[command.key].hindrance)
        for command in of(Where.MEETING, commands())
        if command.key in deeds
    )


def do(page: RunPage, key: str) -> None:
    """Do a command of the meeting; nothing where it cannot be done now."""
    deed = _deeds(page)[key]
    if not deed.hindrance:
        deed.do()


def is_for_a_meeting(key: str) -> bool:
    """Tell whether a command belongs to a running meeting."""
    return any(command.key == key for command in of(Where.MEETING, commands()))


def _deeds(page: RunPage) -> Mapping[str, _Deed]:
    scoring = page.findChild(QAbstractButton, "open-scoring")
    no_vote = _("No vote is open. Open it at the step of scoring first.")
    found = {
        "next": _Deed(page.next_asked.emit, page.next, _("Nothing comes after this.")),
        "previous": _Deed(page.previous_asked.emit, page.previous, _("Nothing comes before this.")),
        "told": _Deed(page.told.click, page.told, _("Nothing is told back at this step.")),
        "pause": _Deed(page.pause_asked.emit),
        "room": _Deed(page.room_asked.emit),
        "blank": _Deed(page.blank_asked.emit),
        "heads": _Deed(page.toggle_heads),
        "note": _Deed(page.order.note.turn),
    }
    if scoring is not None:
        found["hand-over-screen"] = _Deed(scoring.click, scoring, no_vote)
    return found
