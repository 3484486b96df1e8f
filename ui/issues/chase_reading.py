"""Who has to be chased, in words: one line for each owner, and how many of each sort there are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from careboard.application.slips import Slip, Urgency
from careboard.domain.owner_posts import OwnerPost
from careboard.i18n import _, ngettext
from careboard.wording import days_late, long_date


@dataclass(frozen=True, slots=True)
class OwnerLine:
    """An owner to chase: what is most urgent there, with an icon."""

    post: str
    words: str
    icon: str


_ICONS = {
    Urgency.LATE: "warning-circle",
    Urgency.NOTICE: "megaphone",
    Urgency.SOON: "clock",
    Urgency.LATER: "hourglass",
}


def owner_lines(slips: Iterable[Slip]) -> tuple[OwnerLine, ...]:
    """Return a line for each owner, with what is most urgent there."""
    return tuple(OwnerLine(slip.post, _owner(slip), _ICONS[slip.urgency]) for slip in slips)


def contact_words(contact: OwnerPost) -> str:
    """Return how to reach an owner, in one line."""
    known = [part for part in (contact.name, contact.email, contact.phone) if part]
    return " · ".join(known) or _("How to reach them can be typed in the settings, under “People who answer”.")


def summary(slips: Sequence[Slip]) -> str:
    """Return how many owners are late, get notice now, or owe something this week."""
    late = _count(slips, Urgency.LATE)
    notice = sum(1 for slip in slips if slip.board is not None)
    soon = _count(slips, Urgency.SOON)
    parts = [
        ngettext("{count} owner is late", "{count} owners are late", late).format(count=late) if late else "",
        _("{count} to get notice now").format(count=notice) if notice else "",
        _("{count} due this week").format(count=soon) if soon else "",
    ]
    said = [part for part in parts if part]
    return _("{parts}.").format(parts=", ".join(said)) if said else _("Nobody is late, and nothing is due this week.")


def file_name(slip: Slip, taken: Iterable[str] = ()) -> str:
    """Return a name for the file of a slip that every system takes and that is not taken."""
    words = "-".join(re.findall(r"\w+", slip.post.casefold()))[:60] or "owner"
    names = {*taken}
    stem = f"slip-{words}"
    tries = (stem, *(f"{stem}-{number}" for number in range(2, len(names) + 3)))
    return next(name for name in tries if name not in names)


def _count(slips: Iterable[Slip], urgency: Urgency) -> int:
    return sum(1 for slip in slips if slip.urgency is urgency)


def _owner(slip: Slip) -> str:
    first = slip.lines[0]
    if first.days_late:
        when = days_late(first.days_late)
    elif first.urgency is Urgency.NOTICE:
        when = _("notice now")
    else:
        when = _("by {date}").format(date=long_date(first.due)) if first.due else _("no date is set")
    words = _("{post}: {when}").format(post=slip.post, when=when)
    more = len(slip.lines) - 1
    return _("{owner}, and {count} more").format(owner=words, count=more) if more else words
