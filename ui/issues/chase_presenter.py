"""What stands behind chasing: who owes what, the slip of each owner, and all slips at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from careboard.application.owner_directory import OwnerDirectory
from careboard.application.sheets import SheetDrawing
from careboard.application.slip_mail import mail_draft
from careboard.application.slip_words import slip_text
from careboard.application.slips import Slip, Slips
from careboard.errors import CodedError, RuleBroken
from careboard.i18n import _, ngettext
from careboard.wording import message
from ui.issues.chase_reading import OwnerLine, contact_words, file_name, owner_lines, summary
from ui.issues.sheet_view import SheetView
from ui.whole_file import write_whole

Run = Callable[[Callable[[], object], Callable[[object], None], Callable[[BaseException], None]], None]


class ChaseView(SheetView, Protocol):
    """What the presenter needs of the window beside its sheets."""

    def show_owners(self, summary: str, owners: tuple[OwnerLine, ...], chosen: str) -> None:
        """Show who owes something."""

    def show_contact(self, contact: str, address: str) -> None:
        """Show how to reach the owner, with the address for the draft."""

    def offer_to_keep(self, words: str) -> None:
        """Offer to keep the typed address; no words take the offer away."""

    def copy_text(self, text: str) -> None:
        """Put a text where it can be pasted from."""

    def ask_mail_path(self, name: str) -> None:
        """Ask where the draft goes."""

    def refuse_address(self, why: str) -> None:
        """Say what is wrong with the address."""

    def show_progress(self, done: int, total: int) -> None:
        """Show how many slips are made."""


class ChasePresenter:
    """Shows slips and hands them out; an address that is typed here is kept only where somebody says so."""

    def __init__(
        self,
        page: ChaseView,
        slips: Slips,
        owners: OwnerDirectory,
        sheets: SheetDrawing,
        run: Run,
        open_file: Callable[[Path], bool],
    ) -> None:
        """Take the window, the slips, the people who answer, the drawing, the background, and what opens a file."""
        self._page = page
        self._owners = owners
        self._read, self._sheets, self._run, self._open_file = slips, sheets, run, open_file
        self._slips: tuple[Slip, ...] = ()
        self._slip: Slip | None = None
        self._pdf = b""
        self._waiting: list[tuple[Slip, Path]] = []
        self._total = 0

    def begin(self, post: str = "") -> None:
        """Show who owes something, the slip of one owner or of the most urgent one."""
        self._slips = self._read.slips()
        chosen = next((slip for slip in self._slips if slip.post == post), next(iter(self._slips), None))
        self._page.show_owners(
            summary(self._slips), owner_lines(self._slips), chosen.post if chosen is not None else ""
        )
        if chosen is None:
            self._page.show_none(_("No owner owes anything today."))
        else:
            self.choose(chosen.post)

    def choose(self, post: str) -> None:
        """Show the slip of an owner."""
        self._slip = next(slip for slip in self._slips if slip.post == post)
        self._page.show_contact(contact_words(self._slip.contact), self._slip.contact.email)
        self._page.offer_to_keep("")
        try:
            self._pdf = self._sheets.slip(self._slip)
        except RuleBroken as refusal:
            self._slip = None
            self._page.show_none(message(refusal))
            return
        self._page.show_sheet(self._pdf, file_name(self._slip))

    def save(self, path: str) -> None:
        """Write the slip that is shown into a file."""
        if self._write(Path(path), self._pdf):
            self._page.say_done(_("Saved."))

    def copy(self) -> None:
        """Put the slip where it can be pasted from, as text."""
        if self._slip is not None:
            self._page.copy_text(slip_text(self._slip))
            self._page.say_done(_("Copied. Paste it where you want it."))

    def type_address(self, address: str) -> None:
        """Offer to keep an address that is another than the one that is known."""
        if self._slip is None:
            return
        is_new = bool(address.strip()) and address.strip() != self._slip.contact.email
        self._page.offer_to_keep(_("Keep this address for {post}").format(post=self._slip.post) if is_new else "")

    def keep_address(self, address: str) -> None:
        """Keep the typed address with the post, so that it is never typed again."""
        if self._slip is None:
            return
        try:
            self._owners.put(replace(self._slip.contact, post=self._slip.post, email=address))
        except RuleBroken as refusal:
            self._page.refuse_address(message(refusal))
            return
        post = self._slip.post
        self._slips = self._read.slips()
        self.choose(post)
        self._page.say_done(_("Kept with the people who answer."))

    def mail(self, address: str) -> None:
        """Look at the address, then ask where the draft goes."""
        if self._slip is None:
            return
        try:
            mail_draft(self._slip, address)
        except RuleBroken as refusal:
            self._page.refuse_address(message(refusal))
            return
        self._page.ask_mail_path(file_name(self._slip))

    def save_mail(self, path: str, address: str) -> None:
        """Write the draft into a file, and open it in the mail program where there is one."""
        if self._slip is None or not self._write(Path(path), mail_draft(self._slip, address)):
            return
        if self._open_file(Path(path)):
            self._page.say_done(_("The draft is saved, and your mail program opens it. Nothing is sent yet."))
        else:
            self._page.say_done(_("The draft is saved. Open it in your mail program. Nothing is sent yet."))

    def make_all(self, folder: str) -> None:
        """Write the slip of each owner and its draft into a folder, one after another."""
        names: list[str] = []
        for slip in self._slips:
            names.append(file_name(slip, names))
        self._waiting = [(slip, Path(folder) / name) for slip, name in zip(self._slips, names, strict=True)]
        self._total = len(self._waiting)
        self._next()

    def cancel(self) -> None:
        """Stop after the slip that is being made; those that are made stay."""
        if self._waiting:
            self._waiting = []
            self._page.show_progress(self._total, self._total)
            self._page.say_done(_("Stopped. The slips that were made stay in the folder."))

    def _next(self) -> None:
        self._page.show_progress(self._total - len(self._waiting), self._total)
        if self._waiting:
            slip, path = self._waiting[0]
            self._run(lambda: self._make(slip, path), self._made, self._not_made)

    def _make(self, slip: Slip, path: Path) -> None:
        write_whole(path.with_name(f"{path.name}.pdf"), self._sheets.slip(slip))
        write_whole(path.with_name(f"{path.name}.eml"), mail_draft(slip, slip.contact.email))

    def _made(self, _nothing: object) -> None:
        if not self._waiting:
            return
        self._waiting.pop(0)
        self._next()
        if not self._waiting:
            made = ngettext("{count} slip is in the folder.", "{count} slips are in the folder.", self._total)
            self._page.say_done(made.format(count=self._total))

    def _not_made(self, error: BaseException) -> None:
        if not isinstance(error, OSError | CodedError):
            raise error
        if not self._waiting:
            # It was stopped meanwhile, and the window may be gone.
            return
        self._waiting = []
        self._page.show_progress(self._total, self._total)
        self._page.refuse(message(error) if isinstance(error, CodedError) else _unwritten())

    def _write(self, path: Path, content: bytes) -> bool:
        try:
            write_whole(path, content)
        except OSError:
            self._page.refuse(_unwritten())
            return False
        return True


def _unwritten() -> str:
    return _("The file could not be written there. Nothing is lost: choose another folder.")
