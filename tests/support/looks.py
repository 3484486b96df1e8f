"""The look that every test of the windows begins with."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from careboard import assets
from ui import theme
from ui.tokens import BODY, LIGHT


def put_on_the_usual_look() -> None:
    """Put light colours and the usual text size on, unless they are in force.

    Done between two tests it costs nothing; while a window is open Qt would dress every part of it anew.
    """
    app = QApplication.instance()
    if isinstance(app, QApplication) and not _is_in_force(app):
        theme.apply_theme(app, LIGHT.name, theme.SMALLEST)


def _is_in_force(app: QApplication) -> bool:
    is_light = theme.tokens() is LIGHT and app.font().pixelSize() == BODY
    return is_light and app.styleSheet() == assets.text(f"themes/{LIGHT.name}.qss")
