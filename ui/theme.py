"""Puts a theme and a text size on the running program, and tells widgets what is in force.

What is in force is read from the application's own palette and font, so nothing else has to be kept in step.
"""

import re
from functools import cache

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from careboard import assets
from ui import tokens as looks
from ui.system_settings import system_percent
from ui.tokens import BODY, DARK, HIGH_CONTRAST, LIGHT, THEMES, Tint, Tokens

SYSTEM = "system"
SMALLEST, LARGEST = 100, 200
_STYLE, _IN_STYLE = "Fusion", "is-in-style"

_BY_ACCENT = {QColor(tokens.primary).rgb(): tokens for tokens in THEMES.values()}
_Role = QPalette.ColorRole
_PALETTE_ROLES = {
    _Role.Window: "canvas",
    _Role.WindowText: "ink",
    _Role.Base: "surface",
    _Role.AlternateBase: "canvas",
    _Role.Text: "ink",
    _Role.Button: "surface",
    _Role.ButtonText: "ink",
    _Role.BrightText: "danger",
    _Role.Highlight: "selection",
    _Role.HighlightedText: "on_selection",
    _Role.PlaceholderText: "second",
    _Role.ToolTipBase: "ink",
    _Role.ToolTipText: "canvas",
    _Role.Link: "primary",
    _Role.LinkVisited: "primary",
    _Role.Accent: "primary",
    _Role.Light: "surface",
    _Role.Midlight: "hairline",
    _Role.Mid: "edge",
    _Role.Dark: "edge",
    _Role.Shadow: "ink",
}


def tokens() -> Tokens:
    """Return the colours in force."""
    return _BY_ACCENT.get(QGuiApplication.palette().color(_Role.Accent).rgb(), LIGHT)


def text_scale() -> float:
    """Return the text size in force: 1.0 to 2.0."""
    size = QApplication.font().pixelSize()
    return size / BODY if size > 0 else 1.0


def px(size: float) -> int:
    """Return a size given at 100 % text in pixels of the text size in force."""
    return round(size * text_scale())


def font(size: float = BODY, weight: int = 400) -> QFont:
    """Return the program's font at a size given at 100 % text."""
    made = QFont(assets.FONT_FAMILIES)
    made.setPixelSize(max(1, px(size)))
    made.setWeight(QFont.Weight(weight))
    return made


def tint(picture: str) -> Tint:
    """Return the ground and the strong colour of a commitment's picture in the theme in force."""
    return looks.commitment_tint(tokens().name, picture)


def colour(tone: str) -> QColor:
    """Return a colour by its token's name, or as `strong/PICTURE` and `ground/PICTURE` for a commitment's own."""
    part, _slash, picture = tone.partition("/")
    source = tint(picture) if picture else tokens()
    return QColor(getattr(source, part))


def system_theme() -> str:
    """Return the theme that the system's own settings ask for."""
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return HIGH_CONTRAST.name
    return DARK.name if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT.name


def make_application(name: str) -> QApplication:
    """Return the application in the style that the themes are made for: Qt makes no other one first."""
    app = QApplication([name, "-style", _STYLE])
    app.setProperty(_IN_STYLE, True)
    return app


@cache
def load_fonts() -> None:
    """Make the program's fonts known to Qt, once; to ask Qt for them first would make it read all of the system's."""
    for path in assets.font_paths():
        QFontDatabase.addApplicationFont(str(path))


def scaled_rules(rules: str, scale: float) -> str:
    """Return a style sheet for a text size: every length over two pixels grows, edges stay as they are."""
    if scale == 1.0:
        return rules

    def grown(match: re.Match[str]) -> str:
        size = float(match[1])
        return f"{round(size * scale) if size > 2 else size:g}px"

    return re.sub(r"\b(\d+(?:\.\d+)?)px\b", grown, rules)


def _palette(chosen: Tokens) -> QPalette:
    palette = QPalette()
    for role, name in _PALETTE_ROLES.items():
        palette.setColor(role, QColor(getattr(chosen, name)))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(chosen.disabled))
    return palette


