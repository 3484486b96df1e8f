"""The story of one issue and what may be entered for it, on a real encrypted file and without a window."""

from __future__ import annotations

import datetime

import pytest

from careboard.domain.answers import AnswerKind
from careboard.domain.issues import IssueKind
from careboard.domain.loops import LoopState
from careboard.errors import RuleBroken
from tests.screens.issues.conftest import Desk
from tests.support.builders import day
from tests.support.councils import ACouncil
from ui.issues.actions import Action, action_icon, action_words
from ui.issues.filled import FieldValue, Filled
from ui.issues.refusals import field_of
from ui.issues.story_forms import FormView

GROUPED = ("dots", "join", "split")
AFTER_SENT = ("answer", "slip", "claim", "reassign", "move-date", "escalate", *GROUPED, "withdraw")


@pytest.fixture
def issue(council: ACouncil, desk: Desk) -> str:
    """The story of an issue that was raised at a meeting is open."""
    key = council.hears(council.meets(0))
    desk.presenter.show(key)
    return key


def filled(**values: FieldValue) -> Filled:
    """Fill a form in; _ stands for the - in the name of a field."""
    return Filled({name.replace("_", "-"): value for name, value in values.items()})


def actions(desk: Desk) -> tuple[str, ...]:
    """Return what may be entered now."""
    *entries, last = desk.story.story.actions
    assert last is Action.ERASE
    return tuple(action.value for action in entries)


def form(desk: Desk, action: str) -> FormView:
    """Ask for the form of an action."""
    desk.stories.begin(action)
    assert desk.story.form is not None
    return desk.story.form


def values(view: FormView) -> dict[str, FieldValue]:
    """Return what a form is filled with."""
    return {field.name: field.value for field in view.fields}


def answers(desk: Desk, kind: AnswerKind, on: datetime.date, **more: FieldValue) -> None:
    """Enter an answer of an owner."""
    desk.stories.enter("answer", filled(answer=kind.value, reason=more.pop("reason", ""), on=on, **more))


def test_no_action_says_sorted() -> None:
    for action in Action:
        assert "sorted" not in action_words(action).lower()
        assert action_icon(action)
        assert action.value not in ("sorted", "partly-sorted", "not-sorted", "still-sorted", "ended")


def test_what_may_be_entered_follows_the_state(council: ACouncil, desk: Desk, issue: str) -> None:
    assert actions(desk) == ("send", "words", *GROUPED, "drop")
    council.sends(issue, 5)
    assert actions(desk) == AFTER_SENT
    council.turn_to(20)
    council.services.issues.answer(issue, AnswerKind.YES)
    owes = ("answer", "slip", "claim", "tell", "reassign", "move-date", "escalate")
    assert actions(desk) == (*owes, *GROUPED, "withdraw")
    meeting = council.starts(60)
    council.services.loops.tell_at_meeting(issue, meeting)
    assert actions(desk) == AFTER_SENT
    council.services.voting.open(meeting, issues=(issue,))
    council.votes(meeting, *["sorted"] * 7)
    assert council.services.issues.loop(issue).story.state is LoopState.SORTED
    assert actions(desk) == ()


def test_a_good_thing_is_only_sent_and_told_back(council: ACouncil, desk: Desk) -> None:
    key = council.hears(council.meets(0), "They clapped", IssueKind.GOOD_THING)
    desk.presenter.show(key)
    assert actions(desk) == ("send", "words", *GROUPED, "drop")
    view = form(desk, "send")
    assert (view.title, [field.name for field in view.fields]) == ("Who should hear it?", ["owner", "on"])
    desk.stories.enter("send", filled(owner="", on=council.turn_to(1)))
    assert actions(desk) == ("tell", *GROUPED, "withdraw")
    assert desk.story.titles == ["Raised", "Sent", "Tell back"]
    desk.stories.enter("tell", filled(how="letter", on=day(1)))
    assert desk.story.titles == ["Raised", "Sent", "Told back"]
    assert actions(desk) == ("withdraw",)


