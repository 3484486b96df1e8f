"""The words of a paper line by line for those who listen, read from its web page: it is written from the same tree."""

from dataclasses import dataclass
from html.parser import HTMLParser

from careboard.i18n import _

_HEADINGS = {"h1": 1, "h2": 2, "h3": 3}
_LINES = {"p", "caption", "figcaption", "footer", "div"}
_WHOLE = {"li", "tr", "dl"}
# The heads of a table are said in each of its cells; the rest is for eyes, or said elsewhere.
_UNSAID = {"style", "title", "nav", "thead"}


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line; `level` is 1 to 3 where it is a heading."""

    words: str
    level: int = 0

    @property
    def said(self) -> str:
        """What is read out: a heading says that it is one."""
        if not self.level:
            return self.words
        return _("Heading {level}: {words}").format(level=self.level, words=self.words)


def read_lines(page: bytes) -> tuple[TextLine, ...]:
    """Return what a paper says, in reading order."""
    reader = _Reader()
    reader.feed(page.decode())
    reader.close()
    reader.end_line()
    return tuple(reader.lines)


class _Reader(HTMLParser):
    """Gathers the words of a web page; a row of a table and a point of a list are one line each."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[TextLine] = []
        self._words: list[str] = []
        self._level = self._together = 0
        self._unsaid = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin what an element begins."""
        given = dict(attrs)
        if self._unsaid:
            return
        if tag in _UNSAID or given.get("class") == "skip":
            self._unsaid = tag
        elif tag in _HEADINGS:
            self.end_line()
            self._level = _HEADINGS[tag]
        elif tag in _WHOLE:
            self.end_line()
            self._together += 1
            self._words.append("• " if tag == "li" else "")
        elif tag in _LINES and not self._together:
            self.end_line()
        else:
            self._begin_inside(tag, given)

    def _begin_inside(self, tag: str, given: dict[str, str | None]) -> None:
        if tag == "svg":
            self._unsaid = tag
            self._say_picture(given.get("aria-label") or "")
        elif tag in ("td", "th"):
            label, before = given.get("data-label"), self._said()
            self._words = [before, "; " if before else "", f"{label}: " if label else ""]
        elif tag == "dd":
            self._words.append(": ")
        elif tag == "div":
            self._split()
        elif tag in ("p", "br"):
            self._words.append(" ")

    def _say_picture(self, words: str) -> None:
        """A picture has a line of its own, but for one in a row or point, such as the mark of an answer owed."""
        if words:
            pattern = "({words}) " if self._together else _("Picture: {words}")
            self._words.append(pattern.format(words=words))

    def _split(self) -> None:
        """End a line inside of what otherwise is one: a term with what is said of it."""
        together, self._together = self._together, 0
        self.end_line()
        self._together = together

    def handle_endtag(self, tag: str) -> None:
        """End what an element has begun."""
        if self._unsaid:
            self._unsaid = "" if tag == self._unsaid else self._unsaid
        elif tag in _WHOLE:
            self._together = max(0, self._together - 1)
            self.end_line()
        elif tag in _HEADINGS or (tag in (*_LINES, "figure") and not self._together):
            self.end_line()

    def handle_data(self, data: str) -> None:
        """Take words."""
        if not self._unsaid:
            self._words.append(data.replace("\n", " "))

    def _said(self) -> str:
        return " ".join("".join(self._words).split())

    def end_line(self) -> None:
        """Keep the line so far, if it says anything."""
        words = self._said()
        if words.strip("• "):
            self.lines.append(TextLine(words, self._level))
        self._words, self._level = [], 0
