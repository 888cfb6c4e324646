"""The code book as a file for other programs: QDC, CSV or XLSX, with what such a file cannot hold."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from testimony_app.case import Case
from testimony_app.domain.code_books import BookCode
from testimony_app.domain.code_hues import hues
from testimony_app.errors import AppError
from testimony_app.services.code_steps import tree_of
from testimony_app.services.people import write_small_file
from testimony_app.store import codebook, codings
from testimony_app.store.base import new_id
from testimony_app.store.coding_tables import CodeRead
from testimony_app.writers.code_books import BookKind, losses, write_code_book
from testimony_app.writers.code_books import Loss as Loss

KINDS: tuple[BookKind, ...] = ("qdc", "csv", "xlsx")


def kind_of(file: Path) -> BookKind:
    """The format by the ending of the file's name. Raises AppError `code.book_kind`."""
    kind = file.suffix.lower().lstrip(".")
    if kind not in KINDS:
        raise AppError("code.book_kind")
    return kind


def lost(case: Case, kind: BookKind) -> tuple[Loss, ...]:
    """What a file of this kind would not hold."""
    with case.read() as store:
        return losses(_book(codebook.codes(store), new_ids=False), kind)


def export(case: Case, file: Path, *, new_ids: bool = False) -> tuple[Loss, ...]:
    """Write the code book to a new file, and return what it does not hold. The act is logged.

    The file is not encrypted, and nobody looked for names in it. new_ids: so that nobody can tell that two files are of
    the same case; such a file is not recognised when it is imported again.
    Raises AppError `code.book_kind`, `code.book_empty`, `file.exists`, `file.not_written`.
    """
    kind = kind_of(file)
    with case.write("code.exported") as store:
        held = codebook.codes(store)
        if not held:
            raise AppError("code.book_empty")
        book = _book(held, new_ids)
        used = codings.counts(store)
        sink = BytesIO()
        counts = {each.id: 0 if new_ids else used.get(each.id, 0) for each in book}
        write_code_book(book, counts, kind, sink)
        store.concerns(kind, {"codes": len(book), "kind": kind})
        write_small_file(file, sink.getvalue())
    return losses(book, kind)


def _book(held: Sequence[CodeRead], new_ids: bool) -> tuple[BookCode, ...]:
    """The codes in the order of the tree."""
    by_id, tree = {code.id: code for code in held}, tree_of(held)
    paths: dict[str, tuple[str, ...]] = {}
    book = []
    for code_id in tree.walk():
        code = by_id[code_id]
        paths[code_id] = (*(paths[code.parent_id] if code.parent_id is not None else ()), code.name)
        book.append(
            BookCode(
                paths[code_id],
                new_id() if new_ids else code_id,
                hues()[code.colour].colour,
                code.definition,
                code.include,
                code.exclude,
                code.retired,
            )
        )
    return tuple(book)
