"""The words of a paper ballot: those of the sitting, in one language."""

from __future__ import annotations

from itertools import groupby

from careboard.application.ballot_content import (
    MAY_SEE,
    NO,
    YES,
    AnswerPicture,
    BallotAnswer,
    BallotQuestion,
    BallotSection,
)
from careboard.application.phrasebooks import Phrasebook
from careboard.application.sittings import Question
from careboard.domain.council import Council, Group
from careboard.domain.rounds import RoundKind
from careboard.domain.scales import Answer

_PICTURES = {
    RoundKind.KEPT: AnswerPicture.FACE,
    RoundKind.STILL_GOOD_ENOUGH: AnswerPicture.ICON,
    RoundKind.SORTED: AnswerPicture.RING,
}
_ICONS = {"yes": "thumbs-up", "change-it": "pencil-simple"}


def sections_of(
    questions: tuple[Question, ...], council: Council, group: Group, book: Phrasebook
) -> tuple[BallotSection, ...]:
    """Return the questions under what is asked of each, the secret last one included."""

    def ask_of(question: Question) -> str:
        return _ask(question, council, group, book)

    sections = [
        BallotSection(ask, tuple(_question(each, book) for each in asked)) for ask, asked in groupby(questions, ask_of)
    ]
    return (*sections, _may_see(book))


def _ask(question: Question, council: Council, group: Group, book: Phrasebook) -> str:
    if question.kind is RoundKind.SORTED:
        return book.say("ask-still-sorted" if question.again else "ask-sorted")
    word = book.words("word", council.word)
    if question.kind is RoundKind.STILL_GOOD_ENOUGH:
        return book.say("ask-still-good-enough", word=word)
    authority = book.words("authority", council.authority)
    if not question.stem:
        return book.say("ask-kept-bare", authority=authority, word=word)
    stem = book.words(f"stem/{group.key}", question.stem)
    return book.say("ask-kept", stem=stem, authority=authority, word=word)


def _question(question: Question, book: Phrasebook) -> BallotQuestion:
    scale = question.scale
    steps = [
        BallotAnswer(step.key, book.words(f"answer/{scale.key}/{step.key}", step.label), _ICONS.get(step.key, ""))
        for step in scale.worst_to_best
    ]
    return BallotQuestion(
        round_id=question.round_id,
        key=question.key,
        kind=question.kind,
        commitment=question.picture,
        title=_title(question, book),
        text=book.words(question.phrase, question.text),
        pictures=_PICTURES[question.kind],
        steps=tuple(steps),
        asides=tuple(_aside(each, book) for each in scale.asides),
    )


def _title(question: Question, book: Phrasebook) -> str:
    if question.kind is RoundKind.SORTED:
        return book.say("we-raised-this")
    return book.words(f"commitment/{question.key}/title", question.title)


def _aside(aside: Answer, book: Phrasebook) -> BallotAnswer:
    return BallotAnswer(aside.key, book.words(f"aside/{aside.key}", aside.label))


def _may_see(book: Phrasebook) -> BallotSection:
    question = BallotQuestion(
        round_id="",
        key=MAY_SEE,
        kind=None,
        commitment="",
        title=book.say("last-question"),
        text=book.say("may-see-why").replace("\n", " "),
        pictures=AnswerPicture.ICON,
        steps=(BallotAnswer(NO, book.say("no"), "eye-slash"), BallotAnswer(YES, book.say("yes"), "eye")),
    )
    return BallotSection(book.say("may-see"), (question,))