def apply_theme(app: QApplication, name: str = SYSTEM, percent: int = SMALLEST) -> None:
    """Put a theme (`system`, `light`, `dark` or `high-contrast`) and a text size (100 to 200) on every window."""
    app.setStyleSheet(prepare(app, name, percent))


def prepare(app: QApplication, name: str, percent: int) -> str:
    """Put fonts and colours of a theme on every window; returns the style sheet that goes with them."""
    chosen = THEMES[system_theme() if name == SYSTEM else name]
    scale = min(max(percent, SMALLEST), LARGEST) / 100
    load_fonts()
    if not app.property(_IN_STYLE):
        app.setStyle(_STYLE)
        app.setProperty(_IN_STYLE, True)
    QDir.setSearchPaths("theme" + chosen.name.replace("-", ""), [str(assets.path(f"themes/{chosen.name}"))])
    body = QFont(assets.FONT_FAMILIES)
    body.setPixelSize(round(BODY * scale))
    app.setFont(body)
    app.setPalette(_palette(chosen))
    return scaled_rules(assets.text(f"themes/{chosen.name}.qss"), scale)


def _percent_of(wanted: int | None) -> int:
    return min(max(system_percent() if wanted is None else wanted, SMALLEST), LARGEST)


def use_colours(app: QApplication, name: str) -> None:
    """Put only the colours of a theme on what paints itself: the style sheet of all windows would take a second."""
    app.setPalette(_palette(THEMES[system_theme() if name == SYSTEM else name]))


class ThemeSwitch(QObject):
    """Holds the person's choice of theme and text size, and follows the system's when that is the choice.

    The style sheet lies on the windows and not on the application: a page is put together from small parts, and with a
    style sheet on the application Qt would dress each part anew with every larger one that it becomes a part of.
    """

    changed = Signal()

    def __init__(self, app: QApplication, name: str = SYSTEM, percent: int | None = None) -> None:
        super().__init__(app)
        self._app, self._name, self._wanted = app, name, percent
        self._percent = _percent_of(percent)
        self._windows: list[QWidget] = []
        self._is_dressed = True
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._follow_colours)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_colours)
        self._rules = prepare(app, name, self._percent)
        if app.styleSheet():
            app.setStyleSheet("")

    @property
    def name(self) -> str:
        """Return the chosen theme, which may be `system`."""
        return self._name

    @property
    def percent(self) -> int:
        """Return the text size in force."""
        return self._percent

    def put_on(self, window: QWidget) -> None:
        """Put the theme on a window that stays, and on all that opens over it."""
        self._windows.append(window)
        self._dress_windows()

    def put_once_on(self, window: QWidget) -> None:
        """Put the theme that is in force on a window that has rules of its own and does not stay."""
        window.setStyleSheet(self._rules + window.styleSheet())

    def undress(self) -> None:
        """Do without the style sheet until the first window is drawn, which it would take half as long again.

        What the first page shows at the usual text size is painted by itself; larger text may need a scroll bar.
        """
        self._is_dressed = self._percent != SMALLEST
        self._dress_windows()

    def dress(self) -> None:
        """Put the style sheet on."""
        self._is_dressed = True
        self._dress_windows()

    def use(self, name: str, percent: int | None) -> None:
        """Change theme and text size of the running program, None for the system's; what is in force costs nothing."""
        before = self._name, self._percent
        self._name, self._wanted, self._percent = name, percent, _percent_of(percent)
        if (self._name, self._percent) != before:
            self._apply()

    def follow_size(self) -> None:
        """Take on the system's text size, where that is the choice, after it may have changed."""
        self.use(self._name, self._wanted)

    def _follow_colours(self) -> None:
        if self._name == SYSTEM:
            self._apply()

    def _apply(self) -> None:
        self._rules = prepare(self._app, self._name, self._percent)
        self._dress_windows()
        self.changed.emit()

    def _dress_windows(self) -> None:
        rules = self._rules if self._is_dressed else ""
        for window in self._windows:
            if window.styleSheet() != rules:
                window.setStyleSheet(rules)
