"""Paper ballots for the tests: a sitting of seven questions, and the smallest one."""

from __future__ import annotations

import re
from datetime import date

from careboard.application.ballot_content import (
    MAY_SEE,
    AnswerPicture,
    BallotAnswer,
    BallotContent,
    BallotQuestion,
    BallotSection,
    TokenContent,
)
from careboard.application.phrasebooks import Phrasebook
from careboard.domain.languages import Language
from careboard.domain.rounds import RoundKind
from careboard.domain.scales import FOUR_WORDS, SORTED, THREE_WORDS, Scale
from tests.support.pdf_checks import assert_accessible

WORDS = {
    "ballot-title": "What do you think?",
    "ballot-tick": "Put one tick in each question.",
    "ballot-name": "Do not write your name.",
    "ballot-fold": "Then fold the paper in half.",
    "ballot-empty": "You may leave a question empty.",
    "ballot-letters": "Letters {letters}.",
    "token-turn": "One turn",
    "token-box": "Put me in the box when you take the screen.",
}
ENGLISH = Phrasebook(Language("en", "English"), WORDS)
KEPT = "Since we last met, for you and young people you know:\ndoes Hillside Council keep this promise?"
PROMISES = {
    "love": "We will make sure that you feel loved and cared about.",
    "respect": "We will treat you with respect, and listen to you without judging.",
    "relationships": "We will help you to keep the people who matter to you.",
    "mental-health": "We will get you help with how you feel, quickly.",
}
ISSUES = ("Our social workers change too often.", "Nobody tells us about our money.")


def answers(scale: Scale) -> tuple[tuple[BallotAnswer, ...], tuple[BallotAnswer, ...]]:
    """Return the boxes of a scale: steps from worst to best, and asides."""
    steps = tuple(BallotAnswer(step.key, step.label) for step in scale.worst_to_best)
    return steps, tuple(BallotAnswer(aside.key, aside.label) for aside in scale.asides)


def kept(key: str, scale: Scale = FOUR_WORDS, text: str = "") -> BallotQuestion:
    """Return the question whether a promise is kept."""
    title = key.replace("-", " ").capitalize()
    return BallotQuestion(
        "r/1", key, RoundKind.KEPT, key, title, text or PROMISES[key], AnswerPicture.FACE, *answers(scale)
    )


def is_sorted(text: str) -> BallotQuestion:
    """Return the question whether an issue is sorted."""
    return BallotQuestion(
        "r/2", text, RoundKind.SORTED, "voice", "We raised this", text, AnswerPicture.RING, *answers(SORTED)
    )


def last_question() -> BallotSection:
    """Return the question that every ballot ends with."""
    boxes = (BallotAnswer("no", "No", "eye-slash"), BallotAnswer("yes", "Yes", "eye"))
    asked = "They show how many chose each answer, if everyone says yes. Your answer here is secret too."
    last = BallotQuestion("", MAY_SEE, None, "", "One last thing", asked, AnswerPicture.ICON, boxes)
    return BallotSection("May the group see the numbers?", (last,))


def ballot(*sections: BallotSection, book: Phrasebook = ENGLISH, juniors: bool = False) -> BallotContent:
    """Return a ballot of these sections and the last question."""
    group = "Juniors" if juniors else "Seniors"
    whole = (*sections, last_question())
    return BallotContent(book, "Hillside Voices", group, date(2026, 12, 10), juniors, "KXWT", whole)


def usual_ballot(*, juniors: bool = False) -> BallotContent:
    """Return four promises, two issues and the last question."""
    scale = THREE_WORDS if juniors else FOUR_WORDS
    promises = BallotSection(KEPT, tuple(kept(key, scale) for key in PROMISES))
    return ballot(promises, BallotSection("Is it sorted?", tuple(map(is_sorted, ISSUES))), juniors=juniors)


def told_by(content: BallotContent) -> list[str]:
    """Return what a ballot says, in order."""
    hints = [WORDS[name] for name in ("ballot-tick", "ballot-name", "ballot-fold", "ballot-empty")]
    told, number = [WORDS["ballot-title"], *hints], 0
    for section in content.sections:
        told.append(section.ask.replace("\n", " "))
        for question in section.questions:
            number += 1
            told += [f"{number}. {question.title}", question.text, *(answer.words for answer in question.answers)]
    return told


def tokens(count: int, book: Phrasebook = ENGLISH) -> TokenContent:
    """Return so many tokens."""
    return TokenContent(book, "Hillside Voices", date(2026, 12, 10), count)


def check(document: bytes, content: BallotContent) -> None:
    """Fail unless a ballot is accessible and says everything in order."""
    asks = [line for section in content.sections for line in section.ask.split("\n")]
    furniture = [r"Letters .*", *map(re.escape, asks)]
    assert_accessible(document, told_by(content), furniture)
