"""Any council that the domain allows becomes a record and comes back equal."""

import datetime
import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careboard.application.records import Record, as_data, import_record, read_record, record_in
from careboard.domain.answers import AnswerKind
from careboard.domain.asks import Ask
from careboard.domain.boards import Board, Paper
from careboard.domain.council import POST_ROLES, Council, Group, Post
from careboard.domain.disclosure import is_answered
from careboard.domain.issues import DECISIONS, DueDate, Event, EventKind, Issue, IssueKind, Owner, ToldHow
from careboard.domain.languages import CLIP_KINDS, Clip, Language, Phrase, Recording
from careboard.domain.loops import happened
from careboard.domain.meetings import Meeting, MeetingState, Step
from careboard.domain.pledges import Commitment, Pledge, PledgeVersion
from careboard.domain.rounds import Method, Round, RoundKind, Tally
from careboard.domain.scales import SORTED, STILL_GOOD_ENOUGH, Answer, Scale
from careboard.domain.text import clean_phrase, clean_text, clean_title
from careboard.domain.triage import PassedOn
from careboard.domain.wording_changes import ChangeKind, WordingChange
from careboard.errors import RuleBroken
from tests.storage.files import Place

FIRST_DAY = datetime.date(2025, 1, 1)
OWN = Scale("own", (Answer("great", "Great"), Answer("fine", "Fine"), Answer("poor", "Poor")))
QUIET = Scale("quiet", (Answer("yes", "Aye"), Answer("no", "Nay")), (Answer("dont-know", "Dunno"),))
KEYS = ("love", "respect", "rights", "voice")

titles = st.text(max_size=30).map(clean_title)
words = titles.filter(bool)
texts = st.text(max_size=60).map(clean_text)
days = st.integers(0, 700).map(lambda number: FIRST_DAY + datetime.timedelta(days=number))
maybe_days = st.none() | days


def chosen(keys: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(keys), min_size=1, max_size=3, unique=True).map(tuple)


PEOPLE = ((None, None), (64, None), (64, 18), (3, 0))


@st.composite
def councils(draw: st.DrawFn) -> Council:
    scales = ("four-words", "three-words", "own", "quiet")
    groups = tuple(
        Group(key, draw(words), draw(titles), draw(st.sampled_from(scales)), draw(words), *people)
        for key, people in zip(("seniors", "juniors"), draw(st.permutations(PEOPLE)), strict=False)
    )
    posts = tuple(Post(role, draw(titles), draw(titles)) for role in draw(st.sets(st.sampled_from(POST_ROLES))))
    word = draw(words.filter(lambda text: len(text) <= 40 and text == text.lower()))
    council = Council(draw(words), draw(words), word, draw(st.integers(1, 60)), groups, posts)
    return replace(council, own_scales=draw(st.permutations([OWN, QUIET]).map(tuple)))


@st.composite
def pledges(draw: st.DrawFn) -> Pledge:
    def version(number: int, changes: tuple[WordingChange, ...] = ()) -> PledgeVersion:
        lines = tuple(
            Commitment(key, place, draw(words), draw(texts), draw(texts), draw(texts)) for place, key in enumerate(KEYS)
        )
        return PledgeVersion(number, draw(maybe_days), lines, changes)

    changed = tuple(
        change
        for key in KEYS
        for change in draw(
            st.sampled_from(
                [
                    (WordingChange(ChangeKind.REWORDED, (key,), (key,)),),
                    (WordingChange(ChangeKind.DROPPED, (key,)), WordingChange(ChangeKind.NEW, (), (key,))),
                ]
            )
        )
    )
    later = version(3, draw(st.sampled_from([(), changed])))
    return Pledge("care-pledge", draw(words), draw(titles), (version(1), later), draw(st.booleans()))


@st.composite
def rounds(draw: st.DrawFn, meeting: Meeting, number: int, council: Council, earlier: str | None) -> Round:
    kind = draw(st.sampled_from(RoundKind))
    method = draw(st.sampled_from([Method.SECRET, Method.AGREED] if kind is RoundKind.SORTED else Method))
    fixed = {RoundKind.SORTED: SORTED.key, RoundKind.STILL_GOOD_ENOUGH: STILL_GOOD_ENOUGH.key}
    scale = council.scale(fixed.get(kind, council.group(meeting.group).scale))
    planned = Round(
        id=draw(st.just(f"{meeting.key}/{number}") | words.map(f"{meeting.key}.{number}.{{}}".format)),
        kind=kind,
        scale=scale.key,
        method=method,
        questions=draw(chosen(("I-1", "I-2") if kind is RoundKind.SORTED else KEYS)),
        stem=draw(st.just(council.group(meeting.group).stem) | titles),
        pledge=None if kind is RoundKind.SORTED else "care-pledge",
        version=None if kind is RoundKind.SORTED else draw(st.sampled_from([1, 3])),
        carried_from=draw(st.sampled_from([None, earlier])),
    )
    if draw(st.integers(0, 9)) == 0:
        void = planned.open(draw(days), meeting.heads).void(draw(words))
        return replace(void, closed_on=draw(maybe_days))
    opened = planned.open(draw(st.just(meeting.date) | days), meeting.heads)
    closed = _answered(draw, opened, scale)
    if method is not Method.AGREED and (closed.voted or 0) > 1 and draw(st.booleans()):
        closed = replace(closed, recounted=draw(st.integers(1, (closed.voted or 0) - 1)))
    steps = {key: draw(st.sampled_from(scale.step_keys)) for key in draw(st.sets(st.sampled_from(planned.questions)))}
    revealed = closed.reveal(draw(st.just(meeting.date) | days), steps)
    for question in draw(st.sets(st.sampled_from(planned.questions))):
        revealed = revealed.with_reasons(question, draw(st.lists(words, max_size=2).map(tuple)))
    return revealed


