"""The running program: one window, one open council file, and the way from the start page to the places and back."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from careboard.application.council_files import CouncilFiles, OpenCouncil
from careboard.errors import CodedError, RuleBroken
from careboard.i18n import _
from careboard.settings import Settings, load_settings, save_settings
from careboard.wording import long_date, message
from ui.background import Background
from ui.change_feed import ChangeFeed
from ui.main_window import MainWindow, foot_places, rail_places
from ui.places import Build, Places
from ui.system_settings import system_is_still
from ui.theme import ThemeSwitch

if TYPE_CHECKING:
    from ui.find.doing import Doing
    from ui.voting.reading_voice import Speaking
    from ui.voting.voting_window import VotingWindow


class Desktop(QObject):
    """Owns the window and what is open in it; hands each place what it needs."""

    def __init__(
        self,
        app: QApplication,
        files: CouncilFiles,
        settings_file: Path,
        make_builders: "Callable[[Desktop, OpenCouncil], dict[str, Build]]",
    ) -> None:
        super().__init__(app)
        self.app, self.files = app, files
        self._settings_file = settings_file
        self.settings = load_settings(settings_file)
        self.theme = ThemeSwitch(app, self.settings.theme, self.settings.text_scale)
        self.theme.setParent(self)
        self.background = Background(self)
        self.window = MainWindow(rail_places(), foot_places())
        self.theme.put_on(self.window)
        self.council: OpenCouncil | None = None
        self._make_builders = make_builders
        self._feed = ChangeFeed(self)
        self._places: Places | None = None
        self._start: QWidget | None = None
        self._reading_only: QObject | None = None
        self.scoring: VotingWindow | None = None
        self.find_voice: Callable[[QObject], Speaking | None] = _find_voice
        self._voices: tuple[Speaking | None, ...] = ()
        self.start_again: Callable[[Path | None], None] | None = None
        self.window.place_asked.connect(self.go)
        self.window.undo_asked.connect(self.undo)
        self.window.command_asked.connect(self.do)
        self.window.closing.connect(self.close_council)
        self.window.system_changed.connect(self.theme.follow_size)

    def show_start(self, page: QWidget) -> None:
        """Show the start page: try, begin or open; what stood open before is put away."""
        places = self._places
        self.close_council()
        if places is not None:
            places.drop(self.window.drop)
        self._start = page
        self.window.show_alone(page)

    def opened(self, council: OpenCouncil) -> None:
        """Go on with a file that was opened or made: Home comes next; one that cannot be shown is given back."""
        with ExitStack() as if_it_breaks:
            if_it_breaks.callback(self._give_back, council)
            self._show(council)
            if_it_breaks.pop_all()
        self._watch_reading(council)
        if self._start is not None:
            self.window.drop(self._start)
            self._start = None
        self.background.run(council.back_up_at_open, self._backed_up, self._not_backed_up)

    def _show(self, council: OpenCouncil) -> None:
        self.council = council
        self._feed = ChangeFeed(self)
        council.services.announce.listen(self._feed.announce)
        self._places = Places(self._make_builders(self, council), self.window.show_page, self)
        self._feed.changed.connect(self._places.heard)
        self._feed.changed.connect(self._show_council_name)
        self._show_council_name()
        self.change_settings(lambda settings: settings.with_recent(council.path))
        self.go("home")

    def _give_back(self, council: OpenCouncil) -> None:
        """Close a file that could not be shown, so that it can be opened again, and go back to the start page."""
        council.close()
        self.council = None
        if self._places is not None:
            self._places.drop(self.window.drop)
            self._places = None
        self.window.set_council("")
        if self._start is not None:
            self.window.show_alone(self._start)

    def is_at_hand(self) -> bool:
        """Tell whether the facilitator has the screen; otherwise young people vote on it."""
        return self.scoring is None

    def hand_over(self, scoring: "VotingWindow") -> None:
        """Give the screen to the young people until staff come back."""
        self.scoring = scoring
        self.theme.put_once_on(scoring)
        scoring.left.connect(self._take_back)
        scoring.open_on(self.window.screen())

    @cached_property
    def _commands(self) -> "Doing":
        """What does the commands, made when the first one is asked for."""
        from ui.find.doing import Doing

        return Doing(self)

    def do(self, command: str) -> None:
        """Do a command by its key in the list of all commands."""
        self._commands.do(command)

    def system_voice(self) -> "Speaking | None":
        """Return this computer's voice, None where it has none; it is looked for once, when it is first wanted."""
        if not self._voices:
            self._voices = (self.find_voice(self),)
        return self._voices[0]

    def go(self, place: str, key: str = "", line: str = "") -> None:
        """Go to a place, there to the thing with that key, and to where a line stands on the page."""
        if self._places is not None:
            self._places.go(place, key)
            if line:
                self._commands.show_line(line)

    def page_in_sight(self) -> QWidget | None:
        """Return the page of the present place, None on the start page."""
        return self._places.built(self._places.present).page if self._places is not None else None

    def say(self, text: str, undo: str = "") -> None:
        """Say something at the foot of the window."""
        self.window.say(text, undo)

    def undo(self) -> None:
        """Take the last step back, and say which."""
        if self.council is not None:
            steps = self.council.services.steps
            self._take(steps.undo, steps.undo_label, _("Undone: {step}"), _("Not undone: {step}. {why}"))

    def redo(self) -> None:
        """Do the last undone step again, and say which."""
        if self.council is not None:
            steps = self.council.services.steps
            self._take(steps.redo, steps.redo_label, _("Done again: {step}"), _("Not done again: {step}. {why}"))

    def change_settings(self, change: Callable[[Settings], Settings]) -> None:
        """Change the settings of this computer; look and text size follow at once."""
        # Read anew: the backups keep their second folder in the same file.
        self.settings = change(load_settings(self._settings_file))
        save_settings(self._settings_file, self.settings)
        self.theme.use(self.settings.theme, self.settings.text_scale)

    def settings_in_force(self) -> Settings:
        """Return the settings with what the system says where its choice is followed."""
        is_still = self.settings.reduced_motion
        if is_still is None:
            is_still = system_is_still()
        return replace(self.settings, text_scale=self.theme.percent, reduced_motion=is_still)

    def forget_file(self, path: str) -> None:
        """Take a file off the list of those that were open lately."""
        self.change_settings(lambda settings: settings.without_recent(path))

    def bigger_text(self) -> None:
        """Grow the text by a quarter, and begin again after the largest."""
        now = self.theme.percent
        self.change_settings(lambda settings: replace(settings, text_scale=100 if now >= 200 else min(200, now + 25)))

    def close_council(self) -> None:
        """Give the file back, after what is going on has ended."""
        self.background.finish()
        if self.council is None:
            return
        try:
            self.council.back_up_at_close()
        except CodedError as error:
            from ui import messages

            messages.problem(self.window, _("No backup was made at the end"), message(error))
        finally:
            self.council.close()
            self.council = None
            self._read_and_write()
            self._places = None

    def _watch_reading(self, council: OpenCouncil) -> None:
        """Make grey what would change a file that can only be read, once its pages are there."""
        if council.is_read_only and self._reading_only is None and self._places is not None and self._places.present:
            from ui.reading_only import ReadingOnly

            self._reading_only = ReadingOnly(self.app, self.window)

    def _read_and_write(self) -> None:
        """Look at the pages no more: the next file may be one that can be changed."""
        if self._reading_only is not None:
            self.app.removeEventFilter(self._reading_only)
            self._reading_only.deleteLater()
            self._reading_only = None

    def _take(self, step: Callable[[], str], label: str, taken: str, refused: str) -> None:
        """Take a step back or do it again, and say which; a refusal names it too, with its reason."""
        try:
            self.say(taken.format(step=step()))
        except RuleBroken as refusal:
            why = message(refusal)
            self.say(refused.format(step=label, why=why) if label else why)

    def _show_council_name(self, _changes: object = None) -> None:
        if self.council is not None:
            from careboard.giveaways import know

            self.window.set_council(self.council.services.setting_up.council().name)
            know(self.council.services.setting_up.known_words())
            self.window.set_notice(_notice_words(self.council))
            self._watch_reading(self.council)

    def refresh(self, place: str) -> None:
        """Read a place anew if it is the one that is shown."""
        if self._places is not None and self._places.present == place:
            self._places.built(place).presenter.refresh()

    def _backed_up(self, _nothing: object) -> None:
        self.refresh("home")

    def _not_backed_up(self, error: BaseException) -> None:
        if not isinstance(error, CodedError):
            raise error
        self.say(message(error))

    def _take_back(self) -> None:
        if self.scoring is not None:
            self.scoring.deleteLater()
            self.scoring = None
        self.window.activateWindow()


def _notice_words(council: OpenCouncil) -> str:
    """Return why a file can only be read, empty where it is as usual."""
    if not council.is_read_only:
        return ""
    moved_on = council.services.handing_over.moved_on()
    if moved_on is None:
        return _("This file can only be read and printed here.")
    words = _("Only to read and print: this file was moved to another computer on {date}.")
    return words.format(date=long_date(moved_on))


def _find_voice(parent: QObject) -> "Speaking | None":
    from ui.voting.system_voice import find_voice

    return find_voice(parent)
