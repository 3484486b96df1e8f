"""After closing nobody can tell who voted what or in which order, whatever was copied meanwhile (P4, P5, P8)."""

import ast
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from nacl.secret import Aead
from sqlalchemy import Date, DateTime, Integer, LargeBinary, String, Text, Time

from careboard.application.ballot_box import BoxLayout
from careboard.errors import StorageProblem
from db.keys import KeyChecks
from db.looking import log_of
from db.opening import create_file, open_file, with_passphrase
from db.sealed_tally import Layout, SealedTally
from db.store import CouncilStore, open_store
from db.tables import box_tables, meeting_tables, metadata
from tests.storage.files import ON, PASSPHRASE, Place, cheap

REPOSITORY = Path(__file__).resolve().parents[2]
WORDS = ("kept", "mostly", "a-bit", "not-kept", "dont-know", "not-about-me", "skip")
SITTINGS = [{"love": word, "rights": WORDS[-1 - number]} for number, word in enumerate(WORDS)]
BOX = BoxLayout("r1", "2026-01", {"love": WORDS, "rights": WORDS}, 9)


class Spy:
    """Somebody with the passphrase and the machine, who copies the file and its log whenever they like."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.copies: list[Path] = []

    def copy(self) -> None:
        """Take a copy of the council file as it lies on disk."""
        folder = self.place.root / "copies" / str(len(self.copies))
        folder.mkdir(parents=True)
        for path in (self.place.path, log_of(self.place.path)):
            if path.exists():
                shutil.copyfile(path, folder / path.name)
        self.copies.append(folder / self.place.path.name)

    def replays(self) -> Iterator[Path]:
        """Yield every copy, and of each log every beginning of it, frame by frame."""
        for copy in self.copies:
            log = log_of(copy)
            frames = log.read_bytes() if log.exists() else b""
            yield copy
            for number in range(len(frames) // (4096 + 24)):
                part = copy.with_name(f"frames-{number}.careboard")
                shutil.copyfile(copy, part)
                log_of(part).write_bytes(frames[: 32 + number * (4096 + 24)])
                yield part

    def tables(self, copy: Path) -> dict[str, list[tuple[object, ...]]]:
        """Return all rows of all tables of a copy."""
        file = open_file(copy, with_passphrase(PASSPHRASE, cheap), KeyChecks(self.place.root / "spy"))
        with file.connection() as connection:
            found = {
                table.name: [tuple(row) for row in connection.execute(table.select())]
                for table in metadata.sorted_tables
            }
        file.close()
        return found


def vote(store: CouncilStore, spy: Spy) -> None:
    """Let seven young people vote, with the spy copying at every moment."""
    with store.start_work() as work:
        work.box.open([BOX], ON)
        spy.copy()
        work.commit()
    spy.copy()
    for sitting in SITTINGS:
        with store.start_work() as work:
            work.box.cast({"r1": sitting}, may_see=True)
            spy.copy()
            work.commit()
        spy.copy()
    with store.start_work() as work:
        work.box.close(["r1"], ON)
        spy.copy()
        work.commit()


def test_no_ballot_is_recovered_from_copies_or_logs(place: Place) -> None:
    store = place.create()
    with store.file.outside_transactions() as raw:
        raw.execute("PRAGMA wal_autocheckpoint = 0")
    spy = Spy(place)
    vote(store, spy)
    spy.copy()
    store.close()
    spy.copy()
    material = known_to_the_spy(place)
    boxes = set()
    seen = set()
    for copy in spy.replays():
        tables = spy.tables(copy)
        assert tables["tally"] == []
        for round_id, body in tables.pop("vote_box"):
            assert isinstance(body, bytes)
            boxes.add(body)
            assert not opens(body, str(round_id), material)
        tables.pop("vote_round")
        seen.add(str(tables))
    assert len(boxes) >= len(SITTINGS)
    assert len({len(body) for body in boxes}) == 1
    assert len(seen) == 1


def known_to_the_spy(place: Place) -> set[bytes]:
    """Return every run of 32 bytes that anything on the machine still holds, and what follows from the passphrase."""
    key = with_passphrase(PASSPHRASE, cheap)(place.path.read_bytes()[:16])
    material = {key.raw, key.derived_for(b"careboard-round"), key.derived_for(b"careboard-check")}
    for path in place.data.root.rglob("*"):
        content = path.read_bytes() if path.is_file() else b""
        material |= {content[at : at + 32].ljust(32, b"\0") for at in range(max(1, len(content) - 31))}
    return material


def opens(body: bytes, round_id: str, material: set[bytes]) -> bool:
    """Tell whether any of these bytes is the key of a box."""
    layout = Layout.of(BOX.questions)
    for key in material:
        try:
            SealedTally.unsealed(layout, body, key, round_id)
        except StorageProblem:
            continue
        return True
    return False


def test_the_spy_would_have_noticed_a_key_that_is_left(place: Place) -> None:
    """The test of the test: with the round key at hand every single state opens."""
    store = place.create()
    spy = Spy(place)
    with store.start_work() as work:
        work.box.open([BOX], ON)
        work.commit()
    (kept,) = place.keys.glob("*.round")
    wrapped = kept.read_bytes()
    spy.copy()
    store.close()
    wrapping = with_passphrase(PASSPHRASE, cheap)(place.path.read_bytes()[:16]).derived_for(b"careboard-round")
    key = Aead(wrapping).decrypt(wrapped, kept.stem.encode())
    ((_, body),) = spy.tables(spy.copies[0])["vote_box"]
    assert isinstance(body, bytes)
    assert opens(body, "r1", {bytes(key)})


def test_freed_blocks_hold_no_box(place: Place) -> None:
    create_file(place.path, None)
    store = open_store(place.path, None, place.data, ON)
    bodies = []
    with store.start_work() as work:
        work.box.open([BOX], ON)
        work.commit()
    for sitting in SITTINGS:
        with store.start_work() as work:
            work.box.cast({"r1": sitting}, may_see=True)
            work.commit()
        with store.file.connection() as connection:
            bodies.append(connection.execute(box_tables.vote_box.select()).one().body)
    with store.start_work() as work:
        work.box.close(["r1"], ON)
        work.commit()
    left = place.path.read_bytes() + log_of(place.path).read_bytes()
    store.close()
    for body in bodies:
        assert body[:24] not in left
        assert body[2000:2024] not in left


def test_a_box_opens_with_no_other_round_and_no_other_layout() -> None:
    key = bytes(range(32))
    layout = Layout.of(BOX.questions)
    body = SealedTally.empty(layout).seal(key, "r1")
    assert SealedTally.unsealed(layout, body, key, "r1").ballots == 0
    other = Layout.of({**BOX.questions, "love": tuple(reversed(WORDS))})
    for questions, round_id, sealed in (
        (layout, "r2", body),
        (other, "r1", body),
        (layout, "r1", body[:-1] + bytes([body[-1] ^ 1])),
    ):
        with pytest.raises(StorageProblem, match="box-damaged"):
            SealedTally.unsealed(questions, sealed, key, round_id)


def test_counters_that_whole_ballots_cannot_have_made_are_refused() -> None:
    layout = Layout.of({"love": ("yes", "no")})
    for numbers in ((1, 1, 0, 0, 0), (1, 1, 1, 1, 0), (0, 1, 0, 1, 0), (70_000, 70_000, 0, 70_000, 0)):
        with pytest.raises(StorageProblem, match="box-damaged"):
            SealedTally(layout, numbers).seal(bytes(32), "r1")
    assert SealedTally(layout, (1, 1, 0, 1, 0)).tally("love") == {"yes": 1, "no": 0}


def test_every_sealed_body_has_the_same_size_and_never_repeats() -> None:
    key = bytes(range(32))
    small = SealedTally.empty(Layout.of({"love": ("yes", "no")}))
    large = SealedTally.empty(Layout.of({f"q{number}": WORDS for number in range(18)}))
    bodies = {small.seal(key, "r1"), small.seal(key, "r1"), large.seal(key, "r1")}
    assert len(bodies) == 3
    assert len({len(body) for body in bodies}) == 1


def test_voting_tables_hold_no_ballot_no_person_and_no_time() -> None:
    columns = {
        table.name: {column.name: type(column.type) for column in table.columns}
        for table in (box_tables.vote_round, box_tables.vote_box, meeting_tables.tally)
    }
    assert columns == {
        "vote_round": {
            "round": String,
            "meeting": String,
            "state": String,
            "layout": Text,
            "heads": Integer,
            "ballots": Integer,
            "key_name": String,
            "opened_on": Date,
            "closed_on": Date,
        },
        "vote_box": {"round": String, "body": LargeBinary},
        "tally": {"round": String, "question": String, "answer": String, "n": Integer},
    }


def test_there_is_no_time_anywhere_in_the_file() -> None:
    for table in metadata.sorted_tables:
        for column in table.columns:
            assert not isinstance(column.type, DateTime | Time), f"{table.name}.{column.name}"


def test_nothing_that_hides_an_order_uses_a_weak_source() -> None:
    for folder in ("db", "careboard", "ui"):
        for path in (REPOSITORY / folder).rglob("*.py"):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            imported = {
                alias.name
                for node in ast.walk(tree)
                if isinstance(node, ast.Import | ast.ImportFrom)
                for alias in [*node.names, ast.alias(getattr(node, "module", None) or "")]
            }
            assert not imported & {"random", "uuid", "uuid1", "numpy.random"}, path
