"""Writes the fonts of shaped glyphs into a document: only the glyphs that it shows, and what each code says."""

from __future__ import annotations

import hashlib
import string
import struct
from collections.abc import Iterable

import pikepdf
import uharfbuzz
from pikepdf import Array, Dictionary, Name, Object, Stream, String

from careboard.reports.glyph_codes import GlyphCodes
from careboard.reports.shaping import face, natural_step

_IN_A_BLOCK = 100
_BOX_IN_HEAD, _ASCENT_IN_HHEA = 36, 4
_NOT_NEEDED = ("GSUB", "GPOS", "GDEF", "DSIG", "STAT", "meta")
_SYMBOLIC, _USUAL_STEM, _TAG_LENGTH = 4, 80, 6
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
        if isinstance(holder, (Dictionary, Stream)) and "/Resources" in holder:
            _name(holder.Resources, written)


def _name(resources: Object, written: dict[str, Object]) -> None:
    if "/Font" not in resources:
        resources.Font = Dictionary()
    for name, font in written.items():
        resources.Font[name] = font


def _font(pdf: pikepdf.Pdf, codes: GlyphCodes) -> Object:
    numbers = [number for number, _says in codes.codes]
    wanted = uharfbuzz.SubsetInput()
    wanted.glyph_set.update(numbers)
    wanted.flags = uharfbuzz.SubsetFlags.RETAIN_GIDS
    program = reduced(codes.font, wanted)
    name = subset_name(codes.font, program)
    steps = [round(natural_step(number, codes.font) * 1000, 2) for number in numbers]
    places = b"\0\0" + b"".join(struct.pack(">H", number) for number in numbers)
    below = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=name,
        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
        FontDescriptor=descriptor(pdf, codes.font, name, program, _SYMBOLIC),
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


def reduced(font: str, wanted: uharfbuzz.SubsetInput) -> bytes:
    """Return a font with what is wanted only, and nothing of what a document does not use."""
    wanted.flags |= uharfbuzz.SubsetFlags.NO_HINTING
    wanted.drop_table_tag_set.update(int.from_bytes(table.encode(), "big") for table in _NOT_NEEDED)
    return bytes(wanted.subset(face(font)).blob.data)


def descriptor(pdf: pikepdf.Pdf, font: str, name: Name, program: bytes, flags: int) -> Object:
    """Write what a document says about an embedded font."""
    scale = 1000 / face(font).upem
    head, hhea = (bytes(face(font).reference_table(table).data) for table in ("head", "hhea"))
    ascent, descent = (round(side * scale) for side in struct.unpack_from(">2h", hhea, _ASCENT_IN_HHEA))
    return pdf.make_indirect(
        Dictionary(
            Type=Name.FontDescriptor,
            FontName=name,
            Flags=flags,
            FontBBox=Array([round(side * scale) for side in struct.unpack_from(">4h", head, _BOX_IN_HEAD)]),
            ItalicAngle=0,
            Ascent=ascent,
            Descent=descent,
            CapHeight=ascent,
            StemV=_USUAL_STEM,
            FontFile2=pdf.make_stream(program, Length1=len(program)),
        )
    )


def subset_name(font: str, program: bytes) -> Name:
    """Return the name of a font with the six letters that tell this part of it from others."""
    tag = "".join(string.ascii_uppercase[byte % 26] for byte in hashlib.sha256(program).digest()[:_TAG_LENGTH])
    return Name(f"/{tag}+{font}")


def _character_map(codes: GlyphCodes) -> bytes:
    lines = [
        f"<{code:04X}> <{says.encode('utf-16-be').hex().upper()}>" for (_number, says), code in codes.codes.items()
    ]
    blocks = []
    for start in range(0, len(lines), _IN_A_BLOCK):
        block = lines[start : start + _IN_A_BLOCK]
        blocks += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return _TABLE.format(blocks="\n".join(blocks)).encode("ascii")
