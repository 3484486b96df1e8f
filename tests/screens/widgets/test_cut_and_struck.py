"""A text that is cut says so, and a struck one has a line through it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from ui.widgets.para import Para
from ui.widgets.text_block import TextBlock, TextStyle, shortened

pytestmark = pytest.mark.usefixtures("themed")

STYLE = TextStyle(16, 400, 1.25)
LONG = "Tell us two weeks before our social worker changes, and who comes next, and why"


def test_a_text_that_fits_is_not_cut() -> None:
    assert shortened("Bin bags", STYLE, 200, 2).text == "Bin bags"


@pytest.mark.parametrize("lines", [1, 2, 3])
def test_a_long_text_is_cut_to_so_many_lines_and_ends_with_dots(lines: int) -> None:
    cut = shortened(LONG, STYLE, 150, lines)
    assert cut.size.height() == STYLE.line() * lines
    assert cut.text.endswith("…")
    assert LONG.startswith(cut.text.replace("\n", " ")[:10])


def test_lines_know_where_they_begin_across_paragraphs() -> None:
    block = TextBlock("One\nTwo and three", STYLE, 60)
    starts = block.starts
    assert starts[:2] == [0, 4]
    assert all("One\nTwo and three"[start] != " " for start in starts)


def test_a_struck_text_keeps_its_size_and_its_words(qtbot: QtBot) -> None:
    para = Para("Answered")
    qtbot.addWidget(para)
    para.resize(para.sizeHint())
    plain = para.grab().toImage()
    para.set_struck(True)
    assert para.grab().toImage() != plain
    assert para.text() == "Answered"
    assert para.sizeHint() == plain.size() / plain.devicePixelRatio()
