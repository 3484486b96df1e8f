"""The way of a paper to the board: ticked steps, cover sheet, responses, quotes, template, corrections."""

from __future__ import annotations

import io
import zipfile

import pytest

from careboard.application.editions import TemplateLook
from careboard.application.quoting import Quoting
from careboard.application.to_the_board import ToTheBoard
from careboard.domain.answers import AnswerKind
from careboard.domain.board_steps import BoardStep
from careboard.domain.covers import PUBLIC, Cover
from careboard.domain.principles import Principle
from careboard.domain.quotes import Quote
from careboard.domain.responses import Response
from careboard.errors import NotFound, RuleBroken
from tests.support.builders import day
from tests.support.councils import ACouncil
from tests.support.refusals import refused

BOARD, LATER = "2026-03", "2026-06"


@pytest.fixture
def year(council: ACouncil) -> ACouncil:
    """A council with one approved meeting and two board meetings, on the day before the first papers are due."""
    council.meets(0, *["a-bit"] * 5, commitments=("love", "rights"))
    council.services.asking.add_board(day(60), day(50))
    council.services.asking.add_board(day(150), day(140))
    council.turn_to(49)
    return council


@pytest.fixture
def way(year: ACouncil) -> ToTheBoard:
    """The way of its papers."""
    return year.services.to_the_board


def open_steps(way: ToTheBoard) -> tuple[str, int, list[str]]:
    """Return the board whose paper is worked on, its number, and what is not done yet."""
    found = way.on_its_way()
    assert found is not None
    return found.board.key, found.paper, [line.step.value for line in found.steps if not line.done]


def test_the_steps_of_the_next_paper_are_ticked_and_undone(year: ACouncil, way: ToTheBoard) -> None:
    assert open_steps(way) == (BOARD, 1, ["editors", "director", "clerk"])
    way.tick(BOARD, BoardStep.EDITORS)
    way.tick(BOARD, BoardStep.DIRECTOR, day(48))
    found = way.on_its_way()
    assert found is not None
    assert found.next_step is not None
    assert found.next_step.step is BoardStep.CLERK
    assert [line.done_on for line in found.steps] == [None, day(49), day(48), None]
    year.services.steps.undo()
    way.untick(BOARD, BoardStep.EDITORS)
    assert open_steps(way)[2] == ["editors", "director", "clerk"]
    with refused("step-is-ahead"):
        way.tick(BOARD, BoardStep.CLERK, day(50))


def test_a_paper_is_issued_as_the_young_editors_read_it(year: ACouncil, way: ToTheBoard) -> None:
    papers, asking, kept = year.services.papers, year.services.asking, way.tick(BOARD, BoardStep.EDITORS).text_read
    key = year.starts(48, heads=5)
    asking.ask(key, "A box for each of us", "Director", day(80))
    year.services.running.close(key)
    year.services.running.approve(key)
    assert papers.reading().outdated == kept
    with refused("text-changed-since-read"):
        papers.issue(editors=2)
    assert way.tick(BOARD, BoardStep.EDITORS).text_read != kept
    assert papers.reading().outdated == ""
    year.turn_to(55)
    way.tick(BOARD, BoardStep.DIRECTOR)
    assert papers.issue(editors=2).number == 1
    asking.answer("A-1", AnswerKind.YES)
    assert papers.issue(BOARD, editors=2, changes="The board has answered").corrects == 1, "it is read for itself"


def test_where_nobody_wrote_down_what_was_read_the_number_of_editors_does(year: ACouncil, way: ToTheBoard) -> None:
    way.tick(BOARD, BoardStep.EDITORS)
    way.untick(BOARD, BoardStep.EDITORS)
    key = year.starts(48, heads=5)
    year.services.asking.ask(key, "A box for each of us", "Director", day(80))
    year.services.running.close(key)
    year.services.running.approve(key)
    assert year.services.papers.reading().outdated == ""
    assert year.services.papers.issue(editors=2).editors == 2


