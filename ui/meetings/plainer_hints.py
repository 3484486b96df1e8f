"""What may be said more plainly before an answer is shown to the room: for the facilitator alone."""

from careboard.i18n import _
from careboard.plain_language import Readers, check
from careboard.wording.plain_words import hint
from ui.widgets.card import Card
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import column
from ui.widgets.para import Para

_MOST = 3


class PlainerHints(Card):
    """Not there while all is easy to understand; it never stands on the room's own screen."""

    def __init__(self) -> None:
        super().__init__(None, "warning_tint", "", 12, (16, 12, 16, 12))
        self.setObjectName("plainer-hints")
        self._hints = InfoLine("", "chat-circle-text", "ink", 16, icon_tone="warning")
        title = Para(_("Before you show it: say this in easier words"), weight=600)
        self.setLayout(column(title, self._hints, space=4))
        self.hide()

    def look_at(self, texts: tuple[str, ...]) -> None:
        """Look at what the owner wrote."""
        found = [each for text in texts for each in check(text, Readers.YOUNG_PEOPLE)]
        said = " ".join(f"{hint(each, Readers.YOUNG_PEOPLE)}." for each in found[:_MOST]).replace("..", ".")
        self._hints.show_words(said)
        self.setVisible(bool(found))
