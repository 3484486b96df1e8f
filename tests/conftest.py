"""What every test stands on: screens of real size, an own home folder, guards, Hypothesis profiles."""

from __future__ import annotations

import atexit
import os
import shutil
import sys
import tempfile
from collections.abc import Generator, Iterator
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.support import guards, prepared, x_screen

SCREENS = Path(__file__).resolve().parent / "support" / "screens.json"
# Qt splits the platform's arguments at colons, so a Windows drive letter has to stay out.
SCREENS_NAME = os.path.relpath(SCREENS) if sys.platform == "win32" else str(SCREENS)

HOME = Path(tempfile.mkdtemp(prefix="careboard-tests-home-"))
atexit.register(shutil.rmtree, HOME, ignore_errors=True)


def _move_home() -> None:
    """Point every place where programs keep things into a folder that goes away."""
    for name in ("HOME", "USERPROFILE"):
        os.environ[name] = str(HOME)
    for name in (
        "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR",
        "APPDATA", "LOCALAPPDATA",
    ):  # fmt: skip
        folder = HOME / name.lower()
        folder.mkdir(mode=0o700)
        os.environ[name] = str(folder)


_move_home()
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={SCREENS_NAME}"
os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = str(HOME / "hypothesis")
os.environ.pop("CAREBOARD_PASSPHRASE", None)
prepared.share_with_workers()

settings.register_profile(
    "here", deadline=None, max_examples=40, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("ci", parent=settings.get_profile("here"), derandomize=True)
settings.register_profile("long", parent=settings.get_profile("here"), max_examples=1000)
settings.load_profile("ci" if os.environ.get("CI") else "here")


THOROUGH = "--thorough"
FIRST = ("tests/journeys/", "tests/screens/test_pseudo_languages.py", "tests/commands/")
"""What has the longest tests: begun first, two workers end together."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer what takes minutes, and is run by hand before a page is called finished."""
    parser.addoption(THOROUGH, action="store_true", help="try every layout and every page, not only the telling ones")


def pytest_configure(config: pytest.Config) -> None:
    """Know the mark of what is left for a thorough run."""
    config.addinivalue_line("markers", f"thorough: lies between others that are always tried; with {THOROUGH} only")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what only a thorough run tries, and begin with what takes longest."""
    if not config.getoption(THOROUGH):
        left_out = [each for each in items if each.get_closest_marker("thorough")]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [each for each in items if not each.get_closest_marker("thorough")]
    items.sort(key=lambda each: not each.nodeid.startswith(FIRST))


guards.start_watching()
HAS_FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember whether a test has failed: its traceback then keeps windows alive that are not its fault."""
    report = yield
    item.stash[HAS_FAILED] = item.stash.get(HAS_FAILED, False) or report.failed
    return report


@pytest.fixture(autouse=True)
def _guarded(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves something running, reaches the network or writes outside its folders."""
    try:
        with ExitStack() as stack:
            stack.enter_context(guards.nothing_out_of_bounds())
            stack.enter_context(guards.no_thread_left())
            if {"qapp", "qtbot"}.intersection(request.fixturenames):
                request.getfixturevalue("qapp")
                stack.enter_context(_qt_guard())
            yield
    except guards.OutOfBoundsError:
        if not request.node.stash.get(HAS_FAILED, False):
            raise


def _qt_guard() -> AbstractContextManager[None]:
    """Import Qt only for the tests that use it, and begin in the usual look."""
    from tests.support import looks, qt_guard

    looks.put_on_the_usual_look()
    return qt_guard.nothing_left_in_qt()


@pytest.fixture
def own_screen() -> Iterator[x_screen.XScreen]:
    """A screen of its own, for a test marked x11."""
    if not x_screen.can_be_had():
        pytest.skip(x_screen.WHY_NOT)
    with x_screen.x_screen() as started:
        yield started
