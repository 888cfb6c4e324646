"""What could name or place a person in a text, and the text with it replaced."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from dataclasses import replace as changed
from typing import Literal

from testimony_app.anonymise.dates import DateLevel, dates
from testimony_app.anonymise.letters import Stream, folded
from testimony_app.anonymise.names import EMBEDDED, Mention, NameIndex, exact_mentions, likely_mentions
from testimony_app.anonymise.numbers import numbers
from testimony_app.anonymise.register import RegisterEntry
from testimony_app.errors import AppError

_TAIL_OF_A_PHONE = 8  # digits that country code and trunk zero do not change


@dataclass(frozen=True, slots=True)
class Finding:
    """A stretch of a text that may have to be replaced.

    start, end: code points, end-exclusive. entry_id: of the register, None for a rule.
    score: 0..100 likeness to the stored form; 100 for rules.
    certain: a stored form or an unmistakable pattern; the others are proposals that a person decides on.
    """

    start: int
    end: int
    kind: str
    replacement: str
    source: Literal["register", "rule"]
    entry_id: str | None
    score: float
    certain: bool


@dataclass(frozen=True, slots=True)
class KeptSpan:
    """A stretch that stayed: `length` code points from `before` in the old text are at `after` in the new one."""

    before: int
    after: int
    length: int


@dataclass(frozen=True, slots=True)
class ReplacedText:
    """The text after replacement and where its kept stretches came from."""

    text: str
    kept: tuple[KeptSpan, ...]


def find(
    text: str,
    register: Sequence[RegisterEntry] | NameIndex,
    regions: Sequence[str] = (),
    *,
    date_level: DateLevel = "month",
    direct_only: bool = False,
) -> list[Finding]:
    """Findings in order, none overlapping another; every mention of every stored form is in or under one.

    register: its entries, or a `NameIndex` of them, made once for many texts.
    regions: two-letter codes for telephone numbers written without a country code.
    date_level: how fine a date may stay; `month` keeps March 2021 and replaces its day.
    direct_only: whether to leave dates and ages aside, which analysis needs and which name nobody.
    Raises what `check_register` raises.
    """
    stream, index = Stream(text), register if isinstance(register, NameIndex) else NameIndex(register)
    certain: list[Finding] = [_named(mention) for mention in exact_mentions(stream, index)]
    certain += _by_rule(text, index.entries, regions, None if direct_only else date_level)
    likely = [_named(mention) for mention in likely_mentions(stream, index)]
    chosen: list[Finding] = []
    for finding in sorted(certain + likely, key=_precedence):
        for rest in _outside(finding, _overlapping(finding, chosen), text):
            insort(chosen, rest, key=_start)
    return chosen


def replace(text: str, findings: Sequence[Finding]) -> ReplacedText:
    """The text with each finding's stretch replaced. Raises AppError `anonymise.findings_overlap`."""
    pieces: list[str] = []
    kept: list[KeptSpan] = []
    at = after = 0
    for finding in sorted(findings, key=lambda one: one.start):
        if not at <= finding.start < finding.end <= len(text):
            raise AppError("anonymise.findings_overlap")
        if finding.start > at:
            kept.append(KeptSpan(at, after, finding.start - at))
        pieces += [text[at : finding.start], finding.replacement]
        after += finding.start - at + len(finding.replacement)
        at = finding.end
    if at < len(text):
        kept.append(KeptSpan(at, after, len(text) - at))
    return ReplacedText("".join((*pieces, text[at:])), tuple(kept))


def _named(mention: Mention) -> Finding:
    entry = mention.entry
    return Finding(
        mention.start, mention.end, entry.kind, entry.replacement, "register", entry.id, mention.score, mention.certain
    )


def _by_rule(
    text: str, register: Sequence[RegisterEntry], regions: Sequence[str], date_level: DateLevel | None
) -> Iterator[Finding]:
    """date_level: None for neither dates nor ages."""
    for date in dates(text, date_level) if date_level else ():
        yield Finding(date.start, date.end, "date", date.replacement, "rule", None, 100.0, date.certain)
    tails = {
        folded(form)[-_TAIL_OF_A_PHONE:]: entry
        for entry in register
        if entry.kind in ("contact", "id_number")
        for form in entry.forms
        if folded(form).isdigit() and len(folded(form)) >= _TAIL_OF_A_PHONE
    }
    for number in numbers(text, regions):
        if number.kind == "age" and date_level is None:
            continue
        entry = tails.get(folded(text[number.start : number.end])[-_TAIL_OF_A_PHONE:])
        if entry is None:
            shown, source, entry_id = number.replacement, "rule", None
        else:
            shown, source, entry_id = entry.replacement, "register", entry.id
        kind = number.kind if entry is None else entry.kind
        yield Finding(number.start, number.end, kind, shown, _source(source), entry_id, 100.0, number.certain)


def _source(name: str) -> Literal["register", "rule"]:
    return "register" if name == "register" else "rule"


def _precedence(finding: Finding) -> tuple[bool, bool, int, bool, float, int]:
    """Certain ones first, stored forms within words next; then the longer, the register's, the likelier, the first."""
    stored = finding.source == "register" and finding.score == EMBEDDED and not finding.certain
    length = finding.end - finding.start
    return (not finding.certain, not stored, -length, finding.source == "rule", -finding.score, finding.start)


def _start(finding: Finding) -> int:
    return finding.start


def _overlapping(finding: Finding, chosen: Sequence[Finding]) -> list[Finding]:
    """Those of the chosen, which are in order and apart, that the finding touches."""
    first = max(bisect_right(chosen, finding.start, key=_start) - 1, 0)
    last = bisect_left(chosen, finding.end, key=_start)
    return [other for other in chosen[first:last] if other.end > finding.start]


def _outside(finding: Finding, over: Sequence[Finding], text: str) -> Iterator[Finding]:
    """The finding without what is already covered; of a proposal that touches a chosen one nothing."""
    if not over:
        yield finding
        return
    if not finding.certain:
        return
    at = finding.start
    for other in over:
        if at < other.start and folded(text[at : other.start]):
            yield changed(finding, start=at, end=other.start)
        at = max(at, other.end)
    if at < finding.end and folded(text[at : finding.end]):
        yield changed(finding, start=at)
