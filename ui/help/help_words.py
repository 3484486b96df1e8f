"""What the help says, section by section."""

from dataclasses import dataclass

from careboard.i18n import _
from ui.find.commands import Command, Where, commands, heading
from ui.help.issue_words import issue_entries


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the help: pairs of a term and its explanation."""

    key: str
    title: str
    icon: str
    entries: tuple[tuple[str, str], ...]


def sections() -> tuple[Section, ...]:
    """Return all sections in their order."""
    return (_a_meeting(), _voting(), _issues(), _board(), _finding(), _keys(), _hands(), _safe(), _words())


def _a_meeting() -> Section:
    return Section(
        "meeting",
        _("How a meeting runs"),
        "play-circle",
        (
            (
                _("Before"),
                _("Plan the meeting. Careboard proposes what was never scored, then what was scored longest ago."),
            ),
            (_("Welcome"), _("Count who is here, by age band. Say that a worry about safety has to be passed on.")),
            (_("You said, we did"), _("Tell back each answer that came in. Tick it when the group has heard it.")),
            (_("Score"), _("Pass the touchscreen round. Each person answers alone. You only see how many have voted.")),
            (
                _("Reveal"),
                _("Close the vote and show the results to everyone at once, beside the authority’s own score."),
            ),
            (_("Talk"), _("Ask why. Write down reasons in the group’s own words, without names.")),
            (_("Issues and asks"), _("Write down what should change, who owes an answer and by when.")),
            (
                _("Approve and close"),
                _("The group ticks the quotes it wants and agrees to its asks. Then the meeting can go into a paper."),
            ),
        ),
    )


def _issues() -> Section:
    return Section("issues", _("The issues"), "list-checks", issue_entries())


def _voting() -> Section:
    return Section(
        "voting", _("Voting that fits everyone"), "hand-heart", (*_voting_on_the_screen(), *_voting_otherwise())
    )


def _voting_on_the_screen() -> tuple[tuple[str, str], ...]:
    return (
        (
            _("Make it easier"),
            _(
                "On the first page each person chooses language, text size, colours, a calm look and switches. "
                "All of it is gone for the next person."
            ),
        ),
        (
            _("Listen"),
            _(
                "Each question can be read aloud, where this computer has a voice or somebody recorded it. "
                "Bring headphones. The chosen answer is never read."
            ),
        ),
        (
            _("Languages"),
            _(
                "Add, write, record and check them in Settings, under Languages and voices. "
                "A draft needs somebody who speaks the language before young people see it."
            ),
        ),
        (
            _("A picture to remember"),
            _("Who leaves the screen for a while finds a cover. Only the same picture opens it again."),
        ),
        (
            _("One question at a time"),
            _("The screen goes round once for each question. It takes longer, and some groups like it better."),
        ),
    )


def _voting_otherwise() -> tuple[tuple[str, str], ...]:
    return (
        (
            _("On paper"),
            _(
                "Print ballots before the vote, in the same words and pictures. "
                "Type them in before you close it: they are mixed with the rest."
            ),
        ),
        (_("Tokens"), _("Print one for each person. It goes into a box with each turn, so nobody votes twice.")),
        (
            _("Fewer than five"),
            _("Leave the box sealed until next time, agree one answer together, or close without a score."),
        ),
        (
            _("More votes than people"),
            _("Count again, also who has left. Then the group decides: keep the result, or vote again."),
        ),
    )


def _board() -> Section:
    return Section(
        "board",
        _("To the board"),
        "paper-plane-tilt",
        (
            (
                _("Four steps"),
                _(
                    "Groups approve, young editors read, the director looks, the clerk has it. "
                    "The days are counted back from the papers’ date. Tick each step under Board papers."
                ),
            ),
            (
                _("Look, save, print"),
                _(
                    "Choose standard, large print or Easy Read over the pages. "
                    "Save it as a PDF, a web page or a Word document, print it, or open it in another program."
                ),
            ),
            (_("As text"), _("The same words to listen to. H goes to the next heading.")),
            (
                _("Our Word template"),
                _("Choose Word, then your template: the document gets its letterhead, styles and places."),
            ),
            (_("Issue"), _("A paper is numbered and kept as it is, in every edition. Look at it at any time.")),
            (
                _("Tables and calendar"),
                _("Look through what would be written, then save a workbook, CSV files or a calendar."),
            ),
            (
                _("Correct"),
                _("A mistake is put right by a new paper with the next number. It says what changed."),
            ),
            (
                _("Officers respond"),
                _(
                    "Their response stands beside the paper, never in it. "
                    "It is printed on pages of its own and in the next paper. Until then it can be taken back."
                ),
            ),
            (_("Response form"), _("Send it with the paper. Drop it on the board papers when it comes back.")),
            (_("Answers"), _("Look at each answer, then take it in. Or type it in, with the minutes where it stands.")),
            (_("Told back"), _("The group hears what the board answered at its next meeting.")),
            (
                _("Cover sheet"),
                _("The officers’ part for committees that want one. A paper kept from the public needs a reason."),
            ),
            (
                _("Reading grade"),
                _("Measured before anybody approves. Up to grade 6 is fine. The hardest sentences stand below it."),
            ),
            (
                _("Year page"),
                _("What a cycle came to, on one page. The last paper of the cycle has it too."),
            ),
            (
                _("Chain for inspection"),
                _(
                    "Each thing you raised with its dates and sources, failures first. "
                    "Then which promises serve which duty of the law."
                ),
            ),
            (
                _("One story"),
                _("Choose it in the list there, or on its issue: the button beside its name shows it as a page."),
            ),
        ),
    )


def _finding() -> Section:
    return Section(
        "find",
        _("Find and do"),
        "magnifying-glass",
        (
            (
                _("Find anything"),
                _("Ctrl+K finds issues, what was said of them, reasons, asks, promises, papers, settings and help."),
            ),
            (_("Accents and capitals"), _("They make no difference. Parts of words are enough.")),
            (_("Opening a line"), _("You come to the place where it stands. It is marked, and the focus is on it.")),
            (_("Do anything"), _("The same window does each command. What cannot be done now is grey and says why.")),
            (_("Undo"), _("Ctrl+Z takes steps back, one by one. Ctrl+Y does them again.")),
            (
                _("What cannot be undone"),
                _("A vote, a reveal, an approval, an issued paper, a matter passed on, and what was erased."),
            ),
        ),
    )


def _hands() -> Section:
    return Section(
        "hands",
        _("Change of hands"),
        "handshake",
        (
            (_("To the next worker"), _("Settings lead both of you to a new passphrase, PIN and recovery sheet.")),
            (
                _("Cut short"),
                _("Passphrase and PIN change together. If the computer stops, the old two work, or the new two."),
            ),
            (
                _("To another computer"),
                _("One file lives on. The other can only be read: what would change it is grey there."),
            ),
            (_("Past its date"), _("Each class of records has a date. Then you are asked: keep it, or erase it?")),
            (
                _("Erase for good"),
                _("Papers that hold it are named first, and go too. Then make the backups anew: old ones hold it."),
            ),
            (
                _("What erasing does not reach"),
                _("What was printed or saved elsewhere, and your own Word template. Look through them yourselves."),
            ),
        ),
    )


def _keys() -> Section:
    """The keys of every command, from the one list of commands; without Qt they have their plain names."""
    entries = tuple((each.said or ", ".join(each.keys), _where_and_what(each)) for each in commands())
    return Section("keys", _("Keys"), "keyboard", entries)


def _where_and_what(command: Command) -> str:
    return command.text if command.where is Where.WINDOW else f"{heading(command.where)}: {command.text}"


def _safe() -> Section:
    return Section(
        "safe",
        _("What is safe, and what is not"),
        "shield-check",
        (
            (
                _("Votes"),
                _("Nobody can see who voted what, not even with the file and its passphrase after the close."),
            ),
            (
                _("While a vote is open"),
                _(
                    "Somebody with the passphrase, this computer and time could compare copies of the file. "
                    "Keep the computer in the room, and close the vote before you leave."
                ),
            ),
            (
                _("The file"),
                _("It is locked with the passphrase. Without it or the recovery sheet nobody can open it."),
            ),
            (
                _("Paper ballots"),
                _(
                    "Who types them in sees the ticks. Fold and shuffle the papers first, let two or more use paper, "
                    "and tear them up afterwards."
                ),
            ),
            (
                _("Paper and the spoken word"),
                _("Careboard cannot guard what is printed, said aloud or photographed. Leave out names and places."),
            ),
            (
                _("System keys"),
                _(
                    "Careboard cannot block the keys of the system itself. Where that matters, set Assigned Access "
                    "in Windows, or use a tablet without a keyboard."
                ),
            ),
            (_("This computer"), _("Careboard cannot help against spying software on the computer itself.")),
        ),
    )


def _words() -> Section:
    return Section(
        "words",
        _("Words"),
        "book-open",
        (
            (_("Pledge, promise"), _("The list that the authority signed, and one line of it")),
            (_("Sitting"), _("One person’s turn at the touchscreen")),
            (_("Round"), _("The asking of some promises, on one scale, in one way")),
            (
                _("Middle answer"),
                _("The answer in the middle when all are put in a line; of two middle ones, the less kept"),
            ),
            (
                _("Self-score, gap"),
                _("The authority’s own score, sealed until the reveal, and how far it lies from yours"),
            ),
            (_("Told back"), _("The young people have been given the answer")),
            (_("Sorted"), _("Closed by the young people. Nobody else can close an issue")),
            (_("Ask"), _("What the group asks of the board, with who decides and by when")),
            (_("In debt"), _("The board still owes an answer to an ask")),
            (_("Put off"), _("A promise that is not scored this time, with a reason that is printed")),
            (
                _("Still good enough?"),
                _(
                    "Asked of each promise once a cycle. New words are adopted in the settings, under Pledge: "
                    "Careboard proposes what became of each old promise, and you correct it."
                ),
            ),
            (_("Cannot say"), _("Two scores are not compared where the words, the scale or the way of asking changed")),
            (
                _("Speaks for"),
                _("How many young people a group speaks for: typed once in the settings, told beside how many came"),
            ),
        ),
    )
