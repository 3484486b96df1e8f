"""One promise while new words are agreed: what the groups said of the old ones, the new ones, where they came from."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.application.re_approving import Verdict
from careboard.domain.pledges import Commitment
from careboard.domain.wording_changes import ChangeKind
from careboard.i18n import _
from careboard.plain_language import Readers
from careboard.wording import listed
from careboard.wording.re_approval import change_words, verdict_sentence
from ui.settings.new_words_draft import DraftLine
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.badge import Badge
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.disc import Disc
from ui.widgets.field_row import FieldRow
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para
from ui.widgets.shown_rows import ShownRows
from ui.widgets.text_fields import LineField, TextField

_LOOKS = {
    ChangeKind.SAME: ("equals", "plain"),
    ChangeKind.REWORDED: ("note-pencil", "primary"),
    ChangeKind.MERGED: ("link", "primary"),
    ChangeKind.SPLIT: ("copy", "primary"),
    ChangeKind.NEW: ("plus", "success"),
}

_PROMISE = "promise"


class NewWordsLine(Card):
    """One line with its fields; `edited` after each letter, the others when a person asks for them."""

    edited = Signal(str)
    split_asked = Signal(str)
    join_asked = Signal(str, str)
    part_asked = Signal(str)
    drop_asked = Signal(str)
    new_said = Signal(str)

    def __init__(self, line: DraftLine, picture: str, verdicts: Sequence[Verdict]) -> None:
        super().__init__(margins=(16, 12, 16, 12))
        self.key = line.key
        self._badge = Badge("", "equals", "plain")
        self._badge.setObjectName(f"new-kind-{line.key}")
        self._title = LineField()
        self._fields = {"wording": TextField(lines=3), **{name: _young_field() for name in ("plain", "junior")}}
        self._proposal = InfoLine("", "info", size=16)
        self._not_it = LinkButton(_("No, it is a new promise"))
        self._not_it.setObjectName(f"new-promise-{line.key}")
        self._proposed = boxed(row((self._proposal, 1), self._not_it, space=8))
        self._others, self._offered = FlowLayout(space=8), tuple[str, ...]()
        self._join_with = boxed(column(Para(_("Which promise is part of it now?"), weight=600), self._others, space=4))
        self._join_with.hide()
        self._joined = ShownRows(space=2)
        self._buttons = self._make_buttons()
        said = [_said(each) for each in verdicts]
        titled = AdaptiveRow(self._title_row(), boxed(row(self._badge, STRETCH)), stretches=(1, 0), narrow_under=620)
        head = row(Disc(picture, "", 34), (titled, 1), space=12)
        body = (*said, self._joined, self._field_rows(line), self._proposed, boxed(self._buttons), self._join_with)
        self.setLayout(column(head, *body, space=8))
        self._fill(line)

    def show_line(self, line: DraftLine, came: Sequence[Commitment], others: Sequence[Commitment]) -> None:
        """Show what became of what; `others` are the promises that could be joined with this one."""
        icon, tone = _LOOKS[line.kind]
        titles = [each.title for each in came]
        self._badge.show_state(change_words(line.kind, titles), icon, tone)
        joined = came if line.kind is ChangeKind.MERGED else ()
        self._joined.show_rows([Para(f"{each.title}: {each.plain}", tone="second") for each in joined])
        like = _("Nearly the same words as “{title}”: counted as that promise in new words.")
        self._proposal.show_words(like.format(title=listed(titles)))
        self._proposed.setVisible(line.is_proposed)
        self._part.setVisible(line.kind is ChangeKind.MERGED)
        self._split.setVisible(len(line.words.came) == 1)
        self._join.setVisible(bool(line.words.came) and line.kind is not ChangeKind.SPLIT and bool(others))
        self._offer(others)

    def typed(self) -> tuple[str, str, str, str]:
        """Return title, signed words, plain words, and those for juniors."""
        wording, plain, junior = (field.text() for field in self._fields.values())
        return self._title.text(), wording, plain, junior

    def begin(self) -> None:
        """Put the focus on the title."""
        self._title.setFocus()

    def _title_row(self) -> QWidget:
        self._title.setObjectName(f"new-title-{self.key}")
        self._title.setAccessibleName(_("Title"))
        self._title.setPlaceholderText(_("Title"))
        self._title.textEdited.connect(self._tell_edited)
        return self._title

    def _field_rows(self, line: DraftLine) -> QWidget:
        labels = (_("The words that were signed"), _("Plain words, at most 15"), _("For juniors"))
        rows = []
        for (name, field), label in zip(self._fields.items(), labels, strict=True):
            field.setObjectName(f"new-{name}-{self.key}")
            rows.append(FieldRow(label, field, readers=None if name == "wording" else Readers.YOUNG_PEOPLE))
            field.setAccessibleName(f"{line.words.title}: {label}" if line.words.title else label)
            field.edited.connect(self._tell_edited)
        return AdaptiveRow(*rows, stretches=(3, 2, 2), narrow_under=760)

    def _make_buttons(self) -> FlowLayout:
        buttons = FlowLayout(space=8)
        self._split = LinkButton(_("Split in two"), "copy")
        self._join = LinkButton(_("Join with another"), "link")
        self._part = LinkButton(_("Take apart again"), "arrow-u-up-left")
        self._drop = LinkButton(_("Drop it"), "trash")
        named = {"split": self._split, "join": self._join, "part": self._part, "drop": self._drop}
        for name, button in named.items():
            button.setObjectName(f"{name}-{self.key}")
            buttons.addWidget(button)
        self._split.clicked.connect(self._tell_split)
        self._join.clicked.connect(self._show_others)
        self._part.clicked.connect(self._tell_part)
        self._drop.clicked.connect(self._tell_drop)
        self._not_it.clicked.connect(self._tell_new)
        return buttons

    def _fill(self, line: DraftLine) -> None:
        words = line.words
        for field, text in zip(self._fields.values(), (words.wording, words.plain, words.junior), strict=True):
            if text:
                field.set_text(text)
        if words.title:
            self._title.setText(words.title)

    def _offer(self, others: Sequence[Commitment]) -> None:
        keys = tuple(other.key for other in others)
        if keys == self._offered:
            return
        self._offered = keys
        while (item := self._others.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for other in others:
            button = SecondaryButton(other.title)
            button.setObjectName(f"join-{self.key}-{other.key}")
            button.setProperty(_PROMISE, other.key)
            button.clicked.connect(self._tell_join)
            self._others.addWidget(button)

    def _show_others(self) -> None:
        self._join_with.setVisible(self._join_with.isHidden())

    def _tell_edited(self, _text: str) -> None:
        self.edited.emit(self.key)

    def _tell_split(self) -> None:
        self.split_asked.emit(self.key)

    def _tell_part(self) -> None:
        self.part_asked.emit(self.key)

    def _tell_drop(self) -> None:
        self.drop_asked.emit(self.key)

    def _tell_new(self) -> None:
        self.new_said.emit(self.key)

    def _tell_join(self) -> None:
        self._join_with.hide()
        self.join_asked.emit(self.key, self.sender().property(_PROMISE))


def _young_field() -> TextField:
    return TextField(longest=200, lines=3)


def _said(verdict: Verdict) -> InfoLine:
    words = verdict_sentence(verdict.group, verdict.on, verdict.finding)
    icon, tone = ("note-pencil", "warning") if verdict.wants_change else ("chat-circle-text", "second")
    return InfoLine(words, icon, tone, 16)
