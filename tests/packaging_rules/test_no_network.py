"""P23: the program talks to nobody: nothing in it can open a connection or hand an address to a browser."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MANY = 500
SOURCES = sorted(path for package in ("careboard", "ui", "db", "resources") for path in (ROOT / package).rglob("*.py"))
TALKERS = (
    "PySide6.QtNetwork", "PySide6.QtWebEngineCore", "PySide6.QtWebSockets", "aiohttp", "asyncio", "ftplib", "http",
    "httpx", "imaplib", "poplib", "requests", "smtplib", "socket", "socketserver", "ssl", "telnetlib", "urllib",
    "urllib3", "webbrowser", "xmlrpc",
)  # fmt: skip
WORDS = {"openUrl", "setOpenExternalLinks", *(talker.rpartition(".")[2] for talker in TALKERS)}
ALLOWED = {
    # A signal reaches Qt's loop through a pair of sockets inside the process.
    ("ui/interrupts.py", "socket"),
    # A file that was just written is shown in its program: a mail draft, which a person sends or not, or a paper.
    ("ui/file_opening.py", "webbrowser"),
    # Only urllib.parse: a key is written in letters that survive every program.
    ("careboard/domain/form_references.py", "urllib"),
}


def talkers(code: str) -> set[str]:
    """Return what a module uses that could reach the network; most modules have none of the words."""
    found: set[str] = set()
    if not any(word in code for word in WORDS):
        return found
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)]
        elif isinstance(node, ast.Attribute):
            names = ["webbrowser"] if node.attr in ("openUrl", "setOpenExternalLinks") else []
        else:
            continue
        found |= {talker for talker in TALKERS for name in names if f"{name}.".startswith(f"{talker}.")}
    return found


def test_no_module_can_reach_the_network() -> None:
    assert len(SOURCES) > MANY
    found = {
        (path.relative_to(ROOT).as_posix(), talker) for path in SOURCES for talker in talkers(path.read_text("utf-8"))
    }
    assert found == ALLOWED


@pytest.mark.parametrize(
    ("code", "talker"),
    [
        ("import socket", "socket"),
        ("from urllib.request import urlopen", "urllib"),
        ("from PySide6 import QtNetwork", "PySide6.QtNetwork"),
        ("QDesktopServices.openUrl(address)", "webbrowser"),
        ("label.setOpenExternalLinks(True)", "webbrowser"),
    ],
)
def test_the_search_finds_what_talks(code: str, talker: str) -> None:
    """The test of the test."""
    assert talkers(code) == {talker}
