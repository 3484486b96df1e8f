"""The page that describes the record says the same as the code."""

import json
import re

from careboard import assets
from careboard.application.records import (
    as_data,
    read_record,
    reading,
    reading_issues,
    reading_languages,
    reading_meetings,
    reading_rounds,
)
from tests.support.example_record import example

PAGE = assets.text("record.md")


def test_the_example_on_the_page_is_the_one_that_is_tried() -> None:
    [shown] = re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)
    assert json.loads(shown) == example()
    assert as_data(read_record(shown)) == example()


def test_every_field_of_a_record_stands_on_the_page() -> None:
    modules = (reading, reading_issues, reading_languages, reading_meetings, reading_rounds)
    names = " ".join(module.NAMES for module in modules).replace("?", "").split()
    assert [name for name in names if f"`{name}`" not in PAGE and f'"{name}"' not in PAGE] == []
