"""The only place that opens message boxes: plain text always, and words that say what to do next."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from careboard.i18n import _
from ui.widgets.plain_text import doubled

_Role = QMessageBox.ButtonRole


def _box(parent: QWidget | None, icon: QMessageBox.Icon, title: str, text: str, more: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(icon)
    box.setWindowTitle(title)
    box.setText(title)
    box.setInformativeText("\n\n".join(part for part in (text, more) if part))
    return box


def _show(box: QMessageBox) -> None:
    box.setDefaultButton(box.addButton(_("Close"), _Role.AcceptRole))
    box.exec()
    box.deleteLater()


def ask(parent: QWidget | None, title: str, text: str, yes: str, no: str) -> bool:
    """Ask before what cannot be undone; the way back is the default and what Escape does."""
    box = _box(parent, QMessageBox.Icon.Question, title, text, "")
    agree = box.addButton(doubled(yes), _Role.AcceptRole)
    refuse = box.addButton(doubled(no), _Role.RejectRole)
    box.setDefaultButton(refuse)
    box.setEscapeButton(refuse)
    box.exec()
    agreed = box.clickedButton() == agree
    box.deleteLater()
    return agreed


def inform(parent: QWidget | None, title: str, text: str) -> None:
    """Say something that a person has to have read."""
    box = _box(parent, QMessageBox.Icon.Information, title, text, "")
    _show(box)


def problem(parent: QWidget | None, title: str, text: str, what_next: str = "") -> None:
    """Say what went wrong and what to do next."""
    box = _box(parent, QMessageBox.Icon.Warning, title, text, what_next)
    _show(box)
