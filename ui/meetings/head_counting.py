"""Counting heads: how many came by age band, and how many adults stay; never a name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from careboard import wording
from careboard.application.services import Services
from careboard.domain.meetings import Meeting
from careboard.i18n import _
from ui.meetings.age_bands import age_bands


@dataclass(frozen=True, slots=True)
class HeadCountView:
    """The steppers of the head count, and what they add up to in words."""

    bands: tuple[tuple[str, int], ...]
    adults: int
    total_words: str


class HeadCounting:
    """Shows and corrects how many are here."""

    def __init__(self, services: Services) -> None:
        """Take the services of the open file."""
        self._services = services

    def view(self, meeting: Meeting) -> HeadCountView:
        """Return the head count of a meeting as it stands."""
        group = self._services.setting_up.council().group(meeting.group)
        bands = age_bands(group, meeting.attended)
        counts = tuple((band, meeting.attended.get(band, 0)) for band in bands)
        return HeadCountView(counts, meeting.adults_present, _total(meeting))

    def correct(self, meeting: Meeting, counts: Mapping[str, int], adults: int) -> Meeting:
        """Keep another head count; refused below the ballots that are in a box already."""
        return self._services.voting.correct_heads(meeting.key, counts, adults)


def _total(meeting: Meeting) -> str:
    if not meeting.heads:
        return _("Nobody is counted yet.")
    here = _("{young_people} here").format(young_people=wording.young_people(meeting.heads))
    if not meeting.adults_present:
        return _("{here}, no other adult").format(here=here)
    return _("{here}, {adults} besides you").format(here=here, adults=wording.adults(meeting.adults_present))
