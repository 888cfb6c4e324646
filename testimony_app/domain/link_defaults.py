"""What a link between a passage and an incident may say, proposed from its witness. A person accepts it, or not.

Nothing is proposed for a field that is filled, and never a proposition or a credibility: those only the words can tell.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from testimony_app.domain.independence import HEARSAY, SUPPORTS, form_of

Fields = Mapping[str, str | int | None]
KNOWS = MappingProxyType(
    {
        "victim_survivor": "saw",
        "eyewitness": "saw",
        "flight_spotter": "saw",
        "pupil": "saw",
        "ambulance_crew": "saw_aftermath",
        "civil_defence_rescuer": "saw_aftermath",
        "doctor": "treated_casualties",
        "nurse_paramedic": "treated_casualties",
        "victims_relative": "told_by_named",
        "humanitarian_worker": "told_by_named",
        "un_staff": "told_by_named",
        "local_official": "told_by_named",
        "lawyer": "told_by_named",
        "expert": "inferred",
    }
)
"""How somebody in a role most often knows of an attack, in the order in which roles are asked."""
CONNECTED = MappingProxyType(
    {
        "victim": "saw",
        "witness": "saw",
        "medical_provider": "treated_casualties",
        "relative_of_victim": "told_by_named",
        "lawyer": "told_by_named",
        "ngo": "told_by_named",
    }
)


def proposed(
    held: Fields, roles: Sequence[str], connection: str = "", earlier: Sequence[Fields] = ()
) -> dict[str, str | int]:
    """Values for the empty fields of a link.

    earlier: the other links of the same witness to the same incident, oldest first. How the witness knew then, from
    whom, and in which independence group they are holds now too, until somebody says otherwise.
    """
    found: dict[str, str | int] = {}
    if not held.get("stance"):
        found["stance"] = SUPPORTS
    knowledge = str(held.get("knowledge") or "")
    if not knowledge:
        knowledge = _last(earlier, "knowledge") or _usual(roles, connection)
        found |= {"knowledge": knowledge} if knowledge else {}
    form = str(held.get("evidence_class") or "")
    if not form:
        form = form_of("", knowledge, str(held.get("proposition") or ""))
        found |= {"evidence_class": form} if form else {}
    if form == HEARSAY:
        found |= _hearsay(held, knowledge, earlier)
    group = _last(earlier, "independence_group")
    if group and not held.get("independence_group"):
        found["independence_group"] = group
    return found


def _usual(roles: Sequence[str], connection: str) -> str:
    return next((KNOWS[role] for role in KNOWS if role in roles), CONNECTED.get(connection, ""))


def _hearsay(held: Fields, knowledge: str, earlier: Sequence[Fields]) -> dict[str, str | int]:
    """From whom, and through how many people: one who can be named was there, as far as anybody knows."""
    found: dict[str, str | int] = {}
    origin = _last(earlier, "origin")
    if origin and not held.get("origin"):
        found["origin"] = origin
    if knowledge == "told_by_named" and held.get("hearsay_degree") is None:
        found["hearsay_degree"] = 1
    return found


def _last(earlier: Sequence[Fields], name: str) -> str:
    return next((str(link[name]) for link in reversed(earlier) if link.get(name)), "")
