"""Recording one phrase after the other: the phrase large, its recording below it, and nothing else."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from careboard.i18n import _, ngettext
from ui.settings.languages_reading import PhraseLine
from ui.settings.languages_recording_panel import RecordingPanel
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.middle import Middle
from ui.widgets.para import Para


class FlowPage(QWidget):
    """Each recording that is kept brings the next phrase."""

    back_asked = Signal()
    skip_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._back = LinkButton(_("Back to the phrases"), "arrow-left")
        self._back.setObjectName("leave-flow")
        self._left, self._about = Para(tone="second"), Para(tone="second")
        self._words = Para(size=34, weight=700, line_height=1.35)
        self._words.setObjectName("flow-words")
        self._english = Para(size=18, tone="second")
        self.recording = RecordingPanel("flow", leads=True)
        self._right_to_left = False
        self._skip = SecondaryButton(_("Skip this one"), "skip-forward")
        self._skip.setObjectName("flow-skip")
        all_done = _("Every phrase that is read aloud is recorded.")
        self._end = EmptyState(all_done, _("Back to the phrases"), "microphone")
        self._stack = QStackedWidget()
        for part in (self._phrase(), boxed(column(self._end))):
            self._stack.addWidget(part)
        calm = _("Speak slowly and in the same calm voice for every phrase, also for the answers.")
        card = Card(column(self._stack), margins=(28, 24, 28, 24))
        middle = Middle(boxed(column(card, InfoLine(calm), space=12)))
        self.setLayout(column(row(self._back, STRETCH), middle, STRETCH, space=12))
        self._back.clicked.connect(self.back_asked)
        self._end.asked.connect(self.back_asked)
        self._skip.clicked.connect(self.skip_asked)

    def _phrase(self) -> QWidget:
        head = row((Heading(_("Please say this"), 2), 1), self._left)
        words = column(self._about, self._words, self._english, space=8)
        return boxed(column(head, words, self.recording, row(STRETCH, self._skip), STRETCH, space=20))

    def show_phrase(self, line: PhraseLine, left: int) -> None:
        """Show a phrase large, and how many are left with it."""
        words = ngettext("{count} is left", "{count} are left", left)
        self._left.setText(words.format(count=left))
        self._about.setText(line.about)
        self._words.setText(line.words or line.english)
        from_right = self._right_to_left and bool(line.words)
        self._words.setLayoutDirection(Qt.LayoutDirection.RightToLeft if from_right else Qt.LayoutDirection.LeftToRight)
        self._english.setText(line.english if line.words else _("Nobody has written this yet. Say it in your words."))
        self._english.setVisible(line.words != line.english)
        self._skip.setEnabled(left > 1)
        self._stack.setCurrentIndex(0)

    def show_side(self, right_to_left: bool) -> None:
        """Begin the words at the side from which the language is written."""
        self._right_to_left = right_to_left

    def show_end(self) -> None:
        """Say that everything is recorded."""
        self._stack.setCurrentIndex(1)
        if self._end.button is not None:
            self._end.button.setFocus()

    def begin(self) -> None:
        """Put the focus on what comes first."""
        self.recording.begin()
