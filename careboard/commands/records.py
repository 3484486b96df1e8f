"""The commands on records: import and export, both ways without loss."""

from __future__ import annotations

import json
from argparse import Namespace

from careboard.application.records import (
    MOST_BYTES,
    export_record,
    import_record,
    read_record,
    unrevealed_self_scores,
)
from careboard.commands.output import check_place, read_whole, refuse_same, say, warn, write_whole
from careboard.commands.surroundings import opened
from careboard.i18n import _


def import_file(given: Namespace) -> None:
    """Put a record into a council file that holds no meetings, issues and asks yet: all of it or nothing."""
    record = read_record(read_whole(given.record, MOST_BYTES))
    with opened(given, to_write=True) as council, council.services.steps.start_work() as work:
        import_record(work, record)
        work.commit()
    for warning in record.warnings:
        warn(warning)
    counts = {"meetings": len(record.meetings), "issues": len(record.issues), "asks": len(record.asks)}
    say(_("Imported. Meetings: {meetings}, issues: {issues}, asks: {asks}.").format(**counts))


def export_file(given: Namespace) -> None:
    """Write the whole council file as a record."""
    check_place(given.out)
    refuse_same(given.out, given.file)
    with opened(given) as council, council.services.steps.start_work() as work:
        sealed = unrevealed_self_scores(work)
        data = export_record(work)
    written = json.dumps(data, ensure_ascii=False, indent=2).encode() + b"\n"
    write_whole(given.out, written, private=True)
    if len(written) > MOST_BYTES:
        words = _("This record is larger than {megabytes} MB: import will not read it. Keep a backup as well.")
        warn(words.format(megabytes=MOST_BYTES // 1024**2))
    for meeting in sealed:
        warn(_("The self-score of meeting {meeting} is not revealed, so it was left out.").format(meeting=meeting))
    say(_("Written: {path}").format(path=given.out))
    say(_("It is a whole copy, as confidential as the council file itself, and it is not encrypted."))
