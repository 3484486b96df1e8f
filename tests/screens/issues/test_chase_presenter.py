"""Chasing without a window: who owes what, slips into files, all at once, stopped, and disks that refuse."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from careboard.application.sheets import SheetDrawing
from careboard.application.slips import Slip
from careboard.errors import RuleBroken
from tests.support.builders import day
from tests.support.councils import ACouncil
from ui.background import Done, Failed, Work
from ui.issues.chase_presenter import ChasePresenter
from ui.issues.chase_reading import OwnerLine, file_name, owner_lines, summary
from ui.issues.poster_presenter import EVERYBODY, PosterPresenter


class Window:
    """Remembers what it was shown."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.summary, self.chosen, self.sheet, self.said, self.copied, self.asked = "", "", ("", b""), "", "", ""
        self.owners: tuple[OwnerLine, ...] = ()
        self.groups: tuple[tuple[str, str], ...] = ()
        self.progress: list[tuple[int, int]] = []
        self.contact, self.offer = ("", ""), ""

    def show_owners(self, summary: str, owners: tuple[OwnerLine, ...], chosen: str) -> None:
        """Remember the owners."""
        self.summary, self.owners, self.chosen = summary, owners, chosen

    def show_groups(self, groups: tuple[tuple[str, str], ...], chosen: str) -> None:
        """Remember the groups."""
        self.groups, self.chosen = groups, chosen

    def show_sheet(self, pdf: bytes, name: str) -> None:
        """Remember the sheet."""
        self.sheet = (name, pdf)

    def show_none(self, why: str) -> None:
        """Remember that there is none."""
        self.sheet, self.said = ("", b""), why

    def say_done(self, words: str) -> None:
        """Remember what was done."""
        self.said = words

    def refuse(self, why: str) -> None:
        """Remember why not."""
        self.said = why

    def show_contact(self, contact: str, address: str) -> None:
        """Remember how to reach them."""
        self.contact = (contact, address)

    def offer_to_keep(self, words: str) -> None:
        """Remember the offer."""
        self.offer = words

    def copy_text(self, text: str) -> None:
        """Remember the text."""
        self.copied = text

    def ask_mail_path(self, name: str) -> None:
        """Remember the name."""
        self.asked = name

    def refuse_address(self, why: str) -> None:
        """Remember why not."""
        self.said = why

    def show_progress(self, done: int, total: int) -> None:
        """Remember how far it is."""
        self.progress.append((done, total))


class Later:
    """A background whose pieces are done when the test says so."""

    def __init__(self) -> None:
        """Begin with nothing to do."""
        self.pieces: list[tuple[Work, Done, Failed]] = []

    def run(self, work: Work, done: Done, failed: Failed) -> None:
        """Take a piece of work."""
        self.pieces.append((work, done, failed))

    def do_one(self) -> None:
        """Do the next piece, and tell its end."""
        work, done, failed = self.pieces.pop(0)
        try:
            result = work()
        except (OSError, RuleBroken) as error:
            failed(error)
        else:
            done(result)


SHEETS = SheetDrawing(lambda slip: slip.post.encode(), lambda poster: f"{poster.group} {len(poster.cards)}".encode())


@pytest.fixture
def window() -> Window:
    """A window that remembers."""
    return Window()


@pytest.fixture
def later() -> Later:
    """A background that waits."""
    return Later()


@pytest.fixture
def owing(council: ACouncil) -> ACouncil:
    """Two owners owe an answer: one is late on day 33."""
    council.sends(council.hears(council.meets(0)))
    second = council.hears("2026-01", "Late buses")
    council.services.issues.own(second, "Transport", day(60))
    council.services.issues.send(second)
    council.turn_to(33)
    return council


@pytest.fixture
def chase(owing: ACouncil, window: Window, later: Later) -> ChasePresenter:
    """Chasing has begun; files open in their program."""
    presenter = ChasePresenter(window, owing.services.slips, owing.services.owners, SHEETS, later.run, _opens)
    presenter.begin()
    return presenter


