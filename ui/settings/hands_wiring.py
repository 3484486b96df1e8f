"""Wires the change of hands to what stands behind it."""

from ui.settings.hands_move_panel import HandsMovePanel
from ui.settings.hands_move_presenter import HandsMovePresenter
from ui.settings.hands_over_panel import HandsOverPanel
from ui.settings.hands_presenter import HandsPresenter


def wire_hand_over(panel: HandsOverPanel, presenter: HandsPresenter) -> None:
    """Connect what people ask for with what answers it."""
    panel.print_asked.connect(presenter.print_list)
    panel.save_asked.connect(presenter.save_list)
    panel.begun.connect(presenter.begin)
    panel.left.connect(presenter.leave)
    panel.keys.given.connect(presenter.hand_over)
    panel.sheet.checked.connect(presenter.check_sheet)
    panel.copies.remove_asked.connect(presenter.remove_copies)
    panel.copies.keep_asked.connect(presenter.keep_copies)


def wire_move(panel: HandsMovePanel, presenter: HandsMovePresenter) -> None:
    """Connect what people ask for with what answers it."""
    panel.folder_chosen.connect(presenter.move)
