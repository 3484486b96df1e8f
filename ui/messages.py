"""The only place that stops a person with a question or a message: plain text, and words that say what to do next."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from careboard.i18n import _
from ui import theme
from ui.widgets.buttons import Button, DangerButton, PrimaryButton, SecondaryButton
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import IconPicture
from ui.widgets.layouts import STRETCH, column, row
from ui.widgets.para import Para

_WIDTH = 520


class Message(QDialog):
    """A question or a message with its buttons; the last button has the focus, and Escape is the way back."""

    def __init__(self, parent: QWidget | None, icon: str, tone: str, words: tuple[str, ...], *buttons: Button) -> None:
        super().__init__(parent)
        title, *texts = words
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join(texts))
        self._buttons = buttons
        lines = [Heading(title, 2), *(Para(text) for text in texts if text)]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(20)
        layout.addLayout(row(column(IconPicture(icon, tone, 32), STRETCH), (column(*lines), 1), space=16, top=True))
        layout.addLayout(row(STRETCH, *buttons, space=12))

    def fit(self) -> None:
        """Take a comfortable width and the height that the words need."""
        layout = self.layout()
        if layout is not None:
            width = max(min(theme.px(_WIDTH), self.screen().availableSize().width()), layout.minimumSize().width())
            self.resize(width, layout.totalHeightForWidth(width))

    def showEvent(self, event: QShowEvent) -> None:
        """Put the focus on the way back."""
        super().showEvent(event)
        self._buttons[-1].setFocus(Qt.FocusReason.TabFocusReason)


def _button(button: Button) -> Button:
    button.setAutoDefault(True)
    return button


def _run(message: Message) -> bool:
    message.fit()
    agreed = message.exec() == QDialog.DialogCode.Accepted.value
    message.deleteLater()
    return agreed


def ask(parent: QWidget | None, title: str, text: str, yes: str, no: str, *, loses: bool = True) -> bool:
    """Ask before what cannot be undone, in red where it loses something; the way back has the focus and is Escape."""
    agree, refuse = _button(DangerButton(yes) if loses else PrimaryButton(yes)), _button(SecondaryButton(no))
    message = Message(parent, "question", "primary", (title, text), agree, refuse)
    agree.clicked.connect(message.accept)
    refuse.clicked.connect(message.reject)
    return _run(message)


def problem(parent: QWidget | None, title: str, text: str, what_next: str = "") -> None:
    """Say what went wrong and what to do next."""
    close = _button(PrimaryButton(_("Close")))
    message = Message(parent, "warning-circle", "danger", (title, text, what_next), close)
    close.clicked.connect(message.accept)
    _run(message)
