"""The paper for one board meeting: what it says, when it may be issued, and that it stays as it was."""

from __future__ import annotations

import pytest

from careboard.application.reviewing import RecordClass
from careboard.application.summary_content import LoopSection, SummaryContent
from careboard.domain.answers import AnswerKind
from careboard.domain.coverage import Covered
from careboard.domain.issues import EventKind, IssueKind, ToldHow
from careboard.domain.loops import happened
from careboard.domain.rounds import Method
from careboard.errors import NotFound
from tests.support.builders import day, decided
from tests.support.councils import ACouncil
from tests.support.refusals import refused


@pytest.fixture
def year(council: ACouncil) -> ACouncil:
    """A council with one approved meeting and two board meetings, on the day before the first papers are due."""
    council.meets(0, *["a-bit"] * 5, commitments=("love", "rights"))
    council.services.asking.add_board(day(60), day(50))
    council.services.asking.add_board(day(150), day(140))
    council.turn_to(49)
    return council


def sections(content: SummaryContent) -> dict[str, LoopSection]:
    """Return under which head each loop stands."""
    return {line.loop.issue.key: line.section for line in content.loops}


def test_a_draft_is_drawn_at_any_time_and_says_so(year: ACouncil) -> None:
    open_one = year.starts(20, heads=5)
    year.services.running.close(open_one)
    papers = year.services.papers
    assert papers.draft() == b"1 2026-01,2026-02 draft"
    with refused("meetings-not-approved"):
        papers.print()
    year.services.running.approve(open_one)
    assert papers.print() == b"1 2026-01,2026-02 final"
    assert papers.issued() == ()


def test_a_paper_without_a_meeting_is_refused(year: ACouncil) -> None:
    with refused("paper-covers-nothing"):
        year.services.papers.print("2026-06")
    with refused("paper-covers-nothing"):
        year.services.papers.issue("2026-06", editors=2)
    with refused("unknown-board", NotFound):
        year.services.papers.draft("2030-01")


def test_an_issued_paper_is_numbered_frozen_and_reprinted(year: ACouncil) -> None:
    papers = year.services.papers
    with refused("young-editors-missing"):
        papers.issue(editors=1)
    paper = papers.issue(editors=2)
    assert (paper.number, paper.board, paper.covers, paper.issued_on) == (1, "2026-03", ("2026-01",), day(49))
    assert papers.reprint(1) == papers.print("2026-03") == b"1 2026-01 final"
    next_board = papers.next_board()
    assert next_board is not None
    assert next_board.key == "2026-06"
    with refused("unknown-paper", NotFound):
        papers.reprint(2)


def test_a_correction_has_a_new_number_and_says_what_changed(year: ACouncil) -> None:
    papers = year.services.papers
    papers.issue(editors=2)
    year.meets(45, *["kept"] * 5)
    with refused("correction-needs-changes"):
        papers.issue("2026-03", editors=2)
    second = papers.issue("2026-03", editors=2, changes="The date of the meeting", on=day(51))
    assert (second.number, second.corrects, second.covers) == (2, 1, ("2026-01",))
    assert papers.content("2026-03").corrects == 2
    assert papers.print("2026-03") == b"2 2026-01 final"
    assert [meeting.key for meeting in papers.content().covers] == ["2026-03"], "a late meeting is in the next one"


def test_the_form_that_went_out_with_a_paper_is_kept_with_it(year: ACouncil) -> None:
    papers = year.services.papers
    assert "response-form" not in papers.issue(editors=2).editions, "it asks nothing"
    with refused("form-asks-nothing"):
        papers.form("2026-03")
    key = year.starts(45, 5)
    ask = year.services.asking.ask(key, "A lockable box in every home", "Director", day(60))
    year.finishes(key)
    assert papers.form("2026-03") == b"2026-03-01 A lockable box in every home", "as it stands"
    issued = papers.issue("2026-03", editors=2, changes="It has the second meeting")
    assert issued.editions["response-form"] == b"2026-03-01 A lockable box in every home"
    year.turn_to(70)
    year.services.asking.answer(ask.key, AnswerKind.YES, on=day(60))
    assert papers.reprint(2, "response-form") == papers.form("2026-03") == issued.editions["response-form"]


