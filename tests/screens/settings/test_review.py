"""Old records on the screen: asked about in the settings, and named at the foot of Home."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from careboard.application.reviewing import RecordClass, Review
from careboard.bootstrap import FilesHere
from careboard.paths import DataFolder
from tests.storage.files import ON, cheap
from tests.support.files_here import a_demonstration, files_in
from tests.support.looks import wear
from tests.support.pages.program import Person
from tests.support.pages.settings import SettingsScreen
from ui.settings.review_panel import ReviewPanel
from ui.settings.review_reading import review_title
from ui.settings.settings_presenter import SettingsPresenter


@pytest.mark.parametrize("percent", [pytest.param(100, marks=pytest.mark.thorough), 200])
def test_old_records_are_asked_about_and_kept(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, percent: int
) -> None:
    wear(qapp, "light", percent)
    days = [ON]
    files = FilesHere(DataFolder(tmp_path / "data"), today=lambda: days[-1], derive=cheap)
    council = a_demonstration(tmp_path / "demo.careboard", files)
    screen = SettingsScreen(council, qtbot, (1366, 768))
    screen.opens("backups")
    assert "Past their review date" not in screen.words()
    days.append(datetime.date(2040, 3, 1))
    screen.place.presenter.refresh()
    first = council.services.reviewing.due()[0]
    screen.reads("Past their review date", review_title(first))
    assert (screen.nameless(), screen.cut(), screen.too_small()) == ([], [], [])
    screen.presses(f"keep-{first.record.value}-{first.year}")
    assert screen.said == [("Kept until 1 March 2041. Then you are asked again.", "")]
    screen.qtbot.waitUntil(lambda: not screen.sees(f"keep-{first.record.value}-{first.year}"))
    days.append(ON)
    presenter = screen.place.presenter
    assert isinstance(presenter, SettingsPresenter)
    presenter.review.keep(first.record.value, first.year)
    assert screen.said[-1][0] == "These records are not past their review date. Nothing was changed."
    council.close()


def test_erasing_names_the_papers_asks_first_and_offers_fresh_backups(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = list[str]()
    answers = [False, True]

    def answer(_panel: ReviewPanel, _title: str, words: str) -> bool:
        asked.append(words)
        return answers.pop(0)

    monkeypatch.setattr(ReviewPanel, "confirm", answer)
    council = a_demonstration(tmp_path / "demo.careboard", files_in(tmp_path))
    council.backups.make()
    screen = SettingsScreen(council, qtbot, (1366, 768))
    screen.opens("backups")
    screen.types("erase-issue-key", "i-99")
    screen.presses("erase-issue")
    screen.reads("There is no issue “I-99” in this file.")
    key = next(row.key for row in council.services.issues.rows() if row.state.value == "sorted")
    papers = council.services.erasing.of_issue(key).papers
    assert papers
    for _time in range(2):
        screen.types("erase-issue-key", key)
        screen.presses("erase-issue")
    assert all(str(number) in asked[0] for number in papers)
    assert "Nobody can bring it back" in asked[0]
    screen.reads("What was erased is still in the backups")
    assert council.services.erasing.backups_hold_it_since() == ON
    screen.presses("remake-backups")
    qtbot.waitUntil(lambda: not screen.sees("remake-backups"))
    assert council.services.erasing.backups_hold_it_since() is None
    assert [copy.made_on for copy in files_in(tmp_path).copies(council.path)] == [ON]
    council.close()


def test_home_leads_to_what_is_past_its_date(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    desktop = person.program.desktop
    assert desktop.council is not None
    assert not person.sees("review-records")
    view = desktop.council.services.home.view()
    changed = type(view)(**{name: getattr(view, name) for name in view.__slots__} | {"to_review": 2})
    monkeypatch.setattr(type(desktop.council.services.home), "view", lambda _home: changed)
    desktop.refresh("home")
    person.presses("review-records")
    person.reads("Backups")


def test_every_class_has_its_question() -> None:
    asked = {review_title(Review(record, 2022, 4, ON)) for record in RecordClass}
    assert len(asked) == len(RecordClass)
    assert all("2022" in words and "4" in words for words in asked)
