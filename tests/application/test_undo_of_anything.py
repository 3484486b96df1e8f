"""Whatever is done in whatever order: undo of all brings the record back byte by byte, and doing all again, too."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careboard.application.changes import EVERYTHING
from careboard.application.issue_list import IssueFilter
from careboard.application.issue_tracking import Said
from careboard.application.re_approving import NewWords
from careboard.application.records import export_record
from careboard.domain.agendas import USUAL_AGENDA, Step, with_minutes, with_theme
from careboard.domain.answers import AnswerKind
from careboard.domain.board_steps import TICKED
from careboard.domain.covers import Cover
from careboard.domain.issues import DueDate
from careboard.domain.joining import Part
from careboard.domain.loops import LoopState
from careboard.domain.principles import Principle
from careboard.domain.quotes import Quote
from careboard.domain.triage import Door
from careboard.errors import CodedError, RuleBroken
from tests.support.builders import day
from tests.support.councils import ACouncil, open_council

Deed = Callable[[ACouncil, int], object]
NO_MORE = 40
"""More steps than any example takes."""


def _nth(all_: tuple[object, ...], number: int) -> str:
    return str(getattr(all_[number % len(all_)], "key", "")) if all_ else ""


def _meeting(council: ACouncil, number: int) -> str:
    return _nth(council.services.planning.meetings(), number)


def _issue(council: ACouncil, number: int) -> str:
    return _nth(council.services.issues.rows(), number)


def _joined(council: ACouncil, number: int) -> str:
    return _nth(council.services.issues.rows(IssueFilter(states=frozenset({LoopState.JOINED}))), number)


def _ask(council: ACouncil, number: int) -> str:
    return _nth(council.services.asking.asks(), number)


def _board(council: ACouncil, number: int) -> str:
    return _nth(council.services.asking.boards(), number)


def _new_words(council: ACouncil, number: int) -> list[NewWords]:
    """Return the words in force with other ones of the first, which is dropped, split or merged with the next."""
    lines = council.services.setting_up.pledges()[0].current.commitments
    words = [NewWords(each.title, each.wording, each.plain, each.junior, (each.key,)) for each in lines]
    first, second, *others = words
    changed = (
        [replace(first, plain=f"Words {number}"), second],
        [second],
        [first, replace(first, title=f"Other {number}"), second],
        [replace(first, came=first.came + second.came)],
    )
    return [*changed[number % 4], *others]


def _says(council: ACouncil, number: int) -> object:
    said = Said(f"Something, {number}", _meeting(council, number), "More of it", ("love",))
    return council.services.issues.add(Door.MANY_OF_US, said)


DEEDS: tuple[Deed, ...] = (
    _says,
    lambda c, n: c.services.issues.edit(_issue(c, n), f"Tidied {n}", "", ("rights", "love")[: n % 3]),
    lambda c, n: c.services.issues.own(_issue(c, n), "Head of Placements", day(n + 20), day(n + 40)),
    lambda c, n: c.services.issues.send(_issue(c, n)),
    lambda c, n: c.services.issues.answer(_issue(c, n), AnswerKind.PARTLY, f"Because {n}", by="Head"),
    lambda c, n: c.services.issues.claim_done(_issue(c, n), f"Done {n}"),
    lambda c, n: c.services.issues.reassign(_issue(c, n), "Head of Health"),
    lambda c, n: c.services.issues.move_date(_issue(c, n), DueDate.ANSWER_BY, day(n + 60), "Ill"),
    lambda c, n: c.services.issues.withdraw(_issue(c, n), 0, "Typed twice"),
    lambda c, n: c.services.issues.drop(_issue(c, n)),
    lambda c, n: c.services.loops.tell_at_meeting(_issue(c, n), _meeting(c, n)),
    lambda c, n: c.services.planning.plan(day(n), ("seniors", "juniors")[n % 2], f"Place {n}"),
    lambda c, n: c.services.planning.move(_meeting(c, n), day(n + 3), "Elsewhere"),
    lambda c, n: c.services.planning.cancel(_meeting(c, n)),
    lambda c, n: c.services.planning.choose(_meeting(c, n), ("love", "rights")[: n % 3]),
    lambda c, n: c.services.planning.set_agenda(_meeting(c, n), with_theme(USUAL_AGENDA, f"Game {n}", 10)),
    lambda c, n: c.services.planning.set_agenda(_meeting(c, n), with_minutes(USUAL_AGENDA, 0, n % 30)),
    lambda c, n: c.services.planning.write_note(_meeting(c, n), Step.TALK, f"Note {n}"),
    lambda c, n: c.services.planning.defer(_meeting(c, n), "voice", "No advocate"),
    lambda c, n: c.services.planning.take_back_deferral(_meeting(c, n), "voice"),
    lambda c, n: c.services.asking.ask(_meeting(c, n), f"A box, {n}", "Lead Member", day(n + 35)),
    lambda c, n: c.services.asking.answer(_ask(c, n), AnswerKind.NO, "No room", who="Board", on=day(n + 36)),
    lambda c, n: c.services.asking.add_board(day(n + 40), day(n + 30)),
    lambda c, n: c.services.issues.count_dots(_issue(c, n), n),
    lambda c, n: c.services.joining.join(_issue(c, n), _issue(c, n + 1)),
    lambda c, n: c.services.joining.take_apart(_joined(c, n)),
    lambda c, n: c.services.joining.split(_issue(c, n), Part(f"A part, {n}", "Of it", ("love",))),
    lambda c, n: c.services.to_the_board.tick(_board(c, n), TICKED[n % 3], day(n % 2)),
    lambda c, n: c.services.to_the_board.untick(_board(c, n), TICKED[n % 3]),
    lambda c, n: c.services.to_the_board.write_cover(_board(c, n), Cover(f"To tell, {n}", exempt_paragraph=0)),
    lambda c, n: c.services.quoting.choose(_meeting(c, n), (Quote.of(f"We said so, {n}"),)),
    lambda c, n: c.services.re_approving.adopt("care-pledge", day(n), _new_words(c, n)),
    lambda c, n: c.services.setting_up.serve_principles("care-pledge", "love", tuple(Principle)[: n % 3]),
)


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ACouncil]:
    """A council in the middle of a meeting, with an issue, an ask and nothing that could be undone."""
    with open_council(tmp_path_factory.mktemp("council")) as made:
        made.begins()
        meeting = made.starts(0)
        made.hears(meeting, "Workers leave")
        made.services.asking.ask(meeting, "A box", "Lead Member", day(35))
        made.services.steps.settle(EVERYTHING)
        yield made


def record_of(council: ACouncil) -> str:
    """Return the whole record as it would be written."""
    with council.services.steps.start_work() as work:
        return json.dumps(export_record(work), sort_keys=True)


def take_all(step: Callable[[], str]) -> int:
    """Undo, or do again, until nothing is left."""
    count = 0
    with suppress(RuleBroken):
        while count < NO_MORE:
            step()
            count += 1
    return count


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(deeds=st.lists(st.tuples(st.integers(0, len(DEEDS) - 1), st.integers(0, 9)), min_size=1, max_size=14))
def test_undo_of_all_and_again(council: ACouncil, deeds: list[tuple[int, int]]) -> None:
    council.now = day(0) + datetime.timedelta(days=1)
    steps, done = council.services.steps, 0
    steps.settle(EVERYTHING)
    before = record_of(council)
    for which, number in deeds:
        try:
            DEEDS[which](council, number)
            done += 1
        except CodedError:
            continue
    after, labels = record_of(council), steps.undo_labels
    assert len(labels) <= done
    assert take_all(steps.undo) == len(labels)
    assert record_of(council) == before
    assert take_all(steps.redo) == len(labels)
    assert record_of(council) == after
    assert steps.undo_labels == labels
    take_all(steps.undo)

