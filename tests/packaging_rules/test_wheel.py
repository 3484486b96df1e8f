"""The wheel: four packages with all their data, and nobody else's names."""

from __future__ import annotations

import importlib.metadata
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from careboard import __version__
from tests.support.guards import REPOSITORY

PACKAGES = {"careboard", "ui", "db", "resources"}
BUILD = "import sys; from hatchling.build import build_wheel; print(build_wheel(sys.argv[1]))"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[zipfile.ZipFile]:
    """The wheel, built from the checkout as it is."""
    folder = tmp_path_factory.mktemp("wheel")
    done = subprocess.run(
        [sys.executable, "-c", BUILD, str(folder)],
        cwd=REPOSITORY, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    with zipfile.ZipFile(folder / done.stdout.split()[-1]) as archive:
        yield archive


def test_its_top_level_names_are_the_four(wheel: zipfile.ZipFile) -> None:
    names = {name.partition("/")[0] for name in wheel.namelist()}
    assert names == PACKAGES | {f"careboard-{__version__}.dist-info"}


def test_it_holds_every_file_of_the_four_packages(wheel: zipfile.ZipFile) -> None:
    listed = subprocess.run(
        ["git", "ls-files", *sorted(PACKAGES)], cwd=REPOSITORY, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    there = [name for name in listed if (REPOSITORY / name).exists()]
    assert set(there) <= set(wheel.namelist())
    assert any(name.startswith("resources/") and not name.endswith(".py") for name in there)


def test_it_holds_no_compiled_python(wheel: zipfile.ZipFile) -> None:
    assert [name for name in wheel.namelist() if name.endswith(".pyc")] == []


def test_it_starts_careboard_from_the_command_line(wheel: zipfile.ZipFile) -> None:
    text = wheel.read(f"careboard-{__version__}.dist-info/entry_points.txt").decode()
    assert "careboard = careboard.__main__:main" in text


def test_no_other_distribution_owns_one_of_the_four_names() -> None:
    owners = importlib.metadata.packages_distributions()
    others = {
        name: owner for name in PACKAGES for owner in owners.get(name, []) if owner.lower() != "careboard"
    }
    assert others == {}


def test_the_packaging_folder_is_no_package() -> None:
    assert not (REPOSITORY / "packaging" / "__init__.py").exists()


def test_python_m_pytest_finds_the_library_named_packaging() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import packaging.version, sys; print(packaging.__file__)"],
        cwd=REPOSITORY, capture_output=True, text=True, check=True,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
    )  # fmt: skip
    assert Path(done.stdout.strip()).is_relative_to(REPOSITORY / "packaging") is False
