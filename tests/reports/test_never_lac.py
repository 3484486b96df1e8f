"""Young people are never called by letters: not in a paper, not on a ballot, not in any word of the program."""

from __future__ import annotations

import ast
import re
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from careboard import assets
from careboard.plain_language import LIST, Kind, Readers, check
from tests.support.files_here import a_demonstration, files_in
from tests.support.guards import REPOSITORY

LETTERS = re.compile(r"\b(?:LACs?|CLAs?|lac)\b|\blooked[- ]after\b", re.IGNORECASE)
FOLDERS = ("careboard", "ui", "db")


def words_of_the_program(module: Path) -> list[str]:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    return [each.value for each in ast.walk(tree) if isinstance(each, ast.Constant) and isinstance(each.value, str)]


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_word_of_the_program(folder: str) -> None:
    modules = sorted((REPOSITORY / folder).rglob("*.py"))
    assert modules
    for module in modules:
        assert [words for words in words_of_the_program(module) if LETTERS.search(words)] == [], module


def test_no_text_that_comes_with_the_program_but_the_list_of_such_words() -> None:
    kinds = (".json", ".md")
    texts = [each for each in assets.path("").rglob("*") if each.suffix in kinds and "icons" not in each.parts]
    found = [each.relative_to(assets.path("")).as_posix() for each in texts if LETTERS.search(each.read_text("utf-8"))]
    assert found == [LIST]


def test_no_paper_of_the_demonstration(tmp_path: Path) -> None:
    council = a_demonstration(tmp_path / "demo.careboard", files_in(tmp_path))
    try:
        kept = council.services.papers
        papers = [kept.draft(), *(kept.reprint(each.number) for each in kept.issued())]
    finally:
        council.close()
    assert len(papers) > 1
    for paper in papers:
        text = "\n".join(page.extract_text() for page in PdfReader(BytesIO(paper)).pages)
        assert len(text) > 1000
        assert LETTERS.search(text) is None


def test_who_types_the_letters_is_told_of_better_words() -> None:
    for letters in ("LAC", "CLA"):
        for readers in Readers:
            assert check(f"The {letters} review", readers)[0].kind is Kind.NEVER
