"""The places of the program: pages with their presenters, made when first visited and refreshed when they care."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from careboard.application.changes import Changes


class Presenter(Protocol):
    """What stands behind a page."""

    cares_for: Changes

    def show(self, key: str) -> None:
        """Come to this place, to one thing in it where a key is given; read anew."""

    def refresh(self) -> None:
        """Read anew what is shown, because something that it cares for has changed."""


@dataclass(frozen=True)
class BuiltPlace:
    """A page and what stands behind it."""

    page: QWidget
    presenter: Presenter


Build = Callable[[], BuiltPlace]
ShowPage = Callable[[str, QWidget], None]


class Places(QObject):
    """Knows the present place, makes pages late, and keeps the visible one true."""

    def __init__(self, builders: Mapping[str, Build], show_page: ShowPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._builders = builders
        self._show_page = show_page
        self._built: dict[str, BuiltPlace] = {}
        self._present = ""

    @property
    def present(self) -> str:
        """The key of the place that is shown."""
        return self._present

    def built(self, place: str) -> BuiltPlace:
        """Return a place, made on the first call."""
        if place not in self._built:
            self._built[place] = self._builders[place]()
        return self._built[place]

    def go(self, place: str, key: str = "") -> None:
        """Go to a place, and there to the thing with that key."""
        built = self.built(place)
        self._present = place
        built.presenter.show(key)
        self._show_page(place, built.page)

    def heard(self, changes: object) -> None:
        """Refresh the present place if it cares for what has changed; others read anew when they are visited."""
        if isinstance(changes, Changes) and self._present:
            presenter = self._built[self._present].presenter
            if presenter.cares_for & changes:
                presenter.refresh()

    def drop(self, drop: Callable[[QWidget], None]) -> None:
        """Put all pages away for good: the file behind them is closed."""
        for built in self._built.values():
            drop(built.page)
        self._built.clear()
        self._present = ""
        self.deleteLater()
