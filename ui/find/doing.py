"""Does the commands of the window, whether a key, the window to find and do, or a button of the rail asks for them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from careboard.domain.triage import Door
from careboard.errors import CodedError, RuleBroken
from careboard.i18n import _, ngettext
from careboard.settings import TEXT_SCALES, THEMES
from careboard.wording import message
from ui.find.commands import PLACES, window_commands
from ui.find.entries import Goal, Leads
from ui.widgets.choice_buttons import ChoiceButtons

if TYPE_CHECKING:
    from careboard.application.council_files import OpenCouncil
    from ui.desktop import Desktop
    from ui.find.find_presenter import Doable, FindPresenter

_WITHOUT_COUNCIL = ("keys", "bigger", "smaller", "colours", "close")
_CHANGING = ("write", "plan", "undo", "redo", "back-up")
_A_QUARTER = 25


class Doing(QObject):
    """Knows what each command does."""

    def __init__(self, desktop: "Desktop") -> None:
        super().__init__(desktop)
        self._desktop = desktop
        self._finder: FindPresenter | None = None
        self._deeds: dict[str, Callable[[], None]] = {
            "find": self._find,
            "keys": self._show_keys,
            "write": self._write,
            "plan": self._plan,
            "undo": desktop.undo,
            "redo": desktop.redo,
            "steps": self._show_steps,
            "back-up": self._back_up,
            "open": self._open_another,
            "bigger": self._bigger,
            "smaller": self._smaller,
            "colours": self._other_colours,
            "close": self._close,
            "tables": self._take_out_tables,
            "inspect": self._show_inspection,
        }

    def do(self, command: str) -> None:
        """Do a command by its key; nothing while young people have the screen or a pause covers it."""
        if not self._desktop.is_at_hand() or self._is_covered():
            return
        if self._desktop.council is None and command not in _WITHOUT_COUNCIL:
            return
        from ui.find import in_a_meeting

        if command in PLACES:
            self._desktop.go(command)
        elif in_a_meeting.is_for_a_meeting(command):
            if (page := in_a_meeting.running_page(self._desktop.window)) is not None:
                in_a_meeting.do(page, command)
        else:
            self._deeds[command]()

    def reach(self, goal: Goal) -> None:
        """Do what a line of the window to find and do leads to."""
        if goal.leads is Leads.TO_COMMAND:
            self.do(goal.name)
        elif goal.leads is Leads.TO_PLACE:
            self._desktop.go(goal.name, goal.key, goal.line)
        elif self._desktop.start_again is not None:
            self._desktop.start_again(Path(goal.name))

    def undo_down_to(self, count: int) -> None:
        """Take so many steps back, the newest first; one that is refused ends it, and is named."""
        steps, undone, step = self._council.services.steps, 0, ""
        try:
            while undone < count:
                step = steps.undo_label
                steps.undo()
                undone += 1
        except RuleBroken as refusal:
            said = _("Not undone: {step}. {why}").format(step=step, why=message(refusal))
            before = ngettext("{count} step was undone before it.", "{count} steps were undone before it.", undone)
            self._desktop.say(" ".join([said, before.format(count=undone)] if undone else [said]))
            return
        words = ngettext("Undone: {step}", "{count} steps undone, the last one: {step}", count)
        self._desktop.say(words.format(step=step, count=count))

    @property
    def _council(self) -> "OpenCouncil":
        council = self._desktop.council
        assert council is not None
        return council

    def _is_covered(self) -> bool:
        from ui.meetings.pause_cover import PauseCover

        return any(cover.isVisible() for cover in self._desktop.window.findChildren(PauseCover))

    def _find(self) -> None:
        from ui.find.wiring import open_finder

        council, desktop = self._council, self._desktop
        others = tuple(path for path in desktop.settings.recent_files if path != str(council.path))
        _window, self._finder = open_finder(
            desktop.window, council.services.searching, self._can_do(), others, self.reach
        )

    def _can_do(self) -> "tuple[Doable, ...]":
        """Return every command with what stands in its way now, those of a meeting first while one is in sight."""
        from ui.find import in_a_meeting
        from ui.find.find_presenter import Doable

        steps, page = self._council.services.steps, in_a_meeting.running_page(self._desktop.window)
        labels = {"undo": steps.undo_label, "redo": steps.redo_label}
        own = (
            Doable(command, labels.get(command.key, ""), self._hindrance(command.key, labels))
            for command in window_commands()
            if command.key != "find"
        )
        return (*(in_a_meeting.doables(page) if page is not None else ()), *own)

    def _hindrance(self, command: str, labels: Mapping[str, str]) -> str:
        if labels.get(command) == "":
            nothing_undone = _("Nothing was undone that could come again.")
            return _("There is nothing to undo.") if command == "undo" else nothing_undone
        if command in _CHANGING and self._council.is_read_only:
            return _("This file can only be read and printed here.")
        return ""

    def show_line(self, line: str) -> None:
        """Show where a line stands on the page in sight; where it cannot be shown, read it out instead."""
        from ui.find.revealing import reveal

        page = self._desktop.page_in_sight()
        if page is None or reveal(page, line) is None:
            self._desktop.say(line)

    def _show_keys(self) -> None:
        from ui.help.keys_sheet import KeysSheet

        KeysSheet(self._desktop.window).come()

    def _show_steps(self) -> None:
        from ui.find.steps_menu import StepsMenu

        window, steps = self._desktop.window, self._council.services.steps
        window.open_steps(StepsMenu(window, steps, self.undo_down_to, self._desktop.redo))

    def _write(self) -> None:
        """Go to the question that comes before every issue, in the running meeting where it is in sight there."""
        if not self._ask_who_it_is_about():
            self._desktop.go("issues")
            self._ask_who_it_is_about()

    def _ask_who_it_is_about(self) -> bool:
        doors = self._desktop.window.findChildren(ChoiceButtons, "quick-doors")
        seen = next((each for each in doors if each.isVisible()), None)
        if seen is not None:
            seen.button(Door.MANY_OF_US.value).setFocus()
        return seen is not None

    def _plan(self) -> None:
        from ui.meetings.meetings_presenter import PLAN

        self._desktop.go("meeting", PLAN)

    def _back_up(self) -> None:
        self._desktop.background.run(self._council.backups.make, self._backed_up, self._not_backed_up)

    def _backed_up(self, _nothing: object) -> None:
        self._desktop.refresh("home")
        self._desktop.say(_("Everything is saved, and a backup is made."))

    def _not_backed_up(self, error: BaseException) -> None:
        if not isinstance(error, CodedError):
            raise error
        self._desktop.say(message(error))

    def _take_out_tables(self) -> None:
        self._desktop.go("papers", "tables")

    def _show_inspection(self) -> None:
        self._desktop.go("papers", "inspection")

    def _open_another(self) -> None:
        if self._desktop.start_again is not None:
            self._desktop.start_again(None)

    def _bigger(self) -> None:
        self._size(_A_QUARTER)

    def _smaller(self) -> None:
        self._size(-_A_QUARTER)

    def _size(self, change: int) -> None:
        wanted = self._desktop.theme.percent + change
        percent = max(TEXT_SCALES.start, min(TEXT_SCALES[-1], wanted))
        self._desktop.change_settings(lambda settings: replace(settings, text_scale=percent))
        self._desktop.say(_("Text at {percent} %").format(percent=percent))
        self._desktop.refresh("settings")

    def _other_colours(self) -> None:
        names = {"system": _("Colours of this computer"), "light": _("Light"), "dark": _("Dark")}
        names["high-contrast"] = _("High contrast")
        present = THEMES.index(self._desktop.settings.theme)
        theme = THEMES[(present + 1) % len(THEMES)]
        self._desktop.change_settings(lambda settings: replace(settings, theme=theme))
        self._desktop.say(names[theme])
        self._desktop.refresh("settings")

    def _close(self) -> None:
        self._desktop.window.close()
