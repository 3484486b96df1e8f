"""The command line: `careboard` and `python -m careboard`."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from careboard.commands.arguments import read_arguments
from careboard.commands.output import INTERRUPTED, warn
from careboard.errors import CodedError
from careboard.i18n import _

if TYPE_CHECKING:
    from db.keys import Derive


def main(typed: Sequence[str] | None = None, *, derive: Derive | None = None) -> int:
    """Do what was typed and return the exit status; what cannot be done is told in one line on stderr."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    given = read_arguments(list(sys.argv[1:] if typed is None else typed))
    given.derive = derive
    try:
        return given.run(given) or 0
    except CodedError as error:
        from careboard.wording import message

        warn(" ".join(message(error).split()))
        return 1
    except BrokenPipeError:
        # Whoever read the output has gone; Python would complain again when it flushes at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        said = _("The computer says: {why}. {path}").format(why=error.strerror or error, path=error.filename or "")
        warn(" ".join(said.split()))
        return 1
    except KeyboardInterrupt:
        warn(_("Stopped. Nothing half done was left behind."))
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
