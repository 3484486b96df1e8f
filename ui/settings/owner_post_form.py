"""The form of one post that answers: its name, who holds it, and how to reach them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.domain.owner_posts import OwnerPost
from careboard.i18n import _
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.field_row import FieldRow
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.heading import Heading
from ui.widgets.layouts import STRETCH, boxed, column
from ui.widgets.text_fields import LineField

_NARROW = 560


class OwnerPostForm(Card):
    """Keeps nothing before it is asked to; hidden until a post is added or changed."""

    kept = Signal(str, object)
    removed = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._old = ""
        self._title = Heading("", 3)
        hints = {"post": _("a post, for example Head of Fostering"), "name": _("Names never go to a paper.")}
        labels = {"post": _("Post"), "name": _("Who holds it now"), "email": _("E-mail"), "phone": _("Telephone")}
        self._rows = {name: FieldRow(label, LineField(), hints.get(name, "")) for name, label in labels.items()}
        for name, each in self._rows.items():
            each.field.setObjectName(f"owner-{name}")
        self._keep = SecondaryButton(_("Keep"), "check")
        self._keep.setObjectName("owner-keep")
        self._cancel = LinkButton(_("Cancel"))
        self._cancel.setObjectName("owner-cancel")
        self._remove = LinkButton(_("Forget this contact"), "trash")
        self._remove.setObjectName("owner-remove")
        self._lay_out()
        self._keep.clicked.connect(self._tell_kept)
        self._cancel.clicked.connect(self.close_form)
        self._remove.clicked.connect(self._tell_removed)
        for name in labels:
            self._line(name).returnPressed.connect(self._tell_kept)
        self.hide()

    def _lay_out(self) -> None:
        names, ways = (
            AdaptiveRow(
                *(boxed(column(self._rows[name], STRETCH)) for name in pair), stretches=(1, 1), narrow_under=_NARROW
            )
            for pair in (("post", "name"), ("email", "phone"))
        )
        buttons = FlowLayout(space=8)
        for button in (self._keep, self._cancel, self._remove):
            buttons.addWidget(button)
        self.setLayout(column(self._title, names, ways, boxed(buttons), space=12))

    def begin(self, post: OwnerPost, *, is_new: bool) -> None:
        """Show what is known of a post, ready to be changed."""
        self._old = "" if is_new else post.post
        self._title.setText(_("Add a post") if is_new else _("Change: {post}").format(post=post.post))
        for name, value in (("post", post.post), ("name", post.name), ("email", post.email), ("phone", post.phone)):
            self._line(name).setText(value)
        self.refuse("", "")
        self._remove.setVisible(not is_new and post.has_contact)
        self.show()
        self._line("post" if is_new else "name").setFocus()

    def close_form(self) -> None:
        """Take the form away with what is typed in it."""
        self.hide()
        self.closed.emit()

    def refuse(self, field: str, text: str) -> None:
        """Say by a field what is wrong with it; no words take the last ones away."""
        for row in self._rows.values():
            row.clear_error()
        if text:
            wrong = self._rows.get(field, self._rows["post"])
            wrong.show_error(text)
            wrong.setFocus()

    def _line(self, name: str) -> LineField:
        field = self._rows[name].field
        assert isinstance(field, LineField)
        return field

    def _tell_kept(self) -> None:
        post, name, email, phone = (self._line(each).text().strip() for each in self._rows)
        self.kept.emit(self._old, OwnerPost(post, name, email, phone))

    def _tell_removed(self) -> None:
        self.removed.emit(self._old)
