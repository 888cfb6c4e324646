"""Where a coded passage lies in another state of its transcript: pure rules over ordered segments of text.

Positions are Unicode code points within one segment, zero-based, end-exclusive. A text is its segments in order, by id.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from testimony_app.domain.aliases import around_chips
from testimony_app.domain.spans import Edit, Span, edits_between, moved

Text = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Place:
    """From a place in one segment to a place in the same or a later one."""

    start_segment: str
    start: int
    end_segment: str
    end: int


class Spoken:
    """A transcript as it says in one copy. text: its segments in order."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self._ids = list(text)
        self._numbers = {segment_id: number for number, segment_id in enumerate(self._ids)}

    def words_at(self, place: Place) -> str | None:
        """The words there, LF between segments; None if there are none or the place is outside."""
        first, last = self._numbers.get(place.start_segment), self._numbers.get(place.end_segment)
        if first is None or last is None or last < first:
            return None
        texts = [self.text[segment_id] for segment_id in self._ids[first : last + 1]]
        if not 0 <= place.start <= len(texts[0]) or not 0 <= place.end <= len(texts[-1]):
            return None
        texts[-1] = texts[-1][: place.end]
        texts[0] = texts[0][place.start :]
        words = "\n".join(texts)
        return words if words.strip() else None


class Carrier:
    """Carries places from one state of a transcript to another; every edge's segment is in both."""

    def __init__(self, before: Spoken, after: Spoken) -> None:
        self.before, self.after = before, after
        self._edits: dict[str, tuple[Edit, ...]] = {}

    def carried(self, place: Place) -> Place | None:
        """Where the passage lies now; None if nothing is left of its words."""
        if place.start_segment == place.end_segment:
            moved_to = self._moved(place.start_segment, place.start, place.end)
            start, end = moved_to or (0, 0)
        else:
            tail = self._moved(place.start_segment, place.start, len(self.before.text[place.start_segment]))
            head = self._moved(place.end_segment, 0, place.end)
            start = tail[0] if tail else len(self.after.text[place.start_segment])
            end = head[1] if head else 0
        there = Place(place.start_segment, start, place.end_segment, end)
        return there if self.after.words_at(there) is not None else None

    def _moved(self, segment_id: str, start: int, end: int) -> tuple[int, int] | None:
        before, after = self.before.text[segment_id], self.after.text[segment_id]
        if before == after:
            return start, end
        if start >= end:
            return None
        if segment_id not in self._edits:
            self._edits[segment_id] = edits_between(before, after)
        span = moved(Span(start, end), self._edits[segment_id])
        return None if span is None else around_chips(after, span.start, span.end)


def quote_hash(words: str) -> str:
    """The SHA-256 that proves on which words a coding stands."""
    return sha256(words.encode()).hexdigest()


def repeats(spoken: Spoken, place: Place, quote_sha256: str) -> int:
    """How often the quoted words of the first segment stand in it before the place; 0 where other words are there now.

    It tells two places with the same words apart and, unlike an offset, stays when the text around is corrected.
    """
    words = spoken.words_at(place)
    if words is None or quote_hash(words) != quote_sha256:
        return 0
    text = spoken.text[place.start_segment]
    quoted = text[place.start : place.end] if place.start_segment == place.end_segment else text[place.start :]
    count, at = 0, text.find(quoted) if quoted else -1
    while 0 <= at < place.start:
        count, at = count + 1, text.find(quoted, at + 1)
    return count
