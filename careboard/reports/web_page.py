"""A paper as one accessible web page: what the tagged document says, with landmarks and nothing loaded from outside."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from html import escape

from careboard import assets
from careboard.i18n import _
from careboard.reports.document import Told
from careboard.reports.scripts import by_language
from careboard.reports.structure import Element, TaggingError, without_contents
from careboard.reports.svg import svg
from careboard.reports.text_layout import Run

_CONTENTS_FROM = 4
"""A page with so many parts begins with a list of them."""
_USUAL = 350 / 3
"""The size of letters that is 14 points where the browser's own is 12, in percent."""
_MARK = 40.0
"""A drawing that is less wide, in points, stands before words as a mark."""
_HEADINGS = {"H1": "h1", "H2": "h2", "H3": "h3"}
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def web_page(told: Told, zoom: float = 1.0) -> bytes:
    """Return the page, its letters so many times as large as usual; the same content gives the same bytes."""
    about = told.about
    draft = f'<header><p class="draft">{escape(told.draft)}</p></header>' if told.draft else ""
    lines = [
        "<!doctype html>",
        f'<html lang="{escape(about.language)}" style="font-size: {_USUAL * zoom:.4g}%">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        f'<meta name="author" content="{escape(about.author)}">',
        f"<title>{escape(about.title)}</title>",
        f"<style>\n{assets.text('web/paper.css')}</style>",
        "</head>",
        "<body>",
        f'<a class="skip" href="#paper">{escape(_("Skip to the paper"))}</a>',
        draft,
        f'<main id="paper" tabindex="-1">\n{_main(told.tree)}\n</main>',
        f"<footer><p>{escape(told.footer)}</p></footer>",
        "</body>",
        "</html>",
    ]
    return "\n".join(line for line in lines if line).encode() + b"\n"


def _main(tree: Element) -> str:
    """Return the whole paper, the list of its parts after the paragraphs below its title."""
    parts = _children(tree)
    roles = [part.role for part in parts]
    front = roles.index("H1") + 1 if "H1" in roles else 0
    while roles[front : front + 1] == ["P"]:
        front += 1
    written = [_WRITERS[part.role](part) for part in parts]
    return "\n".join(filter(None, [*written[:front], _contents(tree), *written[front:]]))


def _contents(tree: Element) -> str:
    heads = [element for element in _all(tree) if element.role == "H2"]
    if len(heads) < _CONTENTS_FROM:
        return ""
    links = "".join(f'<li><a href="#{escape(head.key)}">{escape(_plain(head))}</a></li>' for head in heads)
    return f'<nav aria-labelledby="contents"><h2 id="contents">{escape(_("Contents"))}</h2><ul>{links}</ul></nav>'


def _all(element: Element) -> Iterator[Element]:
    yield element
    for child in _children(element):
        yield from _all(child)


def _children(element: Element) -> list[Element]:
    """Return what it holds; the page has its own list of parts."""
    return without_contents([child for child in element.children if isinstance(child, Element)])


def _plain(element: Element) -> str:
    return "".join(run.text for run in element.words)


def _inner(element: Element) -> str:
    """Return what stands inside an element; the list of its children ends where its own words begin."""
    parts = [_words(element)] if element.words else []
    return "\n".join([*parts, *(_WRITERS[child.role](child) for child in _children(element))])


def _words(element: Element) -> str:
    return "".join(map(_run, element.words))


def _run(run: Run) -> str:
    pieces = [(run.text, run.language)] if run.language else by_language(run.text)
    words = "".join(_spoken(escape(text).replace("\n", "<br>"), language) for text, language in pieces)
    if run.bold:
        words = f"<strong>{words}</strong>"
    if run.link:
        words = f'<a href="{escape(_safe(run.link))}">{words}</a>'
    return words


def _spoken(words: str, language: str) -> str:
    return f'<span lang="{escape(language)}">{words}</span>' if language else words


def _safe(link: str) -> str:
    """Refuse an address that a browser would run; only our own code makes links."""
    if not link.startswith(("#", "https://", "mailto:")):
        raise TaggingError(f"a link that is no address: {link}")
    return link


