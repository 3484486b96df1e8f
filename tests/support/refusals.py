"""How a test says that Careboard refuses a step, by the code of the rule."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from careboard.errors import CodedError, RuleBroken


@contextmanager
def refused(code: str, kind: type[CodedError] = RuleBroken) -> Iterator[None]:
    """Expect that the block is refused with this code."""
    with pytest.raises(kind) as caught:
        yield
    assert caught.value.code == code
