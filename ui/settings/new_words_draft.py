"""New words while they are agreed: which lines there are, and from which promises in force each of them came."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from careboard.application.re_approving import NewWords
from careboard.domain.lineage import propose_origins
from careboard.domain.pledges import Commitment
from careboard.domain.wording_changes import ChangeKind


@dataclass(frozen=True, slots=True)
class DraftLine:
    """One promise of the new pledge; `is_asked` when a person said where it came from, so that nothing is proposed."""

    key: str
    words: NewWords
    is_asked: bool = True
    kind: ChangeKind = ChangeKind.SAME
    is_proposed: bool = False
    """Whether where it came from was proposed, and nobody has said no."""


@dataclass(frozen=True, slots=True)
class NewWordsDraft:
    """The lines in their order, beside the promises in force; each act returns another draft."""

    old: tuple[Commitment, ...]
    lines: tuple[DraftLine, ...] = ()
    added: int = 0

    @classmethod
    def of(cls, old: Sequence[Commitment]) -> NewWordsDraft:
        """Begin with the words in force."""
        lines = tuple(DraftLine(each.key, _as_it_was(each)) for each in old)
        return cls(tuple(old), lines)

    @property
    def dropped(self) -> tuple[Commitment, ...]:
        """The promises in force that no line came from."""
        used = {key for line in self.lines for key in line.words.came}
        return tuple(each for each in self.old if each.key not in used)

    def line(self, key: str) -> DraftLine:
        """Return a line by its key."""
        return next(line for line in self.lines if line.key == key)

    def came(self, key: str) -> tuple[Commitment, ...]:
        """Return the promises in force that a line came from."""
        wanted = self.line(key).words.came
        return tuple(each for each in self.old if each.key in wanted)

    def joinable(self, key: str) -> tuple[Commitment, ...]:
        """Return the promises that could be joined with a line: dropped ones, and those that stand on their own."""
        came = [line.words.came for line in self.lines]
        tied = {old for keys in came if len(keys) > 1 or came.count(keys) > 1 for old in keys}
        mine = self.line(key).words.came
        return tuple(each for each in self.old if each.key not in mine and each.key not in tied)

    def with_words(self, key: str, title: str, wording: str, plain: str, junior: str) -> NewWordsDraft:
        """Put typed words into a line, and propose anew where lines that were added came from."""
        line = self.line(key)
        words = replace(line.words, title=title, wording=wording, plain=plain, junior=junior)
        return _proposed(_with_line(self, replace(line, words=words)))

    def split(self, key: str) -> NewWordsDraft:
        """Make two lines of one; both came from the same promise."""
        line = self.line(key)
        draft, new = self._new_key()
        other = replace(line, key=new, words=replace(line.words, title="", plain="", wording="", junior=""))
        place = draft.lines.index(line) + 1
        return _told_apart(replace(draft, lines=(*draft.lines[:place], other, *draft.lines[place:])))

    def join(self, key: str, old: str) -> NewWordsDraft:
        """Let a line come from another promise too; the lines which came from that one alone go."""
        others = tuple(line for line in self.lines if line.key == key or line.words.came != (old,))
        line = self.line(key)
        joined = replace(line, words=replace(line.words, came=(*line.words.came, old)), is_asked=True)
        return _proposed(_with_line(replace(self, lines=others), joined))

    def part(self, key: str) -> NewWordsDraft:
        """Let a line come from its first promise alone; the others stand again as they were."""
        line = self.line(key)
        first, *rest = line.words.came
        draft = _with_line(self, replace(line, words=replace(line.words, came=(first,))))
        for old in rest:
            draft = draft.take_back(old)
        return draft

    def drop(self, key: str) -> NewWordsDraft:
        """Take a line out; what it came from is dropped unless another line came from it too."""
        return _proposed(replace(self, lines=tuple(line for line in self.lines if line.key != key)))

    def take_back(self, old: str) -> NewWordsDraft:
        """Let a promise stand again as it was, in its old place where it can."""
        back = next(each for each in self.old if each.key == old)
        names = {line.key for line in self.lines}
        draft, key = (self, old) if old not in names else self._new_key()
        order = [each.key for each in self.old]
        earlier = order[: order.index(old)]
        before = [line for line in draft.lines if line.words.came and line.words.came[0] in earlier]
        place = draft.lines.index(before[-1]) + 1 if before else 0
        line = DraftLine(key, _as_it_was(back))
        return _proposed(replace(draft, lines=(*draft.lines[:place], line, *draft.lines[place:])))

    def add(self) -> NewWordsDraft:
        """Add an empty line at the end."""
        draft, key = self._new_key()
        empty = NewWords("", "", "", "")
        return replace(draft, lines=(*draft.lines, DraftLine(key, empty, is_asked=False, kind=ChangeKind.NEW)))

    def is_new(self, key: str) -> NewWordsDraft:
        """Say that a line came from no promise in force, whatever its words are like."""
        line = self.line(key)
        told = replace(line, words=replace(line.words, came=()), is_asked=True, is_proposed=False)
        return _proposed(_with_line(self, told))

    def _new_key(self) -> tuple[NewWordsDraft, str]:
        number = self.added + 1
        return replace(self, added=number), f"+{number}"


def _with_line(draft: NewWordsDraft, changed: DraftLine) -> NewWordsDraft:
    return replace(draft, lines=tuple(changed if line.key == changed.key else line for line in draft.lines))


def _proposed(draft: NewWordsDraft) -> NewWordsDraft:
    """Propose for each line that was added, and that nobody was asked about, from which dropped promise it came."""
    cleared = tuple(
        line if line.is_asked else replace(line, words=replace(line.words, came=()), is_proposed=False)
        for line in draft.lines
    )
    draft = replace(draft, lines=cleared)
    asked = [_as_commitment(line) for line in cleared if not line.is_asked]
    for key, old in propose_origins(draft.dropped, asked).items():
        line = draft.line(key)
        draft = _with_line(draft, replace(line, words=replace(line.words, came=(old,)), is_proposed=True))
    return _told_apart(draft)


def _told_apart(draft: NewWordsDraft) -> NewWordsDraft:
    """Say of each line what became of what it came from."""
    uses = [key for line in draft.lines for key in line.words.came]
    old = {each.key: each for each in draft.old}
    return replace(draft, lines=tuple(replace(line, kind=_kind(line, uses, old)) for line in draft.lines))


def _kind(line: DraftLine, uses: Sequence[str], old: Mapping[str, Commitment]) -> ChangeKind:
    came = line.words.came
    if not came:
        return ChangeKind.NEW
    if len(came) > 1:
        return ChangeKind.MERGED
    if uses.count(came[0]) > 1:
        return ChangeKind.SPLIT
    return ChangeKind.SAME if old[came[0]].same_words(_as_commitment(line)) else ChangeKind.REWORDED


def _as_it_was(line: Commitment) -> NewWords:
    return NewWords(line.title, line.wording, line.plain, line.junior, (line.key,))


def _as_commitment(line: DraftLine) -> Commitment:
    words = line.words
    return Commitment(line.key, 0, words.title, words.wording.strip(), words.plain.strip(), words.junior.strip())
