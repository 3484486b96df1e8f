"""The room check before a secret vote: nothing is handed over while somebody else may look on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from careboard.application.services import Services
from careboard.domain.meetings import Meeting
from ui.meetings.head_counting import HeadCounting
from ui.meetings.room_check_reading import power_line, quiet_line, screens_line, voice_line, why_not
from ui.meetings.room_check_views import PeopleView, RoomCheckView, VoiceLine
from ui.meetings.surroundings import Surroundings, Voices
from ui.voting.screens_seen import ScreensSeen


class RoomCheckPage(Protocol):
    """What the presenter needs of its page."""

    def show_check(self, view: RoomCheckView) -> None:
        """Show how the room stands."""


class RoomCheckPresenter:
    """Shows how the room stands, whole before a vote and in short when the screen is handed over again."""

    def __init__(
        self, page: RoomCheckPage, services: Services, around: Surroundings, find_voices: Callable[[], Voices | None]
    ) -> None:
        """Take the page, the services, what this computer tells of itself, and what looks for its voices."""
        self._page = page
        self._services = services
        self._around = around
        self._find_voices = find_voices
        self._voices: Voices | None = None
        self._counting = HeadCounting(services)
        self._meeting: Meeting | None = None
        self._handed_over: Callable[[], None] | None = None
        self._seen = ScreensSeen()
        self._shown: RoomCheckView | None = None
        self._lines: tuple[VoiceLine, ...] = ()
        self._is_short = self._is_quiet = self._is_alone = self._is_awake = False

    @property
    def is_on(self) -> bool:
        """Whether the check is in sight."""
        return self._handed_over is not None

    def begin(self, meeting: Meeting, *, short: bool, handed_over: Callable[[], None]) -> None:
        """Show the check; `handed_over` is called once everything is well and the button is pressed."""
        self._is_short, self._handed_over = short, handed_over
        self._is_alone = False
        self._is_quiet = self._is_quiet and short
        self._is_awake = self._around.awake.start()
        if self._voices is None and not short:
            self._voices = self._find_voices()
        self._lines = () if short else self._voice_lines()
        self._shown = None
        self.refresh(meeting)

    def end(self) -> None:
        """Leave the check, whether the screen was handed over or not."""
        if self._handed_over is not None:
            self._handed_over = None
            if self._voices is not None:
                self._voices.stop()

    def let_sleep(self) -> None:
        """Let the computer sleep again, because no vote is open any more."""
        self._around.awake.stop()

    def refresh(self, meeting: Meeting) -> None:
        """Show how the room stands now."""
        self._meeting = meeting
        self._seen = self._around.screens()
        view = self._view(meeting)
        if view != self._shown:
            self._shown = view
            self._page.show_check(view)

    def look_again(self) -> None:
        """Look whether a screen was plugged or pulled, and how the battery stands."""
        if self.is_on and self._meeting is not None:
            self.refresh(self._meeting)

    def voices_changed(self) -> None:
        """Look again which languages can be read aloud: a voice is ready some time after it was looked for."""
        if self.is_on and not self._is_short:
            self._lines = self._voice_lines()
            self.look_again()

    def tick_quiet(self, done: bool) -> None:
        """Note that no message will fall over the vote."""
        self._is_quiet = done
        self.look_again()

    def tick_alone(self, alone: bool) -> None:
        """Note that nobody looks on at the other computer."""
        self._is_alone = alone
        self.look_again()

    def try_voice(self, code: str) -> None:
        """Say a sentence in one of the languages."""
        for book in self._services.languages.offered():
            if book.code == code and self._voices is not None:
                self._voices.try_out(book)

    def hand_over(self) -> None:
        """Hand the screen over, unless a last look finds that somebody may look on."""
        self.look_again()
        if self._handed_over is not None and self._shown is not None and not self._shown.blocked:
            go_on = self._handed_over
            self.end()
            go_on()

    def _view(self, meeting: Meeting) -> RoomCheckView:
        seen, system = self._seen, self._around.system
        return RoomCheckView(
            screens=screens_line(seen, system, alone=self._is_alone),
            asks_alone=seen.watched and not seen.mirrored,
            power=power_line(self._around.battery(), awake=self._is_awake),
            quiet=None if self._is_short and self._is_quiet else quiet_line(system, done=self._is_quiet),
            voices=self._lines,
            people=None if self._is_short else self._people(meeting),
            blocked=why_not(seen, meeting.heads, alone=self._is_alone),
        )

    def _voice_lines(self) -> tuple[VoiceLine, ...]:
        languages, voices = self._services.languages, self._voices
        unchecked = set(languages.unchecked())
        return tuple(
            voice_line(
                book,
                can_read=voices is not None and voices.can_read(book),
                checked=book.name not in unchecked,
            )
            for book in languages.offered()
        )

    def _people(self, meeting: Meeting) -> PeopleView:
        return PeopleView(self._counting.view(meeting), meeting.helped, meeting.heads)
