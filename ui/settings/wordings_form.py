"""The lines of a pledge, each with room for the words that the authority signed."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careboard.domain.pledges import Commitment
from careboard.i18n import _
from ui.widgets.card import Card
from ui.widgets.disc import Disc
from ui.widgets.field_row import FieldRow
from ui.widgets.layouts import column, row
from ui.widgets.para import Para
from ui.widgets.text_fields import TextField


class _Line(Card):
    left = Signal(str, str)

    def __init__(self, commitment: Commitment) -> None:
        super().__init__(margins=(16, 12, 16, 12))
        self.key = commitment.key
        self.field = TextField(_("Paste them here, or leave this empty."), lines=2)
        self.field.setObjectName(f"wording-{commitment.key}")
        self._row = FieldRow(_("The words that were signed"), self.field)
        self._title, self._plain = Para(weight=700), Para(tone="second")
        words = column(self._title, self._plain, space=2)
        self.setLayout(column(row(Disc(commitment.key, "", 40), (words, 1), space=12), self._row, space=8))
        self.show_words(commitment)
        self.field.left.connect(self._tell)

    def show_words(self, commitment: Commitment) -> None:
        """Show the words of the commitment as they stand."""
        self._title.setText(commitment.title)
        self._plain.setText(commitment.plain)
        self.field.setAccessibleName(_("{title}: the words that were signed").format(title=commitment.title))
        if self.field.text() != commitment.wording:
            self.field.set_text(commitment.wording)

    def show_fields(self, shown: bool) -> None:
        """Show the field for the signed words, or only the line itself."""
        self._row.setVisible(shown)

    def refuse(self, text: str) -> None:
        """Say what is wrong with the words; nothing where the text is empty."""
        if text:
            self._row.show_error(text)
        else:
            self._row.clear_error()

    def _tell(self, text: str) -> None:
        self.left.emit(self.key, text)


class WordingsForm(QWidget):
    """One card a line; the fields may stay away until somebody wants to paste."""

    left = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[_Line] = []
        self._commitments: tuple[Commitment, ...] = ()
        self._is_shown = True
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def show_commitments(self, commitments: Sequence[Commitment]) -> None:
        """Show these lines; nothing is made anew where they are shown already."""
        if tuple(commitments) == self._commitments:
            return
        self._commitments = tuple(commitments)
        if [line.key for line in self._lines] == [each.key for each in commitments]:
            for line, each in zip(self._lines, commitments, strict=True):
                line.show_words(each)
            return
        for line in self._lines:
            line.hide()
            self._column.removeWidget(line)
            line.deleteLater()
        self._lines = [_Line(each) for each in commitments]
        for line in self._lines:
            line.show_fields(self._is_shown)
            line.left.connect(self.left)
            self._column.addWidget(line)

    def show_fields(self, shown: bool) -> None:
        """Show the fields for the signed words, or only the lines themselves."""
        self._is_shown = shown
        for line in self._lines:
            line.show_fields(shown)

    def typed(self) -> Mapping[str, str]:
        """Return the words by line; lines without any are left out."""
        return {line.key: line.field.text().strip() for line in self._lines if line.field.text().strip()}

    def refuse(self, key: str, text: str) -> None:
        """Say by a line what is wrong with its words; nothing where the text is empty."""
        for line in self._lines:
            line.refuse(text if line.key == key else "")
