"""The page of the room check: everything at a glance, and one button that hands the screen over."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui.meetings.head_count_form import HeadCountForm
from ui.meetings.helped_field import HelpedField
from ui.meetings.room_check_row import RoomCheckRow
from ui.meetings.room_check_views import PeopleView, RoomCheckView, Standing, VoiceLine
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton, ToggleButton
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import STRETCH, column
from ui.widgets.shown_rows import ShownRows

LOOK_AGAIN_MS = 2000


class RoomCheckPanel(QWidget):
    """Shows how the room stands and looks again by itself while it is in sight."""

    look_again = Signal()
    quiet_ticked = Signal(bool)
    alone_ticked = Signal(bool)
    voice_asked = Signal(str)
    heads_counted = Signal(object, int)
    helped_counted = Signal(int)
    handed_over = Signal()
    print_asked = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.alone = ToggleButton(_("Nobody looks on"))
        self.alone.setObjectName("nobody-looks-on")
        self.screens = RoomCheckRow(self.alone)
        self.power = RoomCheckRow()
        self.quiet_done = ToggleButton(_("Done"))
        self.quiet_done.setObjectName("quiet-done")
        self.quiet = RoomCheckRow(self.quiet_done)
        self._voices_shown: tuple[VoiceLine, ...] = ()
        self._voices = ShownRows(space=16)
        self.heads = HeadCountForm()
        self.helped = HelpedField()
        self._people = self._people_card()
        self.hand_over = PrimaryButton(_("Hand over the screen"), "hand-pointing")
        self.hand_over.setObjectName("hand-over")
        self.back = LinkButton(_("Not yet"), "arrow-left")
        self.back.setObjectName("room-check-back")
        self.print = LinkButton(_("Print ballots or tokens"), "printer")
        self.print.setObjectName("check-print-papers")
        self.blocked = InfoLine("", "warning-circle", "danger", 16)
        room = Card(column(Heading(_("The room"), 2), *self._room_rows(), STRETCH, space=16))
        both = AdaptiveRow(room, self._people, stretches=(1, 1))
        self.setLayout(column(both, self.blocked, self._foot(), STRETCH, space=16))
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_AGAIN_MS)
        self._wire()

    def _room_rows(self) -> tuple[QWidget, ...]:
        return self.screens, self.power, self.quiet, self._voices

    def _people_card(self) -> Card:
        out = InfoLine(_("Staff step out while young people score, if the young people want."), "sign-out")
        return Card(column(Heading(_("Who is here?"), 2), self.heads, out, self.helped, STRETCH, space=16))

    def _foot(self) -> QWidget:
        place = QWidget()
        flow = FlowLayout(place, space=12)
        flow.addWidget(self.hand_over)
        flow.addWidget(self.print)
        flow.addWidget(self.back)
        return place

    def _wire(self) -> None:
        self.alone.clicked.connect(self.alone_ticked)
        self.quiet_done.clicked.connect(self.quiet_ticked)
        self.heads.counted.connect(self.heads_counted)
        self.helped.counted.connect(self.helped_counted)
        self.hand_over.clicked.connect(self.handed_over)
        self.print.clicked.connect(self.print_asked)
        self.back.clicked.connect(self.back_asked)
        self._timer.timeout.connect(self.look_again)

    def show_check(self, view: RoomCheckView) -> None:
        """Show how the room stands."""
        self.screens.show_line(view.screens)
        self.alone.setVisible(view.asks_alone)
        self.alone.setChecked(view.screens.standing is Standing.GOOD)
        self.power.show_line(view.power)
        self.quiet.setVisible(view.quiet is not None)
        if view.quiet is not None:
            self.quiet.show_line(view.quiet)
            self.quiet_done.setChecked(view.quiet.standing is Standing.GOOD)
        self._show_voices(view.voices)
        self._people.setVisible(view.people is not None)
        if view.people is not None:
            self._show_people(view.people)
        self.blocked.show_words(view.blocked)
        self.blocked.setVisible(bool(view.blocked))
        self.hand_over.setEnabled(not view.blocked)
        self.hand_over.setAccessibleDescription(view.blocked)

    def _show_people(self, view: PeopleView) -> None:
        self.heads.show_heads(view.heads)
        self.helped.show_count(view.helped, view.most_helped)

    def _show_voices(self, lines: Sequence[VoiceLine]) -> None:
        """Show the languages anew only where something has changed: a button that is held must stay."""
        if tuple(lines) == self._voices_shown:
            return
        self._voices_shown = tuple(lines)
        self._voices.show_rows([self._voice_row(each) for each in lines])

    def _voice_row(self, each: VoiceLine) -> RoomCheckRow:
        buttons = []
        if each.can_try:
            listen = SecondaryButton(_("Try the voice"), "speaker-high")
            listen.setObjectName(f"try-voice-{each.code}")
            listen.clicked.connect(partial(self.voice_asked.emit, each.code))
            buttons.append(listen)
        shown = RoomCheckRow(*buttons)
        shown.show_line(each.line)
        return shown

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to look again by itself."""
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Look no more while it is out of sight."""
        super().hideEvent(event)
        self._timer.stop()
