"""Arabic and Ethiopic letters are drawn and joined by the program's own fonts, whatever the system has."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGlyphRun, QTextLayout
from PySide6.QtWidgets import QApplication

from careboard import assets
from careboard.application.phrase_packs import draft, draft_codes
from ui import theme

WORDS = {
    "Arabic": "نعم، أنا مستعدّ! هل هذا الوعد ما زال جيّدًا لك؟ ٣ من ٩",
    "Persian": "می‌خواهم پاسخ‌هایم را ببینم؛ گچ و ژاله ۴۵۶",
    "Kurdish": "ئایا ئەم بەڵێنە هێشتا باشە بۆ تۆ؟ ڕۆژ، ڤیان",
    "Urdu": "کیا یہ وعدہ اب بھی ٹھیک ہے؟ ڈاک، بڑے، ں ھ ے ۓ",
    "Pashto": "ایا دا ژمنه لا هم ښه ده؟ ځوان، څوک، ټول، ډېر، ړوند، ږغ، ڼ ۍ ې ګ",
    "Tigrinya": "ድሉው ኣለኹ። እዚ መብጽዓ ክሳብ ሕጂ ጽቡቕ ድዩ፧ ቐ ኧ ፩",
    "Amharic": "ዝግጁ ነኝ። ይህ ቃል አሁንም በቂ ነው? ሏ ቧ ኗ",
    "Ukrainian": "Обіцянка ще добра для тебе? ґ є ї",
    "Vietnamese": "Lời hứa này còn tốt cho bạn không? ữ ợ ặ",
}


@pytest.fixture(autouse=True)
def _fonts(qapp: QApplication) -> None:
    theme.apply_theme(qapp, "light")


def glyphs(text: str, weight: int = 400) -> Iterator[QGlyphRun]:
    """Yield the glyphs of a text in the program's font, run by run."""
    layout = QTextLayout(text, theme.font(20, weight))
    layout.beginLayout()
    layout.createLine().setLineWidth(10_000)
    layout.endLayout()
    yield from layout.glyphRuns()


@pytest.mark.parametrize("weight", [400, 600, 700])
@pytest.mark.parametrize("language", WORDS)
def test_every_letter_is_drawn_by_a_font_of_the_program(language: str, weight: int) -> None:
    runs = list(glyphs(WORDS[language], weight))
    assert {run.rawFont().familyName() for run in runs} <= {*assets.FONT_FAMILIES}
    assert all(0 not in run.glyphIndexes() for run in runs)


@pytest.mark.parametrize("code", draft_codes())
def test_the_drafts_that_come_with_the_program_can_be_drawn(code: str) -> None:
    for phrase in draft(code).phrases.values():
        for run in glyphs(phrase.words.replace("\n", " ")):
            assert run.rawFont().familyName() in assets.FONT_FAMILIES
            assert 0 not in run.glyphIndexes(), phrase.words


def test_arabic_letters_are_joined() -> None:
    (joined,), (alone,) = glyphs("عع"), glyphs("ع")
    assert alone.glyphIndexes()[0] not in joined.glyphIndexes()


def test_bold_words_are_drawn_in_bold() -> None:
    for letter in ("ع", "ሰ"):
        (run,) = glyphs(letter, 700)
        assert run.rawFont().styleName() == "Bold"
