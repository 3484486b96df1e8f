"""How every service takes a step: change one value, commit, announce, remember how to undo it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from careboard.application.changes import Announcer, Changes
from careboard.application.ports import Repository, StartWork, Today, UnitOfWork
from careboard.domain.asks import Ask
from careboard.domain.boards import Board
from careboard.domain.issues import Issue
from careboard.domain.kept_files import KeptFile
from careboard.domain.languages import Language, Recording
from careboard.domain.meetings import Meeting
from careboard.domain.pledges import Pledge
from careboard.domain.responses import Responses
from careboard.errors import RuleBroken

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Place(Generic[Value]):
    """Where a kind of value lives in a unit of work, and what to announce when it changes."""

    name: str
    changes: Changes

    def of(self, work: UnitOfWork) -> Repository[Value]:
        """Return the repository of this place."""
        return cast("Repository[Value]", getattr(work, self.name))


PLEDGES: Place[Pledge] = Place("pledges", Changes.PLEDGES)
MEETINGS: Place[Meeting] = Place("meetings", Changes.MEETINGS)
ISSUES: Place[Issue] = Place("issues", Changes.ISSUES)
ASKS: Place[Ask] = Place("asks", Changes.ASKS)
BOARDS: Place[Board] = Place("boards", Changes.BOARDS)
RESPONSES: Place[Responses] = Place("responses", Changes.PAPERS)
FILES: Place[KeptFile] = Place("files", Changes.COUNCIL)
LANGUAGES: Place[Language] = Place("languages", Changes.LANGUAGES)
RECORDINGS: Place[Recording] = Place("recordings", Changes.LANGUAGES)


@dataclass(frozen=True, slots=True)
class Edit:
    """One value before and after a step; None where it was not there."""

    place: Place[object]
    key: str
    before: object | None
    after: object | None

    def swapped(self) -> Edit:
        """Return the edit that takes this one back."""
        return Edit(self.place, self.key, self.after, self.before)


@dataclass(frozen=True, slots=True)
class Done:
    """A step that can be undone, by its name for people."""

    label: str
    edits: tuple[Edit, ...]


class Steps:
    """The one way to change a council file, with one undo stack in memory (safety.md)."""

    def __init__(self, start_work: StartWork, announce: Announcer, today: Today) -> None:
        """Take the unit of work, whom to tell and what day it is."""
        self.start_work = start_work
        self.announce = announce
        self.today = today
        self._undo: list[Done] = []
        self._redo: list[Done] = []

    def alter(
        self,
        place: Place[Value],
        key: str,
        change: Callable[[Value], Value],
        label: str,
        check: Callable[[UnitOfWork, Value], None] | None = None,
    ) -> Value:
        """Change one value, unless it fails a check beside the rest; the step can be undone under its label."""
        with self.start_work() as work:
            repository = place.of(work)
            before = repository.get(key)
            after = change(before)
            if check is not None:
                check(work, after)
            repository.put(after)
            work.commit()
        self._remember(Done(label, (edit(place, key, before, after),)))
        self.announce(place.changes)
        return after

    def add(
        self, place: Place[Value], make: Callable[[UnitOfWork], Value], key: Callable[[Value], str], label: str
    ) -> Value:
        """Add a new value; the step can be undone under its label."""
        with self.start_work() as work:
            value = make(work)
            if place.of(work).find(key(value)) is not None:
                raise RuleBroken("key-taken", key=key(value))
            place.of(work).put(value)
            work.commit()
        self._remember(Done(label, (edit(place, key(value), None, value),)))
        self.announce(place.changes)
        return value

    def remove(self, place: Place[Value], key: str, label: str) -> None:
        """Take a value out; the step can be undone under its label."""
        with self.start_work() as work:
            before = place.of(work).get(key)
            place.of(work).remove(key)
            work.commit()
        self._remember(Done(label, (edit(place, key, before, None),)))
        self.announce(place.changes)

    def change(self, label: str, plan: Callable[[UnitOfWork], Sequence[Edit]]) -> None:
        """Change several values in one step, which can be undone as a whole under its label."""
        with self.start_work() as work:
            edits = tuple(plan(work))
            for each in edits:
                _apply(work, each)
            work.commit()
        if edits:
            self._remember(Done(label, edits))
        for changes in dict.fromkeys(each.place.changes for each in edits):
            self.announce(changes)

    def settle(self, changes: Changes) -> None:
        """Announce a step that cannot be undone; nothing before it can be undone either."""
        self._undo.clear()
        self._redo.clear()
        self.announce(changes)

    @property
    def undo_labels(self) -> tuple[str, ...]:
        """The steps that can be undone, the next one first."""
        return tuple(done.label for done in reversed(self._undo))

    @property
    def undo_label(self) -> str:
        """The step that would be undone next, empty when there is none."""
        return self._undo[-1].label if self._undo else ""

    @property
    def redo_label(self) -> str:
        """The step that would be done again next, empty when there is none."""
        return self._redo[-1].label if self._redo else ""

    def undo(self) -> str:
        """Take the last step back and return its name.

        Refused where its value has changed since: then it leaves the list. Where the file cannot be written it stays.
        """
        return self._take(self._undo, self._redo)

    def redo(self) -> str:
        """Do the last undone step again and return its name."""
        return self._take(self._redo, self._undo)

    def _take(self, source: list[Done], target: list[Done]) -> str:
        if not source:
            raise RuleBroken("nothing-to-undo")
        done = source[-1]
        back = Done(done.label, tuple(each.swapped() for each in reversed(done.edits)))
        try:
            with self.start_work() as work:
                for each in back.edits:
                    _apply(work, each)
                work.commit()
        except RuleBroken as refusal:
            # It can never be taken again, and would stand in the way of the others.
            source.pop()
            raise RuleBroken("step-overtaken") from refusal
        source.pop()
        target.append(back)
        for each in back.edits:
            self.announce(each.place.changes)
        return done.label

    def _remember(self, done: Done) -> None:
        self._undo.append(done)
        self._redo.clear()


def edit(place: Place[Value], key: str, before: Value | None, after: Value | None) -> Edit:
    """Return what happens to one value in a step; None where it is not there."""
    return Edit(cast("Place[object]", place), key, before, after)


def _apply(work: UnitOfWork, one: Edit) -> None:
    repository = one.place.of(work)
    if repository.find(one.key) != one.before:
        raise RuleBroken("changed-since", key=one.key)
    if one.after is None:
        repository.remove(one.key)
    else:
        repository.put(one.after)
