"""Steppers that count heads by age band, and the adults who stay."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui.meetings.head_counting import HeadCountView
from ui.widgets.field_row import FieldRow
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.layouts import column
from ui.widgets.para import Para
from ui.widgets.stepper import Stepper


class HeadCountForm(QWidget):
    """Tells of each change with all counts; no name is asked anywhere."""

    counted = Signal(object, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bands: dict[str, Stepper] = {}
        self._tiles = QWidget()
        self._flow = FlowLayout(self._tiles, space=20)
        self.adults = Stepper("", 0, 0, 50)
        self.adults.setObjectName("adults")
        self.adults_row = FieldRow(_("Adults who stay, not counting you"), self.adults)
        self.total = Para("", weight=600)
        self.total.setObjectName("heads-total")
        self.setLayout(column(self._tiles, self.adults_row, self.total, space=16))
        self.adults.value_changed.connect(self._tell)

    def show_heads(self, view: HeadCountView) -> None:
        """Show the counts as they stand."""
        if tuple(self._bands) != tuple(band for band, _count in view.bands):
            self._build(view)
        for band, count in view.bands:
            self._bands[band].set_value(count)
        self.adults.set_value(view.adults)
        self.total.setText(view.total_words)

    def begin(self) -> None:
        """Give the keys to the first count."""
        next(iter(self._bands.values()), self.adults).setFocus()

    def _build(self, view: HeadCountView) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._bands = {}
        for band, _count in view.bands:
            stepper = Stepper("", 0, 0, 200)
            stepper.setObjectName(f"band-{band}")
            label = _("Ages {band}").format(band=band) if band[:1].isdigit() else band
            self._flow.addWidget(FieldRow(label, stepper))
            stepper.set_name(label)
            stepper.value_changed.connect(self._tell)
            self._bands[band] = stepper

    def _tell(self) -> None:
        self.counted.emit({band: stepper.value() for band, stepper in self._bands.items()}, self.adults.value())
