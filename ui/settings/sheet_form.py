"""The recovery sheet: fourteen groups to print and keep, and three of them to type back."""

from collections.abc import Sequence
from secrets import SystemRandom

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from careboard.application.recovery_groups import same_group
from careboard.i18n import _
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.field_row import FieldRow
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para
from ui.widgets.text_fields import LineField

ASKED_BACK = 3


class SheetForm(QWidget):
    """Shows the groups and prints them; then, with the groups out of sight, asks for three of them."""

    checked = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._groups: tuple[str, ...] = ()
        self._council = ""
        self._asked: tuple[int, ...] = ()
        self._flow = FlowLayout(space=20)
        self._print = SecondaryButton(_("Print the sheet"), "printer")
        self._print.setObjectName("print-sheet")
        self._have = PrimaryButton(_("I have it on paper"), "arrow-right", icon_at_end=True)
        self._have.setObjectName("have-sheet")
        self._again = SecondaryButton(_("Show the sheet again"), "arrow-left")
        self._again.setObjectName("show-sheet-again")
        self._check = PrimaryButton(_("Check"), "check")
        self._check.setObjectName("check-sheet")
        self._fields = [LineField(longest=8) for _number in range(ASKED_BACK)]
        self._rows = [FieldRow("", field) for field in self._fields]
        words = _(
            "With these groups of letters the file opens without its passphrase. Print them, and give them to your "
            "manager to keep in a locked place. Nobody can make them again."
        )
        fields = (boxed(column(each, STRETCH)) for each in self._rows)
        self._sheet = boxed(column(Para(words), Card(self._flow), row(self._print, STRETCH, self._have), space=12))
        self._back = boxed(
            column(
                Para(_("Now type these three groups from the paper:"), weight=600),
                AdaptiveRow(*fields, stretches=(1, 1, 1), narrow_under=560),
                row(self._again, STRETCH, self._check),
                space=12,
            )
        )
        self.setLayout(column(self._sheet, self._back))
        self._have.clicked.connect(self._ask_back)
        self._again.clicked.connect(self._show_again)
        self._print.clicked.connect(self._print_sheet)
        self._check.clicked.connect(self.compare)

    def show_sheet(self, groups: Sequence[str], council: str) -> None:
        """Show a sheet and choose three groups to ask back."""
        self._groups, self._council = tuple(groups), council
        self._asked = tuple(sorted(SystemRandom().sample(range(len(groups)), ASKED_BACK)))
        self._clear()
        for number, group in enumerate(groups, 1):
            words = row(Para(f"{number}", 14, tone="second"), Para(group, 20, 700), space=6)
            self._flow.addWidget(boxed(words))
        for row_, field, place in zip(self._rows, self._fields, self._asked, strict=True):
            row_.label.setText(_("Group {number}").format(number=place + 1))
            field.setAccessibleName(_("Group {number}").format(number=place + 1))
            field.setObjectName(f"sheet-group-{place + 1}")
            field.clear()
            row_.clear_error()
        self._show_again()

    def forget(self) -> None:
        """Take the groups out of sight and out of memory."""
        self._groups = ()
        self._clear()

    def asked(self) -> tuple[int, ...]:
        """Return which groups are asked back, counted from 1."""
        return tuple(place + 1 for place in self._asked)

    def compare(self) -> None:
        """Compare what was typed with the sheet, and tell whether all of it is right."""
        right = True
        for row_, field, place in zip(self._rows, self._fields, self._asked, strict=True):
            if same_group(field.text(), self._groups[place]):
                row_.clear_error()
            else:
                right = False
                row_.show_error(_("This is not what the sheet says."))
        self.checked.emit(right)

    def _clear(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()

    def _ask_back(self) -> None:
        self._sheet.hide()
        self._back.show()
        self._fields[0].setFocus()

    def _show_again(self) -> None:
        self._back.hide()
        self._sheet.show()

    def _print_sheet(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            document = QTextDocument()
            document.setPlainText(sheet_text(self._council, self._groups))
            document.print_(printer)


def sheet_text(council: str, groups: Sequence[str]) -> str:
    """Return the sheet as it is printed."""
    lines = [f"{number:>2}   {group}" for number, group in enumerate(groups, 1)]
    title = _("Recovery sheet of {council}").format(council=council)
    keep = _("Keep it in a locked place. Whoever has it and the file can read everything.")
    return "\n".join([title, "", *lines, "", keep])
