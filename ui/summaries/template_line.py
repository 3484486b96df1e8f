"""The council's own Word template: chosen, forgotten, and what it has places for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careboard.i18n import _
from ui.widgets.buttons import LinkButton
from ui.widgets.file_asking import ask_which
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import boxed, column
from ui.widgets.para import Para


class TemplateLine(QWidget):
    """Stands beside the formats while Word is chosen."""

    chosen = Signal(str)
    forgotten = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = Para("", 14, tone="second")
        self._problem = InfoLine("", "warning-circle", "danger", 16)
        self._problem.hide()
        self._choose, self._forget = LinkButton("", "folder-open"), LinkButton(_("Do without it"), "x")
        self._forget.setAccessibleName(_("Do without our Word template"))
        doors = FlowLayout(space=4)
        for name, door in (("choose", self._choose), ("forget", self._forget)):
            door.setObjectName(f"template-{name}")
            doors.addWidget(door)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        heading = Heading(_("Our Word template"), 3)
        layout.addLayout(column(heading, self._words, self._problem, boxed(doors), space=6))
        self._choose.clicked.connect(self._ask)
        self._forget.clicked.connect(self.forgotten)

    def show_template(self, words: str, *, is_there: bool) -> None:
        """Say whether there is a template, and what it has places for."""
        self._words.setText(words)
        self._choose.set_words(_("Choose another template") if is_there else _("Use our Word template"))
        self._forget.setVisible(is_there)
        self._problem.hide()

    def refuse(self, why: str) -> None:
        """Say why a template cannot be used."""
        self._problem.show_words(why)
        self._problem.show()

    def _ask(self) -> None:
        path = ask_which(self, _("Our Word template"), _("Word document (*.docx)"))
        if path:
            self.chosen.emit(path)
