"""The list of issues: 10,000 into read models, and 100,000 opened and filtered in the window."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from careboard.drawing import inspection_drawing, sheet_drawing
from tests.benchmarks.many_issues import council_with_issues
from tests.benchmarks.measuring import Figure, side_by_side
from tests.benchmarks.shown import until
from tests.support.councils import ACouncil
from tests.support.pages.place import at_once
from ui.issues.wiring import build_issues
from ui.places import BuiltPlace
from ui.theme import apply_theme

FILTERED = "said group 7"
SELECT = """
SELECT issue.key, issue.kind, issue.title, meeting.council_group, issue.first_commitment, issue.now_state,
       issue.now_waits_for, issue.now_owner, issue.now_answer_by, issue.now_done_by, issue.now_due,
       issue.now_since, issue.raised_on, issue.now_reopened, issue.dots
FROM issue JOIN meeting ON meeting.key = issue.raised
WHERE issue.now_order < '2'
ORDER BY issue.now_order, issue.number, issue.key
"""


def measure(folder: Path) -> Iterator[Figure]:
    """Read lists, then show them."""
    with council_with_issues(folder / "read", 10_000) as council:
        ours, floor = side_by_side(9, council.services.issues.rows, lambda: _select(council))
    yield Figure("list of 10,000 issues into read models", ours, floor, "ms", 1.3)
    yield from _in_the_window(folder)


def _select(council: ACouncil) -> None:
    with council.store.file.outside_transactions() as raw:
        raw.execute(SELECT).fetchall()


def _in_the_window(folder: Path) -> Iterator[Figure]:
    app = QApplication.instance() or QApplication(["bench"])
    assert isinstance(app, QApplication)
    apply_theme(app, "light")
    with ExitStack() as stack:
        lists = [
            _Shown(app, stack.enter_context(council_with_issues(folder / str(count), count)))
            for count in (100_000, 100)
        ]
        many, few = side_by_side(5, *(each.show for each in lists))
        yield Figure("open the issue list, 100,000 rows beside 100", many, few, "ms", 2.0)
        many, few = side_by_side(5, *(each.filter for each in lists))
        yield Figure("filter the issue list, 100,000 rows beside 100", many, few, "ms", 2.0)
        for each in lists:
            each.place.page.close()


class _Shown:
    """The place of issues of one council in a window."""

    def __init__(self, app: QApplication, council: ACouncil) -> None:
        self._app = app
        self.place: BuiltPlace = build_issues(
            council.services,
            _say_nothing,
            sheet_drawing(),
            inspection_drawing(),
            at_once,
            council.services.erasing.erase,
        )
        self._texts = ["", FILTERED]
        page: QWidget = self.place.page
        page.resize(1366, 768)
        page.show()
        until(app, lambda: page.windowHandle().isExposed())

    def show(self) -> None:
        """Come to the list and see it."""
        self.place.presenter.show("")
        self._app.processEvents()

    def filter(self) -> None:
        """Look for a word, or for everything again."""
        self._texts.reverse()
        self.place.page.filter_asked.emit(self._texts[0], "", "", "", False, False)  # type: ignore[attr-defined]
        self._app.processEvents()


def _say_nothing(_text: str, _undo: str = "") -> None:
    """The foot of the window is not measured."""
