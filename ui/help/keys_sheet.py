"""The sheet of all keys, over whatever is shown: from the one list of commands, so that none can be missing."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careboard.i18n import _
from ui import theme
from ui.find.commands import Command, Where, commands, heading, of
from ui.find.key_words import all_keys
from ui.reading_order import ReadingDialog
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.badge import Badge
from ui.widgets.buttons import SecondaryButton
from ui.widgets.card import Card, Rule
from ui.widgets.heading import Heading
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.page_scroll import PageScroll
from ui.widgets.para import Para

_SIZE, _EDGE, _NARROW = QSize(1080, 640), 24, 820
_LEFT = (Where.WINDOW,)


class KeysSheet(ReadingDialog):
    """Every command beside its keys, by where they are heard; Escape closes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keys-sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Keys"))
        self._close = SecondaryButton(_("Close"), "x")
        self._close.setObjectName("close-keys")
        self._close.setAutoDefault(True)
        all_ = commands()
        left = [_part(where, of(where, all_)) for where in _LEFT]
        right = [_part(where, of(where, all_)) for where in Where if where not in _LEFT]
        sides = AdaptiveRow(
            boxed(column(*left, STRETCH)),
            boxed(column(*right, STRETCH, space=16)),
            narrow_under=_NARROW,
            stretches=(1, 1),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 8, 16)
        layout.setSpacing(12)
        layout.addLayout(row(Heading(_("Keys")), STRETCH, self._close, 8))
        layout.addWidget(PageScroll(boxed(column(sides, STRETCH, margins=(0, 0, 16, 0)))), 1)
        self._close.clicked.connect(self.close)

    def come(self) -> None:
        """Open over the main window, in the size that it leaves."""
        holder = self.parentWidget()
        assert holder is not None
        room = holder.size() - QSize(2 * _EDGE, 2 * _EDGE)
        wanted = QSize(theme.px(_SIZE.width()), theme.px(_SIZE.height()))
        self.resize(wanted.boundedTo(room).expandedTo(self.minimumSizeHint()))
        self.open()
        self._close.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _part(where: Where, found: tuple[Command, ...]) -> Card:
    lines = column(Heading(heading(where), 3), space=6)
    for number, command in enumerate(found):
        if number:
            lines.addWidget(Rule())
        lines.addLayout(row((Para(command.text), 1), Badge(all_keys(command), "", "ink", 14), space=12))
    return Card(lines)
