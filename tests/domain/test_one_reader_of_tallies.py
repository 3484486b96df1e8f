"""Rule 4: one place in the code turns tallies into words; this fails when another reads one."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("careboard", "ui", "db", "resources")
MAY_READ = (
    "careboard/domain/disclosure.py",  # the one place
    "careboard/domain/rounds.py",  # defines them
    "careboard/application/records/",  # whole copies, as confidential as the file
    "db/",  # keeps them
)
HANDS_OVER = ("careboard/application/voting.py", "box.tallies")
"""What a box held is put into its round, unread."""


def sources() -> list[Path]:
    """Return every module of the program but those that may read a tally."""
    every = (path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
    return sorted(path for path in every if not path.relative_to(ROOT).as_posix().startswith(MAY_READ))


def readings(code: str) -> Iterator[str]:
    """Yield each place in a module that reads a tally.

    `.cells` alone is also a word for the cells of a printed table; whoever knows rounds or meetings means a tally.
    """
    if "tallies" not in code and "cells" not in code:
        return
    tree = ast.parse(code)
    knows = any(_imports_tallies(node) for node in ast.walk(tree))
    names = {"tallies", "cells"} if knows else {"tallies"}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load) and node.attr in names:
            yield ast.unparse(node)
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(("getattr", "attrgetter")):
            words = [word.value for word in ast.walk(node) if isinstance(word, ast.Constant)]
            yield from (word for word in words if isinstance(word, str) and word in names)


def _imports_tallies(node: ast.AST) -> bool:
    modules = {"careboard.domain.rounds", "careboard.domain.meetings"}
    if isinstance(node, ast.ImportFrom):
        return node.module in modules
    return isinstance(node, ast.Import) and any(alias.name in modules for alias in node.names)


def test_no_other_module_reads_a_tally() -> None:
    found = {
        (path.relative_to(ROOT).as_posix(), reading)
        for path in sources()
        for reading in readings(path.read_text("utf-8"))
    }
    assert found == {HANDS_OVER}, "ask careboard.domain.disclosure"


@pytest.mark.parametrize(
    "code",
    [
        "def f(r): return r.tallies['love']",
        "from careboard.domain.rounds import Tally\ndef f(t): return t.cells",
        "import careboard.domain.meetings\ndef f(t): return max(t.cells.values())",
        "def f(r): return getattr(r, 'tallies')",
        "import operator\nf = operator.attrgetter('tallies')",
    ],
)
def test_the_search_finds_each_way_to_read_one(code: str) -> None:
    assert list(readings(code))


def test_the_search_knows_a_printed_table() -> None:
    assert not list(readings("def f(row): return row.cells[0]"))
    assert not list(readings("from careboard.domain.rounds import Round\nx = Round(tallies={})"))


def test_the_search_walks_the_program() -> None:
    assert len(sources()) > 40
