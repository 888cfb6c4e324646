"""The code book: add, change, retire and remove codes."""

from __future__ import annotations

from typing import Any

from testimony_app.case import Case
from testimony_app.errors import AppError
from testimony_app.services.operations import Operation
from testimony_app.store import codebook, codings
from testimony_app.store.base import new_id
from testimony_app.store.coding_tables import HUES as HUES
from testimony_app.store.coding_tables import CodeDraft as CodeDraft
from testimony_app.store.coding_tables import CodeRead as CodeRead


def codes(case: Case) -> list[CodeRead]:
    """All codes, retired ones too, by position and name."""
    with case.read() as store:
        return codebook.codes(store)


def usage(case: Case) -> dict[str, int]:
    """How many codings each code and each incident has, by its id; those without any are absent."""
    with case.read() as store:
        return codings.counts(store)


def add(case: Case, draft: CodeDraft, code_id: str = "") -> Operation:
    """An act that adds a code. Its id is in `touched`.

    Raises AppError `code.name_taken`, or `code.missing` for its parent, when it runs.
    """
    chosen = code_id or new_id()

    def run() -> Operation:
        with case.write("code.added") as store:
            held = codebook.codes(store)
            _parent_there(held, draft.parent_id)
            _name_free(held, draft.name, draft.parent_id)
            codebook.add_code(store, draft, chosen)
            store.concerns(chosen, draft)
        return remove(case, chosen)

    return Operation("code.added", frozenset({chosen}), run)


def change(case: Case, code_id: str, **changes: Any) -> Operation:
    """An act that changes fields of a code: name, colour, definition, parent_id, retired and so on.

    Raises AppError `code.missing`, `code.name_taken`, `code.own_ancestor` when it runs.
    """

    def run() -> Operation:
        with case.write("code.changed") as store:
            held = codebook.codes(store)
            former = codebook.code(store, code_id)
            merged = CodeDraft(**{**former.model_dump(exclude={"id"}), **changes})
            others = [each for each in held if each.id != code_id]
            _parent_there(held, merged.parent_id)
            _name_free(others, merged.name, merged.parent_id)
            _no_circle(held, code_id, merged.parent_id)
            codebook.change_code(store, code_id, **changes)
            store.concerns(code_id, {key: str(value) for key, value in changes.items()})
        return change(case, code_id, **{key: getattr(former, key) for key in changes})

    return Operation("code.changed", frozenset({code_id}), run)


def remove(case: Case, code_id: str) -> Operation:
    """An act that removes an unused code. Raises AppError `code.in_use`, `code.has_children` when it runs."""

    def run() -> Operation:
        with case.write("code.removed") as store:
            if codings.counts(store).get(code_id):
                raise AppError("code.in_use")
            if any(each.parent_id == code_id for each in codebook.codes(store)):
                raise AppError("code.has_children")
            held = codebook.remove_code(store, code_id, case.now(), case.user)
            store.concerns(code_id)
        return add(case, CodeDraft(**held.model_dump(exclude={"id"})), code_id)

    return Operation("code.removed", frozenset({code_id}), run)


def path_of(code: CodeRead, by_id: dict[str, CodeRead]) -> str:
    """The code's name with those of its ancestors before it, such as `Attack / Second strike`."""
    names, current = [code.name], code
    while current.parent_id is not None and current.parent_id in by_id:
        current = by_id[current.parent_id]
        names.append(current.name)
    return " / ".join(reversed(names))


def by_name(case: Case, name: str) -> CodeRead:
    """The code with this name or path. Raises AppError `code.unknown_name`, `code.ambiguous_name`."""
    held = codes(case)
    by_id = {each.id: each for each in held}
    wanted = name.strip().casefold()
    found = [each for each in held if wanted in (each.name.casefold(), path_of(each, by_id).casefold())]
    if not found:
        raise AppError("code.unknown_name")
    if len(found) > 1:
        raise AppError("code.ambiguous_name")
    return found[0]


def _name_free(held: list[CodeRead], name: str, parent_id: str | None) -> None:
    taken = any(each.parent_id == parent_id and each.name.casefold() == name.casefold() for each in held)
    if taken:
        raise AppError("code.name_taken")


def _parent_there(held: list[CodeRead], parent_id: str | None) -> None:
    if parent_id is not None and all(each.id != parent_id for each in held):
        raise AppError("code.missing")


def _no_circle(held: list[CodeRead], code_id: str, parent_id: str | None) -> None:
    parents = {each.id: each.parent_id for each in held}
    current = parent_id
    while current is not None:
        if current == code_id:
            raise AppError("code.own_ancestor")
        current = parents.get(current)
