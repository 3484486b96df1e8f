"""Planning: the list of meetings, the plan of one, the authority's sealed self-score."""

from __future__ import annotations

from collections.abc import Callable

from careboard.domain.agendas import USUAL_AGENDA, with_minutes
from careboard.domain.answers import AnswerKind
from tests.screens.meetings.recorder import Recorder, as_page
from tests.support.builders import day
from tests.support.councils import ACouncil
from ui.meetings.list_presenter import ListPresenter
from ui.meetings.prepare_presenter import PreparePresenter
from ui.meetings.prepare_views import PrepareView
from ui.meetings.self_score_presenter import SelfScorePresenter

Say = Callable[[str, str], None]


def test_planned_and_held_meetings_stand_apart(council: ACouncil, page: Recorder) -> None:
    council.meets(0, *["kept"] * 6)
    waiting = council.starts(30)
    council.services.running.close(waiting)
    running = council.starts(60)
    presenter = ListPresenter(as_page(page), council.services, council.today)
    key = presenter.plan(day(90), "juniors", "Library")
    coming, held = page.last["show_meetings"]
    assert [(row.key, row.state_words) for row in coming] == [(running, "Going on now"), (key, "Planned")]
    assert [row.state_words for row in held] == ["Waits for the group's approval", "Approved by the group"]
    assert held[1].beside == "Thursday 15 January 2026 · Town hall · 6 young people · one promise scored"
    assert coming[1].beside == "Wednesday 15 April 2026 · Library · four promises"
    assert (coming[1].day, coming[1].month) == ("15", "April")
    presenter.cancel(key)
    assert len(page.last["show_meetings"][0]) == 1
    presenter.cancel(running)
    assert len(page.refusals) == 1


def test_the_form_knows_the_groups_and_the_last_place(council: ACouncil, page: Recorder) -> None:
    presenter = ListPresenter(as_page(page), council.services, council.today)
    presenter.begin_plan()
    assert page.shown("show_form").place == ""
    council.meets(0)
    presenter.begin_plan()
    form = page.shown("show_form")
    assert (form.groups, form.date, form.place) == (
        (("seniors", "Seniors"), ("juniors", "Juniors")),
        day(7),
        "Town hall",
    )
    assert presenter.plan(day(9), "nobody", "") == ""
    assert len(page.refusals) == 1


def prepared(council: ACouncil, page: Recorder, say: Say) -> tuple[PreparePresenter, str]:
    council.turn_to(60)
    key = council.services.planning.plan(day(70), "seniors", "Town hall").key
    presenter = PreparePresenter(as_page(page), council.services, say)
    presenter.refresh()
    presenter.begin(key)
    return presenter, key


def plan_of(page: Recorder) -> PrepareView:
    view: PrepareView = page.shown("show_plan")
    return view


def test_four_promises_are_proposed_never_scored_and_longest_ago_first(
    council: ACouncil, page: Recorder, say: Say
) -> None:
    council.meets(0, *["kept"] * 6)
    presenter, _key = prepared(council, page, say)
    rows = {row.key: row for row in plan_of(page).rows}
    assert [row.key for row in rows.values() if row.chosen] == ["rights", "voice", "family", "respect"]
    assert (rows["love"].beside, rows["love"].state) == ("Last scored on 15 January 2026", "scored")
    assert (rows["voice"].beside, rows["voice"].state) == ("Never scored", "to-do")
    before = plan_of(page).free
    presenter.choose("love", True)
    assert plan_of(page).promises_words == "Score five promises"
    assert plan_of(page).free < before
    presenter.choose("love", False)
    presenter.choose("nothing", True)
    assert len(page.refusals) == 1


def test_a_promise_is_put_off_with_the_reason_that_is_printed(council: ACouncil, page: Recorder, say: Say) -> None:
    presenter, key = prepared(council, page, say)
    presenter.put_off("love", "The advocate could not come")
    love = plan_of(page).rows[0]
    assert (love.put_off_reason, love.chosen, love.state) == ("The advocate could not come", False, "put-off")
    presenter.take_back("love")
    assert plan_of(page).rows[0].put_off_reason == ""
    presenter.put_off("respect", "")
    assert len(page.refusals) == 1
    presenter.put_off("respect", "Next time")
    assert "respect" in council.services.planning.meeting(key).deferred


def test_date_and_place_are_kept_at_once(council: ACouncil, page: Recorder, say: Say) -> None:
    presenter, key = prepared(council, page, say)
    presenter.move(day(71), "Library")
    meeting = council.services.planning.meeting(key)
    assert (meeting.date, meeting.place, plan_of(page).title) == (day(71), "Library", "Seniors on Friday")
    council.services.running.start(key)
    presenter.move(day(72), "")
    assert len(page.refusals) == 1


def test_a_plan_that_is_too_long_says_by_how_much(council: ACouncil, page: Recorder, say: Say) -> None:
    for number in range(3):
        issue = council.hears(council.meets(0)) if number == 0 else council.hears("2026-01", f"Issue {number}")
        council.services.issues.own(issue, "Head of Placements", None)
        council.services.issues.send(issue)
        council.services.issues.answer(issue, AnswerKind.YES)
        council.services.loops.tell_at_meeting(issue, "2026-01")
    council.services.setting_up.set_agenda(with_minutes(USUAL_AGENDA, 0, 60))
    prepared(council, page, say)
    assert plan_of(page).free < 0
    assert "too many" in plan_of(page).plan_words
    assert len(plan_of(page).to_ask) == 3
    assert plan_of(page).to_ask[0].beside == "Is it sorted?"


def test_loops_that_will_be_told_back_are_listed(council: ACouncil, page: Recorder, say: Say) -> None:
    issue = council.hears(council.meets(0))
    council.sends(issue)
    council.services.issues.answer(issue, AnswerKind.NO, "No money.")
    prepared(council, page, say)
    assert plan_of(page).to_tell[0].badge == ("no", "No")
    council.services.issues.claim_done(issue)
    prepared(council, page, say)
    assert plan_of(page).to_tell[0].badge == ("claimed-done", "Claimed done")


def test_the_self_score_is_sealed_and_not_shown_again(council: ACouncil, page: Recorder, say: Say) -> None:
    _presenter, key = prepared(council, page, say)
    assert not plan_of(page).self_score_sealed
    left: list[bool] = []
    form = Recorder()
    presenter = SelfScorePresenter(as_page(form), council.services, lambda: left.append(True))
    presenter.begin(key)
    view = form.shown("show_form")
    assert [row.key for row in view.rows] == ["love", "rights", "voice", "family"]
    assert [words for _step, words in view.words] == ["Not kept", "A bit", "Mostly", "Kept"]
    presenter.seal({"love": "nonsense"})
    assert len(form.refusals) == 1
    presenter.seal({"love": "kept"})
    presenter.cancel()
    assert len(left) == 2
    PreparePresenter(as_page(page), council.services, say).begin(key)
    assert plan_of(page).self_score_sealed
    assert "kept" not in repr(plan_of(page)).lower().replace("how well", "")
