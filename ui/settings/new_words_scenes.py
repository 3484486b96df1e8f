"""New words for a pledge in the pictures of the program: one promise split, one dropped, one added, two joined."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from careboard.application.setting_up import SettingUp
from ui.settings.new_words_form import NewWordsForm
from ui.settings.new_words_line import NewWordsLine
from ui.settings.pledge_panel import PledgePanel, PledgePart


def new_words_scenes(around: QWidget, setting_up: SettingUp) -> Iterator[tuple[str, None]]:
    """Open the form for the first pledge, and change what came from what."""
    panel, pledge = around.findChild(PledgePanel), setting_up.pledges()[0]
    assert panel is not None
    panel.findChildren(PledgePart)[0].new_words_asked.emit(pledge.key)
    yield "settings-new-words", None
    first, second, third, fourth, *_others = pledge.current.keys
    lines = {line.key: line for line in panel.findChildren(NewWordsLine)}
    lines[first].join_asked.emit(first, second)
    lines[third].split_asked.emit(third)
    lines[fourth].drop_asked.emit(fourth)
    yield "settings-new-words-mapped", None
    form = panel.findChild(NewWordsForm)
    assert form is not None
    form.left.emit()
