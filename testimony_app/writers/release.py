"""What a release holds, as plain values; the same for every format."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Literal

from testimony_app.errors import AppError


@dataclass(frozen=True, slots=True)
class ReleasePassage:
    """One anonymised passage.

    reference: incident and running number, such as `INC-007/03`. witness: a pseudonym label such as `Witness 4`, or the
    role alone. language: BCP 47 tag. text: anonymised, LF line ends.
    proposition, knowledge, stance: terms of the vocabularies, already in words of the reader's language; "" if none.
    """

    reference: str
    witness: str
    role: str
    language: str
    text: str
    proposition: str = ""
    knowledge: str = ""
    stance: str = ""


@dataclass(frozen=True, slots=True)
class ReleaseDocument:
    """A release before it is written. date: as it is to be shown; note: how the passages were made anonymous."""

    title: str
    incident: str
    purpose: str
    date: str
    passages: tuple[ReleasePassage, ...]
    note: str


Direction = Literal["rtl", "ltr"]


def direction_of(text: str) -> Direction:
    """The direction in which most of its letters are written; replacements in brackets do not count."""
    balance = depth = 0
    for char in text:
        depth = max(depth + (char == "[") - (char == "]"), 0)
        if not depth:
            kind = unicodedata.bidirectional(char)
            balance += (kind in ("R", "AL")) - (kind == "L")
    return "rtl" if balance > 0 else "ltr"


def writable(text: str) -> str:
    """The text without control characters and without marks that turn its direction around.

    Raises AppError `release.text_unwritable` for half characters (lone surrogates), which no file can hold.
    """
    if text.isascii() and text.isprintable():
        return text
    if any("\ud800" <= char <= "\udfff" for char in text):
        raise AppError("release.text_unwritable")
    kept = (
        c
        for c in text
        if c in "\n\t" or (unicodedata.category(c) != "Cc" and c not in "\u202a\u202b\u202d\u202e\ufffe\uffff")
    )
    return "".join(kept)