def test_sending_keeps_owner_and_dates_and_starts_the_clock(council: ACouncil, desk: Desk, issue: str) -> None:
    council.turn_to(4)
    assert values(form(desk, "send")) == {"owner": "", "answer-by": None, "done-by": None, "on": day(4)}
    sending: dict[str, FieldValue] = {"owner": "Head of Fostering", "answer-by": day(40), "on": day(3)}
    desk.stories.enter("send", Filled(sending))
    loop = council.services.issues.loop(issue)
    assert (loop.story.owner.post, loop.story.answer_by, loop.story.sent_on) == ("Head of Fostering", day(40), day(3))
    assert desk.story.form is None
    assert desk.said[-1] == ("Noted as sent. The slip for the owner is under More.", "Undo")
    council.services.steps.undo()
    assert actions(desk)[0] == "send"


def test_an_issue_is_not_sent_to_nobody(desk: Desk, council: ACouncil, issue: str) -> None:
    form(desk, "send")
    desk.stories.enter("send", filled(owner="", on=council.today()))
    assert desk.story.refusal == ("Please name the post that owes an answer.", "owner")
    desk.stories.enter("send", filled(owner="Head", answer_by=day(-9), on=council.today()))
    assert desk.story.refusal[1] == "answer-by"
    desk.stories.enter("send", filled(owner="Head", done_by=day(-9), on=council.today()))
    assert desk.story.refusal[1] == "done-by"
    assert council.services.issues.loop(issue).story.state is LoopState.RAISED
    assert desk.story.form is not None


def test_what_was_not_sent_yet_is_kept_while_it_is_typed(council: ACouncil, desk: Desk, issue: str) -> None:
    view = form(desk, "words")
    assert view.keeps_as_typed
    assert values(view) == {"title": "Workers leave too often", "detail": "", "commitments": ("love",)}
    words = filled(title="Workers leave", detail="Again and again.", commitments=("love", "voice"))
    desk.stories.change("words", words)
    kept = council.services.issues.loop(issue).issue
    assert (kept.title, kept.detail, kept.commitments) == ("Workers leave", "Again and again.", ("love", "voice"))
    assert desk.story.kept is not None
    assert values(desk.story.kept)["title"] == "Workers leave"
    before = len(council.announced)
    desk.stories.change("words", words)
    assert len(council.announced) == before
    desk.stories.change("words", filled(title=" ", detail="", commitments=()))
    assert desk.story.refusal == ("The title is empty. Please fill it in.", "title")
    desk.stories.enter("words", words)
    assert desk.story.form is None


def test_owner_and_dates_are_kept_as_typed_too(council: ACouncil, desk: Desk, issue: str) -> None:
    form(desk, "send")
    desk.stories.change("send", filled(owner="", answer_by=None))
    assert desk.story.refusal == ("", "")
    desk.stories.change("send", filled(owner="Head of Fostering", answer_by=day(30)))
    assert council.services.issues.loop(issue).issue.owner.post == "Head of Fostering"
    assert desk.story.titles == ["Raised", "Send it", "Tell back", "Is it sorted?"]
    council.services.steps.undo()
    assert desk.story.kept is not None
    assert values(desk.story.kept)["owner"] == ""


def test_an_issue_that_was_not_sent_can_be_taken_out_and_brought_back(
    council: ACouncil, desk: Desk, issue: str
) -> None:
    desk.stories.begin("drop")
    assert desk.story.view is None
    assert desk.said == [("Issue taken out.", "Undo")]
    desk.stories.begin("words")
    desk.stories.change("words", filled(title="x"))
    desk.stories.enter("words", filled(title="x"))
    assert desk.story.form is None
    council.services.steps.undo()
    assert desk.story.story.key == issue


@pytest.mark.parametrize("kind", [kind for kind in AnswerKind if kind is not AnswerKind.YES])
def test_rule_2_every_answer_but_yes_needs_its_reason(
    council: ACouncil, desk: Desk, issue: str, kind: AnswerKind
) -> None:
    council.sends(issue, 5)
    form(desk, "answer")
    answers(desk, kind, day(5))
    assert desk.story.refusal == ("Every answer but yes needs a reason in plain words.", "reason")
    assert desk.story.form is not None


