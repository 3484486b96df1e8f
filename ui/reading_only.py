"""A file that can only be read: whatever would change it is grey on every page, and says why.

Nothing has to ask first: everything that can be pressed or typed into is grey, but for what is named here as reading.
"""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from careboard.i18n import _
from ui.main_window import MainWindow
from ui.widgets.plain_text import set_tooltip

_TAKES = (QAbstractButton, QLineEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox)
_CHANGING_STATE = (QEvent.Type.Polish, QEvent.Type.Show, QEvent.Type.EnabledChange, QEvent.Type.ToolTipChange)
_READ = (
    "all-meetings",
    "approve-later",
    "back-to-list",
    "debt-",
    "filter-",
    "find-",
    "go-to-meeting",
    "hand-over-begin",
    "help-doors",
    "home-chase",
    "home-poster",
    "issues-chase",
    "issues-filter",
    "issues-poster",
    "late-owners",
    "look-at-paper-",
    "next",
    "only-reads",
    "open-",
    "paper-as-text",
    "paper-out",
    "paper-view",
    "papers-doors",
    "poster-",
    "previous",
    "print-",
    "recovery-sheet-",
    "review-records",
    "save-form-",
    "save-open-list",
    "save-paper-",
    "save-responses-",
    "scores-",
    "slip-",
    "slips-",
    "tables-",
    "tell-",
    "unsent-issues",
)
"""How the names begin of what only shows, prints or saves elsewhere, or of what such things stand in."""
_CHANGES_ALL_THE_SAME = ("open-scoring", "open-vote")


class ReadingOnly(QObject):
    """Watches the pages of a window while a file is open that can only be read."""

    def __init__(self, app: QApplication, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        for widget in window.findChildren(QWidget):
            self._judge(widget)
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at each thing that comes into sight or is made ready for use."""
        if event.type() in _CHANGING_STATE and isinstance(watched, _TAKES):
            self._judge(watched)
        return False

    def _judge(self, widget: QWidget) -> None:
        if isinstance(widget, _TAKES) and self._window.is_on_a_page(widget) and not _only_reads(widget, self._window):
            reason = _("This file can only be read and printed here, so this cannot be used.")
            if reason not in widget.toolTip():
                set_tooltip(widget, reason)
            if widget.accessibleDescription() != reason:
                widget.setAccessibleDescription(reason)
            widget.setEnabled(False)


def _only_reads(widget: QWidget, window: QWidget) -> bool:
    holder: QWidget | None = widget
    while holder is not None and holder is not window:
        name = holder.objectName()
        if name.startswith(_READ) and not name.startswith(_CHANGES_ALL_THE_SAME):
            return True
        holder = holder.parentWidget()
    return False
