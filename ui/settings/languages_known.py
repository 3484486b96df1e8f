"""Languages that young people in care often speak: what each calls itself, its name here, and how it is written."""

from __future__ import annotations

from dataclasses import dataclass

from careboard.i18n import _


@dataclass(frozen=True, slots=True)
class KnownLanguage:
    """A language by its code; `name` is what it calls itself."""

    code: str
    name: str
    english: str
    right_to_left: bool = False


_RIGHT_TO_LEFT = frozenset(("ar", "ckb", "dv", "fa", "he", "ks", "prs", "ps", "sd", "syr", "ug", "ur", "yi"))


def _names() -> tuple[tuple[str, str, str], ...]:
    return (
        ("sq", "Shqip", _("Albanian")),
        ("am", "አማርኛ", _("Amharic")),
        ("ar", "العربية", _("Arabic")),
        ("bn", "বাংলা", _("Bengali")),
        ("bg", "Български", _("Bulgarian")),
        ("yue", "廣東話", _("Cantonese")),
        ("cs", "Čeština", _("Czech")),
        ("prs", "دری", _("Dari")),
        ("nl", "Nederlands", _("Dutch")),
        ("fr", "Français", _("French")),
        ("de", "Deutsch", _("German")),
        ("hu", "Magyar", _("Hungarian")),
        ("ga", "Gaeilge", _("Irish")),
        ("it", "Italiano", _("Italian")),
        ("kmr", "Kurmancî", _("Kurdish, Kurmanji")),
        ("ckb", "کوردی", _("Kurdish, Sorani")),
        ("lt", "Lietuvių", _("Lithuanian")),
        ("om", "Afaan Oromoo", _("Oromo")),
        ("ps", "پښتو", _("Pashto")),
        ("fa", "فارسی", _("Persian, Farsi")),
        ("pl", "Polski", _("Polish")),
        ("pt", "Português", _("Portuguese")),
        ("pa", "ਪੰਜਾਬੀ", _("Punjabi")),
        ("ro", "Română", _("Romanian")),
        ("ru", "Русский", _("Russian")),
        ("gd", "Gàidhlig", _("Scottish Gaelic")),
        ("sk", "Slovenčina", _("Slovak")),
        ("so", "Soomaali", _("Somali")),
        ("es", "Español", _("Spanish")),
        ("ti", "ትግርኛ", _("Tigrinya")),
        ("tr", "Türkçe", _("Turkish")),
        ("uk", "Українська", _("Ukrainian")),
        ("ur", "اردو", _("Urdu")),
        ("vi", "Tiếng Việt", _("Vietnamese")),
        ("cy", "Cymraeg", _("Welsh")),
    )


def known_languages() -> tuple[KnownLanguage, ...]:
    """Return the languages by their names here, in the order of the alphabet."""
    named = (KnownLanguage(code, name, english, is_right_to_left(code)) for code, name, english in _names())
    return tuple(sorted(named, key=_by_english))


def english_name(code: str) -> str:
    """Return what a language is called here; nothing where it is not known."""
    if code == "en":
        return _("English")
    return next((each.english for each in known_languages() if each.code == code), "")


def is_right_to_left(code: str) -> bool:
    """Tell whether a language is usually written from right to left."""
    return code.partition("-")[0].lower() in _RIGHT_TO_LEFT


def _by_english(language: KnownLanguage) -> str:
    return language.english.casefold()
