"""Codes and incidents as one kind of thing: what a passage can be tied to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from testimony_app.services import favourites
from testimony_app.services.manage_codebook import HUES, CodeRead, path_of
from testimony_app.services.manage_incidents import IncidentRead
from ui import words

INCIDENTS = "incidents"
SEPARATOR = " / "


@dataclass(frozen=True, slots=True)
class Target:
    """A code or an incident. path: the names of a code's ancestors, or where and when of an incident.

    text: what it is found by. hue: index of a code colour. parent: id of the code above, "" at the top.
    retired: shown where it was used, and tied no more.
    """

    id: str
    kind: str
    name: str
    path: str
    hue: int
    parent: str = ""
    count: int = 0
    definition: str = ""
    retired: bool = False

    @property
    def text(self) -> str:
        """The words to find it by."""
        return f"{self.name} {self.path}"

    @property
    def whole(self) -> str:
        """A code's name with those of its ancestors before it."""
        return f"{self.path}{SEPARATOR}{self.name}" if self.path and self.kind == "code" else self.name

    @property
    def hatched(self) -> bool:
        """Whether its stripe is hatched."""
        return self.kind == "incident"


def targets_of(
    codes: Sequence[CodeRead], incidents: Sequence[IncidentRead], usage: Mapping[str, int]
) -> dict[str, Target]:
    """Everything that can be tied, by id: codes that are not retired or still in use, then incidents."""
    by_id = {code.id: code for code in codes}
    found = {}
    for code in codes:
        count = usage.get(code.id, 0)
        above = path_of(code, by_id).split(SEPARATOR)[:-1]
        parent = code.parent_id if code.parent_id in by_id else None
        if not code.retired or count:
            made = Target(code.id, "code", code.name, SEPARATOR.join(above), code.colour, parent or "", count)
            found[code.id] = replace(made, definition=explained(code), retired=code.retired)
    for number, incident in enumerate(incidents):
        name = f"{incident.code} {incident.title}"
        place = incident.place or incident.district
        found[incident.id] = Target(
            incident.id, "incident", name, place, number % HUES, "", usage.get(incident.id, 0), incident.summary
        )
    return found


def explained(code: CodeRead) -> str:
    """What a code stands for, and what to tag with it and what not."""
    examples = (("include", code.include), ("exclude", code.exclude))
    said = [f"{words.label(f'codefield.{name}')}: {text}" for name, text in examples if text]
    return "\n".join(part for part in (code.definition, *said) if part)


def looks_same(one: Target | None, other: Target | None) -> bool:
    """Whether the stripes of both are the same."""
    return one is not None and other is not None and (one.hue, one.name) == (other.hue, other.name)


@dataclass(frozen=True)
class Digits:
    """What stands on the digit keys, by digit. own: digits that the person set; the others hold what is used most."""

    held: Mapping[int, str] = field(default_factory=dict)
    own: frozenset[int] = frozenset()

    def of(self, target_id: str) -> int:
        """The digit of a code or an incident, 0 for none."""
        return next((digit for digit, each in self.held.items() if each == target_id), 0)


def digits_of(targets: Mapping[str, Target], own: Mapping[int, str], before: Digits | None = None) -> Digits:
    """The digits 1 to 9: those that the person set, and on the others what is used most.

    before: as they were, so that a code does not change its digit while somebody codes.
    """
    held = {digit: each for digit, each in own.items() if each in targets and not targets[each].retired}
    chosen = frozenset(held)
    kept = {} if before is None else {digit: each for digit, each in before.held.items() if digit not in before.own}
    free = [digit for digit in favourites.DIGITS if digit not in held]
    used = [target for target in targets.values() if target.count and not target.retired]
    most = [target.id for target in sorted(used, key=lambda each: (-each.count, each.name))]
    kept = {digit: each for digit, each in kept.items() if digit in free and each in most}
    rest = [each for each in most if each not in held.values() and each not in kept.values()]
    for digit in free:
        if digit in kept and kept[digit] not in held.values():
            held[digit] = kept[digit]
        elif rest:
            held[digit] = rest.pop(0)
    return Digits(dict(sorted(held.items())), chosen)


def least_used_hue(targets: Mapping[str, Target]) -> int:
    """The hue that the fewest codes have."""
    taken = [target.hue for target in targets.values() if target.kind == "code"]
    return min(range(HUES), key=lambda hue: (taken.count(hue), hue))