def test_an_answer_is_checked_field_by_field(council: ACouncil, desk: Desk, issue: str) -> None:
    council.sends(issue, 5)
    council.turn_to(10)
    form(desk, "answer")
    desk.stories.enter("answer", filled(answer="", reason="Because", on=day(10)))
    assert desk.story.refusal == ("Please say what the answer is.", "answer")
    answers(desk, AnswerKind.SOMEONE_ELSE, day(10), reason="The health board pays.", who="")
    assert desk.story.refusal == ("Please say who decides instead.", "who")
    answers(desk, AnswerKind.YES, day(2))
    assert desk.story.refusal[1] == "on"
    answers(desk, AnswerKind.YES, day(11))
    assert desk.story.refusal == ("This day is still to come.", "on")
    answers(desk, AnswerKind.NO, day(10), reason="x" * 4001)
    assert desk.story.refusal[1] == "reason"


def test_an_answer_is_told_with_who_reason_and_source(council: ACouncil, desk: Desk, issue: str) -> None:
    council.sends(issue, 5)
    council.turn_to(10)
    form(desk, "answer")
    answers(
        desk, AnswerKind.ALREADY_POLICY, day(8), reason="Carers may say yes.", by="Head of Fostering", source="E-mail"
    )
    entry = desk.story.story.entries[2]
    assert (entry.title, entry.beside, entry.icon, entry.state) == ("Answered", "23 January 2026", "equals", "same")
    assert entry.badge == ("already-policy", "Already our policy")
    assert entry.badge_note == "no change"
    assert entry.lines == ("Carers may say yes.", "from Head of Fostering", "Source: E-mail")
    assert desk.story.titles == ["Raised", "Sent", "Answered", "Tell back", "Is it sorted?"]
    assert desk.story.story.entries[3].lines == ("Waiting for the young people",)
    answers(desk, AnswerKind.SOMEONE_ELSE, day(9), reason="Money.", who="Health board")
    assert "Health board decides" in desk.story.story.entries[3].lines


def test_claims_dates_owners_and_higher_posts_are_told(council: ACouncil, desk: Desk, issue: str) -> None:
    council.services.planning.plan(day(70), "seniors")
    council.sends(issue, 5)
    council.turn_to(10)
    assert values(form(desk, "claim"))["by"] == "Head of Placements"
    desk.stories.enter("claim", filled(reason="A new rule", by="Head of Placements", on=day(9), source=""))
    assert desk.story.story.entries[2].lines == ("says Head of Placements", "A new rule")
    assert desk.story.story.entries[3].beside == "26 March 2026"
    form(desk, "reassign")
    desk.stories.enter("reassign", filled(owner=" "))
    assert desk.story.refusal[1] == "owner"
    desk.stories.enter("reassign", filled(owner="Head of Fostering"))
    form(desk, "move-date")
    desk.stories.enter("move-date", filled(which="answer-by", to=day(50), reason=""))
    assert desk.story.refusal == ("Changing a date needs a reason.", "reason")
    desk.stories.enter("move-date", filled(which="answer-by", to=None, reason="x"))
    assert desk.story.refusal[1] == "which"
    desk.stories.enter("move-date", filled(which="answer-by", to=day(50), reason="A new head"))
    form(desk, "escalate")
    desk.stories.enter("escalate", filled(owner="Lead Member"))
    told = {entry.title: entry.lines for entry in desk.story.story.entries}
    assert told["Given to another owner"] == ("to: Head of Fostering",)
    assert told["Date changed"] == ("Answer by: 6 March 2026", "A new head")
    assert told["Taken further up"] == ("to: Lead Member",)
    assert [said for said, _undo in desk.said] == ["Claimed done.", "Owner changed.", "Date moved.", "Taken higher."]


