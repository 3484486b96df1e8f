"""What came in since the last meeting of the demonstration, and what is prepared for the next ones."""

from __future__ import annotations

from careboard.application.demo.acting import Acting
from careboard.application.demo.council import CENTRE, HALL
from careboard.application.demo.grouping import count_and_group
from careboard.application.demo.to_the_board import officers_write
from careboard.domain.agendas import Step, with_minutes, with_theme
from careboard.domain.answers import AnswerKind
from careboard.domain.issues import ToldHow


def since_then(act: Acting) -> None:
    """Answers wait to be told back, one is overdue, and the next meetings are planned."""
    _answers_come_in(act)
    planning = act.services.planning
    last_month = act.calendar.day(-30)
    count_and_group(act, [each for each in planning.meetings() if each.date < last_month][-1])
    _prepare(act, planning.plan(act.calendar.day(3), "seniors", CENTRE).key)
    planning.plan(act.calendar.day(17), "juniors", HALL)
    # The next paper names the next meetings, so it is read once they are planned.
    officers_write(act.services, act.calendar)
    act.calendar.turn_to(0)


def _answers_come_in(act: Acting) -> None:
    act.send("I-9", -100, "Reviewing Manager", -11)
    act.send("I-10", -39, "Head of Placements", -5, 70)
    act.send("I-11", -39, "Head of Social Work", -8, 25)
    act.services.loops.tell_otherwise("I-5", act.calendar.turn_to(-36), ToldHow.LETTER)
    nights = "Carers may already say yes to a night with friends."
    act.answer("I-8", -18, AnswerKind.ALREADY_POLICY, nights, "Head of Fostering")
    boxes = "Boxes are ordered. They come in the new year."
    act.answer("I-10", -12, AnswerKind.NOT_YET, boxes, "Head of Placements")
    act.answer("I-11", -30, AnswerKind.YES, "", "Head of Social Work")
    act.claim("I-11", -9, "Each of us has a photo book to keep.", "Head of Social Work")


def _prepare(act: Acting, key: str) -> None:
    """Give the next meeting the young people's own themes, and the facilitator's private notes."""
    planning = act.services.planning
    lines = planning.meeting(key).lines
    for title in ("Snacks", "Our film"):
        lines = with_theme(lines, title, 5)
    issues = next(place for place, line in enumerate(lines) if line.step is Step.ISSUES)
    planning.set_agenda(key, with_minutes(lines, issues, 15))
    planning.write_note(key, None, "Ring the taxi by four. The lift is out of order.")
    planning.write_note(key, Step.WELCOME, "Two are new today: show them the quiet room first.")
    planning.write_note(key, Step.TALK, "Let the quieter ones begin.")
