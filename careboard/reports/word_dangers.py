"""What in a Word document would run a program or fetch something when it is opened."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from docx.document import Document as WordDocument
from docx.opc.part import Part, XmlPart
from docx.oxml import parse_xml
from docx.oxml.ns import qn

_KINDS = frozenset(
    ("vbaproject", "wordvbadata", "oleobject", "package", "control", "activexcontrolbinary", "afchunk", "subdocument")
)
"""The last word of relations to what is no text and no picture."""
_CONTENTS = ("macroenabled", "vbaproject", "activex", "oleobject")
_FIELD = re.compile(
    r"\s*(DDE|DDEAUTO|INCLUDEPICTURE|INCLUDETEXT|IMPORT|LINK|DATABASE|MACROBUTTON|HTMLCONTROL|RD)\b", re.IGNORECASE
)
"""Fields that fetch or start something; Word fills them in when it opens, prints or updates a document."""


def would_do_something(document: WordDocument) -> bool:
    """Whether anything in a document fetches or starts something by itself; a link waits to be clicked."""
    package = document.part.package
    assert package is not None
    if any(_is_danger(rel.reltype, is_outside=rel.is_external) for rel in package.iter_rels()):
        return True
    return any(_part_does(part) for part in package.iter_parts())


def _is_danger(kind: str, *, is_outside: bool) -> bool:
    name = kind.rpartition("/")[2].lower()
    return name in _KINDS or (is_outside and name != "hyperlink")


def _part_does(part: Part) -> bool:
    if any(word in part.content_type.lower() for word in _CONTENTS):
        return True
    if not part.content_type.lower().endswith("xml"):
        return False
    root = part.element if isinstance(part, XmlPart) else parse_xml(part.blob)
    if root.getroottree().docinfo.internalDTD is not None:
        return True
    return any(map(_FIELD.match, _fields(root)))


def _fields(root: Any) -> Iterator[str]:
    """Yield the instruction of each field; it may be written in pieces, and hold other fields."""
    waiting: list[str] = []
    for element in root.iter(qn("w:fldSimple"), qn("w:fldChar"), qn("w:instrText")):
        if element.tag == qn("w:fldSimple"):
            yield element.get(qn("w:instr"), "")
        elif element.tag == qn("w:instrText"):
            last = waiting.pop() if waiting else ""
            waiting.append(last + (element.text or ""))
        elif element.get(qn("w:fldCharType")) == "begin":
            waiting.append("")
        elif waiting:
            yield waiting.pop()
    yield from waiting
