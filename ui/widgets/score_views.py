"""What strips and steps show: plain values, so that what stands behind a page needs no window."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StripView:
    """What a strip shows: steps from worst to best, the two marks as indexes, or a note instead of marks."""

    steps: tuple[str, ...]
    middle: int | None = None
    authority: int | None = None
    split: bool = False
    note: str = ""
    labels: bool = False
    captions: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class StepPoint:
    """One meeting: the step counted from worst, or nothing; words for "too few"; why the line breaks before it."""

    value: int | None = None
    too_few: str = ""
    break_words: str = ""
    steps: int = 0
    """How many steps its own scale has, where that is another one than the picture's."""
