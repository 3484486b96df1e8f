"""The recording of one phrase: how it stands, how loud it is, and the buttons for what comes next."""

import math

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careboard.i18n import _
from ui import theme
from ui.settings.languages_clip_files import SOUNDS
from ui.settings.languages_reading import PhraseLine
from ui.settings.languages_recording_presenter import Take
from ui.widgets.buttons import Button, LinkButton, PrimaryButton, SecondaryButton
from ui.widgets.file_asking import ask_which
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import boxed, column
from ui.widgets.painted import PaintedLabel

_METER = 14
# What can be done next, in the order of the buttons.
_OFFERED = {
    Take.NONE: ("record", "choose"),
    Take.KEPT: ("play", "again", "choose", "drop"),
    Take.RECORDING: ("stop",),
    Take.HEARD: ("keep", "play", "again"),
}


class LevelMeter(PaintedLabel):
    """How loud it is, as a bar that grows with the voice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("How loud it is"), parent)
        self._level = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_level(self, level: float) -> None:
        """Show how loud it is, from 0 to 1."""
        # Loudness is heard by its root: a calm voice then fills half of the bar.
        self._level = math.sqrt(min(max(level, 0.0), 1.0))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for a bar."""
        return QSize(theme.px(200), theme.px(_METER))

    def minimumSizeHint(self) -> QSize:
        """Return the least room for a bar."""
        return QSize(theme.px(80), theme.px(_METER))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        radius = box.height() / 2
        painter.setPen(theme.colour("edge"))
        painter.setBrush(theme.colour("sunken"))
        painter.drawRoundedRect(box, radius, radius)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("primary"))
        length = max(box.height(), box.width() * self._level)
        start = box.right() - length if self.isRightToLeft() else box.left()
        painter.drawRoundedRect(QRectF(start, box.top(), length, box.height()), radius, radius)


class RecordingPanel(QWidget):
    """`leads` makes its next step the one filled button of the page."""

    record_asked = Signal()
    stop_asked = Signal()
    play_asked = Signal()
    keep_asked = Signal()
    drop_asked = Signal()
    file_chosen = Signal(str)

    def __init__(self, name: str, leads: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        leading = PrimaryButton if leads else SecondaryButton
        self._buttons: dict[str, Button] = {
            "keep": leading(_("Keep it"), "check"),
            "stop": leading(_("Stop"), "stop"),
            "record": leading(_("Record"), "microphone"),
            "play": SecondaryButton(_("Play"), "play"),
            "again": SecondaryButton(_("Record again"), "microphone"),
            "choose": LinkButton(_("Choose a sound file"), "folder-open"),
            "drop": LinkButton(_("Take it out"), "trash"),
        }
        self._state = InfoLine("", "waveform", "second", 16)
        self._level = LevelMeter()
        self._problem = InfoLine("", "warning-circle", "danger", 16)
        self._problem.setObjectName(f"{name}-problem")
        line = FlowLayout(space=8)
        for key, button in self._buttons.items():
            button.setObjectName(f"{name}-{key}")
            line.addWidget(button)
        self.setLayout(column(self._state, self._level, boxed(line), self._problem, space=8))
        self._connect()
        self.refuse("")
        self.show_take(Take.NONE, is_playing=False)

    def _connect(self) -> None:
        asked = {
            "record": self.record_asked, "again": self.record_asked, "stop": self.stop_asked,
            "play": self.play_asked, "keep": self.keep_asked, "drop": self.drop_asked,
        }  # fmt: skip
        for key, signal in asked.items():
            self._buttons[key].clicked.connect(signal)
        self._buttons["choose"].clicked.connect(self._choose_file)

    def show_phrase(self, line: PhraseLine) -> None:
        """Offer a recording only for what is read aloud."""
        self.setVisible(line.is_read_aloud)

    def show_take(self, take: Take, is_playing: bool) -> None:
        """Show how it stands, and what can be done next."""
        had_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        for key, button in self._buttons.items():
            button.setVisible(key in _OFFERED[take])
        self._buttons["play"].set_words(_("Be quiet") if is_playing else _("Play"))
        self._buttons["play"].set_icon("stop" if is_playing else "play")
        self._level.setVisible(take is Take.RECORDING)
        self._level.show_level(0)
        self._say(take)
        if had_focus:
            self.begin()

    def begin(self) -> None:
        """Put the focus on what comes next."""
        shown = (each for each in self._buttons.values() if each.isVisibleTo(self) and each.isEnabled())
        if (first := next(shown, None)) is not None:
            first.setFocus()

    def show_level(self, level: float) -> None:
        """Show how loud it is, from 0 to 1."""
        self._level.show_level(level)

    def refuse(self, text: str) -> None:
        """Say why it cannot be; nothing where the text is empty."""
        self._problem.show_words(text)
        self._problem.setVisible(bool(text))

    def _say(self, take: Take) -> None:
        words = {
            Take.NONE: _("Not recorded yet."),
            Take.KEPT: _("Recorded."),
            Take.RECORDING: _("Recording. Please speak now."),
            Take.HEARD: _("Listen to it. Then keep it, or record it again."),
        }[take]
        icon, tone = ("microphone", "danger") if take is Take.RECORDING else ("waveform", "second")
        self._state.show_words(words)
        self._state.picture.show_icon(icon, tone)

    def _choose_file(self) -> None:
        kinds = " ".join(f"*{end}" for end in sorted(SOUNDS))
        title = _("Choose a sound file")
        chosen = ask_which(self, title, _("Sounds ({kinds})").format(kinds=kinds))
        if chosen:
            self.file_chosen.emit(chosen)
