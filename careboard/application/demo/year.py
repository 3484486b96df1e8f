"""The made-up year of Hillside Voices: six meetings of two groups, what they raised, and two board papers."""

from __future__ import annotations

import datetime
from dataclasses import replace

from careboard.application.demo.acting import Acting, Calendar, Evening
from careboard.application.demo.grouping import count_and_group
from careboard.application.demo.to_the_board import issue_paper, officers_write
from careboard.application.editions import Editions
from careboard.application.ports import Pins, StartWork
from careboard.application.services import make_services
from careboard.domain.agendas import Step, with_minutes, with_theme
from careboard.domain.answers import AnswerKind
from careboard.domain.council import (
    ADVOCATE,
    COMPLAINTS,
    DESIGNATED_OFFICER,
    SAFEGUARDING,
    Council,
    Group,
)
from careboard.domain.issues import DueDate, ToldHow
from careboard.domain.pledges import Pledge
from careboard.domain.triage import Door

PIN = "2580"
"""The PIN of the demonstration's scoring view; its README says so too."""
_HALL, _CENTRE = "Hillside Town Hall", "Hillside Youth Centre"


def make_demonstration(
    start_work: StartWork, pins: Pins, editions: Editions, pledge: Pledge, today: datetime.date
) -> None:
    """Fill a new council file with a year that ends today."""
    calendar = Calendar(today)
    year = _Year(Acting(make_services(start_work, calendar.today, pins, editions), calendar), pledge)
    year.autumn()
    year.winter()
    year.spring()
    year.summer()
    year.now()


