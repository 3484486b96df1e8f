"""The committee's cover sheet of the next paper: what officers write in front of it, kept as it is typed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careboard.domain.boards import Board
from careboard.domain.covers import EXEMPT_PARAGRAPHS, PUBLIC
from careboard.i18n import _
from careboard.wording import long_date
from careboard.wording.board_words import exempt_paragraph
from ui.summaries.way_presenter import TypedCover
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.choice_field import ChoiceField
from ui.widgets.field_row import FieldRow
from ui.widgets.heading import Heading
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.page_scroll import PageScroll
from ui.widgets.para import Para
from ui.widgets.text_fields import LineField, TextField

_NARROW = 800
_TEXTS = ("purpose", "recommendations", "legal", "finance", "equality")


class CoverPanel(QWidget):
    """One form; leaving a field keeps it."""

    typed = Signal(object)
    proposal_asked = Signal(str)
    page_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._board = ""
        self._texts = {name: TextField(lines=2 if name == "purpose" else 4) for name in _TEXTS}
        self._author = LineField()
        self._paragraph = ChoiceField()
        self._paragraph.addItems([exempt_paragraph(number) for number in (0, *EXEMPT_PARAGRAPHS)])
        self._paragraph.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._paragraph.setMinimumContentsLength(16)
        self._reason = TextField(lines=2)
        self._reason_row = FieldRow(_("Why it is kept from the public"), self._reason)
        self._propose = SecondaryButton(_("Propose from the asks"), "list-checks")
        self._propose.setObjectName("propose-recommendations")
        self._page = LinkButton(_("See its page"), "eye")
        self._page.setObjectName("cover-see-page")
        self._title, self._none = Heading("", 2), Para(_("Add a board meeting first."), tone="second")
        for name, field in self._texts.items():
            field.setObjectName(f"cover-{name}")
        self._author.setObjectName("cover-author")
        self._paragraph.setObjectName("cover-paragraph")
        self._reason.setObjectName("cover-reason")
        self._form = self._card()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(PageScroll(boxed(column(self._none, self._form, STRETCH, margins=(28, 0, 24, 12)))))
        for field in (*self._texts.values(), self._reason):
            field.left.connect(self._tell)
        self._author.editingFinished.connect(self._tell)
        self._paragraph.activated.connect(self._tell)
        self._page.clicked.connect(self.page_asked)
        self._propose.clicked.connect(self._ask_proposal)

    def show_cover(self, board: Board | None) -> None:
        """Show the cover sheet of a board meeting; a field that is being typed in stays as it is."""
        self._none.setVisible(board is None)
        self._form.setVisible(board is not None)
        cover = board.cover if board is not None else PUBLIC
        other = board is not None and board.key != self._board
        self._board = board.key if board is not None else ""
        if board is not None:
            self._title.setText(_("Cover sheet for the board of {date}").format(date=long_date(board.date)))
        for name, field in self._texts.items():
            if other or not field.hasFocus():
                field.set_text(getattr(cover, name))
        if other or not self._author.hasFocus():
            self._author.setText(cover.author)
        if other or not self._reason_row.has_error():
            self._reason.set_text(cover.exempt_reason)
            self._paragraph.setCurrentIndex(cover.exempt_paragraph)
        self._show_reason()

    def show_proposal(self, text: str) -> None:
        """Put proposed recommendations into their field, below what stands there."""
        field = self._texts["recommendations"]
        kept = field.text().strip()
        field.set_text(f"{kept}\n{text}" if kept else text)
        self._tell()

    def refuse(self, text: str) -> None:
        """Say by the reason why the cover sheet was not kept, or nothing where it was."""
        if text:
            self._reason_row.show_error(text)
        else:
            self._reason_row.clear_error()

    def _card(self) -> Card:
        names = {
            "purpose": _("Purpose of the paper"),
            "recommendations": _("Recommendations to the board"),
            "legal": _("Legal implications"),
            "finance": _("Financial implications"),
            "equality": _("Equality implications"),
        }
        rows = {name: FieldRow(names[name], field) for name, field in self._texts.items()}
        note = Para(
            _("Some committees want one. It is the officers' part, on the last page, and is kept as it is typed."),
            tone="second",
        )
        implications = AdaptiveRow(rows["legal"], rows["finance"], rows["equality"], narrow_under=_NARROW)
        author = FieldRow(_("Author of the cover sheet"), self._author)
        exempt = FieldRow(_("Is it exempt under Schedule 12A?"), self._paragraph)
        pair = AdaptiveRow(author, exempt, stretches=(1, 1), narrow_under=_NARROW)
        propose = row(self._propose, STRETCH)
        head = row((self._title, 1), self._page, space=16)
        parts = (head, note, rows["purpose"], rows["recommendations"], propose, implications, pair)
        return Card(column(*parts, self._reason_row, space=12))

    def _show_reason(self) -> None:
        self._reason_row.setVisible(self._paragraph.currentIndex() > 0)

    def _tell(self) -> None:
        self._show_reason()
        texts = {name: field.text() for name, field in self._texts.items()}
        paragraph = self._paragraph.currentIndex()
        self.typed.emit(TypedCover(self._board, texts, self._author.text(), paragraph, self._reason.text()))

    def _ask_proposal(self) -> None:
        self.proposal_asked.emit(self._board)
