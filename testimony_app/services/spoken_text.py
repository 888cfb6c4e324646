"""A transcript as one line of characters, with what is coded in it and who speaks where."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from itertools import accumulate

from testimony_app.domain.folding import fold
from testimony_app.domain.queries import Condition
from testimony_app.domain.query_fields import ANY
from testimony_app.domain.query_spans import Span, Spans, joined
from testimony_app.domain.text_units import sentence_ends
from testimony_app.domain.vocabularies import vocabulary
from testimony_app.services.passages import Passage
from testimony_app.store.retrieval import Coded, Line, Source

_WORDS = re.compile(r"[^\W_]+")


class SpokenText:
    """Places are code points from the start of the first segment; nothing stands between two segments.

    coded: every coding with its place, in order.
    """

    def __init__(self, source: Source, lines: Sequence[Line], coded: Iterable[Coded]) -> None:
        self.source, self.lines = source, lines
        self._begins = list(accumulate((len(line.text) for line in lines), initial=0))
        self.length = self._begins[-1]
        places = {line.id: number for number, line in enumerate(lines)}
        self.coded: list[tuple[int, int, Coded]] = [
            (
                self._begins[places[each.start_segment_id]] + each.start_offset,
                self._begins[places[each.end_segment_id]] + each.end_offset,
                each,
            )
            for each in coded
        ]
        self.coded.sort(key=lambda held: held[:2])

    def coded_as(self, test: Callable[[Coded], bool]) -> Spans:
        """The passages of the codings for which `test` holds."""
        return joined((start, end) for start, end, each in self.coded if test(each))

    def spoken_by(self, asked: Condition) -> Spans:
        """The turns of the speakers that the condition names: all that one says until another speaks."""
        turns: Spans = []
        said_by: tuple[str, str] | None = None
        names = [value.casefold() for value in asked.values]
        for number, line in enumerate(self.lines):
            speaker = (line.speaker, line.speaker_label)
            start, end = self._begins[number], self._begins[number + 1]
            known = {name.casefold() for name in (*speaker, vocabulary("speaker").label(line.speaker)) if name}
            if start < end and (known.intersection(names) or (known and ANY in names)):
                if turns and said_by == speaker and turns[-1][1] == start:
                    turns[-1] = (turns[-1][0], end)
                else:
                    turns.append((start, end))
            if start < end:
                said_by = speaker
        return turns

    def saying(self, asked: Condition) -> Spans:
        """The sentences that hold the words asked for, one after the other; `*` behind the last asks for a beginning.

        Accents, vowel signs and the habits of spelling do not count.
        """
        phrases = [Phrase(value) for value in asked.values]
        found: Spans = []
        for number, plain in enumerate(self._folded):
            if any(phrase.may_stand_in(plain) for phrase in phrases):
                text, start = self.lines[number].text, 0
                for end in sentence_ends(text):
                    if any(phrase.stands_in(text[start:end]) for phrase in phrases):
                        found.append((self._begins[number] + start, self._begins[number] + end))
                    start = end
        return found

    def passage(self, span: Span) -> Passage:
        """The place of a stretch by its segments."""
        first, last = self._line_of(span)
        return Passage(
            self.source.transcript_id,
            self.lines[first].id,
            span[0] - self._begins[first],
            self.lines[last].id,
            span[1] - self._begins[last],
        )

    def bounds(self, span: Span) -> tuple[int, int] | None:
        """When the words of a stretch begin and end in the recording, by their share of their segments."""
        return self.located(span)[1]

    def located(self, span: Span) -> tuple[tuple[int, int], tuple[int, int] | None]:
        """The numbers of the first and of the last segment of a stretch, counted from 1, and its bounds."""
        first, last = self._line_of(span)
        start, end = self._time(first, span[0]), self._time(last, span[1])
        bounds = None if start is None or end is None else (start, max(start, end))
        return (first + 1, last + 1), bounds

    @cached_property
    def _folded(self) -> list[str]:
        return [fold(line.text) for line in self.lines]

    def _line_of(self, span: Span) -> tuple[int, int]:
        """The first and the last line that hold a letter of it."""
        return bisect_right(self._begins, span[0]) - 1, bisect_left(self._begins, span[1]) - 1

    def _time(self, number: int, at: int) -> int | None:
        line = self.lines[number]
        if line.start_ms is None:
            return None
        length = (line.end_ms or line.start_ms) - line.start_ms
        return line.start_ms + length * (at - self._begins[number]) // max(len(line.text), 1)


class Phrase:
    """Words in a row, the last one as a beginning where `*` stands behind it."""

    def __init__(self, value: str) -> None:
        self._open = value.endswith(ANY)
        self._words = _WORDS.findall(fold(value))

    @property
    def folded(self) -> tuple[list[str], bool]:
        """The words as they are compared, and whether the last one is a beginning."""
        return self._words, self._open

    def may_stand_in(self, plain: str) -> bool:
        """Whether it is worth a closer look at a folded text."""
        return bool(self._words) and all(word in plain for word in self._words)

    def stands_in(self, text: str) -> bool:
        """Whether the words stand in a text, whole and in this order."""
        said, count = _WORDS.findall(fold(text)), len(self._words)
        for at in range(len(said) - count + 1):
            last = said[at + count - 1]
            whole = last.startswith(self._words[-1]) if self._open else last == self._words[-1]
            if whole and said[at : at + count - 1] == self._words[:-1]:
                return True
        return False
