"""Who was there when whose account was taken, as far as it is recorded: what "interviewed separately" can be read from.

HURIDOCS' example for "likely" asks for two witnesses who were interviewed separately (Events Standard Formats, help of
field 0151); monitors are told to speak with each witness alone (OHCHR Manual on Human Rights Monitoring, chapter 11).
Read are the people present and the interpreter by their codes, who may have overheard, the format, the day, the hours,
the place and who led. Not recorded anywhere, and so not read: whether witnesses spoke with each other before.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations

ALONE = "individual"
"""The one of `interview_format` in which one person is interviewed."""
LEADS = frozenset({"interviewer", "note_taker"})
"""Of `presence_role`: who cannot have been in two rooms at a time."""
PRESENT, INTERPRETED, OVERHEARD, ONE_SITTING = "present", "interpreted", "overheard", "one_sitting"
REASONS = (ONE_SITTING, PRESENT, INTERPRETED, OVERHEARD)
OTHERS_UNKNOWN, NOBODY_NOTED = "others_unknown", "nobody_noted"
GAPS = (OTHERS_UNKNOWN, NOBODY_NOTED)
_CODE = re.compile(r"[\w-]+")


@dataclass(frozen=True, slots=True)
class Sitting:
    """What is recorded of one interview. held_on: ISO day, "" where it is not known to the day. people: code and role.

    started, ended: `HH:MM` or "". overheard: in words.
    """

    interview: str
    witness: str
    format: str = ALONE
    held_on: str = ""
    started: str = ""
    ended: str = ""
    place: str = ""
    people: tuple[tuple[str, str], ...] = ()
    interpreter: str = ""
    overheard: str = ""

    @property
    def several(self) -> bool:
        """Whether several people were interviewed together: a family, a group, a community."""
        return self.format != ALONE

    def leads(self) -> frozenset[str]:
        """Who asked or wrote, by code."""
        return frozenset(plain(code) for code, role in self.people if role in LEADS)


@dataclass(frozen=True, slots=True)
class Together:
    """`witness` was there at `interview`, in which `other` gave an account. reason: of `REASONS`, how it is known."""

    witness: str
    other: str
    interview: str
    reason: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """What cannot be read. gap: of `GAPS`.

    others_unknown: several people were interviewed, and of none of them an account is known to be from this sitting.
    nobody_noted: nobody is noted as present, not even who asked.
    """

    gap: str
    interviews: tuple[str, ...]


@dataclass(frozen=True)
class Company:
    """Who heard whom. together: by interview and witness. unknown: what the records leave open."""

    together: tuple[Together, ...] = ()
    unknown: tuple[Unknown, ...] = ()
    _beside: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def beside(self, interview: str) -> frozenset[str]:
        """The other witnesses who were there at an interview, as `plain` codes."""
        return self._beside.get(interview, frozenset())


APART = Company()
"""Of no interview at all."""


def plain(code: str) -> str:
    """A code as codes are compared: spaces and capitals make no other."""
    return " ".join(code.split()).casefold()


def company(held: Iterable[Sitting]) -> Company:
    """Which of these witnesses was there when another of them gave an account.

    - present, interpreted: the code of a witness stands among the people present, or as the interpreter.
    - overheard: it stands in the words on who may have heard.
    - one_sitting: both interviews were of several people, on the same day, at the same place or led by the same person,
      and nothing recorded speaks against it: no other place, nobody else who led, no hours that exclude each other.
    """
    ordered = sorted(held, key=lambda each: each.interview)
    witnesses = {plain(each.witness): each.witness for each in ordered}
    found = {
        (each.interview, each.witness): each
        for each in (*_overhearing(ordered, witnesses), *_sharing(ordered, witnesses))
    }
    together = tuple(found[key] for key in sorted(found))
    beside: dict[str, frozenset[str]] = defaultdict(frozenset)
    for each in together:
        beside[each.interview] |= {plain(each.witness)}
    return Company(together, _unknown(ordered, beside), beside)


def _sharing(ordered: list[Sitting], witnesses: Mapping[str, str]) -> Iterator[Together]:
    """Those who were in the room: the last reason that is found for a pair holds, so the surest comes last."""
    for each in ordered:
        if each.interpreter:
            yield from _named(each, witnesses, [each.interpreter], INTERPRETED)
        yield from _named(each, witnesses, [code for code, _ in each.people], PRESENT)
    by_day: dict[str, list[Sitting]] = defaultdict(list)
    for each in ordered:
        if each.several and each.held_on:
            by_day[each.held_on].append(each)
    for one, other in (pair for day in by_day.values() for pair in combinations(day, 2)):
        if plain(one.witness) != plain(other.witness) and _one_sitting(one, other):
            yield Together(other.witness, one.witness, one.interview, ONE_SITTING)
            yield Together(one.witness, other.witness, other.interview, ONE_SITTING)


def _overhearing(ordered: list[Sitting], witnesses: Mapping[str, str]) -> Iterator[Together]:
    for each in ordered:
        yield from _named(each, witnesses, _CODE.findall(each.overheard), OVERHEARD)


def _named(held: Sitting, witnesses: Mapping[str, str], codes: Iterable[str], reason: str) -> Iterator[Together]:
    for code in codes:
        witness = witnesses.get(plain(code))
        if witness is not None and witness != held.witness:
            yield Together(witness, held.witness, held.interview, reason)


def _one_sitting(one: Sitting, other: Sitting) -> bool:
    places, led = (plain(one.place), plain(other.place)), (one.leads(), other.leads())
    if (all(places) and places[0] != places[1]) or (all(led) and not led[0] & led[1]):
        return False
    if _apart(one, other) or _apart(other, one):
        return False
    return bool(all(places) or led[0] & led[1])


def _apart(one: Sitting, other: Sitting) -> bool:
    """Whether one was over before the other began. An interview that goes past midnight tells nothing here."""
    return bool(one.started and one.started <= one.ended and other.started and one.ended <= other.started)


def _unknown(ordered: list[Sitting], beside: Mapping[str, frozenset[str]]) -> tuple[Unknown, ...]:
    others = tuple(each.interview for each in ordered if each.several and each.interview not in beside)
    nobody = tuple(each.interview for each in ordered if not each.people)
    return tuple(Unknown(gap, held) for gap, held in zip(GAPS, (others, nobody), strict=True) if held)
