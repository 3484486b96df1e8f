"""Keys, the recovery sheet, the check of a key, and PINs."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careboard.application.recovery_groups import GROUP_COUNT, GROUP_LENGTH
from careboard.errors import RuleBroken
from db.keys import CHECK_BYTES, FileKey, KeyChecks, derive_with_argon2
from db.opening import create_file, open_file, with_passphrase, with_recovery_sheet
from db.pins import Argon2Pins
from db.recovery_sheet import read_recovery_sheet, recovery_groups
from tests.storage.files import PASSPHRASE, Place, cheap

SALT = bytes(range(16))
RAW = bytes(range(100, 132))
KEYS = st.binary(min_size=32, max_size=32)


def test_argon2_derives_the_same_key_from_the_same_words() -> None:
    expected = "3cfd7473e704614faacd95eca10dafa89a5480c7faaf17b45fdfafb8e96ebc39"
    assert derive_with_argon2(b"words", SALT).hex() == expected


def test_a_file_opens_with_the_real_derivation(place: Place) -> None:
    create_file(place.path, with_passphrase(PASSPHRASE, derive_with_argon2))
    checks = KeyChecks(place.keys)
    file = open_file(place.path, with_passphrase(PASSPHRASE, derive_with_argon2), checks)
    assert file.key is not None
    assert checks.matches(file.key)
    file.close()


def test_the_same_words_typed_elsewhere_give_the_same_key() -> None:
    composed, decomposed = "caf\u00e9", "cafe\u0301"
    assert FileKey.from_passphrase(composed, SALT, cheap) == FileKey.from_passphrase(decomposed, SALT, cheap)


def test_a_key_never_shows_itself() -> None:
    shown = repr(FileKey(RAW, SALT)) + str(FileKey(RAW, SALT))
    assert RAW.hex() not in shown
    assert repr(RAW) not in shown


def test_a_check_of_eight_bytes_tells_keys_apart(tmp_path: Path) -> None:
    checks = KeyChecks(tmp_path / "keys")
    key = FileKey(RAW, SALT)
    assert not checks.knows(SALT)
    checks.remember(key)
    assert checks.knows(SALT)
    assert checks.matches(key)
    assert not checks.matches(FileKey(bytes(32), SALT))
    (kept,) = (tmp_path / "keys").iterdir()
    assert kept.stat().st_size == CHECK_BYTES
    assert kept.stat().st_mode & 0o777 == 0o600
    checks.forget(SALT)
    assert not checks.knows(SALT)


@given(KEYS)
def test_a_recovery_sheet_gives_the_key_back(raw: bytes) -> None:
    groups = recovery_groups(raw)
    assert len(groups) == GROUP_COUNT
    assert {len(group) for group in groups} == {GROUP_LENGTH}
    assert read_recovery_sheet(" ".join(groups)) == raw


@given(KEYS, st.data())
def test_a_recovery_sheet_is_read_tolerantly(raw: bytes, data: st.DataObject) -> None:
    typed = ""
    for character in "-".join(recovery_groups(raw)):
        looks_like = {"0": "0oO", "1": "1iIlL"}.get(character, character + character.lower())
        typed += data.draw(st.sampled_from(looks_like)) + data.draw(st.sampled_from(["", "", "", " ", "\n"]))
    assert read_recovery_sheet(typed) == raw


@given(KEYS, st.integers(0, GROUP_COUNT * GROUP_LENGTH - 1), st.sampled_from("ABCXYZ789"))
def test_one_wrong_character_is_noticed(raw: bytes, place: int, character: str) -> None:
    sheet = "".join(recovery_groups(raw))
    typed = sheet[:place] + character + sheet[place + 1 :]
    if typed != sheet:
        with pytest.raises(RuleBroken, match="recovery-sheet-mistyped"):
            read_recovery_sheet(typed)


def test_two_groups_in_the_wrong_order_are_noticed() -> None:
    first, second, *rest = recovery_groups(RAW)
    with pytest.raises(RuleBroken, match="recovery-sheet-mistyped"):
        read_recovery_sheet(" ".join([second, first, *rest]))


def test_a_sheet_that_cannot_be_one_says_why() -> None:
    groups = recovery_groups(RAW)
    with pytest.raises(RuleBroken, match="recovery-sheet-length"):
        read_recovery_sheet(" ".join(groups[:-1]))
    with pytest.raises(RuleBroken, match="recovery-sheet-character") as refused:
        read_recovery_sheet(" ".join([*groups[:2], "U!0U", *groups[3:]]))
    assert refused.value.details == {"group": 3}


def test_the_recovery_sheet_opens_the_file(place: Place) -> None:
    store = place.create()
    sheet = " ".join(store.recovery_groups())
    store.close()
    open_file(place.path, with_recovery_sheet(sheet), KeyChecks(place.keys)).close()


def test_pins_are_kept_as_hashes() -> None:
    pins = Argon2Pins()
    kept = pins.hash("2580")
    assert "2580" not in kept
    assert kept.startswith("$argon2id$")
    assert len(kept) < 200
    assert pins.matches("2580", kept)
    assert not pins.matches("2581", kept)
    assert not pins.matches("", "")