def test_what_changes_while_a_paper_is_drawn_is_never_left_out_of_it(year: ACouncil) -> None:
    def change(_done: int, _total: int) -> None:
        if year.services.asking.boards()[0].date == day(60):
            year.services.asking.move_board("2026-03", day(61), day(50))

    with refused("changed-since"):
        year.services.papers.issue(editors=2, tell=change)
    assert year.services.papers.issued() == ()


def test_without_board_meetings_a_paper_covers_what_no_paper_has(council: ACouncil) -> None:
    council.meets(0, *["kept"] * 5)
    papers = council.services.papers
    assert papers.next_board() is None
    assert papers.issue(editors=2).covers == ("2026-01",)
    council.meets(30, *["kept"] * 5)
    content = papers.content()
    assert ([meeting.key for meeting in content.covers], content.board) == (["2026-02"], None)
    assert content.reckoned_on == day(30)


def test_every_commitment_is_named_with_its_score_or_its_reason(year: ACouncil) -> None:
    late = year.starts(20, heads=5)
    year.services.planning.defer(late, "voice", "The advocate could not come")
    year.finishes(late)
    content = year.services.papers.content()
    seniors = content.groups[0]
    assert [line.row.coverage.covered for line in seniors.lines] == [
        Covered.SCORED,
        Covered.SCORED,
        Covered.DEFERRED,
        Covered.MISSING,
        Covered.MISSING,
    ]
    assert [bool(line.point and line.point.finding.step) for line in seniors.lines] == [True, True, False, False, False]
    assert seniors.lines[0].is_new
    assert content.commitments == 5
    assert [title for _group, title, _why in content.missing.deferred] == ["Voice"]
    not_scored = {group.key: titles for group, titles in content.missing.not_scored}
    assert not_scored["seniors"] == ("Family", "Respect")
    assert len(not_scored["juniors"]) == 5
    assert content.missing.groups_not_heard == ((content.council.group("juniors"), None),)
    assert [group.key for group, _stem in content.stems] == ["seniors", "juniors"]


def test_who_was_heard_is_one_total(year: ACouncil) -> None:
    (heard,) = year.services.papers.content().heard
    assert (heard.attended, heard.adults_present, heard.voted, heard.methods) == (5, 1, 5, (Method.SECRET,))
    year.meets(30, group="juniors")
    talked = year.services.papers.content().heard[1]
    assert (talked.voted, talked.methods) == (None, ())


def test_scores_that_no_group_approved_are_not_printed(year: ACouncil) -> None:
    running = year.starts(30, heads=5)
    year.scores(running, *["kept"] * 5)
    line = year.services.papers.content().groups[0].lines[0]
    assert line.point is not None
    assert line.point.finding.step == "a-bit"
    year.finishes(running)
    line = year.services.papers.content().groups[0].lines[0]
    assert line.point is not None
    assert line.point.finding.step == "kept"


def test_a_score_of_an_earlier_cycle_is_not_printed_as_new(council: ACouncil) -> None:
    council.meets(0, *["kept"] * 5)
    council.meets(400, *["kept"] * 5, commitments=("rights",))
    content = council.services.papers.content()
    love, rights = content.groups[0].lines[:2]
    assert (love.point, love.gap) == (None, None)
    assert rights.is_new


