"""The room check: everything at a glance, live, in plain words; nothing is handed over while somebody may look on."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from careboard.application.phrasebooks import Phrasebook
from careboard.domain.languages import Language
from tests.screens.meetings.recorder import Recorder, as_page
from tests.support.councils import ACouncil
from tests.support.pages.meetings import MeetingScreen, OpenMeetings
from tests.support.surroundings import ARoom
from ui.meetings.room_check_panel import RoomCheckPanel
from ui.meetings.room_check_presenter import RoomCheckPresenter
from ui.meetings.room_check_reading import power_line, quiet_line, screens_line, voice_line, why_not
from ui.meetings.room_check_views import RoomCheckView, Standing
from ui.meetings.room_views import RoomWords
from ui.meetings.room_window import RoomWindow
from ui.power import Battery
from ui.voting.screens_seen import ScreensSeen

ONE, TWO = ScreensSeen(), ScreensSeen(2)
MIRRORED, WATCHED = ScreensSeen(2, mirrored=True), ScreensSeen(1, watched=True)
WELSH = Phrasebook(Language("cy", "Cymraeg"), {})


class Checking:
    """The room check of one meeting, and whether the screen was handed over."""

    def __init__(self, council: ACouncil, page: Recorder, heads: int = 7) -> None:
        self.council, self.page, self.room = council, page, ARoom()
        self.handed_over = 0
        self.presenter = RoomCheckPresenter(
            as_page(page), council.services, self.room.around, self.room.find_voices
        )
        self.key = council.starts(60, heads)

    def begins(self, *, short: bool = False) -> None:
        meeting = self.council.services.planning.meeting(self.key)
        self.presenter.begin(meeting, short=short, handed_over=self._hand_over)

    def _hand_over(self) -> None:
        self.handed_over += 1

    @property
    def view(self) -> RoomCheckView:
        view: RoomCheckView = self.page.shown("show_check")
        return view

    def quiet(self) -> Standing | None:
        return self.view.quiet.standing if self.view.quiet is not None else None


@pytest.fixture
def checking(council: ACouncil, page: Recorder) -> Checking:
    """Seven young people in a room where all is well."""
    made = Checking(council, page)
    made.begins()
    return made


@pytest.mark.parametrize(
    ("system", "said"),
    [("win32", "Windows key + P"), ("darwin", "Extended display"), ("linux", "in the settings of your screens")],
)
def test_a_mirrored_screen_is_named_with_what_to_press(system: str, said: str) -> None:
    line = screens_line(MIRRORED, system, alone=True)
    assert (line.standing, line.title) == (Standing.STOP, "This screen is also shown on another")
    assert said in line.text
    assert why_not(MIRRORED, 7, alone=True) == "Turn off the mirroring first."


def test_one_screen_and_a_second_of_its_own_are_fine() -> None:
    assert screens_line(ONE, "win32", alone=False).standing is Standing.GOOD
    line = screens_line(TWO, "win32", alone=False)
    assert (line.standing, line.text) == (Standing.GOOD, "The room's screen shows only a calm picture while you vote.")
    assert why_not(TWO, 7, alone=False) == ""


def test_a_computer_used_from_afar_needs_a_word() -> None:
    assert screens_line(WATCHED, "linux", alone=False).standing is Standing.WARN
    assert screens_line(WATCHED, "linux", alone=True).standing is Standing.GOOD
    assert why_not(WATCHED, 7, alone=False) == "Make sure first that nobody looks on."
    assert why_not(WATCHED, 7, alone=True) == ""


@pytest.mark.parametrize(
    ("battery", "awake", "standing", "title"),
    [
        (None, True, Standing.GOOD, "Plugged in"),
        (None, False, Standing.WARN, "Plugged in"),
        (Battery(64, plugged_in=True), True, Standing.GOOD, "Plugged in, battery 64 %"),
        (Battery(12, plugged_in=True), True, Standing.GOOD, "Plugged in, battery 12 %"),
        (Battery(72, plugged_in=False), True, Standing.GOOD, "Battery 72 %, not plugged in"),
        (Battery(72, plugged_in=False), False, Standing.WARN, "Battery 72 %, not plugged in"),
        (Battery(29, plugged_in=False), True, Standing.WARN, "Battery 29 %: plug it in"),
    ],
)
def test_the_battery_and_the_sleep_are_one_line(
    battery: Battery | None, awake: bool, standing: Standing, title: str
) -> None:
    line = power_line(battery, awake=awake)
    assert (line.standing, line.title) == (standing, title)
    assert line.text.startswith("The screen stays on" if awake else "This computer may fall asleep.")


def test_what_to_press_for_quiet_depends_on_the_system() -> None:
    said = [quiet_line(system, done=False).text for system in ("win32", "darwin", "linux")]
    assert [text.split(".")[0] for text in said] == [
        "Windows key + N, then the bell",
        "Control Centre at the top right, then Focus",
        "Click the clock, then “Do not disturb”",
    ]
    assert quiet_line("win32", done=False).standing is Standing.ASK
    assert quiet_line("win32", done=True).standing is Standing.GOOD


@pytest.mark.parametrize(
    ("can_read", "checked", "standing", "title", "text"),
    [
        (True, True, Standing.GOOD, "Can be read aloud: Cymraeg", ""),
        (True, False, Standing.WARN, "Can be read aloud: Cymraeg", "Needs a speaker's check."),
        (False, True, Standing.NOTE, "No voice here: Cymraeg", "No Listen button is shown."),
        (
            False,
            False,
            Standing.WARN,
            "No voice here: Cymraeg",
            "No Listen button is shown. Needs a speaker's check.",
        ),
    ],
)
def test_each_language_says_whether_it_is_read_and_checked(
    can_read: bool, checked: bool, standing: Standing, title: str, text: str
) -> None:
    line = voice_line(WELSH, can_read=can_read, checked=checked)
    assert (line.line.standing, line.line.title, line.line.text) == (standing, title, text)
    assert line.can_try is can_read


def test_all_is_well_and_the_screen_changes_hands_once(checking: Checking) -> None:
    assert checking.view.blocked == ""
    assert checking.view.people is not None
    checking.presenter.hand_over()
    checking.presenter.hand_over()
    assert checking.handed_over == 1
    assert not checking.presenter.is_on


def test_a_screen_that_is_plugged_in_is_noticed_at_once_and_when_it_goes(checking: Checking) -> None:
    checking.room.seen = MIRRORED
    checking.presenter.look_again()
    assert checking.view.blocked == "Turn off the mirroring first."
    checking.room.seen = TWO
    checking.presenter.look_again()
    assert checking.view.blocked == ""
    checking.room.seen = MIRRORED
    checking.presenter.hand_over()
    assert checking.handed_over == 0
    assert checking.view.screens.standing is Standing.STOP


def test_the_page_is_left_alone_while_nothing_changes(checking: Checking) -> None:
    shown = checking.page.order.count("show_check")
    checking.presenter.look_again()
    assert checking.page.order.count("show_check") == shown
    checking.presenter.end()
    checking.room.seen = MIRRORED
    checking.presenter.look_again()
    assert checking.page.order.count("show_check") == shown


def test_a_watched_computer_waits_for_its_tick(checking: Checking) -> None:
    checking.room.seen = WATCHED
    checking.presenter.hand_over()
    assert checking.handed_over == 0
    assert checking.view.asks_alone
    checking.presenter.tick_alone(True)
    checking.presenter.hand_over()
    assert checking.handed_over == 1
    checking.begins(short=True)
    assert checking.view.blocked == "Make sure first that nobody looks on."


def test_nobody_counted_hands_nothing_over(council: ACouncil, page: Recorder) -> None:
    empty = Checking(council, page, heads=0)
    empty.begins()
    assert empty.view.blocked == "Count the young people first."
    empty.presenter.hand_over()
    assert empty.handed_over == 0


def test_quiet_is_ticked_once_a_vote(checking: Checking) -> None:
    checking.presenter.tick_quiet(True)
    assert checking.quiet() is Standing.GOOD
    checking.begins(short=True)
    assert checking.quiet() is None
    checking.begins()
    assert checking.quiet() is Standing.ASK


def test_the_short_form_leaves_people_and_voices_out(checking: Checking) -> None:
    checking.begins(short=True)
    assert (checking.view.people, checking.view.voices) == (None, ())


def test_a_voice_that_is_ready_later_is_shown_then_and_tried(checking: Checking) -> None:
    (english,) = checking.view.voices
    assert (english.line.title, english.can_try) == ("No voice here: English", False)
    checking.room.voices.become_ready("en")
    checking.presenter.look_again()
    assert not checking.view.voices[0].can_try
    checking.presenter.voices_changed()
    (english,) = checking.view.voices
    assert english.can_try
    checking.presenter.try_voice("en")
    checking.presenter.try_voice("xx")
    assert checking.room.voices.tried == ["en"]
    checking.presenter.end()
    checking.presenter.end()
    checking.presenter.voices_changed()
    assert checking.room.voices.hushed == 1


def test_each_offered_language_is_there_and_an_unchecked_one_says_so(council: ACouncil, page: Recorder) -> None:
    council.services.languages.add("cy", "Cymraeg", False)
    council.services.languages.write("cy", "view/ready", "Dwi'n barod")
    checking = Checking(council, page)
    checking.begins()
    names = {each.code: each.line for each in checking.view.voices}
    assert names["en"].text == "No Listen button is shown."
    assert "Needs a speaker's check" in names["cy"].text
    council.services.languages.set_checked("cy", True)
    checking.begins()
    assert "speaker" not in {each.code: each.line for each in checking.view.voices}["cy"].text


def test_a_computer_without_any_voice(council: ACouncil, page: Recorder) -> None:
    checking = Checking(council, page)
    checking.presenter = RoomCheckPresenter(as_page(page), council.services, checking.room.around, lambda: None)
    checking.begins()
    assert not checking.view.voices[0].can_try
    checking.presenter.try_voice("en")
    checking.presenter.end()


def test_a_computer_that_may_fall_asleep_says_so(council: ACouncil, page: Recorder) -> None:
    checking = Checking(council, page)
    checking.room.may_stay_awake = False
    checking.begins()
    assert checking.view.power.standing is Standing.WARN
    awake = [checking.room.is_awake]
    checking.room.may_stay_awake = True
    checking.begins()
    awake.append(checking.room.is_awake)
    checking.presenter.let_sleep()
    assert [*awake, checking.room.is_awake] == [False, True, False]


def at_the_check(screen: MeetingScreen) -> MeetingScreen:
    """Come to the room check of a new meeting."""
    screen.plans()
    screen.starts()
    screen.goes_to("score")
    screen.press("open-vote")
    return screen


def test_the_facilitator_finishes_the_check_with_one_button(open_meetings: OpenMeetings) -> None:
    screen = at_the_check(open_meetings())
    assert screen.title() == "Room check"
    assert "Staff step out while young people score, if the young people want." in screen.words()
    screen.press("hand-over")
    assert len(screen.scoring) == 1


def test_heads_adults_and_help_are_counted_at_the_check(council: ACouncil, open_meetings: OpenMeetings) -> None:
    screen = at_the_check(open_meetings())
    screen.count("band-12-15", 8)
    screen.count("adults", 2)
    screen.count("helped", 3)
    meeting = council.services.planning.meetings()[-1]
    assert (meeting.heads, meeting.adults_present, meeting.helped) == (8, 2, 3)
    assert "8 young people here, 2 adults besides you" in screen.words()
    screen.count("band-12-15", 2)
    assert council.services.planning.meetings()[-1].helped == 2
    screen.press("room-check-back")
    assert screen.sees("open-vote")


def test_the_button_is_off_while_the_screen_is_mirrored_and_live(open_meetings: OpenMeetings) -> None:
    screen = at_the_check(open_meetings())
    check = screen.pages.findChild(RoomCheckPanel)
    assert check is not None
    screen.around.seen = MIRRORED
    check.look_again.emit()
    assert not screen.button("hand-over").isEnabled()
    assert screen.button("hand-over").accessibleDescription() == "Turn off the mirroring first."
    screen.around.seen = WATCHED
    check.look_again.emit()
    assert not screen.button("hand-over").isEnabled()
    screen.press("nobody-looks-on")
    assert screen.button("hand-over").isEnabled()
    assert not screen.sees("quiet-done") or not screen.button("quiet-done").isChecked()
    screen.press("quiet-done")
    assert screen.button("quiet-done").isChecked()


def test_the_voice_is_tried_from_the_page(open_meetings: OpenMeetings) -> None:
    screen = at_the_check(open_meetings())
    assert not screen.sees("try-voice-en")
    screen.around.voices.become_ready("en")
    screen.press("try-voice-en")
    assert screen.around.voices.tried == ["en"]


@pytest.mark.parametrize(("size", "percent"), [((1366, 728), 100), ((1366, 728), 200), ((800, 1280), 200)])
def test_the_check_fits_every_width(open_meetings: OpenMeetings, size: tuple[int, int], percent: int) -> None:
    screen = open_meetings(size, percent=percent)
    screen.around.seen, screen.around.battery = WATCHED, Battery(5, plugged_in=False)
    screen.around.voices.become_ready("en")
    screen.plans()
    screen.starts()
    screen.pages.run.next_asked.emit()
    screen.pages.run.next_asked.emit()
    screen.press("open-vote")
    assert screen.sees("nobody-looks-on")
    assert screen.pages.run.minimumSizeHint().width() <= size[0]
    for name in ("hand-over", "room-check-back", "quiet-done", "try-voice-en", "nobody-looks-on"):
        button = screen.find(name)
        assert min(button.width(), button.height()) >= 44, name


def test_a_second_screen_shows_the_rooms_calm_picture_while_they_vote(open_meetings: OpenMeetings) -> None:
    screen = at_the_check(open_meetings())
    assert not screen.room.isVisible()
    screen.press("hand-over")
    assert screen.room.isVisible()
    assert screen.room.screen().name() == "projector"
    assert isinstance(screen.room.view, RoomWords)
    assert screen.room.view.title == "The vote is open"
    assert screen.pages.isActiveWindow()
    screen.press("open-scoring")
    screen.press("hand-over")
    assert screen.room.isVisible()


def test_the_only_screen_is_not_covered(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    room = RoomWindow(window, lambda: [window.screen()])
    room.cover_other_screen()
    assert not room.isVisible()
