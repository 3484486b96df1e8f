"""What a response form says, ask by ask, to look at before any of it is taken in."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careboard.application.form_content import AnswerBlock, ReturnedForm
from careboard.i18n import _, ngettext
from careboard.wording import label, long_date, message
from ui.reading_order import ReadingDialog
from ui.widgets.badge import Badge
from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.card import Card
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.page_scroll import PageScroll
from ui.widgets.para import Para


class AnswersWindow(ReadingDialog):
    """Shows what came back and what is wrong with it; `take` writes down what is right and says why not."""

    def __init__(self, form: ReturnedForm, take: Callable[[ReturnedForm], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("The board's answers"))
        self.setObjectName("answers-window")
        self._form, self._take_answers = form, take
        self._back = LinkButton(_("Back"), "arrow-left")
        self._back.setObjectName("answers-back")
        count = len(form.right)
        words = ngettext("Take in {number} answer", "Take in {number} answers", count).format(number=count)
        self._take = PrimaryButton(words, "check")
        self._take.setObjectName("answers-take")
        self._take.setEnabled(bool(form.right))
        self._problem = InfoLine("", "warning-circle", "danger", 16)
        self._problem.hide()
        for button in (self._take, self._back):
            button.setAutoDefault(False)
        self._lay_out()
        self._take.clicked.connect(self._take_them)
        self._back.clicked.connect(self.reject)

    def _take_them(self) -> None:
        refused = self._take_answers(self._form)
        if refused:
            self._problem.show_words(refused)
            self._problem.show()
        else:
            self.accept()

    def _lay_out(self) -> None:
        cards = [_card(block) for block in self._form.blocks]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 12, 24, 12)
        layout.setSpacing(12)
        layout.addLayout(row((Heading(self.windowTitle()), 1), self._back, space=16))
        summary = [Para(_summary(self._form), tone="second")]
        if self._form.wrong:
            summary.append(Para(_("What cannot be taken in may be asked for again, or typed in beside its ask.")))
        shown = column(*summary, *cards, STRETCH, space=12)
        layout.addWidget(PageScroll(boxed(shown)), 1)
        layout.addLayout(column(self._problem, row(STRETCH, self._take), space=8))


def _summary(form: ReturnedForm) -> str:
    """Say how many answers can be taken in, how many cannot, and how many are left open."""
    right, wrong = len(form.right), len(form.wrong)
    left = len(form.blocks) - right - wrong
    parts = [ngettext("{number} answer can be taken in.", "{number} answers can be taken in.", right)]
    numbers = [right]
    if wrong:
        parts.append(ngettext("{number} answer cannot, and says why.", "{number} answers cannot, and say why.", wrong))
        numbers.append(wrong)
    if left:
        parts.append(ngettext("{number} ask was left open.", "{number} asks were left open.", left))
        numbers.append(left)
    said = " ".join(part.format(number=number) for part, number in zip(parts, numbers, strict=True))
    nothing = _("Nothing is written down yet.")
    return f"{said} {nothing}"


def _card(block: AnswerBlock) -> QWidget:
    text = block.ask.text if block.ask is not None else _("An ask that is not known here")
    asked = _("Ask {number}: {text}").format(number=block.number, text=text)
    parts: list[QWidget] = [Heading(asked, 2)]
    if block.fault is not None:
        parts.append(InfoLine(message(block.fault), "warning-circle", "danger", 16))
    elif block.answer is None:
        parts.append(InfoLine(_("Left open: the board still owes an answer.")))
    else:
        answer = block.answer
        badge = Badge.of(answer.answer.value, label(answer.answer))
        parts.append(boxed(row(badge, STRETCH)))
        parts += [Para(words) for words in (answer.reason, _who_and_when(block)) if words]
        parts.append(Para(answer.source, 14, tone="second"))
    return Card(column(*parts, space=6))


def _who_and_when(block: AnswerBlock) -> str:
    answer = block.answer
    if answer is None:
        return ""
    by = _("By {date}.").format(date=long_date(answer.by)) if answer.by is not None else ""
    who = _("Who: {post}.").format(post=answer.who) if answer.who else ""
    return " ".join(filter(None, (who, by)))
