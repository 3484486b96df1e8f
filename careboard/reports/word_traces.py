"""What a Word file tells of whoever made it, besides what it shows: taken out, or a reason to refuse a template."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docx.document import Document as WordDocument
from docx.opc.part import XmlPart
from docx.opc.rel import Relationships
from docx.oxml.ns import qn

_TOLD_APART = frozenset(
    (
        "extended-properties",
        "custom-properties",
        "thumbnail",
        "styleswitheffects",
        "customxml",
        "printersettings",
        "glossarydocument",
        "comments",
        "commentsextended",
        "commentsids",
        "commentsextensible",
        "people",
        "keymapcustomizations",
        "attachedtoolbars",
    )
)
"""The last word of relations to what is shown nowhere: company and manager, printers, names of those who commented."""
_SETTINGS = ("w:rsids", "w:docVars", "w:trackRevisions", "w:savePreviewPicture")
_REVISION = qn("w:rsid")
_CHANGES = tuple(
    map(qn, ("w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:commentReference", "w:commentRangeStart", "w:rPrChange"))
)
_OFF = ("0", "false", "off")


def leave_no_traces(document: WordDocument) -> None:
    """Take out what a document tells of its makers and shows nowhere; what it says of itself is set elsewhere."""
    package = document.part.package
    assert package is not None
    _drop(package.rels)
    _drop(document.part.rels)
    settings = document.settings.element
    for name in _SETTINGS:
        for each in settings.findall(qn(name)):
            settings.remove(each)
    for part in package.iter_parts():
        if isinstance(part, XmlPart):
            _drop_revisions(part.element)


def _drop(relations: Relationships) -> None:
    for key, each in list(relations.items()):
        if each.reltype.rpartition("/")[2].lower() in _TOLD_APART:
            relations.pop(key)


def _drop_revisions(root: Any) -> None:
    """Take out the numbers by which Word knows who wrote what in which session."""
    for element in list(root.iter()):
        if element.tag == _REVISION:
            element.getparent().remove(element)
        for name in [name for name in element.attrib if name.startswith(_REVISION)]:
            del element.attrib[name]


def has_hidden_words(document: WordDocument) -> bool:
    """Whether a document holds comments, changes that are tracked, or text that is not shown."""
    package = document.part.package
    assert package is not None
    roots = [part.element for part in package.iter_parts() if isinstance(part, XmlPart)]
    return any(next(root.iter(*_CHANGES), None) is not None or any(_hidden(root)) for root in roots)


def _hidden(root: Any) -> Iterator[bool]:
    for run in root.iter(qn("w:r")):
        vanish = run.find(f"{qn('w:rPr')}/{qn('w:vanish')}")
        yield vanish is not None and vanish.get(qn("w:val"), "1") not in _OFF
