"""Fixtures and figures of the vault's tests. Keys are derived cheaply here, and nowhere else."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

os.environ["TESTIMONY_CHEAP_KDF_FOR_TESTS"] = "1"

from testimony_app.vault import kdf
from testimony_app.vault.vault import Vault
from tests.vault.mounts import Mount, mounted

PASSPHRASE = "five grey herons cross"
_NUMBERS = re.compile(r"test_((?:[0-9]{2}_)+)")
FIGURES = pytest.StashKey[list[str]]()


@pytest.fixture
def passphrase() -> str:
    return PASSPHRASE


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "Invented.testimony"


@pytest.fixture
def created(folder: Path) -> Iterator[tuple[Vault, tuple[str, ...]]]:
    vault, words = Vault.create(folder, PASSPHRASE, kdf.test_cost())
    yield vault, words
    vault.close()


@pytest.fixture
def vault(created: tuple[Vault, tuple[str, ...]]) -> Vault:
    return created[0]


@pytest.fixture
def read_only_mount(tmp_path: Path) -> Iterator[Mount]:
    with mounted(tmp_path / "medium", 16) as mount:
        yield mount


@pytest.fixture
def full_mount(tmp_path: Path) -> Iterator[Mount]:
    with mounted(tmp_path / "small", 8) as mount:
        yield mount


def numbers_of(node_id: str) -> str:
    """Which of the numbered security tests this is one of: by its own name, else by its file's; "" if by neither."""
    file, _, name = node_id.partition("::")
    found = _NUMBERS.match(name) or _NUMBERS.match(file.rpartition("/")[2])
    return "" if found is None else found[1].rstrip("_").replace("_", "-")


@pytest.fixture
def figure(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Print a figure after the run, under the number of its test: how many cases a test went through."""
    number = numbers_of(request.node.nodeid)
    held = request.config.stash.setdefault(FIGURES, [])
    return lambda said: held.append(f"{number}: {said}" if number else said)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Where several processes share the tests, each hands its figures to the one that prints them."""
    if (output := getattr(session.config, "workeroutput", None)) is not None:
        output["figures"] = session.config.stash.get(FIGURES, [])


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """A process ended that shared the tests."""
    node.config.stash.setdefault(FIGURES, []).extend(getattr(node, "workeroutput", {}).get("figures", []))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    passed = Counter(
        number
        for report in terminalreporter.stats.get("passed", [])
        if "tests/vault/" in report.nodeid and (number := numbers_of(report.nodeid))
    )
    counts = [f"{number}: {count} tests passed" for number, count in passed.items()]
    for line in sorted(config.stash.get(FIGURES, []) + counts):
        terminalreporter.write_line(f"vault: {line}")
