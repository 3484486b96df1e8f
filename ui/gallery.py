"""Shows every widget in every state, theme and text size: in a window, or as pictures in a folder.

Usage: python -m ui.gallery [--shots DIR] [--mirrored]
"""

import argparse
import datetime
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QComboBox, QLayout, QVBoxLayout, QWidget

from careboard import shapes
from ui.focus_ring import FocusRing
from ui.theme import ThemeSwitch, apply_theme
from ui.tokens import THEMES
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.badge import BADGE_LOOKS, Badge
from ui.widgets.band import Band
from ui.widgets.buttons import (
    Button,
    DangerButton,
    IconButton,
    LinkButton,
    PrimaryButton,
    SecondaryButton,
    ToggleButton,
)
from ui.widgets.card import Card, Rule
from ui.widgets.choice_buttons import Choice, ChoiceButtons
from ui.widgets.date_field import DateField
from ui.widgets.date_tile import DateTile
from ui.widgets.disc import PUT_OFF, SCORED, TO_DO, Disc
from ui.widgets.dots import Dots
from ui.widgets.empty_state import EmptyState
from ui.widgets.face_picture import FacePicture
from ui.widgets.field_row import FieldRow
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import IconPicture, InfoLine
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.navigation_rail import NavigationRail
from ui.widgets.page_scroll import PageScroll
from ui.widgets.para import Para
from ui.widgets.place import Place
from ui.widgets.plan_bar import PlanBar, PlanPart
from ui.widgets.shell import Shell
from ui.widgets.stepper import Stepper
from ui.widgets.steps import StepPoint, Steps
from ui.widgets.story_line import NEXT, SAME, StoryLine
from ui.widgets.strip import Strip, StripView
from ui.widgets.strip_marks import AUTHORITY, GAP, SPLIT, YOUNG_PEOPLE, StripMark
from ui.widgets.text_fields import LineField, TextField

FOUR_WORDS = ("not kept", "a bit", "mostly", "kept")
LONG = "Cymorth i Ymadawyr Gofal & the team that looks after <b>leaving care</b> plans and everything around them"
PERCENTS = (100, 150, 200)
WIDTH, NARROW_WIDTH = 1122, 700


def flow(widgets: Sequence[QWidget]) -> QWidget:
    """Return widgets in lines that wrap."""
    holder = QWidget()
    layout = FlowLayout(holder, 12)
    for widget in widgets:
        layout.addWidget(widget)
    return holder


def texts() -> QLayout:
    """Headings and paragraphs."""
    tones = ("ink", "second", "primary", "danger", "warning", "success")
    return column(
        Heading("What is next"),
        Heading("The corporate parenting board", 2),
        Heading("What the board owes", 3),
        *(Para(f"{tone}: {LONG}", tone=tone) for tone in tones),
        *(Para(f"strong/{key}", weight=600, tone=f"strong/{key}") for key in ("love", "voice")),
        InfoLine("Only “Many of us” is written down here. A worry about someone’s safety has to be passed on."),
        Rule(),
    )


def disabled(button: Button) -> Button:
    """Return a button switched off."""
    button.setEnabled(False)
    return button


def pressed(button: Button) -> Button:
    """Return a button held down."""
    button.setDown(True)
    return button


def checked(button: Button) -> Button:
    """Return a button switched on."""
    button.setChecked(True)
    return button


def buttons() -> QLayout:
    """Buttons of every kind and state."""
    kinds: tuple[Callable[[str, str], Button], ...] = (PrimaryButton, SecondaryButton, DangerButton, LinkButton)
    doors = ChoiceButtons("Who is it about?", door_choices())
    doors.choose("many")
    safety = ChoiceButtons("Who is it about?", door_choices())
    safety.choose("safety")
    return column(
        *(
            flow([kind("Prepare it", "calendar-check"), pressed(kind("Pressed", "check")), disabled(kind("Off", "x"))])
            for kind in kinds
        ),
        flow([ToggleButton("Told back"), checked(ToggleButton("Told back today")), IconButton("Delete", "trash")]),
        row(SecondaryButton("Previous", "arrow-left"), STRETCH, PrimaryButton(f"Next: {LONG}", "arrow-right", True)),
        ChoiceButtons("Who is it about?", door_choices()),
        doors,
        safety,
    )


def door_choices() -> tuple[Choice, ...]:
    """The four doors of triage."""
    return (
        Choice("many", "Many of us", "users-three"),
        Choice("me", "Just me", "user"),
        Choice("adult", "About one adult", "identification-badge"),
        Choice("safety", "Someone may not be safe", "warning", "danger"),
    )


