"""Start pages that do nothing but remember what they were shown."""

from __future__ import annotations

from ui.settings.typed import TypedGroup


class RecordedStart:
    """Remembers which page is in front and what it says."""

    def __init__(self) -> None:
        """Begin with nothing shown."""
        self.front = ""
        self.last = ""
        self.recent: tuple[str, ...] = ()
        self.problem = self.forgettable = ""
        self.refusal = ""
        self.sheet = False
        self.copy = ""
        self.read_only = self.may_take_back = False
        self.busy: list[str] = []

    def show_welcome(self, last: str) -> None:
        """Remember the start page."""
        self.front, self.last, self.problem = "welcome", last, ""

    def show_recent(self, files: tuple[str, ...]) -> None:
        """Remember the files before the last one."""
        self.recent = files

    def offer_to_forget(self, name: str) -> None:
        """Remember which file may be forgotten."""
        self.forgettable = name

    def show_problem(self, text: str) -> None:
        """Remember what went wrong."""
        self.problem = text

    def show_unlock(self, name: str) -> None:
        """Remember which file is asked for."""
        self.front, self.refusal = f"unlock {name}", ""

    def show_refusal(
        self, text: str, *, sheet: bool = False, copy: str = "", read_only: bool = False, take_back: bool = False
    ) -> None:
        """Remember why the file did not open."""
        self.refusal, self.sheet, self.copy = text, sheet, copy
        self.read_only, self.may_take_back = read_only, take_back

    def show_busy(self, text: str) -> None:
        """Remember what is going on."""
        self.front = "busy"
        self.busy.append(text)

    def show_setup(self) -> None:
        """Remember that the set-up is in front."""
        self.front = "set-up"

    def leave_setup(self) -> None:
        """Remember that the start page is in front."""
        self.front = "welcome"


class RecordedSetUp:
    """Remembers the step and what was refused in it."""

    def __init__(self) -> None:
        """Begin with nothing shown."""
        self.steps: list[str] = []
        self.groups: tuple[TypedGroup, ...] = ()
        self.pledges: tuple[object, ...] = ()
        self.place = ""
        self.warning = ""
        self.sheet: tuple[str, ...] = ()
        self.refused: list[tuple[str, str, str, str]] = []
        self.is_forgotten = False

    @property
    def step(self) -> str:
        """The step in sight."""
        return self.steps[-1]

    @property
    def refusal(self) -> str:
        """What was said last about a step, empty when all is well."""
        return self.refused[-1][1] if self.refused else ""

    def show_step(self, step: str) -> None:
        """Remember the step."""
        self.steps.append(step)

    def show_groups(self, groups: tuple[TypedGroup, ...]) -> None:
        """Remember the groups to begin with."""
        self.groups = groups

    def show_pledges(self, pledges: tuple[object, ...]) -> None:
        """Remember the pledges."""
        self.pledges = pledges

    def show_place(self, path: str, warning: str) -> None:
        """Remember where the file will lie."""
        self.place, self.warning = path, warning

    def show_sheet(self, groups: tuple[str, ...], council: str) -> None:
        """Remember the recovery sheet."""
        assert council
        self.sheet = groups

    def refuse(self, step: str, text: str, *, field: str = "", key: str = "") -> None:
        """Remember what was refused."""
        self.refused.append((step, text, field, key))

    def forget_secrets(self) -> None:
        """Remember that the secrets are gone."""
        self.is_forgotten = True
