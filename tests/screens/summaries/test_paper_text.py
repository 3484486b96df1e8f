"""The words of a paper for those who listen: every heading, row and picture once, in reading order."""

from __future__ import annotations

import pytest

from ui.summaries.paper_text import read_lines

PAGE = """<!doctype html><html><head><title>Not said</title><style>p {}</style></head><body>
<a class="skip" href="#paper">Not said</a><header><p class="draft">Draft</p></header>
<nav><h2>Not said</h2><ul><li>Not said</li></ul></nav>
<main><h1>Two   asks &amp; one answer</h1>
<table role="table"><caption><p>What we ask</p></caption><thead><tr><th><p>Not said</p></th></tr></thead>
<tbody><tr><th>
<figure><svg role="img" aria-label="An answer that is owed"><text>!</text></svg></figure><p>A box</p></th>
<td data-label="Who decides"><p>The board</p></td><td><p>Soon</p></td></tr></tbody></table>
<figure><svg role="img" aria-label="Scale: kept."><text>kept</text></svg>
<figcaption><p>The scale</p></figcaption></figure>
<ul><li><p>First<br>point</p></li><li><p> </p></li></ul>
<dl><div><dt><p>Love</p></dt><dd><p>All of us</p></dd></div><div><dt>Rights</dt><dd><p>Most</p></dd></div></dl>
<h2>End</h2></main><footer><p>Hillside Voices</p></footer></body></html>"""
SAID = [
    "Draft",
    "Heading 1: Two asks & one answer",
    "What we ask",
    "(An answer that is owed) A box; Who decides: The board; Soon",
    "Picture: Scale: kept.",
    "The scale",
    "• First point",
    "Love: All of us",
    "Rights: Most",
    "Heading 2: End",
    "Hillside Voices",
]


@pytest.mark.parametrize("page", [PAGE, PAGE.replace("\n", "")])
def test_a_paper_is_said_line_by_line(page: str) -> None:
    assert [line.said for line in read_lines(page.encode())] == SAID
