"""The named posts that a worry is passed on to (rule 9)."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careboard.domain.council import POST_ROLES, SAFEGUARDING, Post
from careboard.i18n import _
from careboard.wording import post_label
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.card import Card
from ui.widgets.field_row import FieldRow
from ui.widgets.heading import Heading
from ui.widgets.layouts import STRETCH, boxed, column
from ui.widgets.para import Para
from ui.widgets.text_fields import LineField


class PostsForm(QWidget):
    """Name and number for each door of triage; each may be left for later."""

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._fields = {role: (LineField(), LineField()) for role in POST_ROLES}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for role, (name, contact) in self._fields.items():
            name.setObjectName(f"post-{role}-name")
            contact.setObjectName(f"post-{role}-contact")
            reach = FieldRow(_("How to reach them"), contact)
            parts = [reach, Para(_("With the number for nights and weekends"), 14, tone="second")]
            fields = AdaptiveRow(
                boxed(column(FieldRow(_("Who"), name), STRETCH)),
                boxed(column(*(parts if role == SAFEGUARDING else [reach]), STRETCH, space=4)),
                stretches=(1, 1),
                narrow_under=560,
            )
            layout.addWidget(Card(column(Heading(post_label(role), 3), fields, space=4)))
            for field in (name, contact):
                field.editingFinished.connect(self._tell)

    def show_posts(self, posts: Iterable[Post]) -> None:
        """Show who is named already."""
        for post in posts:
            name, contact = self._fields[post.role]
            name.setText(post.name)
            contact.setText(post.contact)

    def typed(self) -> tuple[Post, ...]:
        """Return who was named; empty ones are left out."""
        return tuple(post for post in self._all() if post.name or post.contact)

    def _all(self) -> tuple[Post, ...]:
        return tuple(
            Post(role, name.text().strip(), contact.text().strip()) for role, (name, contact) in self._fields.items()
        )

    def _tell(self) -> None:
        self.edited.emit(self._all())
