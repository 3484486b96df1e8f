"""What stands behind the reading grade: it is measured beside the windows, one piece at a time, the newest is shown."""

from collections.abc import Callable
from typing import Protocol

from careboard.application.papers import Papers
from careboard.application.reading_check import ReadingCheck
from careboard.errors import CodedError

Run = Callable[[Callable[[], object], Callable[[object], None], Callable[[BaseException], None]], None]


class ReadingView(Protocol):
    """What the presenter needs of the panel."""

    def show_reading(self, found: ReadingCheck) -> None:
        """Show how easy the paper is to read."""


class ReadingPresenter:
    """Measures the next paper as it stands."""

    def __init__(self, view: ReadingView, papers: Papers, run: Run) -> None:
        """Take the panel, the papers and the background."""
        self._view, self._papers, self._run = view, papers, run
        self._is_measuring = self._is_stale = False

    def refresh(self) -> None:
        """Measure anew, once what is being measured is done."""
        if self._is_measuring:
            self._is_stale = True
            return
        self._is_measuring = True
        self._run(self._papers.reading, self._measured, self._not_measured)

    def _measured(self, found: object) -> None:
        if isinstance(found, ReadingCheck) and not self._is_stale:
            self._view.show_reading(found)
        self._go_on()

    def _not_measured(self, error: BaseException) -> None:
        # Words that cannot be printed are told beside the pages, which are drawn from the same text.
        self._view.show_reading(ReadingCheck(0))
        self._go_on()
        if not isinstance(error, CodedError):
            raise error

    def _go_on(self) -> None:
        self._is_measuring = False
        if self._is_stale:
            self._is_stale = False
            self.refresh()
