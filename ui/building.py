"""Builds each place of an open council file with exactly what it needs, when it is first visited."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from careboard.application.council_files import OpenCouncil
from careboard.i18n import _
from careboard.settings import Settings
from ui.desktop import Desktop
from ui.places import Build, BuiltPlace

if TYPE_CHECKING:
    from ui.voting.reading_voice import ReadingVoice


def make_builders(desktop: Desktop, council: OpenCouncil) -> dict[str, Build]:
    """Return what builds each place; a place's modules are imported when it is built."""

    def home() -> BuiltPlace:
        from ui.home.wiring import build_home

        return build_home(council.services.home, council.backups, desktop.background.run, desktop.go, desktop.say)

    def meeting() -> BuiltPlace:
        from ui.meetings.meeting_clock import seconds_now
        from ui.meetings.this_computer import this_computer
        from ui.meetings.wiring import Outside, build_meetings
        from ui.power import KeepAwake

        awake = KeepAwake()
        desktop.window.closing.connect(awake.stop)
        outside = Outside(
            council.services,
            council.services.steps.today,
            seconds_now,
            desktop.go,
            desktop.say,
            desktop.window.show_page,
            partial(open_scoring, desktop, council),
            partial(make_voice, desktop, council),
            partial(make_voice, desktop, council),
            this_computer(awake),
            council.drawing,
            (desktop.app.screenAdded, desktop.app.screenRemoved),
        )
        return build_meetings(outside)

    def issues() -> BuiltPlace:
        from ui.issues.wiring import build_issues

        return build_issues(
            council.services, desktop.say, council.sheets, council.inspection, desktop.background.run, council.erase
        )

    def scores() -> BuiltPlace:
        from ui.scores.wiring import build_scores

        return build_scores(council.services.scores, council.services.setting_up)

    def papers() -> BuiltPlace:
        from ui.summaries.wiring import build_papers

        return build_papers(
            council.services,
            council.tables,
            council.read_form,
            council.inspection,
            desktop.background.run,
            desktop.say,
            desktop.go,
        )

    def help_() -> BuiltPlace:
        from ui.help.help_page import build_help

        return build_help()

    def settings() -> BuiltPlace:
        from ui.settings.wiring import build_settings

        def now() -> Settings:
            return desktop.settings

        return build_settings(council, desktop.background.run, desktop.say, now, desktop.change_settings)

    return {
        "home": home,
        "meeting": meeting,
        "issues": issues,
        "scores": scores,
        "papers": papers,
        "help": help_,
        "settings": settings,
    }


def make_voice(desktop: Desktop, council: OpenCouncil, parent: QObject) -> "ReadingVoice":
    """Return what reads aloud: what the council has recorded, and the voice of this computer."""
    from ui.voting.clip_player import ClipPlayer
    from ui.voting.reading_voice import ReadingVoice

    return ReadingVoice(council.services.languages, desktop.system_voice(), ClipPlayer(parent), parent)


def open_scoring(desktop: Desktop, council: OpenCouncil, meeting: str) -> None:
    """Hand the screen to the young people: the scoring view of a meeting's open rounds."""
    from ui.theme import use_colours
    from ui.voting.displays import mirrored
    from ui.voting.wiring import make_scoring_view

    services = council.services
    if not desktop.is_at_hand():
        return
    if not council.is_encrypted and not services.setting_up.has_pin():
        desktop.say(_("Set a PIN in the settings first: only a PIN leaves the scoring view of this file."))
        return
    unlocks = council.unlocks if council.is_encrypted else services.setting_up.is_pin
    settings = desktop.settings_in_force()
    if services.voting.has_practised(meeting):
        # Question by question everybody comes again, and knows how it goes.
        settings = replace(settings, practice=False)

    def dress(colours: str) -> None:
        use_colours(desktop.app, colours or desktop.settings.theme)

    def is_mirrored() -> bool:
        return mirrored(desktop.app.screens())

    window = make_scoring_view(
        meeting,
        services.voting,
        services.setting_up,
        settings,
        unlocks,
        books=services.languages.offered(),
        speak=partial(make_voice, desktop, council),
        dress=dress,
        is_mirrored=is_mirrored,
        app=desktop.app,
    )
    desktop.hand_over(window)
