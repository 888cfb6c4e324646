"""How hard a passphrase is to guess, estimated by zxcvbn."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

MINIMUM_LENGTH = 15
"""Characters; NIST SP 800-63B-4 asks for 15 where a password is the only factor."""
ACCEPTABLE_SCORE = 3
_JUDGED = 72
"""zxcvbn takes time that grows faster than the length, so only the first characters are judged."""
_CODES = ("strength.very_weak", "strength.weak", "strength.fair", "strength.good", "strength.strong")


@dataclass(frozen=True, slots=True)
class Strength:
    """score: 0 (guessed at once) to 4 (out of reach). code: what to tell the person."""

    score: int
    code: str

    @property
    def acceptable(self) -> bool:
        """Whether a case may be protected with it."""
        return self.score >= ACCEPTABLE_SCORE and self.code != "strength.too_short"


def strength(passphrase: str, known: Iterable[str] = ()) -> Strength:
    """The estimate for `passphrase`; `known` are words that an attacker would try first, such as the case's title."""
    if not passphrase:
        return Strength(0, "strength.too_short")
    # Its lists of words take 12 MB, which whoever opens a case does not need.
    from zxcvbn import zxcvbn

    found = zxcvbn(passphrase[:_JUDGED], user_inputs=list(known), max_length=_JUDGED)
    score = int(found["score"])
    if len(passphrase) < MINIMUM_LENGTH:
        return Strength(min(score, ACCEPTABLE_SCORE - 1), "strength.too_short")
    return Strength(score, _CODES[score])
