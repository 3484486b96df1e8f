"""The whole program in the middle of a sitting, for tests that kill it: `python -m ... FOLDER SITTINGS WHERE`.

It opens the file in FOLDER, goes to the meeting that is running, hands the screen over, lets SITTINGS people vote by
touch, and leaves the next one at WHERE ("question" or "review"). Then it says "there", and waits.
"""

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from tests.storage.files import Place
from tests.support.files_here import files_in
from tests.support.one_computer import no_voice
from tests.support.pages.voting import Clock, ScoringScreen
from ui.app import Program
from ui.desktop import Desktop

COUNTED = ("mostly", "kept", "yes")
"""What everybody answers whose sitting is counted: two promises, and whether the group may see the numbers."""
BROKEN = ("not-kept", "not-kept", "no")
"""What the one answers whose sitting is broken off; nobody else answers so."""


def presses(desktop: Desktop, name: str) -> None:
    """Click a button that is in sight."""
    found = [each for each in desktop.window.findChildren(QAbstractButton, name) if each.isVisible()]
    assert len(found) == 1, f"{name} is in sight {len(found)} times"
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def hand_over(desktop: Desktop) -> ScoringScreen:
    """Go from Home to the meeting, and give the screen to the young people."""
    presses(desktop, "go-to-meeting")
    presses(desktop, "open-scoring" if has_open_vote(desktop) else "open-vote")
    presses(desktop, "hand-over")
    assert desktop.scoring is not None
    return ScoringScreen(desktop.scoring, Clock())


def has_open_vote(desktop: Desktop) -> bool:
    """Tell whether a vote is open already."""
    assert desktop.council is not None
    going_on = desktop.council.services.running.going_on()
    return going_on is not None and bool(going_on.open_rounds)


def sit(screen: ScoringScreen, answers: tuple[str, ...]) -> None:
    """Answer one question after the other, up to the review."""
    screen.begins()
    for answer in answers:
        screen.answers(answer)


def main(folder: Path, sittings: int, where: str) -> int:
    """Vote until somebody is in the middle, and wait to be killed."""
    app = QApplication(["careboard"])
    files = files_in(folder)
    program = Program(app, files, files.data)
    desktop = program.desktop
    desktop.find_voice = no_voice
    desktop.window.show()
    place = Place(folder)
    desktop.opened(files.open(place.path, place.passphrase))
    desktop.background.finish()
    screen = hand_over(desktop)
    for _person in range(sittings):
        sit(screen, COUNTED)
        screen.finishes()
    sit(screen, BROKEN if where == "review" else BROKEN[:1])
    assert screen.sees("done") == (where == "review")
    sys.stdout.write("there\n")
    sys.stdout.flush()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]))
