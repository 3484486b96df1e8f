"""The command on tables: a workbook, a folder of CSV files, or a calendar, all under rule 4."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from careboard.commands.output import check_folder, check_place, refuse_same, say, write_whole
from careboard.commands.surroundings import opened
from careboard.i18n import _
from careboard.open_file import OpenFile


def take_out(given: Namespace) -> None:
    """Write the tables, or the days, of a council file in the format that was asked for."""
    out: Path = given.out
    if given.format == "csv":
        check_folder(out)
    else:
        check_place(out)
        refuse_same(out, given.file)
    with opened(given) as council:
        files = _files(council, given.format, out)
    for path, content in files.items():
        write_whole(path, content)
        say(_("Written: {path}").format(path=path))


def _files(council: OpenFile, wanted: str, out: Path) -> dict[Path, bytes]:
    taken, drawing = council.services.taking_out, council.tables
    if wanted == "xlsx":
        return {out: drawing.workbook(taken.tables())}
    if wanted == "csv":
        return {out / name: content for name, content in drawing.csv_files(taken.tables()).items()}
    return {out: drawing.calendar(taken.days())}
