"""How papers are drawn: a function for each edition and one for the officers' responses, handed in from outside."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO

from careboard.application.form_content import DrawForm, FormContent
from careboard.application.summary_content import SummaryContent
from careboard.domain.boards import RESPONSE_FORM, STANDARD, Paper
from careboard.errors import NotFound, RuleBroken

Draw = Callable[[SummaryContent, bool], bytes]
"""Draws one edition; the second argument marks every page as a draft."""


@dataclass(frozen=True, slots=True)
class ResponsePages:
    """What the pages of the officers' responses to one issued paper say."""

    council: str
    paper: Paper


DrawResponses = Callable[[ResponsePages], bytes]
Words = Callable[[SummaryContent], tuple[str, ...]]
"""Returns the paragraphs of a paper as they will be read, without its headings and pictures."""


@dataclass(frozen=True, slots=True)
class TemplateLook:
    """What a Word template has places for, and whether it points to another one, which papers leave out."""

    slots: tuple[str, ...] = ()
    points_elsewhere: bool = False


LookAtTemplate = Callable[[bytes], TemplateLook]
"""Looks at the council's Word template; RuleBroken where it is not one that may be used."""
CheckPrintable = Callable[[str], None]
"""Raises RuleBroken where a cleaned text has letters that no paper can show."""
Tell = Callable[[int, int], None]
"""Hears how many editions are drawn, and of how many; what it raises ends the drawing."""
_WORD_PART = "word/document.xml"


def quietly(_done: int, _total: int) -> None:
    """Tell nobody."""


def any_letters(_text: str) -> None:
    """Refuse nothing."""


def any_word_file(data: bytes) -> TemplateLook:
    """Refuse what is no Word document, and find no places in it."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as parts:
            is_word = _WORD_PART in parts.namelist()
    except zipfile.BadZipFile:
        is_word = False
    if not is_word:
        raise RuleBroken("template-not-word")
    return TemplateLook()


@dataclass(frozen=True, slots=True)
class Editions:
    """Every edition that can be drawn, by its key; the standard one is always among them."""

    by_key: Mapping[str, Draw]
    responses: DrawResponses
    words: Words
    form: DrawForm
    look_at_template: LookAtTemplate = any_word_file
    check_printable: CheckPrintable = any_letters

    def draw(self, content: SummaryContent, *, draft: bool, edition: str = STANDARD) -> bytes:
        """Draw one edition; raises NotFound where there is no such edition."""
        if edition not in self.by_key:
            raise NotFound("unknown-edition", edition=edition)
        return self.by_key[edition](content, draft)

    def draw_all(
        self, content: SummaryContent, form: FormContent | None, tell: Tell = quietly
    ) -> Mapping[str, bytes]:
        """Draw every edition as it is issued, one after another, and the form that goes out with them."""
        drawn: dict[str, bytes] = {}
        total = len(self.by_key) + (form is not None)
        for key, draw in self.by_key.items():
            tell(len(drawn), total)
            drawn[key] = draw(content, False)
        if form is not None:
            tell(len(drawn), total)
            drawn[RESPONSE_FORM] = self.form(form)
        tell(len(drawn), len(drawn))
        return drawn
