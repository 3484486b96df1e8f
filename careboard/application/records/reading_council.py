"""Reads the council of a record: its groups, posts, own scales, and the pledges."""

from __future__ import annotations

from dataclasses import replace

from careboard.application.records.fields import Fields, at, refuse_twice, wrong
from careboard.application.records.reading_agendas import read_agenda
from careboard.application.slip_mail import check_address
from careboard.domain.council import DEFAULT_STEM, POST_ROLES, Council, Group, Post
from careboard.domain.owner_posts import OwnerPost, check_owner_posts
from careboard.domain.pledges import Commitment, Pledge, PledgeVersion, check_keys
from careboard.domain.principles import Principle, in_order
from careboard.domain.scales import COMMON_ASIDES, FOUR_WORDS, Answer, Scale, find_scale
from careboard.domain.text import clean_text
from careboard.domain.wording_changes import ChangeKind, WordingChange
from careboard.wording import plain_is_long


def read_council(record: Fields) -> Council:
    """Return the council with its groups, posts and own scales."""
    names = "name authority word? cycle_months? posts? agenda? owner_posts?"
    fields = Fields(record.value("council"), "council", names)
    scales = tuple(_scale(entry, place) for place, entry in record.entries("scales"))
    groups = [(place, _group(entry, place, scales)) for place, entry in record.entries("groups")]
    posts = [(place, _post(entry, place)) for place, entry in fields.entries("posts")]
    refuse_twice([(place, group.key) for place, group in groups])
    refuse_twice([(place, post.role) for place, post in posts])
    with at("council"):
        word = fields.words("word") if fields.has("word") else "promise"
        months = fields.number("cycle_months", 12)
        council = Council.of(fields.words("name"), fields.words("authority"), word, months)
    agenda = read_agenda(fields)
    owner_posts = tuple(_owner_post(entry, place) for place, entry in fields.entries("owner_posts"))
    with at(fields.at("owner_posts")):
        check_owner_posts(owner_posts)
    with at("scales"):
        return replace(
            council,
            groups=tuple(group for _place, group in groups),
            posts=tuple(post for _place, post in posts),
            own_scales=scales,
            agenda=agenda,
            owner_posts=owner_posts,
        )


def read_pledges(record: Fields) -> tuple[tuple[Pledge, ...], tuple[str, ...]]:
    """Return the pledges, and a warning for each plain wording that is long."""
    found = [(place, _pledge(entry, place)) for place, entry in record.entries("pledges")]
    refuse_twice([(place, pledge.key) for place, pledge in found])
    pledges = tuple(pledge for _place, pledge in found)
    with at("pledges"):
        check_keys(pledges)
    return pledges, tuple(warning for place, pledge in found for warning in _warnings(place, pledge))


def _group(found: object, place: str, scales: tuple[Scale, ...]) -> Group:
    fields = Fields(found, place, "key name ages? scale? stem? population? out_of_area?")
    scale = fields.key("scale") if fields.has("scale") else FOUR_WORDS.key
    with at(fields.at("scale")):
        find_scale(scale, scales)
    stem = fields.words("stem") if fields.has("stem") else DEFAULT_STEM
    population = fields.number("population") if fields.has("population") else None
    out_of_area = fields.number("out_of_area") if fields.has("out_of_area") else None
    with at(fields.at("out_of_area")):
        words = fields.key(), fields.words("name"), fields.title("ages"), scale, stem
        return Group.of(*words, population, out_of_area)


def _post(found: object, place: str) -> Post:
    fields = Fields(found, place, "role name? contact?")
    role = fields.key("role")
    if role not in POST_ROLES:
        wrong("not-one-of", fields.at("role"), choices=", ".join(POST_ROLES))
    with at(fields.at("contact")):
        contact = clean_text(fields.text("contact"), 200)
    return Post(role, fields.title("name"), contact)


def _owner_post(found: object, place: str) -> OwnerPost:
    fields = Fields(found, place, "post name? email? phone?")
    email = fields.title("email")
    with at(fields.at("email")):
        check_address(email)
    return OwnerPost(fields.words("post"), fields.title("name"), email, fields.title("phone"))


def _scale(found: object, place: str) -> Scale:
    fields = Fields(found, place, "key steps asides?")
    asides = _answers(fields, "asides") if fields.has("asides") else COMMON_ASIDES
    with at(place):
        return Scale(fields.key(), _answers(fields, "steps"), asides)


def _answers(fields: Fields, name: str) -> tuple[Answer, ...]:
    parts = [Fields(entry, place, "key label") for place, entry in fields.entries(name)]
    return tuple(Answer(part.key(), part.words("label")) for part in parts)


def _pledge(found: object, place: str) -> Pledge:
    fields = Fields(found, place, "key title source? versions in_use?")
    versions = tuple(_version(entry, each) for each, entry in fields.entries("versions"))
    with at(fields.at("versions")):
        return Pledge(
            fields.key(),
            fields.words("title"),
            fields.title("source"),
            versions,
            fields.flag("in_use", default=True),
        )


def _version(found: object, place: str) -> PledgeVersion:
    fields = Fields(found, place, "number adopted? commitments changes?")
    commitments = tuple(_commitment(entry, each) for each, entry in fields.entries("commitments"))
    refuse_twice([(f"{fields.at('commitments')}[{index}]", each.key) for index, each in enumerate(commitments)])
    changes = tuple(_change(entry, each) for each, entry in fields.entries("changes"))
    with at(fields.at("commitments")):
        return PledgeVersion(fields.number("number", least=1), fields.optional_day("adopted"), commitments, changes)


def _change(found: object, place: str) -> WordingChange:
    fields = Fields(found, place, "kind old? new?")
    with at(place):
        return WordingChange(fields.one_of("kind", ChangeKind), fields.keys("old"), fields.keys("new"))


def _commitment(found: object, place: str) -> Commitment:
    fields = Fields(found, place, "key number title wording? plain? junior? principles?")
    principles = fields.keys("principles")
    for principle in principles:
        if principle not in tuple(Principle):
            wrong("not-one-of", fields.at("principles"), choices=", ".join(Principle))
    return Commitment(
        fields.key(),
        fields.number("number"),
        fields.words("title"),
        fields.text("wording"),
        fields.text("plain"),
        fields.text("junior"),
        in_order(principles),
    )


def _warnings(place: str, pledge: Pledge) -> list[str]:
    return [
        plain_is_long(f"{place}.versions[{v}].commitments[{c}].plain", len(commitment.plain.split()))
        for v, version in enumerate(pledge.versions)
        for c, commitment in enumerate(version.commitments)
        if commitment.plain_is_long
    ]
