"""One person's turn: the answers live here and nowhere else until they are cast."""

from __future__ import annotations

from dataclasses import dataclass, field

from careboard.application.phrasebooks import Phrasebook
from careboard.application.sittings import Sitting
from careboard.domain.scales import THREE_WORDS
from ui.voting.screens import Asked, OwnAnswer, QuestionScreen, ReviewScreen
from ui.voting.words import YES, asked_in, practice_for


@dataclass(slots=True, repr=False)
class Turn:
    """The questions of one sitting and the answers given so far; dropped whole when the turn is over.

    It has no repr, so that no log, error or debugger line can hold an answer.
    """

    sitting: Sitting
    has_practice: bool
    asked: tuple[Asked, ...] = ()
    picture: str = ""
    at: int = 0
    from_review: bool = False
    misses: int = 0
    _chosen: dict[int, str] = field(default_factory=dict)

    @classmethod
    def of(cls, sitting: Sitting, practice: bool, book: Phrasebook) -> Turn:
        """Begin a turn in a language."""
        turn = cls(sitting, practice)
        turn.ask_in(book)
        return turn

    def ask_in(self, book: Phrasebook) -> None:
        """Ask in this language from now on; what was answered stays."""
        first = (practice_for(self.sitting, book),) if self.has_practice else ()
        self.asked = first + asked_in(self.sitting, book)

    @property
    def voted_before(self) -> int:
        """How many had voted when this turn began."""
        return self.sitting.voted

    @property
    def pictures_first(self) -> bool:
        """Whether pictures come before words, as they do for juniors."""
        return self.sitting.group.scale == THREE_WORDS.key

    @property
    def is_past_the_end(self) -> bool:
        """Whether all questions have been gone through."""
        return self.at >= len(self.asked)

    @property
    def has_chosen(self) -> bool:
        """Whether the question on the screen has an answer."""
        return self.at in self._chosen

    @property
    def may_see(self) -> bool:
        """Whether this person allows the group to see the numbers."""
        return self._chosen[len(self.asked) - 1] == YES

    def choose(self, key: str) -> bool:
        """Keep the answer to the question on the screen; tell whether it is one of its answers."""
        fits = self.asked[self.at].choice(key) is not None
        if fits:
            self._chosen[self.at] = key
        return fits

    def ballot(self) -> dict[str, dict[str, str]]:
        """Return what is counted: round id -> question -> answer."""
        ballot: dict[str, dict[str, str]] = {}
        for place, asked in enumerate(self.asked):
            if asked.round_id:
                ballot.setdefault(asked.round_id, {})[asked.key] = self._chosen[place]
        return ballot

    def question(self) -> QuestionScreen:
        """Return the question on the screen."""
        practised = int(self.has_practice)
        return QuestionScreen(
            asked=self.asked[self.at],
            number=self.at - practised,
            count=len(self.asked) - practised,
            chosen=self._chosen.get(self.at, ""),
            can_go_back=self.at > 0,
            from_review=self.from_review,
            pictures_first=self.pictures_first,
        )

    def review(self) -> ReviewScreen:
        """Return all own answers, the practice left out."""
        answers = []
        for place, asked in enumerate(self.asked[self.first_counted :], self.first_counted):
            choice = asked.choice(self._chosen[place])
            assert choice is not None
            answers.append(OwnAnswer(asked.picture, asked.name, choice))
        return ReviewScreen(tuple(answers))

    @property
    def first_counted(self) -> int:
        """The place of the first question after the practice."""
        return int(self.has_practice)
