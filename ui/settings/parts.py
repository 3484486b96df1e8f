"""The parts of the settings, with the words and icons of their doors."""

from dataclasses import dataclass

from careboard.i18n import _
from ui.widgets.choice_buttons import Choice

COUNCIL, GROUPS, POSTS, PLEDGE = "council", "groups", "posts", "pledge"
LANGUAGES, LOCKS, SHEET, BACKUPS, COMPUTER = "languages", "locks", "recovery-sheet", "backups", "computer"
HANDS, OWNERS = "hands", "owners"


def doors() -> tuple[Choice, ...]:
    """Return the doors in their order."""
    return (
        Choice(COUNCIL, _("Council"), "hand-heart"),
        Choice(GROUPS, _("Groups"), "users-three"),
        Choice(POSTS, _("Who to go to"), "identification-card"),
        Choice(OWNERS, _("People who answer"), "identification-badge"),
        Choice(PLEDGE, _("Pledge"), "certificate"),
        Choice(LANGUAGES, _("Languages and voices"), "translate"),
        Choice(LOCKS, _("PIN and passphrase"), "lock-key"),
        Choice(SHEET, _("Recovery sheet"), "key"),
        Choice(BACKUPS, _("Backups"), "floppy-disk"),
        Choice(HANDS, _("Change of hands"), "handshake"),
        Choice(COMPUTER, _("This computer"), "monitor"),
    )


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing that can be set, by the words that stand beside it, and the part that holds it; empty for all of it."""

    part: Choice
    words: str = ""


def single_settings() -> tuple[Setting, ...]:
    """Return the parts, each followed by what can be set in it, for the window to find and do."""
    return tuple(
        setting
        for door in doors()
        for setting in (Setting(door), *(Setting(door, words) for words in _words_in(door.key)))
    )


def _words_in(part: str) -> tuple[str, ...]:
    return {
        COUNCIL: (
            _("What is your council called?"),
            _("Which authority looks after you?"),
            _("What do you call one line of the pledge?"),
            _("What each new meeting begins with"),
        ),
        GROUPS: (_("Ages"), _("Words to answer with"), _("How each question begins"), _("Young people it speaks for")),
        LOCKS: (_("PIN of the scoring view"), _("Passphrase of the file")),
        BACKUPS: (_("Back up now"), _("Second folder"), _("Erase one issue for good")),
        HANDS: (_("Move to another computer"),),
        COMPUTER: (
            _("Colours"),
            _("Size of the text"),
            _("Movement"),
            _("Begin with a practice question"),
            _("Calm look: fewer pictures and colours"),
            _("Wait after a new screen"),
            _("Cover the answers after"),
            _("Switches"),
        ),
    }.get(part, ())
