"""A case with a backup for every test of this folder, and a disk that is not waited for."""

from __future__ import annotations

from pathlib import Path

import pytest

from testimony_app.vault.syscalls import Disk
from tests.vault import backup_case as bc


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return bc.made(tmp_path_factory.mktemp("template"))


@pytest.fixture
def case(template: Path, tmp_path: Path) -> Path:
    return bc.copy_of(template, tmp_path / "case")


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Steps are counted, failed and killed as ever, but the real disk is not waited for, a thousand times over."""
    monkeypatch.setattr(Disk, "fsync", lambda self, descriptor: None)
