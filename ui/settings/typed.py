"""What is typed about a council: plain values that forms return and presenters check."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from careboard.application.setting_up import fits_as_pin
from careboard.domain.council import DEFAULT_STEM, Group, group_key
from careboard.domain.scales import FOUR_WORDS, THREE_WORDS
from careboard.errors import RuleBroken
from careboard.i18n import _

MOST_DIGITS = 5
SHORTEST_PASSPHRASE = 10
_GOOD_PASSPHRASE = 18


@dataclass(frozen=True, slots=True)
class Names:
    """What was typed about the council itself."""

    council: str = ""
    authority: str = ""
    word: str = "promise"


@dataclass(frozen=True, slots=True)
class TypedGroup:
    """One group as it was typed; a new one has only the key of its form."""

    key: str
    name: str
    ages: str
    scale: str
    stem: str
    is_new: bool = False
    population: str = ""
    out_of_area: str = ""

    def checked(self, taken: Iterable[str] = ()) -> Group:
        """Return the group with its own key; refused by the domain where it cannot be."""
        numbers = _count(self.population, "population"), _count(self.out_of_area, "out-of-area")
        group = Group.of(self.key, self.name, self.ages, self.scale, self.stem, *numbers)
        return replace(group, key=group_key(group.name, taken)) if self.is_new else group

    @classmethod
    def of(cls, group: Group, *, is_new: bool = False) -> "TypedGroup":
        """Return what a form shows of a group."""
        numbers = ("" if number is None else str(number) for number in (group.population, group.out_of_area))
        return cls(group.key, group.name, group.ages, group.scale, group.stem, is_new, *numbers)


def _count(typed: str, field: str) -> int | None:
    """Return a number of young people, None where nothing was typed."""
    text = typed.strip()
    if not text:
        return None
    if not (text.isascii() and text.isdecimal() and len(text) <= MOST_DIGITS):
        raise RuleBroken("not-a-count", field=field)
    return int(text)


def suggested_groups() -> tuple[TypedGroup, ...]:
    """Return the groups that most councils have."""
    junior_stem = _("Since we last met, for you and children you know")
    return (
        TypedGroup("juniors", _("Juniors"), "8-11", THREE_WORDS.key, junior_stem),
        TypedGroup("seniors", _("Seniors"), "12-17", FOUR_WORDS.key, DEFAULT_STEM),
        TypedGroup("care-leavers", _("Care leavers"), "18-25", FOUR_WORDS.key, DEFAULT_STEM),
    )


def passphrase_refusal(first: str, again: str) -> str:
    """Return what is wrong with a new passphrase, empty where it may be used."""
    if len(first) < SHORTEST_PASSPHRASE:
        return _("Please take at least {count} characters.").format(count=SHORTEST_PASSPHRASE)
    return "" if first == again else _("The two passphrases are not the same.")


def passphrase_strength(passphrase: str) -> str:
    """Return a word about the length of a passphrase."""
    if not passphrase:
        return ""
    if len(passphrase) < SHORTEST_PASSPHRASE:
        return _("Too short")
    return _("Strong") if len(passphrase) >= _GOOD_PASSPHRASE else _("Good. Longer is stronger.")


def pin_refusal(pin: str, again: str) -> str:
    """Return what is wrong with a new PIN, empty where it may be used."""
    if not fits_as_pin(pin):
        return _("Please choose a PIN of four to eight digits.")
    return "" if pin == again else _("The two PINs are not the same.")
