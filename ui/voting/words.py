"""The words of the scoring view in one language: short sentences, one idea each, in the council's own word."""

from __future__ import annotations

from dataclasses import dataclass

from careboard.application.phrasebooks import Phrasebook
from careboard.application.sittings import Question, Sitting
from careboard.domain.languages import VIEW
from careboard.domain.rounds import RoundKind
from careboard.domain.scales import Scale
from ui.voting.screens import Asked, Choice, Curtain

YES, NO = "yes", "no"
PICTURES = ("soccer-ball", "music-notes", "tree", "bus", "star", "paw-print", "moon-stars", "game-controller")

_ASIDE_ICONS = {"dont-know": "question", "not-sure": "question", "not-about-me": "user", "skip": "arrow-bend-up-right"}
_GOOD_ENOUGH_ICONS = {"yes": "thumbs-up", "change-it": "pencil-simple"}
_SPARE_ICON = "circle"
_TALK = "chat-circle-text"
_PLACES = {
    RoundKind.KEPT: "place",
    RoundKind.STILL_GOOD_ENOUGH: "place-good-enough",
    RoundKind.SORTED: "place-sorted",
}
_CURTAIN = {
    Curtain.HELLO: ("hello", "hello-text", "hello-next"),
    Curtain.THANKS: ("thanks", "thanks-text", "thanks-next"),
    Curtain.FULL: ("full", "full-text", "full-next"),
    Curtain.STOPPED: ("stopped", "stopped-text", "stopped-next"),
    Curtain.THROWN_AWAY: ("hello", "thrown-away-text", "hello-next"),
    Curtain.CALL_ADULT: ("call-adult", "call-adult-text", ""),
    Curtain.SHOWN_ELSEWHERE: ("call-adult", "shown-elsewhere-text", ""),
}
"""The large words of the curtain, the sentences under them, and what to do now, by the names of their phrases."""


def curtain_words(book: Phrasebook, why: Curtain) -> tuple[str, str, str]:
    """Return the large words of the curtain, the sentences under them, and what to do now."""
    title, text, next_ = (book.say(name) if name else "" for name in _CURTAIN[why])
    return title, text, next_


def asked_in(sitting: Sitting, book: Phrasebook) -> tuple[Asked, ...]:
    """Return every question of a sitting as it is read, the secret last one included."""
    words = SittingWords(sitting, book)
    counts = {kind: sum(1 for each in sitting.questions if each.kind is kind) for kind in RoundKind}
    reached = dict.fromkeys(RoundKind, 0)
    asked = []
    for question in sitting.questions:
        reached[question.kind] += 1
        asked.append(words.asked(question, reached[question.kind], counts[question.kind]))
    return (*asked, words.may_see())


def practice_for(sitting: Sitting, book: Phrasebook) -> Asked:
    """Return the practice question: the same kind and answers as the first real one, and never counted."""
    return SittingWords(sitting, book).practice(sitting.questions[0])


