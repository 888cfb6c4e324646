"""Register entries in a text: exact ones, parts of names, and what sounds or looks alike."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from rapidfuzz import fuzz, process

from testimony_app.anonymise.letters import Stream, Word, folded
from testimony_app.anonymise.register import RegisterEntry
from testimony_app.anonymise.sounds import consonants

# Conjunctions, prepositions and the article that Arabic writes onto the next word.
_CLITICS = (
    "وبال",
    "ولل",
    "وال",
    "فال",
    "بال",
    "كال",
    "لل",
    "ال",
    "وب",
    "ول",
    "فب",
    "فل",
    "يا",
    "و",
    "ف",
    "ب",
    "ل",
    "ك",
)
_ARABIC = re.compile("[\u0621-\u064a]")
# Between the words of one name; a full stop only as in initials, never a question or an exclamation.
_GAP = re.compile(r"[\s.,@'’ʼ`´/_\-\u00b7\u2010-\u2015\u200b-\u200f\u202a-\u202e\u2066-\u2069]{0,4}")
_TIGHT_GAP = re.compile(r"[.'’ʼ`´_\-\u00b7\u2010-\u2015\u200b-\u200f\u202a-\u202e\u2066-\u2069]{0,2}")
# Words of names that name nobody by themselves.
_PARTICLES = frozenset(map(folded, (
    "abu", "abou", "umm", "oum", "ibn", "bin", "ben", "bint", "abd", "abdul", "the", "van", "von", "del", "los",
    "dr", "doctor", "mr", "mrs", "hajj", "haji", "sheikh", "أبو", "أبي", "أم", "ابن", "بن", "بنت", "عبد", "الحاج",
)))  # fmt: skip
EMBEDDED_FROM = 5  # letters; shorter forms stand inside too many ordinary words
FUZZY_SCORE = 80.0  # of 100; with the consonant key 86 % of unseen spellings at 0.3 % false hits in the trials
_FUZZY_FROM = 5


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a register entry is, or may be. start, end: code points; score 0..100; certain: a stored form, whole."""

    start: int
    end: int
    entry: RegisterEntry
    score: float
    certain: bool


@dataclass(slots=True)
class _Forms:
    """The register, arranged for looking up."""

    keys: dict[str, tuple[RegisterEntry, frozenset[int]]] = field(default_factory=dict)
    parts: dict[str, RegisterEntry] = field(default_factory=dict)
    sounds: dict[str, RegisterEntry] = field(default_factory=dict)
    runs: dict[int, dict[str, RegisterEntry]] = field(default_factory=dict)


def exact_mentions(stream: Stream, register: Sequence[RegisterEntry]) -> Iterator[Mention]:
    """Every place where a stored form stands: whole words (certain), or within a longer word (not certain)."""
    for key, (entry, splits) in _arranged(register).keys.items():
        for at in stream.occurrences(key):
            found = _bounded(stream, key, at, splits)
            if found is not None:
                start, end = stream.span(found[0], found[1])
                yield Mention(start, end, entry, found[2], found[2] == 100.0)


def likely_mentions(stream: Stream, register: Sequence[RegisterEntry]) -> Iterator[Mention]:
    """Parts of a person's name, other romanisations, and spellings that differ by little; never certain."""
    forms = _arranged(register)
    whole = {key: entry for key, (entry, splits) in forms.keys.items() if not splits}
    singles = {key: entry for key, entry in (whole | forms.parts).items() if key.isalpha()}
    judged: dict[str, tuple[RegisterEntry, float] | None] = {}
    for word in stream.words:
        if word.key not in judged:
            judged[word.key] = _resembles(word.key, singles, forms)
        if (hit := judged[word.key]) is not None:
            yield Mention(word.start, word.end, hit[0], hit[1], False)
    for width, sounds in forms.runs.items():
        yield from _sounding_runs(stream, sounds, width)


def _arranged(register: Sequence[RegisterEntry]) -> _Forms:
    forms = _Forms()
    for entry in register:
        for form in entry.forms:
            _add(forms, entry, [word.key for word in Stream(form).words])
    for part, entry in forms.parts.items():
        if sound := consonants(part):
            forms.sounds.setdefault(sound, entry)
    return forms


