"""How many independent accounts there are of something.

Sources: HURIDOCS Events Standard Formats, fields 0953 and 2553 (hearsay from one origin counts once) and its example
for "likely", two witnesses who were interviewed separately (help of field 0151). How many that makes is counted by
rules of this project.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass, replace
from types import MappingProxyType

from testimony_app.domain.sittings import plain

SUPPORTS, CONTRADICTS, QUALIFIES = "supports", "contradicts", "qualifies"
DIRECT, HEARSAY, CIRCUMSTANTIAL, OPINION = "direct", "hearsay", "circumstantial", "opinion"
DOUBTED = frozenset({"doubtful", "improbable"})
UNRELIABLE = frozenset({"likely_unreliable", "highly_unreliable"})
_AFTERWARDS = frozenset({"aftermath", "damage", "casualties", "facility_status"})
_FORM = MappingProxyType(
    {
        "saw": DIRECT,
        "heard_it": DIRECT,
        "told_by_named": HEARSAY,
        "told_by_unnamed": HEARSAY,
        "common_talk": HEARSAY,
        "inferred": OPINION,
    }
)
_GROUP, _UNKNOWN = "\0group ", "\0unknown"
_CHOICES = 12
Ties = dict[str, set[str]]
"""By witness, with whom they do not count apart."""


def form_of(evidence_class: str, knowledge: str, proposition: str) -> str:
    """The class that was chosen, or the one that follows from how the witness knows; "" if neither was said.

    Who came afterwards or treated the wounded speaks directly of what was left, and of the rest by what it shows.
    """
    if evidence_class:
        return evidence_class
    if knowledge in ("saw_aftermath", "treated_casualties"):
        return DIRECT if proposition in _AFTERWARDS else CIRCUMSTANTIAL
    return _FORM.get(knowledge, "")


@dataclass(frozen=True, slots=True)
class Account:
    """One passage that is tied to an incident, as far as counting needs it.

    origin: whose account a hearsay is; "" if it was not given. group: of accounts that do not count apart, as the team
    decided. reliability: of the witness as a source. beside: the other witnesses who were there when it was given, as
    `sittings.plain` codes.
    """

    witness: str
    stance: str
    origin: str = ""
    group: str = ""
    proposition: str = ""
    knowledge: str = ""
    evidence_class: str = ""
    credibility: str = ""
    reliability: str = ""
    beside: frozenset[str] = frozenset()

    @property
    def form(self) -> str:
        """Direct, hearsay, circumstantial, opinion, or "" if nobody said so yet."""
        return form_of(self.evidence_class, self.knowledge, self.proposition)

    @property
    def doubted(self) -> bool:
        """Whether it was graded as doubtful, or comes from a source that cannot be relied on."""
        return self.credibility in DOUBTED or self.reliability in UNRELIABLE


def independent(accounts: Iterable[Account], stance: str = SUPPORTS) -> int:
    """How many independent accounts take `stance`.

    Several passages of one witness count once, and so do accounts that share an origin or a group. All hearsay of
    which nobody knows the origin counts as if it were from one. Where an account is put into a group, its origin is in
    the group too, with all who have it from there. Two witnesses of whom one spoke only where the other was there were
    not interviewed separately and count once (`not_apart`); witnesses of one sitting are as one witness. So it is the
    greatest number of accounts that can be named with no witness and no source named twice, and no two of one sitting.
    """
    held = [account for account in accounts if account.stance == stance]
    if any(account.beside for account in held):
        held, ties = _as_one(held)
    else:
        ties = {}
    root = _joined((_source(account), f"{_GROUP}{plain(account.group)}") for account in held if account.group.strip())
    sources: dict[str, set[str]] = {}
    for account in held:
        sources.setdefault(account.witness, set()).add(root(_source(account)))
    return _greatest(sources, ties)


def not_apart(accounts: Iterable[Account]) -> Ties:
    """Who was not interviewed separately from whom, by witness; who was apart from everybody is left out.

    It is so where every account of the one was given while the other was there. Who also spoke without the other
    has an account of their own.
    """
    company: dict[str, list[frozenset[str]]] = {}
    held = list(accounts)
    if not any(account.beside for account in held):
        return {}
    for account in held:
        company.setdefault(account.witness, []).append(account.beside)
    with_all = {
        witness: frozenset[str].intersection(*beside) if beside else frozenset[str]()
        for witness, beside in company.items()
    }
    names = {plain(witness): witness for witness in company}
    ties: dict[str, set[str]] = {}
    for witness, beside in with_all.items():
        for other in beside & names.keys() - {plain(witness)}:
            ties.setdefault(witness, set()).add(names[other])
            ties.setdefault(names[other], set()).add(witness)
    return ties


def _as_one(held: list[Account]) -> tuple[list[Account], Ties]:
    """The accounts with those who were all together as one witness, and who of the rest was not apart from whom."""
    ties = not_apart(held)
    rooms: dict[frozenset[str], str] = {}
    for witness in sorted(ties):
        rooms.setdefault(frozenset({witness, *ties[witness]}), witness)
    one = {witness: rooms[frozenset({witness, *with_them})] for witness, with_them in ties.items()}
    code = {plain(witness): first for witness, first in one.items()}
    renamed = [
        replace(each, witness=one.get(each.witness, each.witness), origin=code.get(plain(each.origin), each.origin))
        for each in held
    ]
    left = {first: {one[other] for other in ties[first]} - {first} for first in rooms.values()}
    return renamed, {witness: others for witness, others in left.items() if others}


def _greatest(sources: dict[str, set[str]], ties: Ties) -> int:
    """The greatest number, over every choice between a witness who was there with others and those others.

    Beyond `_CHOICES` such witnesses, who was with most of them is left out: the count can be too low then, never too
    high.
    """
    tied = [witness for witness in ties if ties[witness]]
    if not tied:
        witness_of: dict[str, str] = {}
        return sum(_paired(witness, sources, witness_of, set()) for witness in sources)
    busiest = min(tied, key=lambda witness: (-len(ties[witness]), witness))
    without = _greatest(*_left_out(sources, ties, {busiest}))
    if len(tied) > _CHOICES:
        return without
    return max(without, _greatest(*_left_out(sources, ties, ties[busiest])))


def _left_out(sources: dict[str, set[str]], ties: Ties, gone: Set[str]) -> tuple[dict[str, set[str]], Ties]:
    held = {witness: ours for witness, ours in sources.items() if witness not in gone}
    return held, {witness: others - gone for witness, others in ties.items() if witness not in gone}


def _source(account: Account) -> str:
    if account.origin.strip():
        return plain(account.origin)
    if account.form == HEARSAY:
        return f"{_GROUP}{plain(account.group)}" if account.group.strip() else _UNKNOWN
    return plain(account.witness)


def _joined(pairs: Iterable[tuple[str, str]]) -> Callable[[str], str]:
    """What stands for a source when the two of each pair are one."""
    above: dict[str, str] = {}

    def root(source: str) -> str:
        while source in above:
            source = above[source]
        return source

    for one, other in pairs:
        first, second = root(one), root(other)
        if first != second:
            above[max(first, second)] = min(first, second)
    return root


def _paired(witness: str, sources: dict[str, set[str]], witness_of: dict[str, str], tried: set[str]) -> bool:
    """Whether the witness gets a source of their own, others moving to another of theirs where that makes room."""
    for source in sorted(sources[witness] - tried):
        tried.add(source)
        if source not in witness_of or _paired(witness_of[source], sources, witness_of, tried):
            witness_of[source] = witness
            return True
    return False
