"""What is listed for which words, and what is done with the line that is opened; without a window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.support.builders import day
from tests.support.councils import ACouncil, open_council
from ui.find.commands import Command, window_commands
from ui.find.entries import Entry, EntryGroup, Goal, Leads
from ui.find.find_presenter import Findable, FindPresenter
from ui.help.help_words import sections
from ui.widgets.place import Place


@dataclass
class Recorded:
    """Remembers what is listed, and whether the window is still there."""

    groups: dict[str, tuple[Entry, ...]] = field(default_factory=dict)
    said: str = ""
    is_open: bool = True

    def show_groups(self, groups: tuple[EntryGroup, ...], said: str) -> None:
        """Remember the lines."""
        self.groups = {group.name: group.entries for group in groups}
        self.said = said

    def go(self) -> None:
        """Remember that it is closed."""
        self.is_open = False

    def titles(self, group: str) -> list[str]:
        """Return the lines of a group."""
        return [entry.title for entry in self.groups.get(group, ())]


@dataclass
class Looking:
    """A window that only remembers, its presenter, and what was done."""

    page: Recorded
    presenter: FindPresenter
    done: list[Goal]


def key_of(command: Command) -> str:
    """Return a command's first key."""
    return command.keys[0]


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ACouncil]:
    """A council with a meeting, an issue, an ask, a board and a paper."""
    with open_council(tmp_path_factory.mktemp("council")) as made:
        made.begins()
        meeting = made.starts(0)
        made.sends(made.hears(meeting, "Wi-Fi & <b>bold</b> & backup"), 5)
        made.services.asking.ask(meeting, "A lockable box", "Lead Member", day(35))
        made.finishes(meeting)
        made.services.asking.add_board(day(40), day(30))
        made.services.papers.issue(editors=2)
        yield made


@pytest.fixture
def looking(council: ACouncil) -> Looking:
    """A presenter over the council, with one step to undo and none to do again."""
    page, done = Recorded(), list[Goal]()
    parts = (Place("backups", "Backups", "floppy-disk"), Place("locks", "PIN and passphrase", "lock-key"))
    findable = Findable(window_commands(), ("Ask added", ""), parts, sections(), ("/a/Old Town.careboard",))
    return Looking(page, FindPresenter(page, council.services.searching.find, findable, key_of, done.append), done)


def test_before_the_first_letter_stand_the_commands_and_the_recent_files(looking: Looking) -> None:
    looking.presenter.look("  ")
    assert list(looking.page.groups) == ["Do", "Recent files"]
    assert looking.page.titles("Recent files") == ["Old Town"]
    keys = {entry.title: entry.keys for entry in looking.page.groups["Do"]}
    assert keys["Go to Issues"] == "Ctrl+3"
    assert all(keys.values())
    assert looking.page.said == "Type, choose with Up and Down, open with Enter."


def test_undo_says_which_step_and_is_left_out_where_there_is_none(looking: Looking) -> None:
    looking.presenter.look("")
    below = {entry.title: entry.below for entry in looking.page.groups["Do"]}
    assert below["Undo"] == "Ask added"
    assert "Do again" not in below
    assert "Find or do anything" not in below


def test_words_find_things_of_every_kind_in_groups(looking: Looking) -> None:
    looking.presenter.look("backup")
    assert looking.page.titles("Do") == ["Make a backup now"]
    assert looking.page.titles("Issues") == ["Wi-Fi & <b>bold</b> & backup"]
    assert looking.page.titles("Settings") == ["Backups"]
    looking.presenter.look("lockable")
    assert looking.page.titles("Asks") == ["A lockable box"]
    looking.presenter.look("2026")
    assert looking.page.titles("Meetings") == ["Seniors, 15 January 2026"]
    assert len(looking.page.titles("The board")) == 2
    looking.presenter.look("told back given")
    assert looking.page.titles("Help") == ["Told back"]
    looking.presenter.look("OLD town")
    assert looking.page.titles("Recent files") == ["Old Town"]


def test_what_is_not_there_is_said(looking: Looking) -> None:
    looking.presenter.look("zebra crossing")
    assert looking.page.groups == {}
    assert looking.page.said == "Nothing has “zebra crossing” in it."
    looking.presenter.look("lockable")
    assert looking.page.said == "1 found"


@pytest.mark.parametrize(
    ("typed", "group", "goal"),
    [
        ("bold", "Issues", Goal(Leads.TO_PLACE, "issues", "I-1")),
        ("lockable", "Asks", Goal(Leads.TO_PLACE, "papers", "asks")),
        ("love", "Promises", Goal(Leads.TO_PLACE, "scores")),
        ("paper 1", "The board", Goal(Leads.TO_PLACE, "papers", "boards")),
        ("passphrase pin", "Settings", Goal(Leads.TO_PLACE, "settings", "locks")),
        ("told back given", "Help", Goal(Leads.TO_PLACE, "help", "words")),
        ("bigger", "Do", Goal(Leads.TO_COMMAND, "bigger")),
        ("old town", "Recent files", Goal(Leads.TO_FILE, str(Path("/a/Old Town.careboard")))),
    ],
)
def test_a_line_that_is_opened_closes_the_window_and_leads_there(
    looking: Looking, typed: str, group: str, goal: Goal
) -> None:
    looking.presenter.look(typed)
    looking.presenter.open(looking.page.groups[group][0])
    assert looking.done == [goal]
    assert not looking.page.is_open
