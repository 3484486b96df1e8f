"""What stands behind the settings as a whole: which part is shown, and that all of them are true."""

from typing import Protocol

from careboard.application.changes import Changes
from careboard.application.council_files import OpenCouncil
from ui.settings.computer_presenter import ComputerPresenter
from ui.settings.council_presenter import CouncilPresenter
from ui.settings.hands_move_presenter import HandsMovePresenter
from ui.settings.hands_presenter import HandsPresenter
from ui.settings.keeping_presenter import KeepingPresenter
from ui.settings.languages_presenter import LanguagesPresenter
from ui.settings.owners_presenter import OwnersPresenter
from ui.settings.pledge_presenter import PledgePresenter
from ui.settings.review_presenter import ReviewPresenter

LANGUAGES = "languages"


class SettingsPageView(Protocol):
    """What the presenter needs of the page."""

    def open(self, part: str) -> None:
        """Show one part."""

    def show_read_only(self, is_read_only: bool) -> None:
        """Let what is in the file be looked at only."""


class SettingsPresenter:
    """Leads to a part of the settings and refreshes what stands behind each."""

    cares_for = Changes.COUNCIL | Changes.PLEDGES | Changes.BACKUPS | Changes.LANGUAGES

    def __init__(
        self,
        page: SettingsPageView,
        council: CouncilPresenter,
        pledges: PledgePresenter,
        keeping: KeepingPresenter,
        computer: ComputerPresenter,
        languages: LanguagesPresenter,
        hands: HandsPresenter,
        moving: HandsMovePresenter,
        review: ReviewPresenter,
        owners: OwnersPresenter,
        open_council: OpenCouncil,
    ) -> None:
        """Take the page and what stands behind its parts."""
        self._page = page
        self.council = council
        self.pledges = pledges
        self.keeping = keeping
        self.computer = computer
        self.languages = languages
        self.hands = hands
        self.moving = moving
        self.review = review
        self.owners = owners
        self._open = open_council

    def show(self, key: str) -> None:
        """Come to the settings, to one part where a key is given; no secret of the last visit is in sight."""
        if key:
            self._page.open(key)
            self.languages.turn(key == LANGUAGES)
        else:
            self.languages.close()
        self.keeping.forget()
        self.hands.leave()
        self.refresh()

    def refresh(self) -> None:
        """Read anew."""
        self.council.refresh()
        self.pledges.refresh()
        self.keeping.refresh()
        self.computer.refresh()
        self.languages.refresh()
        self.hands.refresh()
        self.moving.refresh()
        self.review.refresh()
        self.owners.refresh()
        self._page.show_read_only(self._open.is_read_only)

    def choose_part(self, part: str) -> None:
        """Take every secret out of sight when another part is shown."""
        self.keeping.forget()
        self.hands.leave()
        self.languages.turn(part == LANGUAGES)
