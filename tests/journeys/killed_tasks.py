"""What the program does at a meeting until it dies: the services over a real file, put together as the program does."""

from collections.abc import Callable

from careboard.application.services import Services
from careboard.application.sittings import Progress
from careboard.application.voting import Voting
from careboard.bootstrap import FilesHere
from tests.storage.files import ON, Place, cheap

MEETING = "2026-01"
PLANNED = ("love", "rights")
BALLOT = {"love": "kept", "rights": "a-bit"}


def services_at(place: Place) -> Services:
    """Open the council file and return its services."""
    files = FilesHere(place.data, lambda: ON, cheap)
    return files.open(place.path, place.passphrase).services


def open_vote(place: Place) -> Callable[[], None]:
    """Open the vote."""
    voting = services_at(place).voting
    return lambda: void(voting.open(MEETING, commitments=PLANNED))


def cast(place: Place) -> Callable[[], None]:
    """Count one sitting."""
    voting = services_at(place).voting
    return lambda: void(cast_one(voting))


def close_vote(place: Place) -> Callable[[], None]:
    """Close the vote."""
    voting = services_at(place).voting
    return lambda: void(voting.close(MEETING))


def reveal(place: Place) -> Callable[[], None]:
    """Show the results."""
    voting = services_at(place).voting
    return lambda: void(voting.reveal(MEETING))


def approve(place: Place) -> Callable[[], None]:
    """Record that the group approved."""
    running = services_at(place).running
    return lambda: void(running.approve(MEETING))


def cast_one(voting: Voting) -> Progress:
    """Cast the ballot of this test in every round that is open."""
    answers: dict[str, dict[str, str]] = {}
    for question in voting.sitting(MEETING).questions:
        answers.setdefault(question.round_id, {})[question.key] = BALLOT[question.key]
    return voting.cast(MEETING, answers, may_see=True)


def void(_result: object) -> None:
    """A task returns nothing."""


TASKS = {"open": open_vote, "cast": cast, "close": close_vote, "reveal": reveal, "approve": approve}
