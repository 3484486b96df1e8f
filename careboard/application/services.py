"""All services of one open council file, made once and handed to whoever needs one of them."""

from __future__ import annotations

from dataclasses import dataclass

from careboard.application.asking import Asking
from careboard.application.ballot_papers import BallotPapers
from careboard.application.board_answers import BoardAnswers
from careboard.application.changes import Announcer
from careboard.application.closing_loops import ClosingLoops
from careboard.application.editions import Editions
from careboard.application.erasing import Erasing
from careboard.application.handing_over import HandingOver
from careboard.application.home import Home
from careboard.application.inspecting import Inspecting
from careboard.application.issue_tracking import IssueTracking
from careboard.application.joining_issues import JoiningIssues
from careboard.application.languages import Languages
from careboard.application.owner_directory import OwnerDirectory
from careboard.application.papers import Papers
from careboard.application.planning import Planning
from careboard.application.ports import Pins, StartWork, Today
from careboard.application.posters import Posters
from careboard.application.quoting import Quoting
from careboard.application.re_approving import ReApproving
from careboard.application.reviewing import Reviewing
from careboard.application.running import Running
from careboard.application.scoreboard import Scores
from careboard.application.searching import Searching
from careboard.application.setting_up import SettingUp
from careboard.application.slips import Slips
from careboard.application.steps import Steps
from careboard.application.tables.taking_out import TakingOut
from careboard.application.telling_asks import TellingAsks
from careboard.application.to_the_board import ToTheBoard
from careboard.application.voting import Voting


@dataclass(frozen=True, slots=True)
class Services:
    """The services of one open council file."""

    steps: Steps
    announce: Announcer
    setting_up: SettingUp
    re_approving: ReApproving
    planning: Planning
    running: Running
    voting: Voting
    issues: IssueTracking
    joining: JoiningIssues
    owners: OwnerDirectory
    loops: ClosingLoops
    asking: Asking
    board_answers: BoardAnswers
    telling_asks: TellingAsks
    scores: Scores
    home: Home
    papers: Papers
    to_the_board: ToTheBoard
    quoting: Quoting
    languages: Languages
    ballots: BallotPapers
    handing_over: HandingOver
    reviewing: Reviewing
    erasing: Erasing
    slips: Slips
    posters: Posters
    searching: Searching
    taking_out: TakingOut
    inspecting: Inspecting


def make_services(start_work: StartWork, today: Today, pins: Pins, editions: Editions) -> Services:
    """Return the services over one unit of work; `editions` draw the papers."""
    announce = Announcer()
    steps = Steps(start_work, announce, today)
    return Services(
        steps=steps,
        announce=announce,
        setting_up=SettingUp(steps, pins),
        re_approving=ReApproving(steps),
        planning=Planning(steps, editions.check_printable),
        running=Running(steps),
        voting=Voting(steps),
        issues=IssueTracking(steps),
        joining=JoiningIssues(steps),
        owners=OwnerDirectory(steps),
        loops=ClosingLoops(steps),
        asking=Asking(steps, editions.check_printable),
        board_answers=BoardAnswers(steps),
        telling_asks=TellingAsks(steps),
        scores=Scores(steps),
        home=Home(steps),
        papers=Papers(steps, editions),
        to_the_board=ToTheBoard(steps, editions),
        quoting=Quoting(steps, editions.check_printable),
        languages=Languages(steps),
        ballots=BallotPapers(steps),
        handing_over=HandingOver(steps, pins),
        reviewing=Reviewing(steps),
        erasing=Erasing(steps),
        slips=Slips(steps),
        posters=Posters(steps),
        searching=Searching(steps),
        taking_out=TakingOut(steps),
        inspecting=Inspecting(steps),
    )