def _add(forms: _Forms, entry: RegisterEntry, words: Sequence[str]) -> None:
    for spelling in _articles(words):
        splits = frozenset(sum(map(len, spelling[:n])) for n in range(1, len(spelling)))
        forms.keys.setdefault("".join(spelling), (entry, splits))
    if sound := consonants("".join(words)):
        named = forms.sounds if len(words) == 1 else forms.runs.setdefault(len(words), {})
        named.setdefault(sound, entry)
    if entry.kind == "person" and len(words) > 1:
        for word in words:
            if len(word) >= 3 and word not in _PARTICLES:
                forms.parts.setdefault(word, entry)


def _articles(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The words, and each way in which speech adds or drops the Arabic article before the words after the first."""
    choices = [[words[0]]] if words else []
    for word in words[1:5]:
        if not _ARABIC.match(word):
            choices.append([word])
        elif word.startswith("ال") and len(word) > 4:
            choices.append([word, word[2:]])
        else:
            choices.append([word, "ال" + word])
    for chosen in product(*choices):
        yield (*chosen, *words[5:])


def _bounded(stream: Stream, key: str, at: int, splits: frozenset[int]) -> tuple[int, int, float] | None:
    """(stream start, stream end, score) to mask, or None where the letters only happen to follow each other."""
    end = at + len(key)
    inner = stream.breaks_within(at, end)
    if not all(_joins(stream, key, at, position, splits) for position in inner):
        return None
    word_at, word_end = stream.word_start(at), stream.word_end(end - 1)
    before, after = stream.key[word_at:at], stream.key[end:word_end]
    if not after and (not before or (before in _CLITICS and _ARABIC.match(key))):
        article = before.endswith("ال") or before.endswith("لل")
        return (at - 2 if article and before != "لل" else at), end, 100.0
    if len(key) >= EMBEDDED_FROM and (not inner or not splits.isdisjoint({p - at for p in inner})):
        return word_at, word_end, 90.0
    return None


def _joins(stream: Stream, key: str, at: int, position: int, splits: frozenset[int]) -> bool:
    gap = stream.gap(position)
    if position - at in splits or key[position - at - 1].isdigit() or key[position - at].isdigit():
        return bool(_GAP.fullmatch(gap))
    return bool(_TIGHT_GAP.fullmatch(gap)) or _spelled_out(stream, at, at + len(key))


def _spelled_out(stream: Stream, at: int, end: int) -> bool:
    """K a r i m: each letter a word of its own."""
    return end - at > 2 and len(stream.breaks_within(at, end)) == end - at - 1


def _resembles(key: str, singles: dict[str, RegisterEntry], forms: _Forms) -> tuple[RegisterEntry, float] | None:
    if key.isdigit() or len(key) < 3:
        return None
    for bare in _without_clitics(key):
        if bare in forms.parts:
            return forms.parts[bare], 95.0
        if (sound := consonants(bare)) in forms.sounds and sound:
            return forms.sounds[sound], 85.0
        if len(bare) >= _FUZZY_FROM:
            near = process.extractOne(bare, singles.keys(), scorer=fuzz.ratio, score_cutoff=FUZZY_SCORE)
            if near is not None:
                return singles[near[0]], float(near[1])
    return None


def _without_clitics(key: str) -> Iterator[str]:
    yield key
    if _ARABIC.match(key):
        for clitic in _CLITICS:
            if key.startswith(clitic) and len(key) - len(clitic) >= 3:
                yield key[len(clitic) :]


def _sounding_runs(stream: Stream, sounds: Mapping[str, RegisterEntry], width: int) -> Iterator[Mention]:
    words: list[Word] = stream.words
    for first in range(len(words) - width + 1):
        run = words[first : first + width]
        entry = sounds.get(consonants("".join(word.key for word in run)))
        if entry is not None and all(_GAP.fullmatch(stream.gap(word.at)) for word in run[1:]):
            yield Mention(run[0].start, run[-1].end, entry, 85.0, False)
