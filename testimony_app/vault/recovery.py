"""The recovery sheet: 256 bits as 24 English words (BIP 39), to be kept on paper away from the device."""

from __future__ import annotations

import re
import secrets
from functools import cache

from mnemonic import Mnemonic

from testimony_app.errors import AppError

ENTROPY_BYTES = 32
WORDS = 24
_NUMBERING = re.compile(r"\d+[.):]?")


@cache
def _list() -> Mnemonic:
    return Mnemonic("english")


def any_word() -> str:
    """A word of the list, chosen at random, for other uses than a recovery sheet."""
    return str(secrets.choice(_list().wordlist))


def words_of(entropy: bytes) -> tuple[str, ...]:
    """The 24 words for 32 bytes of entropy."""
    if len(entropy) != ENTROPY_BYTES:
        raise ValueError("a recovery sheet holds 32 bytes")
    return tuple(str(_list().to_mnemonic(entropy)).split())


def entropy_of(words: str) -> bytes:
    """The 32 bytes behind 24 typed words.

    Capitals, numbering and line ends do not matter, and four letters stand for their word.

    Raises AppError `vault.words_count` (count), `vault.unknown_word` (position, from 1), or `vault.words_mistyped`
    if the checksum in the last word disagrees, which catches 255 of 256 mistakes.
    """
    typed = [word for word in words.lower().split() if not _NUMBERING.fullmatch(word)]
    if len(typed) != WORDS:
        raise AppError("vault.words_count", count=len(typed))
    full = [_completed(word, position) for position, word in enumerate(typed, start=1)]
    try:
        return bytes(_list().to_entropy(full))
    except ValueError:
        raise AppError("vault.words_mistyped") from None


def _completed(word: str, position: int) -> str:
    """The list's word that `word` is or abbreviates: four letters name each word of the list uniquely."""
    known = _list().wordlist
    if word in known:
        return word
    candidates = [entry for entry in known if len(word) >= 4 and entry.startswith(word[:4])]
    if len(candidates) == 1 and candidates[0].startswith(word):
        return str(candidates[0])
    raise AppError("vault.unknown_word", position=position)
