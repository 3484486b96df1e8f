"""The year page, the chain for inspection, the cover sheet and contents: accessible, and saying what was gathered."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from careboard.application.chain_content import Asked, Chain, PromiseChains
from careboard.application.summary_content import TakenBackLine
from careboard.application.year_content import (
    AskedInYear,
    BoardRecord,
    LoopsOfYear,
)
from careboard.domain.answers import AnswerKind
from careboard.domain.asks import Ask
from careboard.domain.covers import Cover
from careboard.domain.issues import DueDate, EventKind, IssueKind, ToldHow
from careboard.domain.rounds import Method
from careboard.domain.scores import Direction
from careboard.reading_age import grade
from careboard.reports.chain_pages import draw_chain
from careboard.reports.chain_phrases import lines
from careboard.reports.editions import draw_edition
from careboard.reports.standard_edition import draw_standard_edition
from careboard.reports.year_page import draw_year_page
from careboard.reports.year_phrases import asked, cannot_say, covered, loops, moves, raised, record
from tests.reports.inspected import BETTER, ON, UNSAID, YEAR, a_chain, a_content
from tests.reports.reading import words_of, words_of_pages
from tests.reports.sample import MAY, SENT, commitment, event, summary
from tests.support.pdf_checks import assert_accessible

FURNITURE = [
    re.escape("Hillside Voices. As it stood on 20 July 2026."),
    "As it stood on 20 July 2026",
    "Hillside Voices: young people in care",
    "From what we said to what changed",
    ".*, continued",
]


def test_the_year_is_one_accessible_page() -> None:
    built = draw_year_page(YEAR)
    assert_accessible(built, furniture=FURNITURE)
    (words,) = words_of_pages(built)
    assert "Our year: April 2026 to March 2027" in words
    assert "Love (seniors): better. May: a bit, 9 voted, 2 adults present; July: kept" in words
    assert "Rights (seniors). Cannot say: it was asked in another way." in words


def test_the_year_says_what_was_put_off_refused_and_late() -> None:
    assert covered(YEAR.groups[0], "promise") == (
        "Eight of ten promises scored. Put off: Rights. Our advocate was ill. Not scored: Voice. "
        "Of two promises we also said if they are still good enough."
    ).replace("Our", "our")
    assert covered(YEAR.groups[1], "promise") == "Ten of ten promises scored."
    assert asked(YEAR) == "We asked for three things. Yes: 1, No: 1, no answer: 1."
    said = record(YEAR)
    assert said.startswith("We gave it two papers. One answer came in time, one too late.")
    assert "One answer is owed and late." in said
    assert loops(YEAR.loops) == [
        ("Late", "Reviews."),
        ("Not sorted", "Workers leave."),
        ("Sorted", "Bags."),
        ("Still open", "Two things wait."),
    ]


def test_a_year_in_which_nothing_happened_says_so() -> None:
    nothing = LoopsOfYear(0, (), (), (), (), (), 0)
    empty = replace(
        YEAR, moves=(), cannot_say=(), asks=AskedInYear(0, {}, 0), loops=nothing, board=BoardRecord(0, 0, 0, 0)
    )
    assert (asked(empty), raised(nothing)) == ("We asked the board for nothing.", "We raised nothing new.")
    assert record(empty) == "We gave it no papers."
    assert "No promise moved, or none was scored twice." in words_of(draw_year_page(empty))


def test_of_many_moves_the_widest_are_told_and_the_others_named() -> None:
    worse = replace(BETTER, title="Voice", direction=Direction.WORSE)
    said = moves((*[BETTER] * 4, worse, replace(BETTER, title="Family")))
    assert said[4:] == ["Also worse: Voice (seniors).", "Also better: Family (seniors)."]
    assert cannot_say((UNSAID, UNSAID))[0].startswith("Rights (seniors) and Rights (seniors). Cannot say:")


def terms(chain: Chain) -> list[tuple[str, str]]:
    return [(term, words.replace("\x02", "").replace("\x03", "")) for term, words in lines(chain, ON)]


def test_every_step_has_its_date_and_source_in_the_order_in_which_it_happened() -> None:
    ask = Ask("A-1", "2026-04", "Buy suitcases", "Director", date(2026, 6, 1))
    ask = ask.answered(date(2026, 6, 2), AnswerKind.NOT_YET, "The money is not there", source="Minutes 12")
    chain = a_chain(
        SENT,
        event(EventKind.ANSWERED, date(2026, 4, 2), answer=AnswerKind.ALREADY_POLICY, reason="It is in the guide."),
        event(EventKind.TOLD_BACK, date(2026, 4, 3), how=ToldHow.LETTER),
        event(EventKind.DATE_CHANGED, date(2026, 4, 4), which=DueDate.DONE_BY, to="2026-06-01", reason="A new head"),
        event(EventKind.ESCALATED, date(2026, 4, 5), to="Director"),
        event(EventKind.REASSIGNED, date(2026, 4, 6), to="Head of Homes"),
        event(EventKind.CLAIMED_DONE, date(2026, 5, 5), reason="All have one", source="Guide, page 4"),
        event(EventKind.TOLD_BACK, MAY, meeting="2026-05"),
        event(EventKind.NOT_SORTED, MAY, meeting="2026-05", method=Method.SECRET),
        also_about=("Respect",),
        asks=(Asked(ask, date(2026, 4, 21)),),
        papers=(1, 2),
    )
    assert terms(chain) == [
        ("Said", "17 March 2026. Seniors said it at their meeting. It is also about Respect. In papers 1 and 2."),
        ("Sent", "20 March 2026. To: Head of Placements."),
        (
            "Answered",
            "2 April 2026. Already our policy. It is in the guide. This is not counted as a change.",
        ),
        ("Told back", "3 April 2026. By letter."),
        ("New date", "4 April 2026. Done by: 1 June 2026. A new head."),
        ("Taken up", "5 April 2026. To: Director."),
        ("Handed on", "6 April 2026. To: Head of Homes."),
        ("Asked", "21 April 2026. We asked the board: Buy suitcases."),
        ("Changed", "5 May 2026. The Head of Homes says that it is done. All have one. Source: Guide, page 4."),
        ("Told back", "19 May 2026. At our meeting."),
        ("Confirmed", "19 May 2026. Not sorted. We voted in secret."),
        ("Answered", "2 June 2026. The board said: Not yet. The money is not there. Source: Minutes 12."),
        ("Answered", "No new answer yet."),
        ("Changed", "Nobody has told us of a change."),
    ]


def test_an_answer_that_people_knew_is_taken_back_openly_and_not_told_again() -> None:
    ask = Ask("A-1", "2026-04", "Buy suitcases", "Director", date(2026, 6, 1))
    ask = ask.answered(date(2026, 6, 2), AnswerKind.NO, "No money")
    ask = ask.taking_back(0, "It was another ask", date(2026, 6, 9))
    assert ask.answers[0].withdrawn is not None
    line = TakenBackLine(ask.key, ask.text, ask.answers[0].on, ask.answers[0].withdrawn)
    told = terms(a_chain(SENT, asks=(Asked(ask, date(2026, 4, 21), (line,)),)))
    why = "9 June 2026. The answer of 2 June 2026 was written down wrongly. We take it back: It was another ask."
    assert told[2:4] == [("Asked", "21 April 2026. We asked the board: Buy suitcases."), ("Taken back", why)]
    assert not [words for _term, words in told if "No money" in words]


def test_what_did_not_happen_is_said() -> None:
    assert terms(a_chain())[1:] == [("Sent", "Not sent to anybody yet.")]
    late = "No answer yet. The Head of Placements owed one by 30 April 2026: 81 days late."
    assert terms(a_chain(SENT))[2:] == [
        ("Answered", late),
        ("Changed", "Nobody has told us of a change."),
        ("Confirmed", "We have not said that it is sorted."),
    ]
    assert terms(a_chain(SENT, kind=IssueKind.GOOD_THING))[2:] == []
    ended = event(EventKind.ENDED, MAY, meeting="2026-05", reason="We gave up")
    assert terms(a_chain(SENT, ended))[2:] == [
        ("Confirmed", "19 May 2026. Ended without being sorted. We said why: We gave up.")
    ]


def test_the_chain_is_accessible_and_says_the_gaps_both_ways() -> None:
    agreed = event(EventKind.SORTED, MAY, meeting="2026-05", method=Method.AGREED)
    answered = event(EventKind.ANSWERED, date(2026, 4, 2), answer=AnswerKind.YES, by="Head of Placements")
    told = event(EventKind.TOLD_BACK, MAY, meeting="2026-05")
    content = a_content(a_chain(SENT), a_chain(SENT, answered, told, agreed), a_chain())
    built = draw_chain(replace(content, council=replace(content.council, word="pledge point")))
    assert_accessible(built, furniture=FURNITURE)
    words = words_of(built)
    assert "We raised four things. One of them is sorted." in words
    assert "Sorted. We agreed it together." in words
    assert "About other things" in words
    assert "Nothing was promised for this: Prepare us for adulthood and independent living." in words
    assert "The law, our pledge points and what we raised" in words
    assert "No pledge point" in words
    assert "These pledge points go further than the law, or stand beside it: Voice." in words
    assert "romise" not in words.replace("promised", "")
    assert "What is in this paper" not in words


def test_a_long_chain_has_contents_and_one_story_alone_is_a_page() -> None:
    whole = a_content(*[a_chain(SENT, title=f"Thing {number}") for number in range(32)])
    built = draw_chain(whole)
    assert_accessible(built, furniture=FURNITURE)
    assert "What is in this paper 1. Love" in words_of_pages(built)[0].replace("  ", " ")
    alone = replace(whole, promises=(PromiseChains(commitment("love"), (a_chain(),)),), crosswalk=None)
    (page,) = words_of_pages(draw_chain(alone))
    assert "Moving with bags: raised" in page


COVER = Cover("To answer.", "1. Say yes.", "Section 1.", "", "", "Clerk", 1, "It names a home")


def test_the_cover_sheet_is_the_officers_page_and_says_why_a_paper_is_exempt() -> None:
    content = summary()
    assert content.board is not None
    covered_ = replace(content, board=content.board.covered_by(COVER))
    pages = words_of_pages(draw_standard_edition(covered_, draft=False))
    exempt = "Not for the public. Schedule 12A, paragraph 1: any individual. It names a home."
    assert exempt in pages[0]
    assert exempt in pages[-1]
    assert "Cover sheet: the officers' part Officers wrote this page." in pages[-1]
    assert "Finance Nothing was written." in pages[-1]
    easy = words_of(draw_edition(covered_, "easy-read", "pdf", draft=False, picture=lambda page, _dots: page))
    assert "This paper is not for the public." in easy


def test_the_last_paper_of_a_cycle_has_its_year_and_contents_in_every_format() -> None:
    content = replace(summary(), year=YEAR)
    built = draw_standard_edition(replace(content, quotes=()), draft=False)
    assert "Our year: April 2026 to March 2027 What we scored" in words_of(built)
    page = draw_edition(content, "large-print", "html", draft=False, picture=lambda page, _dots: page).decode()
    assert page.count("Our year: April 2026 to March 2027</h2>") == 1
    assert page.count('<nav aria-labelledby="contents">') == 1


def test_what_the_year_says_is_easy_to_read() -> None:
    said = [covered(group, "promise") for group in YEAR.groups]
    said += [asked(YEAR), record(YEAR), raised(YEAR.loops), *(words for _name, words in loops(YEAR.loops))]
    assert grade("\n".join(said)) <= 6
