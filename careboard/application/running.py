"""Running a meeting: from the welcome to the close and the approval; each step is on disk, so a crash loses nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from careboard.application.changes import Changes
from careboard.application.sittings import Question, questions_of
from careboard.application.standing import Standing, read_standing, standing_note
from careboard.application.steps import MEETINGS, Steps
from careboard.domain.disclosure import Finding, SortedOutcome, counts_for_the_room, find, sorted_outcome
from careboard.domain.meetings import Meeting, MeetingState, Step
from careboard.domain.rounds import Round, RoundKind, RoundState
from careboard.domain.text import clean_text
from careboard.errors import RuleBroken
from careboard.i18n import _

_STANDING = "standing"


@dataclass(frozen=True, slots=True)
class Revealed:
    """One question at the reveal: the words of rule 4, the authority's step, and counts only where all allowed it."""

    question: Question
    finding: Finding
    authority: str | None
    outcome: SortedOutcome | None
    counts: Mapping[str, int] | None
    reasons: tuple[str, ...]


class Running:
    """The steps of a meeting that is going on."""

    def __init__(self, steps: Steps) -> None:
        """Take the way to take steps."""
        self._steps = steps

    def going_on(self) -> Meeting | None:
        """Return the meeting that is running, also after a crash."""
        with self._steps.start_work() as work:
            running = [meeting for meeting in work.meetings.all() if meeting.state is MeetingState.RUNNING]
        return running[-1] if running else None

    def start(self, key: str) -> Meeting:
        """Begin a meeting today; one at a time."""
        going_on = self.going_on()
        if going_on is not None and going_on.key != key:
            raise RuleBroken("another-meeting-is-running", meeting=going_on.key)
        return self._settled(key, lambda meeting: meeting.start(self._steps.today()))

    def go_to(self, key: str, step: Step) -> Meeting:
        """Go to a step of the running order."""
        return self._settled(key, lambda meeting: meeting.at_step(step))

    def give_reasons(self, key: str, round_id: str, question: str, reasons: tuple[str, ...]) -> Meeting:
        """Write down why, in the talk after the reveal."""
        said = tuple(filter(None, (clean_text(reason, 400) for reason in reasons)))
        return self._steps.alter(
            MEETINGS, key, lambda meeting: meeting.with_reasons(round_id, question, said), _("Reason written down")
        )

    def revealed(self, key: str) -> tuple[Revealed, ...]:
        """Return what the reveal shows, question by question; nothing before the reveal (rule 3)."""
        with self._steps.start_work() as work:
            meeting = work.meetings.get(key)
            council = work.council.get()
            rounds = tuple(round_ for round_ in meeting.rounds if round_.state is RoundState.REVEALED)
            questions = questions_of(work, rounds, council, council.group(meeting.group))
        return tuple(_revealed(meeting.round(question.round_id), question) for question in questions)

    def close(self, key: str) -> Meeting:
        """End the meeting; how its time was used is forgotten."""
        with self._steps.start_work() as work:
            meeting = work.meetings.get(key).close()
            work.meetings.put(meeting)
            work.council.set_note(_STANDING, "")
            work.commit()
        self._steps.settle(Changes.MEETINGS)
        return meeting

    def standing(self, key: str) -> Standing:
        """Return where a running meeting stands within its step, also after a crash."""
        with self._steps.start_work() as work:
            return read_standing(work.council.note(_STANDING), key)

    def keep_standing(self, key: str, standing: Standing) -> None:
        """Keep where a running meeting stands; nothing that is shown follows from it, and undo knows nothing of it."""
        with self._steps.start_work() as work:
            work.council.set_note(_STANDING, standing_note(key, standing))
            work.commit()

    def approve(self, key: str) -> Meeting:
        """Record that the group approved its asks and quotes (rule 10)."""
        return self._settled(key, Meeting.approve)

    def _settled(self, key: str, change: Callable[[Meeting], Meeting]) -> Meeting:
        with self._steps.start_work() as work:
            meeting = change(work.meetings.get(key))
            work.meetings.put(meeting)
            work.commit()
        self._steps.settle(Changes.MEETINGS)
        return meeting


def _revealed(round_: Round, question: Question) -> Revealed:
    return Revealed(
        question,
        find(round_, question.key, question.scale),
        round_.authority.get(question.key),
        sorted_outcome(round_, question.key) if round_.kind is RoundKind.SORTED else None,
        counts_for_the_room(round_, question.key),
        tuple(round_.reasons.get(question.key, ())),
    )
