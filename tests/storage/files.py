"""Council files for the tests: real and encrypted, with a key that is cheap to derive."""

import datetime
import hashlib
from dataclasses import dataclass
from pathlib import Path

from careboard.paths import DataFolder
from db.opening import create_file, with_passphrase
from db.store import CouncilStore, open_store

PASSPHRASE = "seven quiet otters"
ON = datetime.date(2026, 1, 15)


def cheap(passphrase: bytes, salt: bytes) -> bytes:
    """Derive a key at once; never used outside tests."""
    return hashlib.blake2b(passphrase, salt=salt, digest_size=32).digest()


@dataclass(frozen=True, slots=True)
class Place:
    """Where one test keeps its council file and its data folder."""

    root: Path
    passphrase: str = PASSPHRASE

    @property
    def path(self) -> Path:
        """The council file."""
        return self.root / "hillside.careboard"

    @property
    def data(self) -> DataFolder:
        """The data folder of this machine."""
        return DataFolder(self.root / "data")

    @property
    def keys(self) -> Path:
        """Round keys and key checks of this machine."""
        return self.data.keys

    def create(self) -> CouncilStore:
        """Make the file and open it."""
        create_file(self.path, with_passphrase(self.passphrase, cheap))
        return self.open()

    def open(self, passphrase: str | None = None, *, read_only: bool = False) -> CouncilStore:
        """Open the file."""
        words = self.passphrase if passphrase is None else passphrase
        return open_store(self.path, with_passphrase(words, cheap), self.data, ON, read_only=read_only)
