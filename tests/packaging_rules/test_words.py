"""Words in the language in use."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from careboard import i18n
from careboard.i18n import _, ngettext, use_language

# A catalogue in the form that gettext reads: "Yes" is "Ie", with two plural forms.
HEADER = "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n"
ENTRIES = {"": HEADER, "Yes": "Ie", "%d vote\0%d votes": "%d bleidlais\0%d o bleidleisiau"}


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    """Leave the language as it was found."""
    yield
    use_language("en")


def compiled(entries: dict[str, str]) -> bytes:
    """Return a catalogue as a .mo file."""
    keys = sorted(entries)
    ids = b"".join(key.encode() + b"\0" for key in keys)
    texts = b"".join(entries[key].encode() + b"\0" for key in keys)
    start = 28 + 16 * len(keys)
    numbers = [0x950412DE, 0, len(keys), 28, 28 + 8 * len(keys), 0, 0]
    for values, place in ((keys, start), ([entries[key] for key in keys], start + len(ids))):
        for value in values:
            numbers += [len(value.encode()), place]
            place += len(value.encode()) + 1
    return b"".join(number.to_bytes(4, "little") for number in numbers) + ids + texts


@pytest.fixture
def welsh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A small Welsh catalogue in place of the shipped ones."""
    folder = tmp_path / "cy" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "careboard.mo").write_bytes(compiled(ENTRIES))
    monkeypatch.setattr(i18n, "TRANSLATIONS", tmp_path)


def test_without_a_language_the_words_are_english() -> None:
    assert (_("Yes"), ngettext("one", "many", 1), ngettext("one", "many", 0)) == ("Yes", "one", "many")


@pytest.mark.usefixtures("welsh")
def test_a_language_with_a_catalogue_is_spoken() -> None:
    assert use_language("cy") is True
    assert _("Yes") == "Ie"
    assert _("No") == "No"
    assert ngettext("%d vote", "%d votes", 3) % 3 == "3 o bleidleisiau"


@pytest.mark.usefixtures("welsh")
def test_a_language_without_a_catalogue_is_english_and_says_so() -> None:
    use_language("cy")
    assert use_language("tlh") is False
    assert _("Yes") == "Yes"


def test_who_reads_from_the_right_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    for code, from_right in (("en", False), ("cy", False), ("ar", True), ("he-IL", True)):
        monkeypatch.setattr(i18n, "_code", code)
        assert i18n.is_written_from_right() is from_right


@pytest.mark.parametrize("code", ["", "en", "en_GB"])
def test_english_needs_no_catalogue(code: str) -> None:
    assert use_language(code) is True
