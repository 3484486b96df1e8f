"""Planning a meeting: what to score, what to put off, and how long it takes."""

from __future__ import annotations

import datetime

from careboard.domain.agendas import USUAL_AGENDA, with_minutes, with_theme
from careboard.domain.answers import AnswerKind
from careboard.domain.issues import ToldHow
from careboard.domain.meetings import MeetingState, Step
from careboard.domain.pledges import Pledge, PledgeVersion
from careboard.errors import NotFound
from tests.support.builders import a_commitment, a_pledge, day
from tests.support.councils import KEYS, ACouncil
from tests.support.refusals import refused


def test_a_meeting_is_planned_with_four_commitments_never_scored_first(council: ACouncil) -> None:
    planning = council.services.planning
    council.meets(0, *["kept"] * 5, commitments=("love", "rights"))
    meeting = planning.plan(day(30), "seniors", " Town\u202e hall ")
    assert (meeting.key, meeting.date, meeting.place) == ("2026-02", day(30), "Town hall")
    assert meeting.planned == ("love", "voice", "family", "respect")
    assert planning.plan(day(31), "juniors").planned[:2] == ("love", "rights")
    assert planning.meeting(meeting.key) == meeting
    with refused("unknown-group", NotFound):
        planning.plan(day(30), "elders")


def test_meetings_of_one_month_have_keys_of_their_own(council: ACouncil) -> None:
    keys = [council.services.planning.plan(day(number), "seniors").key for number in (0, 1, 2)]
    assert keys == ["2026-01", "2026-01-2", "2026-01-3"]
    assert [meeting.key for meeting in council.services.planning.meetings()] == keys


def test_a_planned_meeting_is_moved_or_cancelled_and_a_running_one_is_not(council: ACouncil) -> None:
    planning = council.services.planning
    key = planning.plan(day(0), "seniors").key
    assert planning.move(key, day(3), "Library").place == "Library"
    planning.cancel(key)
    running = council.starts(0)
    for step in (lambda: planning.move(running, day(3), ""), lambda: planning.cancel(running)):
        with refused("meeting-is-not-planned"):
            step()
    assert planning.meeting(running).state is MeetingState.RUNNING


def test_the_facilitator_chooses_what_to_score_in_the_order_of_the_pledge(council: ACouncil) -> None:
    key = council.services.planning.plan(day(0), "seniors").key
    assert council.services.planning.choose(key, ("voice", "love", "voice")).planned == ("love", "voice")
    with refused("unknown-commitment", NotFound):
        council.services.planning.choose(key, ("love", "unknown"))


def test_only_pledges_in_use_are_scored(council_file: ACouncil) -> None:
    ready = Pledge("ready", "Ready", versions=(PledgeVersion(1, None, (a_commitment("later"),)),), in_use=False)
    council_file.begins(a_pledge(*KEYS), ready)
    assert [commitment.key for commitment in council_file.services.planning.commitments()] == list(KEYS)


def test_a_commitment_is_put_off_with_a_reason_and_taken_back(council: ACouncil) -> None:
    planning = council.services.planning
    key = planning.plan(day(0), "seniors").key
    assert planning.defer(key, "rights", "The advocate could not come").deferred
    assert not planning.take_back_deferral(key, "rights").deferred


def test_the_authority_seals_its_own_score_before_the_vote(council: ACouncil) -> None:
    planning = council.services.planning
    key = planning.plan(day(0), "seniors").key
    assert not planning.meeting(key).self_score
    planning.seal_self_score(key, {"love": "kept"})
    assert planning.meeting(key).self_score
    with refused("unknown-commitment", NotFound):
        planning.seal_self_score(key, {"unknown": "kept"})
    with refused("unknown-step"):
        planning.seal_self_score(key, {"love": "yes"})
    council.services.running.start(key)
    council.services.voting.correct_heads(key, {"12-17": 5}, 0)
    council.services.voting.open(key, commitments=("love",))
    with refused("vote-has-begun"):
        planning.seal_self_score(key, {"love": "mostly"})


