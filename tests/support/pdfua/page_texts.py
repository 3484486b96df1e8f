"""Reads the texts of one page as a screen reader would find them: by mark, as artifact, or lost."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import pikepdf

_MAPPED = re.compile(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_SHOWING = ("Tj", "TJ", "'", '"')
_UNKNOWN = "\ufffd"
_BACKWARDS, _NOT_AT_ALL = "backwards", "not at all"


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
        self._bytes_of_a_code = 1
        self._reading: list[str] = []

    def read(self, stream: pikepdf.Object | pikepdf.Page, resources: pikepdf.Object) -> None:
        """Follow one stream of operators."""
        for instruction in pikepdf.parse_content_stream(stream):
            operands, name = list(instruction.operands), str(instruction.operator)
            if name in ("BDC", "BMC"):
                self._stack.append(self._owner(operands, resources))
                self._begin(operands)
            elif name == "EMC":
                self._stack.pop()
                self._reading.pop()
            elif name == "Tf":
                font = resources.Font[str(operands[0])]
                self._letters = character_map(font)
                self._bytes_of_a_code = 2 if font.Subtype == "/Type0" else 1
            elif name == "Do":
                self._show(resources.XObject[str(operands[0])], resources)
            elif name in _SHOWING:
                self._read_out(self._decoded(operands[-1]))

    def _owner(self, operands: list[pikepdf.Object], resources: pikepdf.Object) -> int | str:
        """Return the number of the mark that opens, or what else it is."""
        if operands[0] == "/Artifact":
            return "artifact"
        details = operands[1] if len(operands) > 1 else pikepdf.Dictionary()
        if isinstance(details, pikepdf.Name):
            details = resources.Properties[details]
        return int(details["/MCID"]) if "/MCID" in details else "other"

    def _begin(self, operands: list[pikepdf.Object]) -> None:
        """Note how the glyphs that follow are read: as they are, backwards, or not because other words are said."""
        details = operands[1] if len(operands) > 1 else None
        if operands[0] == "/ReversedChars":
            self._reading.append(_BACKWARDS)
        elif isinstance(details, pikepdf.Dictionary) and "/ActualText" in details:
            self._say(str(details.ActualText))
            self._reading.append(_NOT_AT_ALL)
        else:
            self._reading.append("")

    def _show(self, shown: pikepdf.Object, resources: pikepdf.Object) -> None:
        if shown.get("/Subtype") == "/Form":
            self.read(shown, shown.get("/Resources", resources))
        else:
            self._say("<image>")

    def _decoded(self, shown: pikepdf.Object) -> list[str]:
        """Return what each code of a string says."""
        strings = shown if isinstance(shown, pikepdf.Array) else [shown]
        joined = b"".join(bytes(part) for part in strings if isinstance(part, pikepdf.String))
        size = self._bytes_of_a_code
        codes = [int.from_bytes(joined[start : start + size], "big") for start in range(0, len(joined), size)]
        return [self._letters.get(code, _UNKNOWN) for code in codes]

    def _read_out(self, letters: list[str]) -> None:
        if _NOT_AT_ALL not in self._reading:
            self._say("".join(reversed(letters) if _BACKWARDS in self._reading else letters))

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
