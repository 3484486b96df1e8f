"""Writes the fonts of shaped glyphs into a document: only the glyphs that it shows, and what each code says."""

from __future__ import annotations

import hashlib
import string
import struct
from collections.abc import Iterable

import pikepdf
import uharfbuzz
from pikepdf import Array, Dictionary, Name, Object, String

from careboard.reports.glyph_codes import GlyphCodes
from careboard.reports.shaping import face, natural_step

_IN_A_BLOCK = 100
_BOX_IN_HEAD = 36
_SYMBOLIC, _USUAL_STEM, _TAG_LENGTH = 4, 80, 6
_ASCENT_OF_HHEA = 4
_TABLE = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{blocks}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


def write_glyph_fonts(pdf: pikepdf.Pdf, used: Iterable[GlyphCodes]) -> None:
    """Write each font once, and name it in the resources of everything that shows text."""
    written = {f"/{codes.name}": _font(pdf, codes) for codes in used}
    if not written:
        return
    for holder in pdf.objects:
        if isinstance(holder, Dictionary) and "/Resources" in holder and isinstance(holder, Dictionary):
            _name(holder.Resources, written)


def _name(resources: Object, written: dict[str, Object]) -> None:
    if "/Font" not in resources:
        resources.Font = Dictionary()
    for name, font in written.items():
        resources.Font[name] = font


def _font(pdf: pikepdf.Pdf, codes: GlyphCodes) -> Object:
    numbers = [number for number, _says in codes.codes]
    program = _program(codes.font, numbers)
    name = Name(f"/{_tag(program)}+{codes.font}")
    steps = [round(natural_step(number, codes.font) * 1000, 2) for number in numbers]
    places = b"\0\0" + b"".join(struct.pack(">H", number) for number in numbers)
    below = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=name,
        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
        FontDescriptor=pdf.make_indirect(_descriptor(pdf, codes.font, name, program)),
        DW=1000,
        W=Array([1, Array(steps)]),
        CIDToGIDMap=pdf.make_stream(places),
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=name,
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([pdf.make_indirect(below)]),
            ToUnicode=pdf.make_stream(_character_map(codes)),
        )
    )


def _program(font: str, numbers: Iterable[int]) -> bytes:
    """Return the font with these glyphs only, each under its old number."""
    wanted = uharfbuzz.SubsetInput()
    wanted.glyph_set.update(numbers)
    wanted.flags = uharfbuzz.SubsetFlags.RETAIN_GIDS | uharfbuzz.SubsetFlags.NO_HINTING
    wanted.drop_table_tag_set.update(
        int.from_bytes(table.encode()) for table in ("GSUB", "GPOS", "GDEF", "DSIG", "meta", "STAT")
    )
    return bytes(wanted.subset(face(font)).blob.data)


def _descriptor(pdf: pikepdf.Pdf, font: str, name: Name, program: bytes) -> Dictionary:
    scale = 1000 / face(font).upem
    head, hhea = (bytes(face(font).reference_table(table).data) for table in ("head", "hhea"))
    box = [round(side * scale) for side in struct.unpack_from(">4h", head, _BOX_IN_HEAD)]
    ascent, descent = (round(side * scale) for side in struct.unpack_from(">2h", hhea, _ASCENT_OF_HHEA))
    return Dictionary(
        Type=Name.FontDescriptor,
        FontName=name,
        Flags=_SYMBOLIC,
        FontBBox=Array(box),
        ItalicAngle=0,
        Ascent=ascent,
        Descent=descent,
        CapHeight=ascent,
        StemV=_USUAL_STEM,
        FontFile2=pdf.make_stream(program, Length1=len(program)),
    )


def _tag(program: bytes) -> str:
    """Return the six letters that tell this subset from others of its font."""
    return "".join(string.ascii_uppercase[byte % 26] for byte in hashlib.sha256(program).digest()[:_TAG_LENGTH])


def _character_map(codes: GlyphCodes) -> bytes:
    lines = [
        f"<{code:04X}> <{says.encode('utf-16-be').hex().upper()}>" for (_number, says), code in codes.codes.items()
    ]
    blocks = []
    for start in range(0, len(lines), _IN_A_BLOCK):
        block = lines[start : start + _IN_A_BLOCK]
        blocks += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return _TABLE.format(blocks="\n".join(blocks)).encode("ascii")
