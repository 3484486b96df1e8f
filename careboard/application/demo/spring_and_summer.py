"""The second half of the demonstration's year: three meetings, a claim that is not agreed with, the second paper."""

from __future__ import annotations

from careboard.application.demo.acting import Acting, Evening
from careboard.application.demo.council import CENTRE, HALL
from careboard.application.demo.to_the_board import issue_paper
from careboard.domain.answers import AnswerKind
from careboard.domain.issues import DueDate

_JUNIORS = Evening(
    -152,
    "juniors",
    HALL,
    {"8-11": 7},
    1,
    kept={"relationships": "sysssys", "mental-health": "ns?ssns", "voice": "yyysyyy", "love": "yyyysyy"},
    self_score={"relationships": "yes", "mental-health": "sometimes", "voice": "yes", "love": "yes"},
    told=("I-3",),
    is_sorted={"I-3": "pppsppn"},
)
_SENIORS_IN_SPRING = Evening(
    -110,
    "seniors",
    CENTRE,
    {"12-15": 4, "16-17": 4},
    1,
    kept={"love": "kkmkkmka", "respect": "mmmamkmm", "have-a-say": "mamaamnm", "voice": "nanannam"},
    self_score={"love": "kept", "respect": "kept", "have-a-say": "mostly"},
    told=("I-2", "I-4"),
    is_sorted={"I-2": "nnpnnsnn", "I-4": "ppnpsppp"},
    reasons={"voice": "Nobody came back to us after the summer survey."},
)
_SENIORS_IN_SUMMER = Evening(
    -41,
    "seniors",
    HALL,
    {"12-15": 5, "16-17": 4},
    1,
    kept={"stability": "aanmaaama", "relationships": "nnnkmnkkm", "family": "mmmammkma", "have-a-say": "mmmamkmma"},
    self_score={"stability": "kept", "relationships": "kept", "family": "mostly", "have-a-say": "mostly"},
    deferred={"rights": "Our advocate was ill. She comes in the next cycle."},
    reasons={
        "relationships": "It depends on who your worker is.",
        "stability": "Fewer of us had to move this year.",
    },
)


def spring(act: Acting) -> None:
    """Juniors and seniors meet; one claim is not agreed with; the second paper goes out."""
    _juniors_meet(act)
    act.claim("I-2", -125, "Managers were told to write two weeks before.", "Head of Social Work")
    no_money = "The council has no money for lessons this year."
    act.answer("I-5", -178, AnswerKind.NO, no_money, "Head of Leaving Care")
    act.answer("I-7", -122, AnswerKind.YES, "", "Fostering Manager")
    _seniors_meet(act)
    act.send("I-8", -108, "Head of Fostering", -10)
    act.calendar.turn_to(-100)
    new_head = "A new head of service has started."
    act.services.issues.move_date("I-2", DueDate.ANSWER_BY, act.calendar.day(40), new_head)
    issue_paper(act.services, act.calendar, -70)
    act.board_answers("A-4", -60, AnswerKind.YES, "", source="Minutes, item 7")
    act.board_answers("A-2", -60, AnswerKind.NOT_YET, "The board wants to see the cost first.", by=55)


def summer(act: Acting) -> None:
    """The last meeting of the seniors: two loops move, new asks are made."""
    act.claim("I-7", -70, "Night lights were sent to every foster home.", "Fostering Manager", "Order 2217")
    meeting = act.hold(_SENIORS_IN_SUMMER)
    things_lost = "Things go missing when rooms are shared."
    act.raise_issue(meeting, "A safe place for our own things", things_lost, "stability", "respect")
    no_picture = "Some of us have no picture of ourselves as a baby."
    act.raise_issue(meeting, "Photos get lost when we move", no_picture, "family")
    act.raise_issue(meeting, "Free wifi in every home", "Homework needs it. So do friends.", "respect")
    act.ask(meeting, "Mental health help within four weeks of asking.", "NHS mental health lead", 62)
    two_weeks = "Tell us two weeks before our social worker changes."
    act.ask(meeting, two_weeks, "Director of Children's Services", 40, issue="I-2")
    act.finish(meeting.key)


def _juniors_meet(act: Acting) -> None:
    meeting = act.hold(_JUNIORS)
    act.raise_issue(meeting, "A light in the hall at night", "It is too dark to find the bathroom.", "stability")
    act.ask(meeting, "Ask us before a meeting about us is booked.", "Director of Children's Services", -50)
    act.finish(meeting.key)
    act.send("I-7", -150, "Fostering Manager", -120, 30)


def _seniors_meet(act: Acting) -> None:
    meeting = act.hold(_SENIORS_IN_SPRING)
    too_late = "By the time we get a yes, it is too late."
    act.raise_issue(meeting, "Sleepovers take weeks to agree", too_late, "family", "respect")
    act.raise_issue(
        meeting, "Reviews are held in school time", "Everyone sees us leave the lesson.", "have-a-say"
    )
    act.services.loops.end("I-4", meeting.key, "We will work on it with the health board ourselves.")
    act.finish(meeting.key)
