"""Says in plain words how the room stands before a secret vote, and what to press on this system."""

from __future__ import annotations

from careboard.application.phrasebooks import Phrasebook
from careboard.i18n import _
from ui.meetings.room_check_views import CheckLine, Standing, VoiceLine
from ui.power import Battery
from ui.voting.screens_seen import ScreensSeen

_GOOD, _NOTE, _ASK, _WARN, _STOP = Standing


def screens_line(seen: ScreensSeen, system: str, *, alone: bool) -> CheckLine:
    """Say who sees the vote; a mirrored screen stops everything."""
    if seen.mirrored:
        return CheckLine(_STOP, _("This screen is also shown on another"), _unmirror(system))
    if seen.watched:
        said = _("Whoever sits there sees the same picture. Make sure that nobody does.")
        return CheckLine(_GOOD if alone else _WARN, _("This computer is used from another one"), said)
    if seen.count > 1:
        said = _("The room's screen shows only a calm picture while you vote.")
        return CheckLine(_GOOD, _("Each screen has its own picture"), said)
    return CheckLine(_GOOD, _("Only this screen shows the vote"), _("Turn it so that nobody can look over a shoulder."))


def _unmirror(system: str) -> str:
    return {
        "win32": _("Turn off the mirroring: press the Windows key + P, then choose “PC screen only”."),
        "darwin": _("Turn off the mirroring: System Settings, Displays, then “Extended display”."),
    }.get(system, _("Turn off the mirroring in the settings of your screens."))


def power_line(battery: Battery | None, *, awake: bool) -> CheckLine:
    """Say whether the computer lasts and stays awake."""
    stays = (
        _("The screen stays on while the vote is open.")
        if awake
        else _("This computer may fall asleep. Touch it now and then.")
    )
    if battery is None:
        return CheckLine(_GOOD if awake else _WARN, _("Plugged in"), stays)
    percent = battery.percent
    if battery.plugged_in:
        return CheckLine(_GOOD if awake else _WARN, _("Plugged in, battery {percent} %").format(percent=percent), stays)
    if battery.is_low:
        return CheckLine(_WARN, _("Battery {percent} %: plug it in").format(percent=percent), stays)
    title = _("Battery {percent} %, not plugged in").format(percent=percent)
    return CheckLine(_GOOD if awake else _WARN, title, stays)


def quiet_line(system: str, *, done: bool) -> CheckLine:
    """Remind that no message may fall over the vote, and say what to press."""
    pressed = {
        "win32": _("Windows key + N, then the bell."),
        "darwin": _("Control Centre at the top right, then Focus."),
    }.get(system, _("Click the clock, then “Do not disturb”."))
    said = _("{pressed} End any sharing in Teams or Zoom.").format(pressed=pressed)
    return CheckLine(_GOOD if done else _ASK, _("Turn on “Do not disturb”"), said)


def voice_line(book: Phrasebook, *, can_read: bool, checked: bool) -> VoiceLine:
    """Say whether a language can be read aloud here, and whether a speaker has checked its words."""
    # The name comes last: a sentence that begins with one from right to left would turn around.
    title = _("Can be read aloud: {language}") if can_read else _("No voice here: {language}")
    text = "" if can_read else _("No Listen button is shown.")
    if not checked:
        text = " ".join(filter(None, (text, _("Needs a speaker's check."))))
    standing = (_GOOD if can_read else _NOTE) if checked else _WARN
    return VoiceLine(book.code, CheckLine(standing, title.format(language=book.name), text), can_read)


def why_not(seen: ScreensSeen, heads: int, *, alone: bool) -> str:
    """Say why the screen cannot be handed over yet; nothing where it can."""
    if seen.mirrored:
        return _("Turn off the mirroring first.")
    if seen.watched and not alone:
        return _("Make sure first that nobody looks on.")
    return "" if heads else _("Count the young people first.")
