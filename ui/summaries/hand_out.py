"""How a paper leaves the window: its format, and the doors to save, print and open it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careboard.domain.boards import PDF
from careboard.i18n import _
from ui.widgets.buttons import Button, SecondaryButton, ToggleButton
from ui.widgets.choice_buttons import Choice, ChoiceButtons
from ui.widgets.file_asking import ask_folder, ask_where
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.heading import Heading
from ui.widgets.layouts import boxed, column
from ui.widgets.para import Para

HTML, DOCX = "html", "docx"


def _filters() -> dict[str, str]:
    """Return what the dialog says of each format."""
    return {PDF: _("PDF (*.pdf)"), HTML: _("Web page (*.html)"), DOCX: _("Word document (*.docx)")}


def _openers() -> dict[str, str]:
    return {
        PDF: _("Open in your PDF reader"),
        HTML: _("Open in your web browser"),
        DOCX: _("Open in your word processor"),
    }


def _notes() -> dict[str, str]:
    return {
        PDF: _("Made to be printed, and to be read aloud by a screen reader."),
        HTML: _("One page for the council’s website. It says the same, and loads nothing from elsewhere."),
        DOCX: _("For the committee’s own papers. It says the same, in real headings and tables."),
    }


class HandOut(QWidget):
    """Saves, prints and opens the edition that is looked at; its `doors` stand over the pages."""

    saved = Signal(str, str)
    opened = Signal(str)
    print_wanted = Signal()
    draft_wanted = Signal(bool)
    format_chosen = Signal(str)
    all_wanted = Signal(str)

    def __init__(self, *, with_draft: bool) -> None:
        super().__init__()
        self.setObjectName("paper-out")
        self._file_name = ""
        formats = (
            Choice(PDF, "PDF", "file-pdf"),
            Choice(HTML, _("Web page"), "globe"),
            Choice(DOCX, "Word", "file-text"),
        )
        self._formats = ChoiceButtons(_("Format"), formats)
        self._formats.setObjectName("paper-format")
        self._formats.choose(PDF)
        self._note = Para("", 14, tone="second")
        self._draft = ToggleButton(_("Marked as a draft on every page"))
        self._draft.setChecked(True)
        self._all = SecondaryButton(_("Save all its files"), "folder-open")
        (self._all if with_draft else self._draft).hide()
        self._save, self._print = SecondaryButton(_("Save as"), "floppy-disk"), SecondaryButton(_("Print"), "printer")
        self._open = SecondaryButton("", "eye")
        buttons = (self._save, self._print, self._open, self._draft, self._all)
        for name, door in zip(("save", "print", "open", "draft", "all"), buttons, strict=True):
            door.setObjectName(f"paper-{name}")
            door.setAutoDefault(False)
        beside = FlowLayout(space=8)
        for door in (self._open, self._draft, self._all):
            beside.addWidget(door)
        parts = (Heading(_("Format"), 2), self._formats, self._note, boxed(beside))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(column(*parts, space=10))
        self._formats.chosen.connect(self._show_format)
        self._save.clicked.connect(self._ask_save)
        self._open.clicked.connect(self._ask_open)
        self._print.clicked.connect(self.print_wanted)
        self._draft.clicked.connect(self.draft_wanted)
        self._all.clicked.connect(self._ask_all)
        self._show_format(PDF)

    def doors(self) -> tuple[Button, ...]:
        """Return the buttons that belong over the pages."""
        return self._save, self._print

    def let_out(self, is_there: bool) -> None:
        """Let the paper be saved, printed and opened, if there is one."""
        for door in (self._save, self._print, self._open):
            door.setEnabled(is_there)

    def show_name(self, name: str) -> None:
        """Say how the file of this paper is called, without its ending."""
        self._file_name = name

    def show_draft(self, as_draft: bool) -> None:
        """Show whether the pages are marked as a draft."""
        self._draft.setChecked(as_draft)

    def _show_format(self, form: str) -> None:
        self._open.set_words(_openers()[form])
        self._note.setText(_notes()[form])
        self.format_chosen.emit(form)

    def _ask_open(self) -> None:
        self.opened.emit(self._formats.key())

    def _ask_save(self) -> None:
        path, form = ask_where(self, _("Save the paper"), self._file_name, _filters(), self._formats.key())
        if path:
            self.saved.emit(form, path)

    def _ask_all(self) -> None:
        folder = ask_folder(self, _("All files of the paper into a folder"))
        if folder:
            self.all_wanted.emit(folder)
