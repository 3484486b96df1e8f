"""What every window with sheets to look at and hand out can do for its presenter."""

from typing import Protocol


class SheetView(Protocol):
    """A window that shows the pages of a sheet, or why there are none."""

    def show_sheet(self, pdf: bytes, name: str) -> None:
        """Show the pages."""

    def show_none(self, why: str) -> None:
        """Show no pages, and say why."""

    def say_done(self, words: str) -> None:
        """Say what was done."""

    def refuse(self, why: str) -> None:
        """Say why something could not be done."""
