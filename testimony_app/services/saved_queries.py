"""Queries that are kept: they travel with the case, and mean the same codes and incidents when those are renamed.

What is kept names codes and incidents by their id; what is shown names them as they are called today.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from testimony_app.case import Case
from testimony_app.domain.queries import Condition, changed
from testimony_app.domain.query_fields import ANY
from testimony_app.domain.query_parser import parse
from testimony_app.errors import AppError
from testimony_app.services.operations import Operation, Step, Values, operation
from testimony_app.services.query_names import BY_ID, Names
from testimony_app.services.query_plan import plan
from testimony_app.store import saved_queries
from testimony_app.store.base import new_id
from testimony_app.store.coder_tables import SavedQueryRead as SavedQueryRead
from testimony_app.store.session import Store

LONGEST_NAME = 120


def held(case: Case) -> list[SavedQueryRead]:
    """All that are kept, by name, each with the query as it reads today."""
    with case.read() as store:
        names = Names(case, store)
        return [each.model_copy(update={"text": _shown(names, each.text)}) for each in saved_queries.every(store)]


def named(case: Case, name: str) -> SavedQueryRead:
    """The one with this name. Raises AppError `query.unknown_name`."""
    wanted = _plain_name(name).casefold()
    found = next((each for each in held(case) if each.name.casefold() == wanted), None)
    if found is None:
        raise AppError("query.unknown_name")
    return found


def save(case: Case, name: str, text: str, query_id: str = "") -> Operation:
    """An act that keeps a query under a name. query_id: of the one that it takes the place of. Its id is in `touched`.

    Raises AppError when it is made: as `query_plan.plan` does, `query.name_missing`, `query.name_taken`,
    `query.missing`.
    """
    kept, chosen = _pinned(case, text), _plain_name(name)
    if not chosen or len(chosen) > LONGEST_NAME:
        raise AppError("query.name_missing")
    with case.read() as store:
        others = saved_queries.every(store)
    if any(each.name.casefold() == chosen.casefold() and each.id != query_id for each in others):
        raise AppError("query.name_taken")
    if query_id and all(each.id != query_id for each in others):
        raise AppError("query.missing")
    made = SavedQueryRead(
        id=query_id or new_id(), name=chosen, text=kept, made_at=case.now(), made_by=case.user
    ).model_dump(mode="json")
    step = Step("query.saved", set_saved_query, {"id": made["id"], "query": made})
    return operation(case, step, touched={made["id"]})


def remove(case: Case, query_id: str) -> Operation:
    """An act that keeps a query no longer. Raises AppError `query.missing` when it runs."""
    return operation(case, Step("query.removed", set_saved_query, {"id": query_id, "query": None}), touched={query_id})


def set_saved_query(store: Store, case: Case, values: Values) -> Step:
    """Keep what `query` says under `id`, or nothing. Raises AppError `query.missing`, `undo.changed_since`."""
    query_id, wanted = values["id"], values["query"]
    former = saved_queries.one(store, query_id)
    before: dict[str, Any] | None = None if former is None else former.model_dump(mode="json")
    if "expect" in values and values["expect"] != before:
        raise AppError("undo.changed_since")
    if wanted is None:
        if former is None:
            raise AppError("query.missing")
        saved_queries.remove(store, query_id, case.now(), case.user)
    else:
        saved_queries.put(store, SavedQueryRead.model_validate(wanted))
    # The text may hold a name that somebody looked for, and the hash of a name can be guessed.
    store.concerns(query_id)
    label = "query.removed" if before is None else "query.saved"
    return Step(label, set_saved_query, {"id": query_id, "query": before, "expect": wanted})


def _plain_name(name: str) -> str:
    return " ".join(name.split())


def _pinned(case: Case, text: str) -> str:
    """The query with the ids of codes and incidents in the place of their names, where a name means one only."""
    asked = plan(case, text)
    with case.read() as store:
        names = Names(case, store)

        def pin(each: Condition) -> Condition:
            values = [value if value == ANY else _id_of(names, replace(each, values=(value,))) for value in each.values]
            return replace(each, values=tuple(values))

        return str(changed(asked.query, pin))


def _id_of(names: Names, asked: Condition) -> str:
    if asked.field == "code":
        ids = names.code_ids(replace(asked, strict=True))
    elif asked.field == "incident":
        ids = names.incident_ids(asked)
    else:
        return asked.values[0]
    return BY_ID + next(iter(ids)) if len(ids) == 1 else asked.values[0]


def _shown(names: Names, text: str) -> str:
    """The query with today's names; an id of something that is gone stays an id."""

    def name(each: Condition) -> Condition:
        if each.field not in ("code", "incident"):
            return each
        return replace(each, values=tuple(_name_of(names, each.field, value) for value in each.values))

    try:
        return str(changed(parse(text), name))
    except AppError:  # Of a newer version of the app: it is shown as it is.
        return text


def _name_of(names: Names, field: str, value: str) -> str:
    if not value.startswith(BY_ID):
        return value
    found = value.removeprefix(BY_ID)
    if field == "incident":
        return next((each.code for each in names.incidents if each.id == found), value)
    code = next((each for each in names.codes if each.id == found), None)
    if code is None:
        return value
    alone = sum(each.name.casefold() == code.name.casefold() for each in names.codes) == 1
    return code.name if alone else names.paths[code.id]
