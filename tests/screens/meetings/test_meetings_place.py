"""The place of the meetings on the screen: a whole meeting, and everything that may come in between."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from careboard.domain.answers import AnswerKind
from careboard.domain.meetings import MeetingState, Step
from careboard.domain.rounds import RoundState
from tests.support.councils import ACouncil
from tests.support.pages.meetings import FakeVoice, MeetingScreen, OpenMeetings
from ui.meetings.reveal_picture import RevealPicture
from ui.meetings.room_views import RevealView, RoomBlank, RoomPause, RoomWords, StoryView
from ui.meetings.room_window import RoomWindow
from ui.meetings.story_panel import StoryPanel


def answered_issue(council: ACouncil) -> str:
    issue = council.hears(council.meets(0))
    council.sends(issue)
    council.services.issues.answer(issue, AnswerKind.PARTLY, "Two weeks before, where we can.")
    council.turn_to(60)
    return issue


def running(screen: MeetingScreen) -> MeetingScreen:
    screen.plans()
    screen.starts()
    return screen


def revealed(screen: MeetingScreen) -> RevealView:
    view = screen.room.view
    assert isinstance(view, RevealView)
    return view


def said_of_love(council: ACouncil, key: str) -> tuple[str, ...]:
    return council.services.planning.meeting(key).rounds[0].reasons.get("love", ())


def test_a_whole_meeting(council: ACouncil, open_meetings: OpenMeetings) -> None:
    issue = answered_issue(council)
    screen = open_meetings()
    screen.plans()
    assert screen.framed[-1] == ("meeting", screen.pages)
    assert not screen.pages.property("stands_alone")
    screen.starts()
    assert screen.pages.property("stands_alone")
    assert "has to be passed on" in screen.words()
    screen.count("adults", 1)
    assert "7 young people here, 1 adult besides you" in screen.words()
    screen.press("next")
    assert (screen.title(), screen.counter()) == ("You said, we did", "Answer 1 of 1")
    screen.press("told-back")
    screen.press("next")
    screen.opens_vote()
    screen.everybody_votes(*["skip"] * 7)
    screen.press("close-vote")
    screen.press("next")
    assert screen.sees("reveal")
    screen.press("reveal")
    assert screen.counter() == "Question 1 of 5"
    for _question in range(5):
        screen.press("next")
    assert screen.title() == "Talk: why is it so?"
    screen.type("reasons", "Workers leave too often")
    screen.goes_to("asks")
    screen.type("ask-text", "Tell us two weeks before")
    screen.type("ask-who", "Lead Member")
    screen.press("ask-save")
    screen.press("next")
    assert not screen.button("close-meeting").isEnabled()
    screen.press("passed-on")
    screen.press("close-meeting")
    assert not screen.pages.property("stands_alone")
    assert screen.button("quote-1").text() == "“Workers leave too often”"
    screen.press("quote-1")
    screen.type("own-quote", "Ask us first")
    screen.press("add-quote")
    assert "2 quotes chosen." in screen.words()
    assert "Tell us two weeks before" in screen.words()
    screen.press("approve")
    meeting = council.services.planning.meetings()[-1]
    assert (meeting.state, meeting.approved) == (MeetingState.CLOSED, True)
    assert council.services.issues.loop(issue).story.told
    screen.press("open-2026-03")


def test_keys_go_on_and_back_tell_back_and_pause(council: ACouncil, open_meetings: OpenMeetings) -> None:
    issue = answered_issue(council)
    screen = running(open_meetings())
    screen.button("next").setFocus()
    screen.key(Qt.Key.Key_Right)
    assert screen.title() == "You said, we did"
    screen.key(Qt.Key.Key_T)
    assert council.services.issues.loop(issue).story.told
    screen.key(Qt.Key.Key_P)
    assert screen.sees("go-on")
    assert not screen.sees("next")
    screen.key(Qt.Key.Key_P)
    assert screen.title() == "You said, we did"
    screen.key(Qt.Key.Key_Left)
    assert screen.title() == "Welcome"
    screen.key(Qt.Key.Key_T)
    assert council.services.issues.loop(issue).story.told


def test_a_story_is_read_aloud_where_there_is_a_voice(council: ACouncil, open_meetings: OpenMeetings) -> None:
    answered_issue(council)
    voice = FakeVoice()
    screen = running(open_meetings(voice=voice))
    screen.press("next")
    assert not screen.sees("listen")
    voice.become_ready()
    screen.press("listen")
    (said,) = voice.said
    assert said.startswith("Workers leave too often. You said. Workers leave too often. We will. Partly. Two weeks")
    stopped = voice.stopped
    screen.press("pause")
    assert voice.stopped > stopped


def test_without_a_voice_nothing_offers_to_read(council: ACouncil, open_meetings: OpenMeetings) -> None:
    answered_issue(council)
    screen = running(open_meetings())
    screen.press("next")
    assert not screen.sees("listen")


def test_keys_that_a_field_needs_stay_with_it(open_meetings: OpenMeetings) -> None:
    screen = running(open_meetings())
    screen.goes_to("asks")
    screen.type("ask-text", "Put up a post at the top")
    screen.key(Qt.Key.Key_Left)
    assert screen.title() == "Ask the board"
    screen.goes_to("score")
    screen.find("method").button("secret").setFocus()  # type: ignore[attr-defined]
    screen.key(Qt.Key.Key_Right)
    assert screen.title() == "Score"
    assert not screen.sees("go-on")


def test_a_pause_covers_both_screens_and_stops_the_clock(open_meetings: OpenMeetings) -> None:
    screen = running(open_meetings())
    screen.clock.pass_minutes(17)
    screen.press("pause")
    assert screen.room.view == RoomPause()
    assert not screen.sees("next")
    screen.clock.pass_minutes(60)
    screen.press("go-on")
    assert isinstance(screen.room.view, RoomWords)
    screen.clock.pass_minutes(1)
    screen.pages.run.ticked.emit()
    assert "18 min" in screen.words()


def test_leave_goes_back_and_the_meeting_goes_on(open_meetings: OpenMeetings) -> None:
    screen = running(open_meetings())
    screen.goes_to("talk")
    screen.press("leave")
    assert screen.gone == [("home", "")]
    assert screen.room.view == RoomBlank()
    screen.presenter.show("")
    assert screen.title() == "Talk: why is it so?"


def test_a_meeting_resumes_at_its_step_after_a_crash(council: ACouncil, open_meetings: OpenMeetings) -> None:
    key = council.starts(60)
    council.services.running.go_to(key, Step.ASKS)
    screen = open_meetings()
    assert screen.title() == "Ask the board"
    assert screen.pages.property("stands_alone")


def test_after_a_crash_an_open_vote_comes_first(council: ACouncil, open_meetings: OpenMeetings) -> None:
    key = council.starts(60)
    council.services.voting.open(key, commitments=("love",))
    council.casts(key, "kept")
    council.services.running.go_to(key, Step.WELCOME)
    screen = open_meetings()
    assert screen.title() == "Score"
    assert "The 1 vote is safe." in screen.words()
    assert {screen.sees("open-scoring"), screen.sees("close-vote"), screen.sees("void-vote")} == {True}


def test_fewer_than_five_have_three_ways_and_a_way_back(open_meetings: OpenMeetings) -> None:
    screen = running(open_meetings())
    screen.goes_to("score")
    screen.opens_vote()
    screen.everybody_votes("kept", "kept", "kept")
    assert "3 of 7 have voted" in screen.words()
    screen.press("close-vote")
    assert "Only 3 have voted" in screen.words()
    screen.press("back-to-vote")
    screen.press("close-vote")
    screen.press("agree-together")
    screen.count("took-part", 2)
    screen.press("keep-answers")
    assert "The vote is closed. 2 took part." in screen.words()


def test_hands_are_kept_once_everyone_is_counted(council: ACouncil, open_meetings: OpenMeetings) -> None:
    screen = running(open_meetings())
    screen.goes_to("score")
    screen.press("more-promises")
    for key in ("rights", "voice", "family"):
        screen.press(f"tick-{key}")
    QTest.mouseClick(screen.find("method").button("open"), Qt.MouseButton.LeftButton)  # type: ignore[attr-defined]
    screen.press("open-vote")
    screen.count("hands-love-kept", 5)
    assert not screen.button("keep-answers").isEnabled()
    screen.count("hands-love-skip", 2)
    assert "7 of 7 counted" in screen.words()
    screen.press("keep-answers")
    (round_,) = council.services.planning.meetings()[-1].rounds
    assert (round_.state, round_.voted) == (RoundState.CLOSED, 7)


def test_throwing_a_vote_away_needs_a_reason(council: ACouncil, open_meetings: OpenMeetings) -> None:
    screen = running(open_meetings())
    screen.goes_to("score")
    screen.opens_vote()
    screen.press("void-vote")
    screen.press("reason-give")
    assert "Write the reason in a few words. It is printed." in screen.words()
    screen.type("reason", "Somebody looked")
    screen.press("reason-give")
    (round_,) = council.services.planning.meetings()[-1].rounds
    assert (round_.state, round_.void_reason) == (RoundState.VOID, "Somebody looked")
    assert screen.sees("open-vote")


def test_nothing_is_revealed_before_the_close(open_meetings: OpenMeetings) -> None:
    screen = running(open_meetings())
    screen.goes_to("score")
    screen.opens_vote()
    screen.goes_to("reveal")
    assert "Nothing can be shown before the vote is closed." in screen.words()
    assert not screen.sees("reveal")
    assert not screen.sees("reveal-picture")


def test_numbers_are_for_the_room_and_only_where_everyone_allowed_it(open_meetings: OpenMeetings) -> None:
    screen = running(open_meetings())
    screen.goes_to("score")
    screen.opens_vote()
    screen.everybody_votes(*["kept"] * 7)
    screen.press("close-vote")
    screen.goes_to("reveal")
    screen.press("reveal")
    picture = screen.find("reveal-picture")
    assert isinstance(picture, RevealPicture)
    assert "7" in picture.accessibleName()
    assert revealed(screen).counts == ()
    screen.press("show-numbers")
    assert dict(revealed(screen).counts)["Kept"] == 7
    screen.press("next")
    assert revealed(screen).counts == ()


def test_the_room_has_its_own_screen_and_forgets_at_once(council: ACouncil, open_meetings: OpenMeetings) -> None:
    answered_issue(council)
    screen = running(open_meetings())
    room = screen.shows_room()
    assert room.screen().name() == "projector"
    assert not room.back.isVisible()
    QTest.keyClick(room, Qt.Key.Key_Right)
    assert isinstance(screen.room.view, StoryView)
    assert room.accessibleName() == "Workers leave too often"
    QTest.keyClick(room, Qt.Key.Key_P)
    assert room.view == RoomPause()
    assert not [label for label in room.findChildren(QLabel) if "Workers" in label.text() and label.isVisible()]
    QTest.keyClick(room, Qt.Key.Key_P)
    QTest.keyClick(room, Qt.Key.Key_Right)
    assert screen.title() == "Score"
    QTest.keyClick(room, Qt.Key.Key_Escape)
    assert not room.isVisible()
    assert not room.findChildren(StoryPanel)


def test_with_one_screen_the_room_lies_over_the_window_and_back_takes_it_away(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    room = RoomWindow(window, lambda: [window.screen()])
    room.show_view(RoomWords("hand-waving", "Welcome, Seniors"))
    room.toggle()
    assert room.geometry() == window.screen().geometry()
    assert room.back.isVisible()
    room.back.click()
    assert not room.isVisible()
    room.toggle()
    room.toggle()
    assert not room.isVisible()


def test_each_meeting_asks_anew_whether_worries_were_passed_on(open_meetings: OpenMeetings) -> None:
    screen = running(open_meetings())
    screen.goes_to("close")
    screen.press("passed-on")
    assert screen.button("close-meeting").isEnabled()
    screen.goes_to("asks")
    screen.goes_to("close")
    assert not screen.button("close-meeting").isEnabled()


def test_what_is_typed_is_kept_a_moment_later_and_when_the_step_changes(
    council: ACouncil, open_meetings: OpenMeetings, qtbot: QtBot
) -> None:
    key = council.starts(60)
    council.scores(key, *["kept"] * 7)
    council.services.running.go_to(key, Step.TALK)
    screen = open_meetings()
    screen.type("reasons", "They listen")
    qtbot.waitUntil(lambda: said_of_love(council, key) == ("They listen",))
    screen.type("reasons", "They come")
    screen.press("pause")
    assert said_of_love(council, key) == ("They come",)


def test_everything_that_can_have_the_focus_has_a_name(council: ACouncil, open_meetings: OpenMeetings) -> None:
    answered_issue(council)
    screen = open_meetings()
    screen.plans()
    _check_names(screen)
    screen.press("enter-self-score")
    _check_names(screen)
    screen.press("self-score-cancel")
    screen.starts()
    for step in Step:
        screen.goes_to(step.value)
        _check_names(screen)


def _check_names(screen: MeetingScreen) -> None:
    for each in screen.pages.findChildren(QAbstractButton):
        if each.isVisible() and each.focusPolicy() != Qt.FocusPolicy.NoFocus:
            assert each.accessibleName() or each.text(), each.objectName()
            assert min(each.width(), each.height()) >= 44, (each.objectName(), each.size())
