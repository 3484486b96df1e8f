"""Codes, states, dates and scores as sentences, for windows, papers and the command line; no Qt, no drawing."""

from importlib import import_module
from typing import TYPE_CHECKING

from careboard.wording.dates import (
    adults,
    asks,
    day_and_month,
    days,
    days_late,
    listed,
    long_date,
    long_month,
    minutes,
    month_and_year,
    number_word,
    number_word_first,
    plural,
    promises,
    recounted,
    short_month,
    steps_apart,
    took_part,
    voted,
    weekday,
    young_people,
)
from careboard.wording.messages import message
from careboard.wording.record_problems import plain_is_long

if TYPE_CHECKING:
    from careboard.wording.findings import Run, finding_runs, finding_sentence
    from careboard.wording.labels import label, post_label
    from careboard.wording.scale_words import answer_in_prose, answer_word
else:
    _OF_THE_DOMAIN = {
        "Run": "findings",
        "answer_in_prose": "scale_words",
        "answer_word": "scale_words",
        "finding_runs": "findings",
        "finding_sentence": "findings",
        "label": "labels",
        "post_label": "labels",
    }

    def __getattr__(name):
        """Import what has words for the domain when it is first asked for: the first window does without it."""
        if name not in _OF_THE_DOMAIN:
            raise AttributeError(name)
        found = globals()[name] = getattr(import_module(f"{__name__}.{_OF_THE_DOMAIN[name]}"), name)
        return found


__all__ = [
    "Run",
    "adults",
    "answer_in_prose",
    "answer_word",
    "asks",
    "day_and_month",
    "days",
    "days_late",
    "finding_runs",
    "finding_sentence",
    "label",
    "listed",
    "long_date",
    "long_month",
    "message",
    "minutes",
    "month_and_year",
    "number_word",
    "number_word_first",
    "plain_is_long",
    "post_label",
    "plural",
    "promises",
    "recounted",
    "short_month",
    "steps_apart",
    "took_part",
    "voted",
    "weekday",
    "young_people",
]
