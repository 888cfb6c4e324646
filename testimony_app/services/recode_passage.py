"""Give a passage that was found another code or incident: beside what it is tied to, or in its place."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from testimony_app.case import Case
from testimony_app.errors import AppError
from testimony_app.services import code_passage
from testimony_app.services.coding_steps import putting, removing
from testimony_app.services.operations import Operation, together
from testimony_app.services.passages import Passage
from testimony_app.store import codebook, codings
from testimony_app.store.base import new_id
from testimony_app.store.coding_tables import CodingRead, LinkBase, Standing
from testimony_app.store.session import Store


def add(case: Case, passage: Passage, target_id: str) -> Operation:
    """An act that ties the passage to a code or an incident as well.

    Raises AppError when it is made: as `code_passage.tag_code` does, `code.missing` where neither has this id.
    """
    with case.read() as store:
        to_incident = _is_incident(store, target_id)
    tag = code_passage.tag_incident if to_incident else code_passage.tag_code
    return tag(case, passage, target_id)


def instead(case: Case, coding_ids: Collection[str], target_id: str) -> Operation:
    """An act that ties the words of these codings to another code or incident, in the place of what they are tied to.

    Each stays where it lies, with its memo, and with what it says of an incident if it goes to another incident.
    Whoever does it is its coder from then on. Raises AppError `query.nothing_to_recode`, `coding.missing`,
    `code.missing`, `code.retired` when it is made.
    """
    with case.read() as store:
        to_incident = _is_incident(store, target_id)
        if not to_incident and codebook.code(store, target_id).retired:
            raise AppError("code.retired")
        held = [codings.coding(store, coding_id) for coding_id in coding_ids]
    moved = [each for each in held if target_id not in (each.code_id, each.incident_id)]
    if not moved:
        raise AppError("query.nothing_to_recode")
    acts = [removing(case, each.id) for each in moved]
    return together(*(putting(case, _moved(case, each, target_id, to_incident)) for each in moved), *acts)


def _moved(case: Case, former: CodingRead, target_id: str, to_incident: bool) -> CodingRead:
    kept = to_incident and former.incident_id is not None
    link: dict[str, Any] = {} if kept else {name: each.default for name, each in LinkBase.model_fields.items()}
    changes = {
        "id": new_id(),
        "code_id": None if to_incident else target_id,
        "incident_id": target_id if to_incident else None,
        "coder": case.user,
        "coded_at": case.now(),
        "standing": Standing.OWN,
        **link,
    }
    return former.model_copy(update=changes)


def _is_incident(store: Store, target_id: str) -> bool:
    """Raises AppError `code.missing` for the id of neither."""
    if any(each.id == target_id for each in codebook.incidents(store)):
        return True
    codebook.code(store, target_id)
    return False
