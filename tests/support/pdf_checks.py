"""What every PDF of the tests has to pass."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tests.support.pdfua.oracle import Oracle, order_fault
from tests.support.pdfua.validators import validation_faults

PAGE_NUMBER = r"Page \d+ of \d+"


def faults(document: bytes, told: Sequence[str] | None = None, furniture: Sequence[str] = ()) -> list[str]:
    """Return all that is wrong with a document.

    `told` is the story in order, where the test knows it; `furniture` are patterns of the texts that may be artifacts
    besides the page's number.
    """
    oracle = Oracle(document)
    found = oracle.faults + validation_faults(document)
    allowed = [PAGE_NUMBER, *furniture]
    for text in oracle.artifacts:
        if not any(re.fullmatch(pattern, text.strip()) for pattern in allowed):
            found.append(f"hidden from who listens: {text[:60]!r}")
    if told is not None and (fault := order_fault(oracle.story, told)):
        found.append(fault)
    return found


def assert_accessible(document: bytes, told: Sequence[str] | None = None, furniture: Sequence[str] = ()) -> None:
    """Fail with everything that is wrong with a document."""
    found = faults(document, told, furniture)
    assert not found, "\n".join(found)
