"""Lines of a typed transcript (`[00:01:02] Name: words`) -> utterances; shared by txt and docx."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from testimony_app.domain.transcripts import Utterance
from testimony_app.errors import AppError
from testimony_app.readers.limits import MAX_UTTERANCES
from testimony_app.readers.timestamps import STAMP, milliseconds, without_direction_marks

_LEADING = r"\s*(?:[\[(<{{]\s*({0})\s*[\])>}}]|({1})(?=\s|$))\s*[-–—]?\s*"
_ANY_STAMP = re.compile(_LEADING.format(STAMP, STAMP))
_SURE_STAMP = re.compile(_LEADING.format(STAMP, r"\d{1,3}:[0-5]\d:[0-5]\d(?:[.,]\d{1,3})?"))
_BARE_STAMP = re.compile(rf"\s*({STAMP})(?=\s|$)")
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
    """A line taken apart. source: as it stood; label "" and start_ms None where it has none."""

    source: str
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
    untrusted = [line for _, line in lines]
    stamped = _stamp_pattern(untrusted)
    names = speaker_names(_without_stamp(text, stamped)[1] for text in untrusted)
    parts: list[Line] = []
    after_gap = True
    for text in untrusted:
        if not text.strip():
            after_gap = True
            continue
        parts.append(_taken_apart(text, names, stamped, follows=blocks and not after_gap))
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


def _stamp_pattern(lines: Sequence[str]) -> re.Pattern[str]:
    """Stamps in brackets or as h:mm:ss always; `10:30` at the beginning of a line only if several lines begin so.

    A single one may be the time of day of which somebody speaks.
    """
    bare = [match[1] for line in lines if (match := _BARE_STAMP.match(without_direction_marks(line)))]
    times = [milliseconds(stamp) or 0 for stamp in bare]
    return _ANY_STAMP if len(times) > 1 and times == sorted(times) else _SURE_STAMP


def _without_stamp(text: str, stamped: re.Pattern[str]) -> tuple[int | None, str]:
    bare = without_direction_marks(text)
    match = stamped.match(bare)
    if match is None:
        return None, text
    return milliseconds(next(filter(None, match.groups()))), bare[match.end() :]


def _taken_apart(text: str, names: frozenset[str], stamped: re.Pattern[str], *, follows: bool) -> Line:
    start, rest = _without_stamp(text, stamped)
    label, words = split_label(rest, names)
    if not label:
        label, stamp = _heading(rest, names)
        if label:
            return Line(text.strip(), "", stamp if start is None else start, label)
    if label and start is None:
        start, words = _without_stamp(words, _SURE_STAMP)
    return Line(text.strip(), words.strip(), start, label, follows and start is None and not label)


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


def _spoken(parts: Sequence[Line]) -> Iterator[Utterance]:
    head: Line | None = None
    words: list[str] = []
    for part in parts:
        heads_this = head is not None and not words and not part.label and part.start_ms is None
        if head is not None and (part.follows or heads_this):
            words.append(part.text)
            continue
        if head is not None:
            yield _utterance(head, words)
        head, words = part, [part.text] if part.text else []
    if head is not None:
        yield _utterance(head, words)


def _utterance(head: Line, words: Sequence[str]) -> Utterance:
    """A heading that nothing follows was no heading: it stays as it stood, so that no word is lost."""
    if not words:
        return Utterance(head.source)
    return Utterance("\n".join(words), head.start_ms, None, head.label)