class _Year:
    def __init__(self, acting: Acting, pledge: Pledge) -> None:
        self._act = acting
        self._services = acting.services
        self._calendar = acting.calendar
        self._pledge = pledge

    def autumn(self) -> None:
        """Set up; the seniors and the juniors meet for the first time; the first paper goes out."""
        act, services = self._act, self._services
        day = self._calendar.turn_to(-345)
        services.setting_up.begin(_council(), (replace(self._pledge, in_use=False),))
        services.setting_up.take_into_use(self._pledge.key, day)
        services.setting_up.set_pin(PIN)
        services.asking.add_board(self._calendar.day(-235), self._calendar.day(-247))
        services.asking.add_board(self._calendar.day(-60), self._calendar.day(-72))
        services.asking.add_board(self._calendar.day(24), self._calendar.day(12))
        first = act.hold(
            Evening(
                -333,
                "seniors",
                _CENTRE,
                {"12-15": 5, "16-17": 3},
                1,
                kept={"love": "kmmmmakm", "respect": "aaaamaan", "relationships": "aamnaana", "stability": "nanaanm?"},
                self_score={"love": "kept", "respect": "mostly", "relationships": "mostly", "stability": "mostly"},
                reasons={"stability": "Some of us moved three times in one year."},
            )
        )
        act.raise_issue(
            first,
            "Moving with bin bags",
            "Our things came in bin bags. It made us feel like rubbish.",
            "respect",
            "stability",
        )
        act.raise_issue(
            first,
            "Tell us before our worker changes",
            "A new worker turned up and nobody had told us.",
            "relationships",
        )
        services.asking.ask(
            first.key, "A savings account for each of us, that we can see.", "Lead Member", self._calendar.day(-236)
        )
        services.asking.ask(first.key, "Pay for a yearly family day.", "Lead Member", self._calendar.day(-200))
        act.finish(first.key)
        act.send("I-1", -331, "Head of Placements", -300, -240)
        act.send("I-2", -331, "Head of Social Work", -300, -120)
        juniors = act.hold(
            Evening(
                -296,
                "juniors",
                _HALL,
                {"8-11": 6},
                2,
                kept={"love": "yysyys", "respect": "yssyny", "stability": "snsys?", "family": "snnssy"},
                self_score={"love": "yes", "respect": "yes", "stability": "sometimes", "family": "yes"},
                reasons={"family": "Some of us wait a long time to see our brothers and sisters."},
                numbers_shown=True,
            )
        )
        act.raise_issue(juniors, "See our brothers and sisters more", "We only meet them in the holidays.", "family")
        act.finish(juniors.key)
        act.send("I-3", -294, "Family Time Manager", -260, 45)
        self._answer("I-1", -310, AnswerKind.YES, "", "Head of Placements")
        self._answer("I-2", -305, AnswerKind.YES, "", "Head of Social Work")
        self._answer(
            "I-3",
            -265,
            AnswerKind.PARTLY,
            "We can pay for one visit a month. We have no driver at weekends.",
            "Family Time Manager",
        )
        issue_paper(services, self._calendar, -246)
        self._board_answers("A-1", -235, AnswerKind.NO, "The council saves for everyone in one fund, by law.")
        self._board_answers("A-2", -235, AnswerKind.NOT_YET, "The budget is set in spring.", by=-150)

    def winter(self) -> None:
        """The seniors meet again; suitcases arrive; one promise gets new words."""
        act, services = self._act, self._services
        self._claim(
            "I-1", -228, "Every new placement pack has a suitcase now.", "Head of Placements", "Placement guide, page 4"
        )
        meeting = act.hold(
            Evening(
                -211,
                "seniors",
                _CENTRE,
                {"12-15": 5, "16-17": 4},
                1,
                kept={
                    "mental-health": "nanaannam",
                    "no-age-limits": "??a-?.?n-",
                    "family": "aammknaan",
                    "have-a-say": "aanmanaam",
                },
                self_score={
                    "mental-health": "a-bit",
                    "no-age-limits": "mostly",
                    "family": "mostly",
                    "have-a-say": "kept",
                },
                told=("I-1", "I-2"),
                is_sorted={"I-1": "sssssspss", "I-2": "pnspppspp"},
                deferred={"rights": "Our advocate could not come. She explains it first."},
                reasons={
                    "mental-health": "The wait is longer than a school term.",
                    "have-a-say": "We are asked after it is decided.",
                },
                good_enough={"have-a-say": "cccyccyc?", "love": "yyyyycyyy"},
            )
        )
        act.raise_issue(
            meeting, "Long waits to talk to someone", "Help comes when the bad time is over.", "mental-health"
        )
        act.raise_issue(
            meeting, "Driving lessons", "Friends learn with their parents. Who teaches us?", "no-age-limits"
        )
        act.raise_issue(
            meeting,
            "Somebody there on prize day",
            "Three workers came to our prize day and clapped.",
            "love",
            good=True,
        )
        services.issues.pass_on(Door.JUST_ME, ADVOCATE)
        services.asking.ask(
            meeting.key, "A lockable box in every new home.", "Director of Children's Services", self._calendar.day(-31)
        )
        act.finish(meeting.key)
        act.send("I-4", -209, "Designated Nurse", -180, -90)
        act.send("I-5", -209, "Head of Leaving Care", -175)
        services.issues.send("I-6", self._calendar.turn_to(-209))
        services.loops.tell_otherwise("I-6", self._calendar.turn_to(-200), ToldHow.LETTER)
        self._answer(
            "I-4",
            -185,
            AnswerKind.SOMEONE_ELSE,
            "The health board pays for this, not the council.",
            "Designated Nurse",
            who="NHS mental health lead",
        )
        services.setting_up.reword(
            self._pledge.key,
            self._calendar.turn_to(-180),
            (
                replace(
                    self._pledge.current.commitment("have-a-say"),
                    plain="We will ask you before we decide, and tell you what we did.",
                    junior="We ask you first. Then we tell you.",
                ),
            ),
        )

    def spring(self) -> None:
        """Juniors and seniors meet; one claim is not agreed with; the second paper goes out."""
        act, services = self._act, self._services
        juniors = act.hold(
            Evening(
                -152,
                "juniors",
                _HALL,
                {"8-11": 7},
                1,
                kept={"relationships": "sysssys", "mental-health": "ns?ssns", "voice": "yyysyyy", "love": "yyyysyy"},
                self_score={"relationships": "yes", "mental-health": "sometimes", "voice": "yes", "love": "yes"},
                told=("I-3",),
                is_sorted={"I-3": "pppsppn"},
            )
        )
        act.raise_issue(juniors, "A light in the hall at night", "It is too dark to find the bathroom.", "stability")
        services.asking.ask(
            juniors.key,
            "Ask us before a meeting about us is booked.",
            "Director of Children's Services",
            self._calendar.day(-50),
        )
        act.finish(juniors.key)
        act.send("I-7", -150, "Fostering Manager", -120, 30)
        self._claim("I-2", -125, "Managers were told to write two weeks before.", "Head of Social Work")
        self._answer(
            "I-5", -178, AnswerKind.NO, "The council has no money for lessons this year.", "Head of Leaving Care"
        )
        self._answer("I-7", -122, AnswerKind.YES, "", "Fostering Manager")
        meeting = act.hold(
            Evening(
                -110,
                "seniors",
                _CENTRE,
                {"12-15": 4, "16-17": 4},
                1,
                kept={"love": "kkmkkmka", "respect": "mmmamkmm", "have-a-say": "mamaamnm", "voice": "nanannam"},
                self_score={"love": "kept", "respect": "kept", "have-a-say": "mostly"},
                told=("I-2", "I-4"),
                is_sorted={"I-2": "nnpnnsnn", "I-4": "ppnpsppp"},
                reasons={"voice": "Nobody came back to us after the summer survey."},
            )
        )
        act.raise_issue(
            meeting, "Sleepovers take weeks to agree", "By the time we get a yes, it is too late.", "family", "respect"
        )
        act.raise_issue(meeting, "Reviews are held in school time", "Everyone sees us leave the lesson.", "have-a-say")
        services.loops.end("I-4", meeting.key, "We will work on it with the health board ourselves.")
        act.finish(meeting.key)
        act.send("I-8", -108, "Head of Fostering", -10)
        self._calendar.turn_to(-100)
        services.issues.move_date(
            "I-2", DueDate.ANSWER_BY, self._calendar.day(40), "A new head of service has started."
        )
        issue_paper(services, self._calendar, -70)
        self._board_answers("A-4", -60, AnswerKind.YES, "", source="Minutes, item 7")
        self._board_answers("A-2", -60, AnswerKind.NOT_YET, "The board wants to see the cost first.", by=55)

    def summer(self) -> None:
        """The last meeting of the seniors: two loops move, a new ask is made."""
        act, services = self._act, self._services
        self._claim("I-7", -70, "Night lights were sent to every foster home.", "Fostering Manager", "Order 2217")
        meeting = act.hold(
            Evening(
                -41,
                "seniors",
                _HALL,
                {"12-15": 5, "16-17": 4},
                1,
                kept={
                    "stability": "aanmaaama",
                    "relationships": "nnnkmnkkm",
                    "family": "mmmammkma",
                    "have-a-say": "mmmamkmma",
                },
                self_score={
                    "stability": "kept",
                    "relationships": "kept",
                    "family": "mostly",
                    "have-a-say": "mostly",
                },
                deferred={"rights": "Our advocate was ill. She comes in the next cycle."},
                reasons={
                    "relationships": "It depends on who your worker is.",
                    "stability": "Fewer of us had to move this year.",
                },
            )
        )
        act.raise_issue(
            meeting,
            "A safe place for our own things",
            "Things go missing when rooms are shared.",
            "stability",
            "respect",
        )
        act.raise_issue(
            meeting, "Photos get lost when we move", "Some of us have no picture of ourselves as a baby.", "family"
        )
        act.raise_issue(meeting, "Free wifi in every home", "Homework needs it. So do friends.", "respect")
        services.asking.ask(
            meeting.key,
            "Mental health help within four weeks of asking.",
            "NHS mental health lead",
            self._calendar.day(62),
        )
        services.asking.ask(
            meeting.key,
            "Tell us two weeks before our social worker changes.",
            "Director of Children's Services",
            self._calendar.day(40),
            issue="I-2",
        )
        act.finish(meeting.key)

    def now(self) -> None:
        """What came in since: answers that wait to be told back, and one that is overdue."""
        act, services = self._act, self._services
        act.send("I-9", -100, "Reviewing Manager", -11)
        act.send("I-10", -39, "Head of Placements", -5, 70)
        act.send("I-11", -39, "Head of Social Work", -8, 25)
        services.loops.tell_otherwise("I-5", self._calendar.turn_to(-36), ToldHow.LETTER)
        self._answer(
            "I-8",
            -18,
            AnswerKind.ALREADY_POLICY,
            "Carers may already say yes to a night with friends.",
            "Head of Fostering",
        )
        self._answer(
            "I-10", -12, AnswerKind.NOT_YET, "Boxes are ordered. They come in the new year.", "Head of Placements"
        )
        self._answer("I-11", -30, AnswerKind.YES, "", "Head of Social Work")
        self._claim("I-11", -9, "Each of us has a photo book to keep.", "Head of Social Work")
        officers_write(services, self._calendar)
        count_and_group(act, [each for each in services.planning.meetings() if each.date < self._calendar.day(-30)][-1])
        self._prepare_next(services.planning.plan(self._calendar.day(3), "seniors", _CENTRE).key)
        services.planning.plan(self._calendar.day(17), "juniors", _HALL)
        self._calendar.turn_to(0)

    def _prepare_next(self, key: str) -> None:
        """Give the next meeting the young people's own themes, and the facilitator's private notes."""
        planning = self._services.planning
        lines = planning.meeting(key).lines
        for title in ("Snacks", "Our film"):
            lines = with_theme(lines, title, 5)
        issues = next(place for place, line in enumerate(lines) if line.step is Step.ISSUES)
        planning.set_agenda(key, with_minutes(lines, issues, 15))
        planning.write_note(key, None, "Ring the taxi by four. The lift is out of order.")
        planning.write_note(key, Step.WELCOME, "Two are new today: show them the quiet room first.")
        planning.write_note(key, Step.TALK, "Let the quieter ones begin.")

    def _answer(self, issue: str, day: int, answer: AnswerKind, reason: str, by: str, who: str = "") -> None:
        self._services.issues.answer(issue, answer, reason, by=by, who=who, on=self._calendar.turn_to(day))

    def _claim(self, issue: str, day: int, reason: str, by: str, source: str = "") -> None:
        self._services.issues.claim_done(issue, reason, by=by, source=source, on=self._calendar.turn_to(day))

    def _board_answers(
        self, ask: str, day: int, answer: AnswerKind, reason: str, by: int | None = None, source: str = ""
    ) -> None:
        new_date = self._calendar.day(by) if by is not None else None
        self._services.asking.answer(ask, answer, reason, by=new_date, on=self._calendar.turn_to(day), source=source)


def _council() -> Council:
    council = Council.of("Hillside Voices", "Hillside Council")
    council = council.with_group(Group.of("seniors", "Seniors", "12-17", population=64, out_of_area=18))
    council = council.with_group(
        Group.of("juniors", "Juniors", "8-11", "three-words", "Since we last met, for you and children you know", 41, 9)
    )
    council = council.with_post(ADVOCATE, "Hillside Advocacy", "01632 960 101")
    council = council.with_post(COMPLAINTS, "Complaints Officer", "01632 960 102")
    council = council.with_post(DESIGNATED_OFFICER, "Designated Officer", "01632 960 103")
    return council.with_post(SAFEGUARDING, "Safeguarding Lead", "01632 960 104, at night 01632 960 199")
