"""The form in which a council adopts new words for its pledge."""

import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.domain.pledges import Commitment, Pledge
from careboard.i18n import _
from careboard.plain_language import Readers
from ui.settings.pledge_presenter import TypedWords
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.date_field import DateField
from ui.widgets.disc import Disc
from ui.widgets.field_row import FieldRow
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import STRETCH, column, row
from ui.widgets.para import Para
from ui.widgets.shown_rows import ShownRows
from ui.widgets.text_fields import TextField


class _Line(Card):
    def __init__(self, commitment: Commitment) -> None:
        super().__init__(margins=(16, 12, 16, 12))
        self.key = commitment.key
        self._fields = {
            "wording": (TextField(lines=3), _("The words that were signed"), commitment.wording),
            "plain": (TextField(longest=200, lines=3), _("Plain words, at most 15"), commitment.plain),
            "junior": (TextField(longest=200, lines=3), _("For juniors"), commitment.junior),
        }
        rows: list[QWidget] = []
        for name, (field, label, text) in self._fields.items():
            field.set_text(text)
            field.setObjectName(f"new-{name}-{commitment.key}")
            rows.append(FieldRow(label, field, readers=None if name == "wording" else Readers.YOUNG_PEOPLE))
            field.setAccessibleName(f"{commitment.title}: {label}")
        head = row(Disc(commitment.key, "", 34), (Para(commitment.title, weight=700), 1), space=12)
        self.setLayout(column(head, AdaptiveRow(*rows, stretches=(3, 2, 2), narrow_under=760), space=8))

    def typed(self) -> TypedWords:
        """Return the words as they were typed."""
        wording, plain, junior = (field.text() for field, _label, _text in self._fields.values())
        return TypedWords(wording, plain, junior)


class NewWordsForm(QWidget):
    """All lines of a pledge with their present words, the day from which new ones count, and the button that adopts."""

    adopted = Signal(str, object, object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._key = ""
        self._title = Heading("", 2)
        self._day = DateField()
        self._day.setObjectName("new-words-day")
        self._problem = InfoLine("", "warning-circle", "danger", 16)
        self._problem.setObjectName("new-words-problem")
        self._lines: list[_Line] = []
        self._rows = ShownRows(space=8)
        adopt, leave = PrimaryButton(_("Adopt these words"), "check"), SecondaryButton(_("Cancel"))
        adopt.setObjectName("adopt-words")
        leave.setObjectName("leave-new-words")
        why = _("Scores stay with the words that were scored. Where words change, the line of the scores breaks.")
        self.setLayout(
            column(
                column(self._title, Para(why, tone="second"), space=4),
                self._rows,
                Card(column(FieldRow(_("The new words count from"), self._day), self._problem, space=8)),
                row(leave, STRETCH, adopt),
                space=12,
            )
        )
        adopt.clicked.connect(self._adopt)
        leave.clicked.connect(self.left)

    def open(self, pledge: Pledge, today: datetime.date) -> None:
        """Begin with the words in force."""
        self._key = pledge.key
        self._title.setText(_("New words for {pledge}").format(pledge=pledge.title))
        self._lines = [_Line(each) for each in pledge.current.commitments]
        self._rows.show_rows(self._lines)
        self._day.set_date(today)
        self.refuse("")

    def refuse(self, text: str) -> None:
        """Say what is wrong; nothing where the text is empty."""
        self._problem.show_words(text)
        self._problem.setVisible(bool(text))

    def _adopt(self) -> None:
        self.adopted.emit(self._key, self._day.date(), {line.key: line.typed() for line in self._lines})
