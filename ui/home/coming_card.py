"""The card of the coming meeting: when, the plan in minutes, and the button that goes on."""

from PySide6.QtCore import Signal

from careboard.application.home import ComingMeeting, HomeView
from careboard.domain.meetings import MEETING_MINUTES, MeetingState, Step
from careboard.i18n import _
from careboard.wording import label, long_date, long_month, number_word, promises, weekday
from ui.widgets.buttons import PrimaryButton
from ui.widgets.card import Card
from ui.widgets.date_tile import DateTile
from ui.widgets.empty_state import EmptyState
from ui.widgets.heading import Heading
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para
from ui.widgets.plan_bar import PlanBar, PlanPart


class ComingCard(Card):
    """Tells when the next meeting is and how its time is spent."""

    meeting_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._key = ""
        self._tile = DateTile("1", "")
        self._title = Heading("", 2)
        self._when = Para()
        self._minutes = Para(tone="second")
        self._plan = PlanBar((), "")
        self._go_on = PrimaryButton("", "calendar-check")
        self._go_on.setObjectName("go-to-meeting")
        self._empty = EmptyState(_("No meeting is planned. When do you meet next?"), _("Plan a meeting"), is_main=True)
        head = row(self._tile, (column(self._title, self._when, STRETCH, space=4), 1), space=20)
        plan = row((Para(_("The plan"), weight=600), 1), self._minutes)
        self._full = boxed(column(head, plan, self._plan, STRETCH, row(self._go_on, STRETCH), space=12))
        self.setLayout(column(self._full, self._empty))
        self._go_on.clicked.connect(self._ask)
        self._empty.asked.connect(self._ask)

    def show_coming(self, view: HomeView) -> None:
        """Show the coming meeting, or that none is planned."""
        coming = view.coming
        self._key = coming.meeting.key if coming else ""
        self._full.setVisible(coming is not None)
        self._empty.setVisible(coming is None)
        if coming is not None:
            self._show(coming, view)

    def _show(self, coming: ComingMeeting, view: HomeView) -> None:
        meeting, agenda = coming.meeting, coming.agenda
        self._tile.show_words(str(meeting.date.day), long_month(meeting.date))
        self._title.setText(_title(coming, view))
        self._when.setText(" · ".join(part for part in (long_date(meeting.date), meeting.place) if part))
        planned = {"planned": agenda.minutes, "all": MEETING_MINUTES}
        self._minutes.setText(_("{planned} of {all} minutes planned").format(**planned))
        parts = _parts(coming, view)
        free = [PlanPart(_("Free"), agenda.free, is_free=True)] if agenda.free > 0 else []
        said = ", ".join(f"{part.name} {part.minutes}" for part in parts)
        self._plan.show_plan([*parts, *free], _("The plan in minutes: {parts}").format(parts=said))
        running = meeting.state is MeetingState.RUNNING
        self._go_on.set_words(_("Go on with the meeting") if running else _("Prepare the meeting"))
        self._go_on.set_icon("play-circle" if running else "calendar-check")

    def _ask(self) -> None:
        self.meeting_asked.emit(self._key)


def _title(coming: ComingMeeting, view: HomeView) -> str:
    names = {"group": coming.group.name, "day": weekday(coming.meeting.date)}
    if coming.meeting.state is MeetingState.RUNNING:
        return _("{group} are meeting now").format(**names)
    days = (coming.meeting.date - view.today).days
    if days < 0:
        return _("{group}: this meeting was planned for {day}").format(**names)
    if days == 0:
        return _("{group} meet today").format(**names)
    if days == 1:
        return _("{group} meet tomorrow").format(**names)
    return _("{group} meet on {day}, in {days} days").format(days=number_word(days), **names)


def _parts(coming: ComingMeeting, view: HomeView) -> list[PlanPart]:
    """Return the steps in short words; the reveal and the talk about it are one part."""
    items = coming.agenda.items
    reveal = sum(item.minutes for item in items if item.step is Step.REVEAL)
    names = {
        Step.SCORE: _("Score {promises}").format(promises=promises(len(coming.meeting.planned), view.council.word)),
        Step.TALK: _("Reveal and talk"),
        Step.CLOSE: _("End"),
    }
    parts = []
    for item in items:
        spent = 0 if item.step is Step.REVEAL else item.minutes + (reveal if item.step is Step.TALK else 0)
        if spent:
            name = item.title if item.step is None else names.get(item.step, label(item.step))
            parts.append(PlanPart(name, spent))
    return parts
