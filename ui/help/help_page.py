"""The help on one page, a section at a time."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from careboard import __version__
from careboard.application.changes import Changes
from careboard.i18n import _
from ui.help.help_words import Section, sections
from ui.places import BuiltPlace
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.card import Card, Rule
from ui.widgets.choice_buttons import Choice
from ui.widgets.folding_doors import FoldingDoors
from ui.widgets.heading import Heading
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.page_scroll import PageScroll
from ui.widgets.para import Para


class HelpPage(QWidget):
    """Shows one section after the choice of it."""

    def __init__(self) -> None:
        super().__init__()
        self._sections = sections()
        doors = FoldingDoors(_("Help"), [Choice(each.key, each.title, each.icon) for each in self._sections])
        doors.name_parts("help-doors")
        self._cards = {section.key: _card(section) for section in self._sections}
        self._doors = doors
        version = Para(_("Careboard {version}").format(version=__version__), 14, tone="second")
        layout = QVBoxLayout(self)
        head = row(Heading(_("Help")), STRETCH, version)
        page = column(head, doors, *self._cards.values(), STRETCH, space=12, margins=(28, 12, 24, 12))
        self._scroll = PageScroll(boxed(page))
        layout.addWidget(self._scroll)
        layout.setContentsMargins(0, 0, 0, 0)
        doors.chosen.connect(self.open)
        self.open(self._sections[0].key)

    def open(self, key: str) -> None:
        """Show a section."""
        self._doors.choose(key)
        for each, card in self._cards.items():
            card.setVisible(each == key)
        self._scroll.verticalScrollBar().setValue(0)


class HelpPresenter:
    """The help never changes."""

    cares_for = Changes(0)

    def __init__(self, page: HelpPage) -> None:
        """Take the page."""
        self._page = page

    def show(self, key: str) -> None:
        """Come to the help, to one section where its key is given."""
        if key:
            self._page.open(key)

    def refresh(self) -> None:
        """There is nothing to read anew."""


def build_help() -> BuiltPlace:
    """Return the help, ready to be shown."""
    page = HelpPage()
    return BuiltPlace(page, HelpPresenter(page))


def _card(section: Section) -> Card:
    lines = column(space=10)
    for number, (term, words) in enumerate(section.entries):
        if number:
            lines.addWidget(Rule())
        lines.addWidget(AdaptiveRow(Para(term, weight=700), Para(words), stretches=(2, 5), narrow_under=600, space=8))
    return Card(lines)
