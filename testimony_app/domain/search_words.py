"""What somebody types into a search: words, "phrases", OR between two of them, and - before what must not be there.

Anything at all may be typed: what is no word is passed over. The last word may be only begun, any other one ends in *
for that.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from testimony_app.domain.folding import LIGHT_PREFIXES, fold

MOST = 40
"""How many words and phrases are looked at; a pasted page is not a search."""

_QUOTES = str.maketrans(dict.fromkeys("“”„«»", '"'))
_PIECE = re.compile(r'(?P<no>-?)(?:"(?P<phrase>[^"]*)(?P<closed>"?)|(?P<word>[^\s"]+))')
_OR = frozenset({"OR", "|"})
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_STEM = 3


@dataclass(frozen=True, slots=True)
class Term:
    """One word or phrase, folded. begun: whether its last word may go on."""

    words: str
    begun: bool = False
    phrase: bool = False

    def forms(self) -> tuple[str, ...]:
        """The ways to write it that are meant too: an Arabic word with and without its article. A phrase is exact."""
        if self.phrase or not ("\u0621" <= self.words[:1] <= "\u064a") or not self.words.isalpha():
            return (self.words,)
        stem = self.words
        for prefix in sorted(LIGHT_PREFIXES[:-1], key=len, reverse=True):
            if stem.startswith(prefix) and len(stem) >= len(prefix) + _STEM:
                stem = stem.removeprefix(prefix)
                break
        return tuple(dict.fromkeys((self.words, stem, *(prefix + stem for prefix in LIGHT_PREFIXES))))


@dataclass(frozen=True, slots=True)
class Search:
    """All of `wanted` must be there, of each group one; nothing of `unwanted`."""

    wanted: tuple[tuple[Term, ...], ...] = ()
    unwanted: tuple[Term, ...] = ()


def parsed(typed: str) -> Search:
    """What is looked for; no text is an error. What has no `wanted` finds nothing."""
    wanted: list[tuple[Term, ...]] = []
    unwanted: list[Term] = []
    either, held = False, 0
    matches = list(_PIECE.finditer(typed.translate(_QUOTES)))
    for number, match in enumerate(matches):
        if match["word"] in _OR and not match["no"]:
            either = bool(wanted)
            continue
        term = _term(match, last=number == len(matches) - 1)
        if term is None or held >= MOST:
            continue
        held += 1
        if match["no"]:
            unwanted.append(term)
        elif either:
            wanted[-1] = (*wanted[-1], term)
        else:
            wanted.append((term,))
        either = False
    return Search(tuple(wanted), tuple(unwanted))


def _term(match: re.Match[str], last: bool) -> Term | None:
    """What was typed there, or None if no letter or digit is in it."""
    phrase = match["phrase"]
    said = match["word"] if phrase is None else phrase
    # SQLite ends a text at NUL, and half a surrogate pair has no UTF-8.
    words = fold(said.replace("\0", " ").encode("utf-8", "ignore").decode())
    if not any(char.isalnum() for char in words):
        return None
    begun = (last and not match["no"] and not match["closed"]) or (phrase is None and said.endswith("*"))
    return Term(_EDGES.sub("", words), begun, phrase is not None)