def test_the_running_order_shows_the_minutes(council: ACouncil) -> None:
    planning = council.services.planning
    first = council.meets(0, *["kept"] * 5)
    issue = council.hears(first)
    council.sends(issue)
    council.services.issues.answer(issue, AnswerKind.YES)
    council.services.loops.tell_otherwise(issue, council.now, ToldHow.LETTER)
    key = planning.plan(day(30), "seniors").key
    agenda = planning.agenda(key)
    minutes = {item.step: item.minutes for item in agenda.items}
    assert list(minutes) == list(Step)
    assert minutes[Step.SCORE] == 13 + 1
    assert agenda.minutes + agenda.free == 120
    assert planning.agenda(planning.plan(datetime.date(2026, 3, 1), "juniors").key).minutes == agenda.minutes - 2
    assert minutes[Step.TELL_BACK] == 6


def test_what_was_planned_does_not_shrink_once_the_group_has_said_that_it_is_sorted(council: ACouncil) -> None:
    issue = council.hears(council.meets(0, *["kept"] * 5))
    council.sends(issue)
    council.services.issues.answer(issue, AnswerKind.YES)
    council.services.loops.tell_otherwise(issue, council.now, ToldHow.LETTER)
    key = council.starts(30, 5)
    before = council.services.planning.agenda(key)
    council.services.voting.open(key, issues=(issue,))
    council.votes(key, *["sorted"] * 5)
    assert council.services.loops.to_ask("seniors") == ()
    assert council.services.planning.agenda(key) == before


def test_a_new_meeting_begins_with_the_councils_agenda_which_is_changed_for_one_meeting(council: ACouncil) -> None:
    planning = council.services.planning
    before = planning.plan(day(0), "seniors")
    template = with_theme(USUAL_AGENDA, "A game", 15)
    council.services.setting_up.set_agenda(template)
    meeting = planning.plan(day(30), "seniors")
    assert (before.agenda, meeting.agenda) == ((), template)
    assert [item.title for item in planning.agenda(meeting.key).items if item.step is None] == ["A game"]
    longer = with_minutes(template, 0, 40)
    assert planning.set_agenda(meeting.key, longer).agenda == planning.meeting(meeting.key).agenda == longer
    assert planning.agenda(meeting.key).free == planning.agenda(before.key).free - 15 - 25
    assert council.services.setting_up.council().agenda == template
    assert council.services.steps.undo() == "Agenda changed"
    assert planning.meeting(meeting.key).agenda == template


def test_what_may_go_is_never_what_has_to_come(council: ACouncil) -> None:
    planning = council.services.planning
    key = planning.plan(day(0), "seniors").key
    planning.set_agenda(key, with_minutes(with_theme(USUAL_AGENDA, "A game", 30), 7, 0))
    agenda = planning.agenda(key)
    assert [(item.step, item.minutes) for item in agenda.may_go] == [(None, 30), (Step.ISSUES, 25), (Step.TALK, 15)]
    assert [item.step for item in agenda.items if item.is_left_out] == [Step.ASKS]


def test_private_notes_belong_to_a_step_or_the_whole_meeting_and_never_show_by_chance(council: ACouncil) -> None:
    planning = council.services.planning
    key = planning.plan(day(0), "seniors").key
    planning.write_note(key, None, "Ring the taxi")
    meeting = planning.write_note(key, Step.TALK, " Ask Noor\u202e first ")
    assert meeting.notes == planning.meeting(key).notes == {"": "Ring the taxi", "talk": "Ask Noor first"}
    assert "Noor" not in repr(meeting)
    assert "Noor" not in str(meeting)
    assert planning.write_note(key, None, "  ").notes == {"talk": "Ask Noor first"}
    assert council.services.steps.undo() == "Note changed"
    assert planning.meeting(key).notes[""] == "Ring the taxi"
    with refused("text-too-long"):
        planning.write_note(key, None, "x" * 4001)
