"""The reading grade stands beside the next paper before it is issued, with what may be made easier."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from careboard.application.reading_check import HardSentence, ReadingCheck, TellingQuote
from careboard.errors import RuleBroken
from careboard.giveaways import giveaways
from careboard.plain_language import Readers, check
from tests.screens.summaries.conftest import has_met
from tests.support.builders import day
from tests.support.councils import ACouncil
from tests.support.pages.summaries import PapersScreen
from ui.summaries.reading_line import ReadingLine, grade_words
from ui.summaries.reading_presenter import ReadingPresenter
from ui.widgets.buttons import LinkButton
from ui.widgets.para import Para

HARD = "Every placement requires appropriate documentation before the statutory review takes place there."


def test_the_grade_and_the_hardest_sentences_are_shown_before_anybody_approves(
    council: ACouncil, qtbot: QtBot
) -> None:
    council.services.asking.add_board(day(60), day(50))
    has_met(council, approved=False)
    council.services.asking.ask("2026-01", f"{HARD}", "Director", day(60))
    screen = PapersScreen(council.services, qtbot)
    screen.reads("Reading grade 17: hard to read", "Show the hardest sentences")


def words_of(line: ReadingLine) -> list[str]:
    return [para.text() for para in line.findChildren(Para) if para.isVisible()]


def test_what_may_be_easier_opens_below_and_a_quote_is_always_seen(qtbot: QtBot) -> None:
    line = ReadingLine()
    qtbot.addWidget(line)
    hard = HardSentence(HARD, 14, check(HARD, Readers.BOARD))
    text = "Call me on 07700 900 123."
    line.show_check(ReadingCheck(12, (hard,), (TellingQuote(text, giveaways(text)),)))
    line.show()
    more = line.findChild(LinkButton, "only-reads-hardest")
    assert more is not None
    seen = words_of(line)
    assert f"Quote: “{text}”" in seen
    assert not any("placement" in words for words in seen)
    more.click()
    seen = words_of(line)
    assert any("placement" in words for words in seen)


@pytest.mark.parametrize(("grade", "said"), [(5, "5: fine"), (7, "7: could be easier"), (9, "9: hard to read")])
def test_a_grade_is_said_in_words(grade: int, said: str) -> None:
    assert grade_words(ReadingCheck(grade))[0] == f"Reading grade {said}"


class _View:
    def __init__(self) -> None:
        self.shown: list[ReadingCheck] = []

    def show_reading(self, found: ReadingCheck) -> None:
        self.shown.append(found)


def test_only_the_newest_is_shown_and_what_cannot_be_drawn_has_no_grade(council: ACouncil) -> None:
    waiting: list[tuple[Callable[[object], None], Callable[[BaseException], None]]] = []
    view = _View()
    presenter = ReadingPresenter(
        view, council.services.papers, lambda _work, done, failed: waiting.append((done, failed))
    )
    presenter.refresh()
    presenter.refresh()
    assert len(waiting) == 1
    waiting[0][0](ReadingCheck(3))
    assert (view.shown, len(waiting)) == ([], 2)
    waiting[1][1](RuleBroken("no-glyph"))
    assert view.shown == [ReadingCheck(0)]
