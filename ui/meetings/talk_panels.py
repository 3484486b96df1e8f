"""The parts of the talk: what the group said with its picture, what it said last time, and what should change."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.domain.triage import Door
from careboard.i18n import _
from ui.issues.quick_entry import QuickEntry
from ui.issues.quick_entry_reading import QuickEntryView
from ui.meetings.last_time import LastTime
from ui.meetings.room_views import RevealView
from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para
from ui.widgets.shown_rows import ShownRows
from ui.widgets.strip import Strip, StripView


class SaidPanel(Card):
    """The promise strip with its words, and below it the last time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.said = Para("", 20, 600)
        self.strip = Strip(StripView(()), "")
        self._last = Para("", weight=600)
        self._reasons = ShownRows(space=4)
        self._before = boxed(column(self._last, self._reasons, space=4))
        self._before.setObjectName("last-time")
        self.setLayout(column(self.strip, self.said, self._before, STRETCH, space=16))

    def show_said(self, view: RevealView, said: str, last: LastTime | None) -> None:
        """Show what was revealed, and what the group said before."""
        self.said.setText(said)
        self.strip.setVisible(bool(view.steps))
        # Of two marks on one step one name would lie on the other; the words below say both.
        captions = (view.own_name, view.authority_name) if view.middle != view.authority else ("", "")
        strip = StripView(view.steps, view.middle, view.authority, view.split, labels=True, captions=captions)
        self.strip.show_view(strip, said)
        self._before.setVisible(last is not None)
        if last is not None:
            self._last.setText(last.said)
            quoted = [_("“{reason}”").format(reason=each) for each in last.reasons]
            self._reasons.show_rows([InfoLine(each, "chats-circle") for each in quoted])


class ChangePanel(QWidget):
    """Folded away until somebody says what should change; then the quick entry, about this promise already."""

    added = Signal(str, str, str)
    good_thing_added = Signal(str, str, str)
    passed_on = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about = ""
        self.open = LinkButton(_("What should change? Write it down"), "plus")
        self.open.setObjectName("suggest")
        self.entry = QuickEntry(is_main=False)
        self._kept = InfoLine("", "check-circle", "success", 16)
        self.setLayout(column(boxed(row(self.open, STRETCH)), self._kept, self.entry, space=8))
        self.open.clicked.connect(self._turn)
        self.entry.added.connect(self.added)
        self.entry.good_thing_added.connect(self.good_thing_added)
        self.entry.passed_on.connect(self.passed_on)
        self.begin("")

    def begin(self, about: str) -> None:
        """Fold it away, for another promise."""
        self._about = about
        self.entry.hide()
        self._kept.hide()

    def show_entry(self, view: QuickEntryView) -> None:
        """Show what may be chosen in the quick entry."""
        self.entry.show_entry(view)

    def written(self, title: str) -> None:
        """Say that it stands among the issues now."""
        self.entry.written()
        self.entry.commitment.choose(self._about)
        self._kept.show_words(_("Written down with the issues: {title}").format(title=title))
        self._kept.show()

    def _turn(self) -> None:
        self.entry.setVisible(self.entry.isHidden())
        if self.entry.isVisible():
            self.entry.commitment.choose(self._about)
            self.entry.doors.button(Door.MANY_OF_US.value).setFocus()
