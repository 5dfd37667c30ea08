"""What every test lives by: nothing beyond this machine, and a word on what is left out."""

from __future__ import annotations

import ipaddress
import os
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

from tests.keys import hand_on
from tests.postgres import server

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tests.postgres import Postgres

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM = next(filter(None, map(shutil.which, BROWSERS)), None)
LEFT_OUT = "no Chromium found; install it with: apt-get install chromium"

# The bot's own choice (walkrun_bot/channels/telegram), whichever test imports the library first.
os.environ["PTB_TIMEDELTA"] = "true"

hand_on()

# How long an example takes is the machine's affair; everything else as the environment has it.
settings.register_profile("walkrun", parent=settings.default, deadline=None)
settings.load_profile("walkrun")


def _is_here(host: object) -> bool:
    """Whether a host, by name or by number, is this machine."""
    if host in {None, "", "localhost"}:
        return True
    try:
        address = ipaddress.ip_address(str(host))
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


def _stay_here(event: str, arguments: tuple[Any, ...]) -> None:
    """Refuse to look up or to connect to any other machine."""
    host = None
    if event == "socket.getaddrinfo":
        host = arguments[0]
    elif event == "socket.connect" and isinstance(arguments[1], tuple):
        host = arguments[1][0]
    if not _is_here(host):
        raise RuntimeError(f"A test tried to reach {host}; tests stay on this machine.")


sys.addaudithook(_stay_here)


@pytest.fixture(scope="session")
def chromium() -> str:
    """Return the path of a Chromium to drive, for the tests marked `browser`."""
    if CHROMIUM is None:
        pytest.skip(LEFT_OUT)
    return CHROMIUM


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """Yield a PostgreSQL server, started for the first test that asks.

    Not in a folder of pytest's: other runs of it clear those away, a server's files included.
    """
    with TemporaryDirectory(prefix="walkrun-postgres-") as folder, server(Path(folder)) as running:
        yield running


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Yield the address of a new database: each test that asks runs once on each kind."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'data' / 'walkrun.db'}"
        return
    postgres: Postgres = request.getfixturevalue("postgres")
    made = postgres.new()
    yield made
    postgres.clear(made)


def pytest_collection_modifyitems(items: Iterable[pytest.Item]) -> None:
    """Leave out the browser tests where there is no browser."""
    if CHROMIUM is None:
        for item in items:
            if item.get_closest_marker("browser"):
                item.add_marker(pytest.mark.skip(reason=LEFT_OUT))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what was left out, and how to have it next time."""
    skipped = terminalreporter.stats.get("skipped", [])
    count = sum("browser" in report.keywords for report in skipped)
    if count and CHROMIUM is None:
        terminalreporter.write_line(f"{count} browser tests left out: {LEFT_OUT}", yellow=True)
