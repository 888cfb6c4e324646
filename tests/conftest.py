"""What every test may use: a real encrypted case in a temporary folder, with a cheap key, and no network."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ["TESTIMONY_CHEAP_KDF_FOR_TESTS"] = "1"
os.environ["HF_HUB_OFFLINE"] = "1"

from testimony_app.case import Case
from testimony_app.services import log_interview as li
from testimony_app.store import migrate
from tests import new_tables
from tests.screen import own_screen

SCREEN = own_screen()
migrate.upgrade = new_tables.upgrade

PASSPHRASE = "seven violet kettles hum at noon"
SHARED = Path(__file__).resolve().parents[2] / "shared"


def pytest_unconfigure(config: pytest.Config) -> None:
    """Switch the screen off; a worker ends without running what was registered for its exit."""
    if SCREEN is not None:
        SCREEN.terminate()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files with slow tests begin first, so that no process is left with one of them at the end."""
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: item.path not in slow)


@pytest.fixture(autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the settings or models of the person who runs it."""
    base = tmp_path_factory.mktemp("home")
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "TESTIMONY_DATA"):
        folder = base / name.lower()
        folder.mkdir()
        monkeypatch.setenv(name, str(folder))


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """The app opens no connection of its own: whatever tries to, fails the test that made it try."""
    connect = socket.socket.connect

    def refuse(self: socket.socket, address: object) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            pytest.fail("something tried to open a network connection")
        connect(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture
def case_path(tmp_path: Path) -> Path:
    return tmp_path / "North Valley.testimony"


@pytest.fixture(scope="session")
def new_case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case as it is after it was made and closed, for tests to copy: making one takes far longer."""
    path = tmp_path_factory.mktemp("new") / "North Valley.testimony"
    made, _words = Case.create(path, "North Valley", PASSPHRASE)
    made.close()
    return path


@pytest.fixture
def case(case_path: Path, new_case: Path) -> Iterator[Case]:
    shutil.copytree(new_case, case_path)
    held = Case.open(case_path, PASSPHRASE)
    yield held
    held.close()


@pytest.fixture
def interview(case: Case) -> li.InterviewRead:
    return li.log(
        case,
        li.InterviewDraft(code="I-001", held_on="2031-05-12", language="en"),
        li.WitnessDraft(code="W-001", roles=("doctor",)),
    )
