"""The code book: add, change, retire and remove codes, and who changed what (`arrange_codes`: move, merge, split)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from testimony_app.case import Case
from testimony_app.errors import AppError
from testimony_app.services import code_steps
from testimony_app.services.code_steps import BookStep, tree_of, whole
from testimony_app.services.code_steps import path_of as path_of
from testimony_app.services.operations import Operation, together
from testimony_app.store import code_versions, codebook, codings
from testimony_app.store.base import new_id
from testimony_app.store.coding_tables import HUES as HUES
from testimony_app.store.coding_tables import CodeDraft as CodeDraft
from testimony_app.store.coding_tables import CodeRead as CodeRead
from testimony_app.store.coding_tables import CodeVersionRead as CodeVersionRead


@dataclass(frozen=True)
class CodeEvent:
    """One act in the history of a code. person: the code name of who did it."""

    version: CodeVersionRead
    person: str


def codes(case: Case) -> list[CodeRead]:
    """All codes, retired ones too, by position and name."""
    with case.read() as store:
        return codebook.codes(store)


def usage(case: Case) -> dict[str, int]:
    """How many codings each code and each incident has, by its id; those without any are absent."""
    with case.read() as store:
        return codings.counts(store)


def usage_by_coder(case: Case, code_id: str) -> list[tuple[str, int]]:
    """How many codings of a code each person has made, by their code names, the most first."""
    with case.read() as store:
        counted = Counter(each.coder for each in codings.of_code(store, code_id))
    return sorted(
        ((case.member_code(user), count) for user, count in counted.items()), key=lambda row: (-row[1], row[0])
    )


def history(case: Case, code_id: str) -> list[CodeEvent]:
    """Who changed what on a code and when, the latest first; also of a code that is gone."""
    with case.read() as store:
        held = code_versions.of_code(store, code_id)
    people = {user: case.member_code(user) for user in {each.changed_by for each in held}}
    return [CodeEvent(each, people[each.changed_by]) for each in held]


def add(case: Case, draft: CodeDraft, code_id: str = "") -> Operation:
    """An act that adds a code. Its id is in `touched`.

    Raises AppError `code.name_taken`, or `code.missing` for its parent, when it runs.
    """
    chosen = code_id or new_id()
    return code_steps.operation(case, BookStep("code.added", "code.removed", (chosen,), {chosen: whole(draft)}))


def change(case: Case, code_id: str, **changes: Any) -> Operation:
    """An act that changes fields of a code: name, colour, definition, parent_id and so on.

    Raises AppError `code.missing`, `code.name_taken`, `code.own_ancestor` when it runs.
    """
    return change_all(case, {code_id: changes})


def change_all(case: Case, changes: dict[str, dict[str, Any]]) -> Operation:
    """An act that changes fields of several codes, by id. Raises AppError as `change` does, when it runs."""
    return code_steps.operation(case, BookStep("code.changed", "code.changed", tuple(changes), changes))


def retire(case: Case, code_ids: Collection[str]) -> Operation:
    """An act that retires codes and all below them: they stay on their passages and are offered no more.

    Raises AppError `code.missing` when it is made.
    """
    with case.read() as store:
        held = codebook.codes(store)
    wanted = _branches(held, code_ids)
    changes = {code.id: {"retired": True} for code in held if code.id in wanted and not code.retired}
    return code_steps.operation(case, BookStep("code.withdrawn", "code.brought_back", tuple(code_ids), changes))


def bring_back(case: Case, code_ids: Collection[str]) -> Operation:
    """An act that brings retired codes back, with those above them. Raises AppError `code.missing` when it is made."""
    with case.read() as store:
        held = codebook.codes(store)
    tree = tree_of(held)
    wanted = {*code_ids, *(above for code_id in code_ids for above in tree.ancestors(code_id))}
    changes = {code.id: {"retired": False} for code in held if code.id in wanted and code.retired}
    return code_steps.operation(case, BookStep("code.brought_back", "code.withdrawn", tuple(code_ids), changes))


def remove(case: Case, code_id: str) -> Operation:
    """An act that removes an unused code. Raises AppError `code.in_use`, `code.has_children` when it runs."""
    return code_steps.operation(case, BookStep("code.removed", "code.added", (code_id,), {code_id: None}))


def remove_all(case: Case, code_ids: Collection[str]) -> Operation:
    """An act that removes unused codes and all below them.

    Raises AppError `code.missing` when it is made, `code.in_use` when it runs.
    """
    with case.read() as store:
        wanted = _branches(codebook.codes(store), code_ids)
    return code_steps.operation(
        case, BookStep("code.removed", "code.added", tuple(code_ids), dict.fromkeys(wanted, None))
    )


def put_away(case: Case, code_ids: Collection[str]) -> Operation | None:
    """An act that removes codes with all below them where no passage has any of these, and retires the others.

    None if that changes nothing. Raises AppError `code.missing` when it is made.
    """
    with case.read() as store:
        held = codebook.codes(store)
        used = codings.counts(store, whole=True)
    tree, retired = tree_of(held), {code.id for code in held if code.retired}
    branches = {top: {top, *tree.walk(top)} for top in tree.tops(code_ids)}
    kept = [top for top, branch in branches.items() if branch & used.keys()]
    gone = [top for top in branches if top not in kept]
    acts = [remove_all(case, gone)] if gone else []
    acts += [retire(case, kept)] if any(branches[top] - retired for top in kept) else []
    return together(*acts) if acts else None


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


def _branches(held: Iterable[CodeRead], code_ids: Collection[str]) -> list[str]:
    """The codes and all below them, in order. Raises AppError `code.missing`."""
    tree = tree_of(held)
    return [each for top in tree.tops(code_ids) for each in (top, *tree.walk(top))]
