"""The pledges that come with Careboard, ready for a council to take into use and to paste the signed words into."""

from __future__ import annotations

import json
from typing import Any

from careboard import assets
from careboard.domain.pledges import Commitment, Pledge, PledgeVersion
from careboard.domain.principles import in_order
from careboard.errors import NotFound

KEYS = ("care-pledge",)
CARE_PLEDGE = KEYS[0]


def built_in_pledges() -> tuple[Pledge, ...]:
    """Return every built-in pledge, not in use yet."""
    return tuple(_read(key) for key in KEYS)


def built_in_pledge(name: str) -> Pledge:
    """Return the built-in pledge of that key or title, however it is capitalised; raises NotFound."""
    for pledge in built_in_pledges():
        if name.strip().casefold() in (pledge.key, pledge.title.casefold()):
            return pledge
    raise NotFound("unknown-pledge", pledge=name)


def _read(key: str) -> Pledge:
    found = json.loads(assets.text(f"pledges/{key}.json"))
    versions = tuple(map(_version, found["versions"]))
    return Pledge(found["key"], found["title"], found["source"], versions, in_use=False)


def _version(found: dict[str, Any]) -> PledgeVersion:
    return PledgeVersion(found["number"], found["adopted"], tuple(map(_commitment, found["commitments"])))


def _commitment(found: dict[str, Any]) -> Commitment:
    return Commitment(**{**found, "principles": in_order(found.get("principles", ()))})
