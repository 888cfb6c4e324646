"""On how many independent accounts a statement rests."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Account:
    """One passage that is tied to an incident, as far as counting needs it.

    origin: code of the independence group, or of the person from whom a hearsay account comes; "" if none was given.
    """

    witness: str
    stance: str
    origin: str = ""


def independent(accounts: Iterable[Account], stance: str = "supports") -> int:
    """How many independent accounts take `stance`.

    Several passages of one witness count once, and so do accounts that share an origin: hearsay from one source is
    one account (Admiralty grading; HURIDOCS Events Standard Formats, field 0953). So it is the greatest number of
    accounts that can be named with no witness and no origin named twice.
    """
    sources: dict[str, set[str]] = {}
    for account in accounts:
        if account.stance == stance:
            sources.setdefault(account.witness, set()).add(account.origin or account.witness)
    witness_of: dict[str, str] = {}
    return sum(_paired(witness, sources, witness_of, set()) for witness in sources)


def _paired(witness: str, sources: dict[str, set[str]], witness_of: dict[str, str], tried: set[str]) -> bool:
    """Whether the witness gets a source of their own, others moving to another of theirs where that makes room."""
    for source in sorted(sources[witness] - tried):
        tried.add(source)
        if source not in witness_of or _paired(witness_of[source], sources, witness_of, tried):
            witness_of[source] = witness
            return True
    return False