def _opens(path: Path) -> bool:
    return path.suffix == ".eml" and path.exists()


def test_the_late_owner_comes_first_with_the_slip(chase: ChasePresenter, window: Window) -> None:
    assert window.summary == "1 owner is late."
    assert [line.words for line in window.owners] == [
        "Head of Placements: 2 days late", "Transport: by 16 March 2026"
    ]  # fmt: skip
    assert (window.chosen, window.sheet) == ("Head of Placements", ("slip-head-of-placements", b"Head of Placements"))
    chase.choose("Transport")
    assert window.sheet == ("slip-transport", b"Transport")
    assert window.contact[1] == ""
    chase.begin("Transport")
    assert window.chosen == "Transport"


def test_nobody_owes_anything(council: ACouncil, window: Window, later: Later) -> None:
    presenter = ChasePresenter(window, council.services.slips, council.services.owners, SHEETS, later.run, _opens)
    presenter.begin()
    assert (window.owners, window.said) == ((), "No owner owes anything today.")
    assert window.summary == "Nobody is late, and nothing is due this week."
    presenter.copy()
    presenter.mail("")
    presenter.make_all("nowhere")
    assert (window.copied, window.asked, later.pieces) == ("", "", [])


def test_a_slip_is_saved_copied_and_mailed(chase: ChasePresenter, window: Window, tmp_path: Path) -> None:
    chase.save(str(tmp_path / "slip.pdf"))
    assert (tmp_path / "slip.pdf").read_bytes() == b"Head of Placements"
    chase.copy()
    assert window.copied.startswith("To: Head of Placements\n")
    chase.mail("nobody")
    assert window.said.startswith("This is no e-mail address.")
    chase.mail("head@hillside.example")
    assert window.asked == "slip-head-of-placements"
    chase.save_mail(str(tmp_path / "slip.eml"), "head@hillside.example")
    assert b"To: head@hillside.example\r\n" in (tmp_path / "slip.eml").read_bytes()
    assert window.said.endswith("your mail program opens it. Nothing is sent yet.")
    chase.save_mail(str(tmp_path / "slip.txt"), "")
    assert window.said.startswith("The draft is saved. Open it")


def test_an_address_is_typed_once_and_kept_with_its_post(
    chase: ChasePresenter, owing: ACouncil, window: Window, later: Later, tmp_path: Path
) -> None:
    assert window.contact == ("How to reach them can be typed in the settings, under “People who answer”.", "")
    chase.type_address(" head@hillside.example")
    assert window.offer == "Keep this address for Head of Placements"
    chase.keep_address("nobody")
    assert window.said.startswith("This is no e-mail address.")
    chase.keep_address("head@hillside.example")
    assert (window.contact, window.offer) == (("head@hillside.example", "head@hillside.example"), "")
    chase.type_address("head@hillside.example")
    assert window.offer == ""
    assert owing.services.owners.find("Head of Placements").email == "head@hillside.example"
    chase.make_all(str(tmp_path))
    later.do_one()
    assert b"To: head@hillside.example\r\n" in (tmp_path / "slip-head-of-placements.eml").read_bytes()


def test_a_disk_that_takes_nothing_is_told(chase: ChasePresenter, window: Window, later: Later, tmp_path: Path) -> None:
    gone = str(tmp_path / "gone" / "file")
    chase.save(gone)
    assert window.said.startswith("The file could not be written there.")
    window.said = ""
    chase.save_mail(gone, "")
    assert window.said.startswith("The file could not be written there.")
    window.said = ""
    chase.make_all(gone)
    later.do_one()
    assert window.said.startswith("The file could not be written there.")
    assert (window.progress[-1], later.pieces) == ((2, 2), [])


