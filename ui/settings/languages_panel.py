"""The languages in the settings: the list of them, the phrases of one, or the recording of phrase after phrase."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui.settings.languages_flow_page import FlowPage
from ui.settings.languages_known import KnownLanguage
from ui.settings.languages_list import LanguagesList
from ui.settings.languages_phrases_page import PhrasesPage
from ui.settings.languages_reading import LanguageRow
from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import column, row
from ui.widgets.para import Para
from ui.widgets.shown_rows import ShownRows


class LanguagesPanel(QWidget):
    """Shows one of its three parts; files may be dropped on all of it."""

    files_dropped = Signal(object, str)
    fills_page = Signal(bool)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list, self.phrases, self.flow = LanguagesList(), PhrasesPage(), FlowPage()
        self._problem = InfoLine("", "warning-circle", "danger", 16)
        self._problem.setObjectName("languages-problem")
        self._progress = Para(weight=600)
        self._progress.setObjectName("languages-progress")
        self._lines = ShownRows(space=4)
        self._close = LinkButton(_("Close"), "x")
        self._close.setObjectName("close-notice")
        self._notice = Card(row((column(self._lines, space=4), 1), self._close, top=True), margins=(16, 10, 8, 10))
        self._parts: tuple[QWidget, ...] = (self.list, self.phrases, self.flow)
        self._code = ""
        self.setLayout(column(self._problem, self._progress, self._notice, *((part, 1) for part in self._parts)))
        self._close.clicked.connect(self._notice.hide)
        self.setAcceptDrops(True)
        for part in (self._progress, self._notice):
            part.hide()
        self.refuse("")
        self._show(self.list)

    def show_languages(
        self, rows: Sequence[LanguageRow], shipped: Sequence[LanguageRow], known: Sequence[KnownLanguage]
    ) -> None:
        """Show the languages, the drafts that wait to be added, and those that may be begun."""
        self.list.show_languages(rows, shipped, known)

    def show_list(self) -> None:
        """Bring the list of languages to the front; who comes back from one finds it again."""
        comes_back = not self.list.isVisibleTo(self)
        self._show(self.list)
        if comes_back:
            self.list.begin(self._code)

    def show_phrases(self, language: LanguageRow) -> None:
        """Bring the phrases of a language to the front."""
        self._code = language.code
        self.list.close_form()
        self.flow.show_side(language.right_to_left)
        self._show(self.phrases)
        self.phrases.begin()

    def show_flow(self) -> None:
        """Bring the recording of phrase after phrase to the front."""
        self._show(self.flow)
        self.flow.begin()

    def show_progress(self, done: int, count: int) -> None:
        """Show how many files are done; all of them means that it is over."""
        self._progress.setText(_("Reading sound files: {done} of {count}").format(done=done, count=count))
        self._progress.setVisible(done < count)

    def show_notice(self, *sentences: str) -> None:
        """Say how it went."""
        self._lines.show_rows([Para(sentence) for sentence in sentences])
        self._notice.show()

    def refuse(self, text: str) -> None:
        """Say why a language or a file was not taken; nothing where the text is empty."""
        self._problem.show_words(text)
        self._problem.setVisible(bool(text))
        if not text:
            self._notice.hide()

    def refuse_new(self, text: str) -> None:
        """Say in the form of a new language what is wrong; nothing where the text is empty."""
        self.list.form.refuse(text)

    def key_at(self, place: QPoint) -> str:
        """Return the phrase that something is dropped on: a row of the table, or the one that is written."""
        for part in (self.phrases.table, self.phrases.editor):
            spot = part.mapFrom(self, place)
            if part.isVisible() and part.rect().contains(spot):
                return part.key_at(spot)
        return ""

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that nobody looks at it any more."""
        super().hideEvent(event)
        self.left.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files of this computer."""
        if _files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which files were dropped, and on what."""
        event.acceptProposedAction()
        self.files_dropped.emit(_files(event.mimeData()), self.key_at(event.position().toPoint()))

    def _show(self, shown: QWidget) -> None:
        for part in self._parts:
            part.setVisible(part is shown)
        self.fills_page.emit(shown is not self.list)


def _files(data: QMimeData) -> list[str]:
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
