"""Register entries in a text: exact ones, parts of names, and what sounds or looks alike."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from rapidfuzz import fuzz, process

from testimony_app.anonymise.letters import Stream, Word, folded
from testimony_app.anonymise.ordinary_words import ORDINARY
from testimony_app.anonymise.register import RegisterEntry
from testimony_app.anonymise.sounds import consonants
from testimony_app.errors import AppError

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
# Scores, 0..100: a stored form as whole words, a part of a name, a stored form within a word, the same consonants.
WHOLE, PART, EMBEDDED, SOUND = 100.0, 95.0, 90.0, 85.0
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


class NameIndex:
    """The register, arranged once for looking up in many texts. Raises what `check_register` raises."""

    def __init__(self, register: Sequence[RegisterEntry]) -> None:
        self.entries = tuple(register)
        self.keys: dict[str, tuple[RegisterEntry, frozenset[int]]] = {}
        self.contracted: set[str] = set()
        self.parts: dict[str, RegisterEntry] = {}
        self.sounds: dict[str, RegisterEntry] = {}
        self.runs: dict[int, dict[str, RegisterEntry]] = {}
        for entry in register:
            for form in entry.forms:
                self._add(entry, [word.key for word in Stream(form).words])
        for part, entry in self.parts.items():
            if sound := consonants(part):
                self.sounds.setdefault(sound, entry)
        whole = {key: entry for key, (entry, splits) in self.keys.items() if not splits}
        self.singles = {key: entry for key, entry in (whole | self.parts).items() if key.isalpha()}
        plain = {folded(form) for entry in self.entries for form in entry.forms}
        self.contracted -= plain
        self._check()

    def _add(self, entry: RegisterEntry, words: Sequence[str]) -> None:
        if not words:
            raise AppError("anonymise.empty_form", entry=entry.id)
        for spelling in (*_articles(words), *_contracted(words)):
            splits = frozenset(sum(map(len, spelling[:n])) for n in range(1, len(spelling)))
            key = "".join(spelling)
            first, known = self.keys.get(key, (entry, frozenset()))
            self.keys[key] = (first, known | splits)
            if spelling[0] != words[0]:
                self.contracted.add(key)
        if sound := consonants("".join(words)):
            named = self.sounds if len(words) == 1 else self.runs.setdefault(len(words), {})
            named.setdefault(sound, entry)
        if entry.kind == "person" and len(words) > 1:
            for word in words:
                if len(word) >= 3 and word not in _PARTICLES:
                    self.parts.setdefault(word, entry)

    def _check(self) -> None:
        nameless = next((entry for entry in self.entries if not entry.forms), None)
        if nameless is not None:
            raise AppError("anonymise.empty_form", entry=nameless.id)
        # A bar is no gap within a name, so that two replacements never make one.
        shown = Stream(" | ".join(dict.fromkeys(entry.replacement for entry in self.entries)))
        for mention in exact_mentions(shown, self):
            raise AppError("anonymise.telling_replacement", entry=mention.entry.id)


def check_register(register: Sequence[RegisterEntry]) -> None:
    """Raises AppError `anonymise.empty_form` (entry) for an entry without a form that has letters or digits, which
    nothing could find, and `anonymise.telling_replacement` (entry) for one whose form stands in a replacement.
    """
    NameIndex(register)


def exact_mentions(stream: Stream, index: NameIndex) -> Iterator[Mention]:
    """Every place where a stored form stands: whole words (certain), or within a longer word (not certain)."""
    for key, (entry, splits) in index.keys.items():
        for at in stream.occurrences(key):
            found = _bounded(stream, key, at, splits)
            if key in index.contracted and (at == 0 or stream.key[at - 1] != "ل"):
                continue
            if found is not None:
                start, end = stream.span(found[0], found[1])
                yield Mention(start, end, entry, found[2], found[2] == WHOLE)


def likely_mentions(stream: Stream, index: NameIndex) -> Iterator[Mention]:
    """Parts of a person's name, other romanisations, and spellings that differ by little; never certain."""
    judged: dict[str, tuple[RegisterEntry, float] | None] = {}
    # Where the writer uses capitals, a small letter says that a word is no name, however much it sounds like one.
    capitals = any(char.isupper() for char in stream.text)
    for word in stream.words:
        if word.key not in judged:
            judged[word.key] = _resembles(word.key, index)
        hit = judged[word.key]
        if hit is not None and not (capitals and hit[1] < PART and stream.text[word.start].islower()):
            yield Mention(word.start, word.end, hit[0], hit[1], False)
    for width, sounds in index.runs.items():
        yield from _sounding_runs(stream, sounds, width, capitals)


def _articles(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The words, and each way in which speech adds or drops the Arabic article before the words after the first."""
    choices = [[words[0]]]
    for word in words[1:5]:
        if not _ARABIC.match(word):
            choices.append([word])
        elif word.startswith("ال") and len(word) > 4:
            choices.append([word, word[2:]])
        else:
            choices.append([word, "ال" + word])
    for chosen in product(*choices):
        yield (*chosen, *words[5:])


def _contracted(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The words as they follow the second l of `lil-`, where the article of the first has lost its alif."""
    if words[0].startswith("ال") and len(words[0]) > 4:
        yield ("ل" + words[0][2:], *words[1:])


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
        return (at - 2 if article and before != "لل" else at), end, WHOLE
    if len(key) >= EMBEDDED_FROM and (not inner or not splits.isdisjoint({p - at for p in inner})):
        return word_at, word_end, EMBEDDED
    return None


def _joins(stream: Stream, key: str, at: int, position: int, splits: frozenset[int]) -> bool:
    gap = stream.gap(position)
    if position - at in splits or key[position - at - 1].isdigit() or key[position - at].isdigit():
        return bool(_GAP.fullmatch(gap))
    return bool(_TIGHT_GAP.fullmatch(gap)) or _spelled_out(stream, at, at + len(key))


def _spelled_out(stream: Stream, at: int, end: int) -> bool:
    """K a r i m: each letter a word of its own."""
    return end - at > 2 and len(stream.breaks_within(at, end)) == end - at - 1


def _resembles(key: str, index: NameIndex) -> tuple[RegisterEntry, float] | None:
    if key.isdigit() or len(key) < 3:
        return None
    for bare in without_clitics(key):
        if bare in index.parts:
            return index.parts[bare], PART
        if bare in ORDINARY:
            continue
        if (sound := consonants(bare)) in index.sounds:
            return index.sounds[sound], SOUND
        if len(bare) >= _FUZZY_FROM:
            near = process.extractOne(bare, index.singles.keys(), scorer=fuzz.ratio, score_cutoff=FUZZY_SCORE)
            if near is not None:
                return index.singles[near[0]], float(near[1])
    return None


def without_clitics(key: str) -> Iterator[str]:
    """The folded word, and for Arabic what remains of it without each of the words that are written onto it."""
    yield key
    if _ARABIC.match(key):
        for clitic in _CLITICS:
            if key.startswith(clitic) and len(key) - len(clitic) >= 3:
                yield key[len(clitic) :]


def _sounding_runs(
    stream: Stream, sounds: Mapping[str, RegisterEntry], width: int, capitals: bool
) -> Iterator[Mention]:
    words: list[Word] = stream.words
    for first in range(len(words) - width + 1):
        run = words[first : first + width]
        entry = sounds.get(consonants("".join(word.key for word in run)))
        small = capitals and stream.text[run[0].start].islower()
        if entry is not None and not small and all(_GAP.fullmatch(stream.gap(word.at)) for word in run[1:]):
            yield Mention(run[0].start, run[-1].end, entry, SOUND, False)
