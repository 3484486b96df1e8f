"""What stands behind the story of one issue: reads it, and enters what a person says has happened."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from careboard.application.closing_loops import Loop
from careboard.application.services import Services
from careboard.domain.answers import AnswerKind
from careboard.domain.issues import DueDate, IssueKind, ToldHow
from careboard.domain.joining import Part
from careboard.domain.meetings import MeetingState
from careboard.errors import CodedError, NotFound, RuleBroken
from careboard.i18n import _
from careboard.wording import message
from ui.issues.actions import Action
from ui.issues.filled import Filled
from ui.issues.list_reading import other_words
from ui.issues.refusals import field_of
from ui.issues.story_forms import FormView, Known, Options, make_form
from ui.issues.story_reading import StoryView, Surroundings, read_story
from ui.settings.eraser import Eraser


class StoryPage(Protocol):
    """What the presenter needs of the panel."""

    def show_story(self, view: StoryView | None) -> None:
        """Show the story of an issue, or that none is chosen."""

    def show_form(self, view: FormView) -> None:
        """Show a form in the story's place."""

    def open_form(self) -> str:
        """Return the action of the form that is open for the issue, empty for none."""

    def show_kept(self, view: FormView) -> None:
        """Show in the open form what is kept now."""

    def close_form(self, key: str, action: Action) -> None:
        """Take a form away, because it was kept."""

    def refuse(self, text: str, field: str) -> None:
        """Say by a field of the form why nothing was kept, or below the form where no field is named."""

    def confirm(self, title: str, words: str) -> bool:
        """Ask before what nobody can bring back."""


