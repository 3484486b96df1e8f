"""The agenda of a meeting: its steps with their minutes, and the young people's own themes between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from careboard.domain.text import required
from careboard.errors import RuleBroken


class Step(StrEnum):
    """The steps of a meeting, in their order."""

    WELCOME = "welcome"
    TELL_BACK = "tell-back"
    SCORE = "score"
    REVEAL = "reveal"
    TALK = "talk"
    ISSUES = "issues"
    ASKS = "asks"
    CLOSE = "close"


MINUTES = {
    Step.WELCOME: 15,
    Step.TELL_BACK: 0,
    Step.SCORE: 0,
    Step.REVEAL: 8,
    Step.TALK: 15,
    Step.ISSUES: 25,
    Step.ASKS: 10,
    Step.CLOSE: 7,
}
"""How long each step takes where a council has no agenda of its own; 0 minutes of what is reckoned mean: reckon."""
RECKONED = frozenset({Step.TELL_BACK, Step.SCORE})
"""What takes as long as there is to tell and to ask; telling back may have minutes of its own instead."""
MAY_BE_LEFT_OUT = frozenset({Step.TALK, Step.ISSUES, Step.ASKS})
"""What a meeting can do without; the rest is what makes it a meeting of a council."""
MEETING_MINUTES = 120
USUAL_HEADS = 9
MOST_THEMES = 12
THEME_MINUTES = 10


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """A step and its minutes, or a theme of the young people's own (no step) with its title.

    A step with 0 minutes is left out, or reckoned from what there is to tell; the line of scoring always has 0.
    """

    step: Step | None
    title: str
    minutes: int

    @property
    def is_theme(self) -> bool:
        """Whether this is a theme of the young people's own."""
        return self.step is None

    @property
    def may_be_left_out(self) -> bool:
        """Whether a meeting can do without it."""
        return self.step is None or self.step in MAY_BE_LEFT_OUT

    @property
    def is_left_out(self) -> bool:
        """Whether a meeting does without this step."""
        return self.step in MAY_BE_LEFT_OUT and self.minutes == 0


AgendaLines = tuple[AgendaLine, ...]
USUAL_AGENDA: AgendaLines = tuple(AgendaLine(step, "", minutes) for step, minutes in MINUTES.items())


def check_agenda(lines: AgendaLines) -> None:
    """Refuse an agenda without all steps in their order, or with minutes that cannot be; an empty one is the usual."""
    if not lines:
        return
    steps = tuple(line.step for line in lines if not line.is_theme)
    if steps != tuple(Step) or lines[0].is_theme or lines[-1].is_theme:
        raise RuleBroken("agenda-steps")
    if sum(line.is_theme for line in lines) > MOST_THEMES:
        raise RuleBroken("too-many-themes", most=MOST_THEMES)
    for line in lines:
        _check_line(line)


def with_minutes(lines: AgendaLines, place: int, minutes: int) -> AgendaLines:
    """Give the line at a place other minutes."""
    return _put(lines, place, replace(lines[place], minutes=minutes))


def with_theme(lines: AgendaLines, title: str, minutes: int = THEME_MINUTES) -> AgendaLines:
    """Add a theme before the issues, behind the themes that stand there."""
    place = next(place for place, line in enumerate(lines) if line.step is Step.ISSUES)
    return (*lines[:place], AgendaLine(None, required(title, "title"), minutes), *lines[place:])


def with_title(lines: AgendaLines, place: int, title: str) -> AgendaLines:
    """Call a theme something else."""
    _must_be_theme(lines, place)
    return _put(lines, place, replace(lines[place], title=required(title, "title")))


def without_theme(lines: AgendaLines, place: int) -> AgendaLines:
    """Take a theme out."""
    _must_be_theme(lines, place)
    return (*lines[:place], *lines[place + 1 :])


def with_theme_moved(lines: AgendaLines, place: int, by: int) -> AgendaLines:
    """Let a theme change places with the line before it (by -1) or after it (by 1)."""
    _must_be_theme(lines, place)
    others = [*lines[:place], *lines[place + 1 :]]
    others.insert(min(max(1, place + by), len(others) - 1), lines[place])
    return tuple(others)


def steps_to_take(lines: Sequence[AgendaLine]) -> tuple[Step, ...]:
    """Return the steps that are not left out."""
    return tuple(line.step for line in lines if line.step is not None and not line.is_left_out)


def themes_after(lines: Sequence[AgendaLine], step: Step) -> tuple[AgendaLine, ...]:
    """Return the themes whose turn comes after a step; those behind a step that is left out come with it."""
    place = next(place for place, line in enumerate(lines) if line.step is step)
    themes: list[AgendaLine] = []
    for line in lines[place + 1 :]:
        if line.is_theme:
            themes.append(line)
        elif not line.is_left_out:
            break
    return tuple(themes)


def telling_minutes(answers: int) -> int:
    """Return the minutes that telling back takes: a beginning, and three for each answer; with none a word on why."""
    return 5 if not answers else 3 + 3 * answers


def short_questions_minutes(questions: int, heads: int) -> int:
    """Return the minutes of questions that take one tap each, such as is it sorted: one with nine people."""
    return -(-questions * heads // USUAL_HEADS)


def _check_line(line: AgendaLine) -> None:
    if not 0 <= line.minutes <= MEETING_MINUTES:
        raise RuleBroken("agenda-minutes", most=MEETING_MINUTES)
    if line.step is None:
        required(line.title, "title")
    elif line.title:
        raise RuleBroken("step-has-its-name")
    elif line.step is Step.SCORE:
        if line.minutes:
            raise RuleBroken("scoring-is-reckoned")
    elif line.step not in MAY_BE_LEFT_OUT | RECKONED and not line.minutes:
        raise RuleBroken("step-stays")


def _must_be_theme(lines: AgendaLines, place: int) -> None:
    if not lines[place].is_theme:
        raise RuleBroken("step-stays")


def _put(lines: AgendaLines, place: int, line: AgendaLine) -> AgendaLines:
    return (*lines[:place], line, *lines[place + 1 :])
