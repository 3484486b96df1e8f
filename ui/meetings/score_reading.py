"""Reads where the vote of a meeting stands, and what the next one would ask."""

from __future__ import annotations

from careboard import wording
from careboard.application.closing_loops import Loop
from careboard.application.services import Services
from careboard.application.sittings import Sitting
from careboard.domain.loops import LoopState
from careboard.domain.meetings import Meeting, scoring_minutes
from careboard.domain.rounds import AGREED_VOTERS, SECRET_VOTERS, Method, Round, RoundKind, RoundState
from careboard.i18n import _, ngettext
from ui.meetings.pictures import picture_of
from ui.meetings.score_views import AskRow, ClosedView, EntryQuestion, EntryView, PlanView, ScoreView, SecretView

_ASKED = (RoundState.OPEN, RoundState.CLOSED, RoundState.REVEALED)
# Asides that an agreed answer may be: a group can agree that it does not know, not that it skips.
_AGREED_ASIDES = ("dont-know", "not-sure")


class ScoreReading:
    """The read side of the score step."""

    def __init__(self, services: Services) -> None:
        """Take the services of the open file."""
        self._services = services

    def view(self, meeting: Meeting, not_asked: frozenset[str], *, interrupted: bool) -> ScoreView:
        """Return what the score step shows of a meeting whose boxes can all be opened."""
        if meeting.open_rounds:
            by_hand = tuple(round_ for round_ in meeting.open_rounds if not round_.is_box_open)
            return self._entry(meeting, by_hand) if by_hand else self._secret(meeting, interrupted)
        closed = tuple(round_ for round_ in meeting.rounds if round_.state is RoundState.CLOSED)
        return _closed(closed) if closed else self._plan(meeting, not_asked)

    def done(self, meeting: Meeting) -> frozenset[str]:
        """Return the promises that this meeting has asked about already."""
        kept = (round_ for round_ in meeting.rounds if round_.kind is RoundKind.KEPT and round_.state in _ASKED)
        return frozenset(question for round_ in kept for question in round_.questions)

    def asked(
        self, meeting: Meeting, not_asked: frozenset[str], *, method: Method, good_enough: bool
    ) -> dict[RoundKind, tuple[str, ...]]:
        """Return what the next vote asks; whether something is sorted is never asked by show of hands."""
        promises = tuple(key for key in meeting.planned if key not in self.done(meeting))
        loops = self._services.loops.to_ask(meeting.group) if method is not Method.OPEN else ()
        return {
            RoundKind.KEPT: promises,
            RoundKind.STILL_GOOD_ENOUGH: promises if good_enough else (),
            RoundKind.SORTED: tuple(loop.issue.key for loop in loops if loop.issue.key not in not_asked),
        }

    def _plan(self, meeting: Meeting, not_asked: frozenset[str]) -> PlanView:
        done = self.done(meeting)
        council = self._services.setting_up.council()
        promises = self._promises(meeting, done)
        loops = tuple(self._loop_row(loop, not_asked) for loop in self._services.loops.to_ask(meeting.group))
        chosen = sum(row.chosen for row in promises)
        sealed, sealed_words = self._sealed(meeting)
        return PlanView(
            promises=promises,
            loops=loops,
            good_enough=False,
            good_enough_words=self._good_enough_words(meeting, council.word),
            minutes_words=_("About {minutes}").format(
                minutes=wording.minutes(scoring_minutes(chosen) + sum(row.chosen for row in loops))
            ),
            done_words=_("Scored today: {promises}.").format(promises=wording.promises(len(done), council.word))
            if done
            else "",
            sealed_ballots=sealed,
            sealed_words=sealed_words,
        )

    def _promises(self, meeting: Meeting, done: frozenset[str]) -> tuple[AskRow, ...]:
        rows = self._services.scores.board(meeting.group).rows
        return tuple(
            AskRow(
                row.commitment.key,
                row.commitment.key,
                row.commitment.title,
                row.commitment.key in meeting.planned,
                _("Put off: {reason}").format(reason=meeting.deferred[row.commitment.key])
                if row.commitment.key in meeting.deferred
                else "",
            )
            for row in rows
            if row.commitment.key not in done
        )

    def _loop_row(self, loop: Loop, not_asked: frozenset[str]) -> AskRow:
        again = loop.story.state is LoopState.SORTED
        note = _("You said sorted. Is it still sorted?") if again else ""
        return AskRow(loop.issue.key, picture_of(loop.issue), loop.issue.title, loop.issue.key not in not_asked, note)

    def _good_enough_words(self, meeting: Meeting, word: str) -> str:
        """Say for how many promises the yearly question is still owed in this cycle (rule 5)."""
        rows = self._services.scores.board(meeting.group).rows
        owed = sum(1 for row in rows if not row.coverage.still_good_enough_asked)
        if not owed:
            return _("All were asked in this cycle: is it still good enough for you?")
        owed_words = wording.promises(owed, word)
        return _("Once a cycle: is it still good enough for you? Not asked yet: {promises}.").format(
            promises=owed_words
        )

    def _sealed(self, meeting: Meeting) -> tuple[int, str]:
        sealed = self._services.voting.sealed_before(meeting.key)
        if not sealed:
            return -1, ""
        if set(self._services.voting.lost_boxes()).intersection(round_.id for round_ in sealed):
            return -1, _("A box from last time is sealed, but its key is not on this computer.")
        number = len({question for round_ in sealed for question in round_.questions})
        questions = ngettext("{number} question", "{number} questions", number).format(number=number)
        said = _("A box from last time is still sealed ({questions}). Go on with those who have not voted yet.")
        return 0, said.format(questions=questions)

    def _secret(self, meeting: Meeting, interrupted: bool) -> SecretView:
        progress = self._services.voting.progress(meeting.key)
        words = _("{voted} of {heads} have voted").format(voted=progress.voted, heads=progress.heads)
        note = ""
        if any(round_.left_sealed for round_ in meeting.open_rounds):
            note = _("The box is left sealed until the next meeting of this group.")
        elif progress.voted >= progress.heads:
            note = _("Everyone has voted.")
        elif any(round_.carried_from for round_ in meeting.open_rounds):
            note = _("Those who voted last time are counted already.")
        found_open = _interrupted(progress.voted) if interrupted else ""
        return SecretView(words, progress.voted, progress.heads, note, found_open)

    def _entry(self, meeting: Meeting, rounds: tuple[Round, ...]) -> EntryView:
        sitting = self._services.voting.sitting(meeting.key)
        method = rounds[0].method
        ids = {round_.id for round_ in rounds}
        return EntryView(method, rounds[0].heads, _entry_questions(sitting, ids, method))


