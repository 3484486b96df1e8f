"""Erases for good: asks before, and says afterwards what is left to do."""

from collections.abc import Callable
from functools import partial

from careboard.application.erasing import Erasure
from careboard.errors import CodedError
from careboard.i18n import _
from careboard.wording import message
from ui.settings.review_reading import erasure_words

Run = Callable[[Callable[[], object], Callable[[object], None], Callable[[BaseException], None]], None]
Confirm = Callable[[str, str], bool]
Refuse = Callable[[str], None]


class Eraser:
    """Takes records out of the file in the background, once a person has read what goes."""

    def __init__(self, erase: Callable[[Erasure], None], run: Run, say: Callable[[str, str], None]) -> None:
        """Take what erases, the background, and the line at the foot of the window."""
        self._erase = erase
        self._run = run
        self._say = say

    def ask_and_erase(
        self, erasure: Erasure, confirm: Confirm, refuse: Refuse, erased: Callable[[], None] | None = None
    ) -> None:
        """Erase what a person agrees to; `erased` follows when it is gone."""

        def done(_nothing: object) -> None:
            self._say(_("Erased. The backups still hold it: make them anew in the settings."), "")
            if erased is not None:
                erased()

        if confirm(_("Erase for good?"), erasure_words(erasure)):
            self._run(partial(self._erase, erasure), done, partial(_tell, refuse))


def _tell(refuse: Refuse, error: BaseException) -> None:
    """Say why nothing was erased; a bug is raised on."""
    if not isinstance(error, CodedError):
        raise error
    refuse(message(error))
