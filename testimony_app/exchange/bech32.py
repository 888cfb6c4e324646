"""Bech32 text, in which age writes its keys: BIP 173, sections "Bech32" and "Bech32 checksum"."""

from __future__ import annotations

MAX_LETTERS = 90
_LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_CHECKSUM_VALUES = 6


def encoded(prefix: str, content: bytes) -> str:
    """Lower-case text for whole bytes behind a lower-case prefix."""
    values = _regrouped(content, 8, 5)
    checked = _polymod([*_expanded(prefix), *values, *[0] * _CHECKSUM_VALUES]) ^ 1
    checksum = [(checked >> 5 * (_CHECKSUM_VALUES - 1 - place)) & 31 for place in range(_CHECKSUM_VALUES)]
    return f"{prefix}1" + "".join(_LETTERS[value] for value in [*values, *checksum])


def decoded(untrusted: str, prefix: str) -> bytes:
    """The whole bytes behind `prefix`, given in lower case. Raises ValueError if the text is not exactly so spelled."""
    found, values = decoded_values(untrusted)
    content = bytes(_regrouped(values, 5, 8, whole=False))
    if found != prefix or encoded(prefix, content) != untrusted.lower():
        raise ValueError("not bytes behind this prefix")
    return content


def decoded_values(untrusted: str) -> tuple[str, list[int]]:
    """Prefix in lower case and values 0..31 without their checksum. Raises ValueError unless the text is Bech32."""
    if any(not 33 <= ord(letter) <= 126 for letter in untrusted) or len(untrusted) > MAX_LETTERS:
        raise ValueError("not Bech32")
    if untrusted not in (untrusted.lower(), untrusted.upper()):
        raise ValueError("mixed case")
    prefix, _, rest = untrusted.lower().rpartition("1")
    if not prefix or len(rest) < _CHECKSUM_VALUES or any(letter not in _LETTERS for letter in rest):
        raise ValueError("not Bech32")
    values = [_LETTERS.index(letter) for letter in rest]
    if _polymod([*_expanded(prefix), *values]) != 1:
        raise ValueError("the checksum does not fit")
    return prefix, values[:-_CHECKSUM_VALUES]


def _expanded(prefix: str) -> list[int]:
    return [ord(letter) >> 5 for letter in prefix] + [0] + [ord(letter) & 31 for letter in prefix]


def _polymod(values: list[int]) -> int:
    checksum = 1
    for value in values:
        top = checksum >> 25
        checksum = (checksum & 0x1FFFFFF) << 5 ^ value
        for place, term in enumerate(_GENERATOR):
            checksum ^= term if (top >> place) & 1 else 0
    return checksum


def _regrouped(values: bytes | list[int], width: int, wanted: int, whole: bool = True) -> list[int]:
    """The same bits in groups of `wanted`; what is left over is filled up with zeros if `whole`, else dropped."""
    held, bits, groups = 0, 0, []
    for value in values:
        held, bits = held << width | value, bits + width
        while bits >= wanted:
            bits -= wanted
            groups.append(held >> bits & ((1 << wanted) - 1))
        held &= (1 << bits) - 1
    if whole and bits:
        groups.append(held << (wanted - bits) & ((1 << wanted) - 1))
    return groups
