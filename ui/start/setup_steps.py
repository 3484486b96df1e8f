"""The pages of the set-up: a title, why it is asked, and the form."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from careboard.i18n import _
from ui.settings.passphrase_form import PassphraseForm
from ui.settings.wordings_form import WordingsForm
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.buttons import SecondaryButton, ToggleButton
from ui.widgets.card import Card
from ui.widgets.choice_buttons import Choice, ChoiceButtons
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.middle import Middle
from ui.widgets.page_scroll import PageScroll
from ui.widgets.para import Para

USE_NOW, LATER = "now", "later"


class StepPage(PageScroll):
    """One step: a title, a sentence, the form, and what is wrong with it as a whole."""

    def __init__(self, title: str, words: str, *parts: QWidget) -> None:
        self.problem = InfoLine("", "warning-circle", "danger", 16)
        self.problem.setObjectName("step-problem")
        self.problem.hide()
        page = column(
            column(Heading(title), Para(words, 18, tone="second"), space=4),
            self.problem,
            *parts,
            STRETCH,
            space=16,
            margins=(28, 12, 28, 12),
        )
        super().__init__(Middle(boxed(page)))

    def refuse(self, text: str) -> None:
        """Say what is wrong with the step as a whole; nothing where the text is empty."""
        self.problem.show_words(text)
        self.problem.setVisible(bool(text))
        if text:
            self.verticalScrollBar().setValue(0)


class PledgePart(QWidget):
    """Whether the pledge is scored from now on, its lines, and the words that were signed."""

    def __init__(self) -> None:
        super().__init__()
        self._when = ChoiceButtons(
            _("When to begin with this pledge"),
            (Choice(USE_NOW, _("Score it from now on")), Choice(LATER, _("Later"))),
        )
        self._when.setObjectName("pledge-when")
        self._when.choose(USE_NOW)
        self._title = Heading("", 2)
        self._source = Para(size=14, tone="second")
        self._paste = ToggleButton(_("Paste the words that your authority signed"))
        self._paste.setObjectName("paste-wording")
        self.lines = WordingsForm()
        self.lines.show_fields(False)
        head = column(self._title, self._source, space=0)
        self.setLayout(column(head, self._when, row(self._paste, STRETCH), self.lines, space=12))
        self._paste.toggled.connect(self.lines.show_fields)

    def show_title(self, title: str, source: str) -> None:
        """Show which pledge it is."""
        self._title.setText(title)
        self._source.setText(source)

    def is_taken(self) -> bool:
        """Tell whether the pledge is scored from now on."""
        return self._when.key() == USE_NOW


class FilePart(QWidget):
    """Where the file lies, and its passphrase."""

    place_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._place = Para(weight=600)
        self._place.setObjectName("file-place")
        self._warning = InfoLine("", "warning", "warning", 16)
        self._warning.setObjectName("file-warning")
        self._warning.hide()
        other = SecondaryButton(_("Choose another place"), "folder-open")
        other.setObjectName("choose-place")
        self.passphrase = PassphraseForm()
        where = column(Para(_("The file will be kept here:"), tone="second"), self._place, space=2)
        self.setLayout(
            column(
                Card(column(AdaptiveRow(boxed(where), other, stretches=(1, 0), narrow_under=560), self._warning)),
                Card(column(self.passphrase)),
                space=16,
            )
        )
        other.clicked.connect(self._choose)

    def show_place(self, path: str, warning: str) -> None:
        """Show where the file will lie, and what speaks against that place."""
        self._place.setText(path)
        self._warning.show_words(warning)
        self._warning.setVisible(bool(warning))

    def _choose(self) -> None:
        start = Path(self._place.text())
        while not start.parent.is_dir() and start.parent != start.parent.parent:
            start = start.parent.with_name(start.name)
        chosen, _kind = QFileDialog.getSaveFileName(
            self, _("Where the file will lie"), str(start), _("Council files (*.careboard)")
        )
        if chosen:
            self.place_chosen.emit(chosen)


def waits_line(words: str) -> QWidget:
    """Return a line that says what may wait."""
    return boxed(row((InfoLine(words, "clock", size=16), 1)))
