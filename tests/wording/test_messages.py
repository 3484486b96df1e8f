"""Every error that the program raises has a sentence, found by walking the sources."""

import ast
import datetime
import inspect
import re
import string
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from careboard.domain.meetings import MeetingState
from careboard.domain.rounds import RoundState
from careboard.errors import NotFound, RuleBroken, StorageProblem
from careboard.wording import file_problems, record_problems, refusals
from careboard.wording.messages import message, sentence_of

SOURCES = Path(__file__).resolve().parents[2]
ERRORS = {"RuleBroken", "NotFound", "StorageProblem"}
KINDS = ("pledge", "meeting", "issue", "ask", "board", "language", "recording")
ANY = "**"
BEGINNINGS: dict[str, tuple[str, ...]] = {
    "meeting-is-not-": tuple(state.value for state in MeetingState),
    "round-is-not-": tuple(state.value for state in RoundState),
    "unknown-": KINDS,
}
CODE = re.compile(r"[a-z]+(-[a-z]+)+|damaged|missing")


Raised = tuple[str, frozenset[str], str]
"""A code, the names of its details, and where it is raised."""


@cache
def raised() -> tuple[Raised, ...]:
    """Return every code that the program raises."""
    return tuple(sorted(set(_raised()), key=lambda each: (each[0], each[2])))


def _raised() -> Iterator[Raised]:
    for folder in ("careboard", "db", "ui"):
        for path in sorted((SOURCES / folder).rglob("*.py")):
            text = path.read_text(encoding="utf-8")
            # Most modules raise nothing, and to parse them all takes seconds.
            tree = ast.parse(text if any(name in text for name in (*ERRORS, ".wrong(")) else "")
            for call in ast.walk(tree):
                if isinstance(call, ast.Call) and _is_error(call):
                    names = frozenset(each.arg or ANY for each in call.keywords)
                    for code, known in _codes(call.args[0], tree):
                        yield code, names if known else frozenset({ANY}), f"{path.relative_to(SOURCES)}:{call.lineno}"


def _is_error(call: ast.Call) -> bool:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr == "wrong" and bool(call.args)
    return isinstance(call.func, ast.Name) and call.func.id in ERRORS and bool(call.args)


def _codes(argument: ast.expr, tree: ast.Module) -> Iterator[tuple[str, bool]]:
    """Yield what a code may be, and whether the details at hand are surely its own."""
    if isinstance(argument, ast.Constant):
        yield str(argument.value), True
    elif isinstance(argument, ast.BinOp | ast.JoinedStr):
        start = next(str(each.value) for each in ast.walk(argument) if isinstance(each, ast.Constant))
        yield from ((start + end, True) for end in BEGINNINGS[start])
    else:
        passed_on = _functions_with(argument, tree)
        for each in ast.walk(tree):
            if passed_on and not (isinstance(each, ast.Call) and getattr(each.func, "id", "") in passed_on):
                continue
            yield from ((text, False) for text in _texts(each.args if isinstance(each, ast.Call) else [each]))


def _functions_with(argument: ast.expr, tree: ast.Module) -> set[str]:
    """Return the functions that take the code as a parameter of that name."""
    name = argument.id if isinstance(argument, ast.Name) else ""
    functions = [each for each in ast.walk(tree) if isinstance(each, ast.FunctionDef)]
    return {each.name for each in functions if name in {parameter.arg for parameter in each.args.args}}


def _texts(nodes: list[ast.expr] | list[ast.AST]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value):
            yield node.value


def test_the_walk_finds_codes_of_every_layer() -> None:
    codes = {code for code, _names, _place in raised()}
    assert {"answer-needs-reason", "unknown-commitment", "wrong-passphrase", "disk-full"} <= codes


def fault_of(code: str, names: frozenset[str]) -> str:
    """Return what is wrong with the sentence of a code that is raised with details of these names, or nothing."""
    sentence = sentence_of(code)
    if sentence is None:
        return "has no sentence in careboard/wording"
    wanted = {name for _text, name, _spec, _conversion in string.Formatter().parse(sentence) if name}
    missing = set() if ANY in names else wanted - names - {"kind"}
    return f"does not give {missing}" if missing else ""


def test_every_code_has_a_sentence_that_its_details_fill() -> None:
    wrong = [f"{place}: {code} {fault}" for code, names, place in raised() if (fault := fault_of(code, names))]
    assert not wrong, "\n".join(wrong)


def worded() -> Iterator[str]:
    """Yield each code that has a sentence."""
    for module in (file_problems, record_problems, refusals):
        for node in ast.walk(ast.parse(inspect.getsource(module))):
            keys = node.keys if isinstance(node, ast.Dict) else []
            yield from _texts([key for key in keys if key is not None])


def test_every_sentence_belongs_to_a_code_that_the_program_knows() -> None:
    known = {code for code, _names, _place in raised()}
    for path in (path for folder in ("careboard", "db", "ui") for path in (SOURCES / folder).rglob("*.py")):
        if "wording" not in path.parts:
            known.update(_texts(list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))))
    assert len(set(worded())) > 100
    assert set(worded()) - known == set()


def test_a_message_is_one_line() -> None:
    for code, _names, _place in raised():
        assert "\n" not in (sentence_of(code) or "")


def test_dates_and_fields_stand_in_words() -> None:
    assert message(RuleBroken("due-before-raised", due=datetime.date(2026, 5, 1))).startswith("1 May 2026 is before")
    assert message(RuleBroken("field-empty", field="who-decides")) == "Who decides is empty. Please fill it in."
    assert message(RuleBroken("field-empty", field="colour")) == "colour is empty. Please fill it in."


def test_a_forgotten_detail_does_not_hide_the_error() -> None:
    assert message(NotFound("unknown-group")) == "There is no group “…” in this council."


def test_a_code_without_a_sentence_is_still_explained() -> None:
    assert "something-new" in message(StorageProblem("something-new"))


def test_typed_braces_stay_as_they_are() -> None:
    assert "“{name}”" in message(NotFound("unknown-group", group="{name}"))


def test_the_words_of_the_table_of_files() -> None:
    assert message(StorageProblem("missing")) == "The file is not there. Was it on a USB stick?"
    assert message(StorageProblem("not-ours")) == "This is not a Careboard file."
    assert message(StorageProblem("wrong-passphrase")).startswith("That passphrase did not open this file.")
