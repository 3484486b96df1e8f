"""The made-up year of Hillside Voices: six meetings of two groups, what they raised, and two board papers."""

from __future__ import annotations

import datetime
from dataclasses import replace

from careboard.application.demo.acting import Acting, Calendar
from careboard.application.demo.autumn_and_winter import autumn, winter
from careboard.application.demo.council import hillside
from careboard.application.demo.since_then import since_then
from careboard.application.demo.spring_and_summer import spring, summer
from careboard.application.editions import Editions
from careboard.application.ports import Pins, StartWork
from careboard.application.services import make_services
from careboard.domain.pledges import Pledge

PIN = "2580"
"""The PIN of the demonstration's scoring view; its README says so too."""
_BOARDS = ((-235, -247), (-60, -72), (24, 12))
"""When the board meets, and when it wants its papers."""


def make_demonstration(
    start_work: StartWork, pins: Pins, editions: Editions, pledge: Pledge, today: datetime.date
) -> None:
    """Fill a new council file with a year that ends today."""
    calendar = Calendar(today)
    act = Acting(make_services(start_work, calendar.today, pins, editions), calendar)
    _set_up(act, pledge)
    autumn(act)
    winter(act, pledge)
    spring(act)
    summer(act)
    since_then(act)


def _set_up(act: Acting, pledge: Pledge) -> None:
    setting_up, day = act.services.setting_up, act.calendar.turn_to(-345)
    setting_up.begin(hillside(), (replace(pledge, in_use=False),))
    setting_up.take_into_use(pledge.key, day)
    setting_up.set_pin(PIN)
    for meets, wants_papers in _BOARDS:
        act.services.asking.add_board(act.calendar.day(meets), act.calendar.day(wants_papers))
