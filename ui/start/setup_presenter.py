"""What stands behind the set-up: one short step a page, then the file is made, then its recovery sheet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Protocol, cast

from careboard.application.built_in_pledges import built_in_pledges
from careboard.application.council_files import CouncilFiles, OpenCouncil
from careboard.domain.council import Post
from careboard.domain.pledges import Pledge
from careboard.errors import CodedError, RuleBroken, StorageProblem
from careboard.i18n import _
from careboard.wording import message
from ui.settings.typed import Names, TypedGroup, passphrase_refusal, pin_refusal, suggested_groups
from ui.start.new_council import SUFFIX, NewCouncil, checked_groups, file_for

Run = Callable[[Callable[[], object], Callable[[object], None], Callable[[BaseException], None]], None]
NAMES, GROUPS, POSTS, PLEDGE, PIN, FILE, SHEET = "names", "groups", "posts", "pledge", "pin", "file", "sheet"
STEPS = (NAMES, GROUPS, POSTS, PLEDGE, PIN, FILE, SHEET)


class SetUpView(Protocol):
    """What the presenter needs of the set-up's page."""

    def show_step(self, step: str) -> None:
        """Show a step; what was typed in it before is still there."""

    def show_groups(self, groups: tuple[TypedGroup, ...]) -> None:
        """Show the groups to begin with."""

    def show_pledges(self, pledges: tuple[Pledge, ...]) -> None:
        """Show the pledges that come with the program."""

    def show_place(self, path: str, warning: str) -> None:
        """Show where the file will lie, and what speaks against that place."""

    def show_sheet(self, groups: tuple[str, ...], council: str) -> None:
        """Show the recovery sheet of the new file."""

    def refuse(self, step: str, text: str, *, field: str = "", key: str = "") -> None:
        """Say in a step what is wrong; nothing where the text is empty."""

    def forget_secrets(self) -> None:
        """Take the passphrase and the PIN out of the fields."""


class Frame(Protocol):
    """What the presenter needs of the start around the set-up."""

    def show_setup(self) -> None:
        """Bring the set-up to the front."""

    def leave_setup(self) -> None:
        """Bring the three ways to begin back to the front."""

    def show_busy(self, text: str) -> None:
        """Say that something is going on."""


