"""What came, or would come, from a field device, and what did not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from testimony_app.store.field_notes import FieldNote
from testimony_app.vault.field_item import GENESIS, FieldItem


@dataclass(frozen=True, slots=True)
class Collected:
    """One interview. typed_code, typed_witness: what stood on the device, "" if it stayed so here.

    recovered: recordings whose end is missing. empty: recordings of which nothing can be read, and which were left.
    described: False if only a recording came. interview_id: "" in a dry run.
    """

    interview_id: str
    code: str
    witness_code: str
    device: str
    number: int
    typed_code: str = ""
    typed_witness: str = ""
    recordings: int = 0
    recovered: int = 0
    empty: int = 0
    described: bool = True


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that did not come, by its name, which says nothing; code: of the AppError that says why."""

    name: str
    code: str


@dataclass(frozen=True, slots=True)
class Gap:
    """Numbers that a device gave to interviews that are neither here nor in the case."""

    device: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class CollectReport:
    """collected, refused, gaps: as named. already: items that had come before. dry_run: nothing was written.

    broken: devices by code whose items do not follow one another as they must. restarted: devices that lost their
    counter and began anew. uncounted: no counter came along, so a missing end could not be noticed. waiting: recordings
    on the device that no interview names yet. old_keys: items sealed to keys that were replaced since.
    receipt: to be read out to the device, which may then forget what it handed over; "" if anything is missing.
    """

    dry_run: bool
    collected: tuple[Collected, ...] = ()
    already: int = 0
    refused: tuple[Refused, ...] = ()
    gaps: tuple[Gap, ...] = ()
    broken: tuple[str, ...] = ()
    restarted: tuple[str, ...] = ()
    uncounted: bool = False
    waiting: int = 0
    old_keys: int = 0
    receipt: str = ""

    @property
    def complete(self) -> bool:
        """Whether everything that the device sealed is in the case."""
        return not (self.refused or self.gaps or self.broken or self.waiting)


@dataclass
class Chains:
    """What is known of the chains of devices: for each item by its number, the hash of its file and of the one before.

    ends: the newest number by a device's own counter. forked: devices that gave a number twice.
    """

    seen: dict[tuple[str, str], dict[int, str]] = field(default_factory=dict)
    before: dict[tuple[str, str], dict[int, str]] = field(default_factory=dict)
    ends: dict[tuple[str, str], int] = field(default_factory=dict)
    forked: set[str] = field(default_factory=set)

    def add_notes(self, notes: Iterable[FieldNote]) -> None:
        """Take what was collected before."""
        for note in notes:
            self._see(note.device, note.chain, note.number, note.sha256)

    def add(self, item: FieldItem, sha256: str) -> None:
        """Take an item that came, whose file has this hash."""
        self._see(item.device_id, item.chain, item.number, sha256)
        self.before.setdefault((item.device_id, item.chain), {})[item.number] = item.previous

    def counted(self, device: str, chain: str, number: int, last: str) -> None:
        """Take what a device's own counter says of its newest item; no item at all is counted as none."""
        held = self.seen.setdefault((device, chain), {})
        if number and held.get(number, last) != last:
            self.forked.add(device)
        self.ends[device, chain] = max(number, self.ends.get((device, chain), 0))

    def gaps(self, codes: Mapping[str, str]) -> tuple[Gap, ...]:
        """The numbers that are missing, in runs. codes: of devices by id."""
        found: list[Gap] = []
        for (device, chain), held in sorted(self.seen.items()):
            last = max([*held, self.ends.get((device, chain), 0)], default=0)
            for number in range(1, last + 1):
                if number in held:
                    continue
                if found and (found[-1].device, found[-1].last) == (codes[device], number - 1):
                    found[-1] = Gap(codes[device], found[-1].first, number)
                else:
                    found.append(Gap(codes[device], number, number))
        return tuple(found)

    def broken(self, codes: Mapping[str, str]) -> tuple[str, ...]:
        """Devices with an item that names another one before it than the one that is known."""
        wrong = set(self.forked)
        for key, links in self.before.items():
            for number, previous in links.items():
                known = GENESIS if number == 1 else self.seen[key].get(number - 1, previous)
                if known != previous:
                    wrong.add(key[0])
        return tuple(sorted(codes[device] for device in wrong))

    def restarted(self, codes: Mapping[str, str]) -> tuple[str, ...]:
        """Devices that counted in more than one chain."""
        chains = [device for device, _ in self.seen]
        return tuple(sorted({codes[device] for device in chains if chains.count(device) > 1}))

    def _see(self, device: str, chain: str, number: int, sha256: str) -> None:
        held = self.seen.setdefault((device, chain), {})
        if held.setdefault(number, sha256) != sha256:
            self.forked.add(device)
