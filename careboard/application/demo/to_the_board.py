"""How the demonstration takes its papers to the board: each step on its day, a response, a cover sheet."""

from __future__ import annotations

from careboard.application.demo.acting import Calendar
from careboard.application.services import Services
from careboard.domain.board_steps import BoardStep
from careboard.domain.boards import Board
from careboard.domain.covers import Cover


def issue_paper(services: Services, calendar: Calendar, day: int) -> None:
    """Take the next paper all its steps: read, looked at, issued, with the clerk."""
    way, board = services.to_the_board, _next_board(services)
    calendar.turn_to(day - 5)
    way.tick(board.key, BoardStep.EDITORS)
    calendar.turn_to(day - 2)
    way.tick(board.key, BoardStep.DIRECTOR)
    calendar.turn_to(day)
    services.papers.issue(editors=2)
    way.tick(board.key, BoardStep.CLERK)


def officers_write(services: Services, calendar: Calendar) -> None:
    """Append a response to the last paper, and write the cover sheet of the next one, which has been read."""
    way, board = services.to_the_board, _next_board(services)
    calendar.turn_to(-50)
    way.respond(
        services.papers.issued()[-1].number,
        "Director of Children's Services",
        "Thank you for this paper. Every new home gets a lockable box by spring. "
        "I come to your next meeting and tell you how far we are.",
    )
    calendar.turn_to(-4)
    way.write_cover(
        board.key,
        Cover(
            purpose="To hear what young people in care say, and to answer what they ask.",
            recommendations=way.recommendations(board.key),
            legal="The duties of a corporate parent: Children and Social Work Act 2017, section 1.",
            finance="Each answer names its cost.",
            equality="The seniors were heard. The paper names who was not.",
            author="Participation Officer",
        ),
    )
    calendar.turn_to(-3)
    way.tick(board.key, BoardStep.EDITORS)


def _next_board(services: Services) -> Board:
    board = services.papers.next_board()
    assert board is not None, "the demonstration has a board meeting ahead"
    return board