def _answered(draw: st.DrawFn, opened: Round, scale: Scale) -> Round:
    voted, on = draw(st.integers(0, opened.heads)), draw(days)
    if opened.method is Method.AGREED:
        said = (*scale.step_keys, "dont-know")
        answers = {key: draw(st.sampled_from(said)) for key in opened.questions} if voted >= 3 else {}
        return opened.agree(on, voted, answers, scale)
    tallies = {key: Tally(_cells(draw, scale, voted)) for key in opened.questions}
    return opened.close(on, voted, tallies, everyone_may_see=draw(st.booleans()))


def _cells(draw: st.DrawFn, scale: Scale, voted: int) -> dict[str, int]:
    cells = dict.fromkeys(scale.answer_keys, 0)
    for _ballot in range(voted):
        cells[draw(st.sampled_from(scale.answer_keys))] += 1
    return cells


def _answered_before(meeting: Meeting, asked: Round) -> bool:
    """Whether this would be a second answer of one room to the same question, which no record may hold."""
    earlier = [each for each in meeting.rounds if each.kind is asked.kind]
    return any(
        is_answered(asked, question) and any(is_answered(each, question) for each in earlier)
        for question in asked.questions
    )


@st.composite
def meetings(draw: st.DrawFn, key: str, council: Council, earlier: Meeting | None) -> Meeting:
    date = (earlier.date if earlier else FIRST_DAY) + datetime.timedelta(days=draw(st.integers(1, 90)))
    planned = draw(chosen(KEYS))
    meeting = Meeting(key, date, "seniors", draw(titles), planned=planned)
    if draw(st.integers(0, 5)) == 0:
        return meeting
    bands = draw(st.dictionaries(titles, st.integers(1, 6), min_size=1, max_size=3))
    meeting = meeting.with_attendance(bands, draw(st.integers(0, 3))).start()
    for number in range(draw(st.integers(0, 3))):
        asked = draw(rounds(meeting, number + 1, council, earlier.key if earlier else None))
        if not _answered_before(meeting, asked):
            meeting = meeting.with_round(asked)
    for commitment in draw(st.sets(st.sampled_from(KEYS))):
        meeting = meeting.defer(commitment, draw(words))
    meeting = meeting.with_helped(draw(st.integers(0, meeting.heads)))
    scored = {question: step for round_ in meeting.rounds for question, step in round_.authority.items()}
    meeting = replace(meeting, self_score=scored)
    if draw(st.booleans()):
        return meeting.at_step(draw(st.sampled_from(Step)))
    return meeting.close().approve() if draw(st.booleans()) else meeting.close()


@st.composite
def issues(draw: st.DrawFn, key: str, held: tuple[Meeting, ...]) -> Issue:
    raised = draw(st.sampled_from(held))
    kind = draw(st.sampled_from(IssueKind))
    on = draw(st.just(raised.date) | days)
    about = draw(st.lists(st.sampled_from(KEYS), unique=True))
    issue = Issue.of(key, draw(words), raised.key, on, kind=kind, detail=draw(texts), commitments=about)
    later = st.none() | st.integers(0, 90).map(lambda number: on + datetime.timedelta(days=number))
    issue = replace(issue, owner=Owner(draw(titles), draw(titles)), answer_by=draw(later), done_by=draw(later))
    for _attempt in range(draw(st.integers(0, 12))):
        event = draw(events(held, len(issue.events)))
        try:
            issue = happened(issue, event)
        except RuleBroken:
            continue
    return issue


