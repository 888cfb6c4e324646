"""Words, sentences, segments and turns of a transcript, to select by. Spots are (row, offset in code points)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from testimony_app.domain.text_units import sentences, words
from ui.widgets.transcript_values import Segment

Spot = tuple[int, int]
Unit = tuple[Spot, Spot]
"""From where to before where; without the blanks around it."""

WORD, SENTENCE, SEGMENT, TURN = "word", "sentence", "segment", "turn"
GROWING = (WORD, SENTENCE, SEGMENT, TURN)


class TranscriptUnits:
    """Where the units of some segments lie. Segments whose speaker nobody named are turns of their own."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._segments = segments

    def around(self, kind: str, spot: Spot) -> Unit | None:
        """The unit that holds a spot, or that ends there, or else the next one; None if there is none from here on."""
        here = [each for each in self._in_row(kind, spot[0]) if each[0] <= spot <= each[1]]
        inside = [each for each in here if spot < each[1]]
        return next(iter([*inside, *here]), None) or self.after(kind, spot)

    def after(self, kind: str, spot: Spot) -> Unit | None:
        """The first unit that begins at a spot or after it."""
        rows = range(spot[0], len(self._segments))
        return next((each for row in rows for each in self._in_row(kind, row) if each[0] >= spot), None)

    def before(self, kind: str, spot: Spot) -> Unit | None:
        """The last unit that ends at a spot or before it."""
        rows = range(spot[0], -1, -1)
        return next((each for row in rows for each in reversed(self._in_row(kind, row)) if each[1] <= spot), None)

    def edge(self, kind: str, spot: Spot, forward: bool) -> Spot:
        """The nearest end of a unit after a spot, or the nearest beginning before it; the spot itself at the end."""
        rows = range(spot[0], len(self._segments)) if forward else range(spot[0], -1, -1)
        for row in rows:
            edges = [each[1] if forward else each[0] for each in self._in_row(kind, row)]
            beyond = [each for each in edges if (each > spot if forward else each < spot)]
            if beyond:
                return min(beyond) if forward else max(beyond)
        return spot

    def larger(self, held: Unit) -> Unit | None:
        """The smallest run of whole units of one kind that holds more than `held`; None if there is none."""
        for kind in GROWING:
            first, last = self.around(kind, held[0]), self.around(kind, self._last_letter(held))
            if first is not None and last is not None:
                whole = min(first[0], held[0]), max(last[1], held[1])
                if whole != held:
                    return whole
        return None

    def smaller(self, held: Unit) -> Unit | None:
        """The largest unit at the beginning of `held` that holds less; None if that would be less than a word."""
        for kind in reversed(GROWING):
            found = self.around(kind, held[0])
            if found is not None and held[0] <= found[0] and found[1] <= held[1] and found != held:
                return found
        return None

    def kind_of(self, held: Unit) -> str:
        """Of which kind `held` ends in a unit, sentences first; that of a sentence if it is none."""
        for kind in (SENTENCE, SEGMENT, TURN, WORD):
            first, last = self.around(kind, held[0]), self.around(kind, self._last_letter(held))
            if first is not None and last is not None and (first[0], last[1]) == held:
                return kind
        return SENTENCE

    def turn(self, row: int) -> range:
        """The rows of the turn that a row belongs to."""
        speaker, first, last = self._segments[row].speaker, row, row
        while speaker and first > 0 and self._segments[first - 1].speaker == speaker:
            first -= 1
        while speaker and last + 1 < len(self._segments) and self._segments[last + 1].speaker == speaker:
            last += 1
        return range(first, last + 1)

    def turns(self) -> Iterator[range]:
        """All turns in order."""
        row = 0
        while row < len(self._segments):
            found = self.turn(row)
            yield found
            row = found.stop

    def _last_letter(self, held: Unit) -> Spot:
        return held[1][0], max(held[1][1] - 1, 0)

    def _in_row(self, kind: str, row: int) -> list[Unit]:
        """The units of a row; a turn that it belongs to stands for it whole."""
        if kind == TURN:
            rows = self.turn(row)
            said = [each for number in rows for each in self._in_row(SEGMENT, number)]
            return [(said[0][0], said[-1][1])] if said else []
        text = self._segments[row].text
        return [((row, start), (row, end)) for start, end in _PARTS[kind](text)]


def _whole(text: str) -> list[tuple[int, int]]:
    said = text.strip()
    start = len(text) - len(text.lstrip())
    return [(start, start + len(said))] if said else []


_PARTS: dict[str, Callable[[str], list[tuple[int, int]]]] = {WORD: words, SENTENCE: sentences, SEGMENT: _whole}
