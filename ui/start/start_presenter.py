"""What stands behind the start: opening, trying and bringing back council files."""

import datetime
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Protocol, cast

from careboard.application.council_files import CouncilFiles, GoodCopy, OpenCouncil
from careboard.errors import CodedError, StorageProblem
from careboard.i18n import _
from careboard.wording import long_date, message

Run = Callable[[Callable[[], object], Callable[[object], None], Callable[[BaseException], None]], None]
TRIES_BEFORE_SHEET = 3
"""After so many wrong passphrases the recovery sheet is offered (safety.md)."""
OTHER_FILES = 3
"""So many files are offered beside the one that was open last."""
_DEMONSTRATION_PASSPHRASE = "demonstration"
_DAMAGED = ("damaged", "damaged-middle")


class StartView(Protocol):
    """What the presenter needs of the start pages."""

    def show_welcome(self, last: str) -> None:
        """Show the three ways to begin, and which file was open last."""

    def show_recent(self, files: tuple[str, ...]) -> None:
        """Offer the files that were open before the last one."""

    def offer_to_forget(self, name: str) -> None:
        """Offer to take a file that is gone off the list, or nothing where the name is empty."""

    def show_problem(self, text: str) -> None:
        """Say on the welcome page what went wrong."""

    def show_unlock(self, name: str) -> None:
        """Ask for the passphrase of a file."""

    def show_refusal(
        self, text: str, *, sheet: bool = False, copy: str = "", read_only: bool = False, take_back: bool = False
    ) -> None:
        """Say why the file did not open, and what may be done instead."""

    def show_busy(self, text: str) -> None:
        """Say that something is going on."""


class SetUp(Protocol):
    """What the presenter needs of the set-up."""

    def begin(self) -> None:
        """Show the first step."""

    def give_up(self) -> None:
        """Give a new file back when the window closes before the last step."""


