"""The words that a question can be answered with: steps from best to worst, and asides set apart from them."""

from __future__ import annotations

from dataclasses import dataclass

from careboard.errors import NotFound, RuleBroken


@dataclass(frozen=True, slots=True)
class Answer:
    """One word to choose, by its key and its English label."""

    key: str
    label: str


COMMON_ASIDES = (
    Answer("dont-know", "I don't know"),
    Answer("not-about-me", "Not about me"),
    Answer("skip", "Skip"),
)


@dataclass(frozen=True, slots=True)
class Scale:
    """Two to five steps, best first, and the asides, which are never a step (rule 7)."""

    key: str
    steps: tuple[Answer, ...]
    asides: tuple[Answer, ...] = COMMON_ASIDES

    def __post_init__(self) -> None:
        """Refuse a scale that no group could tell apart or that names an answer twice."""
        if not 2 <= len(self.steps) <= 5:
            raise RuleBroken("scale-steps", scale=self.key)
        if len(set(self.answer_keys)) != len(self.answer_keys):
            raise RuleBroken("scale-repeats", scale=self.key)

    @property
    def answer_keys(self) -> tuple[str, ...]:
        """Every key that counts as an answer, steps first."""
        return tuple(answer.key for answer in self.steps + self.asides)

    @property
    def step_keys(self) -> tuple[str, ...]:
        """The keys of the steps, best first."""
        return tuple([step.key for step in self.steps])

    @property
    def worst_to_best(self) -> tuple[Answer, ...]:
        """The steps in the order in which they stand on the screen, left to right."""
        return self.steps[::-1]

    def position(self, step: str) -> int:
        """Return where a step stands, 0 for the best; refuse a word that is no step of this scale."""
        if step not in self.step_keys:
            raise RuleBroken("unknown-step", step=step, scale=self.key)
        return self.step_keys.index(step)


FOUR_WORDS = Scale(
    "four-words",
    (Answer("kept", "Kept"), Answer("mostly", "Mostly"), Answer("a-bit", "A bit"), Answer("not-kept", "Not kept")),
)
THREE_WORDS = Scale("three-words", (Answer("yes", "Yes"), Answer("sometimes", "Sometimes"), Answer("no", "No")))
STILL_GOOD_ENOUGH = Scale(
    "still-good-enough",
    (Answer("yes", "Yes"), Answer("change-it", "Change it")),
    (Answer("not-sure", "Not sure"), Answer("skip", "Skip")),
)
SORTED = Scale(
    "sorted", (Answer("sorted", "Sorted"), Answer("partly", "Partly"), Answer("not-sorted", "Not sorted"))
)
BUILT_IN = {scale.key: scale for scale in (FOUR_WORDS, THREE_WORDS, STILL_GOOD_ENOUGH, SORTED)}


def find_scale(key: str, own: tuple[Scale, ...] = ()) -> Scale:
    """Return a built-in scale or one of the council's own."""
    scales = BUILT_IN | {scale.key: scale for scale in own}
    if key not in scales:
        raise NotFound("unknown-scale", scale=key)
    return scales[key]
