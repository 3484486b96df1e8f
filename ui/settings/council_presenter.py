"""What stands behind the names, the groups and the posts: each is kept as soon as its field is left."""

from collections.abc import Callable, Sequence
from typing import Protocol

from careboard.application.setting_up import SettingUp
from careboard.domain.agendas import USUAL_AGENDA, AgendaLines
from careboard.domain.council import Post
from careboard.domain.scales import Scale
from careboard.errors import RuleBroken
from careboard.i18n import _
from careboard.wording import message
from ui.meetings.agenda_editing import AgendaEditing, AgendaView, agenda_view
from ui.settings.typed import Names, TypedGroup


class NamesView(Protocol):
    """What the presenter needs of the form of names."""

    def show_names(self, names: Names) -> None:
        """Show what was decided before."""

    def refuse(self, field: str, text: str) -> None:
        """Say by a field what is wrong with it; nothing where the text is empty."""


class GroupsView(Protocol):
    """What the presenter needs of the form of groups."""

    def show_groups(self, groups: Sequence[TypedGroup], own_scales: Sequence[Scale] = ()) -> None:
        """Show these groups."""

    def keep_new(self, key: str, group: TypedGroup) -> None:
        """Give a new group the key that it was kept under."""

    def refuse(self, key: str, field: str, text: str) -> None:
        """Say by a group what is wrong with it; nothing where the text is empty."""


class PostsView(Protocol):
    """What the presenter needs of the form of posts."""

    def show_posts(self, posts: Sequence[Post]) -> None:
        """Show who is named already."""


class AgendaForm(Protocol):
    """What the presenter needs of the editor of the agenda."""

    def show_agenda(self, view: AgendaView) -> None:
        """Show the agenda as it stands."""

    def refuse(self, text: str) -> None:
        """Say what is wrong; nothing where the text is empty."""


class CouncilPresenter:
    """Keeps what the council decides about itself."""

    def __init__(
        self,
        names: NamesView,
        groups: GroupsView,
        posts: PostsView,
        agenda: AgendaForm,
        setting_up: SettingUp,
        say: Callable[[str, str], None],
    ) -> None:
        """Take the four forms, the council and the way to say things."""
        self._names = names
        self._groups = groups
        self._posts = posts
        self._setting_up = setting_up
        self._say = say
        self._agenda = agenda
        self.agenda = AgendaEditing(agenda, self._lines, self._keep_lines, lambda: USUAL_AGENDA)

    def refresh(self) -> None:
        """Read anew."""
        council = self._setting_up.council()
        self._names.show_names(Names(council.name, council.authority, council.word))
        self._groups.show_groups([TypedGroup.of(group) for group in council.groups], council.own_scales)
        self._posts.show_posts(council.posts)
        self._agenda.show_agenda(agenda_view(council.agenda, USUAL_AGENDA))

    def keep_names(self, names: Names) -> None:
        """Keep the names of the council and its authority, and its word for a promise."""
        council = self._setting_up.council()
        if names == Names(council.name, council.authority, council.word):
            self._names.refuse("", "")
            return
        try:
            self._setting_up.rename(names.council, names.authority, names.word, council.cycle_months)
        except RuleBroken as refusal:
            self._names.refuse(str(refusal.details.get("field", "name")), message(refusal))
            return
        self._names.refuse("", "")
        self._say(_("Saved."), "")

    def keep_group(self, typed: TypedGroup) -> None:
        """Keep a group; a new one waits until it has a name."""
        groups = self._setting_up.council().groups
        if (typed.is_new and not typed.name.strip()) or typed in map(TypedGroup.of, groups):
            self._groups.refuse(typed.key, "", "")
            return
        try:
            group = typed.checked([each.key for each in groups])
            if typed.is_new:
                self._groups.keep_new(typed.key, TypedGroup.of(group))
            self._setting_up.put_group(group)
        except RuleBroken as refusal:
            self._groups.refuse(typed.key, str(refusal.details.get("field", "name")), message(refusal))
            return
        self._groups.refuse(group.key, "", "")
        self._say(_("Saved."), "")

    def keep_posts(self, posts: Sequence[Post]) -> None:
        """Keep who a worry is passed on to."""
        council = self._setting_up.council()
        changed = [post for post in posts if post != council.post(post.role)]
        for post in changed:
            self._setting_up.put_post(post.role, post.name, post.contact)
        if changed:
            self._say(_("Saved."), "")

    def _lines(self) -> AgendaLines:
        return self._setting_up.council().agenda or USUAL_AGENDA

    def _keep_lines(self, lines: AgendaLines) -> None:
        """Keep what each new meeting begins with; the usual agenda is kept as none, so that it follows the program."""
        if lines == self._lines():
            return
        self._setting_up.set_agenda(() if lines == USUAL_AGENDA else lines)
        self.refresh()
        self._say(_("Saved."), "")
