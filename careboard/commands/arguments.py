"""What may be typed: the commands with their arguments, and the window where no command is named."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import careboard
from careboard.i18n import _

if TYPE_CHECKING:
    from argparse import _ActionsContainer

Run = Callable[[Namespace], int | None]


@dataclass(frozen=True, slots=True)
class Command:
    """One command: what it does in a line, its arguments, and how it runs."""

    does: str
    add_arguments: Callable[[ArgumentParser], None]
    run: Run


def commands() -> Mapping[str, Command]:
    """Return every command by its name."""
    return {
        "demo": Command(_("make the demonstration council"), _demo_arguments, _demo),
        "new": Command(_("make a council file"), _new_arguments, _new),
        "pledge": Command(_("list the built-in pledges"), _pledge_arguments, _pledge),
        "import": Command(_("put a record into a new council file"), _import_arguments, _import),
        "export": Command(_("write the whole record, tables or a calendar"), _export_arguments, _export),
        "summary": Command(_("write the paper for a board meeting"), _summary_arguments, _summary),
        "form": Command(_("write the form on which the board answers"), _form_arguments, _form),
        "answers": Command(_("read the board's answers from its form"), _answers_arguments, _answers),
        "check": Command(_("look for damage in a council file"), _file_argument, _check),
        "backup": Command(_("write a finished copy of a council file"), _backup_arguments, _backup),
        "restore": Command(_("put a copy back"), _restore_arguments, _restore),
    }


def read_arguments(typed: list[str]) -> Namespace:
    """Return what was asked for, with its `run`; leaves with status 2 where it cannot be understood."""
    known = commands()
    if typed and typed[0] in known:
        command = known[typed[0]]
        parser = ArgumentParser(prog=f"careboard {typed[0]}", description=command.does, allow_abbrev=False)
        command.add_arguments(parser)
        _data_arguments(parser)
        given = parser.parse_args(typed[1:])
        given.run = command.run
        return given
    parser = _window_parser(known)
    if typed and _is_unknown_command(typed[0]):
        parser.error(_("there is no command and no file of this name: {name}").format(name=typed[0]))
    return parser.parse_args(typed)


def _is_unknown_command(word: str) -> bool:
    """Tell whether a word can only be meant as a command: a single plain one that names no file."""
    return word.isalpha() and not Path(word).exists()


def _window_parser(known: Mapping[str, Command]) -> ArgumentParser:
    lines = [f"  {name:<9} {command.does}" for name, command in known.items()]
    parser = ArgumentParser(
        prog="careboard",
        description=_("Young people in care councils score the promises made to them, and the board owes an answer."),
        epilog="\n".join([_("commands:"), *lines, "", _("careboard COMMAND --help says more.")]),
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help=_("the council file to open"))
    parser.add_argument("--language", default="", metavar="xx", help=_("speak this language"))
    parser.add_argument("--debug", action="store_true", help=_("say on the terminal what happens"))
    parser.add_argument("--version", action="version", version=f"Careboard {careboard.__version__}")
    chosen = parser.add_mutually_exclusive_group()
    chosen.add_argument(
        "--self-test", dest="run", action="store_const", const=_self_test, help=_("try everything once, and say so")
    )
    chosen.add_argument(
        "--doctor", dest="run", action="store_const", const=_doctor, help=_("say what is missing on this computer")
    )
    parser.set_defaults(run=_window)
    _passphrase_argument(parser)
    _data_arguments(parser)
    return parser


def _data_arguments(parser: ArgumentParser) -> None:
    chosen = parser.add_mutually_exclusive_group()
    chosen.add_argument(
        "--data-dir", type=Path, metavar="DIR", help=_("keep settings, keys, backups and logs here")
    )
    chosen.add_argument("--temporary", action="store_true", help=_("keep them nowhere"))


def _passphrase_argument(parser: _ActionsContainer) -> None:
    parser.add_argument("--passphrase-file", type=Path, metavar="F", help=_("read the passphrase from this file"))


def _file_argument(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help=_("the council file"))
    _passphrase_argument(parser)


def _out_argument(parser: ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, required=True, metavar="PATH", help=_("where to write it"))


def _demo_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="DIR", help=_("the folder to make it in"))


def _new_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help=_("the council file to make"))
    parser.add_argument("--council", required=True, metavar="NAME", help=_("the name of the council"))
    parser.add_argument("--authority", required=True, metavar="NAME", help=_("the name of its authority"))
    parser.add_argument("--pledge", default="care-pledge", metavar="NAME", help=_("a built-in pledge"))
    parser.add_argument("--word", default="promise", help=_("the council's word for a promise"))
    secret = parser.add_mutually_exclusive_group()
    secret.add_argument("--plain", action="store_true", help=_("leave the file unencrypted"))
    _passphrase_argument(secret)


def _pledge_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("what", choices=["list"], help=_("list: the pledges that come with Careboard"))


def _import_arguments(parser: ArgumentParser) -> None:
    _file_argument(parser)
    parser.add_argument("record", type=Path, metavar="RECORD.json", help=_("the record to import"))


def _export_arguments(parser: ArgumentParser) -> None:
    _file_argument(parser)
    formats = _("json: the whole record; xlsx: a workbook; csv: a folder with a file a table; ics: a calendar")
    parser.add_argument("--format", choices=["json", "xlsx", "csv", "ics"], required=True, help=formats)
    _out_argument(parser)


def _summary_arguments(parser: ArgumentParser) -> None:
    _file_argument(parser)
    parser.add_argument("--board", default="next", metavar="KEY", help=_("the board meeting; next by default"))
    editions, formats = ["standard", "large-print", "easy-read"], ["pdf", "html", "docx"]
    parser.add_argument("--edition", choices=editions, default="standard", help=_("standard by default"))
    parser.add_argument("--format", choices=formats, default="pdf", help=_("pdf by default"))
    parser.add_argument("--draft", action="store_true", help=_("not approved yet: every page says so"))
    _out_argument(parser)


def _form_arguments(parser: ArgumentParser) -> None:
    _file_argument(parser)
    parser.add_argument("--board", default="next", metavar="KEY", help=_("the board meeting; next by default"))
    _out_argument(parser)


def _answers_arguments(parser: ArgumentParser) -> None:
    _file_argument(parser)
    parser.add_argument("returned", type=Path, metavar="RETURNED.pdf", help=_("the form that came back"))


def _backup_arguments(parser: ArgumentParser) -> None:
    _file_argument(parser)
    _out_argument(parser)


def _restore_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="BACKUP", help=_("the copy"))
    _passphrase_argument(parser)
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help=_("the council file to put in place"))


def _demo(given: Namespace) -> None:
    from careboard.commands.demonstration import make

    make(given)


def _new(given: Namespace) -> None:
    from careboard.commands.council_files import new

    new(given)


def _pledge(given: Namespace) -> None:
    from careboard.commands.pledges import list_built_in

    list_built_in(given)


def _import(given: Namespace) -> None:
    from careboard.commands.records import import_file

    import_file(given)


def _export(given: Namespace) -> None:
    if given.format == "json":
        from careboard.commands.records import export_file

        export_file(given)
    else:
        from careboard.commands.tables import take_out

        take_out(given)


def _summary(given: Namespace) -> None:
    from careboard.commands.summary import write

    write(given)


def _form(given: Namespace) -> None:
    from careboard.commands.forms import write

    write(given)


def _answers(given: Namespace) -> None:
    from careboard.commands.forms import take_in

    take_in(given)


def _check(given: Namespace) -> None:
    from careboard.commands.council_files import check

    check(given)


def _backup(given: Namespace) -> None:
    from careboard.commands.council_files import backup

    backup(given)


def _restore(given: Namespace) -> None:
    from careboard.commands.council_files import restore

    restore(given)


def _window(given: Namespace) -> int:
    from careboard.commands.window import show

    return show(given)


def _self_test(given: Namespace) -> int:
    from careboard.commands.self_test import run

    return run(given)


def _doctor(given: Namespace) -> int:
    from careboard.commands.doctor import run

    return run(given)
