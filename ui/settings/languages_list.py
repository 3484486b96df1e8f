"""The languages of the scoring view: how it stands with each, and the ways to add one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui.settings.languages_add_form import AddLanguageForm
from ui.settings.languages_known import KnownLanguage
from ui.settings.languages_reading import LanguageRow
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.badge import Badge
from ui.widgets.buttons import SecondaryButton
from ui.widgets.card import Card
from ui.widgets.file_asking import ask_which
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import STRETCH, boxed, column
from ui.widgets.para import Para
from ui.widgets.row_button import RowButton
from ui.widgets.shown_rows import ShownRows


def show_check(badge: Badge, language: LanguageRow) -> None:
    """Show whether a speaker of the language has read it; nothing for a language that needs no check."""
    icon, tone = ("check", "success") if language.is_checked else ("warning-circle", "warning")
    badge.show_state(language.check, icon, tone)
    badge.setVisible(bool(language.check))


class LanguageButton(RowButton):
    """One language, as a row that opens its phrases."""

    opened = Signal(str)

    def __init__(self, language: LanguageRow) -> None:
        self._code = language.code
        name, english = Para(language.name, 20, 700), Para(language.english, tone="second")
        counts = Para(" · ".join((language.written, language.recorded)), tone="second")
        badge = Badge("")
        names = FlowLayout(space=10)
        for each in (name, english):
            names.addWidget(each)
        words = boxed(column(boxed(names), counts, space=2))
        mark = boxed(column(STRETCH, badge, STRETCH))
        parts = AdaptiveRow(words, mark, stretches=(1, 0), narrow_under=620, space=8)
        super().__init__(column(parts, margins=(8, 6, 0, 6)), language.in_words)
        self.setObjectName(f"language-{language.code}")
        # Only in its place: what is shown without one is a window for a moment.
        english.setVisible(bool(language.english))
        show_check(badge, language)
        self.clicked.connect(self._tell)

    def _tell(self) -> None:
        self.opened.emit(self._code)


class ShippedButton(SecondaryButton):
    """One draft that comes with Careboard."""

    asked = Signal(str)

    def __init__(self, language: LanguageRow) -> None:
        super().__init__(_("{english} · {name}").format(english=language.titled, name=language.name), "plus")
        self._code = language.code
        self.setObjectName(f"add-{language.code}")
        self.clicked.connect(self._tell)

    def _tell(self) -> None:
        self.asked.emit(self._code)


class LanguagesList(QWidget):
    """The languages of the council, and below them the ways to add one."""

    opened = Signal(str)
    shipped_asked = Signal(str)
    added = Signal(str, str, bool)
    file_chosen = Signal(str)
    grown = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Sequence[LanguageRow], ...] = ()
        self._rows = ShownRows(space=0, ruled=True)
        self._shipped = FlowLayout(space=8)
        self._shipped_part = boxed(column(_shipped_words(), boxed(self._shipped), space=8))
        self.form = AddLanguageForm()
        self.form.hide()
        self._another = SecondaryButton(_("Another language"), "translate")
        self._another.setObjectName("another-language")
        self._file = SecondaryButton(_("Read a file"), "upload-simple")
        self._file.setObjectName("read-language")
        self._lay_out()
        self._another.clicked.connect(self._open_form)
        self._file.clicked.connect(self._choose_file)
        self.form.added.connect(self.added)
        self.form.left.connect(self.close_form)

    def _lay_out(self) -> None:
        intro = Para(
            _("Young people choose their language. Whoever speaks it can write its phrases and record them here."),
            tone="second",
        )
        buttons = FlowLayout(space=8)
        for button in (self._another, self._file):
            buttons.addWidget(button)
        self._ways = boxed(buttons)
        dropped = _("A translator sends back a file of phrases? Read it here, or drop it anywhere on this page.")
        add = column(
            Heading(_("Add a language"), 2),
            self._shipped_part,
            self._ways,
            self.form,
            InfoLine(dropped, "file-text"),
            space=12,
        )
        languages = Card(column(self._rows), margins=(12, 8, 12, 8))
        self.setLayout(column(intro, languages, Card(add), STRETCH, space=16))

    def show_languages(
        self, rows: Sequence[LanguageRow], shipped: Sequence[LanguageRow], known: Sequence[KnownLanguage]
    ) -> None:
        """Show the languages, the drafts that wait to be added, and those that may be begun."""
        self.form.show_known(known)
        if (rows, shipped) == self._shown:
            return
        self._shown = (rows, shipped)
        buttons = [LanguageButton(row) for row in rows]
        for button in buttons:
            button.opened.connect(self.opened)
        self._rows.show_rows(buttons)
        self._show_shipped(shipped)

    def close_form(self) -> None:
        """Take the form of a new language away."""
        had_focus = self.form.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        self.form.hide()
        self._ways.show()
        if had_focus:
            self._another.setFocus()

    def begin(self, code: str) -> None:
        """Put the focus on the row of a language."""
        found = self.findChild(LanguageButton, f"language-{code}")
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_shipped(self, shipped: Sequence[LanguageRow]) -> None:
        while (item := self._shipped.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for language in shipped:
            button = ShippedButton(language)
            button.asked.connect(self.shipped_asked)
            self._shipped.addWidget(button)
        self._shipped_part.setVisible(bool(shipped))

    def _open_form(self) -> None:
        self._ways.hide()
        self.form.open()
        self.grown.emit(self.form)

    def _choose_file(self) -> None:
        title = _("Read a file of phrases")
        chosen = ask_which(self, title, _("Phrases (*.json)"))
        if chosen:
            self.file_chosen.emit(chosen)


def _shipped_words() -> QWidget:
    return Para(_("These come with Careboard as drafts. A speaker of the language has to check them."), tone="second")
