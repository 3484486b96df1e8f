"""A question of a council's own scale, and how it comes in sight of a window where nobody votes."""

from __future__ import annotations

from dataclasses import replace

from careboard.domain.scales import Scale
from tests.support.pages.voting import ScoringScreen
from ui.voting.measure import USUAL_DOTS_PER_MM
from ui.voting.screens import Asked, Choice, QuestionScreen


def asked_on(scale: Scale, text: str = "We will listen to you all and ask you before we change things.") -> Asked:
    """Return a question of a council's own scale."""
    steps = scale.worst_to_best
    return Asked(
        "m/1", "love", "Promise 3 of 10", "love", "Cymorth i Ymadawyr Gofal", text,
        "Since we last met, for you and young people you know:\ndoes Hillside Council keep this promise?",
        tuple(Choice(step.key, step.label, face=(place, len(steps))) for place, step in enumerate(steps)),
        (Choice("dont-know", "I don't know", "question"), Choice("not-about-me", "Not about me", "user"),
         Choice("skip", "Skip", "arrow-bend-up-right")),
    )  # fmt: skip


def show(
    screen: ScoringScreen,
    asked: Asked,
    dots_per_mm: float = USUAL_DOTS_PER_MM,
    *,
    pictures_first: bool = False,
    chosen: str = "",
) -> None:
    """Put a question in sight, on a screen of a density."""
    window = screen.window
    window.show_screen(QuestionScreen(asked, 2, 10, chosen, True, from_review=False, pictures_first=pictures_first))
    page = window.question
    page.use_measure(replace(page.measure, dots_per_mm=dots_per_mm))
    page.set_can_listen(True)
