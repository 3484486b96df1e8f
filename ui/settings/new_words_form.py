"""The form in which a council adopts new words for its pledge."""

import datetime
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careboard.application.re_approving import Verdict
from careboard.domain.pledges import Commitment, Pledge
from careboard.i18n import _
from ui.settings.new_words_draft import NewWordsDraft
from ui.settings.new_words_line import NewWordsLine
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.date_field import DateField
from ui.widgets.field_row import FieldRow
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import STRETCH, column, row
from ui.widgets.para import Para
from ui.widgets.shown_rows import ShownRows

Verdicts = Mapping[str, Sequence[Verdict]]
_PROMISE = "promise"


class NewWordsForm(QWidget):
    """The lines of the new pledge, what was dropped, the day from which they count, and the button that adopts."""

    adopted = Signal(str, object, object)
    left = Signal()
    grown = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._key = ""
        self._draft = NewWordsDraft(())
        self._verdicts: Verdicts = {}
        self._title = Heading("", 2)
        self._day = DateField()
        self._day.setObjectName("new-words-day")
        self._problem = InfoLine("", "warning-circle", "danger", 16)
        self._problem.setObjectName("new-words-problem")
        self._cards: dict[str, NewWordsLine] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self._dropped = ShownRows(space=4)
        self._add = SecondaryButton(_("Add a promise"), "plus")
        self._add.setObjectName("add-promise")
        self._lay_out()

    def open(self, pledge: Pledge, today: datetime.date, verdicts: Verdicts) -> None:
        """Begin with the words in force, and with what the groups said of them."""
        self._key, self._verdicts = pledge.key, verdicts
        self._title.setText(_("New words for {pledge}").format(pledge=pledge.title))
        for key in list(self._cards):
            self._take_away(key)
        self._day.set_date(today)
        self.refuse("")
        self._show(NewWordsDraft.of(pledge.current.commitments))

    def refuse(self, text: str) -> None:
        """Say what is wrong; nothing where the text is empty."""
        self._problem.show_words(text)
        self._problem.setVisible(bool(text))

    def _lay_out(self) -> None:
        adopt, leave = PrimaryButton(_("Adopt these words"), "check"), SecondaryButton(_("Cancel"))
        adopt.setObjectName("adopt-words")
        leave.setObjectName("leave-new-words")
        why = _(
            "Scores stay with the words that were scored. Where words change, or two promises become one, "
            "the line of the scores breaks and says why."
        )
        self.setLayout(
            column(
                column(self._title, Para(why, tone="second"), space=4),
                self._column,
                self._dropped,
                row(self._add, STRETCH),
                Card(column(FieldRow(_("The new words count from"), self._day), self._problem, space=8)),
                row(leave, STRETCH, adopt),
                space=12,
            )
        )
        adopt.clicked.connect(self._adopt)
        leave.clicked.connect(self.left)
        self._add.clicked.connect(self._add_line)

    def _show(self, draft: NewWordsDraft) -> None:
        """Show a draft; a card that stays keeps what is typed in it."""
        dropped_before = self._draft.dropped
        self._draft = draft
        keys = [line.key for line in draft.lines]
        for key in [key for key in self._cards if key not in keys]:
            self._take_away(key)
        for place, line in enumerate(draft.lines):
            if line.key not in self._cards:
                self._column.insertWidget(place, self._card(line.key))
            self._cards[line.key].show_line(line, draft.came(line.key), draft.joinable(line.key))
        if draft.dropped != dropped_before or not draft.dropped:
            self._dropped.show_rows([self._dropped_row(each) for each in draft.dropped])

    def _card(self, key: str) -> NewWordsLine:
        line = self._draft.line(key)
        picture = line.words.came[0] if line.words.came else key
        verdicts = [each for old in line.words.came for each in self._verdicts.get(old, ())]
        card = NewWordsLine(line, picture, verdicts)
        card.edited.connect(self._keep_words)
        card.split_asked.connect(self._split)
        card.join_asked.connect(self._join)
        card.part_asked.connect(self._part)
        card.drop_asked.connect(self._drop)
        card.new_said.connect(self._say_new)
        self._cards[key] = card
        return card

    def _take_away(self, key: str) -> None:
        card = self._cards.pop(key)
        card.hide()
        self._column.removeWidget(card)
        card.deleteLater()

    def _dropped_row(self, old: Commitment) -> QWidget:
        words = _("Dropped from the pledge: {title}. Its scores stay readable.").format(title=old.title)
        back = LinkButton(_("Take it back"), "arrow-u-up-left")
        back.setAccessibleName(_("Take back {title}").format(title=old.title))
        back.setObjectName(f"take-back-{old.key}")
        back.setProperty(_PROMISE, old.key)
        back.clicked.connect(self._take_back)
        return Card(row((InfoLine(words, "minus", size=16), 1), back, space=12), margins=(16, 4, 8, 4))

    def _keep_words(self, key: str) -> None:
        self._show(self._draft.with_words(key, *self._cards[key].typed()))

    def _split(self, key: str) -> None:
        self._show(self._draft.split(key))
        place = [line.key for line in self._draft.lines].index(key) + 1
        self._cards[self._draft.lines[place].key].begin()
        self.grown.emit()

    def _join(self, key: str, old: str) -> None:
        self._show(self._draft.join(key, old))
        self._cards[key].begin()

    def _part(self, key: str) -> None:
        self._show(self._draft.part(key))
        self._cards[key].begin()

    def _drop(self, key: str) -> None:
        keys = [line.key for line in self._draft.lines]
        place = keys.index(key)
        # The focus goes to a neighbour first: it would jump away with the page when its card goes.
        for neighbour in (keys[place + 1 :] + keys[:place][::-1])[:1]:
            self._cards[neighbour].begin()
        self._show(self._draft.drop(key))

    def _say_new(self, key: str) -> None:
        self._cards[key].begin()
        self._show(self._draft.is_new(key))

    def _take_back(self) -> None:
        old = self.sender().property(_PROMISE)
        self._add.setFocus()
        self._show(self._draft.take_back(old))
        self._cards[next(line.key for line in self._draft.lines if line.words.came == (old,))].begin()
        self.grown.emit()

    def _add_line(self) -> None:
        self._show(self._draft.add())
        self._cards[self._draft.lines[-1].key].begin()
        self.grown.emit()

    def _adopt(self) -> None:
        self.adopted.emit(self._key, self._day.date(), tuple(line.words for line in self._draft.lines))