class SetUpPresenter:
    """Leads from the first name to an open council file."""

    def __init__(
        self,
        page: SetUpView,
        frame: Frame,
        files: CouncilFiles,
        run: Run,
        opened: Callable[[OpenCouncil], None],
        folder: Path,
    ) -> None:
        """Take the page, the start around it, the files, the background, the way on, and the usual folder."""
        self._page = page
        self._frame = frame
        self._files = files
        self._run = run
        self._opened = opened
        self._folder = folder
        self._new = NewCouncil()
        self._path = file_for(folder, "")
        self._is_chosen = False
        self._step = ""
        self._made: OpenCouncil | None = None

    def begin(self) -> None:
        """Show the first step; what was typed before the start page was shown is still there."""
        if not self._step:
            self._page.show_groups(suggested_groups())
            self._page.show_pledges(built_in_pledges())
        self._frame.show_setup()
        self._show(NAMES)

    def go_back(self) -> None:
        """Show the step before, or the start page before the first."""
        place = STEPS.index(self._step)
        if place == 0:
            self._frame.leave_setup()
        else:
            self._show(STEPS[place - 1])

    def give_names(self, names: Names) -> None:
        """Take the names."""
        try:
            self._new.name(names)
        except RuleBroken as refusal:
            self._page.refuse(NAMES, message(refusal), field=str(refusal.details.get("field", "")))
            return
        self._go_on(NAMES)

    def give_groups(self, typed: tuple[TypedGroup, ...]) -> None:
        """Take the groups; a council has at least one."""
        if not typed:
            self._page.refuse(GROUPS, _("A council needs at least one group."))
            return
        try:
            self._new.groups = checked_groups(typed)
        except RuleBroken as refusal:
            details = {name: str(refusal.details.get(name, "")) for name in ("field", "group")}
            self._page.refuse(GROUPS, message(refusal), field=details["field"], key=details["group"])
            return
        self._go_on(GROUPS)

    def give_posts(self, posts: tuple[Post, ...]) -> None:
        """Take who a worry is passed on to; all may be named later."""
        self._new.posts = posts
        try:
            self._new.whole()
        except RuleBroken as refusal:
            self._page.refuse(POSTS, message(refusal))
            return
        self._go_on(POSTS)

    def give_pledge(self, takes: bool, wordings: Mapping[str, str]) -> None:
        """Take whether the built-in pledge is scored from now on, and the signed words."""
        self._new.takes_pledge, self._new.wordings = takes, dict(wordings)
        self._go_on(PLEDGE)

    def give_pin(self, first: str, again: str) -> None:
        """Take the PIN that leaves the scoring view."""
        refusal = pin_refusal(first, again)
        if refusal:
            self._page.refuse(PIN, refusal)
            return
        self._new.pin = first
        self._go_on(PIN)

    def choose_place(self, path: str) -> None:
        """Keep the file somewhere else."""
        chosen = Path(path)
        self._path = chosen if chosen.suffix == SUFFIX else chosen.with_name(chosen.name + SUFFIX)
        self._is_chosen = True
        self._show_place()

    def give_file(self, first: str, again: str) -> None:
        """Take the passphrase and make the file."""
        refusal = passphrase_refusal(first, again)
        if refusal:
            self._page.refuse(FILE, refusal, field="passphrase")
            return
        self._page.refuse(FILE, "")
        self._frame.show_busy(_("Making the council’s file…"))
        self._run(lambda: self._make(first), self._show_made, self._not_made)

    def check_sheet(self, is_right: bool) -> None:
        """Go on once three groups of the sheet were typed back rightly."""
        if is_right and self._made is not None:
            self._made.services.setting_up.recovery_sheet_checked()
            self.finish()

    def finish(self) -> None:
        """Go on with the new council; its sheet may be checked later, and Home reminds."""
        if self._made is not None:
            made, self._made = self._made, None
            with ExitStack() as if_it_breaks:
                if_it_breaks.callback(self._frame.leave_setup)
                self._opened(made)
                if_it_breaks.pop_all()

    def give_up(self) -> None:
        """Give the new file back when the window closes before the last step."""
        if self._made is not None:
            self._made.close()
            self._made = None

    def _go_on(self, step: str) -> None:
        self._page.refuse(step, "")
        self._show(STEPS[STEPS.index(step) + 1])

    def _show(self, step: str) -> None:
        self._step = step
        if step == FILE:
            self._show_place()
        self._page.show_step(step)

    def _show_place(self) -> None:
        if not self._is_chosen and self._new.council is not None:
            self._path = file_for(self._folder, self._new.council.name)
        synced = self._files.synced_folder(self._path)
        warning = _("“{folder}” is kept in step with other computers. Choose a folder that is only on this one.")
        self._page.show_place(str(self._path), warning.format(folder=synced) if synced else "")

    def _make(self, passphrase: str) -> object:
        path = self._path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StorageProblem("cannot-write", path=path.parent) from error
        made = self._files.create(path, passphrase, self._new.whole(), self._new.pledges(built_in_pledges()))
        made.services.setting_up.set_pin(self._new.pin)
        return made

    def _show_made(self, made: object) -> None:
        council = cast("OpenCouncil", made)
        self._made = council
        self._new.pin = ""
        self._page.forget_secrets()
        self._page.show_sheet(council.recovery_groups(), self._new.whole().name)
        self._frame.show_setup()
        self._show(SHEET)

    def _not_made(self, error: BaseException) -> None:
        self._frame.show_setup()
        self._show(FILE)
        if not isinstance(error, CodedError):
            raise error
        self._page.refuse(FILE, message(error))
