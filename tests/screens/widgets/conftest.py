"""Puts a theme on the application for a test."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from ui.theme import apply_theme

ApplyTheme = Callable[[str, int], None]


@pytest.fixture
def themed(qapp: QApplication) -> ApplyTheme:
    """Return a function that puts a theme and a text size on."""

    def put_on(name: str = "light", percent: int = 100) -> None:
        apply_theme(qapp, name, percent)

    return put_on
