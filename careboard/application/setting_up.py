"""Setting a council up: names, groups, posts, pledge and its words, and the PIN of the scoring view."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace

from careboard.application.changes import Changes
from careboard.application.ports import Pins
from careboard.application.steps import PLEDGES, Steps
from careboard.domain.agendas import AgendaLines
from careboard.domain.council import Council, Group
from careboard.domain.pledges import Commitment, Pledge, check_keys
from careboard.domain.principles import in_order
from careboard.domain.text import clean_text
from careboard.errors import RuleBroken
from careboard.i18n import _

PIN_HASH, PIN_TRIES, RECOVERY_SHEET_CHECKED = "pin-hash", "pin-tries", "recovery-sheet-checked"
MOST_PIN_TRIES = 5


def fits_as_pin(text: str) -> bool:
    """Whether something typed can be a PIN: four to eight digits."""
    return text.isdecimal() and text.isascii() and 4 <= len(text) <= 8


class SettingUp:
    """What a council decides about itself."""

    def __init__(self, steps: Steps, pins: Pins) -> None:
        """Take the way to take steps and the hashing of PINs."""
        self._steps = steps
        self._pins = pins

    def council(self) -> Council:
        """Return the council as it stands."""
        with self._steps.start_work() as work:
            return work.council.get()

    def pledges(self) -> tuple[Pledge, ...]:
        """Return the pledges of the council."""
        with self._steps.start_work() as work:
            return work.pledges.all()

    def known_words(self) -> tuple[str, ...]:
        """Return the council's own names, posts, places and promises: words that give nobody away."""
        with self._steps.start_work() as work:
            council = work.council.get()
            posts = [post.post for post in council.owner_posts] + list(work.issues.owners())
            places = [meeting.place for meeting in work.meetings.all()]
            titles = [line.title for pledge in work.pledges.all() for line in pledge.current.commitments]
            pledges = [pledge.title for pledge in work.pledges.all()]
        groups = [group.name for group in council.groups]
        return (council.name, council.authority, *groups, *posts, *places, *titles, *pledges)

    def begin(self, council: Council, pledges: tuple[Pledge, ...]) -> None:
        """Write the council and its pledges into a new file."""
        check_keys(pledges)
        with self._steps.start_work() as work:
            if work.council.find() is not None:
                raise RuleBroken("council-already-here")
            work.council.put(council)
            for pledge in pledges:
                work.pledges.put(pledge)
            work.commit()
        self._steps.settle(Changes.COUNCIL | Changes.PLEDGES)

    def rename(self, name: str, authority: str, word: str, cycle_months: int) -> None:
        """Change the names, the word for a commitment and the length of a cycle."""
        new = Council.of(name, authority, word, cycle_months)
        self._change(
            lambda council: replace(
                council, name=new.name, authority=new.authority, word=new.word, cycle_months=new.cycle_months
            )
        )

    def put_group(self, group: Group) -> None:
        """Add a group or change the one with its key."""
        self._change(lambda council: council.with_group(group))

    def put_post(self, role: str, name: str, contact: str) -> None:
        """Name who is behind a door of triage, and how to reach them."""
        self._change(lambda council: council.with_post(role, name, contact))

    def set_agenda(self, lines: AgendaLines) -> None:
        """Keep the agenda that each new meeting begins with; an empty one is the usual one."""
        self._change(lambda council: replace(council, agenda=lines))

    def take_into_use(self, pledge: str, adopted: datetime.date | None = None) -> Pledge:
        """Begin to score a pledge that was ready but not in use."""

        def used(kept: Pledge) -> Pledge:
            first = replace(kept.versions[-1], adopted=adopted or kept.current.adopted)
            return replace(kept, in_use=True, versions=(*kept.versions[:-1], first))

        return self._steps.alter(PLEDGES, pledge, used, _("Pledge taken into use"))

    def paste_wording(self, pledge: str, commitment: str, wording: str) -> Pledge:
        """Keep the words that the authority signed beside the plain ones of a version not scored yet."""

        self._refuse_if_scored(pledge)
        words = clean_text(wording)

        def pasted(kept: Pledge) -> Pledge:
            return kept.with_wording(commitment, words)

        return self._steps.alter(PLEDGES, pledge, pasted, _("Wording pasted"))

    def reword(self, pledge: str, adopted: datetime.date, changed: tuple[Commitment, ...]) -> Pledge:
        """Adopt new words as a new version; scores stay with the words that were scored (rule 5)."""
        return self._steps.alter(PLEDGES, pledge, lambda kept: kept.reworded(adopted, changed), _("Pledge reworded"))

    def serve_principles(self, pledge: str, commitment: str, principles: tuple[str, ...]) -> Pledge:
        """Choose which corporate parenting principles a commitment in force serves; its words stay as they are."""
        chosen = in_order(principles)
        return self._steps.alter(
            PLEDGES, pledge, lambda kept: kept.serving(commitment, chosen), _("Principles of a promise chosen")
        )

    def set_pin(self, pin: str) -> None:
        """Set the PIN that leaves the scoring view: four to eight digits."""
        if not fits_as_pin(pin):
            raise RuleBroken("pin-digits")
        self._note({PIN_HASH: self._pins.hash(pin), PIN_TRIES: ""})

    def has_pin(self) -> bool:
        """Whether a PIN was set."""
        with self._steps.start_work() as work:
            return bool(work.council.note(PIN_HASH))

    def check_pin(self, pin: str) -> bool:
        """Whether the PIN is right; after five wrong ones only the passphrase helps, which `forgive_pin` records."""
        with self._steps.start_work() as work:
            kept, tries = work.council.note(PIN_HASH), int(work.council.note(PIN_TRIES) or 0)
        if tries >= MOST_PIN_TRIES:
            raise RuleBroken("pin-locked")
        if kept and self._pins.matches(pin, kept):
            self._note({PIN_TRIES: ""})
            return True
        self._note({PIN_TRIES: str(tries + 1)})
        return False

    def is_pin(self, text: str) -> bool:
        """Whether a text is the PIN, after however many tries: a file without a passphrase has no other way out."""
        with self._steps.start_work() as work:
            kept = work.council.note(PIN_HASH)
        return bool(kept) and self._pins.matches(text, kept)

    def forgive_pin(self) -> None:
        """Allow five tries again, once the passphrase was given."""
        self._note({PIN_TRIES: ""})

    def recovery_sheet_checked(self) -> None:
        """Record that three groups of the recovery sheet were typed back."""
        self._note({RECOVERY_SHEET_CHECKED: self._steps.today().isoformat()})
        self._steps.announce(Changes.COUNCIL)

    def is_recovery_sheet_checked(self) -> bool:
        """Whether three groups of the present recovery sheet were typed back."""
        with self._steps.start_work() as work:
            return bool(work.council.note(RECOVERY_SHEET_CHECKED))

    def recovery_sheet_changed(self) -> None:
        """Record that a new passphrase made a new recovery sheet, which nobody has checked yet."""
        self._note({RECOVERY_SHEET_CHECKED: ""})
        self._steps.announce(Changes.COUNCIL)

    def _note(self, notes: dict[str, str]) -> None:
        with self._steps.start_work() as work:
            for name, text in notes.items():
                work.council.set_note(name, text)
            work.commit()

    def is_scored(self, pledge: str) -> bool:
        """Whether a round has asked the words in force of a pledge."""
        with self._steps.start_work() as work:
            version = work.pledges.get(pledge).current.number
            rounds = (round_ for meeting in work.meetings.all() for round_ in meeting.rounds)
            return any(round_.pledge == pledge and round_.version == version for round_ in rounds)

    def _refuse_if_scored(self, pledge: str) -> None:
        if self.is_scored(pledge):
            raise RuleBroken("version-is-scored", pledge=pledge)

    def _change(self, change: Callable[[Council], Council]) -> None:
        with self._steps.start_work() as work:
            work.council.put(change(work.council.get()))
            work.commit()
        self._steps.announce(Changes.COUNCIL)
