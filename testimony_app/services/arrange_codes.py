"""Move codes in the tree, merge them, split one. Every act is one act, and can be undone."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from testimony_app.case import Case
from testimony_app.domain.code_tree import Spot as Spot
from testimony_app.domain.code_tree import Way as Way
from testimony_app.domain.queries import Condition
from testimony_app.domain.query_parser import parse
from testimony_app.errors import AppError
from testimony_app.services import code_steps, passages, retrieve
from testimony_app.services.code_steps import BookStep, Changes, path_of, tree_of, whole
from testimony_app.services.operations import Operation
from testimony_app.store import codebook, codings
from testimony_app.store.base import new_id
from testimony_app.store.coding_tables import CodeDraft, CodeRead, CodingRead

MOST_NAME = 120
_TEXTS = ("definition", "include", "exclude")


@dataclass(frozen=True, slots=True)
class Effect:
    """What a merge or a split would do. moved: passages that change their code. united: passages that stand twice on
    the same words by the same person, and become one. lifted: codes that get another code above them.
    """

    moved: int
    united: int
    lifted: int


def in_order(codes: Iterable[CodeRead]) -> list[str]:
    """The ids of codes, which come by position and name, in the order of the tree: each before those below it."""
    return list(tree_of(codes).walk())


def move(case: Case, code_ids: Collection[str], spot: Spot) -> Operation | None:
    """An act that puts codes, with all below them, elsewhere in the tree; None if they stand there already.

    Raises AppError `code.missing`, `code.own_ancestor` when it is made, `code.name_taken` when it runs.
    """
    with case.read() as store:
        places = tree_of(codebook.codes(store)).moved(code_ids, spot)
    if not places:
        return None
    changes = {key: {"parent_id": each.parent, "position": each.position} for key, each in places.items()}
    return code_steps.operation(case, BookStep("code.moved", "code.moved", tuple(code_ids), changes))


def shift(case: Case, code_ids: Collection[str], way: Way) -> Operation | None:
    """An act that moves codes by one place; None where there is no way. Raises AppError as `move` does."""
    with case.read() as store:
        spot = tree_of(codebook.codes(store)).stepped(code_ids, way)
    return None if spot is None else move(case, code_ids, spot)


def merge(case: Case, source_ids: Sequence[str], target_id: str) -> Operation:
    """An act that gives all passages of the sources to the target, with the codes below them, and removes the sources.

    A passage that one person tagged with both stays once, with both memos. Texts of the sources are added to the
    target's. Raises AppError `code.missing`, `code.retired`, `code.merge_itself` when it is made.
    """
    return code_steps.operation(case, _merging(case, source_ids, target_id)[0])


def merge_effect(case: Case, source_ids: Sequence[str], target_id: str) -> Effect:
    """What the merge would do, to passages that this person may see. Raises AppError as `merge` does."""
    return _merging(case, source_ids, target_id)[1]


def split(case: Case, code_id: str, coding_ids: Collection[str], into: str | CodeDraft) -> Operation:
    """An act that gives some passages of a code to another code, by its id, or to a new one.

    Raises AppError `code.missing`, `code.retired`, `code.nothing_chosen`, `coding.missing` when it is made,
    `code.name_taken` when it runs.
    """
    target_id = into if isinstance(into, str) else new_id()
    with case.read() as store:
        by_id = {code.id: code for code in codebook.codes(store)}
        source = _there(by_id, code_id)
        target = None if isinstance(into, CodeDraft) else _there(by_id, target_id)
        if target is not None and target.retired:
            raise AppError("code.retired")
        held = {each.id: each for each in codings.of_code(store, code_id)}
        there = codings.of_code(store, target_id)
    if not coding_ids or target_id == code_id:
        raise AppError("code.nothing_chosen")
    if not held.keys() >= set(coding_ids):
        raise AppError("coding.missing")
    changes = _handed_over([held[key] for key in held if key in coding_ids], there, target_id)
    added: Changes = {target_id: whole(into)} if isinstance(into, CodeDraft) else {}
    name = into.name if isinstance(into, CodeDraft) else path_of(by_id[target_id], by_id)
    notes = {code_id: name, target_id: path_of(source, by_id)}
    step = BookStep("code.split", "code.split_undone", (code_id, target_id), added, changes, notes)
    return code_steps.operation(case, step)


def choose(case: Case, code_id: str, *, coder: str = "", words: str = "", query: str = "") -> list[CodingRead]:
    """The codings of a code by one person (user id), whose memo or passage holds these words, where this query finds.

    All conditions must hold; oldest first. Raises AppError `code.missing`, and as `retrieve.plan` does.
    """
    wanted = words.casefold().strip()
    with case.read() as store:
        by_id = {code.id: code for code in codebook.codes(store)}
        path = path_of(_there(by_id, code_id), by_id)
        held = [each for each in codings.of_code(store, code_id) if coder in ("", each.coder)]
        texts = {each.coding.id: each.text.casefold() for each in passages.quoted(store, held)} if wanted else {}
    if query.strip():
        of_code = Condition("code", (path,), strict=True)
        asked = retrieve.plan(case, f"({parse(query)}) and {of_code}")
        found = {coding_id for hit in retrieve.everything(case, asked) for coding_id in hit.codings}
        held = [each for each in held if each.id in found]
    return [each for each in held if not wanted or wanted in texts.get(each.id, "") or wanted in each.memo.casefold()]


def free_name(name: str, taken: Iterable[str]) -> str:
    """The name, with a number if a sibling has it; never longer than a name may be."""
    held = {each.casefold() for each in taken}
    found, number = name[:MOST_NAME], 2
    while found.casefold() in held:
        ending = f" ({number})"
        found, number = name[: MOST_NAME - len(ending)] + ending, number + 1
    return found


def _merging(case: Case, source_ids: Sequence[str], target_id: str) -> tuple[BookStep, Effect]:
    with case.read() as store:
        held = codebook.codes(store)
        by_id = {code.id: code for code in held}
        target = _there(by_id, target_id)
        sources = [_there(by_id, key) for key in dict.fromkeys(source_ids)]
        if not sources or target in sources:
            raise AppError("code.merge_itself")
        if target.retired:
            raise AppError("code.retired")
        moving = [each for code in sources for each in codings.of_code(store, code.id, whole=True)]
        changes = _handed_over(moving, codings.of_code(store, target_id, whole=True), target_id)
        seen = {each.id for code in sources for each in codings.of_code(store, code.id)}
    codes: dict[str, Any] = _lifted(held, sources, target)
    lifted = len(codes.keys() - {target_id})
    texts = _united_texts(target, sources)
    if texts or target_id in codes:
        codes[target_id] = {**codes.get(target_id, {}), **texts}
    codes |= dict.fromkeys((code.id for code in sources), None)
    notes = {code.id: path_of(target, by_id) for code in sources}
    notes[target_id] = ", ".join(path_of(code, by_id) for code in sources)
    subjects = (target_id, *(code.id for code in sources))
    united = sum(changes[each] is None for each in seen)
    effect = Effect(len(seen) - united, united, lifted)
    return BookStep("code.merged", "code.merge_undone", subjects, codes, changes, notes), effect


def _there(by_id: Mapping[str, CodeRead], code_id: str) -> CodeRead:
    if code_id not in by_id:
        raise AppError("code.missing")
    return by_id[code_id]


def _handed_over(moving: Sequence[CodingRead], there: Sequence[CodingRead], target_id: str) -> dict[str, Any]:
    """What becomes of codings that go to another code: each moves, or is united with one on the same words.

    Two are the same if one person put both on the same stretch; the one that was there stays, or the oldest.
    """
    changes: dict[str, Any] = {}
    kept: dict[tuple[object, ...], str] = {}
    memos: dict[str, str] = {}
    for coding in [*there, *sorted(moving, key=lambda each: each.coded_at)]:
        key = _stretch(coding)
        if coding.code_id == target_id:
            kept.setdefault(key, coding.id)
        elif coding.orphaned or key not in kept:
            kept.setdefault(key, coding.id)
            changes[coding.id] = {"code_id": target_id}
        else:
            changes[coding.id] = None
            other = kept[key]
            memos[other] = _joined(memos.get(other, _memo(other, there, moving)), coding.memo)
    for coding_id, memo in memos.items():
        if memo != _memo(coding_id, there, moving):
            changes[coding_id] = {**(changes.get(coding_id) or {}), "memo": memo}
    return changes


def _stretch(coding: CodingRead) -> tuple[object, ...]:
    """What two codings share that say the same of the same words."""
    if coding.orphaned:
        return (coding.id,)
    return (
        coding.transcript_id,
        coding.start_segment_id,
        coding.start_offset,
        coding.end_segment_id,
        coding.end_offset,
        coding.coder,
        coding.standing,
    )


def _memo(coding_id: str, *held: Sequence[CodingRead]) -> str:
    return next(each.memo for codings_held in held for each in codings_held if each.id == coding_id)


def _joined(one: str, other: str) -> str:
    """Both texts, one below the other; one alone if it holds the other."""
    if other.strip() in one:
        return one
    return other if not one.strip() or one.strip() in other else f"{one}\n{other}"


def _united_texts(target: CodeRead, sources: Sequence[CodeRead]) -> dict[str, str]:
    """The texts of the target that grow by those of the sources."""
    texts = {name: getattr(target, name) for name in _TEXTS}
    for name in texts:
        for source in sources:
            texts[name] = _joined(texts[name], getattr(source, name))
    return {name: text for name, text in texts.items() if text != getattr(target, name)}


def _lifted(held: Sequence[CodeRead], sources: Sequence[CodeRead], target: CodeRead) -> dict[str, Any]:
    """Where the codes below the sources go: below the target; those that lead to the target take the place above."""
    tree, gone = tree_of(held), {code.id for code in sources}
    by_id = {code.id: code for code in held}
    leading = {target.id, *tree.ancestors(target.id)}
    names: dict[str | None, list[str]] = {
        parent: [by_id[key].name for key in tree.below(parent) if key not in gone] for parent in (None, *by_id)
    }
    position = max((by_id[key].position for key in tree.below(target.id)), default=-1)
    changes: dict[str, Any] = {}
    for source in (by_id[key] for key in tree.walk() if key in gone):
        above = next((key for key in tree.ancestors(source.id) if key not in gone), None)
        for key in (key for key in tree.below(source.id) if key not in gone):
            position += 1
            parent, place = (above, source.position) if key in leading else (target.id, position)
            name = free_name(by_id[key].name, names[parent])
            names[parent].append(name)
            changes[key] = {"parent_id": parent, "position": place} | (
                {} if name == by_id[key].name else {"name": name}
            )
    return changes
