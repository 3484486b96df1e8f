"""What stands behind the window to find and do: what it lists for the words typed so far."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from careboard.application.searching import Found, holds, words_of
from careboard.i18n import _, ngettext
from ui.find.commands import Command
from ui.find.entries import Entry, EntryGroup, Goal, Leads
from ui.find.reading import files_group, groups_of, help_group, settings_group
from ui.help.help_words import Section
from ui.widgets.place import Place

MOST_OF_A_KIND = 6


@dataclass(frozen=True, slots=True)
class Findable:
    """What there is to find and to do beside the council file's own things."""

    commands: tuple[Command, ...]
    steps: tuple[str, str]
    settings: tuple[Place, ...]
    help: tuple[Section, ...]
    files: tuple[str, ...]


class FindView(Protocol):
    """What the presenter needs of the window."""

    def show_groups(self, groups: tuple[EntryGroup, ...], said: str) -> None:
        """List lines in groups, the first one chosen; `said` tells how many there are, or that there are none."""

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

    def look(self, typed: str) -> None:
        """List what holds all the words; before the first one, what can be done and the recent files."""
        words = words_of(typed)
        groups = [self._commands(words), *self._things(typed, words), files_group(self._findable.files, words)]
        shown = tuple(group for group in groups if group.entries)
        self._page.show_groups(shown, _said(sum(len(group.entries) for group in shown), typed.strip()))

    def open(self, entry: Entry) -> None:
        """Close the window, then do what the line leads to."""
        self._page.go()
        self._do(entry.goal)

    def _things(self, typed: str, words: Sequence[str]) -> tuple[EntryGroup, ...]:
        if not words:
            return ()
        return (
            *groups_of(self._search(typed, MOST_OF_A_KIND)),
            settings_group(self._findable.settings, words, MOST_OF_A_KIND),
            help_group(self._findable.help, words, MOST_OF_A_KIND),
        )

    def _commands(self, words: Sequence[str]) -> EntryGroup:
        entries = [self._entry(command) for command in self._findable.commands if self._can_be_done(command)]
        found = [each for each in entries if holds(f"{each.title} {each.below}", words)]
        return EntryGroup(_("Do"), tuple(found[:MOST_OF_A_KIND] if words else found))

    def _can_be_done(self, command: Command) -> bool:
        """Leave out what is open already, and what there is nothing for."""
        nothing_for = dict(zip(("undo", "redo"), self._findable.steps, strict=True))
        return command.key != "find" and bool(nothing_for.get(command.key, command.key))

    def _entry(self, command: Command) -> Entry:
        step = dict(zip(("undo", "redo"), self._findable.steps, strict=True)).get(command.key, "")
        goal = Goal(Leads.TO_COMMAND, command.key)
        return Entry(command.text, goal, step, self._key_of(command), command.icon)


def _said(count: int, typed: str) -> str:
    if not typed:
        return _("Type, choose with Up and Down, open with Enter.")
    if not count:
        return _("Nothing has “{words}” in it.").format(words=typed)
    return ngettext("{count} found", "{count} found", count).format(count=count)
