"""The commands new, check, backup and restore."""

from pathlib import Path

import pytest

from tests.support.command_line import PASSPHRASE, CommandLine

NAMES = ("--council", "Hillside Voices", "--authority", "Hillside Council")


def test_new_makes_an_encrypted_file_with_the_care_pledge_ready(typed: CommandLine) -> None:
    made = typed.run("new", "a.careboard", *NAMES)
    assert made.status == 0
    assert made.out.startswith("Made a.careboard for Hillside Voices.")
    assert b"Hillside" not in (typed.folder / "a.careboard").read_bytes()
    assert typed.run("export", "a.careboard", "--format", "json", "--out", "a.json").status == 0
    text = (typed.folder / "a.json").read_text(encoding="utf-8")
    assert '"care-pledge"' in text
    assert '"in_use": false' in text
    assert '"word": "promise"' in text


def test_new_may_be_left_unencrypted_and_says_so(typed: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CAREBOARD_PASSPHRASE")
    made = typed.run("new", "a.careboard", *NAMES, "--plain", "--word", "Commitment")
    assert made.status == 0
    assert made.err == "It is not encrypted: whoever has the file can read everything in it.\n"
    assert b"commitment" in (typed.folder / "a.careboard").read_bytes()
    assert typed.run("check", "a.careboard").status == 0


def test_new_never_touches_a_file_that_is_there(typed: CommandLine) -> None:
    (typed.folder / "a.careboard").write_text("mine")
    assert typed.run("new", "a.careboard", *NAMES).line.startswith("There is a file already: a.careboard.")
    assert (typed.folder / "a.careboard").read_text() == "mine"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("new", "a", "--council", " ", "--authority", "x"), "The name is empty. Please fill it in."),
        (("new", "a", "--council", "x", "--authority", ""), "The authority is empty. Please fill it in."),
        (("new", "a", "--council", "x", "--authority", "x" * 201), "This text is too long."),
        (("new", "a", *NAMES, "--pledge", "Another"), "There is no pledge “Another”."),
        (("new", "none/a", *NAMES), "There is no such folder: none. Nothing was written."),
        (("new", ".", *NAMES), "This is a folder, not a file: ."),
        (("new", "a", *NAMES, "--passphrase-file", "none"), "There is no such file: none."),
        (("new", "a", *NAMES, "--passphrase-file", "."), "This is a folder, not a file: ."),
    ],
)
def test_new_refuses_in_one_line_and_leaves_nothing(
    typed: CommandLine, words: tuple[str, ...], said: str
) -> None:
    assert typed.run(*words).line.startswith(said)
    assert typed.files() == {}


def test_check_finds_nothing_wrong_in_a_sound_file(typed: CommandLine) -> None:
    path = typed.make()
    assert typed.run("check", path).out == f"All is well: {path}\n"


def test_check_finds_a_damaged_page_and_changes_nothing(typed: CommandLine) -> None:
    path = typed.make()
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    assert typed.run("check", path).line.startswith("Part of this file is damaged. Nothing has been changed.")
    assert path.read_bytes() == content


def test_a_damaged_beginning_is_told_apart_from_a_wrong_passphrase(typed: CommandLine) -> None:
    path = typed.make()
    content = bytearray(path.read_bytes())
    content[100] ^= 1
    path.write_bytes(content)
    assert typed.run("check", path).line.startswith("This file is damaged. Your passphrase is right.")


