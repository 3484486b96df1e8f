"""The page of You said, we did: one loop, or what still waits when nothing came."""

from collections.abc import Callable, Iterable
from typing import Protocol, cast

from PySide6.QtCore import QObject, SignalInstance
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui.meetings.one_of import OneOf
from ui.meetings.plainer_hints import PlainerHints
from ui.meetings.room_views import StoryView
from ui.meetings.step_page import StepPage
from ui.meetings.story_panel import StoryPanel
from ui.meetings.tell_back_presenter import WaitingLoop
from ui.meetings.told_otherwise_form import ToldOtherwiseForm
from ui.voting.reader import Line
from ui.widgets.buttons import SecondaryButton
from ui.widgets.card import Card
from ui.widgets.disc import Disc
from ui.widgets.heading import Heading
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para
from ui.widgets.shown_rows import ShownRows


class Voice(Protocol):
    """Reads aloud; `changed` tells that it can read what it could not before, or no longer can."""

    @property
    def changed(self) -> SignalInstance:
        """Tells of it."""

    def can_read_lines(self, lines: Iterable[Line]) -> bool:
        """Whether it can read this."""

    def say(self, line: Line, on_end: Callable[[], None]) -> None:
        """Say a line."""

    def stop(self) -> None:
        """Fall silent at once."""


FindVoice = Callable[[QObject], Voice | None]


class TellBackStep(StepPage):
    """Shows the story that is told back."""

    def __init__(self, speak: FindVoice, parent: QWidget | None = None) -> None:
        self._speak, self._voice = speak, cast("Voice | None", None)
        self._has_looked = False
        self._aloud = self._key = ""
        self.listen = SecondaryButton(_("Listen"), "speaker-high")
        self.listen.setObjectName("listen")
        self.listen.hide()
        self.story = StoryPanel(self.listen)
        self.nothing = Para(size=28, weight=600)
        self.go_on = Para(_("What you raise and send comes back here with its answer. Go on with Next."), 20)
        self.wait_title = Heading(_("These still wait:"), 2)
        self._waiting = ShownRows(space=12)
        self._empty = Card(column(self.nothing, self.go_on, self.wait_title, self._waiting, STRETCH, space=20))
        self.plainer = PlainerHints()
        self.otherwise = ToldOtherwiseForm()
        self._told = boxed(column((self.story, 1), self.plainer, self.otherwise, space=8))
        self._parts = OneOf(self._told, self._empty)
        super().__init__(self._parts, parent)
        self.listen.clicked.connect(self._read_aloud)

    def showEvent(self, event: QShowEvent) -> None:
        """Look for a voice when the step is first seen; without one nothing offers to read aloud."""
        super().showEvent(event)
        if not self._has_looked:
            self._has_looked = True
            self._voice = self._speak(self)
            if self._voice is not None:
                self._voice.changed.connect(self._offer_listening)
                self._offer_listening()

    def hideEvent(self, event: QHideEvent) -> None:
        """Fall silent with the step, and in a pause."""
        super().hideEvent(event)
        self._be_silent()

    def show_story(self, story: StoryView) -> None:
        """Show one loop."""
        self._be_silent()
        self._aloud = story.aloud
        if story.issue != self._key:
            self._key = story.issue
            self.otherwise.begin()
        self.story.show_story(story)
        self._parts.show_only(self._told)

    def show_for_you(self, written: tuple[str, ...], *, may_tell: bool) -> None:
        """Show to the facilitator alone what may be said more plainly, and the other ways of telling back."""
        self.plainer.look_at(written)
        self.otherwise.setVisible(may_tell)

    def show_nothing(self, waiting: tuple[WaitingLoop, ...], *, is_first: bool) -> None:
        """Say that no answer has come, who still owes one, or that this is the first meeting, and what to do."""
        first = _("This is the first meeting: there is nothing to tell back yet.")
        self.nothing.setText(first if is_first and not waiting else _("No answers have come since we last met."))
        self.go_on.setVisible(not waiting)
        self.wait_title.setVisible(bool(waiting))
        self._waiting.show_rows([_line(loop) for loop in waiting])
        self._parts.show_only(self._empty)

    def _offer_listening(self) -> None:
        if self._voice is not None:
            self.listen.setVisible(self._voice.can_read_lines([Line("", self._aloud)]))

    def _read_aloud(self) -> None:
        if self._voice is not None:
            self._voice.say(Line("", self._aloud), _nothing_follows)

    def _be_silent(self) -> None:
        if self._voice is not None:
            self._voice.stop()


def _nothing_follows() -> None:
    """A story ends without more."""


def _line(loop: WaitingLoop) -> QWidget:
    words = boxed(column(Para(loop.title, 20, 600), Para(loop.owner, tone="second"), space=2))
    return boxed(row(Disc(loop.picture, "", 44), (words, 1), space=12))
