"""What a child process does until it dies: each task prepares itself, then returns the part that may be cut short."""

import os
from collections.abc import Callable

import db.pins
from careboard.application.ballot_box import BoxLayout
from careboard.bootstrap import FilesHere
from careboard.domain.issues import Issue
from db.backups import FileBackups
from db.keys import KeyChecks
from db.migrations import migrate
from db.opening import create_file, with_passphrase
from db.restoring import restore
from tests.storage import samples
from tests.storage.files import ON, PASSPHRASE, Place, cheap
from tests.support.councils import PlainPins

Task = Callable[[], None]

BOX = BoxLayout("r1", "2026-01", {"love": samples.WORDS, "rights": samples.WORDS}, 10_000)
BALLOT = {"r1": {"love": "kept", "rights": "skip"}}
NEW_PASSPHRASE = "three loud badgers"


def create(place: Place) -> Task:
    """Make the file."""
    return lambda: create_file(place.path, with_passphrase(PASSPHRASE, cheap))


def open_box(place: Place) -> Task:
    """Open a ballot box."""
    store = place.open()

    def task() -> None:
        with store.start_work() as work:
            work.box.open([BOX], ON)
            work.commit()

    return task


def cast(place: Place) -> Task:
    """Cast one ballot."""
    store = place.open()

    def task() -> None:
        with store.start_work() as work:
            work.box.cast(BALLOT, may_see=True)
            work.commit()

    return task


def cast_on(place: Place) -> Task:
    """Cast ballots without end, and say so after each."""
    one = cast(place)

    def task() -> None:
        while True:
            one()
            os.write(1, b"cast\n")

    return task


def close_box(place: Place) -> Task:
    """Close the box."""
    store = place.open()

    def task() -> None:
        with store.start_work() as work:
            work.council.set_note("closed", str(work.box.close(["r1"], ON)["r1"].voted))
            work.commit()

    return task


def void_box(place: Place) -> Task:
    """Throw the box away."""
    store = place.open()

    def task() -> None:
        with store.start_work() as work:
            work.box.void(["r1"])
            work.commit()

    return task


def change_passphrase(place: Place) -> Task:
    """Give the file another passphrase."""
    store = place.open()
    return lambda: store.change_passphrase(with_passphrase(NEW_PASSPHRASE, cheap))


def change_large_file(place: Place) -> Task:
    """Say so, then give a file that has grown another passphrase."""
    store = place.open()

    def task() -> None:
        os.write(1, b"go\n")
        store.change_passphrase(with_passphrase(NEW_PASSPHRASE, cheap))
        os.write(1, b"went\n")
        os.read(0, 1)

    return task


def hand_over(place: Place) -> Task:
    """Hand the file over to the next worker; the slow hash of a PIN is no part of it."""
    db.pins.Argon2Pins = PlainPins  # type: ignore[assignment,misc]
    council = FilesHere(place.data, today=lambda: ON, derive=cheap).open(place.path, PASSPHRASE)

    def task() -> None:
        council.hand_over(NEW_PASSPHRASE, "1357")

    return task


def move(place: Place) -> Task:
    """Move the file to another computer."""
    store = place.open()
    stick = place.root / "stick"
    stick.mkdir(exist_ok=True)

    def task() -> None:
        store.move(stick, ON)

    return task


def back_up(place: Place) -> Task:
    """Make a backup in both folders."""
    store = place.open()
    second = place.root / "second"
    second.mkdir(exist_ok=True)
    backups = FileBackups(store.file, place.data.backups, lambda: ON, lambda: second, lambda _folder: None)
    return backups.make


def put_back(place: Place) -> Task:
    """Put a copy in the place of the file."""
    checks = KeyChecks(place.keys)
    unlock = with_passphrase(PASSPHRASE, cheap)

    def task() -> None:
        restore(place.root / "copy.careboard", place.path, unlock, checks, ON)

    return task


def put_values(place: Place) -> Task:
    """Put several values in one step."""
    store = place.open()

    def task() -> None:
        with store.start_work() as work:
            work.council.put(samples.COUNCIL)
            work.meetings.put(samples.MEETING)
            work.issues.put(Issue("I-1", samples.ISSUE.kind, "First", "2026-01", samples.JANUARY))
            work.commit()

    return task


def upgrade(place: Place) -> Task:
    """Take two made-up steps to a newer schema."""
    from tests.storage.newer_schemas import STEPS

    store = place.open()
    return lambda: migrate(store.file, STEPS)


def hold(place: Place) -> Task:
    """Keep the file open until killed."""
    store = place.open()

    def task() -> None:
        os.write(1, b"open\n")
        os.read(0, 1)
        store.close()

    return task


TASKS: dict[str, Callable[[Place], Task]] = {
    task.__name__: task
    for task in (
        create,
        open_box,
        cast,
        cast_on,
        close_box,
        void_box,
        change_passphrase,
        change_large_file,
        hand_over,
        move,
        back_up,
        put_back,
        put_values,
        upgrade,
        hold,
    )
}
