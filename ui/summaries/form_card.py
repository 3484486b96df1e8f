"""The board's response form: given out empty, and taken in when it comes back."""

from PySide6.QtCore import Signal

from careboard.i18n import _
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.file_asking import ask_where, ask_which
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import column
from ui.widgets.para import Para


class FormCard(Card):
    """Saves and prints the form, and asks for one that came back."""

    save_asked = Signal(str)
    print_asked = Signal()
    came_back = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        words = _("The board answers each ask on a form. When it comes back, drop the file here or choose it.")
        self._take_in = SecondaryButton(_("Take in a form that came back"), "folder-open")
        self._take_in.setObjectName("take-in-form")
        save, out = LinkButton(_("Save the form"), "file-pdf"), LinkButton(_("Print the form"), "printer")
        save.setObjectName("print-form-to-file")
        out.setObjectName("print-form")
        self._problem = InfoLine("", "warning-circle", "danger", 16)
        self._problem.setObjectName("form-problem")
        self._problem.hide()
        doors = FlowLayout(space=8)
        for door in (self._take_in, save, out):
            doors.addWidget(door)
        head = Heading(_("Response form"), 2)
        self.setLayout(column(head, Para(words, tone="second"), doors, self._problem, space=8))
        self.setFocusProxy(self._take_in)
        save.clicked.connect(self._ask_where)
        out.clicked.connect(self.print_asked)
        self._take_in.clicked.connect(self._ask_which)

    @property
    def takes_in(self) -> bool:
        """Whether a form can be taken in now."""
        return self._take_in.isEnabled()

    def refuse(self, text: str) -> None:
        """Say why something could not be done, or nothing where it could."""
        self._problem.show_words(text)
        self._problem.setVisible(bool(text))

    def _ask_where(self) -> None:
        path, _kind = ask_where(self, _("Save the form"), _("Response form"), {"pdf": "PDF (*.pdf)"})
        if path:
            self.save_asked.emit(path)

    def _ask_which(self) -> None:
        path = ask_which(self, _("A form that came back"), "PDF (*.pdf)")
        if path:
            self.came_back.emit(path)
