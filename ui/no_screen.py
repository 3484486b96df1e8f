"""Says in one line that no window can open here, where Qt would tell many and abort."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from careboard.i18n import _


@contextmanager
def refused_plainly() -> Iterator[None]:
    """Let Qt look for a screen inside this block; without one the program ends here, with status 1."""
    before = qInstallMessageHandler(_hear)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def _hear(kind: QtMsgType, _where: QMessageLogContext, _said: str | None) -> None:
    """Qt aborts after its last word: nothing but leaving at once comes before that."""
    if kind == QtMsgType.QtFatalMsg:
        sys.stderr.write(_("No window can open on this display. To see what is missing: careboard --doctor") + "\n")
        sys.stderr.flush()
        os._exit(1)
