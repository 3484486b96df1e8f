"""The way through the scoring view for its pictures: every state, as large, quiet or foreign as it may be wanted."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QWidget

from careboard.application.council_files import OpenCouncil
from ui.building import open_scoring
from ui.desktop import Desktop
from ui.voting.comfort import Comfort
from ui.voting.reader import SILENT, TEXT
from ui.voting.screens import Asked, Choice, Curtain, CurtainScreen, NotSavedScreen, QuestionScreen, StaffScreen
from ui.voting.voting_window import VotingWindow
from ui.voting.words import PICTURES

# A picture's name, and the widget where it is not the main window.
Scene = tuple[str, QWidget | None]

ARABIC = "ar"
_LONGEST_SITTING = 40
_OWN_WORDS = "We will ask you what you think, and act on what you say."
_STEPS = {2: ("Never", "Always"), 5: ("Never", "Not often", "Sometimes", "Mostly", "Always")}


@dataclass(frozen=True, slots=True)
class Way:
    """How one young person wants it; `name` stands in the names of the pictures."""

    name: str = ""
    text: float = 1.0
    language: str = ""
    calm: bool = False

    def comfort(self, usual: Comfort) -> Comfort:
        """Return the choices of this person."""
        return replace(usual, text=self.text, language=self.language or usual.language, calm=self.calm)


ONE_WAY = (Way(),)
ALL_WAYS = (
    Way(),
    Way("-200", 2.0),
    Way("-400", 4.0),
    Way("-calm", calm=True),
    Way("-ar", language=ARABIC),
    Way("-ar-400", 4.0, ARABIC),
)


def offer_arabic(council: OpenCouncil) -> None:
    """Let young people choose a language that is written from right to left."""
    if all(book.code != ARABIC for book in council.services.languages.offered()):
        council.services.languages.add_shipped(ARABIC)


def sitting_scenes(desktop: Desktop, council: OpenCouncil, meeting: str, ways: tuple[Way, ...]) -> Iterator[Scene]:
    """Go through the scoring view of a meeting's open vote in each of the ways; nobody's answers are counted."""
    desktop.change_settings(lambda settings: replace(settings, input_guard_ms=0, reduced_motion=True))
    for way in ways:
        open_scoring(desktop, council, meeting)
        window = desktop.scoring
        assert window is not None
        for name, shown in _scenes(window, way):
            yield f"sitting-{name}{way.name}", shown
        window.leave()


def group_scene(desktop: Desktop, council: OpenCouncil, meeting: str, name: str) -> Iterator[Scene]:
    """Show how the first question looks to the group of a meeting."""
    open_scoring(desktop, council, meeting)
    window = desktop.scoring
    assert window is not None
    _begin(window, Way())
    window.question.next_asked.emit()
    yield f"sitting-{name}", window
    window.leave()


def _scenes(window: VotingWindow, way: Way) -> Iterator[Scene]:
    yield "curtain", window
    window.curtain.easier_asked.emit()
    window.comforts.chosen.emit(way.comfort(window.comfort))
    yield "easier", window
    window.comforts.ready.emit()
    yield "pictures", window
    window.pictures.chosen.emit(PICTURES[0])
    window.question.set_can_listen(True)
    yield from _parts(window, "practice")
    _answer(window)
    window.question.set_can_listen(True)
    yield from _parts(window, "question")
    window.question.mark_read(TEXT)
    yield "question-read", window
    window.question.mark_read(1)
    yield "answer-read", window
    window.question.mark_read(SILENT)
    yield from _questions(window)
    yield from _reviews(window)
    window.put_away.emit()
    yield "cover", window
    window.pictures.chosen.emit(PICTURES[1])
    yield "cover-missed", window
    yield from _scales(window)
    yield from _others(window)


def _begin(window: VotingWindow, way: Way) -> None:
    """Go from the curtain to the first question, its practice answered."""
    window.curtain.easier_asked.emit()
    window.comforts.chosen.emit(way.comfort(window.comfort))
    window.comforts.ready.emit()
    window.pictures.chosen.emit(PICTURES[0])
    _answer(window)


def _parts(window: VotingWindow, name: str) -> Iterator[Scene]:
    """Show a question, part by part where it has several."""
    page = window.question
    yield name, window
    for number in range(2, page.parts.count + 1):
        page.next.click()
        yield f"{name}-part-{number}", window
    while not page.parts.is_first:
        page.back.click()


def _questions(window: VotingWindow) -> Iterator[Scene]:
    """Answer one question after another, and show what is new in each."""
    page, seen = window.question, set[str]()
    for _turn in range(_LONGEST_SITTING):
        asked = window.asked
        if asked is None:
            return
        kind = _kind(asked)
        if kind not in seen:
            seen.add(kind)
            page.answered.emit(asked.steps[-1].key)
            _turn_to_answers(window)
            yield f"{kind}-chosen", window
        _answer(window)


def _turn_to_answers(window: VotingWindow) -> None:
    """Bring the answers in sight, as the voice does when it reads them."""
    window.question.mark_read(1)
    window.question.mark_read(SILENT)


def _kind(asked: Asked) -> str:
    if not asked.round_id:
        return "may-see"
    if asked.steps[0].ring is not None:
        return "sorted"
    return "good-enough" if asked.steps[0].icon else "kept"


def _reviews(window: VotingWindow) -> Iterator[Scene]:
    yield "review", window
    if not window.review.more.isHidden():
        window.review.more.click()
        yield "review-more", window


def _scales(window: VotingWindow) -> Iterator[Scene]:
    """Show that a council's own scale draws itself, from two steps to five."""
    for count in (2, 5):
        steps = tuple(Choice(str(step), word, face=(step, count)) for step, word in enumerate(_STEPS[count]))
        asked = Asked("r", "q", "", "voice", "", _OWN_WORDS, "", steps)
        window.show_screen(QuestionScreen(asked, 0, 1, "", can_go_back=False, from_review=False))
        yield f"{count}-steps", window


def _others(window: VotingWindow) -> Iterator[Scene]:
    """Show every reason for the curtain, what could not be saved, and the door for staff."""
    for why in Curtain:
        window.show_screen(CurtainScreen(why, 6, 9))
        yield f"curtain-{why.value}", window
    window.show_screen(NotSavedScreen())
    yield "not-saved", window
    for screen, name in ((StaffScreen(3, False, False), "staff"), (StaffScreen(0, True, True), "staff-passphrase")):
        window.show_screen(screen)
        yield name, window


def _answer(window: VotingWindow) -> None:
    """Choose the best answer, and go on."""
    asked = window.asked
    assert asked is not None
    window.question.answered.emit(asked.steps[-1].key)
    window.question.next_asked.emit()
