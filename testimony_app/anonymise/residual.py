"""The last look: does the finished file, down to its bytes, hold anything that the register protects?"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from testimony_app.anonymise.letters import Stream, folded
from testimony_app.anonymise.names import EMBEDDED_FROM, PART, SOUND, NameIndex, exact_mentions, likely_mentions
from testimony_app.anonymise.register import RegisterEntry
from testimony_app.anonymise.views import Blob, OutputKind, View, views_of

_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "cp1256", "cp1252", "cp1251")
_CHOSEN_NAME = "file name"


@dataclass(frozen=True, slots=True, order=True)
class Leak:
    """An entry of the register that the file still shows.

    where: the part of the file, in its standard name; never the words themselves.
    certain: a stored form is there. Otherwise a part of a name, or a word that sounds like one: a person decides.
    """

    entry_id: str
    where: str
    certain: bool = True


def residual(
    output: bytes | BinaryIO, kind: OutputKind, register: Sequence[RegisterEntry], *, file_name: str = ""
) -> list[Leak]:
    """Leaks in the final bytes, in order, each entry and place once; [] if there are none.

    Read as text, as XML with its runs joined, as raw bytes in the common encodings, with entities, percent signs and
    JSON escapes resolved, in every member of a zip, its names and comments. Compared by `letters.folded`, so that case,
    composition, Arabic spelling and digits make no difference. Forms of fewer than five letters count as whole words
    only, longer ones inside other words too.
    Raises AppError `anonymise.scan_unreadable` (what cannot be read is not clean) and those of `check_register`.
    """
    index = NameIndex(register)
    content = output if isinstance(output, bytes) else output.read()
    needles = [(entry.id, needle) for entry in register for form in entry.forms for needle in _needles(form)]
    leaks: set[Leak] = set()
    for reading in (*views_of(content, kind), View(_CHOSEN_NAME, file_name, prose=True)):
        if isinstance(reading, Blob):
            shown = {leak.entry_id for leak in leaks if leak.certain}
            leaks |= {
                leak for leak in _in_bytes(reading, needles) if reading.where != "file" or leak.entry_id not in shown
            }
        else:
            leaks |= set(_in_text(reading, index))
    certain = {(leak.entry_id, leak.where) for leak in leaks if leak.certain}
    return sorted(leak for leak in leaks if leak.certain or (leak.entry_id, leak.where) not in certain)


def _in_text(view: View, index: NameIndex) -> Iterator[Leak]:
    stream = Stream(view.text)
    for mention in exact_mentions(stream, index):
        yield Leak(mention.entry.id, view.where)
    if view.prose:
        for mention in likely_mentions(stream, index):
            named = view.text[mention.start].isupper() or not view.text[mention.start].isascii()
            if mention.score in (PART, SOUND) and named:
                yield Leak(mention.entry.id, view.where, certain=False)


def _in_bytes(blob: Blob, needles: Sequence[tuple[str, bytes]]) -> Iterator[Leak]:
    for entry_id, needle in needles:
        if needle in blob.content:
            yield Leak(entry_id, blob.where)


def _needles(form: str) -> set[bytes]:
    """The form as bytes, in its likely spellings and encodings; none for forms that ordinary words may hold."""
    if len(folded(form)) < EMBEDDED_FROM:
        return set()
    spellings = {form, form.lower(), form.upper(), form.title(), form.casefold()}
    composed = {unicodedata.normalize(shape, one) for one in spellings for shape in ("NFC", "NFD", "NFKC")}
    needles = set()
    for spelling in spellings | composed:
        for encoding in _ENCODINGS:
            try:
                needles.add(spelling.encode(encoding))
            except UnicodeEncodeError:
                continue
    return needles
