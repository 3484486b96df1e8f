"""Setting a council up, and what it may still change later."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from careboard.application.built_in_pledges import CARE_PLEDGE, built_in_pledge
from careboard.application.changes import Changes
from careboard.domain.council import Group
from careboard.domain.pledges import Pledge, PledgeVersion
from careboard.errors import NotFound
from tests.support.builders import a_commitment, a_council, a_pledge, day
from tests.support.councils import ACouncil
from tests.support.refusals import refused


def test_a_new_file_gets_its_council_and_pledges_once(council_file: ACouncil) -> None:
    council_file.begins()
    setting_up = council_file.services.setting_up
    assert setting_up.council() == a_council()
    assert [pledge.key for pledge in setting_up.pledges()] == ["care-pledge"]
    assert council_file.announced == [Changes.COUNCIL | Changes.PLEDGES]
    with refused("council-already-here"):
        council_file.begins()


def test_two_pledges_of_one_file_share_no_commitment(council_file: ACouncil) -> None:
    other = Pledge("guarantee", "Guarantee", versions=(PledgeVersion(1, None, (a_commitment("love"),)),))
    with refused("commitment-in-two-pledges"):
        council_file.begins(a_pledge(), other)


def test_names_groups_and_posts_can_change(council: ACouncil) -> None:
    setting_up = council.services.setting_up
    setting_up.rename(" New Voices ", "Hillside Council", "Pledge", 6)
    setting_up.put_group(Group.of("leavers", "Care leavers", "16-25"))
    setting_up.put_post("advocate", "Jo", "0800 1")
    found = setting_up.council()
    assert (found.name, found.word, found.cycle_months) == ("New Voices", "pledge", 6)
    assert [group.key for group in found.groups] == ["seniors", "juniors", "leavers"]
    assert found.post("advocate").name == "Jo"
    assert council.announced == [Changes.COUNCIL] * 3


def test_a_built_in_pledge_is_ready_and_not_in_use_until_the_council_takes_it(council_file: ACouncil) -> None:
    council_file.begins(replace(built_in_pledge(CARE_PLEDGE), in_use=False))
    services = council_file.services
    assert services.planning.commitments() == ()
    adopted = datetime.date(2026, 1, 1)
    taken = services.setting_up.take_into_use(CARE_PLEDGE, adopted)
    assert (taken.in_use, taken.current.adopted) == (True, adopted)
    assert len(services.planning.commitments()) == 10
    assert services.setting_up.take_into_use(CARE_PLEDGE).current.adopted == adopted


def test_the_signed_words_are_pasted_until_they_are_scored(council: ACouncil) -> None:
    setting_up = council.services.setting_up
    pasted = setting_up.paste_wording("care-pledge", "love", "We will love you.\u202e")
    assert pasted.current.commitment("love").wording == "We will love you."
    with refused("unknown-commitment", NotFound):
        setting_up.paste_wording("care-pledge", "unknown", "x")
    council.meets(0, *["kept"] * 5)
    with refused("version-is-scored"):
        setting_up.paste_wording("care-pledge", "rights", "x")


def test_new_words_are_a_new_version_which_can_be_pasted_again(council: ACouncil) -> None:
    setting_up = council.services.setting_up
    council.meets(0, *["kept"] * 5)
    assert setting_up.reword("care-pledge", day(20), (a_commitment("love", 1, "We love you."),)).current.number == 2
    assert setting_up.paste_wording("care-pledge", "love", "Signed.").current.commitment("love").wording == "Signed."


@pytest.mark.parametrize("pin", ["123", "123456789", "12a4", "", "١٢٣٤", "²²²²"])
def test_a_pin_has_four_to_eight_digits(council: ACouncil, pin: str) -> None:
    with refused("pin-digits"):
        council.services.setting_up.set_pin(pin)
    assert not council.services.setting_up.has_pin()


def test_five_wrong_pins_and_only_the_passphrase_helps(council: ACouncil) -> None:
    setting_up = council.services.setting_up
    assert not setting_up.check_pin("1234")
    setting_up.set_pin("1234")
    assert setting_up.has_pin()
    for _ in range(4):
        assert not setting_up.check_pin("4321")
    assert setting_up.check_pin("1234")
    for _ in range(5):
        assert not setting_up.check_pin("4321")
    with refused("pin-locked"):
        setting_up.check_pin("1234")
    with refused("pin-locked"):
        council.open_again().services.setting_up.check_pin("1234")
    council.store.close()
    council.store = council.place.open()
    again = ACouncil(council.store, council.place).services.setting_up
    again.forgive_pin()
    assert again.check_pin("1234")


def test_that_the_recovery_sheet_was_typed_back_is_kept(council: ACouncil) -> None:
    assert not council.services.home.view().recovery_sheet_checked
    setting_up = council.services.setting_up
    setting_up.recovery_sheet_checked()
    assert council.services.home.view().recovery_sheet_checked
    assert setting_up.is_recovery_sheet_checked()
    setting_up.recovery_sheet_changed()
    assert not setting_up.is_recovery_sheet_checked(), "a new passphrase makes a new sheet"
    assert council.announced == [Changes.COUNCIL] * 2


def test_the_pin_is_still_the_pin_after_five_wrong_ones(council: ACouncil) -> None:
    setting_up = council.services.setting_up
    assert not setting_up.is_pin("2580")
    setting_up.set_pin("2580")
    for _ in range(5):
        setting_up.check_pin("0000")
    assert setting_up.is_pin("2580")
    assert not setting_up.is_pin("0000")
