"""The score step of one running meeting, and who works it."""

from __future__ import annotations

from careboard.domain.answers import AnswerKind
from careboard.domain.issues import Issue
from careboard.domain.rounds import RoundState
from tests.screens.meetings.recorder import Recorder, as_page
from tests.support.councils import ACouncil
from tests.support.surroundings import ARoom
from ui.meetings.room_check_presenter import RoomCheckPresenter
from ui.meetings.score_presenter import ScorePresenter
from ui.meetings.score_views import ClosedView, EntryView, PlanView, ScoreView, SecretView


class Scoring:
    """The score step of one running meeting."""

    def __init__(self, council: ACouncil, page: Recorder, heads: int = 7, on: int = 60) -> None:
        self.council, self.page = council, page
        self.opened: list[str] = []
        self.room = ARoom()
        self.starts_again()
        self.key = council.starts(on, heads)
        self.enter()

    def starts_again(self) -> None:
        """Begin as when the program starts."""
        page, services, room = as_page(self.page), self.council.services, self.room
        self.check = RoomCheckPresenter(page, services, room.around, room.find_voices)
        self.presenter = ScorePresenter(page, services, self.check, self.opened.append)

    def enter(self) -> None:
        self.presenter.enter(self.council.services.planning.meeting(self.key), at_end=False)

    def opens(self, *, by_question: bool = False) -> None:
        """Ask for a secret vote, and hand the screen over in a room where all is well."""
        self.presenter.open_vote("secret", by_question)
        self.check.hand_over()

    @property
    def view(self) -> ScoreView:
        view: ScoreView = self.page.shown("show_score")
        return view

    def plan(self) -> PlanView:
        assert isinstance(self.view, PlanView)
        return self.view

    def secret(self) -> SecretView:
        assert isinstance(self.view, SecretView)
        return self.view

    def entry(self) -> EntryView:
        assert isinstance(self.view, EntryView)
        return self.view

    def closed(self) -> ClosedView:
        assert isinstance(self.view, ClosedView)
        return self.view

    def votes(self, *words: str) -> None:
        for word in words:
            self.council.casts(self.key, word)
        self.presenter.refresh(self.council.services.planning.meeting(self.key))

    def states(self) -> list[RoundState]:
        return [round_.state for round_ in self.council.services.planning.meeting(self.key).rounds]


def told_issue(council: ACouncil) -> Issue:
    """Let an issue be answered and told back before the meeting."""
    issue = council.hears(council.meets(0))
    council.sends(issue)
    council.services.issues.answer(issue, AnswerKind.YES)
    council.services.loops.tell_at_meeting(issue, council.starts(30))
    council.services.running.close("2026-02")
    return council.services.issues.loop(issue).issue


def lose_round_keys(council: ACouncil) -> None:
    """Take away the keys of open rounds, as on another computer."""
    for path in council.place.keys.iterdir():
        if path.suffix != ".check":
            path.unlink()
