"""The settings of this computer: kept whole, read with care, never a reason not to start."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from careboard.paths import DataFolder, data_dir
from careboard.settings import RECENT_FILES_KEPT, Settings, load_settings, save_settings

OWN = Settings(
    theme="dark",
    text_scale=150,
    reduced_motion=True,
    language="cy",
    input_guard_ms=0,
    idle_seconds=60,
    practice=False,
    calm=True,
    switches=2,
    scan_ms=700,
    recent_files=("/a.careboard",),
    second_backup_folders={"/a.careboard": "/backups/ŵ"},
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the settings of this test lie."""
    return tmp_path / "data" / "settings.json"


def test_what_was_saved_is_read_again(path: Path) -> None:
    save_settings(path, OWN)
    assert load_settings(path) == OWN


def test_without_a_file_there_are_the_defaults(path: Path) -> None:
    assert load_settings(path) == Settings()


@pytest.mark.parametrize(
    "text",
    [
        "", "{", "[]", "null", "\udcff", "[" * 100_000,
        '{"theme": "pink"}', '{"text_scale": 500}', '{"text_scale": true}', '{"text_scale": 1.5}',
        '{"reduced_motion": "yes"}', '{"language": 7}', '{"input_guard_ms": -1}', '{"idle_seconds": 0}',
        '{"practice": 1}', '{"calm": "no"}', '{"switches": 3}', '{"switches": true}', '{"scan_ms": 499}',
        '{"scan_ms": 10001}', '{"recent_files": "abc"}', '{"recent_files": [1]}', '{"second_backup_folders": {"a": 1}}',
    ],
)  # fmt: skip
def test_damaged_settings_are_put_aside_and_the_defaults_used(path: Path, text: str) -> None:
    path.parent.mkdir()
    damaged = text.encode("utf-8", "surrogateescape")
    path.write_bytes(damaged)
    assert load_settings(path) == Settings()
    assert path.with_name("settings.damaged.json").read_bytes() == damaged
    assert not path.exists()


def test_a_folder_in_place_of_the_file_is_no_reason_to_stop(path: Path) -> None:
    path.mkdir(parents=True)
    assert load_settings(path) == Settings()


def test_settings_of_a_newer_careboard_are_read_as_far_as_they_are_known(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps({"theme": "light", "new": 1}), encoding="utf-8")
    assert load_settings(path) == Settings(theme="light")


def test_a_save_that_fails_keeps_the_old_settings_and_leaves_nothing(path: Path) -> None:
    save_settings(path, OWN)
    with pytest.raises(TypeError):
        save_settings(path, replace(OWN, language=object()))  # type: ignore[arg-type]
    assert load_settings(path) == OWN
    assert [each.name for each in path.parent.iterdir()] == ["settings.json"]


def test_the_latest_file_comes_first_and_only_some_are_kept() -> None:
    settings = Settings()
    for number in range(RECENT_FILES_KEPT + 3):
        settings = settings.with_recent(Path(f"/{number}.careboard"))
    settings = settings.with_recent(Path("/5.careboard"))
    assert settings.recent_files[:2] == (str(Path("/5.careboard")), str(Path("/10.careboard")))
    assert len(settings.recent_files) == RECENT_FILES_KEPT


def test_each_council_file_may_have_a_second_folder_for_backups() -> None:
    council, folder = Path("/a.careboard"), Path("/stick")
    settings = Settings().with_second_backup_folder(council, folder)
    assert settings.second_backup_folder(council) == folder
    assert settings.second_backup_folder(Path("/b.careboard")) is None
    assert settings.with_second_backup_folder(council, None) == Settings()


def test_the_data_folder_is_the_one_that_was_asked_for(tmp_path: Path) -> None:
    folder = data_dir(tmp_path / "data").prepare()
    assert folder == DataFolder((tmp_path / "data").resolve())
    assert all(each.is_dir() for each in (folder.keys, folder.backups, folder.logs))
    assert folder.settings.parent == folder.root


def test_without_one_it_is_this_users_own() -> None:
    assert data_dir().root.is_relative_to(Path.home())


def test_nobody_else_may_look_into_the_data_folder(tmp_path: Path) -> None:
    folder = data_dir(tmp_path / "data").prepare()
    assert {each.stat().st_mode & 0o077 for each in (folder.root, folder.keys)} <= {0o000}
