"""The last pass over a drawn paper: its tree, bookmarks, links and metadata are written, and it is packed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from io import BytesIO

import pikepdf

from careboard.reports.glyph_fonts import write_glyph_fonts
from careboard.reports.metadata import About, write_metadata
from careboard.reports.structure import Element, TaggingError
from careboard.reports.tagged_canvas import Bookmark, TaggedCanvas
from careboard.reports.tree_writer import write_tree

# Adobe Technical Note 5014: at most 100 codes in a block.
_CODES_IN_A_BLOCK = 100
_CODE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")


def finish(drawn: bytes, canvas: TaggedCanvas, tree: Element, about: About) -> bytes:
    """Return the drawn pages as a tagged document; the same content gives the same bytes."""
    with pikepdf.open(BytesIO(drawn)) as pdf:
        _check_and_mend_fonts(pdf)
        write_tree(pdf, tree, canvas.bookmarks, canvas.marks_on_pages)
        _write_outline(pdf, canvas.bookmarks)
        write_glyph_fonts(pdf, canvas.glyph_codes.values())
        write_metadata(pdf, about)
        packed = BytesIO()
        pdf.save(packed, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return packed.getvalue()


def _write_outline(pdf: pikepdf.Pdf, bookmarks: Sequence[Bookmark]) -> None:
    """Write the bookmarks of the headings, each under the last one of a higher level."""
    with pdf.open_outline() as outline:
        above: list[tuple[int, pikepdf.OutlineItem]] = []
        for mark in bookmarks:
            item = pikepdf.OutlineItem(mark.title, mark.page, "XYZ", left=0, top=mark.top, zoom=0)
            item.is_closed = mark.level > 1
            while above and above[-1][0] >= mark.level:
                above.pop()
            (above[-1][1].children if above else outline.root).append(item)
            above.append((mark.level, item))


def _check_and_mend_fonts(pdf: pikepdf.Pdf) -> None:
    """Refuse a font that is not in the file, and make each character map say only what the font can show."""
    for page in pdf.pages:
        for name, font in page.resources.get("/Font", pikepdf.Dictionary()).items():
            if "/FontDescriptor" not in font:
                raise TaggingError(f"the font {font.BaseFont} ({name}) is not embedded")
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Dictionary) and "/ToUnicode" in thing:
            thing.ToUnicode.write(_mended_map(thing.ToUnicode.read_bytes()))


def _mended_map(table: bytes) -> bytes:
    """Drop the codes that ReportLab maps to U+0000 because nothing uses them (ISO 14289-1, 7.21.7)."""
    codes = [pair for pair in _CODE.findall(_between(table)) if int(pair[1], 16)]
    blocks = [codes[start : start + _CODES_IN_A_BLOCK] for start in range(0, len(codes), _CODES_IN_A_BLOCK)]
    lines = []
    for block in blocks:
        lines += [b"%d beginbfchar" % len(block), *(b"<%s> <%s>" % pair for pair in block), b"endbfchar"]
    head = table[: table.rindex(b"\n", 0, table.index(b"beginbfchar")) + 1]
    return head + b"\n".join(lines) + table[table.rindex(b"endbfchar") + len(b"endbfchar") :]


def _between(table: bytes) -> bytes:
    return table[table.index(b"beginbfchar") : table.rindex(b"endbfchar")]
