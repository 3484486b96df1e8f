"""What stands behind the printing of ballots and tokens: which paper, in which language, and into which file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from careboard.application.ballot_papers import Asked, BallotDrawing, BallotPapers
from careboard.application.phrasebooks import Phrasebook
from careboard.errors import NotFound, RuleBroken
from careboard.i18n import _
from careboard.wording import message
from ui.whole_file import write_whole


class PaperKind(StrEnum):
    """What can be printed."""

    BALLOTS = "ballots"
    TOKENS = "tokens"


@dataclass(frozen=True, slots=True)
class PrintedPaper:
    """A paper as it would be printed: its pages, its name, and how many copies are wanted (0: not known yet)."""

    kind: PaperKind
    pdf: bytes
    name: str
    copies: int
    letters: str = ""


@dataclass(frozen=True, slots=True)
class PaperMeeting:
    """The meeting whose vote is printed: its key, how many are here, and what the vote asks before it opens."""

    key: str
    heads: int
    asked: Asked


class PaperBallotsView(Protocol):
    """What the presenter needs of its window."""

    def show_languages(self, languages: tuple[tuple[str, str], ...], chosen: str) -> None:
        """Offer languages by code and name; nothing to choose where there is one."""

    def show_paper(self, paper: PrintedPaper) -> None:
        """Show the pages."""

    def show_none(self, why: str) -> None:
        """Show no pages, and say why."""

    def say_saved(self, words: str) -> None:
        """Say whether the file was saved."""


class PaperBallotsPresenter:
    """Draws one paper after the other as it is chosen."""

    def __init__(
        self,
        view: PaperBallotsView,
        papers: BallotPapers,
        drawing: BallotDrawing,
        meeting: PaperMeeting,
        books: Callable[[], tuple[Phrasebook, ...]],
    ) -> None:
        """Take the window, the papers and their drawing, the meeting, and the languages that are offered."""
        self._view = view
        self._papers, self._drawing = papers, drawing
        self._meeting = meeting
        self._books = {book.code: book for book in books()}
        self._language = next(iter(self._books))
        self._kind = PaperKind.BALLOTS
        self._paper: PrintedPaper | None = None

    def begin(self) -> None:
        """Show the ballots in the first language."""
        names = tuple((book.code, book.name) for book in self._books.values())
        self._view.show_languages(names, self._language)
        self._draw()

    def choose_kind(self, kind: str) -> None:
        """Show ballots or tokens."""
        self._kind = PaperKind(kind)
        self._draw()

    def choose_language(self, code: str) -> None:
        """Show the paper in another language."""
        self._language = code
        self._draw()

    def save(self, path: str) -> None:
        """Write what is shown into a file."""
        if self._paper is None:
            return
        try:
            write_whole(Path(path), self._paper.pdf)
        except OSError:
            self._view.say_saved(_("The file could not be written there. Please choose another folder."))
            return
        self._view.say_saved(_("Saved."))

    def _draw(self) -> None:
        self._paper = None
        try:
            self._paper = self._ballots() if self._kind is PaperKind.BALLOTS else self._tokens()
        except (RuleBroken, NotFound) as refusal:
            self._view.show_none(message(refusal))
            return
        self._view.show_paper(self._paper)

    def _ballots(self) -> PrintedPaper:
        content = self._papers.content(self._meeting.key, self._books[self._language], self._meeting.asked)
        name = _("Ballots {letters}").format(letters=content.letters)
        return PrintedPaper(self._kind, self._drawing.ballot(content), name, self._meeting.heads, content.letters)

    def _tokens(self) -> PrintedPaper:
        content = self._papers.tokens(self._meeting.key, self._books[self._language])
        return PrintedPaper(self._kind, self._drawing.tokens(content), _("Tokens"), 1)
