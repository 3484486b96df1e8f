"""Every phrase that a sitting can show, in English: the view's own words and those of the council."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from careboard.application.closing_loops import loops_to_ask
from careboard.application.phrase_packs import english_words
from careboard.application.phrasebooks import Phrasebook
from careboard.application.planning import commitments_in_use
from careboard.application.ports import UnitOfWork
from careboard.domain.council import Council
from careboard.domain.languages import ENGLISH, VIEW, Language
from careboard.domain.pledges import Commitment
from careboard.domain.rounds import RoundKind, RoundState
from careboard.domain.scales import SORTED, STILL_GOOD_ENOUGH, THREE_WORDS, Scale

ISSUE = "issue/"
"""The keys of the titles of issues begin with this."""
READ_ALOUD = frozenset(
    {
        "practice-title",
        "practice-promise",
        "practice-issue",
        "we-raised-this",
        "last-question",
        "may-see",
        "may-see-why",
        "yes",
        "no",
    }
)
"""The names of the view's own words that a question is made of, so that they are read aloud with it."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A phrase to write: its key, the English, and whether it is read aloud by itself."""

    key: str
    source: str
    is_read_aloud: bool = True


@dataclass(frozen=True, slots=True)
class Composed:
    """A sentence that is made of other phrases, so that it can be recorded but not written.

    `name` is the name of its template, `parts` the phrases that are filled in by their placeholder.
    """

    key: str
    name: str
    parts: Mapping[str, Wanted]

    def said(self, book: Phrasebook) -> str:
        """Return the sentence in a language."""
        words = {name: book.words(part.key, part.source) for name, part in self.parts.items()}
        return book.say(self.name, **words)

    def is_written(self, language: Language) -> bool:
        """Whether nothing in the sentence would be English still; a name stays as it is in any language."""
        parts = [(VIEW + self.name, english_words()[self.name])]
        parts += [(part.key, part.source) for name, part in self.parts.items() if name != "authority"]
        return language.code == ENGLISH or all(language.words(*each) for each in parts)


def view_phrases() -> tuple[Wanted, ...]:
    """Return the view's own words."""
    return tuple(Wanted(VIEW + name, words, name in READ_ALOUD) for name, words in english_words().items())


def council_phrases(work: UnitOfWork, *, with_issues: bool = True) -> tuple[Wanted, ...]:
    """Return the words of a council that its sittings can show, none of them twice; its issues take long to find."""
    council = work.council.get()
    wanted = [
        Wanted("authority", council.authority, is_read_aloud=False),
        Wanted("word", council.word, is_read_aloud=False),
        *(Wanted(f"stem/{group.key}", group.stem, is_read_aloud=False) for group in council.groups),
        *_answers(council),
        *_commitments(council, commitments_in_use(work.pledges.all())),
        *(_issues(work, council) if with_issues else ()),
    ]
    return tuple({each.key: each for each in reversed(wanted) if each.source}.values())[::-1]


def composed_phrases(council: Council) -> tuple[Composed, ...]:
    """Return what is asked, sentence by sentence."""
    word, authority = Wanted("word", council.word), Wanted("authority", council.authority)
    kept = (
        Composed(
            f"ask/kept/{group.key}",
            "ask-kept",
            {"stem": Wanted(f"stem/{group.key}", group.stem), "authority": authority, "word": word},
        )
        for group in council.groups
        if group.stem
    )
    bare = Composed("ask/kept", "ask-kept-bare", {"authority": authority, "word": word})
    good_enough = Composed("ask/still-good-enough", "ask-still-good-enough", {"word": word})
    sorted_ = (Composed("ask/sorted", "ask-sorted", {}), Composed("ask/still-sorted", "ask-still-sorted", {}))
    return (*kept, bare, good_enough, *sorted_)


def _answers(council: Council) -> Iterator[Wanted]:
    for scale in _scales(council):
        for step in scale.worst_to_best:
            yield Wanted(f"answer/{scale.key}/{step.key}", step.label)
        for aside in scale.asides:
            yield Wanted(f"aside/{aside.key}", aside.label)


def _scales(council: Council) -> Iterable[Scale]:
    used = dict.fromkeys((*(group.scale for group in council.groups), STILL_GOOD_ENOUGH.key, SORTED.key))
    return [council.scale(key) for key in used]


def _commitments(council: Council, commitments: Iterable[Commitment]) -> Iterator[Wanted]:
    scales = {group.scale for group in council.groups}
    for each in commitments:
        key = f"commitment/{each.key}"
        yield Wanted(f"{key}/title", each.title)
        if scales != {THREE_WORDS.key} or not each.junior:
            name = "plain" if each.plain else "wording"
            yield Wanted(f"{key}/{name}", each.plain or each.wording)
        if THREE_WORDS.key in scales:
            yield Wanted(f"{key}/junior", each.junior)


def _issues(work: UnitOfWork, council: Council) -> Iterator[Wanted]:
    """Yield the titles of what may be asked next, and of what is asked now."""
    asked = {loop.issue.key: loop.issue.title for group in council.groups for loop in loops_to_ask(work, group.key)}
    for meeting in work.meetings.all():
        for round_ in meeting.rounds:
            if round_.kind is RoundKind.SORTED and round_.state is RoundState.OPEN:
                asked |= {key: work.issues.get(key).title for key in round_.questions}
    for key, title in asked.items():
        yield Wanted(ISSUE + key, title)
