"""Every command with its keys: the one list behind the shortcuts, the window to find and do, the help and the sheet."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from careboard.i18n import _


class Where(StrEnum):
    """Where a command's keys are heard."""

    WINDOW = "window"
    MEETING = "meeting"
    ROOM = "room"
    FIELDS = "fields"
    SCORING = "scoring"


@dataclass(frozen=True, slots=True)
class Command:
    """Something that can be done with keys; `said` names keys that are no shortcut of a window, such as the arrows."""

    key: str
    where: Where
    text: str
    keys: tuple[str, ...] = ()
    said: str = ""
    icon: str = ""


PLACES = ("home", "meeting", "issues", "scores", "papers", "help", "settings")


def commands() -> tuple[Command, ...]:
    """Return all commands in the order in which the sheet shows them."""
    return (*window_commands(), *_in_a_meeting(), *_for_the_room(), *_in_fields(), *_while_scoring())


def window_commands() -> tuple[Command, ...]:
    """Return what can be done anywhere in the window, by key and from the window to find and do."""
    own = (
        ("find", _("Find or do anything"), ("Ctrl+K",), "magnifying-glass"),
        ("write", _("Write an issue down"), ("Ctrl+N",), "note-pencil"),
        ("plan", _("Plan a meeting"), ("Ctrl+M",), "calendar-blank"),
        ("undo", _("Undo"), ("Ctrl+Z",), "arrow-u-up-left"),
        ("redo", _("Do again"), ("Ctrl+Y", "Ctrl+Shift+Z"), "arrow-bend-up-right"),
        ("steps", _("See what can be undone"), ("Ctrl+Shift+Y",), "list"),
        ("back-up", _("Make a backup now"), ("Ctrl+S",), "floppy-disk"),
        ("tables", _("Take out tables or the calendar"), ("Ctrl+E",), "table"),
        ("inspect", _("Show the year, the chain or a story"), ("Ctrl+I",), "list-checks"),
        ("open", _("Open another council file"), ("Ctrl+O",), "folder-open"),
        ("keys", _("See all keys"), ("F1", "?"), "keyboard"),
        *_to_places(),
        ("bigger", _("Bigger text"), ("Ctrl++", "Ctrl+="), "plus"),
        ("smaller", _("Smaller text"), ("Ctrl+-",), "minus"),
        ("colours", _("Other colours"), ("Ctrl+T",), "circle-half"),
        ("close", _("Close Careboard"), ("Ctrl+Q",), "sign-out"),
    )
    return tuple(Command(key, Where.WINDOW, text, keys, icon=icon) for key, text, keys, icon in own)


def heading(where: Where) -> str:
    """Return the words over the commands of one place."""
    return {
        Where.WINDOW: _("Everywhere"),
        Where.MEETING: _("In a meeting"),
        Where.ROOM: _("On the room’s screen"),
        Where.FIELDS: _("In fields and lists"),
        Where.SCORING: _("In the scoring view"),
    }[where]


def of(where: Where, all_: Iterable[Command]) -> tuple[Command, ...]:
    """Return the commands whose keys are heard in one place."""
    return tuple(each for each in all_ if each.where is where)


def _to_places() -> tuple[tuple[str, str, tuple[str, ...], str], ...]:
    words = (
        (_("Go to Home"), "house"),
        (_("Go to Meeting"), "calendar-check"),
        (_("Go to Issues"), "list-checks"),
        (_("Go to Scores"), "chart-bar-horizontal"),
        (_("Go to Board papers"), "printer"),
        (_("Go to Help"), "question"),
        (_("Go to Settings"), "gear-six"),
    )
    numbered = enumerate(zip(PLACES, words, strict=True), 1)
    return tuple((place, text, (f"Ctrl+{number}",), icon) for number, (place, (text, icon)) in numbered)


def _in_a_meeting() -> tuple[Command, ...]:
    return (
        Command("next", Where.MEETING, _("Go on to what is next"), ("Right",)),
        Command("previous", Where.MEETING, _("Go back to what was before"), ("Left",)),
        Command("told", Where.MEETING, _("Told back"), ("T",)),
        Command("pause", Where.MEETING, _("Pause: cover everything and stop the clock; go on again"), ("P",)),
        Command("room", Where.MEETING, _("Show it to the room; take it away again"), ("R",)),
        Command("blank", Where.MEETING, _("Make the room’s screen blank; show it again"), ("B",)),
        Command("hand-over-screen", Where.MEETING, _("Hand the screen to the young people"), said=_("Ctrl+K")),
        Command("heads", Where.MEETING, _("Count who is here"), ("H",)),
        Command("note", Where.MEETING, _("Show my notes and write on them; put them away again"), ("N",)),
    )


def _for_the_room() -> tuple[Command, ...]:
    return (
        Command("room-next", Where.ROOM, _("Go on to what is next"), ("Right",)),
        Command("room-previous", Where.ROOM, _("Go back to what was before"), ("Left",)),
        Command("room-pause", Where.ROOM, _("Pause, and go on again"), ("P",)),
        Command("room-blank", Where.ROOM, _("Make it blank; show it again"), ("B",)),
        Command("room-away", Where.ROOM, _("Take it off the room’s screen"), ("Escape", "R")),
    )


def _in_fields() -> tuple[Command, ...]:
    return (
        Command("keep", Where.FIELDS, _("Keep a paper ballot or a phrase, go on to the next one"), ("Ctrl+Return",)),
        Command("tab", Where.FIELDS, _("Go to the next field, go to the one before"), said=_("Tab, Shift+Tab")),
        Command("press", Where.FIELDS, _("Press the button that has the focus"), said=_("Space")),
        Command("choose", Where.FIELDS, _("Choose in a list, then open it"), said=_("Up, Down, Enter")),
        Command("day", Where.FIELDS, _("In a date: another day, month"), said=_("Up, Down, Page Up, Page Down")),
        Command("calendar", Where.FIELDS, _("In a date: the calendar"), said=_("Alt+Down")),
        Command("pages", Where.FIELDS, _("In the pages of a paper: go on, go back"), said=_("Page Down, Page Up")),
        Command("page-size", Where.FIELDS, _("In the pages of a paper: larger, smaller"), said=_("+, -")),
        Command("headings", Where.FIELDS, _("In a paper as text: next heading, the one before"), said=_("H, Shift+H")),
        Command("leave", Where.FIELDS, _("Close a question, a menu or this sheet"), said=_("Escape")),
    )


def _while_scoring() -> tuple[Command, ...]:
    return (
        Command("answer", Where.SCORING, _("Choose an answer, go on"), said=_("1 to 5, arrows, Enter")),
        Command("outside", Where.SCORING, _("I don’t know, not about me, skip"), said=_("6, 7, 8")),
        Command("back", Where.SCORING, _("Go back, listen"), said=_("Backspace, L")),
        Command(
            "one-switch",
            Where.SCORING,
            _("Space, Enter, a function key or a click presses what the marker is on"),
            said=_("One switch"),
        ),
        Command(
            "two-switches",
            Where.SCORING,
            _("Space, Tab, 1 or a left click moves the marker. Enter, 2 or a right click presses what it is on"),
            said=_("Two switches"),
        ),
    )
