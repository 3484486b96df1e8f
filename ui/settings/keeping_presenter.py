"""What stands behind the PIN, the passphrase, the recovery sheet and the backups of the open file."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from careboard.application.backups import BackupState
from careboard.application.council_files import OpenCouncil
from careboard.errors import CodedError, RuleBroken, StorageProblem
from careboard.i18n import _
from careboard.wording import message
from ui.settings.typed import passphrase_refusal, pin_refusal

Run = Callable[[Callable[[], object], Callable[[object], None], Callable[[BaseException], None]], None]


class LocksView(Protocol):
    """What the presenter needs of the panel of PIN and passphrase."""

    def show_locks(self, has_pin: bool, is_encrypted: bool) -> None:
        """Show whether there is a PIN, and the passphrase only where the file has one."""

    def show_busy(self, busy: bool) -> None:
        """Let nobody press twice while the passphrase is being changed."""

    def refuse_pin(self, text: str) -> None:
        """Say what is wrong with the PIN; nothing where the text is empty."""

    def refuse_passphrase(self, text: str, *, old: bool = False) -> None:
        """Say what is wrong with the present or the new passphrase; nothing where the text is empty."""

    def forget(self) -> None:
        """Take away everything that was typed."""


class SheetView(Protocol):
    """What the presenter needs of the panel of the recovery sheet."""

    def show_state(self, is_encrypted: bool, is_checked: bool) -> None:
        """Say whether there is a sheet and whether it was checked."""

    def show_busy(self, busy: bool) -> None:
        """Let nobody press twice while the passphrase is tried."""

    def show_sheet(self, groups: tuple[str, ...], council: str) -> None:
        """Show the groups and ask for three of them."""

    def hide_sheet(self) -> None:
        """Take the sheet and what was typed out of sight."""

    def refuse(self, text: str) -> None:
        """Say why the sheet is not shown."""


class BackupsView(Protocol):
    """What the presenter needs of the panel of backups."""

    def show_backups(self, state: BackupState) -> None:
        """Show when the last copies were made, and where further ones lie."""

    def show_busy(self, busy: bool) -> None:
        """Let nobody press twice while a copy is being made."""

    def refuse(self, text: str) -> None:
        """Say why no copy was made; nothing where the text is empty."""


class KeepingPresenter:
    """Keeps the file locked and copied."""

    def __init__(
        self,
        locks: LocksView,
        sheet: SheetView,
        backups: BackupsView,
        council: OpenCouncil,
        run: Run,
        say: Callable[[str, str], None],
    ) -> None:
        """Take the three panels, the open file, the background and the way to say things."""
        self._locks = locks
        self._sheet = sheet
        self._backups = backups
        self._council = council
        self._setting_up = council.services.setting_up
        self._run = run
        self._say = say

    def refresh(self) -> None:
        """Read anew."""
        is_encrypted = self._council.is_encrypted
        self._locks.show_locks(self._setting_up.has_pin(), is_encrypted)
        self._sheet.show_state(is_encrypted, self._setting_up.is_recovery_sheet_checked())
        self._backups.show_backups(self._council.backups.state())

    def forget(self) -> None:
        """Take every secret out of sight: another part of the settings is shown."""
        self._locks.forget()
        self._sheet.hide_sheet()
        self.refresh()

    def set_pin(self, first: str, again: str) -> None:
        """Set another PIN of the scoring view."""
        refusal = pin_refusal(first, again)
        self._locks.refuse_pin(refusal)
        if refusal:
            return
        self._setting_up.set_pin(first)
        self._locks.forget()
        self.refresh()
        self._say(_("The new PIN is set."), "")

    def change_passphrase(self, old: str, first: str, again: str) -> None:
        """Give the file another passphrase, once the present one was given rightly."""
        refusal = passphrase_refusal(first, again)
        self._locks.refuse_passphrase(refusal)
        if refusal:
            return
        self._locks.show_busy(True)
        self._run(partial(self._change, old, first), self._changed, self._not_changed)

    def show_sheet(self, passphrase: str) -> None:
        """Show the recovery sheet to who knows the passphrase."""
        self._sheet.show_busy(True)
        self._run(partial(self._unlocked, passphrase), self._show_groups, self._not_shown)

    def check_sheet(self, is_right: bool) -> None:
        """Note that three groups of the sheet were typed back rightly."""
        if is_right:
            self._setting_up.recovery_sheet_checked()
            self._sheet.hide_sheet()
            self.refresh()
            self._say(_("The recovery sheet is right. Keep it in a locked place."), "")

    def back_up(self) -> None:
        """Make a copy now."""
        self._backups.refuse("")
        self._backups.show_busy(True)
        self._run(self._council.backups.make, self._backed_up, self._not_backed_up)

    def choose_second_folder(self, folder: str) -> None:
        """Keep further copies in this folder, and make the first at once; with an empty name nowhere."""
        try:
            self._council.backups.choose_second_folder(folder)
        except RuleBroken as refusal:
            self._backups.refuse(message(refusal))
            return
        self.refresh()
        if folder:
            self.back_up()

    def _unlocked(self, passphrase: str) -> tuple[str, ...]:
        if not self._council.unlocks(passphrase):
            raise StorageProblem("wrong-passphrase")
        return self._council.recovery_groups()

    def _show_groups(self, groups: object) -> None:
        self._sheet.show_busy(False)
        if isinstance(groups, tuple):
            self._sheet.show_sheet(groups, self._setting_up.council().name)

    def _not_shown(self, error: BaseException) -> None:
        self._sheet.show_busy(False)
        self._sheet.refuse(_words(error))

    def _change(self, old: str, new: str) -> StorageProblem | None:
        self._unlocked(old)
        return self._council.change_passphrase(new)

    def _changed(self, problem: object) -> None:
        self._locks.show_busy(False)
        self._locks.forget()
        self.refresh()
        words = _("The passphrase is changed. Now print the new recovery sheet.")
        self._say(f"{words} {message(problem)}" if isinstance(problem, StorageProblem) else words, "")

    def _not_changed(self, error: BaseException) -> None:
        self._locks.show_busy(False)
        is_old = isinstance(error, CodedError) and error.code == "wrong-passphrase"
        self._locks.refuse_passphrase(_words(error), old=is_old)

    def _backed_up(self, _nothing: object) -> None:
        self._backups.show_busy(False)
        self.refresh()
        self._say(_("Backup made."), "")

    def _not_backed_up(self, error: BaseException) -> None:
        self._backups.show_busy(False)
        self.refresh()
        self._backups.refuse(_words(error))


def _words(error: BaseException) -> str:
    """Return what to say about an error; a bug is raised on."""
    if isinstance(error, CodedError):
        return message(error)
    raise error
