"""Reads drawn pixels: the contrast that a person would see."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from ui.tokens import contrast


def colours(image: QImage, area: QRect | None = None) -> Counter[str]:
    """Count the colours of an image or of a part of it."""
    part = image.copy(area) if area is not None else image
    return Counter(part.pixelColor(x, y).name() for x in range(part.width()) for y in range(part.height()))


def drawn(widget: QWidget) -> QImage:
    """Return a widget as it is drawn."""
    return widget.grab().toImage()


def strongest_contrast(image: QImage, area: QRect | None = None) -> float:
    """Return the greatest contrast of any pixel with the ground, the most frequent colour."""
    counted = colours(image, area)
    ground = counted.most_common(1)[0][0]
    return max(contrast(colour, ground) for colour in counted)


def has_colour(image: QImage, colour: str) -> bool:
    """Tell whether a colour is drawn anywhere."""
    return QColor(colour).name() in colours(image)
