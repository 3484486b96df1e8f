"""Behind the doors that lead out of the program: whom to go to, and that something was passed on."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.domain.triage import Door
from careboard.i18n import _
from ui.issues.quick_entry_reading import NamedPost
from ui.widgets.buttons import LinkButton, SecondaryButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.icon_picture import IconPicture
from ui.widgets.layouts import boxed, column, row
from ui.widgets.para import Para
from ui.widgets.shown_rows import ShownRows


class PassingOn(QWidget):
    """Shows posts and numbers and nothing to type in; asks once more, because it cannot be taken back."""

    passed_on = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked_for = ""
        self._lead = Para(weight=600)
        self._rows = ShownRows(space=8)
        self._question = Para()
        self._yes = SecondaryButton(_("Yes, it is passed on"), "check")
        self._yes.setObjectName("passed-on-yes")
        self._not_yet = LinkButton(_("Not yet"))
        self._not_yet.setObjectName("passed-on-no")
        answers = FlowLayout(space=8)
        answers.addWidget(self._yes)
        answers.addWidget(self._not_yet)
        self._sure = boxed(column(self._question, boxed(answers), space=4))
        self.setLayout(column(self._lead, self._rows, self._sure, space=8))
        self._yes.clicked.connect(self._tell)
        self._not_yet.clicked.connect(self._back)

    def show_posts(self, door: str, posts: Sequence[NamedPost]) -> None:
        """Show whom a door leads to, whom to go to first."""
        self._lead.setText(_lead(door))
        self._rows.show_rows([self._row(post) for post in posts])
        self._back()

    def _row(self, post: NamedPost) -> QWidget:
        reach = " · ".join(part for part in (post.name, post.contact) if part)
        words = column(
            Para(post.label, weight=600),
            Para(reach or _("Nobody is named yet. Name this post in Settings."), 18 if reach else 14),
            space=0,
        )
        done = SecondaryButton(_("Passed on"))
        done.setObjectName(f"passed-on-{post.role}")
        done.setAccessibleName(_("Passed on: {post}").format(post=post.label))
        done.setProperty("role", post.role)
        done.setProperty("post", post.label)
        done.clicked.connect(self._ask)
        return boxed(row(IconPicture("phone", "primary", 28), (words, 1), done, space=12))

    def _ask(self) -> None:
        button = self.sender()
        self._asked_for = str(button.property("role"))
        words = _("Careboard keeps only today’s date and “{post}”. That cannot be taken back.")
        self._question.setText(words.format(post=button.property("post")))
        self._sure.show()
        self._yes.setFocus()

    def _back(self) -> None:
        self._asked_for = ""
        self._sure.hide()

    def _tell(self) -> None:
        role = self._asked_for
        self._back()
        if role:
            self.passed_on.emit(role)


def _lead(door: str) -> str:
    return {
        Door.JUST_ME.value: _("Nothing is written down here. Help this young person to reach:"),
        Door.ONE_ADULT.value: _("Nothing is written down here. This goes to:"),
        Door.NOT_SAFE.value: _("Nothing is written down here. Tell them now, before anybody goes home:"),
    }.get(door, "")
