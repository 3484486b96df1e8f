"""The command on pledges: which come with Careboard."""

from __future__ import annotations

from argparse import Namespace

from careboard.application.built_in_pledges import built_in_pledges
from careboard.commands.output import say


def list_built_in(_given: Namespace) -> None:
    """List the built-in pledges with their commitments."""
    for pledge in built_in_pledges():
        say(f"{pledge.key}  {pledge.title} ({pledge.source})")
        for commitment in pledge.current.commitments:
            say(f"  {commitment.number:>2}  {commitment.title}: {commitment.plain}")
