"""Where files go and come from: the right ending, and the folder of the last one."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.file_asking import ask_folder, ask_where, ask_which

KINDS = {"pdf": "PDF (*.pdf)", "docx": "Word document (*.docx)"}


@pytest.fixture(autouse=True)
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this person keeps documents."""
    folder = tmp_path / "documents"
    folder.mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _kind: str(folder))
    return folder


def test_a_file_gets_its_ending_and_the_next_goes_beside_it(
    qtbot: QtBot, tmp_path: Path, documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = QWidget(window)
    proposed: list[str] = []
    given = iter([
        ("", ""),
        (str(tmp_path / "ours"), KINDS["docx"]),
        (str(tmp_path / "ours.PDF"), KINDS["docx"]),
        (str(tmp_path / "no. 3"), ""),
    ])  # fmt: skip

    def ask(_parent: QWidget, _title: str, name: str, *_more: str) -> tuple[str, str]:
        proposed.append(name)
        return next(given)

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    assert ask_where(button, "Save", "Paper 1", KINDS) == ("", "pdf")
    assert ask_where(button, "Save", "Paper 1", KINDS) == (str(tmp_path / "ours.docx"), "docx")
    assert ask_where(window, "Save", "Paper 1", KINDS, "docx") == (str(tmp_path / "ours.PDF"), "pdf")
    assert ask_where(window, "Save", "Paper 1", KINDS) == (str(tmp_path / "no. 3.pdf"), "pdf")
    assert [Path(each) for each in proposed] == [
        documents / "Paper 1.pdf",
        documents / "Paper 1.pdf",
        tmp_path / "Paper 1.docx",
        tmp_path / "Paper 1.pdf",
    ]


def test_files_and_folders_are_looked_for_where_the_last_one_was(
    qtbot: QtBot, tmp_path: Path, documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    begun: list[str] = []

    def which(_parent: QWidget, _title: str, folder: str, _kinds: str) -> tuple[str, str]:
        begun.append(folder)
        return str(tmp_path / "form.pdf"), ""

    def folder(_parent: QWidget, _title: str, begins: str) -> str:
        begun.append(begins)
        return str(tmp_path / "gone")

    monkeypatch.setattr(QFileDialog, "getOpenFileName", which)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", folder)
    assert ask_which(window, "A form", KINDS["pdf"]) == str(tmp_path / "form.pdf")
    assert ask_folder(window, "A folder") == str(tmp_path / "gone")
    assert ask_which(window, "A form", KINDS["pdf"]) == str(tmp_path / "form.pdf")
    documents.rmdir()
    assert ask_which(QWidget(window), "A form", KINDS["pdf"])
    window.setProperty("last-folder", "")
    ask_which(window, "A form", KINDS["pdf"])
    begins = [str(documents), str(tmp_path), str(documents), str(tmp_path), str(Path.home())]
    assert begun == begins, "a folder that is gone is not begun in"
