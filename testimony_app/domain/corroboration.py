"""On how many independent accounts a statement rests, where it has gaps, and how certain an incident may be called.

Sources: Admiralty grading and HURIDOCS Events Standard Formats, fields 0953 and 2553 (two gradings; hearsay from one
origin counts once). For `probable`: HURIDOCS' own example for "likely", two witnesses who were interviewed separately
and gave consistent accounts (help of field 0151); `sittings` reads from who was present which were not, and
`independence` counts. The other thresholds are proposals of this project.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from testimony_app.domain.independence import (
    CIRCUMSTANTIAL,
    CONTRADICTS,
    DIRECT,
    HEARSAY,
    OPINION,
    QUALIFIES,
    SUPPORTS,
    Account,
    independent,
    not_apart,
)

BASIS = frozenset({DIRECT, HEARSAY, CIRCUMSTANTIAL})
"""The forms of an account that a statement can rest on; what somebody believes is none."""
HAPPENED = frozenset({"", "occurrence", "time", "place", "weapon", "perpetrator", "casualties", "damage", "aftermath"})
"""Who supports one of these speaks for the event too: without it there was nothing to see."""
DENIES = frozenset({"", "occurrence"})
"""Who contradicts one of these speaks against the event, and not against a detail of it."""


@dataclass(frozen=True, slots=True)
class Gap:
    """What a proposition lacks, as a code with the number that its sentence needs."""

    code: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class Weight:
    """On what a proposition rests. All but witnesses, passages and ungraded are independent accounts.

    direct, circumstantial, hearsay: of those that support it, each counted by itself. ungraded: passages without
    stance. witnesses: who speak of it at all. together: how many of those were not interviewed separately.
    """

    supporting: int
    contradicting: int
    qualifying: int
    direct: int
    circumstantial: int
    hearsay: int
    witnesses: int
    passages: int
    ungraded: int
    together: int


class Tally(NamedTuple):
    """The figures of a `Weight` that a list of incidents shows."""

    supporting: int
    contradicting: int
    qualifying: int
    witnesses: int
    passages: int


def tally(accounts: Sequence[Account]) -> Tally:
    """How many independent accounts there are on each side, of how many witnesses and passages; opinions are none."""
    basis = [each for each in accounts if each.form != OPINION]
    return Tally(
        supporting=independent(basis),
        contradicting=independent(basis, CONTRADICTS),
        qualifying=independent(accounts, QUALIFIES),
        witnesses=len({each.witness for each in accounts}),
        passages=len(accounts),
    )


def weigh(accounts: Sequence[Account]) -> Weight:
    """The weight of the accounts of one proposition."""
    of_form: dict[str, list[Account]] = {}
    for each in accounts:
        if each.stance == SUPPORTS:
            of_form.setdefault(each.form, []).append(each)
    return Weight(
        **tally(accounts)._asdict(),
        direct=independent(of_form.get(DIRECT, ())),
        circumstantial=independent(of_form.get(CIRCUMSTANTIAL, ())),
        hearsay=independent(of_form.get(HEARSAY, ())),
        ungraded=sum(not each.stance for each in accounts),
        together=len(not_apart(accounts)),
    )


def gaps(accounts: Sequence[Account]) -> tuple[Gap, ...]:
    """What a proposition lacks, the gravest first; empty if two independent accounts carry it and none contradicts."""
    if not accounts:
        return (Gap("nothing"),)
    weight = weigh(accounts)
    found = [_lack(accounts, weight)] if weight.supporting < 2 or not weight.direct else []
    if weight.contradicting and weight.supporting:
        found.append(Gap("contradicted", weight.contradicting))
    if weight.supporting and all(each.doubted for each in accounts if each.stance == SUPPORTS):
        found.append(Gap("only_doubted", weight.supporting))
    if weight.ungraded and weight.ungraded < weight.passages:
        found.append(Gap("ungraded", weight.ungraded))
    return tuple(found)


def _lack(accounts: Sequence[Account], weight: Weight) -> Gap:
    """Why a proposition does not rest on two accounts of which one is direct."""
    held = [each for each in accounts if each.stance == SUPPORTS and each.form != OPINION]
    if not held:
        if weight.contradicting:
            return Gap("only_contradicted", weight.contradicting)
        if weight.ungraded == weight.passages:
            return Gap("ungraded", weight.ungraded)
        return Gap("only_opinion" if any(each.stance == SUPPORTS for each in accounts) else "unsupported")
    forms = {each.form for each in held}
    if forms <= {""}:
        return Gap("basis_unstated", weight.supporting)
    if forms <= {"", HEARSAY}:
        return Gap("only_hearsay", weight.supporting)
    if not weight.direct:
        return Gap("only_circumstantial", weight.supporting)
    witnesses = len({each.witness for each in held})
    return Gap("one_origin", witnesses) if witnesses > 1 else Gap("one_account")


RULES = ("nothing", "nobody_there", "one_account", "contradicted", "two_accounts", "three_direct")
"""The rules by which a certainty is proposed, the first that holds from below: see `propose`."""
_PROPOSED = MappingProxyType(
    {
        "nothing": "",
        "nobody_there": "rumour",
        "one_account": "possible",
        "contradicted": "possible",
        "two_accounts": "probable",
        "three_direct": "confirmed",
    }
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A certainty that a person may decide otherwise. certainty: "" for none. rule: of `RULES`. figures: as counted."""

    certainty: str
    rule: str
    figures: Mapping[str, int]


