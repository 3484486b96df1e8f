"""A council's year, as a person makes it: set-up, two meetings of seven sittings, an issue sorted, the paper."""

import datetime
import re
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QTableView

from careboard.domain.loops import LoopState
from tests.support.one_computer import Calendar, Journey
from tests.support.pages.program import Person
from tests.support.pages.voting import ScoringScreen
from tests.support.pdf_checks import assert_accessible

PASSPHRASE, PIN = "four quiet otters sing", "2580"
FIRST_BALLOTS = (
    *[("mostly", "kept", "a-bit", "kept", "yes")] * 4,
    ("not-kept", "kept", "a-bit", "dont-know", "yes"),
    ("a-bit", "skip", "a-bit", "kept", "no"),
    ("a-bit", "kept", "not-kept", "not-about-me", "yes"),
)
"""Love, respect, relationships, stability, and whether the group may see the numbers."""
SECOND_BALLOTS = (
    *[("mostly", "kept", "a-bit", "kept", "sorted", "yes")] * 5,
    ("not-kept", "kept", "a-bit", "dont-know", "partly", "yes"),
    ("a-bit", "skip", "a-bit", "kept", "sorted", "yes"),
)
"""Mental health, no age limits, family, have a say; is it sorted; may the group see the numbers."""


def set_up(person: Person) -> None:
    """Name the council, one group, the advocate, take the Care Pledge into use, set passphrase and PIN."""
    person.presses("start-council")
    person.types("council-name", "Riverside Voices")
    person.types("authority-name", "Riverside Council")
    person.presses("set-up-next")
    for group in ("juniors", "care-leavers"):
        person.presses(f"group-{group}-remove")
    person.presses("set-up-next")
    person.types("post-advocate-name", "Riverside Advocacy")
    person.types("post-advocate-contact", "01632 960 101")
    person.presses("set-up-next")
    person.presses("set-up-next")
    person.types("pin", PIN)
    person.types("pin-again", PIN)
    person.presses("set-up-next")
    person.types("new-passphrase", PASSPHRASE)
    person.types("new-passphrase-again", PASSPHRASE)
    person.presses("set-up-next")


def check_recovery_sheet(person: Person) -> None:
    """Write the sheet down, and type the three groups back that are asked for."""
    person.find("have-sheet")
    sheet = re.findall(r"^[0-9A-Z]{4}$", person.words(), re.MULTILINE)
    assert len(sheet) == 14
    person.presses("have-sheet")
    person.find("check-sheet")
    for number, group in enumerate(sheet, 1):
        if person.sees(f"sheet-group-{number}"):
            person.types(f"sheet-group-{number}", group)
    person.presses("check-sheet")


