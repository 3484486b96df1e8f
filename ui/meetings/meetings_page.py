"""The pages of this place, one of them shown at a time."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.meetings.approval_page import ApprovalPage
from ui.meetings.list_page import ListPage
from ui.meetings.meetings_presenter import Part
from ui.meetings.prepare_page import PreparePage
from ui.meetings.run_page import RunPage
from ui.meetings.self_score_page import SelfScorePage

STANDS_ALONE = "stands_alone"


class MeetingsPages(QStackedWidget):
    """Says by a property whether it wants the whole window: a running meeting has no rail beside it."""

    def __init__(self, run: RunPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = ListPage()
        self.prepare = PreparePage()
        self.self_score = SelfScorePage()
        self.approval = ApprovalPage()
        self.run = run
        self._parts: dict[Part, QWidget] = {
            Part.LIST: self.list,
            Part.PREPARE: self.prepare,
            Part.SELF_SCORE: self.self_score,
            Part.RUN: self.run,
            Part.APPROVAL: self.approval,
        }
        for page in self._parts.values():
            self.addWidget(page)

    def show_part(self, part: Part) -> None:
        """Show one of the pages."""
        self.setProperty(STANDS_ALONE, part is Part.RUN)
        self.setCurrentWidget(self._parts[part])
