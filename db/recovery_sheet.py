"""Write a key as fourteen groups of four characters for a sheet of paper, and read it back."""

import hashlib

from careboard.application.recovery_groups import ALPHABET, GROUP_COUNT, GROUP_LENGTH, plain_characters
from careboard.errors import RuleBroken
from db.keys import KEY_BYTES

_CHECKSUM_BYTES = 3
_BITS = 5


def recovery_groups(raw_key: bytes) -> tuple[str, ...]:
    """Return a raw key with its checksum as the fourteen groups of the recovery sheet."""
    number = int.from_bytes(raw_key + _checksum(raw_key))
    length = GROUP_LENGTH * GROUP_COUNT
    characters = "".join(ALPHABET[(number >> _BITS * place) & 31] for place in reversed(range(length)))
    return tuple(characters[start : start + GROUP_LENGTH] for start in range(0, length, GROUP_LENGTH))


def read_recovery_sheet(typed: str) -> bytes:
    """Return the raw key behind typed groups; case, spaces, o for 0 and i or l for 1 do not matter.

    Raises RuleBroken: recovery-sheet-length, recovery-sheet-character or recovery-sheet-mistyped.
    """
    characters = plain_characters(typed)
    if len(characters) != GROUP_LENGTH * GROUP_COUNT:
        raise RuleBroken("recovery-sheet-length", characters=len(characters))
    number = 0
    for place, character in enumerate(characters):
        if character not in ALPHABET:
            raise RuleBroken("recovery-sheet-character", group=place // GROUP_LENGTH + 1)
        number = number << _BITS | ALPHABET.index(character)
    content = number.to_bytes(KEY_BYTES + _CHECKSUM_BYTES)
    raw_key, checksum = content[:KEY_BYTES], content[KEY_BYTES:]
    if checksum != _checksum(raw_key):
        raise RuleBroken("recovery-sheet-mistyped")
    return raw_key


def _checksum(raw_key: bytes) -> bytes:
    return hashlib.blake2b(raw_key, digest_size=_CHECKSUM_BYTES, person=b"careboard-sheet").digest()
