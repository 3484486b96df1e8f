"""The scoring view as a program of its own, for tests that look at it from outside: `python -m ... FOLDER [OPTIONS]`.

OPTIONS is a JSON object: "heads", "commitments", "settings" (fields of the settings of this computer), and "full_disk",
how many sittings cannot be written down. It says "there" once the first curtain takes the keys.
"""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from careboard.application.sittings import Progress, Sitting
from careboard.application.voting import Voting
from careboard.errors import StorageProblem
from careboard.settings import Settings
from tests.support.councils import ACouncil, open_council
from ui.focus_ring import FocusRing
from ui.theme import apply_theme
from ui.voting.voting_window import VotingWindow
from ui.voting.wiring import make_scoring_view

NAME, PIN, PASSPHRASE = "careboard", "2468", "seven quiet otters"


class FullDisk:
    """The real voting service on a disk that is full for the first sittings."""

    def __init__(self, voting: Voting, sittings: int) -> None:
        """Take the service, and how many sittings cannot be written down."""
        self._voting, self._left = voting, sittings

    def sitting(self, meeting: str) -> Sitting:
        """Return the questions."""
        return self._voting.sitting(meeting)

    def progress(self, meeting: str) -> Progress:
        """Return how many have voted."""
        return self._voting.progress(meeting)

    def cast(self, meeting: str, answers: Mapping[str, Mapping[str, str]], *, may_see: bool) -> Progress:
        """Count, or say that the disk is full."""
        self._left -= 1
        if self._left >= 0:
            raise StorageProblem("disk-full")
        return self._voting.cast(meeting, answers, may_see=may_see)


def open_view(council: ACouncil, options: Mapping[str, Any]) -> VotingWindow:
    """Open a round and return the scoring view on it."""
    council.begins()
    council.services.setting_up.set_pin(PIN)
    voting = council.services.voting
    key = council.starts(heads=options.get("heads", 7))
    voting.open(key, commitments=tuple(options.get("commitments", ("love",))))
    disk = FullDisk(voting, options.get("full_disk", 0))
    settings = Settings(**{"input_guard_ms": 0, "practice": False, **options.get("settings", {})})
    return make_scoring_view(
        key, disk, council.services.setting_up, settings, lambda typed: typed == PASSPHRASE,
        speak=lambda _parent: None,
    )  # fmt: skip


def main(folder: Path, options: Mapping[str, Any]) -> int:
    """Show the view until staff leave it, and say how many have voted."""
    app = QApplication([NAME])
    app.setApplicationName(NAME)
    apply_theme(app, "light", 100)
    FocusRing(app)
    with open_council(folder) as council:
        window = open_view(council, options)
        window.left.connect(app.quit)
        app.focusChanged.connect(_say_that_it_is_there)
        window.open_on(None)
        code = app.exec()
        (meeting,) = council.services.planning.meetings()
        _say(f"{window.size().toTuple()} {council.services.voting.progress(meeting.key).voted}")
    return code


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


def _say_that_it_is_there(old: object, new: object) -> None:
    if old is None and new is not None:
        _say("there")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), json.loads(sys.argv[2] if len(sys.argv) > 2 else "{}")))
