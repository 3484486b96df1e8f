"""P23: the program talks to nobody: nothing in it can open a connection or hand an address to a browser."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted(path for package in ("careboard", "ui", "db", "resources") for path in (ROOT / package).rglob("*.py"))
TALKERS = (
    "PySide6.QtNetwork", "PySide6.QtWebEngineCore", "PySide6.QtWebSockets", "aiohttp", "asyncio", "ftplib", "http",
    "httpx", "imaplib", "poplib", "requests", "smtplib", "socket", "socketserver", "ssl", "telnetlib", "urllib",
    "urllib3", "webbrowser", "xmlrpc",
)  # fmt: skip
ALLOWED = {
    # A signal reaches Qt's loop through a pair of sockets inside the process.
    ("ui/interrupts.py", "socket"),
    # A file that was just written is shown in its program: a mail draft, which a person sends or not, or a paper.
    ("ui/file_opening.py", "webbrowser"),
    # Only urllib.parse: a key is written in letters that survive every program.
    ("careboard/domain/form_references.py", "urllib"),
}


def talkers(code: str) -> set[str]:
    """Return what a module uses that could reach the network."""
    found = set()
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


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_module_can_reach_the_network(path: Path) -> None:
    name = path.relative_to(ROOT).as_posix()
    found = {talker for talker in talkers(path.read_text("utf-8")) if (name, talker) not in ALLOWED}
    assert not found


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
