"""What the room may see: plain pictures of each moment, with nothing private in any of them."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class RoomBlank:
    """Nothing but the quiet ground."""


@dataclass(frozen=True, slots=True)
class RoomPause:
    """The cover while the meeting is paused."""


@dataclass(frozen=True, slots=True)
class RoomWords:
    """A title with a few lines, such as the welcome or the group's asks."""

    icon: str
    title: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StoryPart:
    """One part of a story; `badge` is the code and words of an answer, `state` is done, same or next."""

    icon: str
    title: str
    beside: str
    text: str
    badge: tuple[str, str] | None = None
    badge_note: str = ""
    state: str = "done"
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class StoryView:
    """One loop as it is told back: what they said, what was answered, what was done."""

    issue: str
    picture: str
    label: str
    title: str
    parts: tuple[StoryPart, ...]

    @property
    def aloud(self) -> str:
        """The whole story as it is read out."""
        phrases = [self.title]
        for part in self.parts:
            phrases += [part.title, part.badge[1] if part.badge else "", part.text]
        # A voice pauses at a full stop; typed words often end without one.
        return " ".join(each if each.endswith((".", "!", "?")) else f"{each}." for each in phrases if each)


@dataclass(frozen=True, slots=True)
class RevealView:
    """One question at the reveal, in the words that may leave the program (rule 4).

    `steps` are worst to best; `middle` and `authority` are places among them; `counts` are given only where every
    sitting allowed it, for the room alone.
    """

    picture: str
    label: str
    title: str
    head: str
    word: str
    foot: str
    steps: tuple[str, ...] = ()
    middle: int | None = None
    authority: int | None = None
    name: str = ""
    own_name: str = ""
    authority_name: str = ""
    split: bool = False
    counts: tuple[tuple[str, int], ...] = ()
    sealed_foot: str = ""

    @property
    def has_sealed(self) -> bool:
        """Whether the authority's own score can be opened after the group's answer has been seen."""
        return bool(self.sealed_foot)

    def sealed(self) -> RevealView:
        """Return the same picture with the authority's own score still sealed (rule 8)."""
        return replace(self, authority=None, foot=self.sealed_foot)

    def without_numbers(self) -> RevealView:
        """Return the same picture without the exact counts."""
        return replace(self, counts=())

    @property
    def in_words(self) -> str:
        """The whole picture as one sentence for assistive technology."""
        return f"{self.label}. {self.head}: {self.word}. {self.foot}" if self.word else f"{self.label}. {self.foot}"


RoomView = RoomBlank | RoomPause | RoomWords | StoryView | RevealView
