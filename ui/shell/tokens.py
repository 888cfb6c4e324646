"""The measures and colours of `resources/themes/tokens.toml` as plain values, and the contrast between two colours."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from importlib import resources

SCHEMES = ("light", "dark", "contrast")


@dataclass(frozen=True, slots=True)
class Tokens:
    """What one scheme gives: colours as `#RRGGBB`, sizes in pixels, type as factors of the system's font size."""

    scheme: str
    colours: dict[str, str]
    sizes: dict[str, int]
    type: dict[str, float]
    codes: tuple[str, ...]
    code_names: tuple[str, ...]
    longest_motion_ms: int


def load(scheme: str) -> Tokens:
    """The tokens of `scheme`, one of `SCHEMES`."""
    table = tomllib.loads(resources.files("resources").joinpath("themes/tokens.toml").read_text("utf-8"))
    return Tokens(
        scheme=scheme,
        colours=table["colour"][scheme],
        sizes={**table["space"], **table["size"]},
        type=table["type"],
        codes=tuple(table["codes"]["light" if scheme == "light" else "dark"]),
        code_names=tuple(table["codes"]["names"]),
        longest_motion_ms=table["motion"]["longest_ms"],
    )


def sheet() -> str:
    """The style sheet with `${name}` where a token belongs."""
    return resources.files("resources").joinpath("themes/sheet.qss").read_text("utf-8")


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two `#RRGGBB` colours, 1 to 21 (WCAG 2.2, definition of contrast ratio)."""
    brighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return 0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
