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
from ui.find.find_presenter import Doable, Findable, FindPresenter
from ui.help.help_words import sections
from ui.settings.parts import single_settings

TOLD_BACK = "The young people have been given the answer"


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

    def say(self, text: str) -> None:
        """Remember what was said instead of opening a line."""
        self.said = text

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
    below, hindrance = {"undo": "Ask added"}, {"redo": "Nothing was undone."}
    can_do = tuple(
        Doable(each, below.get(each.key, ""), hindrance.get(each.key, "")) for each in window_commands()
    )
    findable = Findable(can_do, single_settings(), sections(), ("/a/Old Town.careboard",))
    return Looking(page, FindPresenter(page, council.services.searching.find, findable, key_of, done.append), done)


def test_before_the_first_letter_stand_the_commands_and_the_recent_files(looking: Looking) -> None:
    looking.presenter.look("  ")
    assert list(looking.page.groups) == ["Do", "Recent files"]
    assert looking.page.titles("Recent files") == ["Old Town"]
    keys = {entry.title: entry.keys for entry in looking.page.groups["Do"]}
    assert keys["Go to Issues"] == "Ctrl+3"
    assert all(keys.values())
    assert looking.page.said == "Type, choose with Up and Down, open with Enter."


def test_undo_says_which_step_and_what_cannot_be_done_now_stands_last_with_the_reason(looking: Looking) -> None:
    looking.presenter.look("")
    entries = looking.page.groups["Do"]
    below = {entry.title: entry.below for entry in entries}
    assert below["Undo"] == "Ask added"
    assert (entries[-1].title, entries[-1].below) == ("Do again", "Nothing was undone.")
    looking.presenter.open(entries[-1])
    assert looking.page.is_open
    assert (looking.page.said, looking.done) == ("Nothing was undone.", [])


def test_where_there_are_more_all_can_be_seen(looking: Looking) -> None:
    looking.presenter.look("a")
    more = looking.page.groups["Help"][-1]
    assert more.title.startswith("See all ")
    looking.presenter.open(more)
    assert looking.page.is_open
    assert list(looking.page.groups) == ["Help"]
    assert more.title == f"See all {len(looking.page.groups['Help'])}"


def test_words_find_things_of_every_kind_in_groups(looking: Looking) -> None:
    looking.presenter.look("backup")
    assert looking.page.titles("Do") == ["Make a backup now"]
    assert looking.page.titles("Issues") == ["Wi-Fi & <b>bold</b> & backup"]
    assert looking.page.titles("Settings") == ["Backups", "Back up now", "Second folder", "Erase one issue for good"]
    looking.presenter.look("lockable")
    assert looking.page.titles("Asks") == ["A lockable box"]
    looking.presenter.look("2026")
    assert looking.page.titles("Meetings") == ["Seniors, 15 January 2026"]
    assert len(looking.page.titles("Papers") + looking.page.titles("Board meetings")) == 2
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
        ("lockable", "Asks", Goal(Leads.TO_PLACE, "papers", "asks", "A lockable box")),
        ("love", "Promises", Goal(Leads.TO_PLACE, "scores", line="Love")),
        ("paper 1", "Papers", Goal(Leads.TO_PLACE, "papers", "boards", "Paper 1")),
        ("passphrase pin", "Settings", Goal(Leads.TO_PLACE, "settings", "locks")),
        ("practice", "Settings", Goal(Leads.TO_PLACE, "settings", "computer", "Begin with a practice question")),
        ("told back given", "Help", Goal(Leads.TO_PLACE, "help", "words", TOLD_BACK)),
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
