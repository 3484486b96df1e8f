"""Keys as this computer names them: Ctrl here, another sign on a Mac."""

from PySide6.QtGui import QKeySequence

from ui.find.commands import Command


def key_word(key: str) -> str:
    """Return the name of one key or of keys pressed together."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def first_key(command: Command) -> str:
    """Return the key to learn for a command."""
    return key_word(command.keys[0]) if command.keys else command.said


def all_keys(command: Command) -> str:
    """Return every key of a command."""
    return command.said or ", ".join(map(key_word, command.keys))
