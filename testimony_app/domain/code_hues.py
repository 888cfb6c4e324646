"""The twelve hues of codes: their names, their colours as others see them, and the nearest to any other colour."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_HEX = re.compile(r"#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})")


@dataclass(frozen=True, slots=True)
class Hue:
    """One hue. name: as in `resources/themes`. colour: its value on white, `#RRGGBB`."""

    name: str
    colour: str


@cache
def hues() -> tuple[Hue, ...]:
    """All hues, in the order in which codes count them."""
    held = tomllib.loads((files("resources") / "themes" / "tokens.toml").read_text(encoding="utf-8"))["codes"]
    return tuple(Hue(name, colour) for name, colour in zip(held["names"], held["light"], strict=True))


def is_colour(text: str) -> bool:
    """Whether the text is `#RRGGBB` or `#RGB`."""
    return bool(_HEX.fullmatch(text))


def nearest(colour: str) -> int:
    """The index of the hue that looks most like `#RRGGBB` or `#RGB`. Raises ValueError for what is neither."""
    wanted = _oklab(colour)
    distances = [
        sum((one - other) ** 2 for one, other in zip(wanted, _oklab(hue.colour), strict=True)) for hue in hues()
    ]
    return distances.index(min(distances))


def _oklab(colour: str) -> tuple[float, float, float]:
    """The colour in Oklab, where equal distances look equally far (Ottosson, A perceptual color space, 2020)."""
    red, green, blue = (_linear(part) for part in _parts(colour))
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def _parts(colour: str) -> tuple[float, float, float]:
    if not is_colour(colour):
        raise ValueError("a colour is #RRGGBB")
    digits = colour[1:] if len(colour) == 7 else "".join(each * 2 for each in colour[1:])
    return int(digits[:2], 16) / 255, int(digits[2:4], 16) / 255, int(digits[4:], 16) / 255


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
