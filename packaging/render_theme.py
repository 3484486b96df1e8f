"""Render the three themes at build time: qt-material with our colours, then our own rules.

The rules' little pictures (ticks, arrows) are drawn from our own icons.
Usage: python packaging/render_theme.py, which writes resources/themes.
The running program needs no template engine.
"""

import re
import shutil
import tempfile
from dataclasses import asdict
from pathlib import Path
from string import Template

import PySide6.QtWidgets  # noqa: F401  (qt-material looks at which binding is loaded)
import qt_material

from careboard import shapes
from careboard.shapes import Style
from ui.tokens import THEMES, Tokens

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "resources" / "themes"
RULES = Path(__file__).resolve().parent / "theme_rules.qss"

# Rules that would reach into every widget, or that style widgets which Careboard does not have.
UNWANTED = re.compile(
    r"^(\*.*|\.\w+.*|QWidget|QGroupBox, QFrame|QDial|QPushButton\.\w+.*"
    r"|.*(fill_background|colored|frameShape|QDockWidget|QToolBox|QToolBar|QLCDNumber|QSizeGrip|QTreeView::branch|QMainWindow::separator|QScrollBar\.big"
    r"|QMenuBar QToolButton|QTabBar QToolButton|QTabBar::close-button).*)$"
)
REPLACED = ("text-transform", "line-height", "font")
# Which of our icons stands for which of qt-material's pictures.
PICTURES: dict[str, tuple[str, Style]] = {
    "checkbox_checked": ("check-square", "fill"),
    "checkbox_unchecked": ("square", "bold"),
    "checkbox_indeterminate": ("minus-square", "fill"),
    "checklist": ("check", "bold"),
    "checklist_indeterminate": ("minus", "bold"),
    "radiobutton_checked": ("radio-button", "fill"),
    "radiobutton_unchecked": ("circle", "bold"),
    "downarrow": ("caret-down", "bold"),
    "uparrow": ("caret-up", "bold"),
    "leftarrow": ("caret-left", "bold"),
    "rightarrow": ("caret-right", "bold"),
    "slider": ("circle", "fill"),
}
BLOCK = re.compile(r"([^{}]+)\{([^{}]*)\}")


def search_prefix(theme: str) -> str:
    """Return the name under which Qt finds a theme's pictures; letters only."""
    return "theme" + theme.replace("-", "")


def _theme_xml(tokens: Tokens) -> str:
    colours = {
        "primaryColor": tokens.primary,
        "primaryLightColor": tokens.tint_strong,
        "secondaryColor": tokens.surface,
        "secondaryLightColor": tokens.hairline,
        "secondaryDarkColor": tokens.canvas,
        "primaryTextColor": tokens.ink,
        "secondaryTextColor": tokens.ink,
    }
    lines = "".join(f'<color name="{name}">{colour}</color>' for name, colour in colours.items())
    return f"<resources>{lines}</resources>"


def _base_rules(tokens: Tokens, scratch: Path) -> str:
    extra = {
        "font_family": "unused",
        "font_size": "16px",
        "line_height": "16px",
        "danger": tokens.danger,
        "warning": tokens.warning,
        "success": tokens.success,
    }
    theme = scratch / "theme.xml"
    theme.write_text(_theme_xml(tokens), encoding="utf-8")
    pictures = str(scratch / "pictures")
    rendered: str = qt_material.build_stylesheet(str(theme), False, extra, parent=pictures, export=True)
    return re.sub(r"/\*.*?\*/", "", rendered, flags=re.DOTALL)


def _kept(rules: str) -> str:
    lines = []
    for selector, body in BLOCK.findall(rules):
        names = " ".join(selector.split())
        declarations = [line.strip() for line in body.split(";")]
        wanted = [line for line in declarations if line and not line.startswith(REPLACED)]
        if wanted and not UNWANTED.match(names):
            lines.append(f"{names} {{ {'; '.join(wanted)}; }}")
    return "\n".join(lines) + "\n"


def render(tokens: Tokens, scratch: Path) -> str:
    """Return the style sheet of a theme; qt-material's own files go into a folder to be thrown away."""
    base = _kept(_base_rules(tokens, scratch)).replace("url(icon:/", f"url({search_prefix(tokens.name)}:/")
    return base + Template(RULES.read_text(encoding="utf-8")).substitute(asdict(tokens))


def pictures_used(style_sheet: str) -> set[str]:
    """Return the pictures that a style sheet names, as paths in the theme's folder."""
    return set(re.findall(r"url\(\w+:/([^)]+)\)", style_sheet))


def picture(name: str, tokens: Tokens) -> str:
    """Return one of the rules' pictures as SVG in the colour of its state: `primary/checkbox_checked.svg`."""
    state, file_name = name.split("/")
    stem = file_name.removesuffix(".svg")
    colours = {"primary": tokens.primary, "active": tokens.ink, "disabled": tokens.disabled}
    colour = tokens.on_selection if stem.endswith("_invert") else colours[state]
    (layer,) = shapes.icon(*PICTURES[stem.removesuffix("_invert")])
    words = (word for letter, numbers in layer.path for word in (letter, *(f"{number:g}" for number in numbers)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 256 256">'
        f'<path fill="{colour}" d="{" ".join(words)}"/></svg>\n'
    )


def write(tokens: Tokens, out: Path) -> None:
    """Write one theme's style sheet and the pictures that it uses."""
    shutil.rmtree(out / tokens.name, ignore_errors=True)
    with tempfile.TemporaryDirectory() as scratch:
        style_sheet = render(tokens, Path(scratch))
    for name in sorted(pictures_used(style_sheet)):
        target = out / tokens.name / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(picture(name, tokens), encoding="utf-8", newline="\n")
    (out / f"{tokens.name}.qss").write_text(style_sheet, encoding="utf-8", newline="\n")


def main() -> None:
    """Write all themes."""
    OUT.mkdir(parents=True, exist_ok=True)
    for tokens in THEMES.values():
        write(tokens, OUT)


if __name__ == "__main__":
    main()
