"""Swap without encryption is told from swap with it, and from what cannot be told."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from testimony_app.vault.swap import swap_in_clear

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads what Linux tells")
HEAD = "Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n"


class Machine:
    """A /proc and a /sys as Linux lays them out."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.proc, self.system = folder, folder / "proc", folder / "sys"
        self.proc.mkdir()
        (self.system / "dev" / "block").mkdir(parents=True)
        (self.proc / "swaps").write_text(HEAD)

    def swap(self, name: str, kind: str = "file") -> Path:
        file = self.folder / name
        file.write_bytes(b"")
        written = str(file).replace(" ", "\\040")
        with (self.proc / "swaps").open("a") as table:
            table.write(f"{written} {kind}\t\t2097148\t\t0\t\t-2\n")
        return file

    def device(self, name: str, uuid: str = "", below: tuple[str, ...] = ()) -> Path:
        block = self.system / "devices" / name
        (block / "slaves").mkdir(parents=True)
        if uuid:
            (block / "dm").mkdir()
            (block / "dm" / "uuid").write_text(uuid + "\n")
        for each in below:
            (block / "slaves" / each).symlink_to(self.system / "devices" / each)
        return block

    def lies_on(self, file: Path, block: Path) -> None:
        number = file.stat().st_dev
        (self.system / "dev" / "block" / f"{os.major(number)}:{os.minor(number)}").symlink_to(block)

    def in_clear(self) -> bool:
        return swap_in_clear(self.proc, self.system)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


@pytest.mark.parametrize(
    ("name", "uuid", "below", "in_clear"),
    [
        ("sda2", "", (), True),
        ("dm-0", "CRYPT-LUKS2-00ff-luks", ("sda2",), False),
        ("dm-1", "LVM-00ff", ("dm-0",), False),
        ("dm-2", "LVM-00ff", ("sda2",), True),
        ("dm-3", "LVM-00ff", ("dm-0", "sda2"), True),
        ("zram0", "", (), False),
    ],
)
def test_swap_is_judged_by_what_it_lies_on(
    machine: Machine, name: str, uuid: str, below: tuple[str, ...], in_clear: bool
) -> None:
    made = {"sda2": machine.device("sda2"), "dm-0": machine.device("dm-0", "CRYPT-LUKS2-00ff-luks", ("sda2",))}
    block = made.get(name) or machine.device(name, uuid, below)
    machine.lies_on(machine.swap("swap file"), block)
    assert machine.in_clear() is in_clear


def test_nothing_is_said_without_swap_or_where_it_cannot_be_told(machine: Machine, tmp_path: Path) -> None:
    assert not machine.in_clear()
    machine.swap("swapfile")
    assert not machine.in_clear(), "its device is unknown here, as on btrfs"
    assert not swap_in_clear(tmp_path / "elsewhere", tmp_path / "elsewhere")


def test_a_swap_that_is_gone_again_is_passed_over(machine: Machine) -> None:
    machine.swap("swapfile").unlink()
    assert not machine.in_clear()
