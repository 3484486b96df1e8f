"""The way through the running program for its pictures: every place, a meeting going on, and a sitting."""

from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from careboard.application.council_files import OpenCouncil
from careboard.domain.loops import LoopState
from careboard.domain.meetings import Step
from careboard.domain.scales import THREE_WORDS
from ui.desktop import Desktop
from ui.find.scenes import find_scenes
from ui.inspecting.inspection_scenes import inspection_scenes
from ui.settings.languages_scenes import languages_scenes
from ui.settings.new_words_scenes import new_words_scenes
from ui.sitting_walk import ARABIC, ONE_WAY, Scene, Way, group_scene, offer_arabic, sitting_scenes
from ui.summaries.answers_scenes import answers_scenes
from ui.summaries.papers_scenes import papers_scenes
from ui.widgets.choice_buttons import ChoiceButtons
from ui.window_scenes import plan_scenes, sheet_scenes, story_scenes

_SETTINGS = (
    "council",
    "groups",
    "posts",
    "owners",
    "pledge",
    "languages",
    "locks",
    "recovery-sheet",
    "backups",
    "hands",
    "computer",
)
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


def council_scenes(desktop: Desktop, council: OpenCouncil, ways: tuple[Way, ...] = ONE_WAY) -> Iterator[Scene]:
    """Go from place to place of an open council, then through its next meeting, where they vote in each of the ways."""
    offer_arabic(council)
    yield from _places(desktop, council)
    services = council.services
    coming = services.home.view().coming
    assert coming is not None
    key = coming.meeting.key
    yield from _before_meeting(desktop, key)
    services.planning.seal_self_score(key, dict.fromkeys(coming.meeting.planned, "mostly"))
    services.running.start(key)
    services.voting.correct_heads(key, _HEADS, 1)
    yield from _meeting(desktop, council, key, ways)
    yield from _juniors(desktop, council)


def _places(desktop: Desktop, council: OpenCouncil) -> Iterator[Scene]:
    for place in ("home", "meeting", "issues", "scores", "papers", "help", "settings"):
        desktop.go(place)
        yield place, None
        if place == "issues":
            rows = council.services.issues.rows()
            desktop.go("issues", next(row.key for row in rows if row.state is LoopState.ANSWERED))
            yield "issues-story", None
            yield from story_scenes(desktop.window)
            yield from sheet_scenes(desktop.window)
        elif place == "scores":
            yield from _doors(desktop, "scores-ways", ("table",), back="picture")
        elif place == "papers":
            yield from _doors(desktop, "papers-doors", ("asks", "cover", "boards"), back="next-paper")
            yield from papers_scenes(desktop.window, council.services.papers.issued()[-1].number)
            yield from answers_scenes(desktop.window, council.services.board_answers)
            yield from inspection_scenes(desktop.window)
        elif place == "help":
            doors = ("voting", "issues", "board", "keys", "safe", "words")
            yield from _doors(desktop, "help-doors", doors, back="meeting")
    yield from find_scenes(desktop)
    for part in _SETTINGS[1:]:
        desktop.go("settings", part)
        yield f"settings-{part}", None
        if part == "pledge":
            yield from new_words_scenes(desktop.window, council.services.setting_up)
        if part == "languages":
            yield from languages_scenes(desktop.window, ARABIC)


def _before_meeting(desktop: Desktop, key: str) -> Iterator[Scene]:
    from ui.meetings.meetings_page import MeetingsPages

    desktop.go("meeting", key)
    yield "meeting-prepare", None
    yield from plan_scenes(desktop.window)
    _find(desktop, MeetingsPages).prepare.self_score_asked.emit()
    yield "meeting-self-score", None


def _meeting(desktop: Desktop, council: OpenCouncil, key: str, ways: tuple[Way, ...]) -> Iterator[Scene]:
    from ui.meetings.paper_scenes import paper_scenes
    from ui.meetings.room_window import RoomWindow
    from ui.meetings.run_page import RunPage

    services = council.services
    for step in (Step.WELCOME, Step.TELL_BACK, Step.SCORE):
        yield _at_step(desktop, council, key, step)
    run, room = _find(desktop, RunPage), _find(desktop, RoomWindow)
    planned = services.planning.meeting(key).planned
    loops = tuple(loop.issue.key for loop in services.loops.to_ask(services.planning.meeting(key).group))
    yield from _room_check(desktop)
    services.voting.open(key, commitments=planned, good_enough=planned[:1], issues=loops[:1])
    desktop.go("meeting", key)
    yield "meeting-score-open", None
    yield from paper_scenes(desktop.window)
    yield from sitting_scenes(desktop, council, key, ways)
    _vote(council, key)
    yield from _recount(desktop)
    services.voting.close(key)
    desktop.go("meeting", key)
    yield "meeting-score-closed", None
    services.voting.reveal(key)
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


def _room_check(desktop: Desktop) -> Iterator[Scene]:
    """Ask for a secret vote, look at the room, and go back before anything is open."""
    from ui.meetings.score_step import ScoreStep

    step = _find(desktop, ScoreStep)
    step.plan.vote_asked.emit("secret", False)
    yield "meeting-room-check", None
    step.check.back_asked.emit()


def _recount(desktop: Desktop) -> Iterator[Scene]:
    """Count one person less than have voted, then count again."""
    from ui.meetings.score_step import ScoreStep

    step = _find(desktop, ScoreStep)
    fewer = {band: heads - (band == "12-15") for band, heads in _HEADS.items()}
    step.heads_counted.emit(fewer, 1)
    yield "meeting-recount", None
    step.recount.again_asked.emit()


def _juniors(desktop: Desktop, council: OpenCouncil) -> Iterator[Scene]:
    """Show what the youngest see: three words, pictures first, and words of their own."""
    services = council.services
    group = next(each for each in services.setting_up.council().groups if each.scale == THREE_WORDS.key)
    key = services.planning.plan(services.steps.today(), group.key).key
    services.running.start(key)
    services.voting.correct_heads(key, {"8-11": 6}, 0)
    services.voting.open(key, commitments=services.planning.meeting(key).planned)
    yield from group_scene(desktop, council, key, "juniors")


def _at_step(desktop: Desktop, council: OpenCouncil, key: str, step: Step) -> Scene:
    council.services.running.go_to(key, step)
    desktop.go("meeting", key)
    return f"meeting-{step.value}", None


def _vote(council: OpenCouncil, key: str) -> None:
    """Let everybody vote, each in another way."""
    voting = council.services.voting
    sitting = voting.sitting(key)
    for voter in range(sitting.heads):
        answers: dict[str, dict[str, str]] = {}
        for place, question in enumerate(sitting.questions):
            steps = question.scale.step_keys
            answers.setdefault(question.round_id, {})[question.key] = steps[(voter * (place + 1)) % len(steps)]
        voting.cast(key, answers, may_see=True)


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
