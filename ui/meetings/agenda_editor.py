"""The lines of an agenda with their minutes, and a field for a theme of the young people's own."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui.meetings.agenda_editing import AgendaView
from ui.meetings.agenda_row_line import AgendaRowLine
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.field_row import FieldRow
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para
from ui.widgets.shown_rows import ShownRows
from ui.widgets.text_fields import LineField


class AgendaEditor(QWidget):
    """Every change is told at once; the focus stays with the theme that moves."""

    minutes_given = Signal(int, int)
    left_out = Signal(int, bool)
    theme_added = Signal(str)
    renamed = Signal(int, str)
    moved = Signal(int, int)
    removed = Signal(int)
    usual_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[AgendaRowLine] = []
        self._kinds: tuple[bool, ...] = ()
        self._rows = ShownRows(space=4, ruled=True)
        self.hint = Para(
            _("Give a step 0 minutes to leave it out. Scoring, the close and what young people wait for always stay."),
            14,
            tone="second",
        )
        self.theme = LineField(_("for example Sleepovers"))
        self.theme.setObjectName("new-theme")
        self.theme_row = FieldRow(_("A theme of the young people's own"), self.theme)
        self.add = SecondaryButton(_("Add the theme"), "plus")
        self.add.setObjectName("add-theme")
        self.usual = LinkButton(_("Back to the usual agenda"), "arrow-u-up-left")
        self.usual.setObjectName("usual-agenda")
        beside = boxed(column(STRETCH, row(self.add, STRETCH), space=0))
        more = AdaptiveRow(self.theme_row, beside, narrow_under=560, stretches=(1, 1))
        self.setLayout(column(self.hint, self._rows, more, row(self.usual, STRETCH), space=12))
        self.add.clicked.connect(self._add)
        self.theme.returnPressed.connect(self._add)
        self.usual.clicked.connect(self.usual_asked)

    def show_agenda(self, view: AgendaView) -> None:
        """Show the agenda as it stands."""
        kinds = tuple(row.is_theme for row in view.rows)
        if kinds != self._kinds:
            self._kinds = kinds
            self._build(view)
        for line, shown in zip(self._lines, view.rows, strict=True):
            line.show_row(shown)
        self.usual.setVisible(not view.is_usual)

    def refuse(self, text: str) -> None:
        """Say why something was not done; no words take the last ones away."""
        if text:
            self.theme_row.show_error(text)
        else:
            self.theme_row.clear_error()

    def _build(self, view: AgendaView) -> None:
        self._lines = [AgendaRowLine(place, shown) for place, shown in enumerate(view.rows)]
        for line in self._lines:
            line.minutes_given.connect(self.minutes_given)
            line.left_out.connect(self.left_out)
            line.renamed.connect(self.renamed)
            line.moved.connect(self._move)
            line.removed.connect(self._remove)
        self._rows.show_rows(self._lines)

    def _move(self, place: int, by: int) -> None:
        self.moved.emit(place, by)
        # The rows are new and not shown yet; whoever moves a theme goes on moving it. At an end it stays where it was.
        now = place + by if self._kinds[place + by] else place
        self._lines[now].show()
        self._lines[now].button(by).setFocus()

    def _remove(self, place: int) -> None:
        self.removed.emit(place)
        self.theme.setFocus()

    def _add(self) -> None:
        title = self.theme.text()
        self.theme_added.emit(title)
        if not self.theme_row.has_error():
            self.theme.clear()
        self.theme.setFocus()
