"""Reads and presses what a program shows, through the accessibility interface alone, and answers one question a line.

The system's own Python runs this, because the interface's library comes with the system: it knows nothing of Careboard.
A question is a JSON list of a verb and its values, an answer is JSON: {"is": ...} or {"wrong": "why"}.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pyatspi
from gi.repository import GLib

SECONDS = 20
"""How long something may take to come in sight, on a slow computer too."""
PAUSE = 0.05
"""Seconds between two looks, so that the program that is looked at has the computer for itself."""
_NOT_ITSELF = ("filler", "panel", "page tab", "list item", "table cell", "table row", "menu item")
_MANY = ("table", "tree table", "list")
"""Their lines come from a model; there may be thousands."""
STATES = ("focusable", "focused", "checked", "checkable", "sensitive", "editable", "enabled")


class NotThereError(Exception):
    """What was asked for is not in sight."""


class Outside:
    """One program on the accessibility bus."""

    def __init__(self, name: str) -> None:
        """Take the name under which the program is on the bus."""
        self._name = name
        self._last: list[int] = []

    def reads(self) -> list[dict[str, Any]]:
        """Return everything in sight in the order of the tree: role, name, states, actions."""
        return self._wait_for("anything", lambda: [self._describe(each) for each in self._in_sight()])

    def sees(self, start: str) -> bool:
        """Wait until something in sight has a name that begins so."""
        self._wait_for(start, lambda: [each for each in self._in_sight() if each.name.startswith(start)])
        return True

    def is_chosen(self, name: str) -> bool:
        """Wait until the control of this name says that it is chosen."""
        return self._is_in(name, pyatspi.STATE_CHECKED)

    def is_pressed(self, name: str) -> bool:
        """Wait until the control of this name says that it is held down."""
        return self._is_in(name, pyatspi.STATE_PRESSED)

    def presses(self, name: str) -> bool:
        """Press the one control of this name, once it can be pressed, by its own action."""
        return self._act(name, ("Press", "Toggle"))

    def focuses(self, name: str) -> bool:
        """Give the focus to the one control of this name."""
        return self._act(name, ("SetFocus",))

    def types(self, name: str, words: str) -> bool:
        """Write into the field of this name."""
        return bool(self._control(name).queryEditableText().setTextContents(words))

    def page(self) -> list[dict[str, Any]]:
        """Return everything in sight in the window in front, with its way from the top of the tree and its place."""
        return [{**self._describe(each), "way": way, "place": _place(each)} for way, each in self._in_front()]

    def stop(self) -> dict[str, Any] | None:
        """Return what the keys are at in the window in front, with its way and its place; None for nothing."""
        found = None
        for way, each in self._in_front(self._last):
            if each.getState().contains(pyatspi.STATE_FOCUSED):
                found = found or (way, each)
                # A row says that it has the focus for its field; a list and its present line both have it.
                if each.getRoleName() not in _NOT_ITSELF:
                    found = (way, each)
                    break
        if found is None:
            return None
        self._last, each = found
        return {**self._describe(each), "way": self._last, "place": _place(each)}

    def _in_front(self, beginning: Sequence[int] = ()) -> Iterator[tuple[list[int], Any]]:
        """Yield what the window in front shows; the look may begin at a way, and comes round to what is before it."""
        program = self._program()
        for number, window in enumerate(program if program is not None else ()):
            if window is not None and window.getState().contains(pyatspi.STATE_ACTIVE):
                yield from _showing(window, [number], beginning[1:] if beginning[:1] == [number] else ())

    def place_of(self, name: str) -> list[int]:
        """Return left, top, width and height of a control on the screen."""
        box = self._control(name).queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        return [box.x, box.y, box.width, box.height]

    def _act(self, name: str, wanted: tuple[str, ...]) -> bool:
        action = self._control(name).queryAction()
        offered = [action.getName(number) for number in range(action.nActions)]
        for each in wanted:
            if each in offered:
                return bool(action.doAction(offered.index(each)))
        raise NotThereError(f"{name} offers {offered}")

    def _is_in(self, name: str, state: Any) -> bool:
        self._wait_for(name, lambda: [each for each in self._controls(name) if each.getState().contains(state)])
        return True

    def _controls(self, name: str) -> list[Any]:
        return [each for each in self._in_sight() if each.name == name and _can_be_used(each)]

    def _control(self, name: str) -> Any:
        """Wait until exactly one control of this name is in sight and works."""

        def look() -> list[Any]:
            able = self._controls(name)
            return able if len(able) == 1 else []

        return self._wait_for(name, look)[0]

    def _wait_for(self, name: str, look: Callable[[], list[Any]]) -> list[Any]:
        ends = time.monotonic() + SECONDS
        while time.monotonic() < ends:
            try:
                found = look()
            except GLib.Error:
                # Something went away in the middle of the look: look again.
                found = []
            if found:
                return found
            time.sleep(PAUSE)
        raise NotThereError(f"{name} is not in sight, among {[each.name for each in self._in_sight()]}")

    def _in_sight(self) -> Iterator[Any]:
        program = self._program()
        for each in _all_of(program) if program is not None else ():
            if each.getState().contains(pyatspi.STATE_SHOWING):
                yield each

    def _program(self) -> Any:
        for each in pyatspi.Registry.getDesktop(0):
            if each is not None and each.name == self._name:
                return each
        return None

    @staticmethod
    def _describe(each: Any) -> dict[str, Any]:
        states = {pyatspi.stateToString(state) for state in each.getState().getStates()}
        return {
            "role": each.getRoleName(),
            "name": each.name,
            "states": sorted(states.intersection(STATES)),
            "actions": _actions_of(each),
        }


def _can_be_used(each: Any) -> bool:
    states = each.getState()
    return each.getRoleName() not in ("label", "filler") and bool(states.contains(pyatspi.STATE_SENSITIVE))


def _showing(top: Any, way: list[int], beginning: Sequence[int] = ()) -> Iterator[tuple[list[int], Any]]:
    top.clearCache()
    count, first = top.childCount, beginning[0] if beginning else 0
    for number in (*range(first, count), *range(min(first, count))):
        child = top.getChildAtIndex(number)
        if child is None or not child.getState().contains(pyatspi.STATE_SHOWING):
            continue
        yield [*way, number], child
        if child.getRoleName() not in _MANY:
            yield from _showing(child, [*way, number], beginning[1:] if beginning and number == first else ())


def _place(each: Any) -> list[int]:
    box = each.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    return [box.x, box.y, box.width, box.height]


def _all_of(top: Any) -> Iterator[Any]:
    top.clearCache()
    yield top
    for child in top:
        if child is not None:
            yield from _all_of(child)


def _actions_of(each: Any) -> list[str]:
    try:
        action = each.queryAction()
    except NotImplementedError:
        return []
    return [action.getName(number) for number in range(action.nActions)]


def answer(outside: Outside, line: str) -> dict[str, Any]:
    """Answer one question."""
    verb, *values = json.loads(line)
    try:
        return {"is": getattr(outside, verb)(*values)}
    except Exception as problem:  # noqa: BLE001 - whatever is wrong is told to who asked
        return {"wrong": f"{type(problem).__name__}: {problem}"}


if __name__ == "__main__":
    there = Outside(sys.argv[1])
    for question in sys.stdin:
        sys.stdout.write(json.dumps(answer(there, question)) + "\n")
        sys.stdout.flush()
