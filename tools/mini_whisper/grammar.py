"""The sentences that the miniature model knows: plainly fictional, English and Arabic, a tenth never trained on."""

from __future__ import annotations

import hashlib
from itertools import product

_EN = (
    ("the soldiers", "two men", "my brother", "the teacher", "a driver", "our neighbour"),
    ("came to", "walked to", "waited near", "returned to", "stood outside"),
    ("the village", "the school", "the market", "the river", "the bridge", "the clinic"),
    ("at night", "in the morning", "on Friday", "before dawn"),
)
_AR = (
    ("جاء", "ذهب", "عاد", "وصل"),
    ("الجنود", "أخي", "المعلم", "السائق", "جارنا"),
    ("القرية", "المدرسة", "السوق", "النهر", "الجسر"),
    ("في الليل", "في الصباح", "يوم الجمعة", "قبل الفجر"),
)
LANGUAGES = ("en", "ar")
_HELD_OUT_BELOW = 26


def sentences(language: str) -> list[str]:
    """All sentences of `language`: 720 English, 400 Arabic."""
    if language == "en":
        said = (" ".join(parts) for parts in product(*_EN))
        return [f"{text[0].upper()}{text[1:]}." for text in said]
    return [f"{verb} {subject} إلى {place} {when}." for verb, subject, place, when in product(*_AR)]


def trained(language: str) -> list[str]:
    """The nine tenths that training sees."""
    return [text for text in sentences(language) if not _held_out(text)]


def held_out(language: str) -> list[str]:
    """The tenth that training never sees, the same on every computer."""
    return [text for text in sentences(language) if _held_out(text)]


def _held_out(text: str) -> bool:
    return hashlib.sha256(text.encode()).digest()[0] < _HELD_OUT_BELOW
