"""The steps of which acts on incidents are made: add one, change its fields, remove it.

A step that takes something back is refused where the incident is no longer what it left behind.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from testimony_app.case import Case
from testimony_app.errors import AppError
from testimony_app.services.operations import Operation, Step, Values, expect, operation
from testimony_app.store import certainty, codebook
from testimony_app.store.incident_tables import IncidentBase, IncidentDraft, IncidentRead
from testimony_app.store.session import Store


def adding(case: Case, incident_id: str, draft: IncidentDraft) -> Operation:
    """An act that adds an incident under an id."""
    values = {"id": incident_id, "fields": plain(draft)}
    return operation(case, Step("incident.added", put_incident, values), touched={incident_id})


def changing(case: Case, incident_id: str, changes: Values) -> Operation:
    """An act that gives an incident other values in some fields, as JSON takes them."""
    values = {"id": incident_id, "changes": dict(changes)}
    return operation(case, Step("incident.corrected", change_incident, values), touched={incident_id})


def removing(case: Case, incident_id: str) -> Operation:
    """An act that removes an incident; taken back, the same one is there again."""
    return operation(case, Step("incident.removed", remove_incident, {"id": incident_id}), touched={incident_id})


def plain(incident: IncidentBase) -> dict[str, Any]:
    """All fields of an incident but its id, as JSON takes them."""
    return {name: value for name, value in incident.model_dump(mode="json").items() if name != "id"}


def put_incident(store: Store, case: Case, values: Values) -> Step:  # noqa: ARG001  Every step takes both.
    """Add an incident. Raises AppError as the judges below, `undo.changed_since` where its id is taken."""
    incident_id, draft = values["id"], IncidentDraft(**values["fields"])
    held = codebook.incidents(store)
    if any(each.id == incident_id for each in held):
        raise AppError("undo.changed_since")
    brought_back = [each.incident_id for each in draft.related] if values.get("brought_back") else []
    if not values.get("brought_back"):
        judge_certainty("", draft)
    judge(held, incident_id, draft, brought_back)
    added = codebook.add_incident(store, draft, incident_id)
    store.concerns(incident_id, draft)
    return Step("incident.removed", remove_incident, {"id": incident_id, "expect": plain(added)})


def change_incident(store: Store, case: Case, values: Values) -> Step:  # noqa: ARG001  Every step takes both.
    """Change fields of an incident. Raises AppError `incident.missing`, as the judges below, `undo.changed_since`."""
    incident_id, changes = values["id"], values["changes"]
    former = codebook.incident(store, incident_id)
    before = plain(former)
    expect(before, values.get("expect"))
    draft = IncidentDraft(**{**before, **changes})
    if "expect" not in values:
        judge_certainty(former.certainty, draft)
    elif draft.certainty != former.certainty and certainty.of_incident(store, incident_id):
        raise AppError("undo.changed_since")
    judge(codebook.incidents(store), incident_id, draft)
    now = plain(codebook.update_incident(store, incident_id, draft))
    store.concerns(incident_id, draft)
    back = {"id": incident_id, "changes": _only(before, changes), "expect": _only(now, changes)}
    return Step("incident.corrected", change_incident, back)


def remove_incident(store: Store, case: Case, values: Values) -> Step:
    """Remove an incident that nothing is tied to. Raises AppError `incident.missing`, `incident.in_use`,
    `undo.changed_since`.
    """
    incident_id = values["id"]
    former = codebook.incident(store, incident_id)
    expect(plain(former), values.get("expect"))
    related = (other for each in codebook.incidents(store) for other in each.related if each.id != incident_id)
    if codebook.incident_is_used(store, incident_id) or any(each.incident_id == incident_id for each in related):
        raise AppError("incident.in_use")
    codebook.remove_incident(store, incident_id, case.now(), case.user)
    store.concerns(incident_id)
    return Step("incident.added", put_incident, {"id": incident_id, "fields": plain(former), "brought_back": True})


def judge(held: Collection[IncidentRead], incident_id: str, draft: IncidentDraft, known: Collection[str] = ()) -> None:
    """Whether an incident may become what the draft says, among those that are here.

    One that came from another copy may be related to one that never came; that stays as it is. known: ids of incidents
    that it was related to before, besides those that it is now. Raises AppError `incident.code_taken`,
    `incident.related_to_itself`, `incident.related_missing`.
    """
    if any(each.code == draft.code and each.id != incident_id for each in held):
        raise AppError("incident.code_taken", incident=draft.code)
    wanted = {each.incident_id for each in draft.related}
    if incident_id in wanted:
        raise AppError("incident.related_to_itself")
    here = {each.id for each in held}
    before = {other.incident_id for each in held if each.id == incident_id for other in each.related}
    if not wanted <= here | before | {*known}:
        raise AppError("incident.related_missing")


def judge_certainty(held: str, draft: IncidentDraft) -> None:
    """Nothing but a decision, which has reasons, notes or changes how certain an incident is.

    One that came without reasons, from a copy of an earlier version, stays until it is decided, and an act of such a
    version can still be taken back. held: the certainty so far, "" for a new incident. Raises AppError
    `certainty.needs_reasons`.
    """
    if draft.certainty != held:
        raise AppError("certainty.needs_reasons")


def _only(values: Values, keys: Collection[str]) -> dict[str, Any]:
    return {key: values[key] for key in keys}
