"""Fixtures and figures of the vault's tests. Keys are derived cheaply here, and nowhere else."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

os.environ["TESTIMONY_CHEAP_KDF_FOR_TESTS"] = "1"

from testimony_app.vault import kdf
from testimony_app.vault.vault import Vault
from tests.vault.mounts import Mount, mounted

PASSPHRASE = "five grey herons cross"
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


@pytest.fixture
def figure(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Print a figure after the run: how many cases a test went through."""
    return request.config.stash.setdefault(FIGURES, []).append


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    for line in config.stash.get(FIGURES, []):
        terminalreporter.write_line(f"vault: {line}")
