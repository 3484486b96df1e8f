"""Languages that nobody speaks, made from the program's own words: one much longer, one from right to left."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from careboard import i18n
from tests.support.guards import REPOSITORY

STRETCHED, MIRRORED = "qps", "ar"
"""Their codes; the second borrows a code that is written from right to left."""
_PLACEHOLDER = re.compile(r"(\{[^{}]*\}|%[a-z%])")
_ACCENTED = str.maketrans("aceinouyACEINOUY", "àçéîñöûýÀÇÉÎÑÖÛÝ")
_LONGER_BY = 0.4
_FROM_RIGHT, _BACK = "\u202e", "\u202c"
_FIRST_OF_TWO = "\0"
_MAGIC = 0x950412DE


def stretched(message: str) -> str:
    """Return a message with accents and two fifths longer, its placeholders untouched."""
    if not message.strip():
        return message
    accented = "".join(part if _PLACEHOLDER.fullmatch(part) else part.translate(_ACCENTED) for part in _parts(message))
    more = max(1, round(len(_PLACEHOLDER.sub("", message)) * _LONGER_BY))
    filling = ("lôrem ïpsum " * (more // 12 + 1))[:more].rstrip()
    return f"{accented} {filling}" if more > 4 else accented + "ô" * more


def mirrored(message: str) -> str:
    """Return a message that runs from right to left, its placeholders untouched."""
    return "".join(part if _PLACEHOLDER.fullmatch(part) else _turned(part) for part in _parts(message))


def _parts(message: str) -> list[str]:
    return [part for part in _PLACEHOLDER.split(message) if part]


def _turned(part: str) -> str:
    lines = part.split("\n")
    return "\n".join(f"{_FROM_RIGHT}{line}{_BACK}" if line.strip() else line for line in lines)


def messages(*folders: str) -> Iterator[tuple[str, ...]]:
    """Return each message of some folders of the program; one that counts comes as singular and plural."""
    for folder in folders:
        for module in sorted((REPOSITORY / folder).rglob("*.py")):
            yield from _messages_of(ast.parse(module.read_text(encoding="utf-8")))


def _messages_of(tree: ast.Module) -> Iterator[tuple[str, ...]]:
    for node in ast.walk(tree):
        called = getattr(node.func, "id", "") if isinstance(node, ast.Call) else ""
        if isinstance(node, ast.Call) and called in ("_", "ngettext"):
            words = node.args[: 2 if called == "ngettext" else 1]
            texts = [each.value for each in words if isinstance(each, ast.Constant) and isinstance(each.value, str)]
            if len(texts) == len(words):
                yield tuple(texts)


def compiled(entries: dict[str, str]) -> bytes:
    """Return a catalogue in the form that gettext reads."""
    keys = sorted(entries, key=str.encode)
    ids, texts = [key.encode() for key in keys], [entries[key].encode() for key in keys]
    start = 28 + 16 * len(keys)
    numbers = [_MAGIC, 0, len(keys), 28, 28 + 8 * len(keys), 0, 0]
    place = start
    for values in (ids, texts):
        for value in values:
            numbers += [len(value), place]
            place += len(value) + 1
    return b"".join(number.to_bytes(4, "little") for number in numbers) + b"\0".join((*ids, *texts, b""))


def _write_catalogue(folder: Path, code: str, change: Callable[[str], str], told: Iterable[tuple[str, ...]]) -> None:
    """Write a catalogue in which these messages are changed, all in the same way."""
    entries = {"": "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n"}
    for texts in told:
        entries[_FIRST_OF_TWO.join(texts)] = _FIRST_OF_TWO.join(map(change, texts))
    place = folder / code / "LC_MESSAGES"
    place.mkdir(parents=True)
    (place / "careboard.mo").write_bytes(compiled(entries))


@contextmanager
def spoken(code: str, folder: Path) -> Iterator[None]:
    """Let the program speak a pseudo-language, kept in a folder, and English again afterwards."""
    if code == MIRRORED:
        # What stands on papers too is left: they refuse the marks that turn it round.
        _write_catalogue(folder, code, mirrored, set(messages("ui")).difference(messages("careboard")))
    else:
        _write_catalogue(folder, code, stretched, messages("ui", "careboard"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(i18n, "TRANSLATIONS", folder)
        assert i18n.use_language(code)
        yield
    i18n.use_language("en")
