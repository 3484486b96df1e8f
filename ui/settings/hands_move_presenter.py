"""What stands behind moving a council file to another computer."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from careboard.application.council_files import OpenCouncil
from careboard.errors import CodedError
from careboard.i18n import _
from careboard.wording import message
from ui.settings.hands_reading import HandsState

Run = Callable[[Callable[[], object], Callable[[object], None], Callable[[BaseException], None]], None]


class HandsMoveView(Protocol):
    """What the presenter needs of the panel."""

    def show_state(self, state: HandsState) -> None:
        """Show whether it can move, or that it has."""

    def show_busy(self, busy: bool) -> None:
        """Let nobody press twice while the copy is made."""

    def refuse(self, text: str) -> None:
        """Say why it has not moved; nothing where the text is empty."""


class HandsMovePresenter:
    """Moves the file, and says which one is alive."""

    def __init__(self, panel: HandsMoveView, council: OpenCouncil, run: Run, say: Callable[[str, str], None]) -> None:
        """Take the panel, the open file, the background and the way to say things."""
        self._panel = panel
        self._council = council
        self._run = run
        self._say = say

    def refresh(self) -> None:
        """Read anew."""
        self._panel.show_state(HandsState.of(self._council))

    def move(self, folder: str) -> None:
        """Move the file to a folder."""
        self._panel.refuse("")
        self._panel.show_busy(True)
        self._run(partial(self._council.move, Path(folder)), self._moved, self._not_moved)

    def _moved(self, path: object) -> None:
        self._panel.show_busy(False)
        self.refresh()
        self._say(_("Moved. The live file is {path} now.").format(path=path), "")

    def _not_moved(self, error: BaseException) -> None:
        self._panel.show_busy(False)
        self.refresh()
        if not isinstance(error, CodedError):
            raise error
        self._panel.refuse(message(error))
