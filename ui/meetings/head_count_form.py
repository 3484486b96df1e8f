"""Steppers that count heads by age band, and the adults who stay."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui.meetings.head_counting import HeadCountView
from ui.widgets.field_row import FieldRow
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.layouts import column
from ui.widgets.para import Para
from ui.widgets.stepper import Stepper

_MOST_BANDS = 6
"""Bands that there is room for from the beginning: no group has had more."""


class HeadCountForm(QWidget):
    """Tells of each change with all counts; no name is asked anywhere."""

    counted = Signal(object, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bands: dict[str, Stepper] = {}
        self._tiles = QWidget()
        self._flow = FlowLayout(self._tiles, space=20)
        self._rows: list[tuple[FieldRow, Stepper]] = []
        # Tab comes to what is made later after everything else of the window: so all are made now.
        for _band in range(_MOST_BANDS):
            self._add_row()
        self.adults = Stepper("", 0, 0, 50)
        self.adults.setObjectName("adults")
        self.adults_row = FieldRow(_("Adults who stay, not counting you"), self.adults)
        self.total = Para("", weight=600)
        self.total.setObjectName("heads-total")
        self.setLayout(column(self._tiles, self.adults_row, self.total, space=16))
        self.adults.value_changed.connect(self._tell)

    def show_heads(self, view: HeadCountView) -> None:
        """Show the counts as they stand."""
        bands = tuple(band for band, _count in view.bands)
        if tuple(self._bands) != bands:
            self._use(bands)
        for band, count in view.bands:
            self._bands[band].set_value(count)
        self.adults.set_value(view.adults)
        self.total.setText(view.total_words)

    def begin(self) -> None:
        """Give the keys to the first count, ready to be typed over."""
        next(iter(self._bands.values()), self.adults).setFocus(Qt.FocusReason.TabFocusReason)

    def _use(self, bands: tuple[str, ...]) -> None:
        while len(self._rows) < len(bands):
            self._add_row()
        self._bands = {}
        for place, (row_, stepper) in enumerate(self._rows):
            row_.setVisible(place < len(bands))
            if place < len(bands):
                band = bands[place]
                label = _("Ages {band}").format(band=band) if band[:1].isdigit() else band
                row_.label.setText(label)
                stepper.set_name(label)
                stepper.setObjectName(f"band-{band}")
                self._bands[band] = stepper

    def _add_row(self) -> None:
        stepper = Stepper("", 0, 0, 200)
        self._rows.append((FieldRow("", stepper), stepper))
        self._flow.addWidget(self._rows[-1][0])
        stepper.value_changed.connect(self._tell)

    def _tell(self) -> None:
        self.counted.emit({band: stepper.value() for band, stepper in self._bands.items()}, self.adults.value())
