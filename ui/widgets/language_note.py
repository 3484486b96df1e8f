"""A quiet note under a field: what might give somebody away or may be made easier, and a better word at one tap."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from careboard.giveaways import giveaways, without
from careboard.i18n import _
from careboard.plain_language import Readers, check, replaced
from careboard.wording.giveaway_words import giveaway_words
from careboard.wording.plain_words import hint
from ui.widgets.buttons import LinkButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import column
from ui.widgets.text_fields import LineField, TextField

_MOMENT = 600
_MOST_WORDS, _MOST_HINTS = 3, 2


@dataclass(frozen=True, slots=True)
class Advice:
    """What is said of some words of a text, and the whole text with others in their place, empty where none fit."""

    words: str
    said: str
    instead: str = ""


def advice(text: str, readers: Readers) -> Iterator[Advice]:
    """Yield what to say of a text: first what might give somebody away, then what may be made easier."""
    if not text.strip():
        # The lists of words are read with the first text.
        return
    for each in giveaways(text):
        yield Advice(each.words, giveaway_words(each), without(text, each) if each.better else "")
    for found in check(text, readers):
        yield Advice(found.words, hint(found, readers), replaced(text, found) if found.fits else "")


class LanguageNote(QWidget):
    """Looks at a text a moment after it has changed; it never stops anybody, and is not there while all is well."""

    def __init__(self, field: LineField | TextField, readers: Readers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field, self._readers = field, readers
        self._words: list[Advice] = []
        self._before, self._after, self._put = "", "", ""
        self._meant: set[str] = set()
        self._hints = InfoLine("", "chat-circle-text")
        self._say = [self._link(f"plainer-{number}", self._replace) for number in range(1, _MOST_WORDS + 1)]
        self._back = self._link("plainer-back", self._put_back)
        links = FlowLayout(space=0)
        for link in (*self._say, self._back):
            links.addWidget(link)
        self._links = QWidget()
        self._links.setLayout(links)
        self.setLayout(column(self._hints, self._links, space=0))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_MOMENT)
        self._timer.timeout.connect(self.look)
        field.textChanged.connect(self._wait)
        field.installEventFilter(self)
        self.look()

    def look(self) -> None:
        """Look at the text now."""
        self._timer.stop()
        text = self._field.text()
        if not text.strip():
            self._meant.clear()
        found = [each for each in advice(text, self._readers) if each.words.casefold() not in self._meant]
        self._words = [each for each in found if self._fits(each)][:_MOST_WORDS]
        self._show([each for each in found if not each.instead][:_MOST_HINTS])

    def _show(self, hints: list[Advice]) -> None:
        self._hints.show_words(" ".join(each.said for each in hints))
        self._hints.setVisible(bool(hints))
        for number, link in enumerate(self._say):
            link.setVisible(number < len(self._words))
            if number < len(self._words):
                link.set_words(self._words[number].said)
        has_replaced = bool(self._after) and self._field.text() == self._after
        self._back.setVisible(has_replaced)
        self._links.setVisible(bool(self._words) or has_replaced)
        self.setVisible(bool(hints or self._words) or has_replaced)

    def _link(self, name: str, act: Callable[[], None]) -> LinkButton:
        link = LinkButton("")
        link.setObjectName(name)
        # A tap leaves the cursor in the field, so that the text is not kept half changed.
        link.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        link.clicked.connect(act)
        return link

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait no longer for a field that has gone."""
        if event.type() == QEvent.Type.Hide:
            self._timer.stop()
        return super().eventFilter(watched, event)

    def _wait(self) -> None:
        # While somebody types nothing may move under the hands.
        if self._field.hasFocus():
            self._timer.start()
        else:
            self.look()

    def _fits(self, each: Advice) -> bool:
        return 0 < len(each.instead) <= self._field.longest

    def _replace(self) -> None:
        tapped = self.sender()
        wanted = next(each for each, link in zip(self._words, self._say, strict=False) if link is tapped)
        text = self._field.text()
        # More may have been typed since the note was written.
        same = (each for each in advice(text, self._readers) if each.words == wanted.words)
        found = next((each for each in same if self._fits(each)), None)
        if found is not None:
            self._before, self._after = text, found.instead
            self._back.set_words(_("Put “{word}” back").format(word=found.words))
            self._put = found.words
            self._write(self._after)
        self._go_on()

    def _put_back(self) -> None:
        self._meant.add(self._put.casefold())
        self._write(self._before)
        self._after = ""
        self._go_on()

    def _go_on(self) -> None:
        self.look()
        self._field.setFocus()

    def _write(self, text: str) -> None:
        """Write as a person does, so that the field's own undo knows of it."""
        if isinstance(self._field, TextField):
            cursor = self._field.textCursor()
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(text)
        else:
            self._field.selectAll()
            self._field.insert(text)
