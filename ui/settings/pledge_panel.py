"""The pledges of the council: in use or not, their lines, and the words that were signed."""

import datetime
from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careboard.i18n import _
from careboard.wording import listed, long_date
from ui.settings.new_words_form import NewWordsForm
from ui.settings.pledge_presenter import ShownPledge
from ui.settings.wordings_form import WordingsForm
from ui.widgets.badge import Badge
from ui.widgets.buttons import SecondaryButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import boxed, column, row
from ui.widgets.para import Para


class PledgePart(QWidget):
    """One pledge."""

    taken = Signal(str)
    pasted = Signal(str, str, str)
    new_words_asked = Signal(str)

    def __init__(self, key: str) -> None:
        super().__init__()
        self._key = key
        self._title, self._since = Heading("", 2), Para(tone="second")
        self._in_use = Badge(_("In use"), "check", "success")
        self._take = SecondaryButton(_("Score it from now on"), "play-circle")
        self._take.setObjectName(f"take-{key}")
        self._reword = SecondaryButton(_("Adopt new words"), "note-pencil")
        self._reword.setObjectName(f"reword-{key}")
        self._about = InfoLine("", "info", size=16)
        self._wanted = InfoLine("", "note-pencil", "warning", 16)
        self._lines = WordingsForm()
        buttons = FlowLayout(space=12)
        buttons.addWidget(self._take)
        buttons.addWidget(self._reword)
        head = row((self._title, 1), self._in_use, space=12)
        top = column(head, self._since, space=2)
        self.setLayout(column(top, boxed(buttons), self._wanted, self._about, self._lines, space=12))
        self._take.clicked.connect(self._tell_taken)
        self._reword.clicked.connect(self._ask_new_words)
        self._lines.left.connect(self._tell_pasted)

    def show_pledge(self, shown: ShownPledge) -> None:
        """Show the pledge as it stands."""
        pledge, now = shown.pledge, shown.pledge.current
        self._title.setText(pledge.title)
        version = _("Version {number}").format(number=now.number)
        since = _("from {date}").format(date=long_date(now.adopted)) if now.adopted else ""
        self._since.setText(" · ".join(part for part in (pledge.source, version, since) if part))
        self._in_use.setVisible(pledge.in_use)
        self._take.setVisible(not pledge.in_use)
        scored = _("These words have been scored. New words make a new version, from a day that you choose.")
        open_ = _("Paste the words that your authority signed. They can be changed until they are scored.")
        wanted = [each.title for each in now.commitments if _is_to_change(shown, each.key)]
        asked = _("Asked whether it is still good enough, the young people want other words for: {titles}.")
        self._wanted.show_words(asked.format(titles=listed(wanted)))
        self._wanted.setVisible(bool(wanted))
        self._about.show_words(scored if shown.is_scored else open_)
        self._lines.show_fields(not shown.is_scored)
        self._lines.show_commitments(now.commitments)

    def refuse(self, commitment: str, text: str) -> None:
        """Say by a line what is wrong with its words."""
        self._lines.refuse(commitment, text)

    def _tell_taken(self) -> None:
        self.taken.emit(self._key)

    def _ask_new_words(self) -> None:
        self.new_words_asked.emit(self._key)

    def _tell_pasted(self, commitment: str, wording: str) -> None:
        self.pasted.emit(self._key, commitment, wording)


def _is_to_change(shown: ShownPledge, commitment: str) -> bool:
    return any(each.wants_change for each in shown.verdicts.get(commitment, ()))


class PledgePanel(QWidget):
    """All pledges, or the form of new words for one of them."""

    taken = Signal(str)
    pasted = Signal(str, str, str)
    adopted = Signal(str, object, object)
    grown = Signal()

    def __init__(self, today: Callable[[], datetime.date]) -> None:
        super().__init__()
        self._today = today
        self._pledges: dict[str, ShownPledge] = {}
        self._parts: dict[str, PledgePart] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(28)
        self._new_words = NewWordsForm()
        self._new_words.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._column)
        layout.addWidget(self._new_words)
        self._new_words.adopted.connect(self.adopted)
        self._new_words.grown.connect(self.grown)
        self._new_words.left.connect(self.close_new_words)

    def show_pledges(self, pledges: Sequence[ShownPledge]) -> None:
        """Show the pledges of the council; a part that is there stays, so that the focus does."""
        self._pledges = {shown.pledge.key: shown for shown in pledges}
        for shown in pledges:
            key = shown.pledge.key
            if key not in self._parts:
                self._parts[key] = self._part(key)
            self._parts[key].show_pledge(shown)

    def refuse(self, pledge: str, commitment: str, text: str) -> None:
        """Say by a pledge or by one of its lines what is wrong; nothing where the text is empty."""
        if commitment:
            self._parts[pledge].refuse(commitment, text)
        else:
            self._new_words.refuse(text)

    def close_new_words(self) -> None:
        """Take the form of new words away."""
        self._new_words.hide()
        for part in self._parts.values():
            part.show()

    def _open_new_words(self, key: str) -> None:
        shown = self._pledges[key]
        self._new_words.open(shown.pledge, self._today(), shown.verdicts)
        for part in self._parts.values():
            part.hide()
        self._new_words.show()

    def _part(self, key: str) -> PledgePart:
        part = PledgePart(key)
        part.taken.connect(self.taken)
        part.pasted.connect(self.pasted)
        part.new_words_asked.connect(self._open_new_words)
        self._column.addWidget(part)
        return part