@st.composite
def events(draw: st.DrawFn, held: tuple[Meeting, ...], before: int) -> Event:
    kind = draw(st.sampled_from([*EventKind, EventKind.SENT, EventKind.ANSWERED, EventKind.TOLD_BACK]))
    event = Event(draw(days), kind, entered=draw(maybe_days), reason=draw(texts), by=draw(titles))
    if kind is EventKind.ANSWERED:
        return replace(event, answer=draw(st.sampled_from(AnswerKind)), who=draw(titles), source=draw(titles))
    if kind is EventKind.WITHDRAWN:
        return replace(event, of=draw(st.integers(0, before)))
    if kind in (EventKind.REASSIGNED, EventKind.ESCALATED):
        return replace(event, to=draw(words))
    if kind is EventKind.DATE_CHANGED:
        return replace(event, which=draw(st.sampled_from(DueDate)), to=draw(days).isoformat())
    at_a_meeting = [meeting for meeting in held if meeting.heads >= 5]
    if kind in DECISIONS | {EventKind.TOLD_BACK} and at_a_meeting:
        meeting = draw(st.sampled_from(at_a_meeting))
        method = None if kind in (EventKind.ENDED, EventKind.TOLD_BACK) else draw(st.sampled_from(Method))
        event = replace(event, on=meeting.date, meeting=meeting.key, method=method)
    elif kind is EventKind.TOLD_BACK:
        event = replace(event, how=draw(st.sampled_from(ToldHow)))
    return event


@st.composite
def asks(draw: st.DrawFn, key: str, meeting: Meeting) -> Ask:
    after = days.map(lambda day: max(day, meeting.date))
    ask = Ask.of(key, meeting.key, draw(words), draw(words), draw(after), draw(st.sampled_from([None, "I-1"])))
    for on in sorted(draw(st.lists(after, max_size=2))):
        by = draw(st.none() | st.just(on + datetime.timedelta(days=30)))
        ask = ask.answered(on, draw(st.sampled_from(AnswerKind)), draw(words), draw(words), by).entered_on(draw(days))
        entered = ask.answers[-1].entered or on
        if draw(st.booleans()):
            ask = ask.taking_back(len(ask.answers) - 1, draw(words), entered)
    return ask


phrase_words = st.text(max_size=60).map(clean_phrase).filter(bool)
plain_words = phrase_words.filter(lambda text: not {"{", "}"} & {*text})
phrase_keys = st.sampled_from(("word", "stem/seniors", "issue/I-1", "answer/" + "a" * 200 + "/" + "b" * 200))


@st.composite
def languages(draw: st.DrawFn, code: str) -> Language:
    ours = draw(st.dictionaries(phrase_keys, st.builds(Phrase, phrase_words, phrase_words), max_size=3))
    if draw(st.booleans()):
        ours["view/ready"] = Phrase(draw(plain_words), draw(plain_words))
    return Language(code, draw(words), draw(st.booleans()), draw(maybe_days), ours)


def recordings(code: str) -> st.SearchStrategy[tuple[Recording, ...]]:
    clips = st.builds(Clip, st.sampled_from(CLIP_KINDS), st.binary(min_size=1, max_size=20))
    spoken = st.builds(Recording, st.just(code), phrase_keys, phrase_words, st.just("") | phrase_words, clips)
    several = st.lists(spoken, max_size=2, unique_by=lambda each: each.key)
    return several.map(lambda found: tuple(sorted(found, key=lambda each: each.key)))


@st.composite
def records(draw: st.DrawFn) -> Record:
    council, pledge = draw(councils()), draw(pledges())
    first = draw(meetings("2025-01", council, None))
    second = draw(meetings("2025-02", council, first))
    held = tuple(meeting for meeting in (first, second) if meeting.state is not MeetingState.PLANNED) or (first,)
    date = draw(days)
    boards = (Board("2025-06", date, date - datetime.timedelta(days=draw(st.integers(0, 20)))),)
    covered = tuple(meeting.key for meeting in (first, second) if meeting.approved)
    paper = Paper(2, "2025-06", date, covered, 2, {"standard": draw(st.binary(max_size=20))}, None, draw(texts))
    papers = (paper,) if covered else ()
    spoken = (draw(languages("en")), draw(languages("pl")))
    passed = tuple(PassedOn(on, draw(st.sampled_from(POST_ROLES))) for on in sorted(draw(st.lists(days, max_size=2))))
    return Record(
        council,
        (pledge,),
        (first, second),
        tuple(draw(issues(key, held)) for key in ("I-1", "I-2")),
        boards,
        tuple(draw(asks(key, held[0])) for key in ("A-1", "A-2")),
        papers,
        passed,
        spoken,
        tuple(each for language in spoken for each in draw(recordings(language.code))),
    )


@given(records())
def test_any_record_comes_back_equal(record: Record) -> None:
    text = json.dumps(as_data(record), ensure_ascii=False)
    assert replace(read_record(text), warnings=()) == record


@given(record=records())
@settings(max_examples=10)
def test_any_record_comes_back_equal_out_of_a_file(tmp_path_factory: pytest.TempPathFactory, record: Record) -> None:
    store = Place(tmp_path_factory.mktemp("record")).create()
    try:
        with store.start_work() as work:
            import_record(work, record)
            work.commit()
        with store.start_work() as work:
            assert as_data(record_in(work)) == as_data(record)
    finally:
        store.close()
