"""Who a group speaks for, and how many of them came: totals only, never a few of them or a share of a vote (rule 4)."""

from __future__ import annotations

from careboard.domain.council import Group
from careboard.i18n import _, ngettext
from careboard.wording.dates import young_people

FEW = 5
"""Fewer young people than these are never counted out of a group."""


def speaks_for(group: Group) -> str:
    """Return how many young people a group speaks for, as a sentence; empty where nobody has said."""
    if group.population is None:
        return ""
    words = {"group": group.name.lower(), "people": young_people(group.population)}
    if group.out_of_area is None:
        return _("The {group} speak for {people}.").format(**words)
    # Nobody may be found out as the one who lives elsewhere, and saying none would tell when it is not none.
    if group.out_of_area < FEW:
        return _("The {group} speak for {people}, fewer than {few} of them outside the area.").format(**words, few=FEW)
    if group.population - group.out_of_area < FEW:
        return _("The {group} speak for {people}, fewer than {few} of them in the area.").format(**words, few=FEW)
    pattern = _("The {group} speak for {people}, {number} of them live outside the area.")
    return pattern.format(**words, number=group.out_of_area)


def came(number: int) -> str:
    """Return "7 came." of one meeting."""
    return ngettext("{number} came.", "{number} came.", number).format(number=number)