def states() -> QLayout:
    """Chips, discs, faces, dots and tiles."""
    discs = [Disc(key, key, 56, state) for state in (SCORED, TO_DO, PUT_OFF) for key in shapes.COMMITMENT_ICONS]
    faces = [FacePicture(step, steps, 64) for steps in (5, 4, 3, 2) for step in range(steps)]
    return column(
        flow([Badge.of(code, code) for code in BADGE_LOOKS]),
        flow([Badge.of(code, code, 20) for code in ("partly", "already-policy", "sorted")]),
        flow(discs),
        flow(faces),
        flow([Dots(3, 1, "2 of 3"), DateTile("26", "November"), DateTile("10", "days", "warning")]),
        flow([IconPicture(name, "ink", 28) for name in shapes.icon_names("bold")]),
    )


def fields() -> QLayout:
    """Fields, plain, wrong and switched off."""
    wrong = FieldRow("Answer by", DateField(datetime.date(2026, 12, 10)), "A day before the board meets")
    wrong.show_error("This day has gone by. Choose a later one.")
    off = LineField()
    off.setText("Switched off")
    off.setEnabled(False)
    owner = QComboBox()
    owner.addItems(["Head of Fostering", "Head of Placements"])
    return column(
        FieldRow("What did the group say?", LineField("Use their words."), "Many of us"),
        wrong,
        FieldRow("Owner", owner),
        FieldRow("Reason", TextField("In plain words")),
        FieldRow("Off", off),
        FieldRow("How many came?", Stepper("How many came?", 7)),
        FieldRow("Nobody yet", Stepper("Nobody yet")),
        EmptyState("No meeting is planned. When do you meet next?", "Plan a meeting", "calendar-check"),
    )


def strips() -> QLayout:
    """Promise strips and trends."""
    views = (
        StripView(FOUR_WORDS, 3, 3),
        StripView(FOUR_WORDS, 1, 3),
        StripView(FOUR_WORDS, 2, 3, split=True),
        StripView(FOUR_WORDS, 0),
        StripView(FOUR_WORDS, note="Not scored: the advocate could not come to this meeting"),
        StripView(FOUR_WORDS, 3, 1, labels=True),
        StripView(("no", "sometimes", "yes"), 1, 2, labels=True, captions=("You", "Hillside Council")),
        StripView(("change it", "yes"), 0, labels=True),
    )
    trend = (StepPoint(1), StepPoint(2), StepPoint(break_words="asked aloud"), StepPoint(3), StepPoint(), StepPoint(0))
    other = (StepPoint(2), StepPoint(too_few="too few"), StepPoint(1), StepPoint(3, break_words="new wording"))
    legend = [boxed(row(StripMark(kind), Para(kind, wrap=False))) for kind in (YOUNG_PEOPLE, AUTHORITY, GAP, SPLIT)]
    return column(
        flow(legend),
        *(Strip(view, "A strip") for view in views),
        Strip(views[2], "A strip", 24, 28),
        Steps(trend, 4, "A trend"),
        Steps(other, 4, "Another trend"),
        space=12,
    )


def plan() -> QLayout:
    """The minutes of a meeting."""
    parts = [("Welcome and food", 15), ("You said, we did", 15), ("Score 4 promises", 13), ("Break and game", 15)]
    parts += [("Talk about issues", 25), ("Ask the board", 10), ("End", 7)]
    shown = [PlanPart(name, minutes) for name, minutes in parts] + [PlanPart("Free", 20, is_free=True)]
    meeting = "Seniors meet on Thursday, in 3 days"
    where = "26 November 2026, 4.30 pm · Hillside Youth Centre"
    words = column(STRETCH, Para(meeting, 24, 700, line_height=1.25), Para(where, tone="second"), STRETCH, space=0)
    return column(
        row(DateTile("26", "November"), (words, 1), space=20),
        PlanBar(shown, "100 of 120 minutes planned"),
        flow([PrimaryButton("Prepare the meeting", "calendar-check"), SecondaryButton("Print", "printer")]),
        space=12,
    )


