"""Keeps typed text plain where Qt would read it as markup or as a shortcut."""

from PySide6.QtWidgets import QWidget


def doubled(text: str) -> str:
    """Return a text with every & doubled, as Qt's buttons, tabs and menus need it to show one."""
    return text.replace("&", "&&")


def set_tooltip(widget: QWidget, text: str) -> None:
    """Give a widget a tooltip that shows a text as it is; the mark-up around it keeps Qt from guessing."""
    from html import escape

    widget.setToolTip(f"<span>{escape(text)}</span>" if text else "")