class StartPresenter:
    """Leads from the start page to an open council file."""

    def __init__(
        self,
        page: StartView,
        files: CouncilFiles,
        run: Run,
        opened: Callable[[OpenCouncil], None],
        recent: tuple[str, ...],
        demonstration: Path,
        setup: SetUp,
        forget: Callable[[str], None],
    ) -> None:
        """Take the pages, the files of this computer, the background, the demonstration's place and the set-up.

        `recent` are the files that were open lately; `forget` takes one off that list for good.
        """
        self._page = page
        self._files = files
        self._run = run
        self._opened = opened
        self._recent = recent
        self._demonstration = demonstration
        self._setup = setup
        self._forget = forget
        self._gone = ""
        self._path: Path | None = None
        self._passphrase = ""
        self._sheet: str | None = None
        self._tries = 0

    def show(self) -> None:
        """Show the three ways to begin."""
        self._path = None
        last, *others = [_name_and_day(Path(path)) for path in self._recent[: 1 + OTHER_FILES]] or [""]
        self._page.show_welcome(last)
        self._page.offer_to_forget("")
        self._page.show_recent(tuple(others))

    def begin_council(self) -> None:
        """Set a new council up."""
        self._setup.begin()

    def close(self) -> None:
        """Give back what is open when the window closes before a council is shown."""
        self._setup.give_up()

    def open_last(self) -> None:
        """Open the file that was open last."""
        self.open_recent(0)

    def open_recent(self, number: int) -> None:
        """Open one of the files that were open lately, the last one being number 0."""
        if number < len(self._recent):
            self.open_file(self._recent[number])

    def open_file(self, path: str) -> None:
        """Open a file, after its passphrase where it needs one."""
        self._path, self._tries, self._sheet = Path(path), 0, None
        try:
            if self._files.is_encrypted(self._path):
                self._page.show_unlock(self._path.name)
                return
        except StorageProblem as problem:
            self.show()
            self._page.show_problem(message(problem))
            if problem.code == "missing" and path in self._recent:
                self._gone = path
                self._page.offer_to_forget(Path(path).stem)
            return
        self._open(None)

    def forget(self) -> None:
        """Take the file that is gone off the list."""
        self._forget(self._gone)
        self._recent = tuple(path for path in self._recent if path != self._gone)
        self.show()

    def open_with(self, path: str, passphrase: str) -> None:
        """Open a file whose passphrase was given at the start of the program."""
        self.open_file(path)
        if self._path is not None:
            self.give_passphrase(passphrase)

    def give_passphrase(self, passphrase: str) -> None:
        """Try a passphrase."""
        self._passphrase, self._sheet = passphrase, None
        self._open(passphrase)

    def give_recovery_sheet(self, typed: str) -> None:
        """Try the groups of the recovery sheet."""
        self._sheet = typed
        self._open(None)

    def open_read_only(self) -> None:
        """Open a newer file, or one that was moved to another computer, to read and print."""
        self._open(self._passphrase, read_only=True)

    def take_back(self) -> None:
        """Let a file that was moved to another computer live on here again."""
        self._open(self._passphrase, taken_back=True)

    def bring_back_copy(self) -> None:
        """Put the last good copy in the place of a damaged file and open it; the damaged one is kept beside it."""
        copy, path = self._last_copy(), self._path
        if copy is None or path is None:
            return
        passphrase = self._passphrase

        def restored() -> object:
            self._files.restore(copy.path, passphrase, path)
            return self._files.open(path, passphrase)

        self._work(_("Bringing back the copy…"), restored)

    def try_demonstration(self) -> None:
        """Make the demonstration council anew and open it."""
        path = self._demonstration

        def made() -> object:
            path.parent.mkdir(parents=True, exist_ok=True)
            for old in path.parent.glob(path.name + "*"):
                old.unlink()
            return self._files.make_demonstration(path, _DEMONSTRATION_PASSPHRASE)

        self._path = None
        self._work(_("Making a council to try…"), made)

    def _open(self, passphrase: str | None, *, read_only: bool = False, taken_back: bool = False) -> None:
        path, sheet = self._path, self._sheet
        if path is None:
            return

        def opened() -> object:
            if sheet is not None:
                files = self._files
                return files.open_with_recovery_sheet(path, sheet, read_only=read_only, taken_back=taken_back)
            return self._files.open(path, passphrase, read_only=read_only, taken_back=taken_back)

        self._work(_("Opening the file…"), opened)

    def _work(self, words: str, work: Callable[[], object]) -> None:
        self._page.show_busy(words)
        self._run(work, self._done, self._failed)

    def _done(self, council: object) -> None:
        with ExitStack() as if_it_breaks:
            if_it_breaks.callback(self._show_broken)
            try:
                self._opened(cast("OpenCouncil", council))
            except CodedError as error:
                self._failed(error)
            else:
                self._passphrase, self._sheet = "", None
            if_it_breaks.pop_all()

    def _show_broken(self) -> None:
        """Go back to the start page when a bug was in the way; what is told of the bug itself comes on top."""
        self.show()
        self._page.show_problem(_("The file could not be opened. Nothing in it was changed."))

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, CodedError):
            self._show_broken()
            raise error
        if self._path is None or error.code == "passphrase-needed":
            self.show()
            self._page.show_problem(message(error))
            return
        self._tries += error.code == "wrong-passphrase"
        copy = self._last_copy() if error.code in _DAMAGED else None
        self._page.show_unlock(self._path.name)
        self._page.show_refusal(
            message(error),
            sheet=self._tries >= TRIES_BEFORE_SHEET or error.code.startswith("recovery-sheet"),
            copy=_("Open the last good copy from {date}").format(date=long_date(copy.made_on)) if copy else "",
            read_only=error.code in ("newer-schema", "moved-away"),
            take_back=error.code == "moved-away",
        )

    def _last_copy(self) -> GoodCopy | None:
        copies = self._files.copies(self._path) if self._path is not None else ()
        return copies[0] if copies else None


def _name_and_day(path: Path) -> str:
    """Return the name of a file and the day on which it was last written, where it is there."""
    try:
        written = path.stat().st_mtime
    except OSError:
        return path.stem
    day = datetime.datetime.fromtimestamp(written, datetime.UTC).astimezone().date()
    return _("{name}, {date}").format(name=path.stem, date=long_date(day))
