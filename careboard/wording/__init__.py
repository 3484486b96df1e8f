"""Codes, states, dates and scores as sentences, for windows, papers and the command line; no Qt, no drawing."""

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
    promises,
    short_month,
    steps_apart,
    took_part,
    voted,
    weekday,
    young_people,
)
from careboard.wording.findings import Run, finding_runs, finding_sentence
from careboard.wording.labels import label, post_label
from careboard.wording.messages import message
from careboard.wording.record_problems import plain_is_long
from careboard.wording.scale_words import answer_in_prose, answer_word

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
    "promises",
    "short_month",
    "steps_apart",
    "took_part",
    "voted",
    "weekday",
    "young_people",
]
