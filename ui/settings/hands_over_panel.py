"""Handing a council file over to the next worker, step by step."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.application.backups import OldCopy
from careboard.i18n import _
from ui.printing import print_pdf
from ui.settings.hands_copies_form import HandsCopiesForm
from ui.settings.hands_intro import HandsIntro
from ui.settings.hands_keys_form import HandsKeysForm
from ui.settings.hands_reading import HandsState, Stage, stage_title
from ui.settings.sheet_form import SheetForm
from ui.widgets.buttons import SecondaryButton
from ui.widgets.file_asking import ask_where
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para


class HandsOverPanel(QWidget):
    """What it does, the keys, the recovery sheet, the old copies: one of them at a time."""

    print_asked = Signal()
    save_asked = Signal(str)
    begun = Signal()
    left = Signal()
    stage_shown = Signal(Stage)

    def __init__(self) -> None:
        super().__init__()
        self._title = Heading("", 2)
        self._about = Para("", tone="second")
        self.intro, self.keys, self.sheet, self.copies = HandsIntro(), HandsKeysForm(), SheetForm(), HandsCopiesForm()
        self._done_words = InfoLine("", "check-circle", "success", 16)
        self._done_words.setObjectName("hand-over-done")
        self._finish = SecondaryButton(_("Finish"), "check")
        self._finish.setObjectName("hand-over-finish")
        done = boxed(column(self._done_words, row(STRETCH, self._finish), space=12))
        self._stages: dict[Stage, QWidget] = {
            Stage.ABOUT: self.intro,
            Stage.KEYS: self.keys,
            Stage.SHEET: self.sheet,
            Stage.COPIES: self.copies,
            Stage.DONE: done,
        }
        self.setLayout(column(column(self._title, self._about, space=2), *self._stages.values(), space=12))
        self._finish.clicked.connect(self.left)
        self.keys.back_asked.connect(self.left)
        self.intro.begun.connect(self.begun)
        self.intro.print_asked.connect(self.print_asked)
        self.intro.save_asked.connect(self._choose_file)
        self.show_stage(Stage.ABOUT)

    def show_state(self, state: HandsState) -> None:
        """Show whether it can begin, and what happened before."""
        self.intro.show_state(state)

    def show_stage(self, stage: Stage) -> None:
        """Show one step; what was typed at another is gone."""
        title, about = stage_title(stage)
        self._title.setText(title)
        self._about.setText(about)
        for each, widget in self._stages.items():
            widget.setVisible(each is stage)
        self.keys.forget()
        if stage is Stage.KEYS:
            self.keys.begin()
        if stage is not Stage.SHEET:
            self.sheet.forget()
        self.stage_shown.emit(stage)

    def show_busy(self, busy: bool) -> None:
        """Let nobody press twice while the keys are being changed."""
        self.keys.show_busy(busy)

    def refuse(self, old: str = "", new: str = "", pin: str = "") -> None:
        """Say what is wrong with what was typed; nothing where a text is empty."""
        self.keys.refuse(old, new, pin)

    def refuse_list(self, text: str) -> None:
        """Say why the list was not drawn or saved; nothing where the text is empty."""
        self.intro.refuse(text)

    def refuse_copies(self, text: str) -> None:
        """Say why the old copies are still there."""
        self.copies.refuse(text)

    def print_list(self, pdf: bytes) -> None:
        """Print the list of what is still open."""
        print_pdf(self, pdf, _("What is still open"))

    def show_sheet(self, groups: tuple[str, ...], council: str) -> None:
        """Show the new recovery sheet and ask for three of its groups."""
        self.show_stage(Stage.SHEET)
        self.sheet.show_sheet(groups, council)

    def show_copies(self, copies: Sequence[OldCopy]) -> None:
        """Name the copies that an earlier passphrase opens."""
        self.show_stage(Stage.COPIES)
        self.copies.show_copies(copies)

    def show_done(self, words: str) -> None:
        """Say what was done and what was not."""
        self.show_stage(Stage.DONE)
        self._done_words.show_words(words)

    def _choose_file(self) -> None:
        kinds = {"pdf": _("PDF files (*.pdf)")}
        path, _kind = ask_where(self, _("Save the list"), _("What is still open"), kinds)
        if path:
            self.save_asked.emit(path)
