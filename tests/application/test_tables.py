"""The tables that may leave the program hold what rule 4 lets out, and the days that a calendar wants."""

from __future__ import annotations

from careboard.application.tables.table import Cell, Table
from careboard.domain.answers import AnswerKind
from careboard.domain.issues import IssueKind, ToldHow
from tests.support.builders import day
from tests.support.councils import ACouncil


def table(council: ACouncil, key: str) -> Table:
    return next(each for each in council.services.taking_out.tables().tables if each.key == key)


def rows(council: ACouncil, key: str) -> list[dict[str, Cell]]:
    made = table(council, key)
    keys = [column.key for column in made.columns]
    return [dict(zip(keys, row, strict=True)) for row in made.rows]


def test_each_table_begins_with_a_key_that_no_other_row_has(council: ACouncil) -> None:
    council.meets(0, *["kept"] * 5, commitments=("love", "rights"))
    council.meets(60, *["mostly"] * 5)
    made = council.services.taking_out.tables()
    assert (made.council, made.on) == ("Hillside Voices", day(60))
    assert [each.key for each in made.tables] == ["scores", "issues", "asks", "coverage"]
    for each in made.tables:
        assert each.columns[0].key == "key"
        assert len({row[0] for row in each.rows}) == len(each.rows)


def test_a_score_is_voters_the_middle_answer_and_split_never_a_count_of_answers(council: ACouncil) -> None:
    council.meets(0, *["kept"] * 4, *["not-kept"] * 4)
    (score,) = rows(council, "scores")
    assert (score["voted"], score["answer"], score["split"]) == (8, "not kept", "yes")
    assert (score["group"], score["commitment"], score["date"]) == ("Seniors", "love", day(0))
    assert score["says"] == "We say not kept. The room was split. The council did not score itself."
    assert [key for key, cell in score.items() if isinstance(cell, int)] == ["version", "adults", "voted"]


def test_too_few_say_so_and_a_meeting_that_goes_on_says_nothing(council: ACouncil) -> None:
    council.meets(0, *["kept"] * 4)
    (score,) = rows(council, "scores")
    assert (score["answer"], score["split"], score["authority"]) == ("Too few to show", "", "")
    council.scores(council.starts(30, 5), *["kept"] * 5)
    assert len(rows(council, "scores")) == 1


def test_the_authority_stands_beside_what_it_scored(council: ACouncil) -> None:
    meeting = council.starts(0, 5)
    council.services.planning.seal_self_score(meeting, {"love": "kept"})
    council.scores(meeting, *["mostly"] * 5)
    council.finishes(meeting)
    (score,) = rows(council, "scores")
    assert (score["answer"], score["authority"]) == ("mostly", "kept")


def test_coverage_says_scored_put_off_with_its_reason_or_not_yet(council: ACouncil) -> None:
    meeting = council.starts(0, 5)
    council.services.planning.defer(meeting, "rights", "The advocate could not come")
    council.scores(meeting, *["mostly"] * 5)
    council.finishes(meeting)
    found = {row["key"]: row for row in rows(council, "coverage")}
    assert found["seniors/love"]["covered"] == "Scored"
    assert found["seniors/rights"]["reason"] == "The advocate could not come"
    assert found["juniors/love"]["covered"] == "Not scored yet"
    assert (found["seniors/love"]["cycle_from"], found["seniors/love"]["last_scored"]) == (day(-14), day(0))


def test_before_the_first_meeting_there_is_no_cycle(council: ACouncil) -> None:
    assert {row["cycle_from"] for row in rows(council, "coverage")} == {None}
    assert rows(council, "issues") == rows(council, "asks") == rows(council, "scores") == []
    assert council.services.taking_out.days().days == ()


def test_an_issue_names_the_post_the_dates_and_the_answer(council: ACouncil) -> None:
    meeting = council.starts()
    issue = council.hears(meeting)
    council.hears(meeting, "The film night was great", IssueKind.GOOD_THING)
    council.sends(issue)
    council.turn_to(40)
    late, good = rows(council, "issues")
    assert (late["owner"], late["days_late"], late["answer"]) == ("Head of Placements", 9, "")
    assert (good["kind"], good["owner"]) == ("Good thing", "")
    council.services.issues.answer(issue, AnswerKind.NO, "There is no money", by="Head of Placements")
    council.services.loops.tell_otherwise(issue, day(40), ToldHow.LETTER)
    told = rows(council, "issues")[0]
    assert (told["answer"], told["reason"], told["days_late"]) == ("No", "There is no money", 0)


def test_an_ask_says_what_the_board_owes(council: ACouncil) -> None:
    meeting = council.starts()
    ask = council.services.asking.ask(meeting, "Keep one worker for two years", "Lead Member", day(20)).key
    council.turn_to(23)
    (owed,) = rows(council, "asks")
    assert (owed["owed"], owed["days_late"], owed["answer"]) == ("yes", 3, "")
    council.services.asking.answer(ask, AnswerKind.YES, who="Board")
    (settled,) = rows(council, "asks")
    assert (settled["owed"], settled["answer"], settled["who"], settled["answer_by"]) == ("no", "Yes", "Board", day(20))


def test_the_calendar_holds_meetings_boards_and_what_is_still_owed(council: ACouncil) -> None:
    meeting = council.starts()
    issue = council.hears(meeting)
    council.sends(issue)
    council.services.asking.ask(meeting, "Keep one worker for two years", "Lead Member", day(20))
    council.services.asking.add_board(day(60), day(50))
    days = {each.key.split("-")[0]: each for each in council.services.taking_out.days().days}
    assert days["meeting"].title == "Hillside Voices: Seniors meet"
    assert days["answer"].title == "Hillside Voices: answer due from Head of Placements"
    assert (days["papers"].on, days["board"].on, days["ask"].on) == (day(50), day(60), day(20))
    council.services.issues.answer(issue, AnswerKind.YES, "", by="Head of Placements")
    keys = {each.key for each in council.services.taking_out.days().days}
    assert f"done-{issue}" in keys
    assert f"answer-{issue}" not in keys
