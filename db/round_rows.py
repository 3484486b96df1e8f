"""Rounds as rows: each round changes in place, and its tally is written once."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from json import loads
from typing import Any

from sqlalchemy import Connection, Row, Select, Table, delete, func, insert, select

from careboard.domain.rounds import Method, Round, RoundKind, RoundState, Tally
from careboard.errors import RuleBroken
from db.repository import by_owner, numbered, put_row, replace_parts
from db.tables.meeting_tables import agreed_answer, authority_answer, reason, round_, round_question, tally


def put_rounds(connection: Connection, meeting: str, rounds: Sequence[Round]) -> None:
    """Make these the rounds of a meeting; a round that moved to another meeting is left there."""
    keys = [value.id for value in rounds]
    connection.execute(delete(round_).where(round_.c.meeting == meeting, round_.c.key.not_in(keys)))
    for position, value in enumerate(rounds):
        put_row(connection, round_, _row(meeting, position, value))
        _put_tally(connection, value)
    if rounds:
        for table, parts in _parts(rounds).items():
            replace_parts(connection, table, "round", keys, parts)


def load_rounds(connection: Connection, meeting: str | None) -> Mapping[str, list[Round]]:
    """Return the rounds of one meeting, or of all, in their order by meeting."""
    questions, agreed, authority, reasons = (
        by_owner(connection.execute(_of_rounds(table, meeting)).all())
        for table in (round_question, agreed_answer, authority_answer, reason)
    )
    tallies = _tallies(connection, meeting)
    statement = select(round_).order_by(round_.c.meeting, round_.c.position)
    if meeting is not None:
        statement = statement.where(round_.c.meeting == meeting)
    found: dict[str, list[Round]] = defaultdict(list)
    for row in connection.execute(statement).all():
        asked = tuple([part.question for part in questions[row.key]])
        kept = tallies.get(row.key, {})
        found[row.meeting].append(
            Round(
                id=row.key,
                kind=RoundKind(row.kind),
                scale=row.scale,
                method=Method(row.method),
                questions=asked,
                stem=row.stem,
                pledge=row.pledge,
                version=row.version,
                state=RoundState(row.state),
                heads=row.heads,
                voted=row.voted,
                tallies={question: kept[question] for question in asked if question in kept},
                agreed={part.question: part.answer for part in agreed[row.key]},
                reasons=_reasons(reasons[row.key]),
                authority={part.question: part.answer for part in authority[row.key]},
                everyone_may_see=row.everyone_may_see,
                left_sealed=row.left_sealed,
                carried_from=row.carried_from,
                opened_on=row.opened_on,
                closed_on=row.closed_on,
                revealed_on=row.revealed_on,
                void_reason=row.void_reason,
                recounted=row.recounted,
            )
        )
    return found


def _of_rounds(table: Table[Any], meeting: str | None) -> Select[Any]:
    statement = select(table).order_by(*table.primary_key.columns)
    if meeting is not None:
        statement = statement.where(table.c.round.in_(_keys_of(meeting)))
    return statement


def _keys_of(meeting: str) -> Select[Any]:
    return select(round_.c.key).where(round_.c.meeting == meeting)


def _tallies(connection: Connection, meeting: str | None) -> Mapping[str, Mapping[str, Tally]]:
    """Return the tallies by round and question, one row a round: their cells are most of what a file holds."""
    cells = func.json_group_object(tally.c.answer, tally.c.n).label("cells")
    asked = select(tally.c.round, tally.c.question, cells).group_by(tally.c.round, tally.c.question)
    if meeting is not None:
        asked = asked.where(tally.c.round.in_(_keys_of(meeting)))
    of = asked.subquery()
    whole = func.json_group_object(of.c.question, func.json(of.c.cells))
    found = connection.execute(select(of.c.round, whole).group_by(of.c.round)).all()
    return {key: {question: Tally(kept) for question, kept in loads(text).items()} for key, text in found}


def _row(meeting: str, position: int, value: Round) -> dict[str, object]:
    return {
        "key": value.id,
        "meeting": meeting,
        "position": position,
        "kind": value.kind.value,
        "scale": value.scale,
        "method": value.method.value,
        "stem": value.stem,
        "pledge": value.pledge,
        "version": value.version,
        "state": value.state.value,
        "heads": value.heads,
        "voted": value.voted,
        "everyone_may_see": value.everyone_may_see,
        "left_sealed": value.left_sealed,
        "carried_from": value.carried_from,
        "opened_on": value.opened_on,
        "closed_on": value.closed_on,
        "revealed_on": value.revealed_on,
        "void_reason": value.void_reason,
        "recounted": value.recounted,
    }


def _parts(rounds: Sequence[Round]) -> dict[Table[Any], list[dict[str, Any]]]:
    parts: dict[Table[Any], list[dict[str, Any]]] = {
        table: [] for table in (round_question, agreed_answer, authority_answer, reason)
    }
    for value in rounds:
        asked = ({"question": question} for question in value.questions)
        parts[round_question] += numbered("round", value.id, asked)
        parts[agreed_answer] += numbered("round", value.id, _answers(value.agreed))
        parts[authority_answer] += numbered("round", value.id, _answers(value.authority))
        said = ((question, text) for question, texts in value.reasons.items() for text in texts)
        parts[reason] += numbered("round", value.id, ({"question": about, "text": text} for about, text in said))
    return parts


def _answers(answers: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"question": question, "answer": answer} for question, answer in answers.items()]


def _put_tally(connection: Connection, value: Round) -> None:
    """Write a tally when the round closes, and take it out when the round is void; it never changes."""
    kept = connection.execute(select(tally).where(tally.c.round == value.id)).all()
    old = {(row.question, row.answer): row.n for row in kept}
    new = {(question, answer): n for question, cells in value.tallies.items() for answer, n in cells.cells.items()}
    if old == new:
        return
    if old and new:
        raise RuleBroken("tally-stands", round=value.id)
    if old:
        connection.execute(delete(tally).where(tally.c.round == value.id))
    else:
        rows = [{"round": value.id, "question": at[0], "answer": at[1], "n": n} for at, n in new.items()]
        connection.execute(insert(tally), rows)


def _reasons(rows: Sequence[Row[Any]]) -> dict[str, tuple[str, ...]]:
    said: dict[str, tuple[str, ...]] = {}
    for row in rows:
        said[row.question] = (*said.get(row.question, ()), row.text)
    return said