def _attributes(element: Element, **more: str) -> str:
    """Return an element's language and direction, and what else there is to say of it."""
    found = {name: value for name, value in more.items() if value}
    if element.language:
        found["lang"] = element.language
    if any(unicodedata.bidirectional(character) in ("R", "AL") for character in _plain(element)):
        found["dir"] = "auto"
    return "".join(f' {name}="{escape(value)}"' for name, value in found.items())


def _heading(element: Element) -> str:
    name = _HEADINGS[element.role]
    return f"<{name}{_attributes(element, id=element.key)}>{_words(element)}</{name}>"


def _picture_row(element: Element) -> str:
    """Write a picture and its words; a small one is only a mark before them."""
    drawings = [child.drawing for child in _children(element) if child.drawing is not None]
    name = "mark" if all(drawing.width < _MARK for drawing in drawings) else "row"
    return f"<div{_class(element, name)}>{_inner(element)}</div>"


def _quote(element: Element) -> str:
    return f"<blockquote>{_inner(element)}</blockquote>"


def _class(element: Element, *names: str) -> str:
    """Return how an element looks; a debt stands out, as its frame does on paper."""
    known = [*names, *(["owed"] if element.is_framed else [])]
    return f' class="{" ".join(known)}"' if known else ""


def _paragraph(element: Element) -> str:
    return f"<p{_attributes(element)}>{_words(element)}</p>"


def _list(element: Element) -> str:
    items = _children(element)
    if element.numbering == "None" and any(child.role == "Lbl" for item in items for child in _children(item)):
        return f"<dl>{''.join(map(_term, items))}</dl>"
    kind = "" if element.numbering == "Disc" else ' class="plain"'
    return f"<ul{kind}>{''.join(f'<li>{_body(item)}</li>' for item in items)}</ul>"


def _body(item: Element) -> str:
    """Return an item without its bullet: the page draws its own."""
    return "".join(_inner(child) for child in _children(item) if child.role == "LBody")


def _term(item: Element) -> str:
    label = next(child for child in _children(item) if child.role == "Lbl")
    return f"<div><dt{_attributes(label)}>{_inner(label)}</dt><dd>{_body(item)}</dd></div>"


def _figure(element: Element) -> str:
    if element.drawing is None:
        raise TaggingError("a figure without a drawing")
    picture = svg(element.drawing, element.alternative)
    caption = "".join(_inner(child) for child in _children(element) if child.role == "Caption")
    return f"<figure>{picture}{f'<figcaption>{caption}</figcaption>' if caption else ''}</figure>"


def _table(element: Element) -> str:
    """Write a table; it says its roles, because narrow screens show its cells one below the other."""
    heads: list[str] = []
    parts = []
    for child in _children(element):
        if child.role == "Caption":
            parts.append(f"<caption>{_inner(child)}</caption>")
            continue
        rows = _children(child)
        if child.role == "THead":
            heads = [_said(cell) for cell in _children(rows[0])]
        name = child.role.lower()
        parts.append(f'<{name} role="rowgroup">{"".join(_row(row, heads) for row in rows)}</{name}>')
    return f'<table role="table">{"".join(parts)}</table>'


def _row(row: Element, heads: list[str]) -> str:
    return f'<tr role="row"{_class(row)}>{"".join(map(_cell, _children(row), heads))}</tr>'


def _cell(element: Element, head: str) -> str:
    name = element.role.lower()
    role, scope = {"Column": ("columnheader", "col"), "Row": ("rowheader", "row")}.get(element.scope, ("cell", ""))
    label = head if role == "cell" else ""
    known = _attributes(element, role=role, scope=scope, **{"data-label": label})
    return f"<{name}{known}>{_inner(element)}</{name}>"


def _said(element: Element) -> str:
    return "".join(map(_plain, _all(element)))


_WRITERS: dict[str, Callable[[Element], str]] = {
    "Div": _picture_row,
    "BlockQuote": _quote,
    "H1": _heading,
    "H2": _heading,
    "H3": _heading,
    "P": _paragraph,
    "L": _list,
    "Table": _table,
    "Figure": _figure,
}
