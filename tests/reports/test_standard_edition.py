"""The standard edition: rule 10 on paper, and the sentences of the other rules."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from careboard import shapes
from careboard.application.summary_content import DebtLine, GapLine, GroupScores, LoopSection, SummaryContent
from careboard.domain.answers import AnswerKind
from careboard.domain.asks import AskAnswer
from careboard.domain.disclosure import Showing
from careboard.domain.issues import EventKind
from careboard.domain.rounds import Method
from careboard.domain.scales import FOUR_WORDS, Answer, Scale
from careboard.errors import RuleBroken
from careboard.reports import loop_pages, phrases, score_rows
from careboard.reports.standard_edition import draw_standard_edition
from tests.reports.reading import EXPECTED, lines_of, words_of, words_of_pages
from tests.reports.sample import (
    CLAIMED,
    COUNCIL,
    SENIORS,
    SENT,
    TITLES,
    TOLD,
    answered,
    ask,
    decided,
    empty_summary,
    loop,
    score,
    summary,
    unscored,
)
from tests.support.pdf_checks import assert_accessible
from tests.support.pdfua.oracle import Oracle
from tests.support.pdfua.validators import verapdf_faults, why_no_verapdf

FURNITURE = [
    r"Hillside Voices.*",
    r"Draft: .*",
    r".*, continued",
    "young people",
    "Hillside Council",
    "gap",
    "room was split",
    "We ask for",
    "Who decides",
    "Answer by",
]


def drawn(content: SummaryContent, *, draft: bool = False) -> bytes:
    """Draw a paper and check it."""
    document = draw_standard_edition(content, draft=draft)
    assert_accessible(document, furniture=FURNITURE)
    return document


def page_one(content: SummaryContent) -> str:
    return words_of_pages(drawn(content))[0]


def with_lines(*lines: object) -> SummaryContent:
    return replace(summary(), groups=(GroupScores(SENIORS, FOUR_WORDS, lines),), commitments=len(lines))  # type: ignore[arg-type]


def test_the_sample_paper_says_what_is_expected() -> None:
    assert lines_of(drawn(summary())) == EXPECTED.read_text(encoding="utf-8")


@pytest.mark.skipif(bool(why_no_verapdf()), reason=why_no_verapdf() or "runs")
def test_the_paper_conforms_for_verapdf_too(tmp_path: Path) -> None:
    paper, draft = tmp_path / "paper.pdf", tmp_path / "draft.pdf"
    paper.write_bytes(draw_standard_edition(summary(), draft=False))
    draft.write_bytes(draw_standard_edition(empty_summary(), draft=True))
    assert verapdf_faults(paper, draft) == []


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="poppler is not installed")
def test_another_reader_finds_the_same_words_in_the_same_order(tmp_path: Path) -> None:
    document = draw_standard_edition(summary(), draft=False)
    file = tmp_path / "paper.pdf"
    file.write_bytes(document)
    done = subprocess.run(["pdfinfo", "-struct-text", file], capture_output=True, text=True, check=True)
    found = "".join(re.findall(r'"(.*)"$', done.stdout, re.MULTILINE))
    # Poppler also reads the words inside the strips, which are said by the description of the figure.
    told = [text for role, text in Oracle(document).story if role != "/Figure"]
    place = 0
    for text in told:
        bare = text.strip()
        place = found.index(bare, place) + len(bare)


def test_a_reprint_is_the_same_file() -> None:
    assert draw_standard_edition(summary(), draft=False) == draw_standard_edition(summary(), draft=False)


def test_page_one_stands_alone() -> None:
    words = page_one(summary())
    for part in (
        "Three asks, and one answer you owe us",
        "Pay for our journeys to meetings, wherever we live.",
        "Director of Children’s Services",
        "31 July 2026",
        "Owed since March: a savings account each, that we can see.",
        "41 days late",
        "What changed because we said so",
        "Where we and the council see it most differently",
        "Who was heard",
        "Who and what is missing",
        "Rights: our advocate comes to the July meeting.",
        "Care leavers: no meeting since March.",
        "Juniors: six promises left to score.",
    ):
        assert part in words
    assert "The ten promises: what seniors say" not in words


@pytest.mark.parametrize(
    ("asks", "debts", "title"),
    [
        (0, 0, "We ask for nothing new today"),
        (1, 0, "One ask"),
        (2, 0, "Two asks"),
        (0, 1, "One answer you owe us"),
        (0, 3, "Three answers you owe us"),
        (1, 2, "One ask, and two answers you owe us"),
    ],
)
def test_the_title_counts_asks_and_debts(asks: int, debts: int, title: str) -> None:
    content = summary()
    content = replace(content, asks=content.asks[:asks], debts=content.debts * debts)
    assert ("/H1", title) in [(role, text.strip()) for role, text in Oracle(drawn(content)).story]


def test_only_what_is_sorted_changed() -> None:
    words = page_one(summary())
    changed = words[words.index("What changed") : words.index("Where we and")]
    assert "bin bags. There are suitcases in every home. We voted on 19 May: sorted." in changed
    assert "Not changed: Photos and letters get lost when we move (no answer);" in changed
    assert "sleepovers" not in changed
    assert "Reviews" not in changed


def test_nothing_sorted_is_said() -> None:
    content = replace(summary(), loops=summary().loops[:-1])
    assert "Nothing is sorted yet." in page_one(content)


def test_a_policy_that_was_sorted_without_a_claim_is_no_change() -> None:
    events = [SENT, answered(AnswerKind.ALREADY_POLICY, "it is"), TOLD, decided(EventKind.SORTED)]
    content = replace(summary(), loops=(loop(LoopSection.SORTED, "Sleepovers", events, "Head"),))
    assert "Nothing is sorted yet." in page_one(content)


def test_more_asks_than_page_one_holds_stand_on_page_two() -> None:
    content = replace(summary(), asks=tuple(ask(number, f"Wish {number}") for number in range(1, 8)), debts=())
    first, second, *_rest = words_of_pages(drawn(content))
    assert "Wish 4" in first
    assert "Wish 5" not in first
    assert "Three more asks on page 2." in first
    assert "Wish 5" in second
    assert "Wish 7" in second


def test_long_asks_and_many_refusals_still_leave_one_first_page() -> None:
    content = summary()
    asks = tuple(ask(number, "We want what we asked for before " * 5) for number in range(9))
    content = replace(content, asks=asks, debts=content.debts * 2, loops=content.loops * 4)
    first, second, *_rest = words_of_pages(drawn(content))
    assert "Who and what is missing" in first
    assert "Not changed:" in first
    assert "more on the pages that follow" in first
    assert "What else we ask for" in second


def test_a_partly_answered_ask_stays_in_debt_with_what_was_said() -> None:
    answer = AskAnswer(date(2026, 4, 1), AnswerKind.PARTLY, "the rest needs the budget", "", date(2026, 9, 1))
    debt = DebtLine("A", "Pay fares", "Lead Member", date(2025, 11, 3), date(2026, 9, 1), 0, answer)
    words = page_one(replace(summary(), debts=(debt,)))
    assert "Owed since November 2025: Pay fares. You said: Partly, because the rest needs the budget." in words
    assert "1 September 2026" in words
    assert "late" not in words


def test_what_the_board_answered_is_printed_with_its_reason() -> None:
    words = words_of(drawn(summary()))
    assert "We asked Let us choose the food. You said Yes: from May on." in words
    assert "No We asked Pay for pets. You said No, because homes cannot keep them." in words


def test_no_gap_is_said() -> None:
    assert "We and the council see no promise differently." in page_one(replace(summary(), gaps=()))


def test_gaps_without_room_for_a_strip_are_named() -> None:
    content = summary()
    more = GapLine(SENIORS, score("voice", "not-kept", "mostly"))
    words = page_one(replace(content, gaps=(*content.gaps, more), also_gaps=(more,)))
    assert re.search(r"Also two steps apart: .*Voice \(seniors\)", words)


def test_every_promise_of_every_group_is_named() -> None:
    document = words_of(drawn(summary()))
    seniors = document[document.index("what seniors say") : document.index("What juniors say")]
    juniors = document[document.index("What juniors say") : document.index("What the board answered")]
    for title in TITLES.values():
        assert title in seniors
        assert title in juniors


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (score("love", "mostly", "kept"), "We say mostly, the council kept: one step apart."),
        (score("love", "not-kept", "mostly"), "We say not kept, the council mostly: two steps apart."),
        (score("love", "kept", "mostly"), "We say kept, the council mostly: we score it higher."),
        (score("love", "mostly", "mostly"), "We and the council both say mostly."),
        (score("love", "a-bit", "kept", split=True), "We say a bit, the council kept. The room was split."),
        (score("love", "a-bit", None), "We say a bit. The council did not score itself."),
        (score("love", None, "mostly"), "Too few of us chose a word. The council says mostly."),
        (
            score("love", None, "kept", many_unsure=True),
            "Too few of us chose a word. The council says kept. Many of us did not know.",
        ),
        (
            score("love", None, None, method=Method.AGREED, showing=Showing.TALKED_ABOUT),
            "We talked about it, with no score. The council did not score itself.",
        ),
        (unscored("love", "No time."), "Not scored: No time We will score it by 31 March 2027."),
    ],
)
def test_each_score_is_said_in_a_sentence(line: object, sentence: str) -> None:
    assert sentence in words_of(drawn(with_lines(line)))


def test_scale_words_are_bold() -> None:
    runs = score_rows.sentence(score("love", "mostly", "kept"))
    assert [run.text for run in runs if run.bold] == ["mostly", "kept"]


def test_an_older_score_says_when_it_was_given_and_that_its_words_were_others() -> None:
    line = score("love", "mostly", "kept", is_new=False)
    assert line.point is not None
    old = replace(line, point=replace(line.point, words=replace(line.point.words, plain="We are loved")))
    words = words_of(drawn(with_lines(old)))
    assert "9 voted in April" in words
    assert "Scored in its old words." in words


def test_long_words_of_a_councils_own_scale_are_never_cut() -> None:
    labels = ["Wonderful all of the time", "Mostly what we hoped for", "Sometimes", "Hardly ever", "Unexperienced"]
    scale = Scale("own", tuple(Answer(f"s{place}", label) for place, label in enumerate(labels)))
    lines = [score(f"Promise {n}", f"s{n % 5}", f"s{n % 4}", scale=scale) for n in range(18)]
    assert lines[0].point is not None
    assert not score_rows.words_fit(lines[0].point, 359)
    assert "Unexperienced" in " ".join(words_of_pages(drawn(with_lines(*lines))))


@pytest.mark.parametrize(
    "words",
    [
        "No answer: 41 days late We said Photos and letters get lost when we move. They will No answer. "
        "The Head of Fostering owed one by 30 April. They did Nothing that we have been told.",
        "Not sorted: open again, for the first time We said Nobody calls us back. They will Yes: within a day. "
        "Head of Service, Children in Care. They did They said done on 5 May. We voted on 19 May: not sorted.",
        "They will No, because there is no money for it this year. "
        "They did The Lead Member told us on 19 May. Still open.",
        "Not yet: new date 1 October 2026 We said The wifi in the home goes off at nine. They will Not yet. "
        "The contract runs until September.",
        "Someone else decides: the bus company. They set the times. "
        "They did The Participation Manager told us by letter on 2 May.",
        "Already our policy: this is not counted as a change We said Let carers say yes to sleepovers. "
        "They will Already our policy, because carers may decide.",
        "Answered: waiting for our meeting on 14 July We said Reviews take us out of lessons.",
        "Not sent yet We said The chairs in the hall are too small. We ended it",
        "We voted on 19 May: not sorted. We ended it: We have all moved on from there.",
        "A good thing that we passed on We said Sam at the desk always says hello. Sorted",
        "Sorted: we voted on 19 May We said Our things are moved in bin bags. "
        "They will Yes. Placements Manager, by 30 April.",
        "Only we can say that something is sorted. 7 voted in secret on 19 May.",
    ],
)
def test_each_loop_is_said_as_it_stands(words: str) -> None:
    assert words in words_of(drawn(summary()))


def test_a_claim_that_waits_for_the_group_is_no_success() -> None:
    line = loop(LoopSection.WAITING, "Calls", [SENT, answered(AnswerKind.YES, "", "Head"), CLAIMED], "Head")
    words = words_of(drawn(replace(summary(), loops=(line,))))
    assert "They say it is done: waiting for our meeting on 14 July" in words
    assert "Nothing is sorted yet." in words


def test_agreed_answers_are_not_called_votes() -> None:
    events = [SENT, answered(AnswerKind.YES, ""), TOLD, decided(EventKind.SORTED, Method.AGREED)]
    content = replace(summary(), loops=(loop(LoopSection.SORTED, "Calls", events, "Head"),))
    assert "We agreed on 19 May: sorted." in page_one(content)


def test_no_count_of_any_answer_is_printed() -> None:
    words = words_of(drawn(summary()))
    assert not re.search(r"\d+ (of us )?(said|chose|answered|skipped)|%|most of us|average", words)


def test_a_draft_says_so_on_every_page() -> None:
    document = draw_standard_edition(summary(), draft=True)
    oracle = Oracle(document)
    pages = len(words_of_pages(document))
    marks = oracle.artifacts.count("Draft: not agreed by the young people yet")
    assert marks == pages - 1
    assert oracle.story[0] == ("/P", "Draft: not agreed by the young people yet")


def test_a_correction_says_what_changed() -> None:
    words = page_one(replace(summary(), corrects=6, changes="Two dates were wrong"))
    assert "This takes the place of paper 6. Two dates were wrong." in words


def test_a_paper_before_anything_happened_can_be_drawn() -> None:
    words = words_of(drawn(empty_summary(), draft=True))
    assert "We ask for nothing new today" in words
    assert "Left to score: Love," in words
    assert "Paper 1" not in words


def test_each_group_keeps_its_own_stem() -> None:
    juniors = replace(summary().groups[1].group, stem="This month")
    groups = (summary().groups[0], replace(summary().groups[1], group=juniors))
    words = words_of(drawn(replace(summary(), groups=groups)))
    assert "Juniors: This month: does Hillside Council keep this promise?" in words


HOSTILE = '<b>bold</b> <img src="/etc/passwd"/> {0} %s & ' + "w" * 120


def hostile_asks(content: SummaryContent) -> SummaryContent:
    debts = tuple(replace(debt, text=HOSTILE * 4) for debt in content.debts)
    return replace(content, asks=(ask(1, HOSTILE * 16, HOSTILE), ask(2, "x" * 4000)), debts=debts)


def hostile_loops(content: SummaryContent) -> SummaryContent:
    events = [SENT, answered(AnswerKind.NO, HOSTILE * 10, HOSTILE), TOLD]
    return replace(content, loops=(loop(LoopSection.NO, HOSTILE, events, HOSTILE),))


def hostile_scores(content: SummaryContent) -> SummaryContent:
    lines = (score(HOSTILE, "kept", "kept"), unscored("love", HOSTILE * 20), unscored(HOSTILE))
    return replace(content, groups=(GroupScores(replace(SENIORS, name=HOSTILE, stem=HOSTILE), FOUR_WORDS, lines),))


def hostile_council(content: SummaryContent) -> SummaryContent:
    return replace(content, council=replace(COUNCIL, name=HOSTILE, authority=HOSTILE, word="promise<b>"))


@pytest.mark.parametrize("harm", [hostile_asks, hostile_loops, hostile_scores, hostile_council])
def test_hostile_text_anywhere_is_only_text(harm: Callable[[SummaryContent], SummaryContent]) -> None:
    document = draw_standard_edition(harm(summary()), draft=False)
    assert_accessible(document, furniture=[".*"])
    assert "<b>" in words_of(document)


def test_text_that_cannot_be_printed_is_refused_with_its_words() -> None:
    with pytest.raises(RuleBroken) as refused:
        draw_standard_edition(replace(summary(), asks=(ask(1, "Fix the 🚌"),)), draft=False)
    assert refused.value.details["words"] == "🚌"


def test_every_picture_of_the_paper_is_in_the_box_of_icons() -> None:
    for name, style in [*loop_pages.ICONS.values(), *loop_pages.ANSWER_ICONS.values()]:
        assert shapes.has_icon(name, style)


def test_the_dates_of_two_meetings_in_one_month_are_told_apart() -> None:
    heard = summary().heard
    later = replace(heard[0], date=date(2026, 4, 28))
    words = page_one(replace(summary(), heard=(heard[0], later)))
    assert "Seniors voted in secret: 9 on 21 April, 9 on 28 April." in words


def test_without_any_self_score_nothing_is_said_to_be_the_same() -> None:
    content = replace(with_lines(score("love", "mostly", None)), gaps=())
    assert "There is nothing to compare yet." in page_one(content)


def test_a_paper_without_a_number_does_not_show_one() -> None:
    covers = tuple(replace(meeting, approved=True) for meeting in summary().covers)
    words = words_of(drawn(replace(summary(), issued=False, covers=covers)))
    assert "Paper 7" not in words
    assert "Each meeting was approved by its group. This text has no number yet." in words


def test_the_adults_of_each_meeting_are_told_where_they_differ() -> None:
    heard = (replace(summary().heard[0], adults_present=1), replace(summary().heard[1], adults_present=0))
    words = words_of(drawn(replace(summary(), heard=heard)))
    assert "Adults who stayed besides the worker: 1 adult on 21 April and none on 12 May." in words


def test_a_round_of_too_few_names_nothing_that_was_asked() -> None:
    round_ = replace(summary().covers[2].rounds[1], questions=(), tallies={}, voted=3)
    meeting = replace(summary().covers[2], rounds=(round_,))
    words = words_of(drawn(replace(summary(), covers=(meeting,))))
    assert "3 voted" not in words


@pytest.mark.parametrize(
    ("typed", "printed"),
    [("...", "..."), ("Calls.", "Calls"), ("Calls", "Calls"), ("Why?", "Why?"), (" Calls. ", "Calls")],
)
def test_a_full_stop_goes_inside_a_sentence_and_nothing_else_does(typed: str, printed: str) -> None:
    assert phrases.without_stop(typed) == printed


@pytest.mark.parametrize(
    ("answer", "reason", "who", "sentence"),
    [
        (AnswerKind.NO, "there is no money", "", "No, because there is no money."),
        (AnswerKind.NO, "because there is no money.", "", "No, because there is no money."),
        (AnswerKind.NO, "There is no money!", "", "No. There is no money!"),
        (AnswerKind.YES, "", "", "Yes."),
        (AnswerKind.YES, "from May on", "", "Yes: from May on."),
        (AnswerKind.SOMEONE_ELSE, "They own it", "the bank", "Someone else decides: the bank. They own it."),
    ],
)
def test_an_answer_is_one_sentence(answer: AnswerKind, reason: str, who: str, sentence: str) -> None:
    assert phrases.told(answer, reason, who) == sentence


def test_a_group_that_was_not_heard_for_long_is_named_with_the_year() -> None:
    never, long_ago = replace(SENIORS, name="Little ones"), replace(SENIORS, name="Leavers")
    missing = replace(summary().missing, groups_not_heard=((never, None), (long_ago, date(2024, 5, 1))))
    words = page_one(replace(summary(), missing=missing))
    assert "Little ones: no meeting yet. Leavers: no meeting since May 2024." in words


def test_many_reasons_for_putting_off_stand_beside_their_promises_only() -> None:
    deferred = tuple((SENIORS, title, "no time") for title in list(TITLES.values())[:5])
    words = page_one(replace(summary(), missing=replace(summary().missing, deferred=deferred)))
    assert "Seniors: Love, Respect, Relationships, Stability and Mental health put off." in words
