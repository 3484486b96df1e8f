"""The response form, filled in where most councillors will open it: in their browser."""

from __future__ import annotations

from careboard.application.form_content import REFERENCE
from careboard.domain.form_references import FormReference
from careboard.reports.form_reader import read_fields
from careboard.reports.response_form import draw_response_form
from tests.reports.test_response_form import content
from tests.support.browser_filler import filled_in_a_browser


def test_what_is_typed_and_chosen_in_a_browser_comes_back_letter_by_letter() -> None:
    typed = {
        "ask1_reason": "Costs £5 – “soon”. Dŵr, część, ጽቡቕ, نعم",
        "ask4_who": "Head of Homes",
        "ask4_when": "1 October 2031",
    }
    read = read_fields(filled_in_a_browser(draw_response_form(content()), typed, {"ask1_answer": 2, "ask4_answer": 1}))
    given = {name: field.value for name, field in read.items() if field.value and name != REFERENCE}
    assert given == {**typed, "ask1_answer": "partly", "ask4_answer": "yes"}
    assert FormReference.read(read[REFERENCE].value) == content().reference
