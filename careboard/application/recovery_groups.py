"""How the groups of a recovery sheet are read from a person's typing."""

GROUP_LENGTH = 4
GROUP_COUNT = 14
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""The characters of a sheet: no letter in it looks like a digit."""

_MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1"})
_SEPARATORS = " \t\r\n-\u2010\u2013\u00a0._"


def plain_characters(typed: str) -> str:
    """Return what was typed as it stands on a sheet: case, spaces, o for 0 and i or l for 1 do not matter."""
    kept = "".join(character for character in typed if character not in _SEPARATORS)
    return kept.upper().translate(_MISREAD)


def same_group(typed: str, group: str) -> bool:
    """Tell whether a typed group is the one on paper."""
    return plain_characters(typed) == group
