"""Writes the logical tree into a drawn document, and the links, each found from both sides."""

from __future__ import annotations

from collections.abc import Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, String

from careboard.reports.field_writer import FieldWriter
from careboard.reports.structure import Element, FieldArea, LinkArea, Mark, TaggingError
from careboard.reports.tagged_canvas import Bookmark

_PRINTED = 4


def write_tree(pdf: pikepdf.Pdf, tree: Element, bookmarks: Sequence[Bookmark], painted: Sequence[int]) -> None:
    """Write the elements that were painted, and the table that leads from each mark back to its element.

    `painted` says how many marks each page has.
    """
    writer = _TreeWriter(pdf, bookmarks, painted)
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    root.K = writer.element(tree, root)
    root.ParentTree = pdf.make_indirect(Dictionary(Nums=writer.parents()))
    root.ParentTreeNextKey = writer.next_key
    pdf.Root.StructTreeRoot = root
    writer.fields.write()


class _TreeWriter:
    """Holds what one pass over the tree needs."""

    def __init__(self, pdf: pikepdf.Pdf, bookmarks: Sequence[Bookmark], painted: Sequence[int]) -> None:
        self._pdf, self._painted = pdf, painted
        self._pages = [page.obj for page in pdf.pages]
        self._headings = {mark.key: mark for mark in bookmarks}
        self._marked: list[dict[int, Object]] = [{} for _ in self._pages]
        self._linked: dict[int, Object] = {}
        self.next_key = len(self._pages)
        self.fields = FieldWriter(pdf)

    def element(self, element: Element, parent: Object) -> Object:
        """Write one element and all below it that was painted."""
        node = self._pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{element.role}"), P=parent))
        self._describe(node, element)
        home = next((child.page for child in element.children if not isinstance(child, Element)), None)
        if home is not None:
            node.Pg = self._pages[home]
        kids = Array()
        for child in element.children:
            if isinstance(child, Mark):
                kids.append(self._mark(node, child, home))
            elif isinstance(child, LinkArea):
                kids.append(self._link(node, child))
            elif isinstance(child, FieldArea):
                kids.append(self._annotation(node, child.page, self.fields.widget(child)))
            elif not child.is_empty():
                kids.append(self.element(child, node))
        node.K = kids
        return node

    def _describe(self, node: Object, element: Element) -> None:
        if element.alternative:
            node.Alt = String(element.alternative)
        if element.language:
            node.Lang = String(element.language)
        if element.role == "TH":
            node.A = Dictionary(O=Name.Table, Scope=Name(f"/{element.scope}"))
        elif element.role == "L":
            node.A = Dictionary(O=Name.List, ListNumbering=Name(f"/{element.numbering}"))
        elif element.box:
            left, bottom, right, top = element.box
            node.A = Dictionary(
                O=Name.Layout, Placement=Name.Block, BBox=Array(element.box), Width=right - left, Height=top - bottom
            )

    def _mark(self, node: Object, mark: Mark, home: int | None) -> Object | int:
        self._marked[mark.page][mark.number] = node
        if mark.page == home:
            return mark.number
        return Dictionary(Type=Name.MCR, Pg=self._pages[mark.page], MCID=mark.number)

    def _link(self, node: Object, area: LinkArea) -> Object:
        note = self._pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Link,
                Rect=Array([round(side, 2) for side in area.box]),
                Border=Array([0, 0, 0]),
                F=_PRINTED,
                Contents=String(area.words),
            )
        )
        self._lead(note, area.target)
        return self._annotation(node, area.page, note)

    def _annotation(self, node: Object, page_number: int, note: Object) -> Object:
        """Put a link or field on its page, and lead from it back to its element."""
        page = self._pages[page_number]
        note.P = page
        note.StructParent = self.next_key
        if "/Annots" not in page:
            page.Annots = Array()
        page.Annots.append(note)
        self._linked[self.next_key] = node
        self.next_key += 1
        return Dictionary(Type=Name.OBJR, Pg=page, Obj=note)

    def _lead(self, note: Object, target: str) -> None:
        if not target.startswith("#"):
            note.A = Dictionary(Type=Name.Action, S=Name.URI, URI=String(target))
            return
        heading = self._headings.get(target[1:])
        if heading is None:
            raise TaggingError(f"a link to {target}, which no heading has")
        note.Dest = Array([self._pages[heading.page], Name.XYZ, 0, heading.top, 0])

    def parents(self) -> Array:
        """Return the keys of pages and links in order, each with what it leads back to."""
        numbers = Array()
        for key, (page, marked) in enumerate(zip(self._pages, self._marked, strict=True)):
            page.StructParents = key
            if sorted(marked) != list(range(self._painted[key])):
                raise TaggingError(f"page {key + 1} has content whose element is not in the tree")
            numbers.append(key)
            numbers.append(self._pdf.make_indirect(Array([marked[number] for number in sorted(marked)])))
        for key, node in self._linked.items():
            numbers.append(key)
            numbers.append(node)
        return numbers