def propose(accounts: Sequence[Account]) -> Proposal:
    """The certainty that the rules propose for an incident.

    Counted are independent accounts that the event took place (`HAPPENED`), without those that were graded doubtful or
    come from an unreliable source, and without opinions. Witnesses who were not interviewed separately count once.

    - nothing: no passage takes a stance; nothing is proposed.
    - nobody_there, rumour: nobody who was there, and no circumstance, supports that it happened.
    - one_account, possible: one account does, or several without a direct one among them.
    - contradicted, possible at most: an account contradicts that it happened.
    - two_accounts, probable: two independent accounts agree, at least one of them direct.
    - three_direct, confirmed: three independent direct accounts agree, and none contradicts its time or its place.
    """
    figures = _figures(accounts)
    rule = _rule(figures)
    return Proposal(_PROPOSED[rule], rule, figures)


def _figures(accounts: Sequence[Account]) -> dict[str, int]:
    counted = [each for each in accounts if not each.doubted and each.form in BASIS]
    ours = [each for each in counted if each.proposition in HAPPENED]

    def supporting(form: str) -> int:
        return independent(each for each in ours if each.form == form)

    details = [each for each in counted if each.proposition in ("time", "place")]
    return {
        "accounts": independent(ours),
        "direct": supporting(DIRECT),
        "circumstantial": supporting(CIRCUMSTANTIAL),
        "hearsay": supporting(HEARSAY),
        "contradicting": independent((each for each in counted if each.proposition in DENIES), CONTRADICTS),
        "time_or_place_contradicted": independent(details, CONTRADICTS),
        "doubted": sum(each.doubted for each in accounts),
        "opinions": sum(each.form == OPINION for each in accounts),
        "ungraded": sum(not each.stance or not each.form for each in accounts),
        "passages": len(accounts),
        "stances": sum(bool(each.stance) for each in accounts),
        "together": len(not_apart(ours)),
    }


def _rule(figures: Mapping[str, int]) -> str:
    if not figures["stances"]:
        return "nothing"
    if not figures["direct"] + figures["circumstantial"]:
        return "nobody_there"
    if figures["contradicting"]:
        return "contradicted"
    if figures["direct"] >= 3 and not figures["time_or_place_contradicted"]:
        return "three_direct"
    return "two_accounts" if figures["direct"] and figures["accounts"] >= 2 else "one_account"
