"""What one sitting asks: the questions in the group's own words, and the rounds that they belong to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from careboard.application.ports import UnitOfWork
from careboard.domain.council import Council, Group
from careboard.domain.loops import story
from careboard.domain.meetings import Meeting
from careboard.domain.pledges import Commitment, Pledge
from careboard.domain.rounds import Method, Round, RoundKind
from careboard.domain.scales import SORTED, STILL_GOOD_ENOUGH, THREE_WORDS, Scale
from careboard.errors import NotFound


@dataclass(frozen=True, slots=True)
class Question:
    """One screen of a sitting; `picture` is a commitment key or empty, `text` what is asked about.

    `phrase` is the key of the text as a phrase of a language: which of its wordings a group reads. Of an issue that the
    group has called sorted before, it is asked `again`: is it still sorted?
    """

    round_id: str
    key: str
    kind: RoundKind
    title: str
    text: str
    stem: str
    scale: Scale
    picture: str
    phrase: str = ""
    again: bool = False


@dataclass(frozen=True, slots=True)
class Sitting:
    """All questions of one person's turn, and how many turns there are."""

    council: Council
    group: Group
    questions: tuple[Question, ...]
    voted: int
    heads: int

    @property
    def is_full(self) -> bool:
        """Whether everybody who is here has voted."""
        return self.voted >= self.heads


@dataclass(frozen=True, slots=True)
class Progress:
    """How many have voted, and of how many."""

    voted: int
    heads: int


def lay_out(
    work: UnitOfWork, meeting: Meeting, method: Method, asked: Mapping[RoundKind, tuple[str, ...]]
) -> tuple[Round, ...]:
    """Return the planned rounds of one sitting: one for each pledge and kind of question that is asked."""
    council = work.council.get()
    group = council.group(meeting.group)
    pledges = work.pledges.all()
    rounds: list[Round] = []
    for kind in (RoundKind.KEPT, RoundKind.STILL_GOOD_ENOUGH):
        for pledge, keys in _by_pledge(pledges, asked[kind]).items():
            scale = group.scale if kind is RoundKind.KEPT else STILL_GOOD_ENOUGH.key
            id_ = _free_id(meeting, len(rounds))
            rounds.append(
                Round(id_, kind, scale, method, keys, group.stem, pledge, _pledge(pledges, pledge).current.number)
            )
    if asked[RoundKind.SORTED]:
        id_ = _free_id(meeting, len(rounds))
        rounds.append(Round(id_, RoundKind.SORTED, SORTED.key, method, asked[RoundKind.SORTED]))
    return tuple(rounds)


def sitting_of(work: UnitOfWork, meeting: Meeting) -> Sitting:
    """Return the sitting of the rounds that are open at a meeting."""
    council = work.council.get()
    group = council.group(meeting.group)
    rounds = meeting.open_rounds
    voted = max((work.box.count(round_.id) for round_ in rounds if round_.is_box_open), default=0)
    heads = max((round_.heads for round_ in rounds), default=meeting.heads)
    return Sitting(council, group, questions_of(work, rounds, council, group), voted, heads)


def questions_of(
    work: UnitOfWork, rounds: tuple[Round, ...], council: Council, group: Group
) -> tuple[Question, ...]:
    """Return the questions of rounds, in the order in which they are asked."""
    pledges = work.pledges.all()
    questions: list[Question] = []
    for round_ in rounds:
        scale = council.scale(round_.scale)
        for key in round_.questions:
            if round_.kind is RoundKind.SORTED:
                issue = work.issues.get(key)
                picture = issue.commitments[0] if issue.commitments else ""
                phrase, again = f"issue/{key}", story(issue).is_success
                questions.append(
                    Question(round_.id, key, round_.kind, "", issue.title, "", scale, picture, phrase, again)
                )
            else:
                words = _words(pledges, round_, key)
                part, text = _part_for(words, junior=group.scale == THREE_WORDS.key)
                phrase = f"commitment/{key}/{part}"
                questions.append(
                    Question(round_.id, key, round_.kind, words.title, text, round_.stem, scale, key, phrase)
                )
    return tuple(questions)


def words_for(words: Commitment, *, junior: bool) -> str:
    """Return the words that a group reads: juniors theirs, others the plain ones, else what was signed."""
    return _part_for(words, junior=junior)[1]


def _part_for(words: Commitment, *, junior: bool) -> tuple[str, str]:
    """Return which wording a group reads, and the words."""
    parts = (("junior", words.junior if junior else ""), ("plain", words.plain), ("wording", words.wording))
    return next(((name, text) for name, text in parts if text), ("title", words.title))


def _words(pledges: tuple[Pledge, ...], round_: Round, key: str) -> Commitment:
    version = _pledge(pledges, round_.pledge or "").version(round_.version or 0)
    return version.commitment(key)


def _pledge(pledges: tuple[Pledge, ...], key: str) -> Pledge:
    for pledge in pledges:
        if pledge.key == key:
            return pledge
    raise NotFound("unknown-pledge", pledge=key)


def _by_pledge(pledges: tuple[Pledge, ...], keys: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for pledge in pledges:
        mine = tuple(key for key in keys if pledge.in_use and pledge.current.holds(key))
        if mine:
            found[pledge.key] = mine
    missing = set(keys).difference(*found.values()) if found else set(keys)
    if missing:
        raise NotFound("unknown-commitment", commitment=min(missing))
    return found


def _free_id(meeting: Meeting, further: int) -> str:
    own = [round_.id for round_ in meeting.rounds if round_.id.startswith(f"{meeting.key}/")]
    last = max((int(id_.rpartition("/")[2]) for id_ in own), default=0)
    return f"{meeting.key}/{last + 1 + further}"
