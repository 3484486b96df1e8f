"""Who the demonstration's council is, and where its groups meet."""

from __future__ import annotations

from careboard.domain.council import (
    ADVOCATE,
    COMPLAINTS,
    DESIGNATED_OFFICER,
    SAFEGUARDING,
    Council,
    Group,
)

HALL, CENTRE = "Hillside Town Hall", "Hillside Youth Centre"


def hillside() -> Council:
    """Return the council with its two groups and the posts that help outside meetings."""
    council = Council.of("Hillside Voices", "Hillside Council")
    council = council.with_group(Group.of("seniors", "Seniors", "12-17", population=64, out_of_area=18))
    council = council.with_group(
        Group.of("juniors", "Juniors", "8-11", "three-words", "Since we last met, for you and children you know", 41, 9)
    )
    council = council.with_post(ADVOCATE, "Hillside Advocacy", "01632 960 101")
    council = council.with_post(COMPLAINTS, "Complaints Officer", "01632 960 102")
    council = council.with_post(DESIGNATED_OFFICER, "Designated Officer", "01632 960 103")
    return council.with_post(SAFEGUARDING, "Safeguarding Lead", "01632 960 104, at night 01632 960 199")
