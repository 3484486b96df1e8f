"""What a paper says about itself to a reader program: title, author, language, date, PDF/UA."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from careboard.reports import fonts

_PRODUCER = "Careboard"

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{moment}</xmp:CreateDate><xmp:ModifyDate>{moment}</xmp:ModifyDate>
<xmp:CreatorTool>{producer}</xmp:CreatorTool><pdf:Producer>{producer}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


@dataclass(frozen=True, slots=True)
class About:
    """The facts of a document; `made_on` is the paper's own date, so that a reprint is the same file."""

    title: str
    author: str
    language: str
    made_on: date
    right_to_left: bool = False


def write_metadata(pdf: pikepdf.Pdf, about: About) -> None:
    """Say in the document what it is, twice, as readers ask: in its catalogue and as XMP."""
    day = f"{about.made_on:%Y%m%d}000000Z"
    title, author = fonts.printable(about.title), fonts.printable(about.author)
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(
            Title=String(title),
            Author=String(author),
            Creator=String(_PRODUCER),
            Producer=String(_PRODUCER),
            CreationDate=String(f"D:{day}"),
            ModDate=String(f"D:{day}"),
        )
    )
    packet = _XMP.format(
        title=escape(title),
        author=escape(author),
        language=escape(about.language),
        moment=f"{about.made_on:%Y-%m-%d}T00:00:00Z",
        producer=_PRODUCER,
    )
    root = pdf.Root
    root.Metadata = pdf.make_stream(packet.encode(), Type=Name.Metadata, Subtype=Name.XML)
    root.Lang = String(about.language)
    root.MarkInfo = Dictionary(Marked=True)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    if about.right_to_left:
        root.ViewerPreferences.Direction = Name.R2L
    root.PageMode = Name.UseOutlines
    for page in pdf.pages:
        page.obj.Tabs = Name.S
        page.obj.MediaBox = Array(page.obj.MediaBox)
