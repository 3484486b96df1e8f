"""How easy the next paper is to read, said before it is approved: its grade, its hardest sentences, and its quotes."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from careboard.application.reading_check import HardSentence, ReadingCheck, TellingQuote
from careboard.i18n import _
from careboard.plain_language import Readers
from careboard.wording.giveaway_words import giveaway_words
from careboard.wording.plain_words import hint
from ui.widgets.badge import Badge
from ui.widgets.buttons import LinkButton
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para
from ui.widgets.shown_rows import ShownRows


class ReadingLine(QWidget):
    """One line with the grade; what may be made easier opens below it."""

    def __init__(self) -> None:
        super().__init__()
        self._grades = ShownRows(space=0)
        self._more = LinkButton(_("Show the hardest sentences"), "caret-down")
        self._more.setObjectName("only-reads-hardest")
        self._more.setCheckable(True)
        self._sentences, self._quotes = ShownRows(space=8), ShownRows(space=8)
        self._hardest = boxed(column(self._sentences))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(column(self._grades, self._more, self._hardest, self._quotes, space=4))
        self._more.toggled.connect(self._open)
        self.hide()

    def show_check(self, found: ReadingCheck) -> None:
        """Show what was measured; a paper that says nothing has no grade."""
        self._grades.show_rows([_grade(found)])
        self._sentences.show_rows([_sentence(each) for each in found.hardest])
        self._quotes.show_rows([_quote(each) for each in found.quotes])
        self._more.setVisible(bool(found.hardest))
        self._open(self._more.isChecked() and bool(found.hardest))
        self.setVisible(found.grade > 0 or bool(found.quotes))

    def _open(self, is_open: bool) -> None:
        self._hardest.setVisible(is_open)
        self._more.set_icon("caret-up" if is_open else "caret-down")


def grade_words(found: ReadingCheck) -> tuple[str, str, str]:
    """Return what is said of the grade, its icon and its tone."""
    if found.is_fine:
        return _("Reading grade {grade}: fine").format(grade=found.grade), "check", "success"
    if found.is_hard:
        return _("Reading grade {grade}: hard to read").format(grade=found.grade), "warning", "danger"
    return _("Reading grade {grade}: could be easier").format(grade=found.grade), "info", "warning"


def _grade(found: ReadingCheck) -> QWidget:
    words, icon, tone = grade_words(found)
    return boxed(row(Badge(words, icon, tone), STRETCH))


def _sentence(hard: HardSentence) -> QWidget:
    words = [Para(_("“{sentence}”").format(sentence=hard.text), 14)]
    words += [Para(hint(finding, Readers.BOARD), 14, tone="second") for finding in hard.findings]
    if not hard.findings:
        grade = _("Grade {grade}. Shorter words help.").format(grade=hard.grade)
        words.append(Para(grade, 14, tone="second"))
    return boxed(column(*words, space=2))


def _quote(telling: TellingQuote) -> QWidget:
    quote = Para(_("Quote: “{words}”").format(words=telling.text), 14)
    signs = [InfoLine(giveaway_words(sign), "eye", "warning") for sign in telling.signs]
    return boxed(column(quote, *signs, space=2))
