"""Panels of the settings that do nothing but remember what they were shown."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from careboard.application.backups import BackupState
from careboard.domain.council import Post
from careboard.domain.scales import Scale
from careboard.settings import Settings
from ui.meetings.agenda_editing import AgendaView
from ui.settings.pledge_presenter import ShownPledge
from ui.settings.typed import Names, TypedGroup


class RecordedNames:
    """Remembers the names and what was refused."""

    def __init__(self) -> None:
        """Begin with nothing shown."""
        self.names = Names()
        self.refused = ("", "")

    def show_names(self, names: Names) -> None:
        """Remember the names."""
        self.names = names

    def refuse(self, field: str, text: str) -> None:
        """Remember what was refused."""
        self.refused = (field, text)


class RecordedGroups:
    """Remembers the groups and what was refused."""

    def __init__(self) -> None:
        """Begin with nothing shown."""
        self.groups: Sequence[TypedGroup] = ()
        self.kept: list[tuple[str, str]] = []
        self.refused = ("", "", "")

    def show_groups(self, groups: Sequence[TypedGroup], own_scales: Sequence[Scale] = ()) -> None:
        """Remember the groups."""
        assert not own_scales
        self.groups = groups

    def keep_new(self, key: str, group: TypedGroup) -> None:
        """Remember under which key a new group was kept."""
        self.kept.append((key, group.key))

    def refuse(self, key: str, field: str, text: str) -> None:
        """Remember what was refused."""
        self.refused = (key, field, text)


class RecordedAgenda:
    """Remembers the agenda and what was refused."""

    def __init__(self) -> None:
        """Begin with nothing shown."""
        self.view = AgendaView((), is_usual=False)
        self.refused = ""

    def show_agenda(self, view: AgendaView) -> None:
        """Remember the agenda."""
        self.view = view

    def refuse(self, text: str) -> None:
        """Remember what was refused."""
        self.refused = text


class RecordedPosts:
    """Remembers the posts."""

    def __init__(self) -> None:
        """Begin with nothing shown."""
        self.posts: Sequence[Post] = ()

    def show_posts(self, posts: Sequence[Post]) -> None:
        """Remember the posts."""
        self.posts = posts


class RecordedPledges:
    """Remembers the pledges and what was refused."""

    def __init__(self) -> None:
        """Begin with nothing shown."""
        self.pledges: Sequence[ShownPledge] = ()
        self.refused = ("", "", "")
        self.closed = 0

    def show_pledges(self, pledges: Sequence[ShownPledge]) -> None:
        """Remember the pledges."""
        self.pledges = pledges

    def refuse(self, pledge: str, commitment: str, text: str) -> None:
        """Remember what was refused."""
        self.refused = (pledge, commitment, text)

    def close_new_words(self) -> None:
        """Remember that the form is gone."""
        self.closed += 1


class RecordedLocks:
    """Remembers the PIN and the passphrase panel."""

    def __init__(self) -> None:
        """Begin with nothing shown."""
        self.locks = (False, False)
        self.busy: list[bool] = []
        self.pin_refusal = ""
        self.refusal = ("", False)
        self.forgotten = 0

    def show_locks(self, has_pin: bool, is_encrypted: bool) -> None:
        """Remember what is locked."""
        self.locks = (has_pin, is_encrypted)

    def show_busy(self, busy: bool) -> None:
        """Remember whether something is going on."""
        self.busy.append(busy)

    def refuse_pin(self, text: str) -> None:
        """Remember what is wrong with the PIN."""
        self.pin_refusal = text

    def refuse_passphrase(self, text: str, *, old: bool = False) -> None:
        """Remember what is wrong with a passphrase."""
        self.refusal = (text, old)

    def forget(self) -> None:
        """Remember that what was typed is gone."""
        self.forgotten += 1


class RecordedSheet:
    """Remembers the recovery sheet."""

    def __init__(self) -> None:
        """Begin with nothing shown."""
        self.state = (False, False)
        self._groups: tuple[str, ...] = ()
        self.refusal = ""

    def shown(self) -> tuple[str, ...]:
        """Return the groups in sight."""
        return self._groups

    def show_state(self, is_encrypted: bool, is_checked: bool) -> None:
        """Remember whether it was checked."""
        self.state = (is_encrypted, is_checked)

    def show_busy(self, busy: bool) -> None:
        """Remember nothing: the passphrase is tried at once."""

    def show_sheet(self, groups: tuple[str, ...], council: str) -> None:
        """Remember the groups."""
        assert council == "Hillside Voices"
        self._groups = groups

    def hide_sheet(self) -> None:
        """Remember that the groups are out of sight."""
        self._groups = ()

    def refuse(self, text: str) -> None:
        """Remember why the sheet is not shown."""
        self.refusal = text


class RecordedBackups:
    """Remembers the backups."""

    def __init__(self) -> None:
        """Begin with nothing shown."""
        self._state: BackupState | None = None
        self.refusal = ""

    def last(self) -> tuple[datetime.date | None, datetime.date | None]:
        """Return when the last copies were made, here and in the second folder."""
        assert self._state is not None
        return self._state.here, self._state.second

    def folder(self) -> str:
        """Return the second folder."""
        assert self._state is not None
        return self._state.second_folder

    def show_backups(self, state: BackupState) -> None:
        """Remember when the last ones were made."""
        self._state = state

    def show_busy(self, busy: bool) -> None:
        """Remember nothing: a backup is made at once."""

    def refuse(self, text: str) -> None:
        """Remember why there is none."""
        self.refusal = text


class RecordedComputer:
    """Remembers the settings of this computer."""

    def __init__(self) -> None:
        """Begin with the usual ones."""
        self.settings = Settings()

    def show_settings(self, settings: Settings) -> None:
        """Remember them."""
        self.settings = settings
