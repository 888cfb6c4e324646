"""A transcript as one line of characters, with what is coded in it and who speaks where."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from testimony_app.domain.folding import fold
from testimony_app.domain.queries import Condition, Unit
from testimony_app.domain.query_distances import Extent
from testimony_app.domain.query_fields import ANY
from testimony_app.domain.query_spans import Span, Spans
from testimony_app.domain.text_units import sentence_ends
from testimony_app.domain.vocabularies import vocabulary
from testimony_app.services.laid_text import LaidText
from testimony_app.store.retrieval import Coded, Line, Source
from testimony_app.store.segment_lengths import Lengths

_WORDS = re.compile(r"[^\W_]+")


class SpokenText(LaidText):
    """As `LaidText`, with its words and who speaks where."""

    def __init__(self, source: Source, lines: Sequence[Line], coded: Iterable[Coded]) -> None:
        self.lines = lines
        laid = Lengths(
            [line.id for line in lines],
            [len(line.text) for line in lines],
            [line.start_ms for line in lines],
            [line.end_ms for line in lines],
        )
        super().__init__(source, laid, coded)

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

    def extent(self, unit: Unit, span: Span) -> Extent:
        """Where a stretch lies in seconds or turns; a segment whose speaker nobody named is a turn of its own."""
        if unit is Unit.SECONDS:
            return self.bounds(span)
        first, last = self._numbers(span)
        return self._turns[first], self._turns[last]

    @cached_property
    def _turns(self) -> list[int]:
        """The number of the turn to which each segment belongs; one without words begins none."""
        turns: list[int] = []
        turn, said_by = 0, ("", "")
        for line in self.lines:
            speaker = (line.speaker, line.speaker_label)
            if line.text:
                turn += speaker != said_by or not any(speaker)
                said_by = speaker
            turns.append(turn)
        return turns

    @cached_property
    def _folded(self) -> list[str]:
        return [fold(line.text) for line in self.lines]


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
