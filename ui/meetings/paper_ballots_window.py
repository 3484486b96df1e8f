"""The window in which ballots and tokens are looked at, printed and saved."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from careboard.i18n import _, ngettext
from ui import theme
from ui.meetings.paper_ballots_presenter import PaperKind, PrintedPaper
from ui.reading_order import ReadingDialog
from ui.summaries.page_pictures import PagePictures
from ui.summaries.pages_bar import PagesBar
from ui.widgets.adaptive_row import AdaptiveRow, effective_width
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.choice_buttons import Choice, ChoiceButtons
from ui.widgets.file_asking import ask_where
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.page_scroll import PageScroll
from ui.widgets.para import Para

_NARROW, _PREVIEW = 820, 460


class PaperBallotsWindow(ReadingDialog):
    """Pages on one side; what is printed, in which language and how many on the other."""

    kind_chosen = Signal(str)
    language_chosen = Signal(str)
    saved = Signal(str)
    print_wanted = Signal(bytes, str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("paper-ballots")
        self.setWindowTitle(_("Paper ballots and tokens"))
        self._paper: PrintedPaper | None = None
        self._make_parts()
        self._lay_out()
        self._wire()

    def _make_parts(self) -> None:
        self.kinds = ChoiceButtons(
            _("What to print"),
            (
                Choice(PaperKind.BALLOTS.value, _("Ballots"), "check-square"),
                Choice(PaperKind.TOKENS.value, _("Tokens"), "hand-pointing"),
            ),
        )
        self.kinds.setObjectName("paper-kind")
        self.kinds.choose(PaperKind.BALLOTS.value)
        self.languages = ChoiceButtons(_("Language"), ())
        self.languages.setObjectName("paper-language")
        self._language_title = Para(_("Language"), weight=700)
        self._how_many = InfoLine("", "copy", "ink", 16)
        self._alone = InfoLine(_("Let two or more use paper. One paper alone could be known."), "users", "ink", 16)
        self._letters = InfoLine("", "key", "ink", 16)
        self._problem = InfoLine("", "warning-circle", "danger", 16)
        self._done = Para("", tone="success", weight=600)
        self._pages = PagePictures()
        self.print = PrimaryButton(_("Print"), "printer")
        self.print.setObjectName("paper-print")
        self.save = SecondaryButton(_("Save as a PDF"), "file-pdf")
        self.save.setObjectName("paper-save")
        self.back = LinkButton(_("Back"), "arrow-left")
        self.back.setObjectName("paper-back")

    def _lay_out(self) -> None:
        buttons = FlowLayout(space=8)
        buttons.addWidget(self.print)
        buttons.addWidget(self.save)
        self._panel = Card(
            column(
                self.kinds,
                self._language_title,
                self.languages,
                self._how_many,
                self._alone,
                self._letters,
                self._problem,
                boxed(buttons),
                self._done,
                STRETCH,
                space=12,
            )
        )
        preview = boxed(column(PagesBar(self._pages), (self._pages, 1), space=8))
        preview.setMinimumHeight(theme.px(_PREVIEW))
        sides = AdaptiveRow(self._panel, preview, stretches=(2, 3), narrow_under=_NARROW, filling=preview)
        head = row((Heading(_("Paper ballots and tokens")), 1), self.back, space=16)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 12, 24, 12)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(PageScroll(boxed(column((sides, 1)))), 1)

    def _wire(self) -> None:
        self.kinds.chosen.connect(self.kind_chosen)
        self.languages.chosen.connect(self.language_chosen)
        self.print.clicked.connect(self._ask_print)
        self.save.clicked.connect(self._ask_save)
        self.back.clicked.connect(self.reject)
        for button in (self.print, self.save, self.back):
            button.setAutoDefault(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the pages stand below, what is chosen takes no more height than it needs."""
        super().resizeEvent(event)
        policy = self._panel.sizePolicy()
        narrow = effective_width(self) < _NARROW
        policy.setVerticalPolicy(QSizePolicy.Policy.Maximum if narrow else QSizePolicy.Policy.Preferred)
        self._panel.setSizePolicy(policy)

    def show_languages(self, languages: tuple[tuple[str, str], ...], chosen: str) -> None:
        """Offer languages by code and name; nothing to choose where there is one."""
        self.languages.show_choices([Choice(code, name, "globe") for code, name in languages])
        self.languages.choose(chosen)
        for widget in (self._language_title, self.languages):
            widget.setVisible(len(languages) > 1)

    def show_paper(self, paper: PrintedPaper) -> None:
        """Show the pages, and how they are printed."""
        self._show(paper)
        self._pages.show_pdf(paper.pdf)
        ballots = paper.kind is PaperKind.BALLOTS
        self._how_many.show_words(_how_many(paper.copies, self._pages.page_count()) if ballots else "")
        self._how_many.setVisible(ballots)
        self._alone.setVisible(ballots)
        letters = _("Letters of these ballots: {letters}. They tell this vote from others.")
        self._letters.show_words(letters.format(letters=" ".join(paper.letters)))
        self._letters.setVisible(ballots)

    def show_none(self, why: str) -> None:
        """Show no pages, and say why."""
        self._show(None)
        self._pages.show_pdf(b"")
        self._problem.show_words(why)
        for line in (self._how_many, self._alone, self._letters):
            line.hide()

    def say_saved(self, words: str) -> None:
        """Say whether the file was saved."""
        self._done.setText(words)
        self._done.show()

    def text(self) -> str:
        """Return the words of the pages that are shown."""
        return self._pages.text()

    def _show(self, paper: PrintedPaper | None) -> None:
        self._paper = paper
        self._done.hide()
        self._problem.setVisible(paper is None)
        self.print.setEnabled(paper is not None)
        self.save.setEnabled(paper is not None)

    def _ask_print(self) -> None:
        if self._paper is not None:
            self.print_wanted.emit(self._paper.pdf, self._paper.name, self._paper.copies)

    def _ask_save(self) -> None:
        if self._paper is not None:
            title = _("Save as a PDF")
            path, _kind = ask_where(self, title, self._paper.name, {"pdf": "PDF (*.pdf)"})
            if path:
                self.saved.emit(path)


def _how_many(copies: int, pages: int) -> str:
    if not copies:
        first = _("One for each young person who uses paper.")
    else:
        first = ngettext("{count} copy, one for each person.", "{count} copies, one for each person.", copies)
    both = _("Print on both sides, or staple the pages.") if pages > 1 else ""
    return f"{first} {both}".strip().format(count=copies)
