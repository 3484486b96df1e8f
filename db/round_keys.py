"""Keep the key of each open round in the data folder of this machine, and destroy it when the round ends."""

import os
from pathlib import Path

from nacl.exceptions import CryptoError
from nacl.secret import Aead

from careboard.errors import StorageProblem
from db.durable_files import shred, write_durably
from db.keys import FileKey
from db.sealed_tally import ROUND_KEY_BYTES

_NAME_BYTES = 16
_UNPROTECTED = bytes(ROUND_KEY_BYTES)


class RoundKeys:
    """The keys of open rounds, each in a file of its own, wrapped with a key that only the open file gives."""

    def __init__(self, folder: Path, file_key: FileKey | None) -> None:
        """Keep keys in `folder`; beside a file that is not encrypted they are not protected either."""
        self._folder = folder
        wrapping = file_key.derived_for(b"careboard-round") if file_key else _UNPROTECTED
        self._wrapping = Aead(wrapping)

    def make(self) -> tuple[str, bytes]:
        """Make and keep a new key; return the name that finds it again, and the key."""
        name, key = os.urandom(_NAME_BYTES).hex(), os.urandom(ROUND_KEY_BYTES)
        write_durably(self._path(name), bytes(self._wrapping.encrypt(key, name.encode())))
        return name, key

    def find(self, name: str) -> bytes | None:
        """Return a key, or None where it is not on this machine; raises StorageProblem where it is not whole."""
        try:
            return bytes(self._wrapping.decrypt(self._path(name).read_bytes(), name.encode()))
        except FileNotFoundError:
            return None
        except CryptoError as error:
            raise StorageProblem("round-key-damaged") from error

    def opens(self, name: str) -> bool:
        """Tell whether a key is on this machine and whole."""
        try:
            return self.find(name) is not None
        except StorageProblem:
            return False

    def destroy(self, name: str) -> None:
        """Overwrite and remove a key; one that is gone already is fine."""
        shred(self._path(name))

    def _path(self, name: str) -> Path:
        return self._folder / f"{name}.round"
