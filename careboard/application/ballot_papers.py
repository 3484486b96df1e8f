"""Paper ballots and tokens: what is printed for a vote, and paper that is typed in and mixed with the rest."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from careboard.application.ballot_content import BallotContent, TokenContent
from careboard.application.ballot_words import sections_of
from careboard.application.meeting_sheets import MeetingDrawing
from careboard.application.phrasebooks import Phrasebook
from careboard.application.ports import UnitOfWork
from careboard.application.sittings import Question, lay_out, questions_of
from careboard.application.steps import Steps
from careboard.domain.council import Council, Group
from careboard.domain.meetings import Meeting
from careboard.domain.rounds import Method, Round, RoundKind
from careboard.domain.scales import THREE_WORDS
from careboard.errors import RuleBroken

Asked = Mapping[RoundKind, tuple[str, ...]]
"""What a vote asks, by kind of question: commitment keys and issue keys."""
LETTERS = 4
# No vowels, so that four letters never make a word; none that look alike in handwriting.
_ALPHABET = "BCDFGHJKLMNPRSTVWXZ"


@dataclass(frozen=True, slots=True)
class BallotDrawing:
    """How ballots, tokens and papers of a meeting become PDFs; RuleBroken where a language cannot be printed."""

    ballot: Callable[[BallotContent], bytes]
    tokens: Callable[[TokenContent], bytes]
    meeting: MeetingDrawing


class BallotPapers:
    """The paper side of a vote."""

    def __init__(self, steps: Steps) -> None:
        """Take the way to take steps."""
        self._steps = steps

    def content(self, meeting: str, book: Phrasebook, asked: Asked | None = None) -> BallotContent:
        """Return the ballot of the secret vote that is open; before it opens, of what it would ask."""
        with self._steps.start_work() as work:
            held = work.meetings.get(meeting)
            council = work.council.get()
            group = council.group(held.group)
            rounds = _rounds(work, held, asked or {})
            questions = questions_of(work, rounds, council, group)
        return _content(held, rounds, questions, council, group, book)

    def tokens(self, meeting: str, book: Phrasebook) -> TokenContent:
        """Return a token for each young person who is here, or came the last time; RuleBroken where nobody did."""
        with self._steps.start_work() as work:
            held = work.meetings.get(meeting)
            council = work.council.get()
            people = _people(work, held)
        if not people:
            raise RuleBroken("nobody-here")
        return TokenContent(book, council.name, held.date, people)

    def people(self, meeting: str) -> int:
        """Return how many young people are here; before they are counted how many of the group came the last time."""
        with self._steps.start_work() as work:
            return _people(work, work.meetings.get(meeting))


def _people(work: UnitOfWork, meeting: Meeting) -> int:
    before = (each for each in work.meetings.all() if each.group == meeting.group and each.date < meeting.date)
    return meeting.heads or max(before, key=lambda each: each.date, default=meeting).heads


def _rounds(work: UnitOfWork, meeting: Meeting, asked: Asked) -> tuple[Round, ...]:
    opened = tuple(round_ for round_ in meeting.open_rounds if round_.is_box_open)
    if opened:
        return opened
    kinds = {kind: asked.get(kind, ()) for kind in RoundKind}
    rounds = lay_out(work, meeting, Method.SECRET, kinds) if any(kinds.values()) else ()
    if not rounds:
        raise RuleBroken("round-asks-nothing")
    return rounds


def _content(
    meeting: Meeting,
    rounds: tuple[Round, ...],
    questions: tuple[Question, ...],
    council: Council,
    group: Group,
    book: Phrasebook,
) -> BallotContent:
    begun_at = next((round_.carried_from for round_ in rounds if round_.carried_from), meeting.key)
    return BallotContent(
        book=book,
        council=council.name,
        group=group.name,
        on=meeting.date,
        for_juniors=group.scale == THREE_WORDS.key,
        letters=letters_of(begun_at, council, questions),
        sections=sections_of(questions, council, group, book),
    )


def letters_of(meeting: str, council: Council, questions: Iterable[Question]) -> str:
    """Return the letters by which a stack of ballots of other questions, or of another meeting, is seen at once."""
    asked = [
        (each.kind.value, each.key, each.title, each.text, each.stem, each.scale.key, *each.scale.answer_keys)
        for each in questions
    ]
    told = json.dumps([meeting, council.authority, council.word, asked])
    number = int.from_bytes(hashlib.sha256(told.encode()).digest(), "big")
    letters = ""
    for _place in range(LETTERS):
        number, letter = divmod(number, len(_ALPHABET))
        letters += _ALPHABET[letter]
    return letters
