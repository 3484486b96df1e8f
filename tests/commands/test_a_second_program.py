"""While a window has a council file, no other program gets it, whatever the window has done with it (P16)."""

from pathlib import Path

import pytest

from careboard.bootstrap import FilesHere
from careboard.paths import DataFolder
from tests.support.command_line import PASSPHRASE, CommandLine, run_apart


@pytest.mark.parametrize("secrecy", [(), ("--plain",)])
def test_a_file_that_is_open_and_backed_up_is_refused_to_others(
    typed: CommandLine, tmp_path: Path, secrecy: tuple[str, ...]
) -> None:
    path = typed.folder / "a.careboard"
    names = ("--council", "Hillside Voices", "--authority", "Hillside Council")
    run_apart(typed.folder, "new", path, *names, "--temporary", *secrecy, CAREBOARD_PASSPHRASE=PASSPHRASE)
    council = FilesHere(DataFolder(tmp_path / "data")).open(path, None if secrecy else PASSPHRASE)
    council.back_up_at_open()
    council.backups.state()
    for command in (("check", path), ("backup", path, "--out", "b.careboard")):
        refused = run_apart(typed.folder, *command, "--temporary", CAREBOARD_PASSPHRASE=PASSPHRASE)
        assert refused.line == "Already open in another window or on another computer."
    council.close()
    assert run_apart(typed.folder, "check", path, "--temporary", CAREBOARD_PASSPHRASE=PASSPHRASE).status == 0
