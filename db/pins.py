"""Hash the PIN of the scoring view, so that the file never holds it."""

from nacl.exceptions import CryptoError
from nacl.pwhash import argon2id


class Argon2Pins:
    """PINs as Argon2id hashes that hold their own salt and settings."""

    def hash(self, pin: str) -> str:
        """Return a hash that can be kept."""
        return argon2id.str(pin.encode()).decode().rstrip("\0")

    def matches(self, pin: str, kept: str) -> bool:
        """Tell whether a typed PIN is the one behind a hash; without a hash none is."""
        if not kept:
            return False
        try:
            return bool(argon2id.verify(kept.encode(), pin.encode()))
        except CryptoError:
            return False
