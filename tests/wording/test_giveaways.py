"""What might give somebody away is found in real sentences, and hardly ever where nobody is given away."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from careboard.giveaways import giveaways, know, without
from careboard.wording.giveaway_words import giveaway_words

GIVEN_AWAY = {
    "My social worker Sue never rings": "My social worker never rings",
    "My foster carer called Linda went away": "My foster carer went away",
    "Our teacher, Miss Green, helps": "Our teacher helps",
    "Nobody told my brother Kyle": "Nobody told my brother",
    "We told Jayden about it": "We told somebody about it",
    "Please ask Sarah Smith first": "Please ask somebody first",
    "Ask Sarah Smith First": "Ask somebody Smith First",
    "It was Tom’s idea": "It was somebody’s idea",
    "Aisha cannot see her mum": "Somebody cannot see her mum",
    "We want Priya back as our worker": "We want somebody back as our worker",
    "Mrs Patel shouted at us": "Somebody shouted at us",
    "Dr Khan cancelled three times": "Somebody cancelled three times",
    "I moved from Bradford in the summer": "I moved from another place in the summer",
    "They live near Leeds and we do not": "They live near another place and we do not",
    "Children at Oakfield School get more help": "Children at a school get more help",
    "I go to Parkside Academy": "I go to a school",
    "He goes to St Mary's": "He goes to a school",
    "She wants to stay at Leafield College": "She wants to stay at a college",
    "They moved me to Mill Road": "They moved me to a street",
    "They put me in Rose Cottage": "They put me in a home",
    "A 14-year-old was moved at night": "A young person was moved at night",
    "I am 14 and nobody asks me": "",
    "She is 9 and shares a room": "",
    "I was moved when I was 7": "",
    "Since I turned 16 nobody visits": "",
    "She was born on 3 May 2010": "",
    "My birthday is 12 June": "",
    "DOB 04/09/2011": "",
    "My number is 07700 900123": "",
    "Ring her on +44 7700 900 456": "",
    "Write to me at sam@hillside.example": "",
    "Find me as @jay_boy12": "",
    "I'm the only one who has no phone": "",
    "The only girl in the house has no lock": "",
}
NOBODY = """
Workers leave too often
Reviews are held in school time
Tell us two weeks before our social worker changes.
Mental health help within four weeks of asking.
We asked in May and again in September
I am 5 minutes late every Monday
Free wifi in every home
The Director of Children's Services never came
Some of us moved three times in one year.
Homework needs it. So do friends.
We want to see our brothers and sisters more
Christmas was hard. Eid was better.
Only 2 of 9 had a card
It costs £12.50 a week
The bus to Hillside Town Hall is late
Nobody speaks Welsh or Arabic
12-17 year olds meet on Thursday
Who decides? The Head of Placements decides.
My School report was late
The only thing that helps is time
Calls are returned within 24 hours
CAMHS has a long list
Photos get lost when we move
I'm not sure. I've asked. I'd like it sorted
Seniors said that Love matters most
They say it will be done by 12/10/2026
A Safe Place For Our Own Things
“Some homes switch it off when we learn.”
Can we have an Xbox, Netflix and YouTube?
Young people: Please knock first
Our GP moved, and the NHS letter came late
We waited 14 days
- Ring us back
""".strip().splitlines()


@pytest.fixture(autouse=True)
def _known() -> Iterator[None]:
    know(("Hillside Council", "Hillside Town Hall", "Head of Placements", "Seniors", "Love"))
    yield
    know(())


@pytest.mark.parametrize("text", GIVEN_AWAY)
def test_what_gives_somebody_away_is_found(text: str) -> None:
    (found,) = giveaways(text)
    assert (without(text, found) if found.better else "") == GIVEN_AWAY[text]
    assert found.words in giveaway_words(found)
    assert text[found.start : found.end] == found.words


@pytest.mark.parametrize("text", NOBODY)
def test_nothing_is_said_where_nobody_is_given_away(text: str) -> None:
    assert giveaways(text) == ()


def test_the_councils_own_words_are_known_only_while_it_is_open() -> None:
    assert giveaways("We met at Hillside") == ()
    know(())
    assert [each.words for each in giveaways("We met at Hillside")] == ["Hillside"]


def test_in_another_language_only_numbers_are_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("careboard.giveaways.language_in_use", lambda: "de")
    found = giveaways("Die Kinder der Schule, Tel. 07700 900123")
    assert [each.words for each in found] == ["07700 900123"]


def test_a_keystroke_waits_for_nothing() -> None:
    text = " ".join(GIVEN_AWAY)[:200]
    giveaways(text)
    times = []
    for _ in range(20):
        begun = time.perf_counter()
        giveaways(text)
        times.append(time.perf_counter() - begun)
    assert min(times) < 0.001