@pytest.mark.parametrize("command", ["check", "backup", "restore", "export", "summary", "import"])
def test_a_wrong_passphrase_is_one_plain_line(
    typed: CommandLine, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed.make("a.careboard")
    (typed.folder / "record.json").write_text(_example(), encoding="utf-8")
    before = typed.files()
    monkeypatch.setenv("CAREBOARD_PASSPHRASE", "wrong")
    outcome = typed.run(*_typed(command, "a.careboard"))
    assert outcome.line == "That passphrase did not open this file. Check Caps Lock and try again."
    assert typed.files() == before


@pytest.mark.parametrize("command", ["check", "backup", "restore", "export", "summary", "import"])
@pytest.mark.parametrize("name", ["none.careboard", "folder", "folder/none.careboard"])
def test_a_file_that_is_not_there_is_one_plain_line(typed: CommandLine, command: str, name: str) -> None:
    (typed.folder / "folder").mkdir()
    (typed.folder / "record.json").write_text(_example(), encoding="utf-8")
    before = typed.files()
    assert typed.run(*_typed(command, name)).line == "The file is not there. Was it on a USB stick?"
    assert typed.files() == before


@pytest.mark.parametrize("command", ["check", "backup", "restore", "export", "summary"])
@pytest.mark.parametrize("content", [b"", b"Dear board", b"SQLite format 3\0" + bytes(5_000)])
def test_a_file_of_another_kind_is_one_plain_line(typed: CommandLine, command: str, content: bytes) -> None:
    (typed.folder / "other").write_bytes(content)
    before = typed.files()
    assert typed.run(*_typed(command, "other")).line == "This is not a Careboard file."
    assert typed.files() == before


def test_backup_and_restore_bring_everything_back(typed: CommandLine) -> None:
    path = typed.make()
    (typed.folder / "record.json").write_text(_example(), encoding="utf-8")
    assert typed.run("backup", path, "--out", "empty.careboard").out == "The copy is finished: empty.careboard\n"
    assert typed.run("import", path, "record.json").status == 0
    restored = typed.run("restore", "empty.careboard", "--out", path)
    assert restored.status == 0
    kept = Path(restored.out.splitlines()[1].rpartition(": ")[2])
    assert typed.run("import", path, "record.json").status == 0
    assert typed.run("import", kept, "record.json").status == 1


def test_restore_makes_a_file_where_none_was(typed: CommandLine) -> None:
    typed.run("backup", typed.make(), "--out", "copy.careboard")
    assert typed.run("restore", "copy.careboard", "--out", "new.careboard").out.count("\n") == 1
    assert typed.run("check", "new.careboard").status == 0


@pytest.mark.parametrize("command", ["backup", "restore"])
def test_copies_go_nowhere_else(typed: CommandLine, command: str) -> None:
    path = typed.make()
    before = typed.files()
    assert typed.run(command, path, "--out", "none/copy").line.startswith("There is no such folder: none.")
    assert typed.run(command, path, "--out", ".").line.startswith("This is a folder, not a file: .")
    assert typed.run(command, path, "--out", path).status == 1
    assert typed.files() == before


def test_backup_writes_over_nothing(typed: CommandLine) -> None:
    path = typed.make()
    (typed.folder / "copy").write_text("mine")
    assert typed.run("backup", path, "--out", "copy").line.startswith("There is a file already: copy.")
    assert (typed.folder / "copy").read_text() == "mine"


def test_the_last_good_copy_of_a_damaged_file_is_named(typed: CommandLine) -> None:
    path = typed.make()
    folder = typed.folder / "data" / "backups" / f"{path.stem}-{path.read_bytes()[:4].hex()}"
    folder.mkdir(parents=True)
    copy = folder / "2026-01-15.001.careboard"
    assert typed.run("backup", path, "--out", copy).status == 0
    content = bytearray(path.read_bytes())
    content[100] ^= 1
    path.write_bytes(content)
    assert typed.run("check", path).line.endswith(f"The last good copy is {copy}.")


def _typed(command: str, name: str) -> tuple[str, ...]:
    more = {
        "import": ("record.json",),
        "check": (),
        "export": ("--format", "json", "--out", "out"),
    }.get(command, ("--out", "out"))
    return (command, name, *more)


def _example() -> str:
    return (Path(__file__).parents[1] / "support" / "example_record.json").read_text(encoding="utf-8")


def test_the_passphrase_may_stand_in_a_file(typed: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    path = typed.make()
    monkeypatch.delenv("CAREBOARD_PASSPHRASE")
    (typed.folder / "secret").write_text(PASSPHRASE + "\r\n", encoding="utf-8")
    assert typed.run("check", path, "--passphrase-file", "secret").status == 0
    (typed.folder / "secret").write_bytes(b"\xff\xfe")
    assert typed.run("check", path, "--passphrase-file", "secret").line.startswith("This file cannot be read: secret.")
    (typed.folder / "secret").write_text("")
    assert typed.run("check", path, "--passphrase-file", "secret").line == "Please choose a passphrase."


def test_without_a_passphrase_and_a_terminal_the_line_says_how_to_give_it(
    typed: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = typed.make()
    monkeypatch.delenv("CAREBOARD_PASSPHRASE")
    monkeypatch.setattr("sys.stdin", None)
    assert typed.run("check", path).line.startswith("This file needs its passphrase. Give it by --passphrase-file")


class Terminal:
    """A person at the terminal."""

    def isatty(self) -> bool:
        """Whether somebody can answer."""
        return True


def test_at_a_terminal_the_passphrase_is_asked_for(typed: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    path = typed.make()
    monkeypatch.delenv("CAREBOARD_PASSPHRASE")
    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr("getpass.getpass", lambda _prompt: PASSPHRASE)
    assert typed.run("check", path).status == 0
    assert typed.run("new", "b.careboard", *NAMES).status == 0
    answers = iter(["one", "two"])
    monkeypatch.setattr("getpass.getpass", lambda _prompt: next(answers))
    assert typed.run("new", "c.careboard", *NAMES).line == "The two passphrases are not the same. Nothing was made."
    assert not (typed.folder / "c.careboard").exists()
