"""What in a Word document would run a program or fetch something when it is opened, and what is left out of it."""

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
    """Whether anything in a document fetches or starts something by itself; a link waits to be clicked.

    The name of its own template does not count: it is left out of what is made with it.
    """
    package = document.part.package
    assert package is not None
    if any(_is_danger(rel.reltype, is_outside=rel.is_external) for rel in package.iter_rels()):
        return True
    return any(_part_does(part) for part in package.iter_parts())


def points_to_a_template(document: WordDocument) -> bool:
    """Whether it names the template that it was made from, which Word would fetch; most documents of an office do."""
    package = document.part.package
    assert package is not None
    return any(_is_attached(rel.reltype) for rel in package.iter_rels())


def leave_its_template_out(document: WordDocument) -> None:
    """Take the name of the template out that a document was made from; its styles are in the document itself."""
    package = document.part.package
    assert package is not None
    for owner in (package, *package.iter_parts()):
        for key, relation in list(owner.rels.items()):
            if _is_attached(relation.reltype):
                del owner.rels[key]
        if isinstance(owner, XmlPart):
            for named in list(owner.element.iter(qn("w:attachedTemplate"))):
                named.getparent().remove(named)


def _is_attached(kind: str) -> bool:
    return kind.rpartition("/")[2].lower() == "attachedtemplate"


def _is_danger(kind: str, *, is_outside: bool) -> bool:
    name = kind.rpartition("/")[2].lower()
    return name in _KINDS or (is_outside and name != "hyperlink" and not _is_attached(kind))


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
