"""Wires the settings to what stands behind them."""

from collections.abc import Callable

from careboard.application.council_files import OpenCouncil
from careboard.settings import Settings
from ui.meetings.agenda_wiring import wire_agenda
from ui.places import BuiltPlace
from ui.settings.computer_presenter import ChangeSettings, ComputerPresenter
from ui.settings.council_presenter import CouncilPresenter
from ui.settings.hands_move_presenter import HandsMovePresenter
from ui.settings.hands_presenter import HandsPresenter
from ui.settings.hands_wiring import wire_hand_over, wire_move
from ui.settings.keeping_presenter import KeepingPresenter, Run
from ui.settings.languages_wiring import Sound, build_languages, sound_here
from ui.settings.owners_presenter import OwnersPresenter
from ui.settings.pledge_presenter import PledgePresenter
from ui.settings.review_presenter import ReviewPresenter
from ui.settings.settings_page import SettingsPage
from ui.settings.settings_presenter import SettingsPresenter


def wire_settings(page: SettingsPage, presenter: SettingsPresenter) -> None:
    """Connect what people ask for with what answers it."""
    page.part_chosen.connect(presenter.choose_part)
    page.names.edited.connect(presenter.council.keep_names)
    page.groups.edited.connect(presenter.council.keep_group)
    page.posts.edited.connect(presenter.council.keep_posts)
    wire_agenda(page.agenda, presenter.council.agenda)
    page.pledge.taken.connect(presenter.pledges.take_into_use)
    page.pledge.pasted.connect(presenter.pledges.paste)
    page.pledge.adopted.connect(presenter.pledges.adopt)
    page.locks.pin_given.connect(presenter.keeping.set_pin)
    page.locks.passphrase_given.connect(presenter.keeping.change_passphrase)
    page.sheet.passphrase_given.connect(presenter.keeping.show_sheet)
    page.sheet.checked.connect(presenter.keeping.check_sheet)
    page.backups.backup_asked.connect(presenter.keeping.back_up)
    page.backups.folder_chosen.connect(presenter.keeping.choose_second_folder)
    wire_hand_over(page.hands.over, presenter.hands)
    page.review.keep_asked.connect(presenter.review.keep)
    page.review.erase_asked.connect(presenter.review.erase_year)
    page.review.issue.erase_asked.connect(presenter.review.erase_issue)
    page.review.remake.asked.connect(presenter.review.remake_backups)
    page.owners.kept.connect(presenter.owners.keep)
    page.owners.removed.connect(presenter.owners.remove)
    wire_move(page.hands.move_away, presenter.moving)
    page.computer.theme_chosen.connect(presenter.computer.choose_theme)
    page.computer.size_chosen.connect(presenter.computer.choose_size)
    page.computer.motion_chosen.connect(presenter.computer.choose_motion)
    scoring = page.computer.scoring
    scoring.guard_chosen.connect(presenter.computer.choose_guard)
    scoring.idle_chosen.connect(presenter.computer.choose_idle)
    scoring.practice_chosen.connect(presenter.computer.choose_practice)
    scoring.calm_chosen.connect(presenter.computer.choose_calm)
    scoring.switches_chosen.connect(presenter.computer.choose_switches)
    scoring.pace_chosen.connect(presenter.computer.choose_pace)


def build_settings(
    council: OpenCouncil,
    run: Run,
    say: Callable[[str, str], None],
    settings: Callable[[], Settings],
    change: ChangeSettings,
    sound: Sound | None = None,
) -> BuiltPlace:
    """Return the settings, ready to be shown."""
    setting_up = council.services.setting_up
    page = SettingsPage(council.services.steps.today)
    presenter = SettingsPresenter(
        page,
        CouncilPresenter(page.names, page.groups, page.posts, page.agenda, setting_up, say),
        PledgePresenter(page.pledge, setting_up, council.services.re_approving, say),
        KeepingPresenter(page.locks, page.sheet, page.backups, council, run, say),
        ComputerPresenter(page.computer, settings, change),
        build_languages(page.languages, council.services.languages, sound or sound_here(page), run, say),
        HandsPresenter(page.hands.over, council, run, say),
        HandsMovePresenter(page.hands.move_away, council, run, say),
        ReviewPresenter(page.review, page.review.remake, page.review.issue, council, run, say),
        OwnersPresenter(page.owners, council.services.owners, say),
        council,
    )
    wire_settings(page, presenter)
    return BuiltPlace(page, presenter)
