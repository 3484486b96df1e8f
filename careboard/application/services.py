"""All services of one open council file, made once and handed to whoever needs one of them."""

from __future__ import annotations

from dataclasses import dataclass

from careboard.application.asking import Asking
from careboard.application.ballot_papers import BallotPapers
from careboard.application.changes import Announcer
from careboard.application.closing_loops import ClosingLoops
from careboard.application.handing_over import HandingOver
from careboard.application.home import Home
from careboard.application.issue_tracking import IssueTracking
from careboard.application.languages import Languages
from careboard.application.papers import Draw, Papers
from careboard.application.planning import Planning
from careboard.application.ports import Pins, StartWork, Today
from careboard.application.posters import Posters
from careboard.application.reviewing import Reviewing
from careboard.application.running import Running
from careboard.application.scoreboard import Scores
from careboard.application.searching import Searching
from careboard.application.setting_up import SettingUp
from careboard.application.slips import Slips
from careboard.application.steps import Steps
from careboard.application.voting import Voting


@dataclass(frozen=True, slots=True)
class Services:
    """The services of one open council file."""

    steps: Steps
    announce: Announcer
    setting_up: SettingUp
    planning: Planning
    running: Running
    voting: Voting
    issues: IssueTracking
    loops: ClosingLoops
    asking: Asking
    scores: Scores
    home: Home
    papers: Papers
    languages: Languages
    ballots: BallotPapers
    handing_over: HandingOver
    reviewing: Reviewing
    slips: Slips
    posters: Posters
    searching: Searching


def make_services(start_work: StartWork, today: Today, pins: Pins, draw: Draw) -> Services:
    """Return the services over one unit of work; `draw` makes the standard edition."""
    announce = Announcer()
    steps = Steps(start_work, announce, today)
    return Services(
        steps=steps,
        announce=announce,
        setting_up=SettingUp(steps, pins),
        planning=Planning(steps),
        running=Running(steps),
        voting=Voting(steps),
        issues=IssueTracking(steps),
        loops=ClosingLoops(steps),
        asking=Asking(steps),
        scores=Scores(steps),
        home=Home(steps),
        papers=Papers(steps, draw),
        languages=Languages(steps),
        ballots=BallotPapers(steps),
        handing_over=HandingOver(steps, pins),
        reviewing=Reviewing(steps),
        slips=Slips(steps),
        posters=Posters(steps),
        searching=Searching(steps),
    )
