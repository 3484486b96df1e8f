"""The people who answer: the posts that own issues, with how to reach whoever holds each now."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.domain.owner_posts import OwnerPost
from careboard.i18n import _
from ui.settings.owner_post_form import OwnerPostForm
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.buttons import SecondaryButton
from ui.widgets.card import Card
from ui.widgets.heading import Heading
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para
from ui.widgets.shown_rows import ShownRows

_NARROW = 560


class OwnersPanel(QWidget):
    """A line a post; the form for one of them opens above the list."""

    kept = Signal(str, object)
    removed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._posts: dict[str, OwnerPost] = {}
        self._opened_by = ""
        self.form = OwnerPostForm()
        self.add = SecondaryButton(_("Add a post"), "plus")
        self.add.setObjectName("owner-add")
        self._rows = ShownRows(space=8, ruled=True)
        self._none = Para(_("Nobody yet. A post that you name as an owner stands here by itself."), tone="second")
        head = row((Heading(_("People who answer"), 2), 1), self.add, space=12)
        listed = Card(column(head, self._none, self._rows, space=12))
        self.setLayout(column(self.form, listed, STRETCH, space=12))
        self.add.clicked.connect(self._begin_new)
        self.form.kept.connect(self.kept)
        self.form.removed.connect(self.removed)
        self.form.closed.connect(self._go_back)

    def show_posts(self, posts: Sequence[OwnerPost]) -> None:
        """Show the posts; what is being typed stays."""
        self._posts = {each.post: each for each in posts}
        self._none.setVisible(not posts)
        self._rows.show_rows([self._row(each) for each in posts])

    def done(self) -> None:
        """Take the form away, because it was kept."""
        self.form.close_form()

    def refuse(self, field: str, text: str) -> None:
        """Say by a field of the form what is wrong with it."""
        self.form.refuse(field, text)

    def _row(self, each: OwnerPost) -> QWidget:
        contact = " · ".join(part for part in (each.name, each.email, each.phone) if part)
        words = column(Para(each.post, weight=600), Para(contact or _("no contact yet"), 14, tone="second"), space=0)
        change = SecondaryButton(_("Change") if each.has_contact else _("Add the contact"), "pencil-simple")
        change.setObjectName(f"owner-change-{each.post}")
        change.setAccessibleName(_("Change: {post}").format(post=each.post))
        change.setProperty("post", each.post)
        change.clicked.connect(self._begin)
        return AdaptiveRow(boxed(words), change, narrow_under=_NARROW, space=12, stretches=(1,))

    def _begin(self) -> None:
        if (button := self.sender()) is not None:
            self._opened_by = button.objectName()
            self.form.begin(self._posts[str(button.property("post"))], is_new=False)

    def _begin_new(self) -> None:
        self._opened_by = self.add.objectName()
        self.form.begin(OwnerPost(""), is_new=True)

    def _go_back(self) -> None:
        """Lead the keyboard back to where the form was opened from."""
        opened = self.findChild(SecondaryButton, self._opened_by)
        (opened if opened is not None and opened.isVisible() else self.add).setFocus()
