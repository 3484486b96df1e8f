"""Turn a passphrase into the key of a council file, and tell keys apart without keeping them."""

import hashlib
import os
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from db.durable_files import remove_durably, write_durably

KEY_BYTES = 32
SALT_BYTES = 16
CHECK_BYTES = 8

Derive = Callable[[bytes, bytes], bytes]


def derive_with_argon2(passphrase: bytes, salt: bytes) -> bytes:
    """Derive a key with Argon2id in three passes over 256 MiB (about half a second)."""
    from nacl.pwhash import argon2id

    return argon2id.kdf(KEY_BYTES, passphrase, salt, opslimit=3, memlimit=256 * 1024 * 1024)


def new_salt() -> bytes:
    """Return a fresh random salt for a new file."""
    return os.urandom(SALT_BYTES)


@dataclass(frozen=True, slots=True)
class FileKey:
    """The raw key of one file and the salt that stands in the file's first bytes; never printed."""

    raw: bytes = field(repr=False)
    salt: bytes = field(repr=False)

    @classmethod
    def from_passphrase(cls, passphrase: str, salt: bytes, derive: Derive) -> "FileKey":
        """Derive the key; the same words typed on another system give the same bytes."""
        words = unicodedata.normalize("NFC", passphrase).encode()
        return cls(derive(words, salt), salt)

    @property
    def pragma_value(self) -> str:
        """Return key and salt as the 96 hex digits that SQLCipher takes without deriving anything."""
        return f"\"x'{self.raw.hex()}{self.salt.hex()}'\""

    def derived_for(self, purpose: bytes) -> bytes:
        """Derive another key from this one, for one purpose of at most 16 bytes."""
        return hashlib.blake2b(key=self.raw, person=purpose, digest_size=KEY_BYTES).digest()


class KeyChecks:
    """Eight bytes for each file's key, kept by salt, to tell a wrong passphrase from a damaged file."""

    def __init__(self, folder: Path) -> None:
        """Keep the checks in `folder`, which lies in the data folder of this machine."""
        self._folder = folder

    def remember(self, key: FileKey) -> None:
        """Keep the check of a key that has just opened its file."""
        check = self._check(key)
        if self._kept(key.salt) != check:
            write_durably(self._path(key.salt), check)

    def forget(self, salt: bytes) -> None:
        """Drop the check of a file whose key is about to change."""
        remove_durably(self._path(salt))

    def knows(self, salt: bytes) -> bool:
        """Tell whether a file with this salt was ever opened on this machine."""
        return self._kept(salt) is not None

    def matches(self, key: FileKey) -> bool:
        """Tell whether this key opened the file before."""
        return self._kept(key.salt) == self._check(key)

    def _path(self, salt: bytes) -> Path:
        return self._folder / f"{salt.hex()}.check"

    def _kept(self, salt: bytes) -> bytes | None:
        path = self._path(salt)
        return path.read_bytes() if path.exists() else None

    @staticmethod
    def _check(key: FileKey) -> bytes:
        return key.derived_for(b"careboard-check")[:CHECK_BYTES]
