"""What masking a transcript would replace: names as the register knows them, and what may be one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from testimony_app.anonymise.find import Finding, find
from testimony_app.anonymise.letters import Stream
from testimony_app.anonymise.names import Mention, NameIndex, exact_mentions
from testimony_app.case import Case
from testimony_app.domain.aliases import chip, without_chips
from testimony_app.domain.spans import Edit
from testimony_app.services.register import Register
from testimony_app.store import identities, records
from testimony_app.store.session import Store
from testimony_app.store.transcript_tables import SegmentRead

_NEAR_A_BORDER = 80
"""Characters on each side of a border between two segments in which a name that runs over it is looked for."""

_FEWEST_DIGITS = 8


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of one version of a segment, in code points, so that a decision never falls on other words."""

    segment_id: str
    version: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NameFinding:
    """Words that name someone, or may.

    alias: what would stand there, "" for a number or address that is not registered yet: masking registers it.
    settled: a stored form of the register, about which there is nothing to decide. certain: these, and unmistakable
    numbers and addresses; about the others a person decides. leaves: what a release writes in its place.
    """

    spot: Spot
    words: str
    kind: str
    alias: str
    certain: bool
    settled: bool
    leaves: str

    def under(self, alias: str) -> NameFinding:
        """The finding with this alias if it has none."""
        return self if self.alias else replace(self, alias=alias)


@dataclass(frozen=True, slots=True)
class Crossing:
    """A registered name that runs over the border of two segments; nothing masks it, a person corrects the words."""

    first_segment_id: str
    second_segment_id: str


@dataclass(frozen=True, slots=True)
class Replaced:
    """Words without names. hidden: alias, words and kind of each chip that is new, in the order of the text."""

    text: str
    edits: tuple[Edit, ...] = ()
    hidden: tuple[tuple[str, str, str], ...] = ()


class Names:
    """The register arranged for finding, with the alias of every entry."""

    def __init__(self, case: Case, store: Store, witness_id: str = "") -> None:
        """witness_id: whose interview it is; where two people share a name, it is theirs first.

        The unit of work must have opened the identity database for writing. Raises what `check_register` raises.
        """
        person = identities.person(store, witness_id) if witness_id else None
        own = None if person is None else person.id
        register = Register(case, store)
        entries = sorted(register.entries(), key=lambda entry: entry.id.partition("/")[0] != own)
        self.index = NameIndex(entries)
        self.aliases, self.leaves = register.aliases(), register.leaves()
        self._regions = (records.setting(store, "phone_regions") or "").split()

    def found(self, text: str) -> list[Finding]:
        """What names someone in a text, chips left aside."""
        if not text.strip():
            return []
        return find(without_chips(text), self.index, self._regions, direct_only=True)

    def named(self, text: str) -> bool:
        """Whether a stored form of the register stands in the text."""
        if next(self._exact(text), None) is not None:
            return True
        # Telephone numbers are known by their last digits too, however they are written.
        return sum(map(str.isdigit, text)) >= _FEWEST_DIGITS and any(map(_settled, self.found(text)))

    def of_segment(self, segment: SegmentRead) -> list[NameFinding]:
        """What names someone in a segment, in order, none overlapping another."""
        return [
            NameFinding(
                spot=Spot(segment.id, segment.version, finding.start, finding.end),
                words=segment.text[finding.start : finding.end],
                kind=finding.kind,
                alias=self.aliases.get(finding.entry_id or "", ""),
                certain=finding.certain,
                settled=_settled(finding),
                leaves=finding.replacement,
            )
            for finding in self.found(segment.text)
        ]

    def unregistered(self, text: str) -> list[tuple[str, str, str]]:
        """Words, kind and what leaves in their place of unmistakable numbers and addresses that nobody registered."""
        found = (each for each in self.found(text) if each.certain and each.entry_id is None)
        return [(text[each.start : each.end], each.kind, each.replacement) for each in found]

    def masked(self, text: str) -> Replaced:
        """The text with everything replaced that is registered or resembles what is; nobody is asked."""
        known = [(finding, self.aliases[finding.entry_id]) for finding in self.found(text) if finding.entry_id]
        return replaced(text, [(finding.start, finding.end, alias, finding.kind) for finding, alias in known])

    def crossings(self, segments: Sequence[SegmentRead], texts: Sequence[str]) -> tuple[Crossing, ...]:
        """Names over the borders of segments. texts: what each segment says once it is masked."""
        held = []
        for number in range(len(segments) - 1):
            before, after = texts[number][-_NEAR_A_BORDER:], texts[number + 1][:_NEAR_A_BORDER]
            border, over = len(before), self._exact(f"{before}\n{after}")
            if any(each.start < border and each.end > border + 1 for each in over):
                held.append(Crossing(segments[number].id, segments[number + 1].id))
        return tuple(held)

    def _exact(self, text: str) -> Iterator[Mention]:
        """Where stored forms stand as whole words, chips left aside."""
        return (each for each in exact_mentions(Stream(without_chips(text)), self.index) if each.certain)


def with_chips(segment: SegmentRead, found: Sequence[NameFinding]) -> Replaced:
    """The segment's words with what has an alias replaced."""
    held = [(each.spot.start, each.spot.end, each.alias, each.kind) for each in found if each.alias]
    return replaced(segment.text, held)


def replaced(text: str, found: Sequence[tuple[int, int, str, str]]) -> Replaced:
    """The text with chips. found: start, end, alias and kind, in order and apart."""
    pieces: list[str] = []
    edits: list[Edit] = []
    hidden: list[tuple[str, str, str]] = []
    at = after = 0
    for start, end, alias, kind in found:
        shown = chip(alias)
        pieces += [text[at:start], shown]
        after += start - at
        edits.append(Edit(after, end - start, len(shown)))
        hidden.append((alias, text[start:end], kind))
        after += len(shown)
        at = end
    return Replaced("".join((*pieces, text[at:])), tuple(edits), tuple(hidden))


def _settled(finding: Finding) -> bool:
    return finding.certain and finding.source == "register"
