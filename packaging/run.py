"""Set up what is missing on this machine, then open Careboard or run its checks.

python3 packaging/run.py          opens Careboard with the demonstration council
python3 packaging/run.py test     runs every check and test
python3 packaging/run.py setup    only sets up

Only the standard library is used here. This file also has to be understood by a Python that is too old.
"""

import os
import shutil
import subprocess
import sys

SUITABLE = ((3, 13), (3, 12), (3, 11))
VERBS = ("", "setup", "test")


def main(arguments: "list[str]") -> int:
    """Do what the verb asks for and return the exit code."""
    if sys.version_info[:2] not in SUITABLE:
        return hand_over(arguments)
    if len(arguments) > 1 or (arguments and arguments[0] not in VERBS):
        print("usage: python3 packaging/run.py [setup | test]", file=sys.stderr)
        return 2
    import verbs

    return verbs.do(arguments[0] if arguments else "")


def hand_over(arguments: "list[str]") -> int:
    """Run the same with a suitable Python of this machine, or say in one line that there is none."""
    for version in SUITABLE:
        python = find_python(version)
        if python:
            return subprocess.call([*python, os.path.abspath(__file__), *arguments])
    found = "{}.{}".format(*sys.version_info[:2])
    print("Careboard needs Python 3.11, 3.12 or 3.13; this is " + found + ".", file=sys.stderr)
    return 1


def find_python(version: "tuple[int, int]") -> "list[str] | None":
    """Return the command of a Python of this version that really starts, or None."""
    number = "{}.{}".format(*version)
    for command in (["python" + number], ["py", "-" + number]):
        if shutil.which(command[0]) and subprocess.call(
            [*command, "-c", "pass"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) == 0:  # fmt: skip
            return command
    return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
