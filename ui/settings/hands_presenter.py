"""What stands behind handing a council file over to the next worker."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from careboard.application.backups import OldCopy
from careboard.application.council_files import OpenCouncil
from careboard.errors import CodedError, StorageProblem
from careboard.i18n import _
from careboard.wording import message
from ui.settings.hands_reading import HandsState, Stage
from ui.settings.typed import passphrase_refusal, pin_refusal
from ui.whole_file import write_whole

Run = Callable[[Callable[[], object], Callable[[object], None], Callable[[BaseException], None]], None]


class HandsOverView(Protocol):
    """What the presenter needs of the panel."""

    def show_state(self, state: HandsState) -> None:
        """Show whether it can begin, and what happened before."""

    def show_stage(self, stage: Stage) -> None:
        """Show one step; what was typed at another is gone."""

    def show_busy(self, busy: bool) -> None:
        """Let nobody press twice while the keys are being changed."""

    def refuse(self, old: str = "", new: str = "", pin: str = "") -> None:
        """Say what is wrong with what was typed; nothing where a text is empty."""

    def refuse_list(self, text: str) -> None:
        """Say why the list was not drawn or saved; nothing where the text is empty."""

    def refuse_copies(self, text: str) -> None:
        """Say why the old copies are still there."""

    def print_list(self, pdf: bytes) -> None:
        """Print the list of what is still open."""

    def show_sheet(self, groups: tuple[str, ...], council: str) -> None:
        """Show the new recovery sheet and ask for three of its groups."""

    def show_copies(self, copies: Sequence[OldCopy]) -> None:
        """Name the copies that an earlier passphrase opens."""

    def show_done(self, words: str) -> None:
        """Say what was done and what was not."""


class HandsPresenter:
    """Leads two workers through a hand-over."""

    def __init__(self, panel: HandsOverView, council: OpenCouncil, run: Run, say: Callable[[str, str], None]) -> None:
        """Take the panel, the open file, the background and the way to say things."""
        self._panel = panel
        self._council = council
        self._run = run
        self._say = say
        self._problem = ""

    def refresh(self) -> None:
        """Read anew."""
        self._panel.show_state(HandsState.of(self._council))

    def leave(self) -> None:
        """Go back to the beginning; no secret is in sight any more."""
        self._panel.show_stage(Stage.ABOUT)
        self.refresh()

    def begin(self) -> None:
        """Ask for the keys of now and of then."""
        self._panel.show_stage(Stage.KEYS)

    def print_list(self) -> None:
        """Print what is still open."""
        self._panel.refuse_list("")
        self._run(self._council.draw_open_list, self._print, self._no_list)

    def save_list(self, path: str) -> None:
        """Save what is still open as a PDF."""
        self._panel.refuse_list("")
        self._run(partial(self._save, Path(path)), self._saved, self._no_list)

    def hand_over(self, old: str, passphrase: tuple[str, str], pin: tuple[str, str]) -> None:
        """Change passphrase and PIN in one step, once the present passphrase was given rightly."""
        wrong, wrong_pin = passphrase_refusal(*passphrase), pin_refusal(*pin)
        if not wrong and passphrase[0] == old:
            wrong = _("This is the passphrase of now. The next worker needs another one.")
        self._panel.refuse(new=wrong, pin=wrong_pin)
        if not (wrong or wrong_pin):
            self._panel.show_busy(True)
            self._run(partial(self._change, old, passphrase[0], pin[0]), self._changed, self._not_changed)

    def check_sheet(self, is_right: bool) -> None:
        """Go on once three groups of the new sheet were typed back rightly."""
        if is_right:
            self._council.services.setting_up.recovery_sheet_checked()
            self._after_sheet()

    def remove_copies(self) -> None:
        """Remove the copies that an earlier passphrase opens."""
        self._run(self._council.backups.remove_old, self._removed, self._not_removed)

    def keep_copies(self) -> None:
        """Leave them where they are."""
        self._finish(_("The old copies are kept. The earlier passphrase still opens them."))

    def _print(self, pdf: object) -> None:
        if isinstance(pdf, bytes):
            self._panel.print_list(pdf)

    def _save(self, path: Path) -> None:
        try:
            write_whole(path, self._council.draw_open_list())
        except OSError as error:
            raise StorageProblem("cannot-write", path=path) from error

    def _saved(self, _nothing: object) -> None:
        self._say(_("The list is saved."), "")

    def _no_list(self, error: BaseException) -> None:
        self._panel.refuse_list(_words(error))

    def _change(self, old: str, passphrase: str, pin: str) -> StorageProblem | None:
        if not self._council.unlocks(old):
            raise StorageProblem("wrong-passphrase")
        return self._council.hand_over(passphrase, pin)

    def _changed(self, problem: object) -> None:
        self._panel.show_busy(False)
        self._problem = message(problem) if isinstance(problem, StorageProblem) else ""
        if self._problem:
            self._say(self._problem, "")
        self._panel.show_sheet(self._council.recovery_groups(), self._council.services.setting_up.council().name)

    def _not_changed(self, error: BaseException) -> None:
        self._panel.show_busy(False)
        self._panel.refuse(old=_words(error))
        self.refresh()

    def _after_sheet(self) -> None:
        old = self._council.backups.old()
        if old:
                self._panel.show_copies(old)
        else:
            self._finish(_("No copy opens with an earlier passphrase."))

    def _removed(self, _nothing: object) -> None:
        self._finish(_("The old copies are removed."))

    def _not_removed(self, error: BaseException) -> None:
        self._panel.show_copies(self._council.backups.old())
        self._panel.refuse_copies(_words(error))

    def _finish(self, words: str) -> None:
        said = [_("The new passphrase, PIN and recovery sheet are in force."), words, self._problem]
        self._panel.show_done(" ".join(each for each in said if each))
        self.refresh()


def _words(error: BaseException) -> str:
    """Return what to say about an error; a bug is raised on."""
    if isinstance(error, CodedError):
        return message(error)
    raise error
