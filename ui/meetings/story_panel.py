"""One loop as a story that can be read across a room."""

from PySide6.QtWidgets import QWidget

from ui.meetings.room_views import StoryPart, StoryView
from ui.widgets.badge import Badge
from ui.widgets.band import Band
from ui.widgets.card import Card
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para
from ui.widgets.story_line import StoryLine


class StoryPanel(QWidget):
    """The band with the issue, and below it what they said, the answer, what was done, is it sorted?"""

    def __init__(self, *at_end: QWidget, scale: float = 1.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = scale
        self.band = Band("", "", "", *at_end, scale=scale)
        self.story = StoryLine(scale=scale)
        card = Card(column((self.story, 1)), margins=(20, 20, 28, 12))
        self.setLayout(column(self.band, (card, 1), space=12))

    def show_story(self, view: StoryView) -> None:
        """Show a loop, with nothing of the one before."""
        self.story.clear()
        self.band.show_question(view.picture, view.label, view.title)
        for part in view.parts:
            self.story.add(part.icon, part.title, part.beside, self._body(part), part.state, part.dashed)

    def _body(self, part: StoryPart) -> list[QWidget]:
        body: list[QWidget] = []
        if part.badge is not None:
            code, words = part.badge
            note = Para(part.badge_note, 20 * self._scale, tone="second")
            body.append(boxed(row(Badge.of(code, words, 20 * self._scale), note, STRETCH, space=12)))
        if part.text:
            body.append(Para(part.text, 28 * self._scale, line_height=1.3))
        return body
