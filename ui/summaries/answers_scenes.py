"""The window of a response form that came back, for the pictures of the program."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from careboard.application.board_answers import BoardAnswers
from careboard.application.form_content import REFERENCE, Returned, ReturnedField, field_name
from careboard.domain.answers import AnswerKind
from careboard.wording import label
from ui.summaries.answers_window import AnswersWindow

_WRITTEN = {
    "ask1_answer": AnswerKind.PARTLY.value,
    "ask1_reason": "We can do it in most homes from spring. The others need building work first.",
    "ask1_who": "Head of Placements",
    "ask2_answer": AnswerKind.NO.value,
}


def answers_scenes(around: QWidget, answers: BoardAnswers) -> Iterator[tuple[str, QWidget | None]]:
    """Look at a form with a right answer, one without its reason, and asks that were left open."""
    window = AnswersWindow(answers.look(_returned(answers)), lambda _form: "", around)
    window.resize(around.size())
    window.open()
    yield "papers-answers", window
    window.close()


def _returned(answers: BoardAnswers) -> Returned:
    """Return the fields of the next form as a board may fill them in."""
    made = answers.form()
    choices = {"": "", **{kind.value: label(kind) for kind in AnswerKind}}
    fields = {REFERENCE: ReturnedField(made.reference.written())}
    for number in range(1, len(made.asks) + 1):
        for part in ("answer", "reason", "who", "when"):
            name = field_name(number, part)
            fields[name] = ReturnedField(_WRITTEN.get(name, ""), choices if part == "answer" else None)
    return fields
