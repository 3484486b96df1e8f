"""A disk that is gone for a while: nothing is lost, and the file is opened anew once it is there again."""

from __future__ import annotations

from pathlib import Path

import pytest

from careboard.errors import StorageProblem
from tests.support.councils import ACouncil, open_council
from tests.support.sticks import TELLS_OPEN_FILES, pulled_out

pytestmark = pytest.mark.skipif(not TELLS_OPEN_FILES, reason="only Linux tells which files are open")


def voting_council(council: ACouncil) -> str:
    council.begins()
    key = council.starts(heads=7)
    council.services.voting.open(key, commitments=("love",))
    council.casts(key, "kept")
    return key


def test_votes_go_on_where_they_were_once_the_stick_is_in_again(tmp_path: Path) -> None:
    with open_council(tmp_path) as council:
        key = voting_council(council)
        with pulled_out(council.place.path):
            for _try in range(2):
                with pytest.raises(StorageProblem):
                    council.casts(key, "mostly")
        assert council.services.voting.progress(key).voted == 1
        council.casts(key, "mostly")
        assert council.services.voting.progress(key).voted == 2
        assert council.store.file.schema == 1


def test_a_program_that_ends_while_the_stick_is_out_ends_quietly(tmp_path: Path) -> None:
    with open_council(tmp_path) as council:
        key = voting_council(council)
        with pulled_out(council.place.path):
            with pytest.raises(StorageProblem):
                council.casts(key, "mostly")
            council.store.file.close()
