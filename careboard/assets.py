"""The one reader of the resources folder: fonts, icons, pictures, themes, pledges."""

from pathlib import Path

_FOLDER = Path(__file__).resolve().parent.parent / "resources"

FONT_FAMILY = "Atkinson Hyperlegible Next"
FONT_FAMILIES = (FONT_FAMILY, "Noto Sans", "Noto Sans Arabic", "Noto Sans Ethiopic")
"""The family of the windows, then those that have the letters which it lacks."""
FONT_FILES = (
    "AtkinsonHyperlegibleNext-Regular.ttf",
    "AtkinsonHyperlegibleNext-SemiBold.ttf",
    "AtkinsonHyperlegibleNext-Bold.ttf",
    "NotoSans-Regular.ttf",
    "NotoSans-Bold.ttf",
    "NotoSansArabic-Regular.ttf",
    "NotoSansArabic-Bold.ttf",
    "NotoSansEthiopic-Regular.ttf",
    "NotoSansEthiopic-Bold.ttf",
)


def path(name: str) -> Path:
    """Return where a resource lies, named with forward slashes from the resources folder."""
    return _FOLDER / name


def text(name: str) -> str:
    """Return a resource as text."""
    return path(name).read_text(encoding="utf-8")


def names(folder: str) -> tuple[str, ...]:
    """Return what lies in a folder, by name."""
    return tuple(sorted(each.name for each in path(folder).iterdir()))


def data(name: str) -> bytes:
    """Return a resource as bytes."""
    return path(name).read_bytes()


def font_paths() -> tuple[Path, ...]:
    """Return the font files, the fallback fonts last."""
    return tuple(path(f"fonts/{name}") for name in FONT_FILES)
