"""Rows of a table of codes -> codes, whichever program and language headed its columns."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from testimony_app.domain.code_books import MOST_CODES, BookCode, CodeBook
from testimony_app.domain.code_hues import hues, is_colour
from testimony_app.errors import AppError
from testimony_app.readers.plain_words import guid_of, plain_name, plain_text

# Compared without case, spaces and marks. The first of a list is how this app itself heads the column.
ALIASES: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "guid", "codeid", "cid", "uuid"),
    "parent": (
        "parent", "parentid", "parentcode", "above", "category", "group", "oberkode", "obercode", "eltern",
        "parentnode", "codeparent", "padre", "codigopadre", "батьківський", "категорія", "الرمزالأعلى", "الأصل",
        "الفئة",
    ),
    "path": ("path", "codepath", "fullpath", "hierarchy", "tree", "pfad", "chemin", "ruta", "шлях", "المسار"),
    "name": (
        "name", "code", "codename", "tag", "label", "node", "title", "kode", "bezeichnung", "nom", "étiquette",
        "nombre", "codigo", "código", "etiqueta", "назва", "код", "الاسم", "الرمز", "اسمالرمز",
    ),
    "definition": (
        "definition", "description", "meaning", "memo", "codememo", "comment", "notes", "beschreibung", "kommentar",
        "définition", "definición", "descripción", "descripcion", "визначення", "опис", "التعريف", "الوصف", "ملاحظات",
    ),
    "include": (
        "include", "inclusion", "inclusioncriteria", "whentouse", "use", "einschließen", "einschluss", "inclure",
        "incluir", "включати", "включення", "يشمل", "الإدراج",
    ),
    "exclude": (
        "exclude", "exclusion", "exclusioncriteria", "whennottouse", "ausschließen", "ausschluss", "exclure", "excluir",
        "виключати", "виключення", "لايشمل", "الاستبعاد",
    ),
    "colour": ("colour", "color", "codecolor", "codecolour", "farbe", "couleur", "колір", "اللون"),
    "retired": ("retired", "inactive", "archived", "obsolete"),
}  # fmt: skip
IGNORED = frozenset({"passages", "level", "position", "changed", ""})
"""Columns that say what can be counted anew, so that nothing is lost with them."""
DELIMITERS = ",;\t"
_YES = frozenset({"yes", "true", "1", "x", "y", "retired", "ja", "oui", "sí", "si", "так", "نعم"})
_NO = frozenset({"no", "false", "0", "n", "nein", "non", "ні", "لا"})
_BETWEEN = re.compile(r"\s+/\s+|\s+>\s+|\s*\\+\s*")
Numbered = Sequence[tuple[int, Sequence[str]]]


@dataclass
class _Row:
    line: int
    cells: Mapping[str, str]
    above: _Row | None = None
    below: list[_Row] = field(default_factory=list)
    path: tuple[str, ...] = ()


def known_columns(heading: Sequence[str]) -> int:
    """How many columns of a heading have a meaning here."""
    return len(_columns(heading))


def read_table(rows: Numbered) -> CodeBook:
    """The codes of numbered rows, the first of which heads the columns.

    Where each stands is said by the id, path or name of the code above it, or by its own path.
    Raises AppError `code.book_no_names`, `code.book_bad_row` (line), `code.book_empty`, `code.book_too_many` (most).
    """
    if len(rows) < 2:
        raise AppError("code.book_empty" if rows and known_columns(rows[0][1]) else "code.book_no_names")
    if len(rows) > MOST_CODES:
        raise AppError("code.book_too_many", most=MOST_CODES)
    columns = _columns(rows[0][1])
    if not columns.keys() & {"name", "path"}:
        raise AppError("code.book_no_names")
    held = [
        _Row(line, {key: row[at] if at < len(row) else "" for key, at in columns.items()}) for line, row in rows[1:]
    ]
    others = [key for key in map(_key, rows[0][1]) if key not in IGNORED]
    left = len(others) - len(columns)
    codes = _linked(held) if "parent" in columns and "name" in columns else _by_path(held)
    return CodeBook(tuple(codes), (("columns", left),) if left else ())


def _linked(rows: Sequence[_Row]) -> list[BookCode]:
    """Rows that name the one above them; one that is named and has no row of its own is a code without texts."""
    by_id = {row.cells["id"].strip().lower().strip("{}"): row for row in rows if row.cells.get("id", "").strip()}
    by_name: dict[str, _Row] = {}
    for row in rows:
        if not plain_name(row.cells["name"]):
            raise AppError("code.book_bad_row", line=row.line)
        for column in ("path", "name"):
            by_name.setdefault(plain_name(row.cells.get(column, "")).casefold(), row)
    tops: list[_Row] = []
    for row in rows:
        row.above = _above(row, by_id, by_name, tops)
        (tops if row.above is None else row.above.below).append(row)
    return _walked(rows, tops)


def _above(row: _Row, by_id: Mapping[str, _Row], by_name: dict[str, _Row], tops: list[_Row]) -> _Row | None:
    wanted = plain_name(row.cells["parent"])
    if not wanted:
        return None
    found = by_id.get(wanted.lower().strip("{}")) or by_name.get(wanted.casefold())
    if found is row or (found is None and guid_of(wanted)):
        raise AppError("code.book_bad_row", line=row.line)
    if found is None:
        found = by_name[wanted.casefold()] = _Row(row.line, {"name": wanted, "parent": ""})
        tops.append(found)
    return found


def _walked(rows: Sequence[_Row], tops: Sequence[_Row]) -> list[BookCode]:
    codes, waiting, passed = [], list(reversed(tops)), set()
    while waiting:
        row = waiting.pop()
        passed.add(id(row))
        row.path = (*(row.above.path if row.above else ()), plain_name(row.cells["name"]))
        codes.append(_code(row.path, row.cells))
        waiting += reversed(row.below)
    circling = next((row for row in rows if id(row) not in passed), None)
    if circling is not None:
        raise AppError("code.book_bad_row", line=circling.line)
    return codes


def _by_path(rows: Sequence[_Row]) -> list[BookCode]:
    """Rows that say their whole path; those above that have no row of their own are codes without texts."""
    below: dict[tuple[str, ...], dict[tuple[str, ...], list[BookCode]]] = {(): {}}
    for row in rows:
        path = _path(row)
        for level in range(1, len(path) + 1):
            below.setdefault(path[: level - 1], {}).setdefault(path[:level], [])
        below[path[:-1]][path].append(_code(path, row.cells))
    codes: list[BookCode] = []
    waiting: list[tuple[tuple[str, ...], tuple[str, ...]]] = []
    waiting += [((), each) for each in reversed(below[()])]
    while waiting:
        above, path = waiting.pop()
        codes += below[above][path] or [BookCode(path)]
        waiting += [(path, each) for each in reversed(below.get(path, {}))]
    return codes


def _path(row: _Row) -> tuple[str, ...]:
    name = plain_name(row.cells.get("name", ""))
    parts = tuple(part for part in map(plain_name, _BETWEEN.split(row.cells.get("path", ""))) if part)
    if name and (not parts or parts[-1].casefold() != name.casefold()):
        parts = (*parts, name)
    if not parts:
        raise AppError("code.book_bad_row", line=row.line)
    return parts


def _code(path: tuple[str, ...], cells: Mapping[str, str]) -> BookCode:
    said = cells.get("retired", "").strip().casefold()
    texts = {name: plain_text(cells.get(name, "")) for name in ("definition", "include", "exclude")}
    retired = True if said in _YES else False if said in _NO else None
    return BookCode(
        path=path,
        id=guid_of(cells.get("id", "")),
        colour=_colour(cells.get("colour", "")),
        **texts,
        retired=retired,
    )


def _colour(cell: str) -> str:
    """A colour by its value or by the name of a hue; "" for any other word."""
    said = cell.strip()
    if is_colour(said):
        return said
    return next((hue.colour for hue in hues() if hue.name == said.casefold()), "")


def _columns(heading: Sequence[str]) -> dict[str, int]:
    """Where each meaning stands: the column whose word comes first among its aliases."""
    keys = [_key(cell) for cell in heading]
    found = {}
    for column, names in ALIASES.items():
        ranked = [(names.index(key), at) for at, key in enumerate(keys) if key in names]
        if ranked:
            found[column] = min(ranked)[1]
    return found


def _key(cell: str) -> str:
    kept = (each for each in cell.casefold() if unicodedata.category(each)[0] in "LMN")
    return "".join(kept)
