"""Values of every kind with no field at its default, so that a field which is not stored is noticed."""

import datetime

from careboard.application.ports import UnitOfWork
from careboard.domain.agendas import USUAL_AGENDA, Step, with_minutes, with_theme
from careboard.domain.answers import AnswerKind
from careboard.domain.asks import Ask, AskAnswer, TakenBack
from careboard.domain.board_steps import BoardStep
from careboard.domain.boards import Board, Paper
from careboard.domain.council import ADVOCATE, COMPLAINTS, SAFEGUARDING, Council, Group, Post
from careboard.domain.covers import Cover
from careboard.domain.issues import DueDate, Event, EventKind, Issue, IssueKind, Owner, ToldHow
from careboard.domain.kept_files import WORD_TEMPLATE, KeptFile
from careboard.domain.languages import Clip, Language, Phrase, Recording
from careboard.domain.meetings import Meeting, MeetingState
from careboard.domain.owner_posts import OwnerPost
from careboard.domain.pledges import Commitment, Pledge, PledgeVersion
from careboard.domain.principles import Principle
from careboard.domain.quotes import Quote
from careboard.domain.responses import Response
from careboard.domain.rounds import Method, Round, RoundKind, RoundState, Tally
from careboard.domain.scales import Answer, Scale
from careboard.domain.triage import PassedOn
from careboard.domain.wording_changes import ChangeKind, WordingChange

JANUARY = datetime.date(2026, 1, 15)
MARCH = datetime.date(2026, 3, 12)
WORDS = ("kept", "mostly", "a-bit", "not-kept", "dont-know", "not-about-me", "skip")

COUNCIL = Council(
    name="Hillside Voices",
    authority="Hillside Council",
    word="pledge",
    cycle_months=6,
    groups=(
        Group("seniors", "Seniors", "12-17", "four-words", "For you and young people you know", 64, 18),
        Group("juniors", "Juniors", "7-11", "weather", "For you", 20, 5),
    ),
    posts=(
        Post(ADVOCATE, "Advocacy office", "01234 5"),
        Post(COMPLAINTS, "Mr Complaints", "01234 6"),
        Post(SAFEGUARDING, "Safeguarding", "01234 7"),
    ),
    own_scales=(
        Scale("weather", (Answer("sun", "Sun"), Answer("rain", "Rain"))),
        Scale("smile", (Answer("up", "Up"), Answer("down", "Down")), (Answer("skip", "Skip"),)),
    ),
    agenda=with_theme(USUAL_AGENDA, "A game", 15),
    owner_posts=(
        OwnerPost("Head of Phones", "Ada Line", "phones@hillside.example", "01632 960001"),
        OwnerPost("Head of Placements"),
    ),
)

LOVE = Commitment("love", 1, "Love", "We will love you.", "You are loved.", "Loved.")
RIGHTS = Commitment(
    "rights",
    9,
    "Rights",
    "We will tell you your rights.",
    "You know your rights.",
    "Rights.",
    (Principle.EXPRESS_VIEWS, Principle.SERVICES),
)
TOLD = Commitment("told", 1, "Told", "We will tell you.", "You are told.", "Told.")
CARED_FOR = Commitment("cared-for", 2, "Cared for", "We will care.", "You are cared for.", "Cared.")
CHANGES = (
    WordingChange(ChangeKind.SPLIT, ("love",), ("told", "cared-for")),
    WordingChange(ChangeKind.DROPPED, ("rights",)),
)
CHANGES_BACK = (
    WordingChange(ChangeKind.MERGED, ("cared-for", "told"), ("love",)),
    WordingChange(ChangeKind.NEW, (), ("told",)),
)
PLEDGE = Pledge(
    "care-pledge",
    "Care Pledge",
    "Signed in the town hall",
    (
        PledgeVersion(1, datetime.date(2019, 10, 1), (LOVE, RIGHTS)),
        PledgeVersion(2, None, (RIGHTS, LOVE)),
        PledgeVersion(3, JANUARY, (TOLD, CARED_FOR), CHANGES),
        PledgeVersion(4, MARCH, (LOVE, TOLD), CHANGES_BACK),
    ),
    in_use=False,
)
OTHER_PLEDGE = Pledge("a-later-one", "A later one", versions=(PledgeVersion(1, None, (LOVE,)),))

