"""Write the lock files anew from pyproject.toml. Needs uv on the path; --upgrade takes the newest versions."""

from __future__ import annotations

import os
import subprocess
import sys

from set_up import LOCKS, ROOT

HEADER = "# Written by packaging/lock.py from pyproject.toml for Python 3.11 to 3.13 on Linux, Windows and macOS.\n"
OPTIONS = (
    "--universal", "--python-version=3.11", "--generate-hashes", "--only-binary=:all:",
    "--no-config", "--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links", "--quiet",
)  # fmt: skip


def main(arguments: list[str]) -> int:
    """Lock what running needs, then what the checks need, with the same versions of what both need."""
    compile_lock("run", "--group=build", *arguments)
    compile_lock("test", "--group=dev", f"--constraint={LOCKS['run']}", *arguments)
    return 0


def compile_lock(kind: str, *options: str) -> None:
    """Write one lock file that names no place of this machine."""
    lock = LOCKS[kind]
    command = ["uv", "pip", "compile", "pyproject.toml", *OPTIONS, *options, "--output-file", str(lock)]
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("UV_", "PIP_"))}
    subprocess.run(command, cwd=ROOT, env=clean, stdout=subprocess.DEVNULL, check=True)
    text = lock.read_text(encoding="utf-8")
    if "://" in text or "\n--" in text:
        raise SystemExit(f"{lock.name} names a place: {text[:200]}")
    lock.write_text(HEADER + text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
