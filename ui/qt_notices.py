"""Lets somebody else hear for a while what Qt would print."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

Hear = Callable[[QtMsgType, QMessageLogContext, str | None], None]


@contextmanager
def heard_by(hear: Hear) -> Iterator[None]:
    """Give every notice of Qt in this block to `hear`; afterwards they go where they went before."""
    before = qInstallMessageHandler(hear)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
