"""The button that goes on: filled, unless the step has a filled button of its own."""

from ui.widgets.buttons import Button, ButtonLook, PrimaryButton


class NextButton(PrimaryButton):
    """There is one filled button on a page at a time."""

    def set_quiet(self, quiet: bool) -> None:
        """Leave the filled look to another button, or take it back."""
        self.setProperty("quiet", quiet)
        self.update()

    def look(self) -> ButtonLook:
        """Return the colours for the state that the button is in."""
        return Button.look(self) if self.property("quiet") else super().look()
