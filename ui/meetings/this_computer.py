"""What this very computer tells of itself before a vote."""

import sys

from ui.meetings.surroundings import Surroundings
from ui.power import KeepAwake, look_at_battery
from ui.voting.displays import look_at_screens


def this_computer(awake: KeepAwake) -> Surroundings:
    """Return the screens, the battery, the sleep and the system of this computer."""
    return Surroundings(look_at_screens, look_at_battery, awake, sys.platform)