def test_the_largest_gaps_are_named_and_equal_ones_with_them(council: ACouncil) -> None:
    planned = council.services.planning.plan(day(0), "seniors").key
    keys = ("love", "rights", "voice", "family", "respect")
    council.services.planning.seal_self_score(planned, dict.fromkeys(keys, "kept"))
    council.services.running.start(planned)
    council.services.voting.correct_heads(planned, {"12-17": 5}, 0)
    words = dict(zip(keys, ("not-kept", "a-bit", "mostly", "mostly", "kept"), strict=True))
    council.services.voting.open(planned, commitments=keys)
    council.votes(planned, *[words] * 5)
    council.finishes(planned)
    content = council.services.papers.content()
    assert [(gap.line.row.commitment.key, gap.line.gap) for gap in content.gaps] == [
        ("love", 3),
        ("rights", 2),
        ("voice", 1),
    ]
    assert [gap.line.row.commitment.key for gap in content.also_gaps] == ["family"]


def test_a_refusal_that_was_typed_after_a_paper_is_carried_by_the_next(year: ACouncil) -> None:
    meeting = year.starts(30, 5)
    ask = year.services.asking.ask(meeting, "A box", "Lead Member", day(60)).key
    year.finishes(meeting)
    year.services.papers.issue(editors=2)
    year.meets(100, *["a-bit"] * 5)
    year.services.asking.answer(ask, AnswerKind.NO, "No room", on=day(40))
    (line,) = year.services.papers.content("2026-06").settled
    assert (line.key, line.answer.on, line.answer.entered) == (ask, day(40), day(100))
    year.services.papers.issue(editors=2)
    assert year.services.erasing.of_year(RecordClass.ASKS, day(40).year).papers == (1, 2), "both hold it"


def test_what_a_group_has_not_approved_is_in_no_paper_but_a_draft_that_covers_it(year: ACouncil) -> None:
    papers = year.services.papers
    meeting = year.starts(30, 5)
    year.services.asking.ask(meeting, "Bus passes", "Lead Member", day(90))
    raised, sent = year.hears(meeting, "Only said"), year.hears(meeting, "Sent the next day")
    year.sends(sent, 31, 50)
    content = papers.content()
    assert (content.asks, content.debts, sections(content)) == ((), (), {sent: LoopSection.LATE})
    year.services.running.close(meeting)
    assert [line.text for line in papers.content().asks] == ["Bus passes"]
    assert raised in sections(papers.content())
    later = papers.content("2026-06")
    assert (later.debts, set(sections(later))) == ((), {sent}), "the paper before is not issued yet"
    year.services.running.approve(meeting)
    assert [line.text for line in papers.content("2026-06").debts] == ["Bus passes"]


def test_new_asks_debts_and_refusals_are_always_carried(year: ACouncil) -> None:
    asking, papers = year.services.asking, year.services.papers
    meeting = year.starts(20, heads=5)
    later, refused_ask = (asking.ask(meeting, text, "Lead Member", day(76)).key for text in ("Later", "Refused"))
    year.finishes(meeting)
    year.turn_to(49)
    assert [line.key for line in papers.content().asks] == [later, refused_ask]
    papers.issue(editors=2)
    year.turn_to(60)
    asking.answer(refused_ask, AnswerKind.NO, "No money")
    year.meets(100, *["kept"] * 5)
    content = papers.content()
    assert content.asks == ()
    (debt,) = content.debts
    assert (debt.key, debt.days_late, debt.last_answer) == (later, 150 - 76, None)
    assert [line.key for line in content.settled] == [refused_ask], "answered between two meetings, and still printed"
    asking.answer(later, AnswerKind.PARTLY, "Some", by=day(200))
    (debt,) = papers.content().debts
    assert (debt.days_late, debt.due) == (0, day(200))
    assert debt.last_answer is not None


def test_what_was_answered_before_the_paper_before_is_not_carried_again(year: ACouncil) -> None:
    meeting = year.starts(20, heads=5)
    ask = year.services.asking.ask(meeting, "Bus passes", "Lead Member", day(76)).key
    year.finishes(meeting)
    year.turn_to(40)
    year.services.asking.answer(ask, AnswerKind.YES)
    year.turn_to(49)
    assert [line.key for line in year.services.papers.content().settled] == [ask]
    year.services.papers.issue(editors=2)
    year.meets(100, *["kept"] * 5)
    assert year.services.papers.content().settled == ()


