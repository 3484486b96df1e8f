"""What the demonstration's seniors put dots on, what turned out to be one, what to be two, and whom to write to."""

from __future__ import annotations

from careboard.application.demo.acting import Acting
from careboard.domain.joining import Part
from careboard.domain.meetings import Meeting
from careboard.domain.owner_posts import OwnerPost

_POSTS = (
    OwnerPost("Head of Placements", "Dana Price", "placements@hillside.example", "01632 960 110"),
    OwnerPost("Head of Social Work", "Sam Okafor", "social.work@hillside.example", "01632 960 111"),
)
_DOTS = {"I-9": 3, "I-10": 9, "I-12": 5}


def count_and_group(act: Acting, meeting: Meeting) -> None:
    """Count the dots of the last meeting, join two issues that are about the same, and make two of one."""
    services = act.services
    for post in _POSTS:
        services.owners.put(post)
    twin = act.raise_issue(meeting, "No internet after nine", "Some homes switch it off when we learn.", "respect")
    for key, dots in {**_DOTS, twin.key: 2}.items():
        services.issues.count_dots(key, dots)
    services.joining.join(twin.key, "I-12", act.calendar.day(-37))
    part = Part(
        "A lock for every bedroom door",
        "A box is not the same as a door that we can close.",
        ("respect",),
        "Head of Placements",
        act.calendar.day(20),
    )
    new = services.joining.split("I-10", part, act.calendar.turn_to(-3))
    services.issues.count_dots(new.key, 4)
