"""The set-up: one short step a page, with Back and Next always in the same place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from careboard.domain.pledges import Pledge
from careboard.i18n import _
from ui.settings.groups_form import GroupsForm
from ui.settings.names_form import NamesForm
from ui.settings.pin_form import PinForm
from ui.settings.posts_form import PostsForm
from ui.settings.sheet_form import SheetForm
from ui.settings.typed import TypedGroup
from ui.start.setup_presenter import FILE, GROUPS, NAMES, PIN, PLEDGE, POSTS, SHEET, STEPS
from ui.start.setup_steps import FilePart, PledgePart, StepPage, waits_line
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.card import Card, Rule
from ui.widgets.dots import Dots
from ui.widgets.icon_picture import IconPicture
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para


class SetUpPage(QWidget):
    """Seven steps; each says by its fields what is wrong, and keeps what was typed while going back."""

    names_given = Signal(object)
    groups_given = Signal(object)
    posts_given = Signal(object)
    pledge_given = Signal(bool, object)
    pin_given = Signal(str, str)
    place_chosen = Signal(str)
    file_given = Signal(str, str)
    sheet_checked = Signal(bool)
    later_asked = Signal()
    back_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._names, self._groups, self._posts = NamesForm(), GroupsForm(), PostsForm()
        self._pledge, self._pin, self._file, self._sheet = PledgePart(), PinForm(), FilePart(), SheetForm()
        self._steps = self._make_steps()
        self._shown = QStackedWidget()
        for step in STEPS:
            self._shown.addWidget(self._steps[step])
        self._step = NAMES
        self._dots = Dots(len(STEPS), 0, "")
        self._count = Para(tone="second", wrap=False)
        self._back = SecondaryButton(_("Back"), "arrow-left")
        self._back.setObjectName("set-up-back")
        self._next = PrimaryButton(_("Next"), "arrow-right", icon_at_end=True)
        self._next.setObjectName("set-up-next")
        self._later = SecondaryButton(_("Check it later"), "clock")
        self._later.setObjectName("set-up-later")
        self._lay_out()
        self._wire()

    def show_step(self, step: str) -> None:
        """Show a step; what was typed in it before is still there."""
        self._step = step
        place = STEPS.index(step)
        words = _("Step {number} of {count}").format(number=place + 1, count=len(STEPS))
        self._dots.show_step(len(STEPS), place, words)
        self._count.setText(words)
        self._shown.setCurrentWidget(self._steps[step])
        self._steps[step].verticalScrollBar().setValue(0)
        self._back.setVisible(step != SHEET)
        self._next.setVisible(step != SHEET)
        self._later.setVisible(step == SHEET)
        self._next.set_words(_("Make the file") if step == FILE else _("Next"))
        first = self._steps[step].findChild(QLineEdit)
        if first is not None and step != GROUPS:
            first.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._next.setFocus()

    def show_groups(self, groups: tuple[TypedGroup, ...]) -> None:
        """Show the groups to begin with."""
        self._groups.show_groups(groups)

    def show_pledges(self, pledges: tuple[Pledge, ...]) -> None:
        """Show the pledge that comes with the program."""
        self._pledge.show_title(pledges[0].title, pledges[0].source)
        self._pledge.lines.show_commitments(pledges[0].current.commitments)

    def show_place(self, path: str, warning: str) -> None:
        """Show where the file will lie, and what speaks against that place."""
        self._file.show_place(path, warning)

    def show_sheet(self, groups: tuple[str, ...], council: str) -> None:
        """Show the recovery sheet of the new file."""
        self._sheet.show_sheet(groups, council)

    def refuse(self, step: str, text: str, *, field: str = "", key: str = "") -> None:
        """Say in a step what is wrong; nothing where the text is empty."""
        own_place = {NAMES: True, PIN: True, FILE: field == "passphrase", GROUPS: bool(key)}.get(step, False)
        self._steps[step].refuse("" if own_place else text)
        if step == NAMES:
            self._names.refuse(field, text)
        elif step == PIN:
            self._pin.refuse(text)
        elif step == GROUPS:
            self._groups.refuse(key, field, text)
        elif step == FILE:
            self._file.passphrase.refuse(text if own_place else "")

    def forget_secrets(self) -> None:
        """Take the passphrase and the PIN out of the fields."""
        self._file.passphrase.clear()
        self._pin.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on by Enter from a field of one line."""
        enters = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enters and isinstance(QApplication.focusWidget(), QLineEdit):
            self._go_on()
            return
        super().keyPressEvent(event)

    def _go_on(self) -> None:
        steps = {
            NAMES: self._give_names,
            GROUPS: self._give_groups,
            POSTS: self._give_posts,
            PLEDGE: self._give_pledge,
            PIN: self._give_pin,
            FILE: self._give_file,
            SHEET: self._sheet.compare,
        }
        steps[self._step]()

    def _give_names(self) -> None:
        self.names_given.emit(self._names.typed())

    def _give_groups(self) -> None:
        self.groups_given.emit(self._groups.typed())

    def _give_posts(self) -> None:
        self.posts_given.emit(self._posts.typed())

    def _give_pledge(self) -> None:
        self.pledge_given.emit(self._pledge.is_taken(), self._pledge.lines.typed())

    def _give_pin(self) -> None:
        self.pin_given.emit(*self._pin.typed())

    def _give_file(self) -> None:
        self.file_given.emit(*self._file.passphrase.typed())

    def _make_steps(self) -> dict[str, StepPage]:
        later = waits_line(_("You can leave these empty now, and name them later in the settings."))
        return {
            NAMES: StepPage(
                _("Your council"), _("These names appear on the screens and on the papers."), Card(column(self._names))
            ),
            GROUPS: StepPage(
                _("Your groups"),
                _("Each group meets, scores and is shown on its own. Change these, or take out what you do not have."),
                self._groups,
            ),
            POSTS: StepPage(
                _("Who to go to"),
                _("When a worry is about one person or about safety, Careboard shows who to go to. It keeps no words."),
                later,
                self._posts,
            ),
            PLEDGE: StepPage(
                _("Your pledge"),
                _("These promises come with Careboard, in plain words for reading and listening."),
                self._pledge,
            ),
            PIN: StepPage(
                _("A PIN for the scoring view"),
                _("It is the way out of the scoring view, for staff only. You can change it in the settings."),
                Card(column(self._pin)),
            ),
            FILE: StepPage(
                _("Your file"),
                _("Everything is kept in one file on this computer. Nobody can read it without its passphrase."),
                self._file,
            ),
            SHEET: StepPage(
                _("The recovery sheet"), _("It is the second way in, when the passphrase is lost."), self._sheet
            ),
        }

    def _lay_out(self) -> None:
        name = row(IconPicture("hand-heart", "primary", 36, "duotone"), (Para("Careboard", 20, 700), 1), space=12)
        steps = boxed(row(self._count, self._dots, space=12))
        turning = AdaptiveRow(boxed(name), steps, stretches=(1, 0), narrow_under=520)
        head = row((turning, 1), margins=(28, 12, 28, 12))
        foot = row(self._back, STRETCH, self._later, self._next, margins=(28, 12, 28, 12))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(column(head, Rule(), (self._shown, 1), Rule(), foot, space=0))

    def _wire(self) -> None:
        self._next.clicked.connect(self._go_on)
        self._groups.grown.connect(self._steps[GROUPS].follow_focus)
        self._back.clicked.connect(self.back_asked)
        self._later.clicked.connect(self.later_asked)
        self._file.place_chosen.connect(self.place_chosen)
        self._sheet.checked.connect(self.sheet_checked)
