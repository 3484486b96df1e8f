"""The settings: one part at a time, after the choice of it."""

import datetime
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careboard.i18n import _
from ui.meetings.agenda_editor import AgendaEditor
from ui.settings.backups_panel import BackupsPanel
from ui.settings.computer_panel import ComputerPanel
from ui.settings.groups_form import GroupsForm
from ui.settings.hands_panel import HandsPanel
from ui.settings.languages_panel import LanguagesPanel
from ui.settings.locks_panel import LocksPanel
from ui.settings.names_form import NamesForm
from ui.settings.owners_panel import OwnersPanel
from ui.settings.parts import (
    BACKUPS,
    COMPUTER,
    COUNCIL,
    GROUPS,
    HANDS,
    LANGUAGES,
    LOCKS,
    OWNERS,
    PLEDGE,
    POSTS,
    SHEET,
    doors,
)
from ui.settings.pledge_panel import PledgePanel
from ui.settings.posts_form import PostsForm
from ui.settings.review_panel import ReviewPanel
from ui.settings.sheet_panel import SheetPanel
from ui.widgets.card import Card
from ui.widgets.folding_doors import FoldingDoors
from ui.widgets.heading import Heading
from ui.widgets.layouts import STRETCH, boxed, column
from ui.widgets.page_scroll import PageScroll
from ui.widgets.para import Para


class SettingsPage(QWidget):
    """Eleven parts; what is typed is kept when a field is left, what is chosen counts at once."""

    part_chosen = Signal(str)

    def __init__(self, today: Callable[[], datetime.date]) -> None:
        super().__init__()
        self.names, self.groups, self.posts = NamesForm(), GroupsForm(removable=False), PostsForm()
        self.pledge, self.locks, self.sheet = PledgePanel(today), LocksPanel(), SheetPanel()
        self.backups, self.computer = BackupsPanel(), ComputerPanel()
        self.review = ReviewPanel()
        self.owners = OwnersPanel()
        self.languages, self.hands = LanguagesPanel(), HandsPanel()
        self.agenda = AgendaEditor()
        agenda = column(Heading(_("What each new meeting begins with"), 2), self.agenda, space=12)
        self._parts = {
            COUNCIL: _titled(
                _("These names appear on the screens and on the papers."),
                boxed(column(Card(column(self.names)), Card(agenda), space=16)),
            ),
            GROUPS: _titled(_("Each group meets, scores and is shown on its own."), self.groups),
            POSTS: _titled(
                _("When a worry is about one person or about safety, Careboard shows who to go to."), self.posts
            ),
            OWNERS: _titled(
                _("Posts that owe answers, typed once. Forms offer them, and e-mails take the address from here."),
                self.owners,
            ),
            PLEDGE: self.pledge,
            LANGUAGES: self.languages,
            LOCKS: self.locks,
            SHEET: self.sheet,
            BACKUPS: boxed(column(self.backups, self.review, space=16)),
            HANDS: self.hands,
            COMPUTER: self.computer,
        }
        self._doors = FoldingDoors(_("Settings"), doors())
        self._doors.name_parts("only-reads-parts")
        for each in (self.computer, self.hands):
            each.setObjectName(f"only-reads-{each.objectName()}")
        self._head = boxed(column(Heading(_("Settings")), self._doors, space=16))
        parts = boxed(column(*self._parts.values(), space=0))
        self._page = column(self._head, parts, STRETCH, space=16, margins=(28, 12, 24, 16))
        self._scroll = PageScroll(boxed(self._page))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)
        self._doors.chosen.connect(self._choose)
        self.groups.grown.connect(self._scroll.follow_focus)
        self.pledge.grown.connect(self._scroll.follow_focus)
        self.languages.list.grown.connect(self._scroll.follow)
        self.hands.over.stage_shown.connect(self._scroll.follow_focus)
        self.languages.fills_page.connect(self._fill)
        self.open(COUNCIL)

    def open(self, part: str) -> None:
        """Show one part; an unknown one is the first."""
        shown = part if part in self._parts else COUNCIL
        self._doors.choose(shown)
        for key, panel in self._parts.items():
            panel.setVisible(key == shown)
        self._scroll.verticalScrollBar().setValue(0)

    def show_read_only(self, is_read_only: bool) -> None:
        """Let what is in the file be looked at only; the look of this computer is no part of it."""
        for key, panel in self._parts.items():
            panel.setEnabled(not is_read_only or key in (HANDS, COMPUTER))

    def _fill(self, fills: bool) -> None:
        """Give the whole page to one part, or only the room that the parts need."""
        self._head.setVisible(not fills)
        for place, share in enumerate((0, 1, 0) if fills else (0, 0, 1)):
            self._page.setStretch(place, share)
        self._scroll.verticalScrollBar().setValue(0)

    def _choose(self, part: str) -> None:
        self.open(part)
        self.part_chosen.emit(part)


def _titled(words: str, panel: QWidget) -> QWidget:
    return boxed(column(Para(words, tone="second"), panel, space=12))