def test_an_issued_paper_is_on_its_way_until_the_clerk_has_it_or_the_board_has_met(
    year: ACouncil, way: ToTheBoard
) -> None:
    year.services.papers.issue(editors=2)
    assert open_steps(way)[:2] == (BOARD, 1)
    view = year.services.home.view()
    assert view.board is not None
    assert view.board.board.key == BOARD
    way.tick(BOARD, BoardStep.CLERK)
    assert open_steps(way)[:2] == (LATER, 2)
    way.untick(BOARD, BoardStep.CLERK)
    year.turn_to(61)
    assert open_steps(way)[:2] == (LATER, 2)


def test_without_a_board_meeting_nothing_is_on_its_way(council: ACouncil) -> None:
    assert council.services.to_the_board.on_its_way() is None


def test_the_last_step_leaves_none_to_do(way: ToTheBoard) -> None:
    for step in (BoardStep.EDITORS, BoardStep.DIRECTOR, BoardStep.CLERK):
        way.tick(BOARD, step)
    found = way.on_its_way()
    assert found is not None
    assert found.next_step is None


def test_moving_a_board_keeps_its_steps_and_its_cover_sheet(year: ACouncil, way: ToTheBoard) -> None:
    way.tick(BOARD, BoardStep.EDITORS)
    way.write_cover(BOARD, Cover(purpose=" To answer "))
    moved = year.services.asking.move_board(BOARD, day(70), day(55))
    assert (moved.steps, moved.cover) == ({BoardStep.EDITORS: day(49)}, Cover(purpose="To answer"))
    year.services.steps.undo()
    year.services.steps.undo()
    assert year.services.asking.boards()[0].cover == PUBLIC


def test_recommendations_are_proposed_from_the_asks(year: ACouncil, way: ToTheBoard) -> None:
    assert way.recommendations(BOARD) == ""
    key = year.starts(20, heads=5)
    year.services.asking.ask(key, "A box for each of us", "Director", day(80))
    settled = year.services.asking.ask(key, "Ring us back", "Director", day(80))
    year.services.running.close(key)
    year.turn_to(49)
    year.services.asking.answer(settled.key, AnswerKind.YES, source=" Minutes of May, item 7 ")
    assert way.recommendations(BOARD) == "1. To answer: A box for each of us"
    assert year.services.asking.asks()[1].answers[-1].source == "Minutes of May, item 7"


def test_a_response_never_changes_what_was_issued(year: ACouncil, way: ToTheBoard) -> None:
    papers = year.services.papers
    papers.issue(editors=2)
    with refused("no-responses"):
        way.print_responses(1, len)
    way.respond(1, "Director", "We agree")
    way.respond(1, "Lead Member", "So do I")
    year.services.steps.undo()
    assert papers.issued()[0].responses == (Response(day(49), "Director", "We agree"),)
    assert papers.reprint(1) == b"1 2026-01 final"
    way.take_back(1)
    way.respond(1, "Director", "We agree in part")
    handed_out: list[bytes] = []
    for _again in range(2):
        way.print_responses(1, handed_out.append)
    assert handed_out == [b"1 We agree in part"] * 2
    assert year.services.steps.undo_label == "", "what was printed stays"
    with refused("response-is-printed"):
        way.take_back(1)
    with refused("unknown-paper", NotFound):
        way.respond(7, "Director", "To nothing")


def test_a_response_is_carried_in_the_next_paper(year: ACouncil, way: ToTheBoard) -> None:
    papers = year.services.papers
    papers.issue(editors=2)
    year.turn_to(60)
    way.respond(1, "Director", "We agree")
    year.meets(100, *["a-bit"] * 5)
    year.turn_to(139)
    assert [(line.paper, line.by, line.text) for line in papers.content().responses] == [(1, "Director", "We agree")]
    papers.issue(editors=2)
    assert papers.issued()[0].responses[0].printed
    year.turn_to(145)
    way.respond(1, "Lead Member", "So do I", day(55))
    assert [line.by for line in papers.content().responses] == ["Lead Member"], "it was typed late, and carried still"