class StoryPresenter:
    """Shows one issue and takes what is entered for it; nothing here says sorted (rule 1)."""

    def __init__(
        self,
        page: StoryPage,
        services: Services,
        say: Callable[[str, str], None],
        chase: Callable[[str], None],
        point_at: Callable[[str], None],
        eraser: Eraser,
    ) -> None:
        """Take the panel, the services, the line at the foot of the window, two ways to other places, and the eraser.

        One way shows the slip of an owner, the other shows in the list which issue is read.
        """
        self._eraser = eraser
        self._chase = chase
        self._point_at = point_at
        self._page = page
        self._services = services
        self._issues = services.issues
        self._say = say
        self._key = ""

    @property
    def key(self) -> str:
        """The issue that is shown, empty for none."""
        return self._key

    def open(self, key: str) -> None:
        """Show the story of an issue."""
        self._key = key
        self.refresh()

    def refresh(self) -> None:
        """Read the story anew; an issue that is not there any more is closed."""
        loop = self._loop()
        self._page.show_story(None if loop is None else read_story(loop, self._around(loop)))
        action = self._page.open_form()
        if loop is not None and action in (Action.WORDS.value, Action.SEND.value):
            self._page.show_kept(make_form(Action(action), loop, self._known(loop)))

    def begin(self, action: str) -> None:
        """Offer the form of an action; what asks for nothing more is done at once."""
        loop = self._loop()
        if loop is None:
            return
        if action == Action.DROP.value:
            self._at_once(lambda: self._issues.drop(self._key))
        elif action == Action.APART.value and loop.issue.merged_into:
            self._at_once(lambda: self._services.joining.take_apart(self._key))
        elif action == Action.ERASE.value:
            self._erase()
        elif action == Action.SLIP.value:
            self._chase(loop.story.owner.post)
        elif action == Action.FOLLOW.value:
            self._turn_to(loop.issue.merged_into)
        else:
            self._page.show_form(make_form(Action(action), loop, self._known(loop, action)))

    def change(self, action: str, filled: Filled) -> None:
        """Keep what was typed so far for an issue that was not sent yet."""
        loop = self._loop()
        if loop is None or (action == Action.SEND.value and not _names_owner(filled)):
            return
        self._page.refuse("", "")
        try:
            self._keep(loop, filled) if action == Action.SEND.value else self._edit(loop, filled)
        except (RuleBroken, NotFound) as refusal:
            self._refuse(refusal, filled)

    def enter(self, action: str, filled: Filled) -> None:
        """Enter what has happened, and say so with Undo."""
        loop = self._loop()
        if loop is None:
            return
        key = self._key
        day = filled.day("on")
        if day is not None and day > self._services.steps.today():
            self._page.refuse(_("This day is still to come."), "on")
            return
        try:
            self._do(Action(action), loop, filled)
        except (RuleBroken, NotFound) as refusal:
            self._refuse(refusal, filled)
            return
        self._page.close_form(key, Action(action))
        if action == Action.SEND.value and loop.issue.kind is IssueKind.ISSUE:
            self._say(_("Noted as sent. The slip for the owner is under More."), _("Undo"))
        elif self._services.steps.undo_label and action != Action.WORDS.value:
            self._say(_("{step}.").format(step=self._services.steps.undo_label), _("Undo"))

    def _do(self, action: Action, loop: Loop, filled: Filled) -> None:
        key, issues, reason = self._key, self._issues, filled.text("reason")
        by, source, on = filled.text("by"), filled.text("source"), filled.day("on")
        match action:
            case Action.WORDS:
                self._edit(loop, filled)
            case Action.SEND:
                self._keep(loop, filled)
                issues.send(key, on)
            case Action.ANSWER:
                issues.answer(key, _answer(filled), reason, by=by, who=filled.text("who"), on=on, source=source)
            case Action.CLAIM:
                issues.claim_done(key, reason, by=by, on=on, source=source)
            case Action.TELL:
                self._services.loops.tell_otherwise(key, on or self._services.steps.today(), _told(filled))
            case Action.REASSIGN:
                issues.reassign(key, filled.text("owner"), on)
            case Action.ESCALATE:
                issues.escalate(key, filled.text("owner"), on)
            case Action.MOVE_DATE:
                self._move(filled)
            case Action.WITHDRAW:
                issues.withdraw(key, _index(filled), reason)
            case _:
                self._count_join_or_split(action, filled)

    def _count_join_or_split(self, action: Action, filled: Filled) -> None:
        on, joining = filled.day("on"), self._services.joining
        match action:
            case Action.DOTS:
                self._issues.count_dots(self._key, filled.number("dots"))
            case Action.JOIN:
                self._turn_to(joining.join(self._key, filled.text("other"), on).key)
            case Action.SPLIT:
                self._turn_to(joining.split(self._key, _part(filled), on).key)
            case Action.APART:
                self._turn_to(joining.take_apart(filled.text("other")).key)

    def _turn_to(self, key: str) -> None:
        """Read another issue, and show in the list which one."""
        self.open(key)
        self._point_at(key)

    def _edit(self, loop: Loop, filled: Filled) -> None:
        issue = loop.issue
        typed = (filled.text("title").strip(), filled.text("detail").strip(), filled.several("commitments"))
        if typed != (issue.title, issue.detail, issue.commitments):
            self._issues.edit(self._key, *typed)

    def _keep(self, loop: Loop, filled: Filled) -> None:
        """Keep owner and dates of what was not sent yet, where they were changed."""
        issue = loop.issue
        post, dates = filled.text("owner").strip(), (filled.day("answer-by"), filled.day("done-by"))
        if not issue.events and (post, *dates) != (issue.owner.post, issue.answer_by, issue.done_by):
            self._issues.own(self._key, post, *dates)

    def _move(self, filled: Filled) -> None:
        day = filled.day("to")
        if day is None or not filled.text("which"):
            raise RuleBroken("which-date")
        which, reason = DueDate(filled.text("which")), filled.text("reason")
        self._issues.move_date(self._key, which, day, reason, filled.day("on"))

    def _at_once(self, do: Callable[[], object]) -> None:
        """Do what needs no form, and say so with Undo."""
        try:
            do()
        except (RuleBroken, NotFound) as refusal:
            self._say(message(refusal), "")
            return
        self._say(_("{step}.").format(step=self._services.steps.undo_label), _("Undo"))

    def _erase(self) -> None:
        """Erase the issue, once a person has read what goes with it."""

        def refuse(text: str) -> None:
            self._say(text, "")

        self._eraser.ask_and_erase(self._services.erasing.of_issue(self._key), self._page.confirm, refuse)

    def _refuse(self, refusal: CodedError, filled: Filled) -> None:
        self._page.refuse(message(refusal), field_of(refusal, filled))

    def _loop(self) -> Loop | None:
        if not self._key:
            return None
        try:
            return self._issues.loop(self._key)
        except NotFound:
            return None

    def _around(self, loop: Loop) -> Surroundings:
        meetings = self._services.planning.meetings()
        ahead = [
            meeting.date
            for meeting in meetings
            if meeting.group == loop.group and meeting.state is not MeetingState.CLOSED
        ]
        return Surroundings(
            titles=self._services.planning.titles(),
            groups={group.key: group.name for group in self._services.setting_up.council().groups},
            next_meeting=min(ahead, default=None),
            today=self._services.steps.today(),
            family=self._services.joining.family(loop.issue.key),
        )

    def _known(self, loop: Loop, action: str = "") -> Known:
        in_use = {each.key: each.title for each in self._services.planning.commitments()}
        # What the issue was about stays among the choices, also where it is in the pledge no more.
        titles = self._services.planning.titles()
        commitments = tuple((in_use | {key: titles[key] for key in loop.issue.commitments}).items())
        others = self._others(action)
        return Known(self._services.steps.today(), self._services.owners.names(), commitments, others)

    def _others(self, action: str) -> Options:
        """Return the issues that an action chooses from."""
        joining = self._services.joining
        if action == Action.JOIN.value:
            return tuple((row.key, other_words(row)) for row in joining.others(self._key))
        if action == Action.APART.value:
            joined = joining.family(self._key).joined
            return tuple((each.key, _("{key}: {title}").format(key=each.key, title=each.title)) for each in joined)
        return ()


def _part(filled: Filled) -> Part:
    return Part(
        filled.text("title"),
        filled.text("detail"),
        filled.several("commitments"),
        filled.text("owner"),
        filled.day("answer-by"),
        filled.day("done-by"),
    )


def _names_owner(filled: Filled) -> bool:
    return bool(filled.text("owner").strip() or filled.day("answer-by") or filled.day("done-by"))


def _answer(filled: Filled) -> AnswerKind:
    if not filled.text("answer"):
        raise RuleBroken("answer-missing")
    return AnswerKind(filled.text("answer"))


def _told(filled: Filled) -> ToldHow:
    if not filled.text("how"):
        raise RuleBroken("told-how")
    return ToldHow(filled.text("how"))


def _index(filled: Filled) -> int:
    if not filled.text("of"):
        raise RuleBroken("nothing-to-withdraw")
    return int(filled.text("of"))
