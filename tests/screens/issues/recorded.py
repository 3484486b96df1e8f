"""Pages that do nothing but remember what they were shown."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence

from careboard.application.issue_list import IssueCounts, IssueRow
from ui.issues.actions import Action
from ui.issues.list_reading import Lines
from ui.issues.quick_entry_reading import QuickEntryView
from ui.issues.story_forms import FormView
from ui.issues.story_reading import StoryView


class RecordedPage:
    """Remembers the list, the quick entry and what was refused."""

    def __init__(self) -> None:
        """Begin with nothing shown."""
        self.counts: IssueCounts | None = None
        self.rows: Sequence[IssueRow] = ()
        self.entry: QuickEntryView | None = None
        self.groups: Sequence[tuple[str, str]] = ()
        self.chosen = ""
        self.told: list[str] = []

    def show_counts(self, counts: IssueCounts) -> None:
        """Remember the counts."""
        self.counts = counts

    def show_rows(self, lines: Lines, titles: Mapping[str, str], today: datetime.date) -> None:
        """Remember the rows."""
        assert titles
        assert today
        self.rows = lines.read(0, 1000)

    def show_entry(self, view: QuickEntryView) -> None:
        """Remember what the quick entry offers."""
        self.entry = view

    def show_groups(self, groups: Sequence[tuple[str, str]]) -> None:
        """Remember the groups."""
        self.groups = groups

    def choose(self, key: str) -> None:
        """Remember which issue is looked at."""
        self.chosen = key

    def open_story(self) -> None:
        """Remember that the story came to the front."""
        self.told.append("open story")

    def clear_filter(self) -> None:
        """Remember that the filter was cleared."""
        self.told.append("clear filter")

    def written(self, title: str) -> None:
        """Remember what was written down."""
        self.told.append(f"written {title}")

    def passed(self, post: str) -> None:
        """Remember what was passed on."""
        self.told.append(f"passed {post}")

    def refuse(self, text: str) -> None:
        """Remember a refusal."""
        self.told.append(f"refused {text}")

    @property
    def titles(self) -> list[str]:
        """The titles in the list."""
        return [row.title for row in self.rows]


class RecordedStory:
    """Remembers the story, the form that is open, and where a refusal was said."""

    def __init__(self) -> None:
        """Begin with nothing shown."""
        self.view: StoryView | None = None
        self.form: FormView | None = None
        self.kept: FormView | None = None
        self.refusal = ("", "")
        self.asked = ""
        self.agrees = True

    def confirm(self, title: str, words: str) -> bool:
        """Remember what was asked, and say what the test decided."""
        self.asked = f"{title} {words}"
        return self.agrees

    def show_story(self, view: StoryView | None) -> None:
        """Remember the story."""
        self.view = view

    def show_form(self, view: FormView) -> None:
        """Remember the form."""
        self.form = view

    def open_form(self) -> str:
        """Return the action of the open form."""
        return self.form.action.value if self.form is not None else ""

    def show_kept(self, view: FormView) -> None:
        """Remember what is kept now."""
        self.kept = view

    def close_form(self, key: str, action: Action) -> None:
        """Forget the form that was kept."""
        assert self.form is None or (self.form.key, self.form.action) == (key, action)
        self.form = None

    def refuse(self, text: str, field: str) -> None:
        """Remember what was refused, and by which field."""
        self.refusal = (text, field)

    @property
    def story(self) -> StoryView:
        """The story that is shown."""
        assert self.view is not None
        return self.view

    @property
    def titles(self) -> list[str]:
        """The titles of the story's stations."""
        return [entry.title for entry in self.story.entries]
