"""Reads where the vote of a meeting stands, and what the next one would ask."""

from __future__ import annotations

from careboard import wording
from careboard.application.closing_loops import Loop
from careboard.application.services import Services
from careboard.application.sittings import Sitting
from careboard.domain.loops import LoopState
from careboard.domain.meetings import Meeting
from careboard.domain.rounds import AGREED_VOTERS, SECRET_VOTERS, Method, Round, RoundKind
from careboard.i18n import _, ngettext
from ui.meetings.pictures import picture_of
from ui.meetings.score_queue import Asked, Queue, done, goes_by_question, last_closed, queue
from ui.meetings.score_views import (
    AskRow,
    ClosedView,
    EntryQuestion,
    EntryView,
    PlanView,
    RecountView,
    ScoreView,
    SecretView,
)

# Asides that an agreed answer may be: a group can agree that it does not know, not that it skips.
_AGREED_ASIDES = ("dont-know", "not-sure")


class ScoreReading:
    """The read side of the score step."""

    def __init__(self, services: Services) -> None:
        """Take the services of the open file."""
        self._services = services

    def view(
        self, meeting: Meeting, not_asked: frozenset[str], *, interrupted: bool, good_enough: bool = False
    ) -> ScoreView:
        """Return what the score step shows of a meeting whose boxes can all be opened."""
        if meeting.open_rounds:
            by_hand = tuple(round_ for round_ in meeting.open_rounds if not round_.is_box_open)
            return self._entry(meeting, by_hand) if by_hand else self._secret(meeting, interrupted)
        if closed := last_closed(meeting):
            return self._closed(meeting, closed, self.queue(meeting, not_asked, good_enough=good_enough))
        return self._plan(meeting, not_asked, good_enough=good_enough)

    def queue(self, meeting: Meeting, not_asked: frozenset[str], *, good_enough: bool) -> Queue:
        """Return what the next votes ask, in the order of the plan."""
        loops = (loop.issue.key for loop in self._services.loops.to_ask(meeting.group))
        asked = queue(meeting, tuple(key for key in loops if key not in not_asked), good_enough=good_enough)
        return asked.good_enough_only(self._owed(meeting)) if good_enough else asked

    def _owed(self, meeting: Meeting) -> frozenset[str]:
        """Return the promises that are owed the yearly question; where none is, a group may ask it again."""
        rows = self._services.scores.board(meeting.group).rows
        owed = {row.commitment.key for row in rows if not row.coverage.still_good_enough_asked}
        return frozenset(owed.intersection(meeting.planned) or meeting.planned)

    def recount(self, voted: int, counted: int) -> RecountView:
        """Say that the box holds more votes than people were counted now."""
        votes = ngettext("{number} vote", "{number} votes", voted).format(number=voted)
        people = ngettext("{number} person", "{number} people", counted).format(number=counted)
        title = _("{votes}, {people}").format(votes=votes, people=people)
        text = _("There are more votes than people. Count again, also who has left.")
        if counted < SECRET_VOTERS:
            return RecountView(title, text)
        means = _("The vote closes. The paper says: “{sentence}”").format(sentence=wording.recounted(counted, voted))
        return RecountView(title, text, _("Keep the result"), means)

    def recount_papers(self, voted: int) -> RecountView:
        """Say that one more paper came than people were counted."""
        votes = ngettext("{number} vote", "{number} votes", voted).format(number=voted)
        return RecountView(
            _("One paper more than people"),
            _("{votes} are in the box, one for each who is here. Count again, also who has left.").format(votes=votes),
            _("Close without that paper"),
            _("The papers were shuffled, so nobody knows whose it is. {votes} count.").format(votes=votes),
            is_paper=True,
        )

    def _plan(self, meeting: Meeting, not_asked: frozenset[str], *, good_enough: bool) -> PlanView:
        scored = done(meeting)
        council = self._services.setting_up.council()
        promises = self._promises(meeting, scored)
        loops = tuple(self._loop_row(loop, not_asked) for loop in self._services.loops.to_ask(meeting.group))
        chosen = sum(row.chosen for row in promises)
        comes = self._services.planning.comes(meeting.key)
        asked = len(self.queue(meeting, not_asked, good_enough=good_enough).asked[RoundKind.STILL_GOOD_ENOUGH])
        sealed, sealed_words = self._sealed(meeting)
        return PlanView(
            promises=promises,
            loops=loops,
            good_enough=good_enough,
            good_enough_words=self._good_enough_words(meeting, council.word),
            minutes_words=_("About {minutes}").format(
                minutes=wording.minutes(comes.asking_minutes(chosen, sum(row.chosen for row in loops), asked))
            ),
            done_words=_("Scored today: {promises}.").format(promises=wording.promises(len(scored), council.word))
            if scored
            else "",
            sealed_ballots=sealed,
            sealed_words=sealed_words,
            by_question=meeting.heads >= SECRET_VOTERS
            and self.queue(meeting, not_asked, good_enough=good_enough).length > 1,
        )

    def _promises(self, meeting: Meeting, scored: frozenset[str]) -> tuple[AskRow, ...]:
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
            if row.commitment.key not in scored
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
        return SecretView(
            words, progress.voted, progress.heads, note, found_open, self._about(meeting), meeting.helped, meeting.heads
        )

    def _about(self, meeting: Meeting) -> str:
        """Name what an open vote asks where it is one question alone."""
        asked = [(round_.kind, key) for round_ in meeting.open_rounds for key in round_.questions]
        return self._name(meeting, *asked[0]) if len(asked) == 1 else ""

    def _name(self, meeting: Meeting, kind: RoundKind, key: str) -> str:
        if kind is RoundKind.SORTED:
            loops = self._services.loops.to_ask(meeting.group)
            title = next((loop.issue.title for loop in loops if loop.issue.key == key), key)
            return f"{wording.label(kind)} {title}"
        rows = self._services.scores.board(meeting.group).rows
        title = next((row.commitment.title for row in rows if row.commitment.key == key), key)
        return title if kind is RoundKind.KEPT else f"{title}: {wording.label(kind)}"

    def _closed(self, meeting: Meeting, rounds: tuple[Round, ...], left: Queue) -> ClosedView:
        last = rounds[-1:] if goes_by_question(meeting) or left.length else rounds
        voted = max(round_.voted or 0 for round_ in last)
        agreed = last[0].method is Method.AGREED
        words = wording.took_part(voted) if agreed else wording.voted(voted)
        if not agreed and last[0].recounted is None:
            words = _("{voted} of {heads} voted").format(voted=voted, heads=last[0].heads)
        few = voted < (AGREED_VOTERS if agreed else SECRET_VOTERS)
        note = _("The answers are sealed until the reveal.")
        if few:
            note = _("Too few for a score: nothing was kept of the answers.")
        elif (counted := last[0].recounted) is not None:
            note = wording.recounted(counted, voted)
        asked = tuple(self._asked_row(meeting, round_.kind, key) for round_ in rounds for key in round_.questions)
        return ClosedView(words, note, self._next(meeting, left.first), _left_words(left), asked)

    def _asked_row(self, meeting: Meeting, kind: RoundKind, key: str) -> AskRow:
        if kind is not RoundKind.SORTED:
            return AskRow(key, key, self._name(meeting, kind, key), True)
        issue = self._services.issues.loop(key).issue
        return AskRow(key, picture_of(issue), issue.title, True, wording.label(kind))

    def _next(self, meeting: Meeting, first: Asked) -> str:
        for kind, keys in first.items():
            return _("Next: {what}").format(what=self._name(meeting, kind, keys[0]))
        return ""

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


def _left_words(left: Queue) -> str:
    if not left.length:
        return ""
    return ngettext("{number} question to go.", "{number} questions to go.", left.length).format(number=left.length)


def _interrupted(voted: int) -> str:
    safe = ngettext("The {number} vote is safe.", "The {number} votes are safe.", voted).format(number=voted)
    if not voted:
        safe = _("Nobody had voted yet.")
    said = _(
        "Careboard was closed while the vote was open. {safe} "
        "Whoever was in the middle was not counted and begins again. Go on, close the vote, or throw it away."
    )
    return said.format(safe=safe)


