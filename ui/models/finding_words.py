"""Words for what an incident rests on: gaps, rules, told times, and what stands in a cell of the grid."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale

from testimony_app.domain.corroboration import Gap
from testimony_app.domain.sittings import Together, Unknown
from testimony_app.domain.told_times import Told
from testimony_app.messages import finding_texts
from testimony_app.services.corroborate import Mark
from ui import words

STANCES = ("supports", "contradicts", "qualifies", "context", "")
"""In the order in which they are shown."""


def proposition(key: str) -> str:
    """The name of a proposition; also for passages that have none yet."""
    return words.term("proposition", key) or words.translated("Findings", "No proposition yet")


def gap(held: Gap, key: str) -> str:
    """What a proposition lacks, such as "Weapon rests on one hearsay account"."""
    return finding_texts.gap(held.code, held.number, proposition(key), words.translated)


def said(code: str) -> str:
    """The words for a rule or a figure of a proposal."""
    return finding_texts.said(code, words.translated)


def together(held: Iterable[Together]) -> list[str]:
    """Who was there when whose account was given, one sentence each."""
    return [
        finding_texts.together(each.reason, each.witness, each.other, each.interview, words.translated) for each in held
    ]


def unknown(held: Iterable[Unknown]) -> list[str]:
    """What the records leave open of who was there."""
    return [finding_texts.unknown(each.gap, each.interviews, words.translated, words.comma()) for each in held]


def beside(held: Iterable[Together], witness: str) -> str:
    """With whom a witness was, such as "with W-003"; "" for nobody."""
    others = dict.fromkeys(each.other if each.witness == witness else each.witness for each in held)
    return words.translated("Findings", "with {codes}").format(codes=words.comma().join(others)) if others else ""


def stance(key: str) -> str:
    """The word for a stance, also for none."""
    return words.term("stance", key) or words.translated("Findings", "Not graded")


def form(key: str) -> str:
    """How the witness knows, in a word; also where nobody noted it."""
    return words.term("evidence_class", key).lower() or words.translated("Findings", "basis not noted")


def mark(held: Mark) -> str:
    """One passage in a few words: stance, how the witness knows, from whom, and how credible it was found."""
    coding = held.passage.coding
    from_whom = words.translated("Findings", "from {origin}").format(origin=coding.origin) if coding.origin else ""
    group = coding.independence_group
    grouped = words.translated("Findings", "group {code}").format(code=group) if group else ""
    credibility = words.term("credibility", coding.credibility)
    return words.comma().join(
        part for part in (stance(held.stance), form(held.form), from_whom, grouped, credibility) if part
    )


def several(marks: Sequence[Mark]) -> list[tuple[str, str, int]]:
    """Stance, form and number of the passages in a cell that take both, in the order of `STANCES`."""
    counted: dict[tuple[str, str], int] = {}
    for each in marks:
        counted[each.stance, each.form] = counted.get((each.stance, each.form), 0) + 1
    ordered = sorted(counted, key=lambda pair: STANCES.index(pair[0]))
    return [(one, other, counted[one, other]) for one, other in ordered]


def time(moment: datetime, dated: bool) -> str:
    """A told moment: the time, and the day where it is known."""
    stamp = QDateTime(moment.year, moment.month, moment.day, moment.hour, moment.minute, 0) if dated else None
    clock = f"{moment.hour:02d}:{moment.minute:02d}"
    if stamp is None:
        return clock
    return words.translated("words", "{day}, {time}").format(day=QLocale().toString(stamp.date(), "d MMMM"), time=clock)


def told(held: Told, dated: bool = False) -> str:
    """A told time: `14:05`, `about 14:05`, `14:00 – 14:20`, `after 14:00`. dated: with the day, where it is known."""
    dated = dated and held.dated
    about = words.translated("Findings", "about {time}") if held.about else "{time}"
    first, last = (
        about.format(time=time(each, dated)) if each is not None else "" for each in (held.earliest, held.latest)
    )
    if held.moment:
        return first
    if not first:
        return words.translated("Findings", "until {time}").format(time=last)
    if not last:
        return words.translated("Findings", "after {time}").format(time=first)
    return f"{first} – {time(held.latest, dated)}" if held.latest is not None else first
