"""The way through the running program for its pictures: every place, a meeting going on, and a sitting."""

from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from careboard.application.council_files import OpenCouncil
from careboard.domain.loops import LoopState
from careboard.domain.meetings import Step
from ui.building import open_scoring
from ui.desktop import Desktop
from ui.voting.voting_window import TEXT_STEPS, VotingWindow
from ui.voting.words import PICTURES
from ui.widgets.choice_buttons import ChoiceButtons

# A picture's name, and the widget where it is not the main window.
Scene = tuple[str, QWidget | None]

_SETTINGS = ("council", "groups", "posts", "pledge", "languages", "locks", "recovery-sheet", "backups", "computer")
_HEADS = {"12-15": 4, "16-17": 3}
_Part = TypeVar("_Part", bound=QWidget)


def start_scenes(desktop: Desktop) -> Iterator[Scene]:
    """Go from the three ways to begin through the steps of the set-up."""
    from ui.start.setup_page import SetUpPage
    from ui.start.setup_presenter import SHEET, STEPS
    from ui.start.start_pages import StartPages

    yield "start", None
    pages = _find(desktop, StartPages)
    pages.show_unlock("Hillside Voices")
    yield "start-unlock", None
    pages.welcome.begin_asked.emit()
    set_up = _find(desktop, SetUpPage)
    for step in STEPS:
        if step == SHEET:
            set_up.show_sheet(tuple(f"AB{number}C-{number}DEF" for number in range(1, 9)), "Hillside Voices")
        set_up.show_step(step)
        yield f"set-up-{step}", None
    pages.leave_setup()


def council_scenes(desktop: Desktop, council: OpenCouncil) -> Iterator[Scene]:
    """Go from place to place of an open council, then through its next meeting."""
    yield from _places(desktop, council)
    services = council.services
    coming = services.home.view().coming
    assert coming is not None
    key = coming.meeting.key
    yield from _before_meeting(desktop, key)
    services.planning.seal_self_score(key, dict.fromkeys(coming.meeting.planned, "mostly"))
    services.running.start(key)
    services.voting.correct_heads(key, _HEADS, 1)
    yield from _meeting(desktop, council, key)


def _places(desktop: Desktop, council: OpenCouncil) -> Iterator[Scene]:
    for place in ("home", "meeting", "issues", "scores", "papers", "help", "settings"):
        desktop.go(place)
        yield place, None
        if place == "issues":
            rows = council.services.issues.rows()
            desktop.go("issues", next(row.key for row in rows if row.state is LoopState.ANSWERED))
            yield "issues-story", None
        elif place == "scores":
            yield from _doors(desktop, "scores-ways", ("table",), back="picture")
        elif place == "papers":
            yield from _doors(desktop, "papers-doors", ("asks", "boards"), back="next-paper")
        elif place == "help":
            yield from _doors(desktop, "help-doors", ("keys", "safe", "words"), back="meeting")
    for part in _SETTINGS[1:]:
        desktop.go("settings", part)
        yield f"settings-{part}", None


def _before_meeting(desktop: Desktop, key: str) -> Iterator[Scene]:
    from ui.meetings.meetings_page import MeetingsPages

    desktop.go("meeting", key)
    yield "meeting-prepare", None
    _find(desktop, MeetingsPages).prepare.self_score_asked.emit()
    yield "meeting-self-score", None


def _meeting(desktop: Desktop, council: OpenCouncil, key: str) -> Iterator[Scene]:
    from ui.meetings.paper_scenes import paper_scenes
    from ui.meetings.room_window import RoomWindow
    from ui.meetings.run_page import RunPage

    services = council.services
    for step in (Step.WELCOME, Step.TELL_BACK, Step.SCORE):
        yield _at_step(desktop, council, key, step)
    run, room = _find(desktop, RunPage), _find(desktop, RoomWindow)
    services.voting.open(key, commitments=services.planning.meeting(key).planned)
    desktop.go("meeting", key)
    yield "meeting-score-open", None
    yield from paper_scenes(desktop.window)
    yield from _sitting(desktop, council, key)
    _vote(council, key)
    for step in (Step.REVEAL, Step.TALK, Step.ISSUES, Step.ASKS, Step.CLOSE):
        yield _at_step(desktop, council, key, step)
        if step is Step.REVEAL:
            room.toggle()
            yield "room-reveal", room
            room.hide()
    run.pause_asked.emit()
    yield "meeting-pause", None
    run.pause_asked.emit()
    services.running.close(key)
    desktop.go("meeting", key)
    yield "meeting-approve", None


def _at_step(desktop: Desktop, council: OpenCouncil, key: str, step: Step) -> Scene:
    council.services.running.go_to(key, step)
    desktop.go("meeting", key)
    return f"meeting-{step.value}", None


def _vote(council: OpenCouncil, key: str) -> None:
    """Let everybody vote, each in another way, and show the answers."""
    voting = council.services.voting
    sitting = voting.sitting(key)
    for voter in range(sitting.heads):
        answers: dict[str, dict[str, str]] = {}
        for place, question in enumerate(sitting.questions):
            steps = question.scale.step_keys
            answers.setdefault(question.round_id, {})[question.key] = steps[(voter * (place + 1)) % len(steps)]
        voting.cast(key, answers, may_see=True)
    voting.close(key)
    voting.reveal(key)


def _sitting(desktop: Desktop, council: OpenCouncil, key: str) -> Iterator[Scene]:
    """The scoring view, from the curtain to the answers, and the door for staff."""
    open_scoring(desktop, council, key)
    window = desktop.scoring
    assert window is not None
    yield "sitting-curtain", window
    window.curtain.ready.emit()
    yield "sitting-pictures", window
    window.pictures.chosen.emit(PICTURES[0])
    yield "sitting-practice", window
    _answer(window)
    yield "sitting-question", window
    for _step in TEXT_STEPS[1:]:
        window.question.bigger_asked.emit()
    yield "sitting-bigger-text", window
    window.question.bigger_asked.emit()
    while window.asked is not None:
        _answer(window)
    yield "sitting-review", window
    window.curtain.staff_asked.emit()
    yield "sitting-staff", window
    window.leave()


def _answer(window: VotingWindow) -> None:
    """Choose the last answer, as a young person would, and go on."""
    asked = window.asked
    assert asked is not None
    window.question.answered.emit(asked.steps[-1].key)
    window.question.next_asked.emit()


def _doors(desktop: Desktop, name: str, doors: tuple[str, ...], back: str) -> Iterator[Scene]:
    """Open doors of the present place one by one, and at last the first one again."""
    found = desktop.window.findChild(ChoiceButtons, name)
    assert found is not None
    for door in doors:
        found.button(door).click()
        yield f"{name.partition('-')[0]}-{door}", None
    found.button(back).click()


def _find(desktop: Desktop, kind: type[_Part]) -> _Part:
    found = desktop.window.findChild(kind)
    assert found is not None
    return found
