"""How far coders agree: Cohen's kappa and Krippendorff's alpha for one code at a time, over the whole text.

Text that nobody coded counts too: whoever leaves it out finds agreement where there is only chance. A text is cut into
units (characters, sentences or turns); a coder coded a unit if one of their passages with the code touches it.

Sources: Cohen 1960 (kappa); Krippendorff 2019, Content Analysis, chapter 12 (nominal alpha, any number of coders);
Efron and Tibshirani 1993 (percentile intervals).
"""

from __future__ import annotations

import random
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

Span = tuple[int, int]
"""Where a passage starts and before which character it ends."""

Tally = Counter[frozenset[str]]
"""How many units were coded by exactly this set of coders; additive over interviews."""

Read = tuple[Tally, frozenset[str]]
"""A text, and who read it with the code in mind: everybody whose silence about a unit means that it is not coded."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A percentile interval over resampled interviews. undefined: in how many of the `drawn` the value is undefined."""

    low: float
    high: float
    drawn: int
    undefined: int


def united(spans: Iterable[Span]) -> list[Span]:
    """The same characters as spans that neither touch nor overlap: a coder who tags a word twice tags it once."""
    whole: list[Span] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if whole and start <= whole[-1][1]:
            whole[-1] = (whole[-1][0], max(end, whole[-1][1]))
        else:
            whole.append((start, end))
    return whole


def by_units(spans: Iterable[Span], ends: Sequence[int]) -> list[Span]:
    """The spans in numbers of units, each as wide as all units that it touches.

    ends: before which character each unit ends, ascending; the first one starts at 0.
    """
    return united((bisect_right(ends, start), bisect_left(ends, end) + 1) for start, end in united(spans))


def tally(length: int, coded: Mapping[str, Iterable[Span]]) -> Tally:
    """By how many units each set of coders agreed to code a text, the empty set included.

    length: of the text in units. coded: every coder who read it, with their spans in units. Sweeps over the ends of the
    spans, so that the length costs nothing. Raises ValueError if a span lies outside.
    """
    found: Tally = Counter()
    for start, end, who in stretches(length, coded):
        found[who] += end - start
    return found


def stretches(length: int, coded: Mapping[str, Iterable[Span]]) -> Iterator[tuple[int, int, frozenset[str]]]:
    """The text in its order, cut wherever another set of coders coded it: start, end, who. Raises as `tally` does."""
    edges: list[tuple[int, str, bool]] = []
    for coder, spans in coded.items():
        for start, end in united(spans):
            if start < 0 or end > length:
                raise ValueError("a span lies outside the text")
            edges += [(start, coder, True), (end, coder, False)]
    at, now = 0, set[str]()
    for place, coder, begins in sorted(edges, key=lambda edge: edge[0]):
        if place > at:
            yield at, place, frozenset(now)
            at = place
        (now.add if begins else now.discard)(coder)
    if length > at:
        yield at, length, frozenset(now)


def together(tallies: Iterable[Tally]) -> Tally:
    """Several texts as one."""
    whole: Tally = Counter()
    for each in tallies:
        whole.update(each)
    return whole


def prevalence(held: Tally, coder: str) -> float:
    """Which share of all units a coder coded, 0..1, 0 of no text: without it no coefficient can be judged."""
    total = held.total()
    return sum(units for who, units in held.items() if coder in who) / total if total else 0.0


def observed(held: Tally, first: str, second: str) -> float | None:
    """Which share of all units two coders treated alike, None where there is no text."""
    total = held.total()
    alike = sum(units for who, units in held.items() if (first in who) == (second in who))
    return alike / total if total else None