def test_a_withdrawn_entry_stays_visible_with_its_reason(council: ACouncil, desk: Desk, issue: str) -> None:
    council.sends(issue, 5)
    council.turn_to(10)
    answers(desk, AnswerKind.NOT_YET, day(8), reason="Another letter.")
    assert [entry.note for entry in desk.story.story.entries[:3]] == ["", "", "Written down on 25 January 2026"]
    view = form(desk, "withdraw")
    assert view.fields[0].options == (("1", "Answered, 23 January 2026"),)
    desk.stories.enter("withdraw", filled(of="1", reason=""))
    assert desk.story.refusal == ("Withdrawing an entry needs a reason.", "reason")
    desk.stories.enter("withdraw", filled(of="", reason="x"))
    assert desk.story.refusal[1] == "of"
    desk.stories.enter("withdraw", filled(of="1", reason="It was about another issue."))
    gone = desk.story.story.entries[2]
    assert (gone.title, gone.struck, gone.said) == ("Answered", True, "Answered, withdrawn")
    assert gone.badge is None
    assert gone.lines == ("Not yet", "Another letter.")
    assert gone.note == "Withdrawn on 25 January 2026: It was about another issue."
    assert desk.story.titles == ["Raised", "Sent", "Answered", "The answer", "Tell back", "Is it sorted?"]


def test_an_issue_whose_sending_was_withdrawn_is_sent_again(council: ACouncil, desk: Desk, issue: str) -> None:
    council.sends(issue, 5)
    council.services.issues.withdraw(issue, 0, "The wrong letter.")
    assert actions(desk)[:3] == ("send", "reassign", "move-date")
    view = form(desk, "send")
    assert [field.name for field in view.fields] == ["on"]
    assert not view.keeps_as_typed
    desk.stories.enter("send", filled(on=day(5)))
    assert council.services.issues.loop(issue).story.state is LoopState.SENT


def test_the_slip_of_the_owner_is_one_step_from_the_story(council: ACouncil, desk: Desk, issue: str) -> None:
    council.sends(issue, 5)
    desk.stories.begin("slip")
    assert desk.chased == ["Head of Placements"]


def test_told_back_by_letter_visit_or_message(council: ACouncil, desk: Desk, issue: str) -> None:
    council.sends(issue, 5)
    council.services.issues.answer(issue, AnswerKind.YES)
    council.turn_to(9)
    form(desk, "tell")
    desk.stories.enter("tell", filled(how="", on=day(9)))
    assert desk.story.refusal[1] == "how"
    desk.stories.enter("tell", filled(how="visit", on=day(9)))
    entry = desk.story.story.entries[3]
    assert (entry.title, entry.lines, entry.beside) == ("Told back", ("by a visit",), "24 January 2026")
    assert desk.story.titles[-1] == "Is it sorted?"


def test_what_the_group_said_and_what_is_late_stands_in_the_story(council: ACouncil, desk: Desk, issue: str) -> None:
    council.sends(issue, 5, done_by=80)
    council.services.issues.answer(issue, AnswerKind.YES)
    meeting = council.starts(60)
    council.services.loops.tell_at_meeting(issue, meeting)
    council.services.voting.open(meeting, issues=(issue,))
    council.votes(meeting, *["sorted"] * 3, *["partly"] * 3)
    council.turn_to(90)
    desk.presenter.refresh()
    said = desk.story.story.entries[4]
    assert (said.title, said.lines) == ("Partly sorted", ("said by the group: secret vote",))
    rest = desk.story.story.entries[5]
    assert (rest.title, rest.beside, rest.lines) == (
        "The rest of it",
        "by 5 April 2026",
        ("Head of Placements", "10 days late"),
    )
    council.finishes(meeting)
    last = council.starts(91)
    council.services.loops.end(issue, last, "We stop here.")
    ended = desk.story.story.entries[-1]
    assert (ended.title, ended.lines) == ("Ended without being sorted", ("said by the group", "We stop here."))


def test_a_refusal_is_said_by_a_field_only_where_the_form_has_it() -> None:
    assert field_of(RuleBroken("date-runs-backwards"), filled(owner="x")) == ""
    assert field_of(RuleBroken("changed-since"), filled(owner="x")) == ""
    assert field_of(RuleBroken("text-too-long"), filled(owner="x")) == ""
    assert filled(of=None).text("of") == ""
    assert filled().several("commitments") == ()


def test_how_long_it_waits_is_told_in_days_and_in_meetings(council: ACouncil, desk: Desk, issue: str) -> None:
    council.sends(issue, 5)
    council.turn_to(23)
    desk.presenter.show(issue)
    assert desk.story.story.about.endswith("waits for 18 days")
    council.meets(40)
    council.turn_to(45)
    desk.presenter.show(issue)
    assert desk.story.story.about.endswith("waits for 40 days and 1 meeting")
