"""Puts a theme on the application for a test, and the usual one back after it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from ui.theme import apply_theme

ApplyTheme = Callable[[str, int], None]


@pytest.fixture
def themed(qapp: QApplication) -> Iterator[ApplyTheme]:
    """Return a function that puts a theme and a text size on; light at 100 % is on at first."""

    def put_on(name: str = "light", percent: int = 100) -> None:
        apply_theme(qapp, name, percent)

    put_on("light", 100)
    yield put_on
    put_on("light", 100)