def test_an_erased_paper_takes_no_response(year: ACouncil, way: ToTheBoard) -> None:
    year.services.papers.issue(editors=2)
    with year.store.start_work() as work:
        work.papers.erase(1, day(49))
        work.commit()
    with refused("paper-erased"):
        way.respond(1, "Director", "We agree")


def test_quotes_are_proposed_from_reasons_and_issues_and_go_into_the_paper(council: ACouncil) -> None:
    key = council.starts(0, 5)
    council.scores(key, *["kept"] * 5, commitments=("love",))
    services, quoting = council.services, council.services.quoting
    meeting = services.planning.meeting(key)
    services.running.give_reasons(key, meeting.rounds[0].id, "love", ("We are hugged",))
    council.hears(key, "Bin bags")
    proposed = quoting.proposals(key)
    assert proposed[0] == Quote("We are hugged", "Love")
    services.running.close(key)
    quoting.choose(key, (Quote(" Ask us first "), proposed[0]))
    services.running.approve(key)
    with refused("meeting-is-approved"):
        quoting.choose(key, ())
    lines = [(line.text, line.about, line.group) for line in services.papers.content().quotes]
    assert lines == [("Ask us first", "", "Seniors"), ("We are hugged", "Love", "Seniors")]


def test_what_is_too_long_is_not_proposed(council: ACouncil) -> None:
    key = council.starts(0, 5)
    council.scores(key, *["kept"] * 5, commitments=("love",))
    rounds = council.services.planning.meeting(key).rounds
    council.services.running.give_reasons(key, rounds[0].id, "love", ("a" * 301,))
    assert Quoting(council.services.steps).proposals(key) == ()


def test_the_council_keeps_its_own_word_template(council: ACouncil) -> None:
    way = council.services.to_the_board
    assert way.template() is None
    document = io.BytesIO()
    with zipfile.ZipFile(document, "w") as parts:
        parts.writestr("word/document.xml", "<document/>")
    way.set_template(document.getvalue())
    way.set_template(document.getvalue())
    assert way.template() == document.getvalue()
    for data in (b"no zip", _zip_without_word()):
        with refused("template-not-word"):
            way.set_template(data)
    assert way.template_look() == TemplateLook()
    way.set_template(b"")
    assert (way.template(), way.template_look()) == (None, None)
    council.services.steps.undo()
    assert way.template() == document.getvalue()


def _zip_without_word() -> bytes:
    document = io.BytesIO()
    with zipfile.ZipFile(document, "w") as parts:
        parts.writestr("other.txt", "")
    return document.getvalue()


def test_issuing_tells_how_far_it_is_and_leaves_everything_as_it_was_where_it_is_stopped(year: ACouncil) -> None:
    papers, heard = year.services.papers, list[tuple[int, int]]()

    def stop(_done: int, _total: int) -> None:
        raise RuleBroken("work-stopped")

    def hear(done: int, total: int) -> None:
        heard.append((done, total))

    assert papers.next_paper() == 1
    with refused("work-stopped"):
        papers.issue(editors=2, tell=stop)
    assert (papers.issued(), papers.next_paper()) == ((), 1)
    papers.issue(editors=2, tell=hear)
    assert heard == [(0, 1), (1, 1)]
    assert papers.next_paper() == 2


def test_an_edition_that_is_not_drawn_is_refused(year: ACouncil) -> None:
    with refused("unknown-edition", NotFound):
        year.services.papers.draft(edition="docx")
    year.services.papers.issue(editors=2)
    assert list(year.services.papers.issued()[0].editions) == ["standard"]
    with refused("unknown-edition", NotFound):
        year.services.papers.reprint(1, "html")


def test_a_promise_keeps_the_principles_that_it_serves(council: ACouncil) -> None:
    chosen = council.services.setting_up.serve_principles("care-pledge", "love", ("services", "best-interests"))
    assert chosen.current.commitment("love").principles == (Principle.BEST_INTERESTS, Principle.SERVICES)
    assert len(chosen.versions) == 1
    council.services.steps.undo()
    assert council.services.setting_up.pledges()[0].current.commitment("love").principles == ()
