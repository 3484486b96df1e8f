"""The three ways to begin."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careboard.i18n import _
from careboard.shapes import COMMITMENT_ICONS
from ui import theme
from ui.start.way_card import WayCard
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.disc import Disc
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.icon_picture import IconPicture, InfoLine
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.page_scroll import PageScroll
from ui.widgets.para import CENTRE, Para

_DISC, _ROOM_FOR_DISCS = 62, 600


class WelcomePage(QWidget):
    """Try the demonstration, start a council, or open a file."""

    try_asked = Signal()
    begin_asked = Signal()
    open_asked = Signal()
    last_asked = Signal()
    recent_asked = Signal(int)
    bigger_text_asked = Signal()
    forget_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._problem = InfoLine("", "warning-circle", "danger", 16)
        self._forget = SecondaryButton(_("Forget this one"), "x")
        self._forget.setObjectName("forget-file")
        self._forget.hide()
        self._last = LinkButton("", "clock")
        self._last.setObjectName("open-last")
        self._recent: list[LinkButton] = []
        self._files = FlowLayout(space=8, centred=True)
        self._files.addWidget(self._last)
        bigger = SecondaryButton(_("Bigger text"), "text-aa")
        bigger.setObjectName("bigger-text")
        self._discs = _discs()
        self._try, self._begin, self._open = _try_card(), _begin_card(), _open_card()
        cards = AdaptiveRow(self._try, self._begin, self._open, space=20, stretches=(1, 1, 1))
        page = column(
            row(_name(), STRETCH, bigger),
            STRETCH,
            self._discs,
            Para(_("Welcome. What would you like to do?"), 36, 700, align=CENTRE, line_height=1.25, even=True),
            Para(
                _("Young people score the promises. The authority answers. Only young people can say it is sorted."),
                18,
                tone="second",
                align=CENTRE,
                even=True,
            ),
            self._problem,
            row(STRETCH, self._forget, STRETCH),
            cards,
            boxed(self._files),
            STRETCH,
            row(STRETCH, (_kept_here(), 3), STRETCH),
            space=16,
            margins=(64, 16, 64, 12),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(PageScroll(boxed(page)))
        bigger.clicked.connect(self.bigger_text_asked)
        self._try.button.clicked.connect(self.try_asked)
        self._begin.button.clicked.connect(self.begin_asked)
        self._open.button.clicked.connect(self.open_asked)
        self._last.clicked.connect(self.last_asked)
        self._forget.clicked.connect(self.forget_asked)

    def show_last(self, words: str) -> None:
        """Offer the file that was open last; who has one wants to open it, anybody else to begin."""
        self._begin.show_as_first(not words)
        self._open.show_as_first(bool(words))
        self._last.set_words(words)
        self._last.setVisible(bool(words))

    def show_recent(self, files: Sequence[str]) -> None:
        """Offer the files that were open before the last one."""
        for button in self._recent:
            self._files.removeWidget(button)
            button.deleteLater()
        self._recent = [LinkButton(words, "clock") for words in files]
        for number, button in enumerate(self._recent, 1):
            button.setObjectName(f"open-recent-{number}")
            button.clicked.connect(self._ask_recent)
            self._files.addWidget(button)

    def _ask_recent(self) -> None:
        button = self.sender()
        if isinstance(button, LinkButton):
            self.recent_asked.emit(self._recent.index(button) + 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Do without the pictures where they would push the ways to begin out of sight."""
        super().resizeEvent(event)
        self._discs.setVisible(self.height() / theme.text_scale() > _ROOM_FOR_DISCS)

    def show_problem(self, text: str) -> None:
        """Say what went wrong, or nothing."""
        self._problem.show_words(text)
        self._problem.setVisible(bool(text))

    def offer_to_forget(self, name: str) -> None:
        """Offer to take a file that is gone off the list, or nothing where the name is empty."""
        self._forget.setAccessibleName(_("Forget this one: {name}").format(name=name))
        self._forget.setVisible(bool(name))
        if name:
            self._forget.setFocus()


def _try_card() -> WayCard:
    words = _("A made-up council with a year of meetings, scores and answers. Click anything. You cannot break it.")
    card = WayCard("sparkle", _("Try the demonstration"), words, _("Try it"), _("5 minutes"))
    card.button.setObjectName("try-demonstration")
    return card


def _begin_card() -> WayCard:
    words = _("Name your council and groups, choose your promises and a passphrase. Then plan the first meeting.")
    card = WayCard("flag-banner", _("Start your council"), words, _("Start"), _("15 minutes"))
    card.button.setObjectName("start-council")
    return card


def _open_card() -> WayCard:
    words = _("Go on with a council file from this computer, or bring one back from a backup.")
    card = WayCard("folder-open", _("Open a file"), words, _("Open a file"))
    card.button.setObjectName("open-file")
    return card


def _name() -> QHBoxLayout:
    return row(IconPicture("hand-heart", "primary", 44, "duotone"), Para("Careboard", 24, 700), space=12)


def _discs() -> QWidget:
    discs = FlowLayout(space=18, centred=True, even=True)
    for key in COMMITMENT_ICONS:
        discs.addWidget(Disc(key, "", _DISC))
    return boxed(discs)


def _kept_here() -> InfoLine:
    words = _("Your file stays on this computer, locked with your passphrase. No young person’s name is needed.")
    return InfoLine(words, "shield-check", "ink", 16, "success")
