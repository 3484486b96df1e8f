"""Who a group speaks for, and how many of them came: totals only, never a share of a vote (rule 4)."""

from __future__ import annotations

from careboard.domain.council import Group
from careboard.i18n import _, ngettext
from careboard.wording.dates import young_people


def speaks_for(group: Group) -> str:
    """Return how many young people a group speaks for, as a sentence; empty where nobody has said."""
    if group.population is None:
        return ""
    words = {"group": group.name.lower(), "people": young_people(group.population)}
    if group.out_of_area is None:
        return _("The {group} speak for {people}.").format(**words)
    if not group.out_of_area:
        return _("The {group} speak for {people}, none of them outside the area.").format(**words)
    pattern = ngettext(
        "The {group} speak for {people}, {number} of them lives outside the area.",
        "The {group} speak for {people}, {number} of them live outside the area.",
        group.out_of_area,
    )
    return pattern.format(**words, number=group.out_of_area)


def came(number: int) -> str:
    """Return "7 came." of one meeting."""
    return ngettext("{number} came.", "{number} came.", number).format(number=number)