REVEALED = Round(
    id="2026-01/kept",
    kind=RoundKind.KEPT,
    scale="four-words",
    method=Method.SECRET,
    questions=("rights", "love"),
    stem="Since we last met",
    pledge="care-pledge",
    version=2,
    state=RoundState.REVEALED,
    heads=8,
    voted=7,
    tallies={
        "rights": Tally({**dict.fromkeys(WORDS, 0), "kept": 7}),
        "love": Tally({**dict.fromkeys(WORDS, 1)}),
    },
    reasons={"love": ("Workers leave", "Nobody asks"), "rights": ("No leaflet",)},
    authority={"love": "mostly"},
    everyone_may_see=True,
    opened_on=JANUARY,
    closed_on=JANUARY,
    revealed_on=MARCH,
)
AGREED = Round(
    id="2026-01/agreed",
    kind=RoundKind.STILL_GOOD_ENOUGH,
    scale="still-good-enough",
    method=Method.AGREED,
    questions=("love",),
    state=RoundState.CLOSED,
    voted=3,
    heads=3,
    agreed={"love": "change-it"},
)
SEALED = Round(
    id="2026-01/sorted",
    kind=RoundKind.SORTED,
    scale="sorted",
    method=Method.SECRET,
    questions=("I-1",),
    state=RoundState.OPEN,
    heads=4,
    left_sealed=True,
    carried_from="2025-11",
)
VOID = Round(
    id="2026-01/void",
    kind=RoundKind.KEPT,
    scale="four-words",
    method=Method.SECRET,
    questions=("love",),
    state=RoundState.VOID,
    void_reason="The fire bell rang",
    recounted=6,
)
MEETING = Meeting(
    key="2026-01",
    date=JANUARY,
    group="seniors",
    place="Town hall",
    attended={"16-17": 3, "12-15": 5},
    adults_present=2,
    planned=("rights", "love"),
    rounds=(REVEALED, AGREED, SEALED, VOID),
    deferred={"rights": "The advocate could not come"},
    self_score={"love": "mostly", "rights": "kept"},
    state=MeetingState.RUNNING,
    step=Step.TALK,
    approved=True,
    helped=2,
    agenda=with_minutes(with_theme(USUAL_AGENDA, "Sleepovers", 20), 0, 5),
    notes={"": "Ring the taxi", "talk": "Ask Noor first"},
    quotes=(Quote("We want to stay", "Stability"), Quote("Ask us")),
)
LATER_MEETING = Meeting(key="2026-03", date=MARCH, group="juniors")

ISSUE = Issue(
    key="I-2",
    kind=IssueKind.ISSUE,
    title="Calls are not returned",
    raised="2026-01",
    raised_on=JANUARY,
    detail="Nobody rings back",
    commitments=("love", "rights"),
    owner=Owner("Head of Placements", "J. Owner"),
    answer_by=datetime.date(2026, 2, 15),
    done_by=datetime.date(2026, 6, 1),
    events=(
        Event(datetime.date(2026, 1, 20), EventKind.SENT, entered=datetime.date(2026, 1, 22)),
        Event(datetime.date(2026, 1, 21), EventKind.REASSIGNED, to="Head of Phones"),
        Event(datetime.date(2026, 1, 21), EventKind.ESCALATED, to="Director"),
        Event(
            datetime.date(2026, 2, 1),
            EventKind.DATE_CHANGED,
            which=DueDate.ANSWER_BY,
            to="2026-04-20",
            reason="Illness",
        ),
        Event(
            datetime.date(2026, 2, 10),
            EventKind.ANSWERED,
            answer=AnswerKind.SOMEONE_ELSE,
            reason="Not ours",
            by="Head of Phones",
            who="Head of Post",
            source="letter",
        ),
        Event(datetime.date(2026, 2, 11), EventKind.WITHDRAWN, of=4, reason="Typed by mistake"),
        Event(datetime.date(2026, 2, 12), EventKind.ANSWERED, answer=AnswerKind.YES, by="Head of Phones"),
        Event(datetime.date(2026, 2, 13), EventKind.TOLD_BACK, how=ToldHow.LETTER),
        Event(MARCH, EventKind.NOT_SORTED, meeting="2026-03", method=Method.SECRET, reason="Still silent"),
    ),
)
GOOD_THING = Issue("I-10", IssueKind.GOOD_THING, "Pizza came", "2026-03", MARCH, dots=4)
JOINED = Issue(
    "I-11",
    IssueKind.ISSUE,
    "They never ring",
    "2026-01",
    JANUARY,
    merged_into="I-2",
    merged_on=datetime.date(2026, 3, 20),
    split_from="I-2",
    split_on=MARCH,
)

