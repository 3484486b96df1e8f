"""The set-up without any window: what each step takes and refuses, and the file that comes out of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from careboard.bootstrap import FilesHere
from careboard.domain.council import Post
from careboard.errors import StorageProblem
from tests.screens.start.conftest import NAMES, PASSPHRASE, Opened, SettingUpDesk
from ui.settings.typed import Names, TypedGroup
from ui.start.setup_presenter import FILE, GROUPS, PIN, POSTS, SHEET, STEPS
from ui.start.setup_presenter import NAMES as FIRST


def test_the_set_up_makes_an_encrypted_file_with_all_that_was_decided(
    desk: SettingUpDesk, opened: Opened, files: FilesHere, tmp_path: Path
) -> None:
    desk.make()
    assert desk.page.step == SHEET
    assert len(desk.page.sheet) == 14
    assert desk.page.is_forgotten
    assert not opened, "the council is handed over after the last step, not before"
    desk.presenter.finish()
    (council,) = opened
    path = tmp_path / "Careboard" / "Hillside Voices.careboard"
    assert council.path == path
    assert files.is_encrypted(path)
    setting_up = council.services.setting_up
    kept = setting_up.council()
    assert (kept.name, kept.authority, kept.word) == ("Hillside Voices", "Hillside Council", "promise")
    assert [(group.key, group.scale) for group in kept.groups] == [
        ("juniors", "three-words"),
        ("seniors", "four-words"),
    ]
    assert kept.post("safeguarding").contact == "01632 960 104"
    (pledge,) = setting_up.pledges()
    assert pledge.in_use
    assert pledge.current.commitment("love").wording == "You will be loved."
    assert pledge.current.commitment("rights").wording == ""
    assert setting_up.check_pin("2468")
    assert not setting_up.is_recovery_sheet_checked()
    assert council.unlocks(PASSPHRASE)
    assert not council.unlocks("another passphrase")


def test_the_checked_sheet_is_noted_and_the_council_handed_over(desk: SettingUpDesk, opened: Opened) -> None:
    desk.make()
    desk.presenter.check_sheet(False)
    assert not opened
    desk.presenter.check_sheet(True)
    (council,) = opened
    assert council.services.setting_up.is_recovery_sheet_checked()


def test_a_pledge_for_later_is_there_but_not_in_use(desk: SettingUpDesk, opened: Opened) -> None:
    desk.come_to_file()
    desk.presenter.go_back()
    desk.presenter.go_back()
    desk.presenter.give_pledge(False, {})
    desk.presenter.give_pin("2468", "2468")
    desk.presenter.give_file(PASSPHRASE, PASSPHRASE)
    desk.presenter.finish()
    (pledge,) = opened[0].services.setting_up.pledges()
    assert not pledge.in_use
    assert not pledge.current.commitment("love").wording


@pytest.mark.parametrize(
    ("names", "field", "says"),
    [
        (Names("", "Hillside Council"), "name", "The name is empty. Please fill it in."),
        (Names("Hillside Voices", " \u200b "), "authority", "The authority is empty. Please fill it in."),
        (
            Names("Hillside Voices", "Hillside Council", ""),
            "word",
            "The word for a promise is empty. Please fill it in.",
        ),
        (Names("x" * 201, "Hillside Council"), "", "This text is too long. Please use at most 200 characters."),
    ],
)
def test_a_name_that_cannot_be_is_refused_by_its_field(
    desk: SettingUpDesk, names: Names, field: str, says: str
) -> None:
    desk.presenter.begin()
    desk.presenter.give_names(names)
    assert desk.page.step == FIRST
    assert desk.page.refused == [(FIRST, says, field, "")]


def test_a_council_has_at_least_one_group_and_each_has_a_name(desk: SettingUpDesk) -> None:
    desk.presenter.begin()
    desk.presenter.give_names(NAMES)
    desk.presenter.give_groups(())
    assert desk.page.refusal == "A council needs at least one group."
    juniors, seniors, leavers = desk.page.groups
    assert (juniors.name, seniors.name, leavers.name) == ("Juniors", "Seniors", "Care leavers")
    desk.presenter.give_groups((juniors, replace(seniors, name=" ")))
    assert desk.page.refused[-1] == (GROUPS, "The name is empty. Please fill it in.", "name", "seniors")
    desk.presenter.give_groups((replace(juniors, stem=""),))
    assert desk.page.refused[-1][2:] == ("stem", "juniors")
    assert desk.page.step == GROUPS


def test_new_groups_get_a_key_from_their_name(desk: SettingUpDesk, opened: Opened) -> None:
    desk.come_to_file()
    for _step in range(4):
        desk.presenter.go_back()
    assert desk.page.step == GROUPS
    new = TypedGroup("new", "Grwp Bach", "7-9", "three-words", "Since we last met", is_new=True)
    desk.presenter.give_groups((new, replace(new, key="new-2", name="Grwp bach")))
    desk.presenter.give_posts(())
    desk.presenter.give_pledge(True, {})
    desk.presenter.give_pin("2468", "2468")
    desk.presenter.give_file(PASSPHRASE, PASSPHRASE)
    desk.presenter.finish()
    assert [group.key for group in opened[0].services.setting_up.council().groups] == ["grwp-bach", "grwp-bach-2"]


def test_a_post_that_is_too_long_is_refused(desk: SettingUpDesk) -> None:
    desk.presenter.begin()
    desk.presenter.give_names(NAMES)
    desk.presenter.give_groups(desk.page.groups)
    desk.presenter.give_posts((Post("advocate", "x" * 201),))
    assert desk.page.step == POSTS
    assert desk.page.refusal == "This text is too long. Please use at most 200 characters."


@pytest.mark.parametrize(
    ("first", "again", "says"),
    [
        ("123", "123", "Please choose a PIN of four to eight digits."),
        ("12a4", "12a4", "Please choose a PIN of four to eight digits."),
        ("٣٣٣٣", "٣٣٣٣", "Please choose a PIN of four to eight digits."),
        ("1234", "1235", "The two PINs are not the same."),
    ],
)
def test_a_pin_that_cannot_be_is_refused(desk: SettingUpDesk, first: str, again: str, says: str) -> None:
    desk.come_to_file()
    desk.presenter.go_back()
    desk.presenter.give_pin(first, again)
    assert desk.page.refused[-1] == (PIN, says, "", "")
    assert desk.page.step == PIN


def test_a_short_or_mistyped_passphrase_makes_no_file(desk: SettingUpDesk, tmp_path: Path) -> None:
    desk.come_to_file()
    desk.presenter.give_file("too short", "too short")
    assert desk.page.refusal == "Please take at least 10 characters."
    desk.presenter.give_file(PASSPHRASE, PASSPHRASE + "s")
    assert desk.page.refusal == "The two passphrases are not the same."
    assert not (tmp_path / "Careboard").exists()


def test_a_file_that_is_there_is_never_overwritten(desk: SettingUpDesk, tmp_path: Path, opened: Opened) -> None:
    there = tmp_path / "Careboard" / "Hillside Voices.careboard"
    there.parent.mkdir()
    there.write_text("somebody's")
    desk.come_to_file()
    assert desk.page.place.endswith("Hillside Voices 2.careboard")
    desk.presenter.choose_place(str(there))
    desk.presenter.give_file(PASSPHRASE, PASSPHRASE)
    assert desk.page.step == FILE
    assert desk.page.refusal.startswith("There is a file already")
    assert there.read_text() == "somebody's"
    assert not opened


def test_a_folder_that_cannot_be_made_is_said(desk: SettingUpDesk, tmp_path: Path) -> None:
    desk.come_to_file()
    (tmp_path / "file").write_text("no folder")
    desk.presenter.choose_place(str(tmp_path / "file" / "council"))
    assert desk.page.place.endswith("council.careboard")
    desk.presenter.give_file(PASSPHRASE, PASSPHRASE)
    assert desk.page.refusal.startswith("This file cannot be written")
    assert desk.frame.front == "set-up"


def test_a_synced_folder_is_warned_of(desk: SettingUpDesk, tmp_path: Path) -> None:
    desk.come_to_file()
    assert desk.page.warning == ""
    desk.presenter.choose_place(str(tmp_path / "OneDrive - Hillside" / "a.careboard"))
    assert desk.page.warning.startswith("“OneDrive - Hillside” is kept in step with other computers.")


def test_going_back_leads_through_every_step_to_the_start(desk: SettingUpDesk) -> None:
    desk.come_to_file()
    for step in reversed(STEPS[: STEPS.index(FILE)]):
        desk.presenter.go_back()
        assert desk.page.step == step
    desk.presenter.go_back()
    assert desk.frame.front == "welcome"
    desk.presenter.begin()
    assert (desk.frame.front, desk.page.step) == ("set-up", FIRST)


def test_closing_the_window_before_the_last_step_gives_the_file_back(
    desk: SettingUpDesk, files: FilesHere, opened: Opened, tmp_path: Path
) -> None:
    desk.make()
    path = tmp_path / "Careboard" / "Hillside Voices.careboard"
    with pytest.raises(StorageProblem, match="open-elsewhere"):
        files.open(path, PASSPHRASE)
    desk.presenter.give_up()
    again = files.open(path, PASSPHRASE)
    opened.append(again)
    assert again.services.setting_up.council().name == "Hillside Voices"


def test_a_bug_while_making_is_not_swallowed(desk: SettingUpDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.come_to_file()

    def breaks(*_given: object) -> None:
        raise ValueError("a bug")

    monkeypatch.setattr(FilesHere, "create", breaks)
    with pytest.raises(ValueError, match="a bug"):
        desk.presenter.give_file(PASSPHRASE, PASSPHRASE)
    assert desk.page.step == FILE
