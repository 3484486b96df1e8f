"""The first half of the demonstration's year: three meetings, the first paper, and a promise in new words."""

from __future__ import annotations

from dataclasses import replace

from careboard.application.demo.acting import Acting, Evening
from careboard.application.demo.council import CENTRE, HALL
from careboard.application.demo.to_the_board import issue_paper
from careboard.domain.answers import AnswerKind
from careboard.domain.council import ADVOCATE
from careboard.domain.issues import ToldHow
from careboard.domain.pledges import Pledge
from careboard.domain.triage import Door

_FIRST_SENIORS = Evening(
    -333,
    "seniors",
    CENTRE,
    {"12-15": 5, "16-17": 3},
    1,
    kept={"love": "kmmmmakm", "respect": "aaaamaan", "relationships": "aamnaana", "stability": "nanaanm?"},
    self_score={"love": "kept", "respect": "mostly", "relationships": "mostly", "stability": "mostly"},
    reasons={"stability": "Some of us moved three times in one year."},
)
_FIRST_JUNIORS = Evening(
    -296,
    "juniors",
    HALL,
    {"8-11": 6},
    2,
    kept={"love": "yysyys", "respect": "yssyny", "stability": "snsys?", "family": "snnssy"},
    self_score={"love": "yes", "respect": "yes", "stability": "sometimes", "family": "yes"},
    reasons={"family": "Some of us wait a long time to see our brothers and sisters."},
    numbers_shown=True,
)
_SECOND_SENIORS = Evening(
    -211,
    "seniors",
    CENTRE,
    {"12-15": 5, "16-17": 4},
    1,
    kept={
        "mental-health": "nanaannam",
        "no-age-limits": "??a-?.?n-",
        "family": "aammknaan",
        "have-a-say": "aanmanaam",
    },
    self_score={"mental-health": "a-bit", "no-age-limits": "mostly", "family": "mostly", "have-a-say": "kept"},
    told=("I-1", "I-2"),
    is_sorted={"I-1": "sssssspss", "I-2": "pnspppspp"},
    deferred={"rights": "Our advocate could not come. She explains it first."},
    reasons={
        "mental-health": "The wait is longer than a school term.",
        "have-a-say": "We are asked after it is decided.",
    },
    good_enough={"have-a-say": "cccyccyc?", "love": "yyyyycyyy"},
)


def autumn(act: Acting) -> None:
    """The seniors and the juniors meet for the first time; the first paper goes out."""
    _seniors_meet(act)
    _juniors_meet(act)
    act.answer("I-1", -310, AnswerKind.YES, "", "Head of Placements")
    act.answer("I-2", -305, AnswerKind.YES, "", "Head of Social Work")
    no_driver = "We can pay for one visit a month. We have no driver at weekends."
    act.answer("I-3", -265, AnswerKind.PARTLY, no_driver, "Family Time Manager")
    issue_paper(act.services, act.calendar, -246)
    act.board_answers("A-1", -235, AnswerKind.NO, "The council saves for everyone in one fund, by law.")
    act.board_answers("A-2", -235, AnswerKind.NOT_YET, "The budget is set in spring.", by=-150)


def winter(act: Acting, pledge: Pledge) -> None:
    """The seniors meet again; suitcases arrive; one promise gets new words."""
    suitcase = "Every new placement pack has a suitcase now."
    act.claim("I-1", -228, suitcase, "Head of Placements", "Placement guide, page 4")
    _seniors_meet_again(act)
    act.send("I-4", -209, "Designated Nurse", -180, -90)
    act.send("I-5", -209, "Head of Leaving Care", -175)
    act.services.issues.send("I-6", act.calendar.turn_to(-209))
    act.services.loops.tell_otherwise("I-6", act.calendar.turn_to(-200), ToldHow.LETTER)
    who_pays = "The health board pays for this, not the council."
    act.answer("I-4", -185, AnswerKind.SOMEONE_ELSE, who_pays, "Designated Nurse", who="NHS mental health lead")
    _reword(act, pledge)


def _seniors_meet(act: Acting) -> None:
    meeting = act.hold(_FIRST_SENIORS)
    rubbish = "Our things came in bin bags. It made us feel like rubbish."
    act.raise_issue(meeting, "Moving with bin bags", rubbish, "respect", "stability")
    nobody_told = "A new worker turned up and nobody had told us."
    act.raise_issue(meeting, "Tell us before our worker changes", nobody_told, "relationships")
    act.ask(meeting, "A savings account for each of us, that we can see.", "Lead Member", -236)
    act.ask(meeting, "Pay for a yearly family day.", "Lead Member", -200)
    act.finish(meeting.key)
    act.send("I-1", -331, "Head of Placements", -300, -240)
    act.send("I-2", -331, "Head of Social Work", -300, -120)


def _juniors_meet(act: Acting) -> None:
    meeting = act.hold(_FIRST_JUNIORS)
    act.raise_issue(meeting, "See our brothers and sisters more", "We only meet them in the holidays.", "family")
    act.finish(meeting.key)
    act.send("I-3", -294, "Family Time Manager", -260, 45)


def _seniors_meet_again(act: Acting) -> None:
    meeting = act.hold(_SECOND_SENIORS)
    too_late = "Help comes when the bad time is over."
    act.raise_issue(meeting, "Long waits to talk to someone", too_late, "mental-health")
    act.raise_issue(
        meeting, "Driving lessons", "Friends learn with their parents. Who teaches us?", "no-age-limits"
    )
    clapped = "Three workers came to our prize day and clapped."
    act.raise_issue(meeting, "Somebody there on prize day", clapped, "love", good=True)
    act.services.issues.pass_on(Door.JUST_ME, ADVOCATE)
    act.ask(meeting, "A lockable box in every new home.", "Director of Children's Services", -31)
    act.finish(meeting.key)


def _reword(act: Acting, pledge: Pledge) -> None:
    have_a_say = replace(
        pledge.current.commitment("have-a-say"),
        plain="We will ask you before we decide, and tell you what we did.",
        junior="We ask you first. Then we tell you.",
    )
    act.services.setting_up.reword(pledge.key, act.calendar.turn_to(-180), (have_a_say,))