ASK = Ask(
    "A-1",
    "2026-01",
    "Return calls in a day",
    "Lead Member",
    datetime.date(2026, 4, 1),
    "I-2",
    (
        AskAnswer(
            MARCH,
            AnswerKind.NOT_YET,
            "No money yet",
            "Board",
            datetime.date(2026, 9, 1),
            "Minutes, 7",
            "2026-05",
            MARCH + datetime.timedelta(days=9),
        ),
        AskAnswer(MARCH, AnswerKind.YES, withdrawn=TakenBack(MARCH, "It was the answer to another ask")),
        AskAnswer(MARCH, AnswerKind.YES),
    ),
)
BOARD = Board(
    "2026-06",
    datetime.date(2026, 6, 10),
    datetime.date(2026, 5, 29),
    {BoardStep.EDITORS: MARCH, BoardStep.CLERK: datetime.date(2026, 5, 28)},
    Cover("To answer", "Agree A-1", "None", "No cost", "All groups", "Participation officer", 2, "It names a child"),
    "0f" * 32,
)
PAPER = Paper(
    2,
    "2026-06",
    MARCH,
    ("2026-03", "2026-01"),
    3,
    {"standard": b"%PDF-1.7 pages", "html": b"<!doctype html>"},
    1,
    "A date was wrong",
    responses=(Response(MARCH, "Director", "We shall answer", printed=True), Response(MARCH, "Head", "So do we")),
)
ERASED_PAPER = Paper(3, None, MARCH, ("2026-03",), 2, {}, None, "", datetime.date(2033, 1, 2))
TEMPLATE = KeptFile(WORD_TEMPLATE, b"PK and so on")


LANGUAGE = Language(
    "ar",
    "العربية",
    right_to_left=True,
    checked_on=MARCH,
    phrases={
        "view/ready": Phrase("I'm ready", "أنا مستعد"),
        "answer/four-words/kept": Phrase("Kept", ""),
    },
)
OTHER_LANGUAGE = Language("cy", "Cymraeg")
RECORDING = Recording("ar", "view/ready", "I'm ready", "أنا مستعد", Clip("audio/wav", b"RIFF and so on"))
OTHER_RECORDING = Recording("ar", "word", "promise", "", Clip("audio/ogg", b"OggS and so on"))


def put_everything(work: UnitOfWork) -> None:
    """Put one value of everything into a file, in an order that is not the one in which it comes out."""
    work.council.put(COUNCIL)
    work.pledges.put(PLEDGE)
    work.pledges.put(OTHER_PLEDGE)
    work.meetings.put(LATER_MEETING)
    work.meetings.put(MEETING)
    work.issues.put(GOOD_THING)
    work.issues.put(JOINED)
    work.issues.put(ISSUE)
    work.asks.put(ASK)
    work.boards.put(BOARD)
    work.papers.add(PAPER)
    work.papers.add(ERASED_PAPER)
    work.passed_on.add(PassedOn(MARCH, "advocate"))
    work.passed_on.add(PassedOn(JANUARY, "safeguarding"))
    work.languages.put(OTHER_LANGUAGE)
    work.languages.put(LANGUAGE)
    work.recordings.put(OTHER_RECORDING)
    work.recordings.put(RECORDING)
    work.files.put(TEMPLATE)
    work.council.set_note("pin", "a hash")
