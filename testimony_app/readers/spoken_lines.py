"""Lines of a typed transcript (`[00:01:02] Name: words`) -> utterances; shared by txt and docx."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from testimony_app.domain.transcripts import Utterance
from testimony_app.errors import AppError
from testimony_app.readers.limits import MAX_UTTERANCES
from testimony_app.readers.timestamps import STAMP, milliseconds, without_direction_marks

_LEADING_STAMP = re.compile(rf"\s*(?:[\[(<{{]\s*({STAMP})\s*[\])>}}]|({STAMP})(?=\s|$))\s*[-–—]?\s*")
_TRAILING_STAMP = re.compile(rf"\s*[\[(<{{]?\s*({STAMP})\s*[\])>}}]?\s*$")
# Letters of any script first; then letters, marks, digits and the punctuation of names and codes.
_LABEL = re.compile(
    r"([^\W\d_][\w .'’\-()#/&\u0610-\u061a\u064b-\u065f]{0,47}?)\s*(?:(?<!\d)[:：]|[:：](?=\s|$))(?!//)\s*"
)
_MOST_WORDS = 4
_SPEECH_VERBS = frozenset((
    "said", "says", "asked", "told", "replied", "answered", "thought", "added",
    "dit", "disait", "demandé", "répondu", "dijo", "decía", "preguntó", "respondió", "sagte", "fragte",
    "сказав", "сказала", "запитав", "запитала", "відповів", "відповіла",
    "قال", "قالت", "قلت", "قالوا", "قلنا", "سأل", "سألت", "أجاب", "أجابت", "وقال", "وقالت", "فقال", "فقالت",
))  # fmt: skip
# Arabic has no capital letters, so a label that stands once only is known by the part that it names.
_PARTS_TAKEN = frozenset((
    "الشاهد", "الشاهدة", "الباحث", "الباحثة", "المحاور", "المحاورة", "المترجم", "المترجمة", "المتحدث", "المتحدثة",
    "السائل", "السائلة", "المجيب", "المجيبة", "سؤال", "جواب", "س", "ج",
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """A line taken apart. number: its line or paragraph, from 1; label "" and start_ms None where it has none."""

    number: int
    text: str
    start_ms: int | None = None
    label: str = ""
    follows: bool = False


def utterances_of(lines: Iterable[tuple[int, str]], *, blocks: bool = False) -> list[Utterance]:
    """The utterances of numbered lines; empty lines separate, labels and stamps begin a new one.

    blocks: True joins lines that follow each other without an empty line between them into one utterance (by LF),
    as in files wrapped by hand; False makes each line one.
    Raises AppError `transcript.too_many` (most) and `transcript.empty`.
    """
    untrusted = [(number, line) for number, line in lines]
    names = _speakers_among(untrusted)
    parts: list[Line] = []
    after_gap = True
    for number, text in untrusted:
        if not text.strip():
            after_gap = True
            continue
        parts.append(_taken_apart(number, text, names, follows=blocks and not after_gap))
        after_gap = False
    return with_ends(list(_spoken(parts)))


def with_ends(utterances: Sequence[Utterance]) -> list[Utterance]:
    """The same utterances, each without an end given the start of the next one where that is later.

    Raises AppError `transcript.empty`, `transcript.too_many` (most).
    """
    if not utterances:
        raise AppError("transcript.empty")
    if len(utterances) > MAX_UTTERANCES:
        raise AppError("transcript.too_many", most=MAX_UTTERANCES)
    ended = []
    following: list[Utterance | None] = [*utterances[1:], None]
    for this, after in zip(utterances, following, strict=True):
        end = this.end_ms
        if end is None and this.start_ms is not None and after is not None and after.start_ms is not None:
            end = after.start_ms if after.start_ms > this.start_ms else None
        ended.append(Utterance(this.text, this.start_ms, end, this.speaker))
    return ended


def split_label(text: str, names: frozenset[str]) -> tuple[str, str]:
    """(speaker, words) of `Name: words`; ("", text) where what stands before the colon is not one of `names`."""
    match = _LABEL.match(without_direction_marks(text))
    if match is None or _label(match[1]) not in names:
        return "", text
    return _label(match[1]), without_direction_marks(text)[match.end() :]


def speaker_names(texts: Iterable[str]) -> frozenset[str]:
    """What is used as a speaker label: said twice or more before a colon, or shaped like a name."""
    seen: Counter[str] = Counter()
    for text in texts:
        if match := _LABEL.match(without_direction_marks(text)):
            seen[_label(match[1])] += 1
    return frozenset(name for name, times in seen.items() if _can_be_label(name) and (times > 1 or _like_name(name)))


def _label(untrusted: str) -> str:
    return _TRAILING_STAMP.sub("", " ".join(untrusted.split()))


def _can_be_label(name: str) -> bool:
    words = name.split()
    return 0 < len(words) <= _MOST_WORDS and not any(word.casefold() in _SPEECH_VERBS for word in words)


def _like_name(name: str) -> bool:
    words = name.split()
    return words[0] in _PARTS_TAKEN or all(word[0].isupper() or not word[0].isalpha() for word in words)


def _speakers_among(lines: Sequence[tuple[int, str]]) -> frozenset[str]:
    return speaker_names(_without_stamp(text)[1] for _, text in lines)


def _without_stamp(text: str) -> tuple[int | None, str]:
    bare = without_direction_marks(text)
    match = _LEADING_STAMP.match(bare)
    if match is None:
        return None, text
    return milliseconds(match[1] or match[2]), bare[match.end() :]


def _taken_apart(number: int, text: str, names: frozenset[str], *, follows: bool) -> Line:
    start, rest = _without_stamp(text)
    label, words = split_label(rest, names)
    if not label:
        label, stamp = _heading(rest, names)
        if label:
            return Line(number, "", stamp if start is None else start, label)
    if label and start is None:
        start, words = _without_stamp(words)
    return Line(number, words.strip(), start, label, follows and start is None and not label)


def _heading(text: str, names: frozenset[str]) -> tuple[str, int | None]:
    """`Name 00:01:02` or a known name alone on a line heads the lines below it."""
    bare = " ".join(without_direction_marks(text).split())
    if match := _TRAILING_STAMP.search(bare):
        name = bare[: match.start()].strip(" -–—,")
        if (
            name
            and len(name) <= 48
            and name[0].isalpha()
            and _can_be_label(name)
            and (name in names or _like_name(name))
        ):
            return name, milliseconds(match[1])
    return (bare, None) if bare in names else ("", None)


def _spoken(parts: Sequence[Line]) -> Iterable[Utterance]:
    head: Line | None = None
    words: list[str] = []
    for part in parts:
        heads_this = head is not None and not words and not part.label and part.start_ms is None
        if head is not None and (part.follows or heads_this):
            words.append(part.text)
            continue
        if head is not None and words:
            yield _utterance(head, words)
        head, words = part, [part.text] if part.text else []
    if head is not None and words:
        yield _utterance(head, words)


def _utterance(head: Line, words: Sequence[str]) -> Utterance:
    return Utterance("\n".join(words), head.start_ms, None, head.label)
