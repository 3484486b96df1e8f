"""One question at a time: the whole program goes round once for each, and practises only the first time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from careboard.application.council_files import OpenCouncil
from careboard.domain.meetings import Step
from careboard.domain.rounds import RoundState
from careboard.settings import Settings, save_settings
from tests.support.files_here import a_demonstration, files_in
from tests.support.pages.program import Person
from ui.app import Program

SIX_VOTERS = 6


class Round:
    """The score step of a running meeting of the demonstration."""

    def __init__(self, person: Person, council: OpenCouncil) -> None:
        self.person, self.council = person, council
        coming = council.services.home.view().coming
        assert coming is not None
        self.key = coming.meeting.key
        council.services.planning.choose(self.key, ("love", "rights"))
        council.services.running.start(self.key)
        council.services.voting.correct_heads(self.key, {"12-15": 4, "16-17": 2}, 0)
        council.services.running.go_to(self.key, Step.SCORE)
        person.program.desktop.go("meeting", self.key)

    def first_question(self) -> str:
        """Begin a turn on the screen that was handed over, and say what is asked first; then put the screen away."""
        window = self.person.program.desktop.scoring
        assert window is not None
        window.curtain.ready.emit()
        window.pictures.chosen.emit("tree")
        assert window.asked is not None
        asked = window.asked.title
        window.leave()
        return asked

    def everybody_votes(self) -> None:
        """Let all six vote."""
        voting = self.council.services.voting
        for _voter in range(SIX_VOTERS):
            (question,) = voting.sitting(self.key).questions
            voting.cast(self.key, {question.round_id: {question.key: "skip"}}, may_see=False)


@pytest.fixture
def round_(tmp_path: Path, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Round]:
    """Return the score step of a meeting of six with two promises."""
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    files = files_in(tmp_path)
    data = files.data.prepare()
    save_settings(data.settings, Settings(input_guard_ms=0, reduced_motion=True))
    program = Program(qapp, files, data)
    program.desktop.find_voice = lambda _parent: None
    council = a_demonstration(tmp_path / "demo.careboard", files)
    with qtbot.waitActive(program.desktop.window):
        program.desktop.window.show()
        program.desktop.window.activateWindow()
    program.desktop.opened(council)
    yield Round(Person(program, qtbot), council)
    program.desktop.window.close()
    program.desktop.window.deleteLater()
    program.desktop.deleteLater()


def test_each_question_is_a_turn_and_only_the_first_is_practised(round_: Round) -> None:
    person = round_.person
    person.chooses("turns", "by-question")
    person.reads("The screen goes round once for each question.")
    person.presses("open-vote")
    person.presses("hand-over")
    assert round_.first_question() not in ("Love", "Rights")
    person.reads("0 of 6 have voted")
    round_.everybody_votes()
    person.presses("close-vote")
    assert person.find_as(QAbstractButton, "next-question").text() == "Next: Rights"
    person.presses("next-question")
    person.presses("hand-over")
    assert round_.first_question() == "Rights"
    round_.everybody_votes()
    person.presses("close-vote")
    states = [each.state for each in round_.council.services.planning.meeting(round_.key).rounds]
    assert states == [RoundState.CLOSED, RoundState.CLOSED]
