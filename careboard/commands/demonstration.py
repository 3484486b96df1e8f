"""The command demo: a made-up council's year in a folder, to look at and to try things with."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from careboard.application.demo.year import PIN
from careboard.application.records import export_record
from careboard.application.slip_mail import mail_draft
from careboard.bootstrap import FilesHere
from careboard.commands.output import say, warn, write_whole
from careboard.commands.window import prepare_for_no_screen
from careboard.domain.boards import EDITIONS, FORMATS, edition_key
from careboard.domain.meetings import MeetingState
from careboard.domain.rounds import RoundKind
from careboard.errors import StorageProblem
from careboard.i18n import _
from careboard.open_file import OpenFile
from careboard.paths import DataFolder

PASSPHRASE = "demonstration"
COUNCIL, NOTE, RECORD, PICTURES = "demo.careboard", "README.txt", "record.json", "pictures"


def make(given: Namespace) -> None:
    """Make the council, its last paper, its record and pictures; what an earlier time made is replaced."""
    folder: Path = given.folder
    data = DataFolder(given.data_dir or folder / "data")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".making-", dir=folder, ignore_cleanup_errors=True) as making:
            data = DataFolder(Path(making) / "data") if given.temporary else data
            _make_in(Path(making), folder, FilesHere(data, derive=given.derive))
    except OSError as error:
        raise StorageProblem("cannot-write", path=folder) from error


def _make_in(making: Path, folder: Path, files: FilesHere) -> None:
    _check_earlier(files, folder / COUNCIL)
    council = files.make_demonstration(making / COUNCIL, PASSPHRASE)
    try:
        made = [
            COUNCIL,
            *_write_papers(making, council),
            *_write_ballots(making, council),
            *_write_sheets(making, council),
            *_write_tables(making, council),
            *_write_inspection(making, council),
            _write_record(making, council),
        ]
    finally:
        council.close()
    write_whole(making / NOTE, _note().encode())
    for name in (*made, NOTE):
        (making / name).replace(folder / name)
        say(str(folder / name))
    for picture in _take_pictures(making, folder / PICTURES, files):
        say(str(picture))


def _take_pictures(making: Path, folder: Path, files: FilesHere) -> list[Path]:
    """Picture the running program, offscreen, on a council and a data folder of its own."""
    prepare_for_no_screen()
    try:
        from ui.pictures import take_pictures
    except ImportError:
        warn(_("No pictures were taken. To see what is missing: careboard --doctor"))
        return []
    data = DataFolder(making / "pictures")
    return take_pictures(files.beside(data), data, folder)


def _check_earlier(files: FilesHere, path: Path) -> None:
    """Refuse to replace a file that is open, or that is not a demonstration."""
    if not path.exists():
        return
    try:
        files.open(path, PASSPHRASE).close()
    except StorageProblem as problem:
        if problem.code == "open-elsewhere":
            raise
        raise StorageProblem("not-a-demonstration", path=path) from problem


def _write_papers(making: Path, council: OpenFile) -> list[str]:
    papers = council.services.papers
    last, made = papers.issued()[-1].number, {"next-paper-draft.pdf": papers.draft()}
    for edition in EDITIONS:
        for form in FORMATS:
            made[f"paper-{last}-{edition}.{form}"] = papers.reprint(last, edition_key(edition, form))
    made["response-form.pdf"] = papers.form()
    return _write_all(making, made)


def _write_inspection(making: Path, council: OpenFile) -> list[str]:
    """Write the year in one page, the chain of all stories, and one of them alone."""
    inspecting, drawing = council.services.inspecting, council.inspection
    chain = inspecting.chain()
    longest = max(chain.chains, key=lambda each: len(each.loop.issue.events)).loop.issue.key
    made = {
        "year-page.pdf": drawing.year(inspecting.year()),
        "chain-for-inspection.pdf": drawing.chain(chain),
        "one-story.pdf": drawing.chain(inspecting.story(longest)),
    }
    return _write_all(making, made)


def _write_tables(making: Path, council: OpenFile) -> list[str]:
    """Write the tables as a workbook and as CSV files, and the calendar."""
    taken, drawing = council.services.taking_out, council.tables
    tables = taken.tables()
    made = {"tables.xlsx": drawing.workbook(tables), "days.ics": drawing.calendar(taken.days())}
    return _write_all(making, {**made, **drawing.csv_files(tables)})


def _write_all(making: Path, made: Mapping[str, bytes]) -> list[str]:
    for name, content in made.items():
        write_whole(making / name, content)
    return list(made)


def _write_ballots(making: Path, council: OpenFile) -> list[str]:
    """Write the ballots and tokens of the meetings that are planned."""
    services, names = council.services, []
    book = services.languages.offered()[0]
    for meeting in services.planning.meetings():
        if meeting.state is not MeetingState.PLANNED:
            continue
        loops = tuple(loop.issue.key for loop in services.loops.to_ask(meeting.group))
        asked = {RoundKind.KEPT: meeting.planned, RoundKind.SORTED: loops}
        ballot = council.drawing.ballot(services.ballots.content(meeting.key, book, asked))
        tokens = council.drawing.tokens(services.ballots.tokens(meeting.key, book))
        for name, paper in ((f"ballot-{meeting.group}.pdf", ballot), (f"tokens-{meeting.group}.pdf", tokens)):
            write_whole(making / name, paper)
            names.append(name)
    return names


def _write_sheets(making: Path, council: OpenFile) -> list[str]:
    """Write the wall poster, and the slip of the most urgent owner with its e-mail."""
    slip = council.services.slips.slips()[0]
    sheets = {
        "wall-poster.pdf": council.sheets.poster(council.services.posters.poster()),
        "slip-for-owner.pdf": council.sheets.slip(slip),
        "slip-for-owner.eml": mail_draft(slip, slip.contact.email),
    }
    return _write_all(making, sheets)


def _write_record(making: Path, council: OpenFile) -> str:
    with council.services.steps.start_work() as work:
        data = export_record(work)
    write_whole(making / RECORD, json.dumps(data, ensure_ascii=False, indent=2).encode() + b"\n", private=True)
    return RECORD


def _note() -> str:
    lines = [
        _("The demonstration council: everybody and everything in it is made up."),
        "",
        f"Passphrase: {PASSPHRASE}",
        f"PIN: {PIN}",
        "",
        _("demo.careboard is the council file; open it with Careboard. It is made anew by: careboard demo."),
    ]
    return "\n".join(lines) + "\n"
