"""The words of the scoring view: short sentences, one idea each, in the council's own word for a promise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from careboard.application.sittings import Question, Sitting
from careboard.domain.rounds import RoundKind
from careboard.domain.scales import Scale
from careboard.i18n import _
from careboard.wording.scale_words import answer_word
from ui.voting.screens import Asked, Choice, Curtain

YES, NO = "yes", "no"
PICTURES = ("soccer-ball", "music-notes", "tree", "bus", "star", "paw-print", "moon-stars", "game-controller")

_ASIDE_ICONS = {"dont-know": "question", "not-sure": "question", "not-about-me": "user", "skip": "arrow-bend-up-right"}
_GOOD_ENOUGH_ICONS = {"yes": "check", "change-it": "pencil-simple"}
_SPARE_ICON = "circle"
_TALK = "chat-circle-text"


def picture_name(picture: str) -> str:
    """Return what a picture to choose is called."""
    return _picture_names()[picture]


def asked_in(sitting: Sitting) -> tuple[Asked, ...]:
    """Return every question of a sitting as it is read, the secret last one included."""
    counts = {kind: sum(1 for each in sitting.questions if each.kind is kind) for kind in RoundKind}
    reached = dict.fromkeys(RoundKind, 0)
    asked = []
    for question in sitting.questions:
        reached[question.kind] += 1
        label = _place(sitting, question.kind, reached[question.kind], counts[question.kind])
        asked.append(_asked(sitting, question, label))
    return (*asked, _may_see())


def practice_for(sitting: Sitting) -> Asked:
    """Return the practice question: the same kind and answers as the first real one, and never counted."""
    first = sitting.questions[0]
    is_issue = first.kind is RoundKind.SORTED
    text = _("The biscuit tin was empty.") if is_issue else _("We will have snacks at every meeting.")
    steps = _steps(first)
    return Asked(
        "", "", _("Practice"), "sparkle", _("Just to try. It is not counted."), text,
        _ask(sitting, first.kind, ""), steps, _asides(first.scale),
    )  # fmt: skip


def curtain_title(why: Curtain) -> str:
    """Return the large words of the curtain."""
    return {
        Curtain.HELLO: _("Hello. It is your turn."),
        Curtain.THANKS: _("Thank you"),
        Curtain.FULL: _("Thank you. Everyone has voted."),
        Curtain.STOPPED: _("You stopped. That is fine."),
        Curtain.THROWN_AWAY: _("Hello. It is your turn."),
        Curtain.CALL_ADULT: _("Please call the adult."),
    }[why]


def curtain_text(why: Curtain) -> str:
    """Return the sentences under the large words of the curtain."""
    return {
        Curtain.HELLO: _("No one can see which answers are yours."),
        Curtain.THANKS: _("Your answers are mixed in with all the others.\nNo one can see which answers are yours."),
        Curtain.FULL: _("All answers are mixed in.\nNo one can see which answers are yours."),
        Curtain.STOPPED: _("Nothing was counted. Your answers are gone."),
        Curtain.THROWN_AWAY: _("The answers before were thrown away. They were not counted."),
        Curtain.CALL_ADULT: _("There is nothing to answer now. Nothing was counted."),
    }[why]


def curtain_next(why: Curtain) -> str:
    """Return what to do now, the last line of the curtain."""
    return {
        Curtain.HELLO: _("Take your time. You can change your mind."),
        Curtain.THANKS: _("Now pass me to the next person."),
        Curtain.FULL: _("Now give me to the adult."),
        Curtain.STOPPED: _("Start again, or pass me to the next person."),
        Curtain.THROWN_AWAY: _("Take your time. You can change your mind."),
        Curtain.CALL_ADULT: "",
    }[why]


def voted_so_far(voted: int, heads: int) -> str:
    """Return the one number that shows while a round is open."""
    return _("{voted} of {heads} have voted").format(voted=voted, heads=heads)


def _asked(sitting: Sitting, question: Question, label: str) -> Asked:
    title = _("We raised this") if question.kind is RoundKind.SORTED else question.title
    ask = _ask(sitting, question.kind, question.stem)
    return Asked(
        question.round_id, question.key, label, question.picture or _TALK, title, question.text, ask,
        _steps(question), _asides(question.scale), _name(question),
    )  # fmt: skip


def _name(question: Question) -> str:
    if question.kind is RoundKind.STILL_GOOD_ENOUGH:
        return _("{title}: still good enough?").format(title=question.title)
    return question.text if question.kind is RoundKind.SORTED else question.title


def _ask(sitting: Sitting, kind: RoundKind, stem: str) -> str:
    if kind is RoundKind.SORTED:
        return _("Is it sorted?")
    word = sitting.council.word
    if kind is RoundKind.STILL_GOOD_ENOUGH:
        return _("Is this {word} still good enough for you?").format(word=word)
    words = {"authority": sitting.council.authority, "word": word, "stem": stem}
    if not stem:
        return _("Does {authority} keep this {word}?").format(**words)
    return _("{stem}:\ndoes {authority} keep this {word}?").format(**words)


def _place(sitting: Sitting, kind: RoundKind, number: int, count: int) -> str:
    if kind is RoundKind.SORTED:
        return _("Is it sorted? {number} of {count}").format(number=number, count=count)
    if kind is RoundKind.STILL_GOOD_ENOUGH:
        return _("Still good enough? {number} of {count}").format(number=number, count=count)
    word = sitting.council.word
    return _("{word} {number} of {count}").format(word=word[:1].upper() + word[1:], number=number, count=count)


def _steps(question: Question) -> tuple[Choice, ...]:
    scale, steps = question.scale, question.scale.worst_to_best
    choices = []
    for place, step in enumerate(steps):
        choice = Choice(step.key, answer_word(scale, step.key))
        if question.kind is RoundKind.KEPT:
            choice = replace(choice, face=(place, len(steps)))
        elif question.kind is RoundKind.SORTED:
            choice = replace(choice, ring=(place, len(steps)))
        else:
            choice = replace(choice, icon=_GOOD_ENOUGH_ICONS.get(step.key, _SPARE_ICON))
        choices.append(choice)
    return tuple(choices)


def _asides(scale: Scale) -> tuple[Choice, ...]:
    return tuple(
        Choice(aside.key, answer_word(scale, aside.key), _ASIDE_ICONS.get(aside.key, _SPARE_ICON))
        for aside in scale.asides
    )


def _may_see() -> Asked:
    return Asked(
        "", "", _("Last question"), "shield-check", _("One last thing"), _("May the group see the numbers?"),
        _("They show only if everyone says yes.\nYour answer here is secret too."),
        (Choice(NO, _("No"), "eye-slash"), Choice(YES, _("Yes"), "eye")),
        name=_("May the group see the numbers?"),
    )  # fmt: skip


def _picture_names() -> Mapping[str, str]:
    return {
        "soccer-ball": _("Ball"),
        "music-notes": _("Music"),
        "tree": _("Tree"),
        "bus": _("Bus"),
        "star": _("Star"),
        "paw-print": _("Paw"),
        "moon-stars": _("Moon"),
        "game-controller": _("Game"),
    }
