"""What a record says of the way to the board goes in and comes out the same, and what is wrong names its place."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from careboard.application.records.reading import record_of_data
from careboard.application.records.storing import export_record, import_record
from careboard.domain.boards import EDITIONS
from careboard.domain.kept_files import WORD_TEMPLATE, KeptFile
from careboard.errors import RuleBroken
from careboard.wording import message
from db.store import CouncilStore
from tests.storage.files import Place
from tests.support.example_record import example

DATA = base64.b64encode(b"some bytes").decode()
PAPER: dict[str, Any] = {
    "number": 1,
    "board": "2026-06",
    "issued_on": "2026-05-29",
    "covers": ["2026-01", "2026-05"],
    "editors": 2,
    "pdf": DATA,
    "corrects": None,
    "changes": "",
    "editions": {EDITIONS[1]: DATA},
    "responses": [
        {"on": "2026-06-10", "by": "Director", "text": "We agree", "printed": True},
        {"on": "2026-06-12", "by": "Lead Member", "text": "So do I"},
    ],
}
BOARD: dict[str, Any] = {
    "key": "2026-06",
    "date": "2026-06-10",
    "papers_due": "2026-05-29",
    "steps": {"editors": "2026-05-20", "clerk": "2026-05-29"},
    "text_read": "0f" * 32,
    "cover": {"purpose": "To answer", "author": "Ada", "exempt_paragraph": 2, "exempt_reason": "It names a child"},
}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[CouncilStore]:
    """A new encrypted file with nothing in it."""
    made = Place(tmp_path).create()
    yield made
    made.close()


def full() -> dict[str, Any]:
    """Return the example record with everything of the way to the board."""
    record = example()
    record["boards"] = [dict(BOARD)]
    record["papers"] = [dict(PAPER)]
    record["files"] = [{"name": "word-template", "data": DATA}]
    record["meetings"][0]["quotes"] = [{"text": "Ask us", "about": "Have a say"}, {"text": "We want to stay"}]
    record["asks"][0]["answers"][0]["source"] = "Minutes, item 7"
    record["pledges"][0]["versions"][0]["commitments"][0]["principles"] = ["best-interests", "aspirations"]
    return record


def test_everything_goes_in_and_comes_out_the_same(store: CouncilStore) -> None:
    given = full()
    with store.start_work() as work:
        import_record(work, record_of_data(given))
        work.commit()
    with store.start_work() as work:
        found = export_record(work)
    for name in ("boards", "papers", "files", "pledges"):
        assert found[name] == given[name]
    assert found["meetings"][0]["quotes"] == given["meetings"][0]["quotes"]
    assert found["asks"][0]["answers"][0]["source"] == "Minutes, item 7"


def test_a_kept_file_is_replaced_by_the_records(store: CouncilStore) -> None:
    with store.start_work() as work:
        work.files.put(KeptFile(WORD_TEMPLATE, b"the old one"))
        import_record(work, record_of_data(example()))
        assert work.files.all() == ()


WRONG = [
    (("boards", 0, "steps"), {"approved": "2026-05-01"}, "boards[0].steps.approved"),
    (("boards", 0, "steps"), {"editors": "May"}, "boards[0].steps.editors"),
    (("boards", 0, "text_read"), "read", "boards[0].text_read"),
    (("boards", 0, "text_read"), 7, "boards[0].text_read"),
    (("boards", 0, "steps"), {"clerk": "2026-05-29"}, "boards[0].text_read"),
    (("boards", 0, "cover"), {"exempt_paragraph": 3}, "boards[0].cover"),
    (("boards", 0, "cover"), {"exempt_paragraph": 8}, "boards[0].cover.exempt_paragraph"),
    (("boards", 0, "cover"), {"colour": "red"}, "boards[0].cover.colour"),
    (("papers", 0, "editions"), {"braille": DATA}, "papers[0].editions.braille"),
    (("papers", 0, "editions"), {EDITIONS[1]: "%"}, f"papers[0].editions.{EDITIONS[1]}"),
    (("papers", 0, "responses"), [{"on": "2026-05-01", "by": "A", "text": "B"}], "papers[0].responses[0]"),
    (("papers", 0, "responses"), [{"on": "2026-06-01", "by": "", "text": "B"}], "papers[0].responses[0]"),
    (("files",), [{"name": "other", "data": DATA}], "files[0]"),
    (("files",), [{"name": "word-template", "data": DATA}] * 2, "files[1].name"),
    (("meetings", 0, "quotes"), [{"text": "a" * 301}], "meetings[0].quotes[0]"),
    (("meetings", 0, "quotes"), [{"text": "a"}] * 2, "meetings[0].quotes"),
    (
        ("pledges", 0, "versions", 0, "commitments", 0, "principles"),
        ["kindness"],
        "pledges[0].versions[0].commitments[0].principles",
    ),
]


@pytest.mark.parametrize(("path", "value", "place"), WRONG, ids=[each[2] for each in WRONG])
def test_what_is_wrong_is_refused_by_its_place(path: tuple[str | int, ...], value: object, place: str) -> None:
    record: Any = full()
    holder = record
    for part in path[:-1]:
        holder = holder[part]
    holder[path[-1]] = value
    with pytest.raises(RuleBroken) as refused:
        record_of_data(record)
    assert message(refused.value).startswith(f"{place}: ")
