"""A paper that is looked at, without any window: drawn anew, handed out, refused."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from careboard.errors import NotFound, RuleBroken
from tests.support.pages.place import at_once
from ui.summaries.paper_presenter import Outlets, PaperPresenter
from ui.summaries.paper_text import TextLine

PAGE = "<main><h1>Two asks</h1><p>To the board.</p></main>"


class RecordedView:
    """Pages that remember what they were shown."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.shown: list[tuple[bytes, tuple[TextLine, ...], str]] = []
        self.none: list[str] = []
        self.drafts: list[bool] = []
        self.refused: list[str] = []

    def show_drawing(self, name: str) -> None:
        """Remember how the paper is called."""
        self.names.append(name)

    def show_paper(self, pdf: bytes, lines: Sequence[TextLine], state: str) -> None:
        """Remember the pages."""
        self.shown.append((pdf, tuple(lines), state))

    def show_none(self, why: str) -> None:
        """Remember why there are no pages."""
        self.none.append(why)

    def show_draft(self, as_draft: bool) -> None:
        """Remember the mark."""
        self.drafts.append(as_draft)

    def refuse(self, why: str) -> None:
        """Remember what was refused."""
        self.refused.append(why)


class Source:
    """A paper that says which edition was drawn how often."""

    def __init__(self) -> None:
        self.drawn: list[tuple[str, bool]] = []
        self.raises: Exception | None = None

    def name(self) -> str:
        """Return how it is called."""
        return "Paper 3"

    def state(self, *, as_draft: bool) -> str:
        """Return what its pages are."""
        return "draft" if as_draft else "final"

    def draw(self, key: str, *, as_draft: bool) -> bytes:
        """Return the key, or a web page."""
        self.drawn.append((key, as_draft))
        if self.raises is not None:
            raise self.raises
        return PAGE.encode() if key.endswith(".html") else key.encode()


class Desk:
    """The presenter with everything around it."""

    def __init__(self) -> None:
        self.view, self.source = RecordedView(), Source()
        self.printed: list[tuple[bytes, str]] = []
        self.opened: list[str] = []
        self.said: list[str] = []
        self.waiting: list[tuple[Callable[[], object], Callable[[object], None], Callable[[BaseException], None]]] = []
        self.is_slow = False
        self.has_programs = True
        outlets = Outlets(self._run, self._later, self._print, self._open, self._say)
        self.presenter = PaperPresenter(self.view, self.source, outlets)

    def _run(
        self, work: Callable[[], object], done: Callable[[object], None], failed: Callable[[BaseException], None]
    ) -> None:
        if self.is_slow:
            self.waiting.append((work, done, failed))
        else:
            at_once(work, done, failed)

    def go_on(self) -> None:
        """Let the oldest piece of work come to its end."""
        at_once(*self.waiting.pop(0))

    def _later(self, work: Callable[[], None]) -> None:
        work()

    def _print(self, pdf: bytes, title: str) -> bool:
        self.printed.append((pdf, title))
        return True

    def _open(self, name: str, _content: bytes) -> bool:
        self.opened.append(name)
        return self.has_programs

    def _say(self, words: str, _undo: str) -> None:
        self.said.append(words)


@pytest.fixture
def desk() -> Desk:
    """The presenter with everything around it."""
    return Desk()


def test_while_one_drawing_goes_on_the_changes_wait_for_one_more_and_only_that_is_shown(desk: Desk) -> None:
    desk.is_slow = True
    desk.presenter.show()
    for _change in range(3):
        desk.presenter.refresh()
    desk.presenter.choose("easy-read")
    assert len(desk.waiting) == 1
    desk.go_on()
    assert desk.view.shown == [], "what was drawn is old by now; the pages of before stay"
    desk.go_on()
    assert [pdf for pdf, _lines, _state in desk.view.shown] == [b"easy-read"]
    assert desk.waiting == []


def test_the_text_comes_from_the_web_page_and_from_the_pages_where_there_is_none(desk: Desk) -> None:
    desk.presenter.want_text(True)
    assert desk.view.shown == [(b"standard", (TextLine("Two asks", 1), TextLine("To the board.")), "draft")]
    desk.presenter.want_text(False)
    assert len(desk.view.shown) == 1
    desk.presenter.show()
    assert desk.view.shown[-1] == (b"standard", (), "draft")

    def without_page(key: str, *, as_draft: bool) -> bytes:
        if key.endswith(".html"):
            raise NotFound("unknown-edition", edition=key)
        return b"kept" if as_draft else b""

    desk.source.draw = without_page  # type: ignore[method-assign]
    desk.presenter.want_text(True)
    assert desk.view.shown[-1][:2] == (b"kept", ())


def test_every_format_is_saved_opened_and_printed_under_its_name(desk: Desk, tmp_path: Path) -> None:
    desk.presenter.choose("large-print")
    desk.presenter.save("docx", str(tmp_path / "paper.docx"))
    assert (tmp_path / "paper.docx").read_bytes() == b"large-print.docx"
    desk.presenter.open("html")
    desk.presenter.print()
    assert desk.opened == ["Paper 3, large print.html"]
    assert desk.printed == [(b"large-print", "Paper 3, large print")]
    assert desk.said == ["Saved.", "Handed to the program that opens such files here.", "Sent to the printer."]


def test_what_goes_wrong_on_the_way_out_is_said(desk: Desk, tmp_path: Path) -> None:
    desk.presenter.save("pdf", str(tmp_path / "no folder" / "paper.pdf"))
    desk.has_programs = False
    desk.presenter.open("pdf")
    desk.source.raises = NotFound("unknown-edition", edition="standard.docx")
    desk.presenter.save("docx", str(tmp_path / "paper.docx"))
    assert desk.view.refused == [
        "The file could not be written there. Nothing is lost: choose another folder.",
        "This computer has no program for it. Save it, and open it on another computer.",
        "There is no such edition of this paper.",
    ]
    desk.source.raises = ValueError("a bug")
    for deed in (desk.presenter.print, desk.presenter.show):
        with pytest.raises(ValueError, match="a bug"):
            deed()


def test_without_approval_it_stays_a_draft_and_says_why(desk: Desk) -> None:
    def draft_only(key: str, *, as_draft: bool) -> bytes:
        if not as_draft:
            raise RuleBroken("paper-covers-nothing")
        return key.encode()

    desk.source.draw = draft_only  # type: ignore[method-assign]
    desk.presenter.want_draft(False)
    assert desk.view.drafts == [True]
    assert desk.view.shown[-1] == (b"standard", (), "draft")
    assert len(desk.view.refused) == 1


def test_pages_that_cannot_be_drawn_say_why_and_a_closed_window_hears_nothing(desk: Desk) -> None:
    desk.source.raises = RuleBroken("paper-covers-nothing")
    desk.presenter.show()
    assert len(desk.view.none) == 1
    desk.is_slow = True
    desk.presenter.show()
    desk.presenter.leave()
    desk.go_on()
    desk.source.raises = None
    desk.presenter.show()
    desk.go_on()
    assert (len(desk.view.none), desk.view.shown) == (1, [])
