"""Turns a planned meeting into what its page shows: promises, loops, notes, minutes and how to save some."""

from __future__ import annotations

from collections.abc import Mapping

from careboard import wording
from careboard.application.closing_loops import Loop
from careboard.application.planning import Agenda, AgendaItem
from careboard.application.scoreboard import ScoreRow
from careboard.application.services import Services
from careboard.application.what_comes import WhatComes
from careboard.domain.agendas import RECKONED, Step
from careboard.domain.asks import Ask
from careboard.domain.coverage import Covered
from careboard.domain.meetings import Meeting, scoring_minutes
from careboard.i18n import _
from ui.meetings.agenda_editing import agenda_view
from ui.meetings.pictures import picture_of
from ui.meetings.prepare_views import LoopRow, NoteRow, PrepareView, PromiseRow, Saving
from ui.meetings.running_order import step_title
from ui.meetings.telling import told_how

_MOST_SAVINGS = 3


def view_of(services: Services, meeting: Meeting) -> PrepareView:
    """Return everything that the page shows of one planned meeting."""
    council = services.setting_up.council()
    board = services.scores.board(meeting.group)
    agenda, comes = services.planning.agenda(meeting.key), services.planning.comes(meeting.key)
    titles = {row.commitment.key: row.commitment.title for row in board.rows}
    parts = tuple((_short(item, meeting, council.word), item.minutes) for item in agenda.items if item.minutes)
    return PrepareView(
        key=meeting.key,
        title=_("{group} on {day}").format(
            group=council.group(meeting.group).name, day=wording.weekday(meeting.date)
        ),
        date=meeting.date,
        place=meeting.place,
        word=council.word,
        promises_words=_("Score {promises}").format(
            promises=wording.promises(len(meeting.planned), council.word)
        ),
        rows=tuple(_row(row, meeting) for row in board.rows),
        plan=parts,
        free=agenda.free,
        plan_words=_plan_words(agenda),
        savings=_savings(agenda, meeting, council.word),
        notes=_notes(meeting),
        agenda=agenda_view(meeting.agenda, council.agenda, _reckoned(agenda)),
        to_tell=(
            *(_to_tell(loop) for loop in (*comes.to_tell, *comes.told_otherwise)),
            *(_board_says(ask) for ask in comes.asks_to_tell),
        ),
        to_ask=tuple(_to_ask(loop) for loop in comes.to_ask),
        put_off=tuple(_put_off(titles, key, why) for key, why in comes.put_off.items() if key in titles),
        good_enough=_good_enough(board.rows, comes, council.word),
        self_score_sealed=bool(meeting.self_score),
        authority=council.authority,
    )


def _plan_words(agenda: Agenda) -> str:
    if agenda.free < 0:
        return _("{minutes}: {over} too many").format(
            minutes=wording.minutes(agenda.minutes), over=wording.minutes(-agenda.free)
        )
    total = agenda.minutes + agenda.free
    return _("{minutes} of {total} minutes planned").format(minutes=agenda.minutes, total=total)


def _notes(meeting: Meeting) -> tuple[NoteRow, ...]:
    titles = {"": _("The whole meeting"), **{step.value: step_title(step, 0, "") for step in Step}}
    return tuple(NoteRow(key, title, meeting.notes.get(key, "")) for key, title in titles.items())


def _reckoned(agenda: Agenda) -> dict[Step, int]:
    return {item.step: item.minutes for item in agenda.items if item.step in RECKONED}


def _savings(agenda: Agenda, meeting: Meeting, word: str) -> tuple[Saving, ...]:
    """Return what could be left out of a meeting that is too long: the least that is enough first."""
    if agenda.free >= 0:
        return ()
    said = _("Leave out: {title}, saves {minutes} min")
    able = sorted(agenda.may_go, key=lambda item: (item.minutes < -agenda.free, abs(item.minutes + agenda.free)))
    ways = [
        Saving(item.place, 0, said.format(title=_short(item, meeting, word), minutes=item.minutes))
        for item in able[:_MOST_SAVINGS]
    ]
    planned = len(meeting.planned)
    saved = {n: scoring_minutes(planned) - scoring_minutes(n) for n in range(1, planned)}
    enough = [n for n, minutes in saved.items() if minutes >= -agenda.free]
    if enough:
        fewer = _("Score only {promises}, saves {minutes} min")
        words = fewer.format(promises=wording.promises(enough[-1], word), minutes=saved[enough[-1]])
        ways.append(Saving(None, enough[-1], words))
    return tuple(ways)


def _put_off(titles: Mapping[str, str], key: str, reason: str) -> str:
    return _("{title} was put off: {reason}").format(title=titles[key], reason=reason)


def _short(item: AgendaItem, meeting: Meeting, word: str) -> str:
    return item.title if item.step is None else step_title(item.step, len(meeting.planned), word)


def _row(row: ScoreRow, meeting: Meeting) -> PromiseRow:
    key, covered = row.commitment.key, row.coverage
    last = covered.last_scored
    beside = _("Last scored on {date}").format(date=wording.long_date(last)) if last else _("Never scored")
    reason = meeting.deferred.get(key, "")
    state = {Covered.SCORED: "scored", Covered.DEFERRED: "put-off"}.get(covered.covered, "to-do")
    if reason:
        state = "put-off"
    return PromiseRow(key, row.commitment.title, beside, state, key in meeting.planned, reason)


def _to_tell(loop: Loop) -> LoopRow:
    answer, claim = loop.story.answer, loop.story.claim
    how = told_how(loop)
    if how:
        return LoopRow(picture_of(loop.issue), loop.issue.title, ("told-back", wording.label(loop.story.state)), how)
    if claim is not None:
        return LoopRow(
            picture_of(loop.issue),
            loop.issue.title,
            ("claimed-done", wording.label(claim.kind)),
            wording.long_date(claim.on),
        )
    if answer is not None and answer.answer is not None:
        badge = (answer.answer.value, wording.label(answer.answer))
        return LoopRow(picture_of(loop.issue), loop.issue.title, badge, wording.long_date(answer.on))
    return LoopRow(picture_of(loop.issue), loop.issue.title, None, _("A good thing, passed on"))


def _board_says(ask: Ask) -> LoopRow:
    """Return what the board answered to an ask of the group."""
    answer = ask.standing[-1]
    badge = (answer.answer.value, wording.label(answer.answer))
    said = _("The board, {date}").format(date=wording.long_date(answer.on))
    return LoopRow("hand-waving", ask.text, badge, said)


def _to_ask(loop: Loop) -> LoopRow:
    asked = _("Still sorted?") if loop.story.is_success else _("Is it sorted?")
    if loop.story.is_to_tell:
        asked = _("Is it sorted? Once it is told back")
    badge = (loop.story.state.value, wording.label(loop.story.state))
    return LoopRow(picture_of(loop.issue), loop.issue.title, badge, asked)


def _good_enough(rows: tuple[ScoreRow, ...], comes: WhatComes, word: str) -> str:
    if comes.good_enough:
        said = _("Is it still good enough for you? Asked of {promises} this time, once a cycle.")
        return said.format(promises=wording.promises(len(comes.good_enough), word))
    owed = sum(1 for row in rows if not row.coverage.still_good_enough_asked)
    if not owed:
        return ""
    said = _("Once a cycle: is it still good enough for you? Not asked yet: {promises}. You choose it at the vote.")
    return said.format(promises=wording.promises(owed, word))