def kappa(held: Tally, first: str, second: str) -> float | None:
    """Cohen's kappa of two coders. None where it is undefined: both coded everything, or both nothing."""
    total = held.total()
    one = sum(units for who, units in held.items() if first in who)
    other = sum(units for who, units in held.items() if second in who)
    # In whole numbers as long as possible, so that "undefined" is found exactly.
    chance = one * other + (total - one) * (total - other)
    if chance == total * total:
        return None
    alike = sum(units for who, units in held.items() if (first in who) == (second in who))
    return (alike * total - chance) / (total * total - chance)


def alpha(texts: Iterable[Read]) -> float | None:
    """Krippendorff's nominal alpha of two or more coders, each of whom may have left whole texts out.

    Texts that fewer than two read say nothing of agreement and do not count. None where it is undefined: with all
    values alike there is nothing by which chance could be told from agreement.
    """
    return _alpha(*_added(map(_sums, texts)))


Sums = tuple[int, int, float]
"""What alpha needs of a text, additive over texts: values, those of them that are "coded", and differing pairs."""


def _added(sums: Iterable[Sums]) -> Sums:
    values, yes, differing = zip((0, 0, 0.0), *sums, strict=True)
    return sum(values), sum(yes), sum(differing)


def _sums(text: Read) -> Sums:
    held, coders = text
    if len(coders) < 2:
        return 0, 0, 0.0
    coded = [(units, len(who & coders)) for who, units in held.items()]
    differing = sum(units * count * (len(coders) - count) for units, count in coded)
    return held.total() * len(coders), sum(units * count for units, count in coded), differing / (len(coders) - 1)


def _alpha(values: int, yes: int, differing: float) -> float | None:
    no = values - yes
    return 1 - (values - 1) * differing / (yes * no) if yes and no else None


class Draws:
    """Which interviews are drawn in each of `samples` draws with replacement, of `count` interviews.

    The same draws serve every code, so that 200 codes cost little more than one. seed: the same one gives the same.
    """

    def __init__(self, count: int, samples: int = 1000, seed: int = 0) -> None:
        self.count, self.samples = count, samples
        self._times = [[0] * samples for _ in range(count)]
        chance = random.Random(seed)  # noqa: S311  It draws samples, no secrets.
        for sample in range(samples):
            for each in chance.choices(range(count), k=count):
                self._times[each][sample] += 1
        self._known: tuple[Sequence[float], list[float]] | None = None

    def totals(self, amounts: Sequence[float], keep: bool = False) -> list[float]:
        """What the amounts of the drawn interviews add up to, by draw. amounts: of each interview.

        keep: for amounts that come again, such as how much text there is, which is the same for every code.
        """
        if self._known is not None and self._known[0] == amounts:
            return self._known[1]
        found = [0.0] * self.samples
        for amount, times in zip(amounts, self._times, strict=True):
            if amount:
                found = [sofar + amount * often for sofar, often in zip(found, times, strict=True)]
        if keep:
            self._known = (amounts, found)
        return found


def interval(interviews: Sequence[Sequence[Read]], draws: Draws | None = None, share: float = 0.95) -> Interval | None:
    """Between which values `alpha` lies if the interviews are drawn anew, with replacement.

    interviews: the texts of each. Characters beside each other are not independent, interviews are: so whole interviews
    are drawn. None with fewer than two of them, or where more than half of the draws are undefined. draws: of so many
    interviews; made anew without it.
    """
    sums = [_added(map(_sums, texts)) for texts in interviews]
    if len(sums) < 2:
        return None
    drawn = draws or Draws(len(sums))
    totals = (drawn.totals([each[place] for each in sums], keep=place == 0) for place in range(3))
    found = [_alpha(round(units), round(yes), differing) for units, yes, differing in zip(*totals, strict=True)]
    values = sorted(value for value in found if value is not None)
    undefined = drawn.samples - len(values)
    if undefined * 2 > drawn.samples:
        return None
    cut = (1 - share) / 2
    low, high = (values[min(len(values) - 1, int(place * len(values)))] for place in (cut, 1 - cut))
    return Interval(low, high, drawn.samples, undefined)