def plan_meeting(person: Person, *promises: str) -> None:
    """Plan a meeting of the seniors, let the authority score itself, start, and count heads."""
    person.keys(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    if person.sees("plan-meeting"):
        person.presses("plan-meeting")
    person.chooses("plan-group", "seniors")
    person.types("plan-place", "Youth Centre")
    person.presses("plan-save")
    person.presses("enter-self-score")
    for promise in promises:
        person.chooses(f"self-{promise}", "kept")
    person.presses("seal")
    person.presses("start-meeting")
    person.counts("band-12-15", 4)
    person.counts("band-16-17", 3)
    person.counts("adults", 1)


def sit(person: Person, ballots: Sequence[Sequence[str]]) -> ScoringScreen:
    """Hand the screen round: one sitting for each ballot, by touch."""
    screen = person.hands_over()
    for ballot in ballots:
        screen.begins()
        screen.practises("mostly")
        for answer in ballot:
            screen.answers(answer)
        screen.finishes()
    return screen


def close_vote_and_reveal(person: Person, screen: ScoringScreen) -> None:
    """Take the screen back when everybody has voted, close, and show the results to the room."""
    assert screen.words("curtain-title") == "Thank you. Everyone has voted."
    person.takes_back(screen, PIN)
    person.presses("close-vote")
    person.presses("next")
    person.presses("reveal")


def look_at_all(person: Person, questions: int, self_scores: int) -> None:
    """Go through the reveal: each question, and the authority's own score where it sealed one."""
    for _beat in range(questions + self_scores):
        person.presses("next")


def approve_and_close(person: Person) -> None:
    """End the meeting, and let the group approve its asks and quotes."""
    person.presses("passed-on")
    person.presses("close-meeting")
    person.presses("approve")


def first_meeting(person: Person) -> None:
    """Score four promises, say why, raise an issue, ask the board, close and approve."""
    plan_meeting(person, "love", "respect")
    person.presses("next")
    person.reads("This is the first meeting: there is nothing to tell back yet.")
    person.keys(Qt.Key.Key_Right)
    person.presses("open-vote")
    person.presses("hand-over")
    close_vote_and_reveal(person, sit(person, FIRST_BALLOTS))
    person.reads("7 voted. What did Riverside Council say?")
    look_at_all(person, 4, self_scores=2)
    person.types("reasons", "We ask and nobody comes")
    for _question in range(4):
        person.presses("next")
    person.chooses("quick-doors", "many-of-us")
    person.types("quick-words", "Tell us before our worker changes")
    person.presses("quick-add")
    person.presses("next")
    person.types("ask-text", "A savings account for each of us")
    person.types("ask-who", "Lead Member")
    person.types("ask-by", "30 April 2026")
    person.presses("ask-save")
    person.presses("next")
    approve_and_close(person)


def send_and_answer(person: Person, calendar: Calendar) -> None:
    """Send the issue to its owner; the owner answers, and later says that it is done."""
    calendar.today = datetime.date(2026, 1, 20)
    person.keys(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    table = person.find_as(QTableView, "issues-table")
    spot = table.visualRect(table.model().index(0, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    person.presses("story-main")
    person.types("field-owner", "Head of Social Work")
    person.types("field-answer-by", "15 February 2026")
    person.presses("form-keep")
    calendar.today = datetime.date(2026, 2, 10)
    person.presses("story-main")
    person.chooses("field-answer", "yes")
    person.presses("form-keep")
    calendar.today = datetime.date(2026, 3, 2)
    person.chooses_in_menu("story-more", "They say it is done")
    person.types("field-reason", "Each of us gets a letter two weeks before.")
    person.presses("form-keep")


def begin_second_meeting(person: Person) -> None:
    """Tell back what the owner said, open the vote, and let four of seven vote."""
    plan_meeting(person, "mental-health", "have-a-say")
    person.presses("next")
    person.reads("Tell us before our worker changes")
    person.presses("told-back")
    person.presses("next")
    person.presses("open-vote")
    person.presses("hand-over")
    screen = sit(person, SECOND_BALLOTS[:4])
    assert screen.words("voted") == "4 of 7 have voted"


def finish_second_meeting(person: Person) -> None:
    """Go on after a crash: the other three vote, then the reveal, the close and the approval."""
    person.presses("go-to-meeting")
    person.reads("4 of 7 have voted")
    close_vote_and_reveal(person, sit(person, SECOND_BALLOTS[4:]))
    look_at_all(person, 5, self_scores=2)
    for _question in range(5):
        person.presses("next")
    person.presses("next")
    person.presses("next")
    approve_and_close(person)


def issue_paper(person: Person, saved: Path) -> None:
    """Set the board's dates, let two young editors agree, issue the paper, and save it."""
    person.keys(Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    person.types("board-date", "10 June 2026")
    person.types("papers-due", "29 May 2026")
    person.presses("keep-board")
    person.chooses("papers-doors", "next-paper")
    person.counts("young-editors", 2)
    person.agrees_when_asked()
    person.presses("issue-paper")
    person.reads("Paper 1 is issued.")
    person.presses("paper-back")
    person.chooses("papers-doors", "boards")
    person.presses("save-paper-1")
    person.waits_until(saved.is_file)


def test_a_councils_year(journey: Journey, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    saved = tmp_path / "Paper 1.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(saved), ""))
    person = journey.starts()
    set_up(person)
    check_recovery_sheet(person)
    person.reads("What is next")
    first_meeting(person)
    send_and_answer(person, journey.calendar)
    journey.calendar.today = datetime.date(2026, 3, 12)
    begin_second_meeting(person)

    person = journey.dies_and_starts_again()
    person.types("passphrase", PASSPHRASE)
    person.presses("unlock")
    finish_second_meeting(person)

    council = journey.program.desktop.council
    assert council is not None
    services = council.services
    loop = services.issues.loop("I-1")
    assert loop.story.state is LoopState.SORTED
    assert loop.story.sorted_on == datetime.date(2026, 3, 12)
    with services.steps.start_work() as work:
        rounds = [round_ for meeting in work.meetings.all() for round_ in meeting.rounds]
    assert [round_.voted for round_ in rounds] == [7, 7, 7]
    love, sorted_ = rounds[0].tallies["love"].cells, rounds[2].tallies["I-1"].cells
    assert {key: count for key, count in love.items() if count} == {"mostly": 4, "a-bit": 2, "not-kept": 1}
    assert {key: count for key, count in sorted_.items() if count} == {"sorted": 6, "partly": 1}

    issue_paper(person, saved)
    paper = saved.read_bytes()
    assert paper == services.papers.reprint(1)
    around = "Riverside Voices: young people in care", "To the board, 10 June 2026", "Paper 1"
    assert_accessible(paper, furniture=around)
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(paper)).pages).split())
    for words in ("A savings account for each of us", "Tell us before our worker changes", "7 seniors voted"):
        assert words in text
