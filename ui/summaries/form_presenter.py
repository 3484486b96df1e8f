"""What stands behind the response form: it goes out, comes back, is looked at, and only then taken in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from careboard.application.form_content import ReadForm, ReturnedForm
from careboard.application.papers import NEXT
from careboard.application.services import Services
from careboard.errors import CodedError
from careboard.i18n import _, ngettext
from careboard.wording import message
from ui.whole_file import write_whole

Run = Callable[[Callable[[], object], Callable[[object], None], Callable[[BaseException], None]], None]
_MOST_BYTES = 20_000_000


class FormCardView(Protocol):
    """What the presenter needs of the card."""

    def refuse(self, text: str) -> None:
        """Say why something could not be done, or nothing where it could."""


class FormPresenter:
    """Gives the form out, and takes its answers in once a person has looked at them."""

    def __init__(
        self,
        card: FormCardView,
        services: Services,
        read_form: ReadForm,
        run: Run,
        say: Callable[[str, str], None],
        review: Callable[[ReturnedForm], None],
        print_pdf: Callable[[bytes, str], bool],
    ) -> None:
        """Take the card, the services, how forms are read, and what shows, says and prints."""
        self._card, self._services, self._read_form = card, services, read_form
        self._run, self._say, self._review, self._print_pdf = run, say, review, print_pdf

    def save(self, path: str) -> None:
        """Write the form for the paper that is on its way into a file."""
        self._card.refuse("")
        self._run(lambda: write_whole(Path(path), self._draw()), self._saved, self._failed)

    def print(self) -> None:
        """Print the form, to be filled in with a pen."""
        self._card.refuse("")
        self._run(self._draw, self._drawn, self._failed)

    def take_in(self, path: str) -> None:
        """Read a form that came back and show it; nothing is changed by that."""
        self._card.refuse("")
        self._run(partial(self._read, Path(path)), self._shown, self._failed)

    def take(self, form: ReturnedForm) -> str:
        """Write down the answers that are right; return why not, where it could not be done."""
        try:
            number = self._services.board_answers.take(form)
        except CodedError as refusal:
            return message(refusal)
        taken = ngettext("{number} answer was taken in.", "{number} answers were taken in.", number)
        self._say(taken.format(number=number), _("Undo"))
        return ""

    def _draw(self) -> bytes:
        way = self._services.to_the_board.on_its_way()
        return self._services.papers.form(way.board.key if way else NEXT)

    def _read(self, path: Path) -> ReturnedForm:
        with path.open("rb") as file:
            found = file.read(_MOST_BYTES + 1)
        return self._services.board_answers.look(self._read_form(found))

    def _saved(self, _nothing: object) -> None:
        self._say(_("Saved."), "")

    def _drawn(self, form: object) -> None:
        if isinstance(form, bytes):
            self._print_pdf(form, _("Response form"))

    def _shown(self, form: object) -> None:
        if isinstance(form, ReturnedForm):
            self._review(form)

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, OSError):
            self._card.refuse(_("This file could not be opened there. Nothing was changed."))
        elif isinstance(error, CodedError):
            self._card.refuse(message(error))
        else:
            raise error
