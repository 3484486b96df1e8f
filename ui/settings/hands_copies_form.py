"""The copies that an earlier passphrase still opens, by name, to be removed or kept."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.application.backups import OldCopy
from careboard.i18n import _, ngettext
from careboard.wording import long_date
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para


class HandsCopiesForm(QWidget):
    """Names each old copy with its day, and asks what becomes of them."""

    remove_asked = Signal()
    keep_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = Para()
        self._list = column(space=8)
        self._problem = InfoLine("", "warning-circle", "danger", 16)
        self._problem.setObjectName("old-copies-problem")
        self._keep = SecondaryButton(_("Keep them"))
        self._keep.setObjectName("keep-old-copies")
        self._remove = PrimaryButton(_("Remove the old copies"), "trash")
        self._remove.setObjectName("remove-old-copies")
        buttons = row(self._keep, STRETCH, self._remove)
        self.setLayout(column(self._words, Card(self._list), self._problem, buttons, space=12))
        self._keep.clicked.connect(self.keep_asked)
        self._remove.clicked.connect(self.remove_asked)

    def show_copies(self, copies: Sequence[OldCopy]) -> None:
        """Show which copies the passphrase of before still opens."""
        said = ngettext(
            "{count} copy still opens with an earlier passphrase. Who knows that passphrase could read it.",
            "{count} copies still open with an earlier passphrase. Who knows that passphrase could read them.",
            len(copies),
        )
        self._words.setText(said.format(count=len(copies)))
        while (item := self._list.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for copy in copies:
            day, path = Para(long_date(copy.made_on), weight=600), Para(copy.path, 14, tone="second")
            self._list.addWidget(boxed(column(day, path, space=0)))
        self.refuse("")

    def refuse(self, text: str) -> None:
        """Say why they are still there; nothing where the text is empty."""
        self._problem.show_words(text)
        self._problem.setVisible(bool(text))
