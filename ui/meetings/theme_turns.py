"""The turn of the young people's own themes: each comes after the step that it stands behind, with its title alone."""

from __future__ import annotations

from dataclasses import dataclass

from careboard import wording
from careboard.domain.agendas import AgendaLine, themes_after
from careboard.domain.meetings import Meeting
from careboard.i18n import _
from ui.meetings.room_views import RoomWords
from ui.meetings.step_frame import Frame


@dataclass(frozen=True, slots=True)
class ThemeView:
    """One theme whose turn it is."""

    title: str
    minutes: str


class ThemeTurns:
    """Knows which theme of the present step has its turn; `at` counts from 1, and is 0 while the step itself is on."""

    def __init__(self) -> None:
        """Begin with a step, and no theme."""
        self.at = 0
        self._lines: tuple[AgendaLine, ...] = ()

    def take(self, meeting: Meeting) -> None:
        """Take the themes that come after the step of a meeting; one that was taken out has no turn any more."""
        self._lines = themes_after(meeting.lines, meeting.step)
        self.at = min(self.at, len(self._lines))

    def go_to(self, at: int) -> None:
        """Give a theme its turn (1 is the first), or the step itself (0)."""
        self.at = max(0, min(at, len(self._lines)))

    def go_to_last(self) -> None:
        """Give the last theme its turn, the step itself where it has none."""
        self.at = len(self._lines)

    def step_by(self, by: int) -> bool:
        """Go one theme further or back; false where there is none, also from the first one back."""
        if not 0 <= self.at + by <= len(self._lines):
            return False
        self.at += by
        return True

    @property
    def is_on(self) -> bool:
        """Whether a theme has its turn."""
        return self.at > 0

    @property
    def further(self) -> str:
        """The title of the theme that comes next, empty where a step comes."""
        return self._lines[self.at].title if self.at < len(self._lines) else ""

    @property
    def view(self) -> ThemeView:
        """What the facilitator sees of the theme."""
        line = self._lines[self.at - 1]
        return ThemeView(line.title, wording.minutes(line.minutes))

    @property
    def frame(self) -> Frame:
        """What stands around it."""
        count = len(self._lines)
        counter = _("Theme {number} of {count}").format(number=self.at, count=count) if count > 1 else ""
        return Frame(_("Your own theme"), counter, count, self.at - 1)

    @property
    def room(self) -> RoomWords:
        """What the room sees: the title alone."""
        return RoomWords("chats-circle", self._lines[self.at - 1].title)
