"""How it was asked: the question, who was in the room, what the words mean, and what may not be compared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from careboard import wording
from careboard.application.summary_content import GroupScores, Heard, SummaryContent
from careboard.domain.disclosure import find
from careboard.domain.rounds import Method, Round, RoundKind, RoundState
from careboard.domain.scales import STILL_GOOD_ENOUGH
from careboard.domain.scores import Break, Direction
from careboard.i18n import _
from careboard.reports.document import TaggedDocument
from careboard.reports.heard_and_missing import speak_for
from careboard.wording.re_approval import changed_sentence

_TERM = 104.0


def place_method(paper: TaggedDocument, content: SummaryContent, *, says_for_whom: bool) -> None:
    """Put the section into a paper; for whom the groups speak stands here where page one had no room for it."""
    title, style = _("How it was asked"), paper.style.body.but(after=5)
    terms = [(term, words) for term, words in _terms(content, says_for_whom) if words]
    with paper.rows(paper.continued(_("{title}, continued").format(title=title))):
        paper.heading(2, title, paper.style.page_title.but(after=4))
        paper.terms(terms, _TERM, paper.style.page.column - _TERM, paper.style.strong.but(leading=18.2), style)


def _terms(content: SummaryContent, says_for_whom: bool) -> Iterable[tuple[str, str]]:
    yield _("The question"), _question(content)
    yield _("The pledge"), _pledge(content)
    yield _("In the room"), _room(content)
    yield _("For whom"), " ".join(speak_for(content.heard)) if says_for_whom else ""
    yield _("The council"), _self_score(content)
    yield _("Middle answer"), _middle(content)
    yield (
        _("No counts"),
        _(
            "Counts could give one of us away. We say split only from eight answers; where we do not say it, "
            "we may still differ."
        ),
    )
    yield _("Good enough?"), _good_enough(content)
    yield _("Over time"), _over_time(content)
    yield _("This text"), _text(content)


def _question(content: SummaryContent) -> str:
    council = content.council
    stems: dict[str, list[str]] = {}
    for group, stem in content.stems:
        stems.setdefault(stem, []).append(group.name)
    pattern = _("{stem}: does {authority} keep this {word}?")
    asked = {stem: pattern.format(stem=stem, authority=council.authority, word=council.word) for stem in stems}
    if len(asked) == 1:
        return next(iter(asked.values()))
    return "\n".join(f"{wording.listed(groups)}: {asked[stem]}" for stem, groups in stems.items())


def _pledge(content: SummaryContent) -> str:
    """Name the pledge, and what became of its promises since the paper before."""
    changed = " ".join(changed_sentence(each.kind, each.old, each.new) for each in content.reworded)
    titles = wording.listed(content.pledge_titles)
    if not changed:
        return titles
    return _("{titles}. Since the paper before: {changed}").format(titles=titles, changed=changed)


def _room(content: SummaryContent) -> str:
    if not content.heard:
        return ""
    people = wording.listed(_came(content.heard))
    said = [_("Young people who came: {people}.").format(people=people), _adults(content.heard)]
    if any(Method.SECRET in one.methods for one in content.heard):
        said.append(_("Nobody could see how anyone voted in secret."))
    return " ".join(said)


def _came(heard: Sequence[Heard]) -> list[str]:
    """Return how many came to each meeting, with the group where there are several."""
    if len({one.group.key for one in heard}) == 1:
        return [_on(str(one.attended), one) for one in heard]
    return [_on(f"{one.group.name.lower()} {one.attended}", one) for one in heard]


def _adults(heard: Sequence[Heard]) -> str:
    counts = {one.adults_present for one in heard}
    if counts == {0}:
        return _("No adult but the worker stayed.")
    if len(counts) == 1:
        return _("Besides the worker, {adults} stayed each time.").format(adults=wording.adults(counts.pop()))
    stayed = [_on(wording.adults(one.adults_present) if one.adults_present else _("none"), one) for one in heard]
    return _("Adults who stayed besides the worker: {adults}.").format(adults=wording.listed(stayed))


def _on(words: str, one: Heard) -> str:
    return _("{words} on {day}").format(words=words, day=wording.day_and_month(one.date))


def _self_score(content: SummaryContent) -> str:
    points = [line.point for scores in content.groups for line in scores.lines if line.point is not None]
    if not points:
        return ""
    if all(point.authority is None for point in points):
        return _("It did not score itself.")
    without = [point.words.title for point in points if point.authority is None]
    if not without:
        return _("It scored itself first, sealed until we had voted.")
    titles = wording.listed(list(dict.fromkeys(without)))
    return _("It scored itself on all but {titles}, sealed until we had voted.").format(titles=titles)


def _middle(content: SummaryContent) -> str:
    if not content.groups:
        return ""
    scale = content.groups[0].scale
    worst, best = (wording.answer_in_prose(scale, scale.step_keys[place]) for place in (-1, 0))
    line = _("All answers in a line from {worst} to {best}: the one in the middle.").format(worst=worst, best=best)
    return f"{line} {_('Of two middle ones, the less kept.')}"


def _good_enough(content: SummaryContent) -> str:
    """Say what a group answered to "is this still good enough for you?", and what it was not asked yet."""
    said = []
    for scores in content.groups:
        rounds = [
            round_
            for meeting in content.covers
            if meeting.group == scores.group.key
            for round_ in meeting.rounds
            if round_.kind is RoundKind.STILL_GOOD_ENOUGH and round_.state is RoundState.REVEALED
        ]
        said += [words for round_ in rounds if (words := _answers(scores, round_))]
        to_ask = sum(1 for line in scores.lines if not line.row.coverage.still_good_enough_asked)
        if rounds and to_ask:
            said.append(_("{number} still to ask.").format(number=wording.number_word_first(to_ask)))
    return " ".join(said)


def _answers(scores: GroupScores, round_: Round) -> str:
    titles = {line.row.commitment.key: line.row.commitment.title for line in scores.lines}
    found = []
    for question in round_.questions:
        step = find(round_, question, STILL_GOOD_ENOUGH).step
        answer = wording.answer_in_prose(STILL_GOOD_ENOUGH, step) if step else _("too few to show")
        found.append(_("{title}: {answer}").format(title=titles.get(question, question), answer=answer))
    if not found:
        return ""
    pattern = _("{group}, {count}. {answers}.")
    return pattern.format(group=scores.group.name, count=wording.voted(round_.voted or 0), answers="; ".join(found))


def _over_time(content: SummaryContent) -> str:
    said = [words for scores in content.groups if (words := _moved(scores))]
    return "\n".join(said)


def _moved(scores: GroupScores) -> str:
    """Name what may be compared with the time before, and why the rest may not (rule 6)."""
    moved: dict[Direction, list[str]] = {}
    broken: dict[tuple[Break, ...], list[str]] = {}
    for line in scores.lines:
        if line.point is None or (len(line.row.points) < 2 and not line.point.breaks):
            continue
        if line.point.breaks:
            broken.setdefault(line.point.breaks, []).append(line.row.commitment.title)
        elif line.row.direction is not Direction.CANNOT_SAY:
            moved.setdefault(line.row.direction, []).append(line.row.commitment.title)
    said = [f"{wording.label(way)}: {wording.listed(titles)}." for way, titles in moved.items()]
    for reasons, titles in broken.items():
        why = wording.listed([wording.label(reason) for reason in reasons])
        said.append(_("Not compared ({why}): {titles}.").format(why=why, titles=wording.listed(titles)))
    return f"{scores.group.name}: {' '.join(said)}" if said else ""


def _text(content: SummaryContent) -> str:
    if content.issued:
        editors = wording.number_word(content.editors)
        words = _("Each meeting was approved by its group, and {count} young editors agreed this text.")
        return words.format(count=editors)
    if content.covers and all(meeting.approved for meeting in content.covers):
        return _("Each meeting was approved by its group. This text has no number yet.")
    return _("This text is not agreed yet: it may still change.")
