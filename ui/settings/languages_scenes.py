"""The languages in the settings for the pictures of the program: the phrases of one, and their recording."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from ui.settings.languages_panel import LanguagesPanel

_PHRASE = "commitment/love/plain"


def languages_scenes(around: QWidget, code: str) -> Iterator[tuple[str, None]]:
    """Look at the phrases of a language that is there, at one of them, and record."""
    panel = around.findChild(LanguagesPanel)
    assert panel is not None
    panel.list.opened.emit(code)
    yield "settings-phrases", None
    panel.phrases.table.choose(_PHRASE)
    panel.phrases.table.opened.emit(_PHRASE)
    yield "settings-phrase", None
    panel.phrases.close_phrase()
    panel.phrases.flow_asked.emit()
    yield "settings-recording", None
    panel.flow.back_asked.emit()
    panel.phrases.back_asked.emit()
