"""Our own reading of a tagged PDF: what no validator sees, above all text hidden or said in the wrong order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO

import pikepdf

from tests.support.pdfua.page_texts import PageTexts, page_texts

_WORDLESS = ("/Figure",)
_BULLET = "•"


class Oracle:
    """Reads a document once; `faults` is what is wrong with it, `story` what is read aloud, in order."""

    def __init__(self, document: bytes) -> None:
        self.faults: list[str] = []
        self.story: list[tuple[str, str]] = []
        self._used: set[tuple[int, int]] = set()
        self._linked: set[tuple[int, int]] = set()
        with pikepdf.open(BytesIO(document)) as pdf:
            self._pdf = pdf
            self._places = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
            self._texts = [page_texts(page) for page in pdf.pages]
            self._read()

    def _read(self) -> None:
        root = self._pdf.Root.get("/StructTreeRoot")
        if root is None:
            self.faults.append("there is no tree")
            return
        self._parents = _parent_tree(root)
        self._visit(root.K, root, None)
        for number, texts in enumerate(self._texts):
            self._check_page(number, texts)

    @property
    def artifacts(self) -> list[str]:
        """The texts that nobody hears."""
        return [text for texts in self._texts for text in texts.artifacts]

    def _visit(self, element: pikepdf.Object, parent: pikepdf.Object, page: pikepdf.Object | None) -> None:
        if element.P.objgen != parent.objgen:
            self.faults.append(f"{element.S} names a parent that is not its own")
        page = element.get("/Pg", page)
        for child in _children(element):
            if isinstance(child, int):
                self._mark(element, page, child)
            elif child.get("/Type") == "/MCR":
                self._mark(element, child.get("/Pg", page), int(child.MCID))
            elif child.get("/Type") == "/OBJR":
                self._annotation(element, child.Obj)
            else:
                self._visit(child, element, page)

    def _mark(self, element: pikepdf.Object, page: pikepdf.Object | None, number: int) -> None:
        if page is None:
            self.faults.append(f"{element.S} has a mark on no page")
            return
        place = self._places[page.objgen]
        where = f"mark {number} of page {place + 1}"
        if (place, number) in self._used:
            self.faults.append(f"{where} is used twice")
        self._used.add((place, number))
        text = self._texts[place].marked.get(number)
        if text is None and str(element.S) not in _WORDLESS:
            self.faults.append(f"{where} has no text")
        self.story.append((str(element.S), text or ""))
        self._check_way_back(element, page, number, where)

    def _check_way_back(self, element: pikepdf.Object, page: pikepdf.Object, number: int, where: str) -> None:
        owners = self._parents.get(int(page.get("/StructParents", -1)))
        if not isinstance(owners, pikepdf.Array) or number >= len(owners):
            self.faults.append(f"{where} is not in the parent tree")
        elif owners[number].objgen != element.objgen:
            self.faults.append(f"{where} leads back to another element than its {element.S}")

    def _annotation(self, element: pikepdf.Object, annotation: pikepdf.Object) -> None:
        self._linked.add(annotation.objgen)
        owner = self._parents.get(int(annotation.get("/StructParent", -1)))
        if owner is None or owner.objgen != element.objgen:
            self.faults.append(f"an annotation does not lead back to its {element.S}")

    def _check_page(self, number: int, texts: PageTexts) -> None:
        where = f"on page {number + 1}"
        for mark in texts.marked:
            if (number, mark) not in self._used:
                self.faults.append(f"mark {mark} {where} is in no element: {texts.marked[mark][:40]!r}")
        self.faults += [f"text outside every tag {where}: {text[:40]!r}" for text in texts.loose]
        for annotation in self._pdf.pages[number].obj.get("/Annots", []):
            if annotation.objgen not in self._linked:
                self.faults.append(f"an annotation {where} is not in the tree")


def _parent_tree(root: pikepdf.Object) -> dict[int, pikepdf.Object]:
    numbers = root.ParentTree.Nums if "/ParentTree" in root else pikepdf.Array()
    return {int(numbers[place]): numbers[place + 1] for place in range(0, len(numbers), 2)}


def _children(element: pikepdf.Object) -> Iterator[pikepdf.Object | int]:
    children = element.get("/K", pikepdf.Array())
    if isinstance(children, pikepdf.Array):
        yield from children
    else:
        yield children


def order_fault(story: Sequence[tuple[str, str]], told: Sequence[str]) -> str:
    """Return how what is read aloud differs from what was told, or nothing."""
    heard = [text for role, text in story if role != "/Figure" and text.strip() != _BULLET]
    bare_heard, bare_told = _without_spaces(heard), _without_spaces(told)
    if bare_heard != bare_told:
        pairs = zip(bare_heard, bare_told, strict=False)
        place = next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(bare_heard), len(bare_told)))
        return f"heard {bare_heard[place : place + 40]!r} where {bare_told[place : place + 40]!r} was told"
    words = {word for text in told for word in text.split()}
    # The first and last word of a mark may go on in the next mark; those between must be whole.
    joined = [word for text in heard for word in text.split()[1:-1] if word not in words]
    return f"words run together or apart: {joined[:5]}" if joined else ""


def _without_spaces(texts: Iterable[str]) -> str:
    return re.sub(r"\s+", "", "".join(texts))
