"""A record that means harm is refused in one plain line, quickly, and nothing of it is kept (promise P28)."""

import json

import pytest

from careboard.application.records import MOST_BYTES, as_data, hostile_json, read_record
from careboard.errors import RuleBroken
from careboard.wording import message
from tests.support.example_record import PATH, changed, example

HOSTILE: list[tuple[str | bytes, str]] = [
    ("", "line 1, column 1 is not JSON"),
    ('{"format": "careboard-record/1",', "line 1, column 33 is not JSON"),
    ("[" * 100_000, "it is nested too deeply"),
    ('{"a":' * 100_000, "it is nested too deeply"),
    (" " * (MOST_BYTES + 1), "it is larger than 128 MB"),
    (b"\xff\xfe{}", "its text is not UTF-8"),
    ('{"format": 1, "format": 2}', "the name “format” stands twice in one place"),
    ('{"a\\nb": 1, "a\\nb": 2}', "the name “a b” stands twice in one place"),
    (f'{{"number": {"9" * 5_000}}}', "a number has too many digits"),
    ('{"number": NaN}', "“NaN” is not a number"),
    ('{"number": -Infinity}', "“-Infinity” is not a number"),
]


@pytest.mark.parametrize(("text", "said"), HOSTILE, ids=[said for _text, said in HOSTILE])
def test_text_that_is_no_record_is_refused(text: str | bytes, said: str) -> None:
    with pytest.raises(RuleBroken) as caught:
        read_record(text)
    assert message(caught.value) == f"This is not a record: {said}. Nothing was imported."


def test_a_short_text_of_many_parts_would_take_much_memory_and_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hostile_json, "MOST_PARTS", 99)
    assert hostile_json.parse("[" + "0," * 98 + "0]")
    with pytest.raises(RuleBroken) as caught:
        read_record("[" + "0," * 99 + "0]")
    assert message(caught.value) == "This is not a record: it is made of too many parts. Nothing was imported."


@pytest.mark.parametrize("text", ["[]", "null", "3", '"careboard-record/1"', "{}"])
def test_json_that_is_no_record_is_refused(text: str) -> None:
    with pytest.raises(RuleBroken, match="record-wrong"):
        read_record(text)


def test_a_number_beyond_all_numbers_is_refused_at_its_place() -> None:
    text = PATH.read_text(encoding="utf-8").replace('"adults_present": 1', '"adults_present": 1e999')
    with pytest.raises(RuleBroken) as caught:
        read_record(text)
    assert message(caught.value).startswith("meetings[0].adults_present: this has to be a whole number")


def test_a_name_from_outside_stays_one_short_line() -> None:
    name = "x\r\ny\u202e" + "z" * 100_000
    with pytest.raises(RuleBroken) as caught:
        read_record(json.dumps(example() | {name: 1}))
    said = message(caught.value)
    assert said.startswith("x yzzz")
    assert said.isprintable()
    assert len(said) < 300


def test_control_and_direction_characters_are_taken_out_of_texts() -> None:
    changes = {"meetings.0.place": "Town\u202e hall\u0000\n", "asks.0.text": "We\u200e ask"}
    record = read_record(json.dumps(changed(changes)))
    assert record.meetings[0].place == "Town hall"
    assert record.asks[0].text == "We ask"


def test_a_lone_half_of_a_character_is_taken_out() -> None:
    text = PATH.read_text(encoding="utf-8").replace("Town hall", "Town \\ud800hall")
    assert read_record(text).meetings[0].place == "Town hall"


def test_a_key_with_hidden_characters_is_refused() -> None:
    with pytest.raises(RuleBroken) as caught:
        read_record(json.dumps(changed({"meetings.1.key": "2026-05\u200b"})))
    assert message(caught.value).startswith("meetings[1].key: a key has to be short plain text")


def test_a_mark_of_byte_order_does_no_harm() -> None:
    text = PATH.read_text(encoding="utf-8")
    assert read_record("\ufeff" + text) == read_record(b"\xef\xbb\xbf" + text.encode())


def test_the_example_of_the_contract_comes_back_as_it_was() -> None:
    assert as_data(read_record(PATH.read_bytes())) == example()
