"""Re-approving a pledge: what the groups said of its words, and the new words with where each of them came from."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from careboard.application.ports import UnitOfWork
from careboard.application.steps import MEETINGS, PLEDGES, Edit, Steps, edit
from careboard.domain.council import Council, group_key
from careboard.domain.disclosure import Finding, find
from careboard.domain.lineage import changes_from, lineage
from careboard.domain.meetings import Meeting, MeetingState
from careboard.domain.pledges import Commitment, Pledge, PledgeVersion
from careboard.domain.principles import in_order
from careboard.domain.rounds import RoundKind, RoundState
from careboard.domain.scales import STILL_GOOD_ENOUGH
from careboard.domain.text import clean_text, required
from careboard.domain.wording_changes import ChangeKind
from careboard.errors import RuleBroken
from careboard.i18n import _

CHANGE_IT = "change-it"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a group answered last to "is this still good enough for you?", in the words of rule 4."""

    group: str
    on: datetime.date
    finding: Finding

    @property
    def wants_change(self) -> bool:
        """Whether the middle answer, or the agreed one, asks for other words."""
        return self.finding.step == CHANGE_IT


@dataclass(frozen=True, slots=True)
class NewWords:
    """One commitment as it was agreed, and the keys of those in force that it came from."""

    title: str
    wording: str
    plain: str
    junior: str
    came: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangedPromise:
    """What became of promises, by their old and their new titles."""

    kind: ChangeKind
    old: tuple[str, ...]
    new: tuple[str, ...]


class ReApproving:
    """The yearly re-approval of a pledge."""

    def __init__(self, steps: Steps) -> None:
        """Take the way to take steps."""
        self._steps = steps

    def verdicts(self, pledge: str) -> Mapping[str, tuple[Verdict, ...]]:
        """Return what each group said last of each commitment in force; nothing of those that were not asked about."""
        with self._steps.start_work() as work:
            return verdicts(work.council.get(), work.pledges.get(pledge), work.meetings.all())

    def adopt(self, pledge: str, adopted: datetime.date, words: Sequence[NewWords]) -> None:
        """Adopt new words as a new version; scores stay with the words that were scored (rule 5).

        Meetings that are planned ask what their promises became.
        """

        def adopting(work: UnitOfWork) -> list[Edit]:
            pledges = work.pledges.all()
            taken = {key for kept in pledges for version in kept.versions for key in version.keys}
            before = work.pledges.get(pledge)
            after = _adopting(before, adopted, words, taken)
            ahead = (each for each in work.meetings.all() if each.state is not MeetingState.CLOSED)
            moved = [(each, _planned_anew(each, before, after)) for each in ahead]
            meetings = [edit(MEETINGS, old.key, old, new) for old, new in moved if old != new]
            return [edit(PLEDGES, pledge, before, after), *meetings]

        self._steps.change(_("Pledge reworded"), adopting)


def _adopting(kept: Pledge, adopted: datetime.date, words: Sequence[NewWords], taken: Iterable[str]) -> Pledge:
    lines = _commitments(kept.current.commitments, words, taken)
    if lines == kept.current.commitments:
        raise RuleBroken("words-unchanged")
    came = {line.key: new.came for line, new in zip(lines, words, strict=True)}
    return kept.adopting(adopted, lines, changes_from(kept.current.commitments, lines, came))


def _planned_anew(meeting: Meeting, before: Pledge, after: Pledge) -> Meeting:
    """Return a meeting that asks what its promises became, each once; what was dropped is not asked.

    What it has asked already stays. What the authority sealed of the old words says nothing of the new ones.
    """
    became = {old: change.new for change in after.current.changes for old in change.old}
    same = {key for change in after.current.changes if change.kind is ChangeKind.SAME for key in change.new}
    asked = {key for round_ in meeting.rounds if round_.state is not RoundState.VOID for key in round_.questions}
    moving = {key for key in before.current.keys if key not in asked}
    planned = (new for key in meeting.planned for new in (became[key] if key in moving else (key,)))
    sealed = {key: step for key, step in meeting.self_score.items() if key not in moving or key in same}
    return replace(meeting.with_plan(tuple(dict.fromkeys(planned))), self_score=sealed)


def verdicts(council: Council, pledge: Pledge, meetings: Iterable[Meeting]) -> dict[str, tuple[Verdict, ...]]:
    """Return what each group said last of each commitment in force."""
    became = lineage(pledge).unchanged
    last: dict[tuple[str, str], Verdict] = {}
    for meeting in sorted(meetings, key=lambda each: each.date):
        for round_ in meeting.rounds:
            if round_.kind is not RoundKind.STILL_GOOD_ENOUGH or round_.state is not RoundState.REVEALED:
                continue
            for question in round_.questions:
                for now in became.get((round_.version or 0, question), ()):
                    found = find(round_, question, STILL_GOOD_ENOUGH)
                    last[now, meeting.group] = Verdict(council.group(meeting.group).name, meeting.date, found)
    return {
        key: said
        for key in pledge.current.keys
        if (said := tuple(last[key, group.key] for group in council.groups if (key, group.key) in last))
    }


def changed_promises(pledge: Pledge, after: datetime.date, until: datetime.date) -> tuple[ChangedPromise, ...]:
    """Return what versions that were adopted after one day and up to another made of the promises before them."""
    return tuple(
        ChangedPromise(change.kind, _titles(earlier, change.old), _titles(later, change.new))
        for earlier, later in itertools.pairwise(pledge.versions)
        if later.adopted is not None and after < later.adopted <= until
        for change in pledge.changes_into(later.number)
        if change.kind is not ChangeKind.SAME
    )


def _titles(version: PledgeVersion, keys: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(version.commitment(key).title for key in keys)


def _commitments(
    old: tuple[Commitment, ...], words: Sequence[NewWords], taken: Iterable[str]
) -> tuple[Commitment, ...]:
    """Return the new commitments; what only got other words keeps its key, and everything its number if all do."""
    known = {each.key: each for each in old}
    uses = [key for new in words for key in new.came]
    keys = {*taken}
    found = []
    for number, new in enumerate(words, start=1):
        came = [known[key] for key in new.came if key in known]
        if len(came) == 1 and uses.count(came[0].key) == 1:
            key = came[0].key
        else:
            key = group_key(required(new.title, "title"), keys)
            keys.add(key)
        principles = in_order({each for line in came for each in line.principles})
        line = Commitment(
            key,
            number,
            required(new.title, "title"),
            clean_text(new.wording),
            required(new.plain, "text"),
            clean_text(new.junior, 200),
            principles,
        )
        found.append(line)
    if [line.key for line in found] == list(known):
        return tuple(replace(line, number=known[line.key].number) for line in found)
    return tuple(found)
