"""Names across scripts: a key of the consonants, the same for Muhammad, Mohamed and their Arabic spelling.

It follows the common romanisations of Arabic and Ukrainian and their French and English habits (ch/sh, dj/j, ou/u).
Different words can share a key, so that it only ever proposes.
"""

from __future__ import annotations

import re
from functools import lru_cache

_ARABIC = {
    "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r",
    "ز": "z", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f",
    "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "w", "ي": "y",
}  # fmt: skip
_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "h", "д": "d", "е": "e", "є": "ye", "ж": "zh", "з": "z", "и": "y",
    "і": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ь": "", "ю": "yu", "я": "ya",
    "ы": "y", "э": "e", "ъ": "",
}  # fmt: skip
_ROMAN = str.maketrans({**_ARABIC, **_CYRILLIC})
_ALIKE = (
    *(("kh", "X"), ("gh", "G"), ("sh", "S"), ("ch", "S"), ("th", "t"), ("dh", "d"), ("zh", "j"), ("ph", "f")),
    *(("ou", "u"), ("ck", "k"), ("q", "k"), ("dj", "j"), ("g", "j"), ("G", "g"), ("z", "d"), ("p", "b")),
    *(("v", "f"), ("c", "k")),
)
_ARTICLE = re.compile(r"^(?:al|el|as|ash|ad|an|ar|at|az)[-\s']")


@lru_cache(maxsize=65_536)
def consonants(folded: str) -> str:
    """The consonant key of folded letters (`letters.folded`); "" if it would be too short to mean anything."""
    roman = _ARTICLE.sub("", folded.translate(_ROMAN))
    roman = re.sub("[^a-z]", "", roman)
    for written, sound in _ALIKE:
        roman = roman.replace(written, sound)
    once = re.sub(r"(.)\1+", r"\1", roman)  # Before the vowels go, so that Khalil keeps both of its l.
    key = re.sub("h$", "", re.sub("[aeiouyw]", "", once))
    return key if len(key) >= 3 else ""
