"""The parts of the settings, with the words and icons of their doors."""

from careboard.i18n import _
from ui.widgets.choice_buttons import Choice

COUNCIL, GROUPS, POSTS, PLEDGE = "council", "groups", "posts", "pledge"
LANGUAGES, LOCKS, SHEET, BACKUPS, COMPUTER = "languages", "locks", "recovery-sheet", "backups", "computer"
HANDS = "hands"


def doors() -> tuple[Choice, ...]:
    """Return the doors in their order."""
    return (
        Choice(COUNCIL, _("Council"), "hand-heart"),
        Choice(GROUPS, _("Groups"), "users-three"),
        Choice(POSTS, _("Who to go to"), "identification-card"),
        Choice(PLEDGE, _("Pledge"), "certificate"),
        Choice(LANGUAGES, _("Languages and voices"), "translate"),
        Choice(LOCKS, _("PIN and passphrase"), "lock-key"),
        Choice(SHEET, _("Recovery sheet"), "key"),
        Choice(BACKUPS, _("Backups"), "floppy-disk"),
        Choice(HANDS, _("Change of hands"), "handshake"),
        Choice(COMPUTER, _("This computer"), "monitor"),
    )
