"""Reads the texts of one page as a screen reader would find them: by mark, as artifact, or lost."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import pikepdf

_MAPPED = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_SHOWING = ("Tj", "TJ", "'", '"')
_UNKNOWN = "\ufffd"


@dataclass(slots=True)
class PageTexts:
    """The texts of a page: by the number of their mark, hidden as artifacts, and outside both."""

    marked: dict[int, str] = field(default_factory=dict)
    artifacts: list[str] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)


def character_map(font: pikepdf.Object) -> dict[int, str]:
    """Return what each code of a font means."""
    if "/ToUnicode" not in font:
        return {}
    table = font.ToUnicode.read_bytes().decode("latin1")
    blocks = re.findall(r"beginbfchar(.*?)endbfchar", table, re.DOTALL)
    return {
        int(code, 16): bytes.fromhex(meaning).decode("utf-16-be")
        for block in blocks
        for code, meaning in _MAPPED.findall(block)
    }


class _Reader:
    """Follows the operators of a page and of the forms that it shows."""

    def __init__(self) -> None:
        self.found = PageTexts()
        self._stack: list[int | str] = []
        self._letters: dict[int, str] = {}

    def read(self, stream: pikepdf.Object | pikepdf.Page, resources: pikepdf.Object) -> None:
        """Follow one stream of operators."""
        for instruction in pikepdf.parse_content_stream(stream):
            operands, name = list(instruction.operands), str(instruction.operator)
            if name in ("BDC", "BMC"):
                self._stack.append(self._owner(operands, resources))
            elif name == "EMC":
                self._stack.pop()
            elif name == "Tf":
                self._letters = character_map(resources.Font[str(operands[0])])
            elif name == "Do":
                self._show(resources.XObject[str(operands[0])], resources)
            elif name in _SHOWING:
                self._say(self._decoded(operands[-1]))

    def _owner(self, operands: list[pikepdf.Object], resources: pikepdf.Object) -> int | str:
        """Return the number of the mark that opens, or what else it is."""
        if operands[0] == "/Artifact":
            return "artifact"
        details = operands[1] if len(operands) > 1 else pikepdf.Dictionary()
        if isinstance(details, pikepdf.Name):
            details = resources.Properties[details]
        return int(details["/MCID"]) if "/MCID" in details else "other"

    def _show(self, shown: pikepdf.Object, resources: pikepdf.Object) -> None:
        if shown.get("/Subtype") == "/Form":
            self.read(shown, shown.get("/Resources", resources))
        else:
            self._say("<image>")

    def _decoded(self, shown: pikepdf.Object) -> str:
        strings = shown if isinstance(shown, pikepdf.Array) else [shown]
        codes = b"".join(bytes(part) for part in strings if isinstance(part, pikepdf.String))
        return "".join(self._letters.get(code, _UNKNOWN) for code in codes)

    def _say(self, text: str) -> None:
        owner = next((one for one in reversed(self._stack) if one != "other"), None)
        if owner is None:
            self.found.loose.append(text)
        elif isinstance(owner, int):
            self.found.marked[owner] = self.found.marked.get(owner, "") + text
        else:
            self.found.artifacts.append(text)


def page_texts(page: pikepdf.Page) -> PageTexts:
    """Return the texts of a page."""
    reader = _Reader()
    reader.read(page, page.resources)
    return reader.found
