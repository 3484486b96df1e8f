"""One issued paper in the list of board meetings: given out again, corrected by a new one, responded to."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.domain.boards import RESPONSE_FORM, STANDARD, Paper
from careboard.domain.responses import Response
from careboard.i18n import _
from careboard.wording import long_date
from ui.widgets.buttons import Button, LinkButton, SecondaryButton
from ui.widgets.card import Rule
from ui.widgets.file_asking import ask_where
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import boxed, column
from ui.widgets.para import Para


class IssuedPaper(QWidget):
    """Its number and day, what can be done with it, and what officers answered, marked as theirs."""

    paper_asked = Signal(int, str, str)
    look_asked = Signal(int)
    responses_asked = Signal(int, str)
    correction_asked = Signal(int)
    response_asked = Signal(int)
    taken_back = Signal(int)

    def __init__(self, paper: Paper, *, may_correct: bool) -> None:
        super().__init__()
        self._number = paper.number
        names = {"number": paper.number, "date": long_date(paper.issued_on)}
        words: list[QWidget] = [Rule(), Para(_("Paper {number}, issued on {date}").format(**names), weight=600)]
        if paper.corrects is not None:
            corrects = _("It corrects paper {number}: {changes}")
            said = corrects.format(number=paper.corrects, changes=paper.changes)
            words.append(Para(said, 14, tone="second"))
        words += [_response(each) for each in paper.responses]
        if paper.erased_on is not None:
            erased = _("Its pages were erased on {date}.").format(date=long_date(paper.erased_on))
            words.append(InfoLine(erased))
        else:
            words.append(self._doors(paper, may_correct))
        self.setLayout(column(*words, space=6))

    def _doors(self, paper: Paper, may_correct: bool) -> QWidget:
        number = paper.number
        look = SecondaryButton(_("Look at paper {number}").format(number=number), "file-text")
        save = LinkButton(_("Save paper {number}").format(number=number), "file-pdf")
        respond = LinkButton(_("Add a response"), "chat-circle-text")
        doors: list[Button] = [
            _named(look, f"look-at-paper-{number}", look.words()),
            _named(save, f"save-paper-{number}", save.words()),
            _named(respond, f"respond-{number}", _("Add a response to paper {number}").format(number=number)),
        ]
        if RESPONSE_FORM in paper.editions:
            form = LinkButton(_("Save the form"), "file-pdf")
            name = _("Save the response form of paper {number}").format(number=number)
            doors.insert(2, _named(form, f"save-form-{number}", name))
            form.clicked.connect(self._save_form)
        look.clicked.connect(self._look)
        save.clicked.connect(self._save)
        respond.clicked.connect(self._respond)
        if paper.responses:
            responses = LinkButton(_("Save the responses"), "file-pdf")
            name = _("Save the responses to paper {number}").format(number=number)
            doors.append(_named(responses, f"save-responses-{number}", name))
            responses.clicked.connect(self._save_responses)
        if paper.responses and not paper.responses[-1].printed:
            back = LinkButton(_("Take the last response back"), "arrow-u-up-left")
            name = _("Take back the last response to paper {number}").format(number=number)
            doors.append(_named(back, f"take-back-{number}", name))
            back.clicked.connect(self._take_back)
        if may_correct:
            correct = LinkButton(_("Correct this paper"), "pencil-simple")
            name = _("Correct paper {number}").format(number=number)
            doors.append(_named(correct, f"correct-{number}", name))
            correct.clicked.connect(self._correct)
        flow = FlowLayout(space=4)
        for door in doors:
            flow.addWidget(door)
        return boxed(flow)

    def _look(self) -> None:
        self.look_asked.emit(self._number)

    def _save(self) -> None:
        name = _("Paper {number}").format(number=self._number)
        path, _kind = ask_where(self, _("Save the paper"), name, {"pdf": "PDF (*.pdf)"})
        if path:
            self.paper_asked.emit(self._number, STANDARD, path)

    def _save_form(self) -> None:
        name = _("Response form of paper {number}").format(number=self._number)
        path, _kind = ask_where(self, _("Save the response form"), name, {"pdf": "PDF (*.pdf)"})
        if path:
            self.paper_asked.emit(self._number, RESPONSE_FORM, path)

    def _save_responses(self) -> None:
        name = _("Responses to paper {number}").format(number=self._number)
        path, _kind = ask_where(self, _("Save the responses"), name, {"pdf": "PDF (*.pdf)"})
        if path:
            self.responses_asked.emit(self._number, path)

    def _respond(self) -> None:
        self.response_asked.emit(self._number)

    def _correct(self) -> None:
        self.correction_asked.emit(self._number)

    def _take_back(self) -> None:
        self.taken_back.emit(self._number)


def _response(response: Response) -> QWidget:
    head = _("Officers' response, theirs: {post}, {date}").format(post=response.by, date=long_date(response.on))
    words = column(Para(head, 14, 600, tone="second"), Para(response.text), space=2, margins=(16, 0, 0, 0))
    return boxed(words)


def _named(button: Button, key: str, name: str) -> Button:
    button.setObjectName(key)
    button.setAccessibleName(name)
    return button
