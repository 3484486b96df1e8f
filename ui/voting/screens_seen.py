"""What is known of the screens of this computer before young people vote on one of them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ScreensSeen:
    """How many screens there are, whether two show the same picture, and whether another computer looks on."""

    count: int = 1
    mirrored: bool = False
    watched: bool = False
