"""What stands behind Home."""

from collections.abc import Callable
from typing import Protocol

from careboard.application.backups import Backups, BackupState
from careboard.application.changes import EVERYTHING, Changes
from careboard.application.home import Home, HomeView
from careboard.errors import CodedError, RuleBroken
from careboard.i18n import _
from careboard.wording import message

Run = Callable[[Callable[[], object], Callable[[object], None], Callable[[BaseException], None]], None]
ASKS = "asks"
"""The door of the board papers that has the asks behind it."""
BACKUP_DAYS = 14
"""After so many days without a backup in the second folder Home says that one is overdue."""


class Go(Protocol):
    """Goes to a place, there to the thing with that key, and to where a line stands on the page."""

    def __call__(self, place: str, key: str, line: str = "") -> None:
        """Go there."""


class HomePageView(Protocol):
    """What the presenter needs of the page."""

    def show_home(self, view: HomeView, backup: BackupState) -> None:
        """Show what is next."""


class HomePresenter:
    """Reads what is next and leads to where it is done."""

    cares_for: Changes = EVERYTHING

    def __init__(
        self,
        page: HomePageView,
        home: Home,
        backups: Backups,
        run: Run,
        go: Go,
        say: Callable[[str], None],
    ) -> None:
        """Take the page, the read model, the backups, the background and the ways out."""
        self._page = page
        self._home = home
        self._backups = backups
        self._run = run
        self._go = go
        self._say = say

    def show(self, key: str) -> None:  # noqa: ARG002 - Home has no parts to go to
        """Come home."""
        self.refresh()

    def refresh(self) -> None:
        """Read anew."""
        self._page.show_home(self._home.view(), self._backups.state())

    def open_meeting(self, key: str) -> None:
        """Prepare or go on with a meeting, or plan one where none is named."""
        self._go("meeting", key)

    def open_issue(self, key: str) -> None:
        """Open the story of an issue."""
        self._go("issues", key)

    def open_ask(self, text: str) -> None:
        """Open what was asked of the board where it stands."""
        self._go("papers", ASKS, text)

    def open_scores(self) -> None:
        """Open the scores."""
        self._go("scores", "")

    def open_chase(self) -> None:
        """Open who has to be chased."""
        self._go("issues", "to-chase")

    def open_poster(self) -> None:
        """Open the wall poster."""
        self._go("issues", "wall-poster")

    def open_papers(self, door: str) -> None:
        """Open the board papers at what was meant: the next paper, what the board owes, or its dates."""
        self._go("papers", door)

    def check_recovery_sheet(self) -> None:
        """Open the settings at the recovery sheet."""
        self._go("settings", "recovery-sheet")

    def review_records(self) -> None:
        """Open the settings where old records are asked about."""
        self._go("settings", "backups")

    def back_up(self) -> None:
        """Make a backup now."""
        self._run(self._backups.make, self._backed_up, self._not_backed_up)

    def choose_second_folder(self, folder: str) -> None:
        """Keep further copies in this folder, and make the first at once."""
        try:
            self._backups.choose_second_folder(folder)
        except RuleBroken as refusal:
            self._say(message(refusal))
            return
        self.back_up()

    def _backed_up(self, _nothing: object) -> None:
        self.refresh()
        self._say(_("Backup made."))

    def _not_backed_up(self, error: BaseException) -> None:
        if not isinstance(error, CodedError):
            raise error
        self.refresh()
        self._say(message(error))
