"""What stands behind a paper that is looked at: it is drawn beside the windows, anew after changes, and handed out."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from careboard.domain.boards import STANDARD, edition_key
from careboard.errors import CodedError, NotFound
from careboard.i18n import _
from careboard.wording import message
from ui.summaries.all_files import file_name
from ui.summaries.paper_text import TextLine, read_lines
from ui.whole_file import write_whole

Run = Callable[[Callable[[], object], Callable[[object], None], Callable[[BaseException], None]], None]
Later = Callable[[Callable[[], None]], None]


class PaperSource(Protocol):
    """Where the paper comes from: the draft as it stands, or one as it was issued."""

    def name(self) -> str:
        """Return how it is called."""

    def state(self, *, as_draft: bool) -> str:
        """Return what its pages are."""

    def draw(self, key: str, *, as_draft: bool) -> bytes:
        """Return an edition in a format, by the name under which papers keep it."""


class PaperViewing(Protocol):
    """What the presenter needs of the pages."""

    def show_drawing(self, name: str) -> None:
        """Say that the pages are being drawn; those of before stay until then."""

    def show_paper(self, pdf: bytes, lines: Sequence[TextLine], state: str) -> None:
        """Show the pages, and say what they are."""

    def show_none(self, why: str) -> None:
        """Show no pages, and say why."""

    def show_draft(self, as_draft: bool) -> None:
        """Show whether the pages are marked as a draft."""

    def refuse(self, why: str) -> None:
        """Say why something could not be done."""


@dataclass(frozen=True, slots=True)
class Outlets:
    """What papers need of the program: the background, a pause, the printer, other programs, and a voice."""

    run: Run
    later: Later
    print_pdf: Callable[[bytes, str], bool]
    open_file: Callable[[str, bytes], bool]
    say: Callable[[str, str], None]


class PaperPresenter:
    """Draws one piece at a time: what changed meanwhile is drawn once more, and only the newest is shown."""

    def __init__(self, view: PaperViewing, source: PaperSource, outlets: Outlets) -> None:
        """Take the pages, where the paper comes from, and what it goes to."""
        self._view, self._source, self._outlets = view, source, outlets
        self._edition = STANDARD
        self._as_draft, self._as_text = True, False
        self._is_drawing = self._is_stale = False
        self._refused = ""
        self._is_left = False
        self.is_in_sight = False
        """Whether the pages that were drawn last are shown."""

    def leave(self) -> None:
        """The window is closed: what is still being drawn is shown nowhere."""
        self._is_left = True

    def show(self) -> None:
        """Draw the pages now."""
        if self._is_drawing:
            self._is_stale = True
            return
        self._is_drawing, self.is_in_sight = True, False
        self._view.show_drawing(self._file_name())
        work = partial(self._draw, self._edition, self._as_draft, self._as_text)
        self._outlets.run(work, self._drawn, self._not_drawn)

    def refresh(self) -> None:
        """Draw the pages anew, once nothing has changed for a while."""
        self._outlets.later(self.show)

    def choose(self, edition: str) -> None:
        """Look at another edition."""
        self._edition = edition
        self.show()

    def want_text(self, as_text: bool) -> None:
        """Read the paper as text, headings and all."""
        self._as_text = as_text
        if as_text:
            self.show()

    def want_draft(self, as_draft: bool) -> None:
        """Mark the pages as a draft or not."""
        self._as_draft = as_draft
        self.show()

    def save(self, form: str, path: str) -> None:
        """Write the paper into a file."""
        work = partial(self._write, self._edition, form, self._as_draft, Path(path))
        self._outlets.run(work, self._saved, self._failed)

    def open(self, form: str) -> None:
        """Show the paper in the program that this computer has for it."""
        work = partial(self._source.draw, edition_key(self._edition, form), as_draft=self._as_draft)
        self._outlets.run(work, partial(self._open, f"{self._file_name()}.{form}"), self._failed)

    def print(self) -> None:
        """Print the pages, as they stand now."""
        work = partial(self._source.draw, self._edition, as_draft=self._as_draft)
        self._outlets.run(work, partial(self._print, self._file_name()), self._failed)

    def _file_name(self) -> str:
        return file_name(self._source.name(), self._edition)

    def _draw(self, edition: str, as_draft: bool, as_text: bool) -> tuple[bytes, tuple[TextLine, ...], str]:
        lines: tuple[TextLine, ...] = ()
        if as_text:
            # A paper of long ago may have been issued without a web page: then the words on its pages do.
            with suppress(NotFound):
                lines = read_lines(self._source.draw(edition_key(edition, "html"), as_draft=as_draft))
        return self._source.draw(edition, as_draft=as_draft), lines, self._source.state(as_draft=as_draft)

    def _write(self, edition: str, form: str, as_draft: bool, path: Path) -> None:
        write_whole(path, self._source.draw(edition_key(edition, form), as_draft=as_draft))

    def _drawn(self, drawn: object) -> None:
        self._is_drawing = False
        if self._is_left:
            return
        if self._is_stale:
            self._is_stale = False
            self.show()
        elif isinstance(drawn, tuple):
            self.is_in_sight = True
            self._view.show_paper(*drawn)
            if self._refused:
                self._view.refuse(self._refused)
                self._refused = ""

    def _not_drawn(self, error: BaseException) -> None:
        self._is_drawing = False
        if self._is_left and isinstance(error, CodedError):
            return
        if not isinstance(error, CodedError):
            self._view.show_none("")
            raise error
        if self._is_stale:
            self._is_stale = False
            self.show()
        elif self._as_draft:
            self._view.show_none(message(error))
        else:
            # Not approved yet: it stays a draft, and says why.
            self._as_draft, self._refused = True, message(error)
            self._view.show_draft(True)
            self.show()

    def _open(self, name: str, content: object) -> None:
        if isinstance(content, bytes):
            self._hand_to_program(name, content)

    def _hand_to_program(self, name: str, content: bytes) -> None:
        try:
            is_open = self._outlets.open_file(name, content)
        except OSError as error:
            self._failed(error)
            return
        if is_open:
            self._outlets.say(_("Handed to the program that opens such files here."), "")
        else:
            self._view.refuse(_("This computer has no program for it. Save it, and open it on another computer."))

    def _print(self, name: str, pdf: object) -> None:
        if isinstance(pdf, bytes) and self._outlets.print_pdf(pdf, name):
            self._outlets.say(_("Sent to the printer."), "")

    def _saved(self, _nothing: object) -> None:
        self._outlets.say(_("Saved."), "")

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, OSError):
            self._view.refuse(_("The file could not be written there. Nothing is lost: choose another folder."))
        elif isinstance(error, CodedError):
            self._view.refuse(message(error))
        else:
            raise error