def test_all_slips_are_made_one_after_another(
    chase: ChasePresenter, window: Window, later: Later, tmp_path: Path
) -> None:
    chase.make_all(str(tmp_path))
    later.do_one()
    later.do_one()
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith("slip-")) == [
        "slip-head-of-placements.eml", "slip-head-of-placements.pdf", "slip-transport.eml", "slip-transport.pdf"
    ]  # fmt: skip
    assert window.progress == [(0, 2), (1, 2), (2, 2)]
    assert (window.said, later.pieces) == ("2 slips are in the folder.", [])


def test_stop_leaves_what_is_made(chase: ChasePresenter, window: Window, later: Later, tmp_path: Path) -> None:
    chase.cancel()
    assert window.said == ""
    chase.make_all(str(tmp_path))
    chase.cancel()
    later.do_one()
    assert window.said.startswith("Stopped.")
    assert (len(list(tmp_path.glob("slip-*.pdf"))), later.pieces) == (1, [])


def test_a_slip_that_fails_after_stop_is_no_news(
    chase: ChasePresenter, window: Window, later: Later, tmp_path: Path
) -> None:
    chase.make_all(str(tmp_path / "gone"))
    chase.cancel()
    later.do_one()
    assert window.said.startswith("Stopped.")


def test_words_that_no_font_holds_are_refused(owing: ACouncil, window: Window, later: Later, tmp_path: Path) -> None:
    def unprintable(_slip: Slip) -> bytes:
        raise RuleBroken("answer-missing")

    sheets, services = replace(SHEETS, slip=unprintable), owing.services
    presenter = ChasePresenter(window, services.slips, services.owners, sheets, later.run, _opens)
    presenter.begin()
    assert window.said == "Please say what the answer is."
    window.said = ""
    presenter.make_all(str(tmp_path))
    later.do_one()
    assert window.said == "Please say what the answer is."


def test_a_fault_in_the_program_is_not_hidden(chase: ChasePresenter, later: Later, tmp_path: Path) -> None:
    chase.make_all(str(tmp_path))
    _work, _done, failed = later.pieces[0]
    with pytest.raises(ZeroDivisionError):
        failed(ZeroDivisionError())


def test_lines_say_what_is_most_urgent(owing: ACouncil) -> None:
    owing.services.asking.add_board(day(70), day(66))
    owing.turn_to(59)
    slips = owing.services.slips.slips()
    assert [line.words for line in owner_lines(slips)] == ["Head of Placements: 28 days late", "Transport: notice now"]
    assert summary(slips) == "1 owner is late, 2 to get notice now."
    twice = replace(slips[0], lines=(*slips[1].lines, *slips[0].lines))
    undated = replace(slips[1], lines=(replace(slips[1].lines[0], due=None, urgency=slips[1].urgency.LATER),))
    assert [line.words for line in owner_lines([twice, undated])] == [
        "Head of Placements: notice now, and 1 more", "Transport: no date is set"
    ]  # fmt: skip


def test_files_have_names_that_every_system_takes(owing: ACouncil) -> None:
    slip = owing.services.slips.slips()[0]
    assert file_name(replace(slip, post="../CON: a/b"), ("slip-con-a-b",)) == "slip-con-a-b-2"
    assert file_name(replace(slip, post="???")) == "slip-owner"


def test_the_poster_of_everybody_and_of_a_group(owing: ACouncil, window: Window, tmp_path: Path) -> None:
    presenter = PosterPresenter(window, owing.services.posters, owing.services.setting_up, SHEETS)
    presenter.begin()
    assert [key for key, _name in window.groups] == [EVERYBODY, "seniors", "juniors"]
    assert (window.chosen, window.sheet) == (EVERYBODY, ("poster", b" 2"))
    presenter.choose("juniors")
    assert window.said.startswith("Nothing has been sent to an owner yet")
    presenter.choose("seniors")
    assert window.sheet == ("poster-seniors", b"Seniors 2")
    presenter.save(str(tmp_path / "poster.pdf"))
    assert ((tmp_path / "poster.pdf").read_bytes(), window.said) == (b"Seniors 2", "Saved.")
    presenter.save(str(tmp_path / "gone" / "poster.pdf"))
    assert window.said.startswith("The file could not be written there.")
