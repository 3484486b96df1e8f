"""The page of You said, we did: one loop, or what still waits when nothing came."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from careboard.i18n import _
from ui.meetings.room_views import StoryView
from ui.meetings.step_page import StepPage, emptied
from ui.meetings.story_panel import StoryPanel
from ui.meetings.tell_back_presenter import WaitingLoop
from ui.widgets.card import Card
from ui.widgets.disc import Disc
from ui.widgets.heading import Heading
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para


class TellBackStep(StepPage):
    """Shows the story that is told back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.story = StoryPanel()
        self.nothing = Para(_("No answers have come since we last met."), 28, 600)
        self.wait_title = Heading(_("These still wait:"), 2)
        self._waiting = QWidget()
        self._waiting.setLayout(column(space=12))
        empty = Card(column(self.nothing, self.wait_title, self._waiting, STRETCH, space=20))
        self._parts = QStackedWidget()
        self._parts.addWidget(self.story)
        self._parts.addWidget(empty)
        super().__init__(self._parts, parent)

    def show_story(self, story: StoryView) -> None:
        """Show one loop."""
        self.story.show_story(story)
        self._parts.setCurrentIndex(0)

    def show_nothing(self, waiting: tuple[WaitingLoop, ...]) -> None:
        """Say that no answer has come, and who still owes one."""
        emptied(self._waiting)
        self.wait_title.setVisible(bool(waiting))
        layout = self._waiting.layout()
        assert layout is not None
        for loop in waiting:
            words = boxed(column(Para(loop.title, weight=600), Para(loop.owner, 14, tone="second"), space=0))
            layout.addWidget(boxed(row(Disc(loop.picture, "", 40), (words, 1), space=12)))
        self._parts.setCurrentIndex(1)
