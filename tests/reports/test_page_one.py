"""Page one: it stands alone, puts the board in debt and hides no refusal (rule 10)."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from careboard.application.summary_content import (
    DebtLine,
    GapLine,
    LoopSection,
)
from careboard.domain.answers import AnswerKind
from careboard.domain.asks import AskAnswer
from careboard.domain.issues import EventKind
from careboard.domain.rounds import Method
from careboard.reports.standard_edition import large_print, standard_edition
from tests.reports.drawing import drawn, page_one, with_lines
from tests.reports.reading import words_of_pages
from tests.reports.sample import (
    SENIORS,
    SENT,
    TITLES,
    TOLD,
    answered,
    ask,
    decided,
    loop,
    score,
    summary,
)
from tests.support.pdfua.oracle import Oracle


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
    assert "Three more asks: see “What else we ask for”." in first
    assert "Wish 5" in second
    assert "Wish 7" in second


def test_long_asks_and_many_refusals_still_leave_one_first_page() -> None:
    content = summary()
    asks = tuple(ask(number, "We want what we asked for before " * 5) for number in range(9))
    content = replace(content, asks=asks, debts=content.debts * 2, loops=content.loops * 4)
    first, second, *_rest = words_of_pages(drawn(content))
    assert "Missing Care leavers: no meeting since March." in " ".join(first.split())
    assert "Not changed:" in first
    assert "more on the pages that follow" in first
    assert "What else we ask for" in second


def test_more_debts_than_page_one_holds_are_counted_on_it_and_follow_at_once() -> None:
    debts = tuple(replace(summary().debts[0], key=f"A-{n}", text=f"promise number {n} " * 9) for n in range(12))
    first, second, *_rest = words_of_pages(drawn(replace(summary(), asks=(), debts=debts)))
    assert "12 answers you owe us" in first
    assert "Ten more answers you owe us: see “What else you owe us”." in first
    assert "Juniors: six promises left to score." in " ".join(first.split())
    assert "What else you owe us" in second
    assert "promise number 2" in second


def test_in_large_print_too_page_one_names_asks_debts_and_gaps() -> None:
    content = summary()
    refused = replace(content, loops=content.loops * 3, also_gaps=content.gaps * 4)
    for each in (content, refused, replace(content, asks=content.asks * 5, debts=content.debts * 3)):
        words = " ".join(words_of_pages(large_print(each, draft=False).build())[0].split())
        for part in (
            "1 Pay for our journeys to meetings, wherever we live. Director of Children’s Services, by 31 July 2026",
            "Owed since March: a savings account each, that we can see. This board, by 30 April 2026, 41 days late",
            "Changed Our things are moved in bin bags",
            "Not changed:",
            "Furthest apart Two steps apart: Stability (seniors)",
            "Heard Seniors voted in secret: 9 in April, 7 in May.",
            "Missing Care leavers: no meeting since March. Rights: our advocate comes to the July meeting.",
            "Juniors: six promises left to score.",
        ):
            assert part in words


def test_a_page_alone_says_whose_it_is_to_whom_and_which() -> None:
    for edition in (standard_edition, large_print):
        said = Oracle(edition(summary(), draft=False).build()).artifacts
        pages = said.count("To the board, 10 June 2026")
        assert said.count("Hillside Voices: young people in care") == said.count("Paper 7") == pages - 1


def test_a_partly_answered_ask_stays_in_debt_with_what_was_said() -> None:
    answer = AskAnswer(date(2026, 4, 1), AnswerKind.PARTLY, "the rest needs the budget", "", date(2026, 9, 1))
    debt = DebtLine("A", "Pay fares", "Lead Member", date(2025, 11, 3), date(2026, 9, 1), 0, answer)
    words = page_one(replace(summary(), debts=(debt,)))
    assert "Owed since November 2025: Pay fares. You said: Partly, because the rest needs the budget." in words
    assert "1 September 2026" in words
    assert "late" not in words


def test_no_gap_is_said() -> None:
    assert "We and the council see no promise differently." in page_one(replace(summary(), gaps=()))


def test_gaps_without_room_for_a_strip_are_named() -> None:
    content = summary()
    more = GapLine(SENIORS, score("voice", "not-kept", "mostly"))
    words = page_one(replace(content, gaps=(*content.gaps, more), also_gaps=(more,)))
    assert re.search(r"Also two steps apart: .*Voice \(seniors\)", words)


def test_a_correction_says_what_changed() -> None:
    words = page_one(replace(summary(), corrects=6, changes="Two dates were wrong"))
    assert "This takes the place of paper 6. Two dates were wrong." in words


def test_the_dates_of_two_meetings_in_one_month_are_told_apart() -> None:
    heard = summary().heard
    later = replace(heard[0], date=date(2026, 4, 28))
    words = page_one(replace(summary(), heard=(heard[0], later)))
    assert "Seniors voted in secret: 9 on 21 April, 9 on 28 April." in words


def test_without_any_self_score_nothing_is_said_to_be_the_same() -> None:
    content = replace(with_lines(score("love", "mostly", None)), gaps=())
    assert "There is nothing to compare yet." in page_one(content)


def test_a_group_that_was_not_heard_for_long_is_named_with_the_year() -> None:
    never, long_ago = replace(SENIORS, name="Little ones"), replace(SENIORS, name="Leavers")
    missing = replace(summary().missing, groups_not_heard=((never, None), (long_ago, date(2024, 5, 1))))
    words = page_one(replace(summary(), missing=missing))
    assert "Little ones: no meeting yet. Leavers: no meeting since May 2024." in words


def test_many_reasons_for_putting_off_stand_beside_their_promises_only() -> None:
    deferred = tuple((SENIORS, title, "no time") for title in list(TITLES.values())[:5])
    words = page_one(replace(summary(), missing=replace(summary().missing, deferred=deferred)))
    assert "Seniors: Love, Respect, Relationships, Stability and Mental health put off." in words


def test_open_votes_and_meetings_without_scores_are_not_called_secret() -> None:
    heard = summary().heard
    content = replace(
        summary(), heard=(replace(heard[0], methods=(Method.OPEN,)), replace(heard[1], voted=None, methods=()))
    )
    words = page_one(content)
    assert "Seniors voted openly: 9 in April." in words
    assert "Juniors met without scoring: 4 in May." in words
