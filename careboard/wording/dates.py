"""Dates and counts as people say them: never a numeric date, small numbers as words."""

from __future__ import annotations

import datetime

from careboard.i18n import _, ngettext


def long_date(day: datetime.date) -> str:
    """Return a date such as "10 December 2026"."""
    return _("{day} {month} {year}").format(day=day.day, month=_months()[day.month - 1], year=day.year)


def day_and_month(day: datetime.date) -> str:
    """Return a date such as "21 April", where the year is plain from what stands around it."""
    return _("{day} {month}").format(day=day.day, month=_months()[day.month - 1])


def month_and_year(day: datetime.date) -> str:
    """Return a month such as "March 2026"."""
    return _("{month} {year}").format(month=_months()[day.month - 1], year=day.year)


def long_month(day: datetime.date) -> str:
    """Return the month of a day, such as "March"."""
    return _months()[day.month - 1]


def short_month(day: datetime.date) -> str:
    """Return the month of a day in few letters, such as "Mar", for the axis of a chart."""
    return _short_months()[day.month - 1]


def weekday(day: datetime.date) -> str:
    """Return the day of the week, such as "Thursday"."""
    return _weekdays()[day.weekday()]


def number_word(number: int) -> str:
    """Return a number up to ten as a word for prose, a larger one in figures."""
    words = _number_words()
    return words[number] if 0 <= number < len(words) else str(number)


def number_word_first(number: int) -> str:
    """Return a number as the first word of a sentence, such as "Three"."""
    word = number_word(number)
    return word[:1].upper() + word[1:]


def asks(number: int) -> str:
    """Return "Three asks", to begin a title with."""
    return ngettext("{number} ask", "{number} asks", number).format(number=number_word_first(number))


def days(number: int) -> str:
    """Return "1 day" or "11 days"."""
    return ngettext("{number} day", "{number} days", number).format(number=number)


def days_late(number: int) -> str:
    """Return "1 day late" or "11 days late"."""
    return ngettext("{number} day late", "{number} days late", number).format(number=number)


def minutes(number: int) -> str:
    """Return "1 minute" or "13 minutes"."""
    return ngettext("{number} minute", "{number} minutes", number).format(number=number)


def voted(number: int) -> str:
    """Return "9 voted", to stand under a score."""
    return ngettext("{number} voted", "{number} voted", number).format(number=number)


def took_part(number: int) -> str:
    """Return "4 took part", to stand under an answer that a group agreed."""
    return ngettext("{number} took part", "{number} took part", number).format(number=number)


def recounted(counted: int, votes: int) -> str:
    """Return what is said where a group counted fewer people than votes and kept the result; whole, with its stop."""
    people = ngettext("{number} person", "{number} people", counted).format(number=counted)
    ballots = ngettext("{number} vote", "{number} votes", votes).format(number=votes)
    return _("The group counted {people} and {votes}, and kept the result.").format(people=people, votes=ballots)


def young_people(number: int) -> str:
    """Return "1 young person" or "9 young people"."""
    return ngettext("{number} young person", "{number} young people", number).format(number=number)


def adults(number: int) -> str:
    """Return "1 adult" or "2 adults"."""
    return ngettext("{number} adult", "{number} adults", number).format(number=number)


def steps_apart(number: int) -> str:
    """Return "one step apart" or "two steps apart"."""
    return ngettext("{number} step apart", "{number} steps apart", number).format(number=number_word(number))


def promises(number: int, word: str) -> str:
    """Return "four promises", with the council's own word for a commitment ("promise", "commitment")."""
    return _("{number} {word}").format(number=number_word(number), word=word if number == 1 else plural(word))


def plural(word: str) -> str:
    """Return the council's own word for a commitment where there are several ("promises", "commitments")."""
    return _("{word}s").format(word=word)


def listed(words: tuple[str, ...] | list[str]) -> str:
    """Return words as a list in a sentence, such as "juniors, seniors and care leavers"."""
    if len(words) < 2:
        return "".join(words)
    return _("{first} and {last}").format(first=", ".join(words[:-1]), last=words[-1])


def _months() -> tuple[str, ...]:
    return (
        _("January"), _("February"), _("March"), _("April"), _("May"), _("June"),
        _("July"), _("August"), _("September"), _("October"), _("November"), _("December"),
    )  # fmt: skip


def _short_months() -> tuple[str, ...]:
    return (
        _("Jan"), _("Feb"), _("Mar"), _("Apr"), _("May"), _("Jun"),
        _("Jul"), _("Aug"), _("Sep"), _("Oct"), _("Nov"), _("Dec"),
    )  # fmt: skip


def _weekdays() -> tuple[str, ...]:
    return (
        _("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"), _("Sunday"),
    )  # fmt: skip


def _number_words() -> tuple[str, ...]:
    return (
        _("no"), _("one"), _("two"), _("three"), _("four"), _("five"),
        _("six"), _("seven"), _("eight"), _("nine"), _("ten"),
    )  # fmt: skip
