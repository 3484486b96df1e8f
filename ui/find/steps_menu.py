"""The menu of what can be undone and done again, by the names of the steps."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from careboard.application.steps import Steps
from careboard.i18n import _
from ui.find.key_words import key_word
from ui.widgets.plain_text import doubled

MOST_STEPS = 8


class StepsMenu(QMenu):
    """Lists the last steps, newest first; choosing one takes back all that came after it, too."""

    def __init__(
        self, parent: QWidget, steps: Steps, undo_down_to: Callable[[int], None], redo: Callable[[], None]
    ) -> None:
        super().__init__(parent)
        self.setObjectName("steps-menu")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(_("Undo, do again"))
        self._undo_down_to, self._redo = undo_down_to, redo
        labels = steps.undo_labels
        if not labels and not steps.redo_label:
            self._line(_("There is nothing to undo."), "").setEnabled(False)
        for number, label in enumerate(labels[:MOST_STEPS], 1):
            words = _("Undo: {step}") if number == 1 else _("… and before it: {step}")
            self._line(words.format(step=label), "Ctrl+Z" if number == 1 else "").setData(number)
        if steps.redo_label:
            if labels:
                self.addSeparator()
            self._line(_("Do again: {step}").format(step=steps.redo_label), "Ctrl+Y").setData(0)
        self.triggered.connect(self._take)

    def _line(self, words: str, key: str) -> QAction:
        action = QAction(doubled(words) + (f"\t{key_word(key)}" if key else ""), self)
        self.addAction(action)
        return action

    def _take(self, action: QAction) -> None:
        number = int(action.data())
        if number:
            self._undo_down_to(number)
        else:
            self._redo()