@dataclass(frozen=True, slots=True)
class SittingWords:
    """What one sitting says in one language; each phrase comes with its key, so that a recording can be found."""

    sitting: Sitting
    book: Phrasebook

    def asked(self, question: Question, number: int, count: int) -> Asked:
        """Return a question as it is read, the so-and-so-many-th of its kind."""
        title_key, title = self._title(question)
        ask_key, ask = self._ask(question.kind, question.stem, again=question.again)
        text = self.book.words(question.phrase, question.text)
        return Asked(
            round_id=question.round_id,
            key=question.key,
            label=self.book.say(_PLACES[question.kind], word=_capital(self._word()), number=number, count=count),
            picture=question.picture or _TALK,
            title=title,
            text=text,
            ask=ask,
            steps=self._steps(question),
            asides=self._asides(question.scale),
            name=self._name(question.kind, title, text),
            title_phrase=title_key,
            text_phrase=question.phrase,
            ask_phrase=ask_key,
        )

    def practice(self, first: Question) -> Asked:
        """Return a question of the same kind and answers as another, about nothing that matters."""
        text = "practice-issue" if first.kind is RoundKind.SORTED else "practice-promise"
        ask_key, ask = self._ask(first.kind, "")
        return Asked(
            round_id="",
            key="",
            label=self.book.say("practice"),
            picture="sparkle",
            title=self.book.say("practice-title"),
            text=self.book.say(text),
            ask=ask,
            steps=self._steps(first),
            asides=self._asides(first.scale),
            title_phrase=f"{VIEW}practice-title",
            text_phrase=VIEW + text,
            ask_phrase=ask_key,
        )

    def may_see(self) -> Asked:
        """Return the secret last question."""
        say = self.book.say
        return Asked(
            round_id="",
            key="",
            label=say("place-last"),
            picture="shield-check",
            title=say("last-question"),
            text=say("may-see"),
            ask=say("may-see-why"),
            steps=(
                Choice(NO, say("no"), "eye-slash", phrase=f"{VIEW}no"),
                Choice(YES, say("yes"), "eye", phrase=f"{VIEW}yes"),
            ),
            name=say("may-see"),
            title_phrase=f"{VIEW}last-question",
            text_phrase=f"{VIEW}may-see",
            ask_phrase=f"{VIEW}may-see-why",
        )

    def _word(self) -> str:
        return self.book.words("word", self.sitting.council.word)

    def _title(self, question: Question) -> tuple[str, str]:
        if question.kind is RoundKind.SORTED:
            return f"{VIEW}we-raised-this", self.book.say("we-raised-this")
        key = f"commitment/{question.key}/title"
        return key, self.book.words(key, question.title)

    def _name(self, kind: RoundKind, title: str, text: str) -> str:
        """Return the short name of a question on the review."""
        if kind is RoundKind.STILL_GOOD_ENOUGH:
            return self.book.say("name-good-enough", title=title)
        return text if kind is RoundKind.SORTED else title

    def _ask(self, kind: RoundKind, stem: str, *, again: bool = False) -> tuple[str, str]:
        """Return what is asked, with the key under which it may be recorded."""
        if kind is RoundKind.SORTED:
            name = "still-sorted" if again else "sorted"
            return f"ask/{name}", self.book.say(f"ask-{name}")
        word = self._word()
        if kind is RoundKind.STILL_GOOD_ENOUGH:
            return "ask/still-good-enough", self.book.say("ask-still-good-enough", word=word)
        authority = self.book.words("authority", self.sitting.council.authority)
        if not stem:
            return "ask/kept", self.book.say("ask-kept-bare", authority=authority, word=word)
        group = self.sitting.group
        # What was recorded is the group's stem of today; a round keeps the stem that it was opened with.
        key = f"ask/kept/{group.key}" if stem == group.stem else ""
        said = self.book.words(f"stem/{group.key}", stem)
        return key, self.book.say("ask-kept", stem=said, authority=authority, word=word)

    def _steps(self, question: Question) -> tuple[Choice, ...]:
        steps = question.scale.worst_to_best
        return tuple(self._step(question, place, len(steps)) for place in range(len(steps)))

    def _step(self, question: Question, place: int, count: int) -> Choice:
        step = question.scale.worst_to_best[place]
        phrase = f"answer/{question.scale.key}/{step.key}"
        word = self.book.words(phrase, step.label)
        if question.kind is RoundKind.KEPT:
            return Choice(step.key, word, face=(place, count), phrase=phrase)
        if question.kind is RoundKind.SORTED:
            return Choice(step.key, word, ring=(place, count), phrase=phrase)
        return Choice(step.key, word, _GOOD_ENOUGH_ICONS.get(step.key, _SPARE_ICON), phrase=phrase)

    def _asides(self, scale: Scale) -> tuple[Choice, ...]:
        choices = []
        for aside in scale.asides:
            phrase = f"aside/{aside.key}"
            word = self.book.words(phrase, aside.label)
            choices.append(Choice(aside.key, word, _ASIDE_ICONS.get(aside.key, _SPARE_ICON), phrase=phrase))
        return tuple(choices)


def _capital(word: str) -> str:
    """Return a word as it stands at the beginning of a line."""
    return word[:1].upper() + word[1:]
