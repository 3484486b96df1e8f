"""The colours, sizes and type of the three themes: the one place where they are written down."""

import colorsys
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Tint:
    """The pale ground and the strong colour of one commitment's picture."""

    ground: str
    strong: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme, each named for its use."""

    name: str
    ink: str
    second: str
    canvas: str
    surface: str
    sunken: str
    edge: str
    hairline: str
    primary: str
    primary_pressed: str
    on_primary: str
    tint: str
    tint_strong: str
    selection: str
    on_selection: str
    focus_outer: str
    focus_inner: str
    danger: str
    danger_tint: str
    warning: str
    warning_tint: str
    success: str
    success_tint: str
    disabled: str
    disabled_ground: str
    sun: str
    on_sun: str
    curtain: str = "#2B2166"
    on_curtain: str = "#FFFFFF"

    @property
    def is_high_contrast(self) -> bool:
        """Tell whether grounds are all black, so that an edge has to do what a tint does elsewhere."""
        return self.tint == self.surface


LIGHT = Tokens(
    name="light",
    ink="#1E2333",
    second="#4A5168",
    canvas="#FBF7F0",
    surface="#FFFFFF",
    sunken="#F3EEE4",
    edge="#7B8194",
    hairline="#DDD6C9",
    primary="#4A3AA7",
    primary_pressed="#342881",
    on_primary="#FFFFFF",
    tint="#ECE9FA",
    tint_strong="#D9D3F6",
    selection="#D9D3F6",
    on_selection="#1E2333",
    focus_outer="#1E2333",
    focus_inner="#FFD23F",
    danger="#B3261E",
    danger_tint="#FBE4E6",
    warning="#8A5300",
    warning_tint="#FBEFD0",
    success="#12694F",
    success_tint="#E2F1E5",
    disabled="#646A7A",
    disabled_ground="#EFEBE4",
    sun="#FFD23F",
    on_sun="#1E2333",
)

DARK = Tokens(
    name="dark",
    ink="#F2F0FA",
    second="#BDBFD0",
    canvas="#15172A",
    surface="#1F2238",
    sunken="#10121F",
    edge="#8A8FA8",
    hairline="#363A55",
    primary="#B9AEFF",
    primary_pressed="#D6CFFF",
    on_primary="#15172A",
    tint="#2C2A52",
    tint_strong="#4A43A0",
    selection="#4A43A0",
    on_selection="#F2F0FA",
    focus_outer="#FFD23F",
    focus_inner="#15172A",
    danger="#FFB4AB",
    danger_tint="#473C4D",
    warning="#FFCB7D",
    warning_tint="#474044",
    success="#83D9BA",
    success_tint="#314355",
    disabled="#A0A3B5",
    disabled_ground="#2A2D42",
    sun="#FFD23F",
    on_sun="#1E2333",
)

HIGH_CONTRAST = Tokens(
    name="high-contrast",
    ink="#FFFFFF",
    second="#FFFFFF",
    canvas="#000000",
    surface="#000000",
    sunken="#000000",
    edge="#FFFFFF",
    hairline="#FFFFFF",
    primary="#FFEB3B",
    primary_pressed="#FFFFFF",
    on_primary="#000000",
    tint="#000000",
    tint_strong="#000000",
    selection="#FFEB3B",
    on_selection="#000000",
    focus_outer="#FFEB3B",
    focus_inner="#000000",
    danger="#FFFFFF",
    danger_tint="#000000",
    warning="#FFFFFF",
    warning_tint="#000000",
    success="#FFFFFF",
    success_tint="#000000",
    disabled="#C8C8C8",
    disabled_ground="#000000",
    sun="#FFEB3B",
    on_sun="#000000",
    curtain="#000000",
)

THEMES = {tokens.name: tokens for tokens in (LIGHT, DARK, HIGH_CONTRAST)}

_COMMITMENT_TINTS = {
    "love": Tint("#FBE4E6", "#A3283F"),
    "respect": Tint("#E6E8FB", "#3B43A6"),
    "relationships": Tint("#FDE9DA", "#99460B"),
    "stability": Tint("#E2F1E5", "#1F6A3C"),
    "mental-health": Tint("#F1E4F8", "#74339B"),
    "no-age-limits": Tint("#FBEFD0", "#7A5200"),
    "family": Tint("#DDF1F2", "#0E636B"),
    "have-a-say": Tint("#E3EEFB", "#1F5AA0"),
    "rights": Tint("#ECE8E1", "#5A4A32"),
    "voice": Tint("#FBE2F0", "#98236E"),
}
_OTHER_TINT = Tint("#ECE9FA", "#4A3AA7")

# Sizes at 100 % text, in pixels.
BODY, SECOND_LINE, HEADING, TITLE = 16, 14, 20, 28
TARGET = 44
RADIUS_INPUT, RADIUS_BUTTON, RADIUS_CARD, RADIUS_BAND = 8, 12, 16, 20
LINE_HEIGHT, TITLE_LINE_HEIGHT = 1.35, 1.25


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def mixed(first: str, second: str, share_of_second: float) -> str:
    """Return a colour between two others."""
    pairs = zip(_channels(first), _channels(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share_of_second):02X}" for a, b in pairs)


def _lightened(colour: str) -> str:
    red, green, blue = (channel / 255 for channel in _channels(colour))
    hue, _lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    return "#" + "".join(f"{round(c * 255):02X}" for c in colorsys.hls_to_rgb(hue, 0.82, saturation * 0.9))


@cache
def commitment_tint(theme: str, picture: str) -> Tint:
    """Return the tint of a commitment's picture in a theme; a council's own takes the primary colour."""
    tint = _COMMITMENT_TINTS.get(picture, _OTHER_TINT)
    tokens = THEMES[theme]
    if tokens.is_high_contrast:
        return Tint(tokens.surface, tokens.ink)
    if tokens is LIGHT:
        return tint
    strong = _lightened(tint.strong)
    return Tint(mixed(tokens.surface, strong, 0.16), strong)


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """Return the contrast of two colours as WCAG defines it, from 1 to 21."""
    darker, lighter = sorted((_luminance(first), _luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)
