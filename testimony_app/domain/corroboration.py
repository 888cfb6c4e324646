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
    one account (Admiralty grading; HURIDOCS Events Standard Formats, field 0953).
    """
    return len({account.origin or account.witness for account in accounts if account.stance == stance})