def test_the_loops_stand_under_their_heads_failures_first(year: ACouncil) -> None:
    meeting = year.services.planning.meetings()[0].key
    issues, loops = year.services.issues, year.services.loops
    titles = ("late", "no", "not-yet", "else", "policy", "waiting", "not-sorted", "partly", "sorted", "ended", "raised")
    found = {title: year.hears(meeting, title) for title in titles}
    good = year.hears(meeting, "A good walk", IssueKind.GOOD_THING)
    year.turn_to(5)
    issues.send(good)
    for title in titles[:-1]:
        year.sends(found[title], 5, answer_by=20 if title == "late" else 100, done_by=None)
    answers = {
        "no": AnswerKind.NO,
        "not-yet": AnswerKind.NOT_YET,
        "else": AnswerKind.SOMEONE_ELSE,
        "policy": AnswerKind.ALREADY_POLICY,
    }
    for title in titles[1:-1]:
        if title != "waiting":
            issues.answer(found[title], answers.get(title, AnswerKind.YES), "A reason", who="Health")
    for title, kind in (
        ("not-sorted", EventKind.NOT_SORTED),
        ("partly", EventKind.PARTLY_SORTED),
        ("sorted", EventKind.SORTED),
    ):
        loops.tell_otherwise(found[title], day(6), ToldHow.LETTER)
        with year.store.start_work() as work:
            said = decided(kind, on=10, method=Method.AGREED, meeting=meeting)
            work.issues.put(happened(work.issues.get(found[title]), said))
            work.commit()
    later = year.starts(20, heads=5)
    loops.end(found["ended"], later, "We gave up")
    year.finishes(later)
    year.turn_to(49)
    content = year.services.papers.content()
    assert sections(content) == {
        found["late"]: LoopSection.LATE,
        found["not-sorted"]: LoopSection.NOT_SORTED,
        found["partly"]: LoopSection.PARTLY_SORTED,
        found["no"]: LoopSection.NO,
        found["not-yet"]: LoopSection.NOT_YET,
        found["else"]: LoopSection.SOMEONE_ELSE,
        found["policy"]: LoopSection.ALREADY_POLICY,
        found["waiting"]: LoopSection.WAITING,
        found["raised"]: LoopSection.WAITING,
        found["ended"]: LoopSection.ENDED,
        good: LoopSection.GOOD_THING,
        found["sorted"]: LoopSection.SORTED,
    }
    assert [line.section for line in content.loops] == sorted(
        (line.section for line in content.loops), key=list(LoopSection).index
    )
    assert [line.loop.issue.key for line in content.changed] == [found["sorted"]]
    assert [line.section for line in content.not_changed] == [
        LoopSection.LATE,
        LoopSection.NOT_SORTED,
        LoopSection.NO,
        LoopSection.NOT_YET,
    ]
    assert content.loops[0].days_late == 40
    coming = year.services.planning.plan(day(100), "seniors").date
    assert year.services.papers.content().loops[0].next_meeting == coming


def test_what_was_finished_before_is_not_printed_again(year: ACouncil) -> None:
    meeting = year.services.planning.meetings()[0].key
    good, issue = year.hears(meeting, "A good walk", IssueKind.GOOD_THING), year.hears(meeting)
    year.turn_to(5)
    year.services.issues.send(good)
    year.sends(issue, 5)
    year.services.issues.claim_done(issue)
    year.services.loops.tell_otherwise(issue, day(6), ToldHow.LETTER)
    year.turn_to(20)
    with year.store.start_work() as work:
        work.issues.put(happened(work.issues.get(issue), decided(on=20, meeting=meeting)))
        work.commit()
    year.turn_to(49)
    assert set(sections(year.services.papers.content())) == {good, issue}
    year.services.papers.issue(editors=2)
    year.meets(100, *["kept"] * 5)
    assert sections(year.services.papers.content()) == {}
