"""What stands behind typing in paper ballots: each is counted as a sitting, and then nobody can see or change it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from careboard.application.ballot_content import MAY_SEE, YES, BallotContent
from careboard.application.sittings import Progress
from careboard.errors import CodedError, NotFound, RuleBroken, StorageProblem
from careboard.i18n import _, ngettext
from careboard.wording import message

SKIP = "skip"
TypedAnswers = Mapping[tuple[str, str], str]
"""What is typed of one ballot: round and question, answer; what is empty on the paper is not in it."""


class PaperEntryView(Protocol):
    """What the presenter needs of its window."""

    def show_ballot(self, content: BallotContent, state: str) -> None:
        """Show an empty ballot, and how many have voted."""

    def show_counted(self, state: str) -> None:
        """Clear the ballot: it is counted."""

    def show_full(self, why: str) -> None:
        """Say that there are more ballots than people; what is typed stays."""

    def refuse(self, why: str) -> None:
        """Say why the ballot was not counted; what is typed stays."""


@dataclass(frozen=True, slots=True)
class PaperSteps:
    """What typing in does to the vote: counting one ballot, and telling how many have voted."""

    cast: Callable[[Mapping[str, Mapping[str, str]], bool], Progress]
    progress: Callable[[], Progress]


class PaperEntryPresenter:
    """Counts one ballot after the other; keeps nothing of any of them but how many they were."""

    def __init__(
        self, view: PaperEntryView, content: BallotContent, steps: PaperSteps, say: Callable[[str, str], None]
    ) -> None:
        """Take the window, the ballot of the open vote, its steps, and the way to say things."""
        self._view = view
        self._content = content
        self._steps = steps
        self._say = say
        self._counted = self._voted = 0
        self._is_in_doubt = False

    def begin(self) -> None:
        """Show the first empty ballot: the papers are shuffled."""
        progress = self._steps.progress()
        self._voted = progress.voted
        self._view.show_ballot(self._content, _voted(progress))

    def count(self, typed: TypedAnswers) -> None:
        """Count a ballot; what is empty on it is a skip, and an empty last question is a no."""
        try:
            progress = self._found_counted() or self._cast(typed)
        except (RuleBroken, NotFound, StorageProblem) as error:
            self._is_in_doubt = self._is_in_doubt or isinstance(error, StorageProblem)
            self._not_counted(error)
            return
        self._is_in_doubt, self._voted = False, progress.voted
        self._counted += 1
        self._view.show_counted(f"{_papers_in(self._counted)} {_voted(progress)}")

    def leave(self) -> None:
        """Say what happens to the papers now, or that the last one may be in although its disk had failed."""
        if self._is_in_doubt:
            self._say(_("The last paper may be in. Compare the papers with how many have voted."), "")
        elif self._counted:
            self._say(_("Now tear up the papers, so that nobody can read them."), "")

    def _found_counted(self) -> Progress | None:
        """Return how many have voted where the ballot is in the box, although its disk had failed meanwhile."""
        progress = self._steps.progress() if self._is_in_doubt else None
        return progress if progress is not None and progress.voted > self._voted else None

    def _cast(self, typed: TypedAnswers) -> Progress:
        return self._steps.cast(self._answers(typed), typed.get(("", MAY_SEE)) == YES)

    def _answers(self, typed: TypedAnswers) -> dict[str, dict[str, str]]:
        answers: dict[str, dict[str, str]] = {}
        for question in self._content.questions:
            if question.kind is not None:
                given = typed.get((question.round_id, question.key), SKIP)
                answers.setdefault(question.round_id, {})[question.key] = given
        return answers

    def _not_counted(self, error: CodedError) -> None:
        if error.code == "more-ballots-than-heads":
            why = _("Everyone who is counted has voted already. This paper is not in. Please count the people again.")
            self._view.show_full(why)
        else:
            self._view.refuse(message(error))


def _papers_in(count: int) -> str:
    return ngettext("{count} paper ballot is in.", "{count} paper ballots are in.", count).format(count=count)


def _voted(progress: Progress) -> str:
    return _("{voted} of {heads} have voted.").format(voted=progress.voted, heads=progress.heads)