def story() -> QLayout:
    """A large story and a compact one."""
    large = StoryLine()
    large.add("chat-circle-text", "You said", "17 September 2026", [Para("Friends ask us to stay over.", 28)])
    answer = [flow([Badge.of("already-policy", "Already our policy", 20)]), Para("Carers may already say yes.", 28)]
    large.add("equals", "The answer", "Head of Fostering\n3 November 2026", answer, SAME)
    large.add("question", "Is it sorted?", "Only you can say", [Para("You answer in secret.", 28)], NEXT)
    compact = StoryLine(compact=True)
    compact.add("chat-circle-text", "Raised", "17 September 2026", [Para("“It is too late.”", 15, tone="second")])
    compact.add("paper-plane-tilt", "Sent", "18 September 2026", [Para("to the Head of Fostering", 15, tone="second")])
    policy = flow([Badge.of("already-policy", "Already our policy")])
    compact.add("equals", "Answered", "3 November 2026", [policy], SAME)
    compact.add("question", "Is it sorted?", "", [Para("Only the young people can close it.", 15)], NEXT)
    cards = AdaptiveRow(Card(column(large)), Card(column(compact)), stretches=(5, 3))
    listen = SecondaryButton("Listen", "speaker-high")
    return column(Band("family", "Family and community", "Sleepovers take weeks to agree", listen), cards, space=12)


def shell() -> QLayout:
    """The window's frame with its rail."""
    places = [Place("home", "Home", "house"), Place("issues", "Issues", "list-checks")]
    rail = NavigationRail(places, [Place("settings", "Settings", "gear-six")])
    rail.set_council("Hillside Voices")
    rail.show_place("home")
    return column(Shell(rail, boxed(column(Heading("Home"), STRETCH, margins=(28, 16, 28, 16)))))


SECTIONS: dict[str, Callable[[], QLayout]] = {
    "texts": texts,
    "buttons": buttons,
    "states": states,
    "fields": fields,
    "strips": strips,
    "plan": plan,
    "story": story,
    "shell": shell,
}


def section(name: str) -> QWidget:
    """Return one section as a widget."""
    widget = QWidget()
    widget.setObjectName(name)
    content = QVBoxLayout(widget)
    content.setContentsMargins(28, 16, 28, 16)
    content.addLayout(SECTIONS[name]())
    return widget


def picture(name: str, width: int) -> QPixmap:
    """Return one section drawn at a width and as high as it needs."""
    widget = section(name)
    widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    layout = widget.layout()
    least = layout.minimumSize().width() if layout is not None else width
    widget.resize(max(width, least), 100)
    widget.show()
    for _pass in range(2):
        # The first pass lets parts turn into rows or columns, the second measures them.
        QApplication.processEvents()
        if layout is not None:
            widget.resize(widget.width(), layout.totalHeightForWidth(widget.width()))
    QApplication.processEvents()
    drawn = widget.grab()
    widget.close()
    widget.deleteLater()
    return drawn


def write_shots(app: QApplication, folder: Path) -> list[Path]:
    """Draw every section in every theme and text size, and return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for theme in THEMES:
        for percent in PERCENTS:
            apply_theme(app, theme, percent)
            for name in SECTIONS:
                path = folder / f"{name}-{theme}-{percent}.png"
                picture(name, WIDTH if percent < 200 else NARROW_WIDTH * 2).save(str(path))
                written.append(path)
    return written


class GalleryWindow(QWidget):
    """All sections in one page, with a choice of theme and text size."""

    def __init__(self, switch: ThemeSwitch) -> None:
        super().__init__()
        self._switch = switch
        switch.put_on(self)
        self.setWindowTitle("Careboard: gallery")
        self._themes = ChoiceButtons("Theme", [Choice(name, name) for name in THEMES])
        self._sizes = ChoiceButtons("Text size", [Choice(str(percent), f"{percent} %") for percent in PERCENTS])
        self._themes.choose("light")
        self._sizes.choose("100")
        for choice in (self._themes, self._sizes):
            choice.chosen.connect(self._use)
        page = PageScroll(boxed(column(*(section(name) for name in SECTIONS))))
        frame = QVBoxLayout(self)
        frame.addLayout(row(self._themes, self._sizes))
        frame.addWidget(page, 1)

    def _use(self) -> None:
        self._switch.use(self._themes.key(), int(self._sizes.key()))


def main() -> int:
    """Show the gallery, or write its pictures."""
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("--shots", type=Path, metavar="DIR", help="write pictures instead of opening a window")
    reader.add_argument("--mirrored", action="store_true", help="as in a language written from right to left")
    arguments = reader.parse_args()
    shots: Path | None = arguments.shots
    app = QApplication(sys.argv[:1])
    if arguments.mirrored:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    if shots is not None:
        print(f"{len(write_shots(app, shots))} pictures in {shots}")
        return 0
    switch = ThemeSwitch(app, "light")
    FocusRing(app)
    window = GalleryWindow(switch)
    window.resize(1366, 728)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
