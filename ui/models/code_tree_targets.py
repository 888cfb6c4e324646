"""Codes and incidents as one kind of thing: what a passage can be tied to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from testimony_app.services.manage_codebook import HUES, CodeRead, path_of
from testimony_app.services.manage_incidents import IncidentRead

INCIDENTS = "incidents"
FAVOURITES = 9


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
        above = path_of(code, by_id).split(" / ")[:-1]
        parent = code.parent_id if code.parent_id in by_id else None
        if not code.retired or count:
            made = Target(code.id, "code", code.name, " / ".join(above), code.colour, parent or "", count)
            found[code.id] = replace(made, definition=code.definition, retired=code.retired)
    for number, incident in enumerate(incidents):
        name = f"{incident.code} {incident.title}"
        place = incident.place or incident.district
        found[incident.id] = Target(
            incident.id, "incident", name, place, number % HUES, "", usage.get(incident.id, 0), incident.summary
        )
    return found


def looks_same(one: Target | None, other: Target | None) -> bool:
    """Whether the stripes of both are the same."""
    return one is not None and other is not None and (one.hue, one.name) == (other.hue, other.name)


def favourites_of(targets: Mapping[str, Target]) -> tuple[str, ...]:
    """The ids behind the digits 1 to 9: what is used most."""
    used = [target for target in targets.values() if target.count and not target.retired]
    return tuple(target.id for target in sorted(used, key=lambda t: (-t.count, t.name))[:FAVOURITES])


def least_used_hue(targets: Mapping[str, Target]) -> int:
    """The hue that the fewest codes have."""
    taken = [target.hue for target in targets.values() if target.kind == "code"]
    return min(range(HUES), key=lambda hue: (taken.count(hue), hue))
