"""The young people choose what the paper quotes: from what was said and raised, or typed anew."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from careboard.domain.quotes import QUOTE_LENGTH
from careboard.i18n import _, ngettext
from careboard.plain_language import Readers
from ui.meetings.approval_presenter import QuoteOption
from ui.widgets.buttons import SecondaryButton, ToggleButton
from ui.widgets.field_row import FieldRow
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para
from ui.widgets.shown_rows import ShownRows
from ui.widgets.text_fields import LineField


class QuoteToggle(ToggleButton):
    """One quote, chosen or not; its words begin at the left like any text."""

    align = Qt.AlignmentFlag.AlignLeft


class QuoteChooser(QWidget):
    """Ticks quotes, and adds one of their own."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._options: tuple[QuoteOption, ...] = ()
        self._toggles: list[QuoteToggle] = []
        self._rows = ShownRows(space=14)
        self._count = Para("", 14, tone="second")
        self._own = LineField(longest=QUOTE_LENGTH)
        self._own.setObjectName("own-quote")
        self._add = SecondaryButton(_("Add it"), "plus")
        self._add.setObjectName("add-quote")
        own = FieldRow(_("Or in other words"), self._own, readers=Readers.YOUNG_PEOPLE)
        self._form = boxed(column(own, row(self._add, STRETCH), space=8))
        self.setLayout(column(self._rows, self._count, self._form, space=10))
        self._own.returnPressed.connect(self._take_own)
        self._add.clicked.connect(self._take_own)

    def show_options(self, options: Sequence[QuoteOption], *, approved: bool) -> None:
        """Show what may be quoted; once it is approved only what was chosen, and nothing can be changed."""
        same = not approved and [(each.text, each.about) for each in options] == [
            (each.text, each.about) for each in self._options
        ]
        self._options = tuple(options)
        self._form.setVisible(not approved)
        if not same:
            self._build(approved)
        for toggle, option in zip(self._toggles, self._options, strict=False):
            toggle.setChecked(option.chosen)
        count = sum(option.chosen for option in options)
        chosen = ngettext("{count} quote chosen.", "{count} quotes chosen.", count).format(count=count)
        chosen = chosen if count else _("No quote chosen yet.")
        self._count.setText(_("{chosen} Only what is ticked is printed, never who said it.").format(chosen=chosen))
        self._count.setVisible(not approved)

    def _build(self, approved: bool) -> None:
        shown = [each for each in self._options if each.chosen or not approved]
        self._toggles = []
        rows = [_read(each) if approved else self._ticked(each) for each in shown]
        self._rows.show_rows(rows or [Para(_("No quotes."), tone="second")])
        if approved:
            self._options = ()

    def _ticked(self, option: QuoteOption) -> QWidget:
        toggle = QuoteToggle(_("“{words}”").format(words=option.text))
        toggle.setObjectName(f"quote-{len(self._toggles) + 1}")
        toggle.setAccessibleDescription(option.about)
        toggle.clicked.connect(self._tell)
        self._toggles.append(toggle)
        warning: list[QWidget] = [InfoLine(option.warning, "warning-circle", "warning")] if option.warning else []
        return boxed(column(toggle, *_about(option), *warning, space=2))

    def _tell(self) -> None:
        ticked = zip(self._toggles, self._options, strict=True)
        self.chosen.emit(tuple((each.text, each.about) for toggle, each in ticked if toggle.isChecked()))

    def _take_own(self) -> None:
        text = self._own.text().strip()
        if text:
            self._own.clear()
            self.chosen.emit((*((each.text, each.about) for each in self._options if each.chosen), (text, "")))


def _read(option: QuoteOption) -> QWidget:
    return boxed(column(Para(_("“{words}”").format(words=option.text), 20), *_about(option), space=2))


def _about(option: QuoteOption) -> list[QWidget]:
    return [Para(_("About: {title}").format(title=option.about), 14, tone="second")] if option.about else []
