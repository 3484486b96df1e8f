"""What runs a meeting asks of its page and of the room's screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from careboard.domain.meetings import Step
from ui.meetings.head_counting import HeadCountView
from ui.meetings.refusing import Refusable
from ui.meetings.room_views import RoomView
from ui.meetings.running_order import OrderView
from ui.meetings.step_frame import Frame
from ui.meetings.theme_turns import ThemeView


@dataclass(frozen=True, slots=True)
class FrameView:
    """The frame of a step, with the words of both buttons (no words, no button), and whether the room's is blank."""

    frame: Frame
    previous_words: str
    next_words: str
    is_blank: bool = False


class RunPage(Refusable, Protocol):
    """What the presenter needs of its page."""

    def show_order(self, view: OrderView) -> None:
        """Show the running order and the time."""

    def show_step(self, step: Step) -> None:
        """Show a step."""

    def show_theme(self, view: ThemeView) -> None:
        """Show a theme of the young people's own."""

    def show_frame(self, view: FrameView) -> None:
        """Show what stands around the step."""

    def show_pause(self, paused: bool) -> None:
        """Cover everything, or take the cover away."""

    def show_heads(self, view: HeadCountView) -> None:
        """Show the head count, which can be corrected at any moment."""


class Room(Protocol):
    """The screen that the room sees."""

    def show_view(self, view: RoomView) -> None:
        """Show another picture, with nothing of the last one left."""

    def put_away(self) -> None:
        """Take the picture off the room's screen."""
