"""What stands behind the window to find and do: what it lists for the words typed so far."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from careboard.application.searching import Found, holds, words_of
from careboard.i18n import _, ngettext
from ui.find.commands import Command
from ui.find.entries import Entry, EntryGroup, Goal, Leads
from ui.find.reading import files_group, groups_of, help_group, settings_group, shortened
from ui.help.help_words import Section

if TYPE_CHECKING:
    # It knows the looks of its doors, and so Qt.
    from ui.settings.parts import Setting

MOST_OF_A_KIND = 6
MOST_OF_ONE = 500
"""So many lines of one kind are listed where somebody wants to see all of them."""


@dataclass(frozen=True, slots=True)
class Doable:
    """A command, what it would be done to, and why it cannot be done now; empty where it can."""

    command: Command
    below: str = ""
    hindrance: str = ""


@dataclass(frozen=True, slots=True)
class Findable:
    """What there is to find and to do beside the council file's own things."""

    commands: tuple[Doable, ...]
    settings: tuple[Setting, ...]
    help: tuple[Section, ...]
    files: tuple[str, ...]


class FindView(Protocol):
    """What the presenter needs of the window."""

    def show_groups(self, groups: tuple[EntryGroup, ...], said: str) -> None:
        """List lines in groups, the first one chosen; `said` tells how many there are, or that there are none."""

    def say(self, text: str) -> None:
        """Say why a line cannot be opened."""

    def go(self) -> None:
        """Close: something else is shown now."""


class FindPresenter:
    """Looks while a person types, and does what is opened."""

    def __init__(
        self,
        page: FindView,
        search: Callable[[str, int], Found],
        findable: Findable,
        key_of: Callable[[Command], str],
        do: Callable[[Goal], None],
    ) -> None:
        """Take the window, the search, what else can be found, how keys are named, and what does it."""
        self._page = page
        self._search = search
        self._findable = findable
        self._key_of = key_of
        self._do = do
        self._typed = ""

    def look(self, typed: str) -> None:
        """List what holds all the words; before the first one, what can be done and the recent files."""
        self._typed = typed
        words = words_of(typed)
        self._show(tuple(group for group in self._groups(words, MOST_OF_A_KIND) if group.entries))

    def open(self, entry: Entry) -> None:
        """Close the window, then do what the line leads to; all of a kind are listed in the window itself."""
        if entry.hindrance:
            self._page.say(entry.hindrance)
        elif entry.goal.leads is Leads.TO_ALL:
            everything = self._groups(words_of(self._typed), MOST_OF_ONE)
            self._show(tuple(group for group in everything if group.name == entry.goal.name))
        else:
            self._page.go()
            self._do(entry.goal)

    def _show(self, groups: tuple[EntryGroup, ...]) -> None:
        self._page.show_groups(groups, _said(sum(len(group.entries) for group in groups), self._typed.strip()))

    def _groups(self, words: Sequence[str], most: int) -> tuple[EntryGroup, ...]:
        commands, files = self._commands(words, most), files_group(self._findable.files, words)
        if not words:
            return commands, files
        return (
            commands,
            *groups_of(self._search(self._typed, most)),
            settings_group(self._findable.settings, words, most),
            help_group(self._findable.help, words, most),
            files,
        )

    def _commands(self, words: Sequence[str], most: int) -> EntryGroup:
        """List what can be done now before what cannot; before the first letter there is room for all."""
        entries = [self._entry(each) for each in self._findable.commands]
        found = [each for each in entries if holds(f"{each.title} {each.below}", words)]
        in_order = tuple(sorted(found, key=lambda each: bool(each.hindrance)))
        return EntryGroup(_("Do"), shortened(_("Do"), in_order, most) if words else in_order)

    def _entry(self, doable: Doable) -> Entry:
        command = doable.command
        goal = Goal(Leads.TO_COMMAND, command.key)
        below = doable.hindrance or doable.below
        return Entry(
            command.text, goal, below, self._key_of(command), command.icon, hindrance=doable.hindrance
        )


def _said(count: int, typed: str) -> str:
    if not typed:
        return _("Type, choose with Up and Down, open with Enter.")
    if not count:
        return _("Nothing has “{words}” in it.").format(words=typed)
    return ngettext("{count} found", "{count} found", count).format(count=count)
