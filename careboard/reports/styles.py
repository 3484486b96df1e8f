"""The sizes of the editions, in points."""

from __future__ import annotations

from dataclasses import dataclass, field

from careboard.reports import fonts
from careboard.reports.text_layout import SECOND_INK, TextStyle

EDGE, HAIRLINE, WHITE = "#7B8194", "#C9C3B8", "#FFFFFF"

# The strong colours of the built-in commitments' pictures; a council's own are drawn in ink.
COMMITMENT_COLOURS = {
    "love": "#A3283F",
    "respect": "#3B43A6",
    "relationships": "#99460B",
    "stability": "#1F6A3C",
    "mental-health": "#74339B",
    "no-age-limits": "#7A5200",
    "family": "#0E636B",
    "have-a-say": "#1F5AA0",
    "rights": "#5A4A32",
    "voice": "#98236E",
}


@dataclass(frozen=True, slots=True)
class PageStyle:
    """The page of an edition: A4 with its margins; text ends at `bottom`, the footer stands on `footer`.

    The head of a page stands `head` below its upper edge.
    What is drawn on it comes out `zoom` times as large, on a sheet that is as much larger than it says here.
    """

    width: float = 595.28
    height: float = 841.89
    side: float = 54.0
    top: float = 46.0
    bottom: float = 66.0
    footer: float = 34.0
    head: float = 30.0
    zoom: float = 1.0

    @property
    def column(self) -> float:
        """The width of the text."""
        return self.width - 2 * self.side

    @property
    def column_height(self) -> float:
        """The height of the text."""
        return self.height - self.top - self.bottom


def _heading(size: float, leading: float, before: float, after: float) -> TextStyle:
    return TextStyle(size, leading, fonts.BOLD, before=before, after=after, keep_with_next=True)


@dataclass(frozen=True, slots=True)
class EditionStyle:
    """How an edition sets its words."""

    page: PageStyle = field(default_factory=PageStyle)
    body: TextStyle = field(default_factory=lambda: TextStyle(14, 18.2))
    close: TextStyle = field(default_factory=lambda: TextStyle(14, 18))
    strong: TextStyle = field(default_factory=lambda: TextStyle(14, 18, fonts.BOLD))
    column_head: TextStyle = field(default_factory=lambda: TextStyle(14, 18, fonts.SEMIBOLD, SECOND_INK))
    second: TextStyle = field(default_factory=lambda: TextStyle(14, 18.2, colour=SECOND_INK))
    title: TextStyle = field(default_factory=lambda: _heading(25, 31, 0, 2))
    page_title: TextStyle = field(default_factory=lambda: _heading(22, 28, 20, 1))
    section: TextStyle = field(default_factory=lambda: _heading(17, 21.25, 15, 1))
    item: TextStyle = field(default_factory=lambda: _heading(15, 19.5, 0, 1))
    is_narrow: bool = False
    """Whether columns of text stand below each other."""

    def heading(self, level: int) -> TextStyle:
        """Return the style of a heading of a level."""
        return (self.title, self.page_title, self.item)[level - 1]


STANDARD = EditionStyle()
# Fourteen points become eighteen, and everything else grows alike: titles, strips, icons and the footer.
_LARGER = 18 / 14
LARGE_PRINT = EditionStyle(
    page=PageStyle(595.28 / _LARGER, 841.89 / _LARGER, 54 / _LARGER, 43, 45, 23, 26, _LARGER),
    is_narrow=True,
)
EASY_READ = EditionStyle(
    body=TextStyle(18, 24.5),
    close=TextStyle(18, 24.5),
    strong=TextStyle(18, 24.5, fonts.BOLD),
    column_head=TextStyle(18, 24.5, fonts.SEMIBOLD, SECOND_INK),
    title=_heading(30, 38, 0, 0),
    page_title=_heading(25, 32, 16, 6),
    item=_heading(18, 24.5, 0, 0),
)
