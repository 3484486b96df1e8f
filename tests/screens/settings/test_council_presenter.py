"""Names, groups and posts in the settings: kept as soon as a field is left."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careboard.application.council_files import OpenCouncil
from careboard.domain.agendas import USUAL_AGENDA, with_minutes
from careboard.domain.council import Post
from tests.screens.settings.conftest import Said
from tests.screens.settings.recorded import RecordedAgenda, RecordedGroups, RecordedNames, RecordedPosts
from ui.settings.council_presenter import CouncilPresenter
from ui.settings.typed import Names, TypedGroup


class Desk:
    """The presenter with forms that remember."""

    def __init__(self, council: OpenCouncil, said: Said) -> None:
        self.names, self.groups, self.posts = RecordedNames(), RecordedGroups(), RecordedPosts()
        self.setting_up = council.services.setting_up
        self.agenda = RecordedAgenda()
        self.presenter = CouncilPresenter(
            self.names, self.groups, self.posts, self.agenda, self.setting_up, said.say
        )
        self.presenter.refresh()


@pytest.fixture
def desk(council: OpenCouncil, said: Said) -> Desk:
    """The presenter over the council."""
    return Desk(council, said)


def test_what_was_decided_is_shown(desk: Desk) -> None:
    assert desk.names.names == Names("Hillside Voices", "Hillside Council", "promise")
    assert [group.name for group in desk.groups.groups] == ["Seniors", "Juniors"]
    assert [post.role for post in desk.posts.posts] == ["advocate", "complaints", "designated-officer", "safeguarding"]


def test_names_are_kept_and_the_length_of_the_cycle_stays(desk: Desk, said: Said) -> None:
    desk.setting_up.rename("Hillside Voices", "Hillside Council", "promise", 6)
    desk.presenter.keep_names(Names("Hill Voices", "Hillside Council", "Pledge line"))
    council = desk.setting_up.council()
    assert (council.name, council.word, council.cycle_months) == ("Hill Voices", "pledge line", 6)
    assert said == [("Saved.", "")]


def test_an_empty_name_is_refused_by_its_field_and_nothing_is_changed(desk: Desk, said: Said) -> None:
    desk.presenter.keep_names(Names("Hillside Voices", "", "promise"))
    assert desk.names.refused == ("authority", "The authority is empty. Please fill it in.")
    assert desk.setting_up.council().authority == "Hillside Council"
    assert not said
    desk.presenter.keep_names(Names("Hillside Voices", "Hillside Council", "promise"))
    assert desk.names.refused == ("", ""), "what was right before is not refused any more"
    assert not said


def test_a_group_is_changed_in_its_place(desk: Desk, said: Said) -> None:
    desk.presenter.keep_group(TypedGroup("seniors", "Older ones", "13-17", "four-words", "Since we last met"))
    groups = desk.setting_up.council().groups
    assert [(group.key, group.name) for group in groups] == [("seniors", "Older ones"), ("juniors", "Juniors")]
    desk.presenter.keep_group(TypedGroup.of(groups[0]))
    assert len(said) == 1, "what is kept already is not kept again"


def test_a_group_without_a_stem_is_refused(desk: Desk) -> None:
    desk.presenter.keep_group(TypedGroup("seniors", "Seniors", "", "four-words", " "))
    assert desk.groups.refused == ("seniors", "stem", "The beginning of the question is empty. Please fill it in.")


def test_how_many_a_group_speaks_for_is_typed_once(desk: Desk) -> None:
    seniors = TypedGroup.of(desk.setting_up.council().group("seniors"))
    desk.presenter.keep_group(replace(seniors, population=" 64 ", out_of_area="18"))
    kept = desk.setting_up.council().group("seniors")
    assert (kept.population, kept.out_of_area) == (64, 18)
    assert TypedGroup.of(kept) == replace(seniors, population="64", out_of_area="18")
    desk.presenter.keep_group(replace(seniors, population="many"))
    assert desk.groups.refused == (
        "seniors", "population", "Please type a whole number, such as 64, or leave this empty.",
    )  # fmt: skip
    desk.presenter.keep_group(replace(seniors, population="3", out_of_area="4"))
    assert desk.groups.refused[:2] == ("seniors", "out-of-area")
    desk.presenter.keep_group(seniors)
    assert desk.setting_up.council().group("seniors").population is None


def test_a_new_group_waits_for_its_name_and_then_has_its_own_key(desk: Desk, said: Said) -> None:
    new = TypedGroup("new", "", "18-25", "four-words", "Since we last met", is_new=True)
    desk.presenter.keep_group(new)
    assert (len(desk.setting_up.council().groups), desk.groups.refused[2]) == (2, "")
    desk.presenter.keep_group(TypedGroup("new", "Juniors", "18-25", "four-words", "Since we last met", is_new=True))
    assert [group.key for group in desk.setting_up.council().groups] == ["seniors", "juniors", "juniors-2"]
    assert desk.groups.kept == [("new", "juniors-2")]
    assert said == [("Saved.", "")]


def test_only_the_posts_that_changed_are_kept(desk: Desk, said: Said) -> None:
    posts = tuple(desk.setting_up.council().posts)
    desk.presenter.keep_posts(posts)
    assert not said
    desk.presenter.keep_posts((*posts[:3], Post("safeguarding", "Sam Ash", "01632 960 104")))
    assert desk.setting_up.council().post("safeguarding") == Post("safeguarding", "Sam Ash", "01632 960 104")
    assert desk.setting_up.council().post("advocate") == posts[0]
    assert said == [("Saved.", "")]


def test_the_agenda_of_new_meetings_is_kept_at_once_and_the_usual_one_is_none(desk: Desk, said: Said) -> None:
    editing = desk.presenter.agenda
    assert desk.agenda.view.is_usual
    assert desk.agenda.view.rows[2].said == "Reckoned from what is asked"
    editing.set_minutes(0, 20)
    assert desk.setting_up.council().agenda == with_minutes(USUAL_AGENDA, 0, 20)
    editing.set_minutes(0, 20)
    assert said == [("Saved.", "")]
    editing.add_theme("")
    assert desk.agenda.refused == "The title is empty. Please fill it in."
    editing.back_to_usual()
    assert desk.setting_up.council().agenda == ()
