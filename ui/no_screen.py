"""Says in one line that no window can open here, where Qt would tell many and abort."""

import os
import sys
from contextlib import AbstractContextManager

from PySide6.QtCore import QMessageLogContext, QtMsgType

from careboard.i18n import _
from ui.qt_notices import heard_by


def refused_plainly() -> AbstractContextManager[None]:
    """Let Qt look for a screen inside this block; without one the program ends there, with status 1."""
    return heard_by(_hear)


def _hear(kind: QtMsgType, _where: QMessageLogContext, _said: str | None) -> None:
    """Qt aborts after its last word: nothing but leaving at once comes before that."""
    if kind == QtMsgType.QtFatalMsg:
        sys.stderr.write(_("No window can open on this display. To see what is missing: careboard --doctor") + "\n")
        sys.stderr.flush()
        os._exit(1)
