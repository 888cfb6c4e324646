"""Take over a code book from elsewhere: first a plan of what becomes of each code, then one act that can be undone.

A code is the same one if it has the same id, else if it stands at the same path. Nothing here is lost by an import:
codes that the file does not have stay, a text that it does not have stays, and what it replaces is kept in the history.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from testimony_app.case import Case
from testimony_app.domain.code_books import BookCode, CodeBook
from testimony_app.domain.code_hues import nearest
from testimony_app.domain.code_tree import STEP
from testimony_app.errors import AppError
from testimony_app.readers.code_books import KINDS, read_code_book
from testimony_app.services import code_steps
from testimony_app.services.arrange_codes import MOST_NAME, free_name
from testimony_app.services.code_steps import BookStep
from testimony_app.services.operations import Operation
from testimony_app.store import codebook
from testimony_app.store.base import new_id
from testimony_app.store.coding_tables import CodeDraft, CodeRead


class Outcome(StrEnum):
    """What becomes of a code of the file."""

    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


class Clash(StrEnum):
    """Why a code of the file does not come in just as it is."""

    NAME_TAKEN = "name_taken"
    TWICE = "twice"
    OWN_ANCESTOR = "own_ancestor"
    TOO_LONG = "too_long"


@dataclass(frozen=True)
class Line:
    """One code of the file. code_id: of the code here that it is or becomes. above: number of the line above it.

    fields: what it gets, by name, as (before, after); before is None throughout for one that is added.
    """

    code: BookCode
    outcome: Outcome
    code_id: str
    above: int | None
    fields: Mapping[str, tuple[Any, Any]]
    clash: Clash | None = None


@dataclass(frozen=True)
class ImportPlan:
    """What an import would do. left_out: what the file holds beside codes. staying: codes that it does not have."""

    lines: tuple[Line, ...]
    left_out: tuple[tuple[str, int], ...]
    staying: int

    def count(self, outcome: Outcome) -> int:
        """How many codes of the file have this outcome."""
        return sum(line.outcome is outcome for line in self.lines)

    @property
    def clashes(self) -> tuple[Line, ...]:
        """The lines that do not come in just as they are."""
        return tuple(line for line in self.lines if line.clash is not None)


@dataclass
class _Draft:
    """The code book as it will stand, while the plan is made."""

    here: Mapping[str, CodeRead]
    parents: dict[str, str | None] = field(default_factory=dict)
    names: dict[tuple[str | None, str], str] = field(default_factory=dict)
    last: dict[str | None, int] = field(default_factory=dict)

    def claim(self, code_id: str, parent: str | None, name: str) -> bool:
        """Whether a code may stand there; it then does."""
        if self.names.setdefault((parent, name.casefold()), code_id) != code_id:
            return False
        self.parents[code_id] = parent
        return True

    def leads_to(self, parent: str | None, code_id: str) -> bool:
        """Whether a code stands at `parent` or above it."""
        while parent is not None and parent != code_id:
            parent = self.parents.get(parent)
        return parent == code_id

    def next_position(self, parent: str | None) -> int:
        """A number behind all siblings."""
        self.last[parent] = self.last[parent] + STEP if parent in self.last else 0
        return self.last[parent]


def read(file: Path) -> CodeBook:
    """The code book in a file, by the ending of its name.

    Raises AppError `code.book_kind`, `file.unreadable`, and as `read_code_book` does.
    """
    kind = file.suffix.lower().lstrip(".")
    if kind not in KINDS:
        raise AppError("code.book_kind")
    try:
        with file.open("rb") as untrusted:
            return read_code_book(untrusted, kind)
    except OSError:
        raise AppError("file.unreadable") from None


def plan(case: Case, book: CodeBook) -> ImportPlan:
    """What would become of each code of the book; nothing is changed."""
    with case.read() as store:
        held = codebook.codes(store)
    here = {code.id: code for code in held}
    found = _matches(book, held)
    draft = _Draft(here, {code.id: code.parent_id for code in held})
    for each in held:
        draft.last[each.parent_id] = max(draft.last.get(each.parent_id, each.position), each.position)
    _claim_what_stays(draft, book, found)
    lines: list[Line] = []
    at: dict[tuple[str, ...], int] = {}
    for number, code in enumerate(book.codes):
        above = at.get(code.path[:-1])
        lines.append(_line(draft, code, found[number], above, lines))
        at.setdefault(code.path, number)
    matched = {code_id for code_id, _ in found.values() if code_id in here}
    return ImportPlan(tuple(lines), book.left_out, len(here) - len(matched))


def take(case: Case, planned: ImportPlan, chosen: Collection[int] | None = None) -> Operation | None:
    """An act that carries out the plan, or those of its lines that are chosen; None if that changes nothing.

    A code that is added brings those above it. Raises AppError `code.name_taken`, `code.missing` when it runs, if the
    code book was changed since.
    """
    wanted = set(range(len(planned.lines)) if chosen is None else chosen)
    for number in sorted(wanted):
        above = planned.lines[number].above
        while above is not None:
            if planned.lines[above].outcome is Outcome.ADDED:
                wanted.add(above)
            above = planned.lines[above].above
    codes = {
        planned.lines[number].code_id: {name: after for name, (_, after) in planned.lines[number].fields.items()}
        for number in sorted(wanted)
        if planned.lines[number].fields
    }
    if not codes:
        return None
    return code_steps.operation(case, BookStep("code.imported", "code.import_undone", tuple(codes), codes))


def _matches(book: CodeBook, held: list[CodeRead]) -> dict[int, tuple[str, bool]]:
    """By the number of a code in the file: the id that it has or gets here, and whether its own id came twice."""
    here = {code.id: code for code in held}
    by_place = {(code.parent_id, code.name.casefold()): code.id for code in held}
    spoken_for = {code.id for code in book.codes if code.id in here}
    found: dict[int, tuple[str, bool]] = {}
    ids: dict[tuple[str, ...], str] = {}
    used: set[str] = set()
    for number, code in enumerate(book.codes):
        twice = code.id in used or code.path in ids
        above = ids.get(code.path[:-1]) if len(code.path) > 1 else None
        same = by_place.get((above, _short(code.name).casefold()), "")
        if code.id in here and code.id not in used:
            chosen = code.id
        elif same and same not in used | spoken_for and not twice:
            chosen = same
        else:
            chosen = code.id if code.id and code.id not in used and code.id not in here else new_id()
        found[number] = (chosen, twice)
        used.add(chosen)
        ids.setdefault(code.path, chosen)
    return found


def _claim_what_stays(draft: _Draft, book: CodeBook, found: Mapping[int, tuple[str, bool]]) -> None:
    """Give their places to the codes here that the file does not move or rename, before it names others so."""
    ids = {code.path: found[number][0] for number, code in reversed(list(enumerate(book.codes)))}
    leaving = set()
    for number, code in enumerate(book.codes):
        now = draft.here.get(found[number][0])
        above = ids.get(code.path[:-1]) if len(code.path) > 1 else None
        if now is not None and (now.parent_id, now.name.casefold()) != (above, _short(code.name).casefold()):
            leaving.add(now.id)
    for held in draft.here.values():
        if held.id not in leaving:
            draft.names[held.parent_id, held.name.casefold()] = held.id


def _line(draft: _Draft, code: BookCode, match: tuple[str, bool], above: int | None, lines: list[Line]) -> Line:
    code_id, twice = match
    parent = None if above is None else lines[above].code_id
    now = draft.here.get(code_id)
    clash = Clash.TOO_LONG if len(code.name) > MOST_NAME else Clash.TWICE if twice else None
    wanted = _texts(code)
    name = _short(code.name)
    place: tuple[str | None, str] = (parent, name)
    if now is not None and draft.leads_to(parent, code_id):
        clash, place = Clash.OWN_ANCESTOR, (now.parent_id, now.name)
    elif not draft.claim(code_id, *place):
        clash = clash or Clash.NAME_TAKEN
        place = (parent, name) if now is None else (now.parent_id, now.name)
    if not draft.claim(code_id, *place):
        siblings = [held for (where, held) in draft.names if where == place[0]]
        place = (place[0], free_name(place[1], siblings))
        draft.claim(code_id, *place)
    wanted |= {"parent_id": place[0], "name": place[1]}
    if now is None:
        whole = CodeDraft(**{**wanted, "position": draft.next_position(place[0])}).model_dump()
        return Line(code, Outcome.ADDED, code_id, above, {key: (None, value) for key, value in whole.items()}, clash)
    fields = {key: (getattr(now, key), value) for key, value in wanted.items() if getattr(now, key) != value}
    if "parent_id" in fields:
        fields["position"] = (now.position, draft.next_position(place[0]))
    return Line(code, Outcome.CHANGED if fields else Outcome.UNCHANGED, code_id, above, fields, clash)


def _short(name: str) -> str:
    return name if len(name) <= MOST_NAME else name[: MOST_NAME - 1] + "…"


def _texts(code: BookCode) -> dict[str, Any]:
    """What the file says of a code beside its place; what it does not say is left as it is here."""
    texts = {"definition": code.definition, "include": code.include, "exclude": code.exclude}
    if len(code.name) > MOST_NAME:
        texts["definition"] = f"{code.name}\n{code.definition}".strip()
    said: dict[str, Any] = {name: text for name, text in texts.items() if text}
    if code.colour:
        said["colour"] = nearest(code.colour)
    if code.retired is not None:
        said["retired"] = code.retired
    return said
