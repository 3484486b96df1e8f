"""What the help says of the issues: writing them down, dots, joining and splitting, owners, and what stays unsaid."""

from careboard.i18n import _


def issue_entries() -> tuple[tuple[str, str], ...]:
    """Return the terms, each with its explanation."""
    return (
        (_("Write it down"), _("Press Ctrl+N, choose who it is about, type what the group said, press Enter.")),
        (
            _("Names"),
            _("A note below the text points at what may give somebody away. One tap puts a plain word there."),
        ),
        (
            _("Dots"),
            _("Let the group put dots on what matters most. Count them in the meeting. The list can begin with most."),
        ),
        (
            _("Join"),
            _("Two issues about the same become one. It has the dots of both, and both stories can be read in it."),
        ),
        (
            _("Take apart again"),
            _("What was joined by mistake goes on by itself where it stopped. Under More, while the other is open."),
        ),
        (
            _("Split"),
            _("One issue that is really two becomes two, each with an owner and dates. It says where it came from."),
        ),
        (
            _("People who answer"),
            _("Type a contact once in the settings. Forms offer the post, e-mails the address, and no paper shows it."),
        ),
        (
            _("Typed later"),
            _("Give each entry the day on which it happened. The story also says when it was written down."),
        ),
        (
            _("A wrong entry"),
            _("Withdraw it with a reason. It stays in the story, struck through. Ctrl+Z takes the last step back."),
        ),
        (
            _("A wrong answer of the board"),
            _("Take it back on the papers, under Asks and answers. What people knew of it, the next paper takes back."),
        ),
        (
            _("Erase"),
            _("Only what may not be kept, such as a name: More, Erase for good. You read first what goes with it."),
        ),
    )
