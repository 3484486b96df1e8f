"""What page one of the Easy Read edition says, in sentences of fewer than fifteen words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from careboard import wording
from careboard.application.summary_content import AskLine, DebtLine, SummaryContent
from careboard.i18n import _, ngettext
from careboard.reports.easy_read_phrases import begun, is_short, left_out
from careboard.reports.phrases import bold, plain_sentence, the_post, without_stop


class Counts(NamedTuple):
    """How many asks, debts and changes."""

    asks: int
    debts: int
    changed: int


def title(content: SummaryContent) -> str:
    """Return the title: the asks come first."""
    return _("What we ask the board") if content.asks or content.debts else _("What we tell the board")


def who_we_are(content: SummaryContent) -> list[str]:
    """Return who speaks."""
    council, authority = content.council.name, content.council.authority
    return [
        _("We are {council}, young people in care.").format(council=council),
        _("{authority} looks after us.").format(authority=authority),
    ]


def correction(content: SummaryContent) -> list[str]:
    """Return which paper this one takes the place of, and what changed."""
    takes = _("This paper takes the place of paper {number}.").format(number=content.corrects)
    return [takes, *filter(None, [plain_sentence(content.changes)])]


def nothing_asked() -> list[str]:
    """Return that there is no new ask."""
    return [_("We ask for nothing new today.")]


def numbered(number: int, line: AskLine) -> str:
    """Return what is asked, with its number."""
    return _("{number}. {ask}").format(number=number, ask=begun(line.text))


def ask(line: AskLine) -> list[str]:
    """Return of whom something is asked, and by when."""
    return [
        _("{post} decides.").format(post=the_post(without_stop(line.who_decides))),
        _("Please answer by {date}.").format(date=bold(wording.long_date(line.by))),
    ]


def more(shown: Counts, hidden: Counts) -> list[str]:
    """Return how much more there is than page one has room for, and where."""
    said = []
    if hidden.asks:
        words = ngettext("We ask one more thing.", "We ask {number} more things.", hidden.asks)
        if not shown.asks:
            words = ngettext("We ask one thing.", "We ask {number} things.", hidden.asks)
        said.append(words.format(number=wording.number_word(hidden.asks)))
    if hidden.debts:
        words = ngettext("The board owes us one more answer.", "The board owes us {number} more answers.", hidden.debts)
        if not shown.debts:
            words = ngettext("The board owes us one answer.", "The board owes us {number} answers.", hidden.debts)
        said.append(words.format(number=wording.number_word(hidden.debts)))
    if hidden.changed:
        words = ngettext("One more thing is sorted.", "{number} more things are sorted.", hidden.changed)
        if not shown.changed:
            words = ngettext("One thing is sorted.", "{number} things are sorted.", hidden.changed)
        said.append(words.format(number=wording.number_word_first(hidden.changed)))
    return [*said, _("Read on to see them.")] if said else []


def debt(line: DebtLine) -> list[str]:
    """Return since when the board owes an answer."""
    asked = _("We asked this in {month}.").format(month=wording.month_and_year(line.asked_on))
    if line.days_late:
        return [asked, _("The answer is {late}.").format(late=bold(wording.days_late(line.days_late)))]
    return [asked, _("We wait for the answer until {date}.").format(date=bold(wording.long_date(line.due)))]


def changed() -> list[str]:
    """Return that a thing got sorted."""
    return [_("We say: this is {sorted}.").format(sorted=bold(_("sorted")))]


def nothing_changed() -> list[str]:
    """Return that nothing got sorted."""
    return [_("Nothing that we raised is sorted yet.")]


def missing(content: SummaryContent) -> list[str]:
    """Return who and what is missing (rule 5), each in a sentence that stays short."""
    missing, word = content.missing, content.council.word
    put_off: dict[str, list[str]] = {}
    for group, title, _reason in missing.deferred:
        put_off.setdefault(group.name, []).append(title)
    left = {group.name: list(titles) for group, titles in missing.not_scored}
    said = [
        *_not_heard([group.name for group, _last in missing.groups_not_heard]),
        *_by_what(_("{group} put off {what}."), put_off, word),
        *_by_what(_("{group} still have to score {what}."), left, word),
    ]
    return said or [_("Nobody and nothing is missing.")]


def _not_heard(groups: list[str]) -> Iterator[str]:
    pattern = _("We did not hear from: {group}.")
    together = pattern.format(group=wording.listed(groups))
    if is_short(together):
        groups = [wording.listed(groups)] if groups else []
    yield from (pattern.format(group=group) for group in groups)


def _by_what(pattern: str, found: Mapping[str, list[str]], word: str) -> Iterator[str]:
    """Say together what several groups left out; say how many they are where their names would be long."""
    alike: dict[tuple[str, ...], list[str]] = {}
    for group, titles in found.items():
        alike.setdefault(tuple(titles), []).append(group)
    for what, groups in alike.items():
        said = left_out(pattern, wording.listed(groups), what, word)
        if not is_short(said):
            many = _("{number} groups").format(number=wording.number_word_first(len(groups)))
            said = left_out(pattern, many, what, word)
        yield said
