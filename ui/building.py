"""Builds each place of an open council file with exactly what it needs, when it is first visited."""

from careboard.application.council_files import OpenCouncil
from ui.desktop import Desktop
from ui.places import Build, BuiltPlace


def make_builders(desktop: Desktop, council: OpenCouncil) -> dict[str, Build]:
    """Return what builds each place; a place's modules are imported when it is built."""

    def home() -> BuiltPlace:
        from ui.home.wiring import build_home

        return build_home(council.services.home, council.backups, desktop.background.run, desktop.go, desktop.say)

    def scores() -> BuiltPlace:
        from ui.scores.wiring import build_scores

        return build_scores(council.services.scores, council.services.setting_up)

    def papers() -> BuiltPlace:
        from ui.summaries.wiring import build_papers

        services = council.services
        return build_papers(
            services.papers, services.asking, services.steps.today, desktop.background.run, desktop.say
        )

    def help_() -> BuiltPlace:
        from ui.help.help_page import build_help

        return build_help()

    return {"home": home, "scores": scores, "papers": papers, "help": help_}
