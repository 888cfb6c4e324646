"""How two incidents stand to each other, and the same said from the other side.

The terms are those of HURIDOCS Events Standard Formats, micro-thesaurus 22; which of them mirror each other follows
from what they say.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

INVERSE = MappingProxyType(
    {
        "precedes": "follows",
        "follows": "precedes",
        "encompasses": "within",
        "within": "encompasses",
        "causes": "consequence",
        "consequence": "causes",
        "parallel": "parallel",
    }
)
"""What the other incident is to this one, by what this one is to the other."""


@dataclass(frozen=True, slots=True)
class Relation:
    """What one incident is to another. kind: a term of `related_event`. noted_here: written down with this one.

    What was written down with the other one only is the same, seen from here.
    """

    kind: str
    incident_id: str
    noted_here: bool


def relations(noted: Mapping[str, Iterable[tuple[str, str]]]) -> dict[str, tuple[Relation, ...]]:
    """By incident, what it is to others: what is noted with it first, then what is noted with the others only.

    noted: by incident, the kinds and the ids of the others. An incident of which nothing is said is absent.
    """
    found: dict[str, dict[tuple[str, str], bool]] = {}
    for incident_id, pairs in noted.items():
        for kind, other_id in pairs:
            found.setdefault(incident_id, {})[kind, other_id] = True
    for incident_id, pairs in noted.items():
        for kind, other_id in pairs:
            found.setdefault(other_id, {}).setdefault((INVERSE[kind], incident_id), False)
    return {
        incident_id: tuple(
            Relation(kind, other_id, here)
            for (kind, other_id), here in sorted(held.items(), key=lambda item: not item[1])
        )
        for incident_id, held in found.items()
    }
