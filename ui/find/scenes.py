"""Find and do for the pictures: before the first letter, with words, with nothing found, and the sheet of keys."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from ui.find.find_window import FindWindow

if TYPE_CHECKING:
    from ui.desktop import Desktop


def find_scenes(desktop: "Desktop") -> Iterator[tuple[str, QWidget | None]]:
    """Go through the windows that lie over a page."""
    desktop.do("find")
    window = QApplication.activeModalWidget()
    assert isinstance(window, FindWindow)
    yield "find", window
    for name, words in (("find-words", "meeting"), ("find-nothing", "zebra")):
        window.field.setText(words)
        window.typed.emit(words)
        yield name, window
    window.close()
    desktop.do("keys")
    sheet = QApplication.activeModalWidget()
    assert sheet is not None
    yield "keys", sheet
    sheet.close()