def _entry_questions(sitting: Sitting, ids: set[str], method: Method) -> tuple[EntryQuestion, ...]:
    questions = []
    for question in sitting.questions:
        if question.round_id in ids:
            answers = question.scale.worst_to_best + question.scale.asides
            if method is Method.AGREED:
                answers = tuple(a for a in answers if a not in question.scale.asides or a.key in _AGREED_ASIDES)
            words = tuple((answer.key, wording.answer_word(question.scale, answer.key)) for answer in answers)
            kind = wording.label(question.kind)
            title = question.text if question.kind is RoundKind.SORTED else question.title
            questions.append(
                EntryQuestion(question.round_id, question.key, question.picture, f"{title}: {kind}", words)
            )
    return tuple(questions)


def _closed(rounds: tuple[Round, ...]) -> ClosedView:
    voted = max(round_.voted or 0 for round_ in rounds)
    agreed = rounds[0].method is Method.AGREED
    words = wording.took_part(voted) if agreed else wording.voted(voted)
    few = voted < (AGREED_VOTERS if agreed else SECRET_VOTERS)
    note = _("Too few for a score: nothing was kept of the answers.") if few else _("Nothing shows before the reveal.")
    return ClosedView(words, note)


def _interrupted(voted: int) -> str:
    safe = ngettext("The {number} vote is safe.", "The {number} votes are safe.", voted).format(number=voted)
    if not voted:
        safe = _("Nobody had voted yet.")
    said = _("Careboard was closed while the vote was open. {safe} Go on, close the vote, or throw it away.")
    return said.format(safe=safe)


