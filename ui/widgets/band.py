"""The tinted header that a question, a promise or an issue stands in."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.tokens import RADIUS_BAND
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.card import Card
from ui.widgets.disc import Disc
from ui.widgets.layouts import boxed, column, row
from ui.widgets.para import Para

_NARROW = 480


class Band(Card):
    """Picture, label and title on the commitment's own tint, with widgets such as Listen at the end."""

    def __init__(
        self,
        picture: str,
        label: str,
        title: str,
        *at_end: QWidget,
        title_size: float = 36,
        scale: float = 1.0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(None, f"ground/{picture}", "", RADIUS_BAND, (20, 12, 20, 12), parent)
        self.disc = Disc(picture, "", round(80 * scale), white=True)
        self.label = Para(label, 20 * scale, 700, f"strong/{picture}", 1.25)
        self.title = Para(title, title_size * scale, 700, line_height=1.2, even=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.label)
        words.addWidget(self.title)
        words.addStretch(1)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(20)
        line.addWidget(self.disc)
        line.addLayout(words, 1)
        parts = (boxed(line), boxed(row(*at_end))) if at_end else (boxed(line),)
        self.setLayout(column(AdaptiveRow(*parts, narrow_under=_NARROW, stretches=(1,), space=20)))

    def show_question(self, picture: str, label: str, title: str) -> None:
        """Show another question."""
        self.set_tone(f"ground/{picture}", "")
        self.disc.show_picture(picture, "")
        self.label.setText(label)
        self.label.set_tone(f"strong/{picture}")
        self.title.setText(title)
