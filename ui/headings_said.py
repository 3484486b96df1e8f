"""Tells assistive technology which labels are headings, so that a screen reader can go from one to the next."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from ui.widgets.heading import Heading


def say_headings() -> None:
    """Let every heading of the program say that it is one; called once."""
    QAccessible.installFactory(_heading)


def _heading(_kind: str, thing: QObject) -> QAccessibleInterface | None:
    return QAccessibleWidget(thing, QAccessible.Role.Heading) if isinstance(thing, Heading) else None
