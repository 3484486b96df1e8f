"""Reads a finished paper as people do: page by page, or from the first word to the last.

Run as a program it writes anew what the sample paper is expected to say: look at the difference before you keep it.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf

from careboard.reports.standard_edition import draw_standard_edition
from tests.reports.sample import summary
from tests.support.pdfua.oracle import Oracle
from tests.support.pdfua.page_texts import page_texts

EXPECTED = Path(__file__).parent / "expected" / "standard_edition.txt"


def words_of_pages(document: bytes) -> list[str]:
    """Return the tagged words of each page, in the order in which they were drawn."""
    with pikepdf.open(BytesIO(document)) as pdf:
        return [" ".join(page_texts(page).marked.values()).replace("  ", " ") for page in pdf.pages]


def words_of(document: bytes) -> str:
    """Return all that is read aloud, in order, on one line."""
    return " ".join(" ".join(text for _role, text in Oracle(document).story).split())


def lines_of(document: bytes) -> str:
    """Return all that is read aloud, a line for each mark with its role."""
    return "".join(f"{role[1:]:<8}{text}".rstrip() + "\n" for role, text in Oracle(document).story)


if __name__ == "__main__":
    EXPECTED.write_text(lines_of(draw_standard_edition(summary(), draft=False)), encoding="utf-8")
