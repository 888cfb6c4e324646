"""Bytes of a text file -> text, without a guess where a guess could change someone's words."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections import Counter

from testimony_app.errors import AppError

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # Before UTF-16, whose mark is the beginning of this one.
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LATIN = frozenset("àâäáãçéèêëíìîïñóòôöõúùûüßœæ" + "ÀÂÄÁÃÇÉÈÊËÍÌÎÏÑÓÒÔÖÕÚÙÛÜŒÆ" + "ªº")
_WORD_BYTES = re.compile(rb"[A-Za-z\x80-\xff'-]*[\x80-\xff][A-Za-z\x80-\xff'-]*")
_CLEAR, _UNLIKELY, _MOSTLY = 0.95, 0.3, 0.8


def decode_text(untrusted: bytes) -> str:
    """The text with its byte order mark removed and line ends as LF.

    UTF-8, UTF-16 and UTF-32 are recognised by their marks or their form; the two Windows code pages for Arabic (1256)
    and western Europe (1252) only if the words decide clearly for one of them.
    Raises AppError `transcript.encoding_unclear`.
    """
    return _decode(untrusted).replace("\r\n", "\n").replace("\r", "\n")


def _decode(untrusted: bytes) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if untrusted.startswith(mark):
            return _strictly(untrusted[len(mark) :], encoding)
    if b"\0" in untrusted:
        return _utf16_without_mark(untrusted)
    try:
        return untrusted.decode("utf-8")
    except UnicodeDecodeError:
        return _windows_code_page(untrusted)


def _strictly(untrusted: bytes, encoding: str) -> str:
    try:
        text = untrusted.decode(encoding)
    except UnicodeDecodeError:
        raise AppError("transcript.encoding_unclear") from None
    if "\0" in text:
        raise AppError("transcript.encoding_unclear")
    return text


def _utf16_without_mark(untrusted: bytes) -> str:
    """UTF-16 shows itself by its spaces, and by high bytes that are nearly all zero or those of one script."""
    spaces = {
        encoding: sum(untrusted[i : i + 2] == " ".encode(encoding) for i in range(0, len(untrusted), 2))
        for encoding in ("utf-16-le", "utf-16-be")
    }
    encoding = max(spaces, key=lambda name: spaces[name])
    if len(untrusted) % 2 or spaces[encoding] == 0 or min(spaces.values()) > 0:
        raise AppError("transcript.encoding_unclear")
    text = _strictly(untrusted, encoding)
    scripts = Counter(ord(char) >> 8 for char in text).most_common(2)
    if sum(times for _, times in scripts) < _MOSTLY * len(text):
        raise AppError("transcript.encoding_unclear")
    return text


def _windows_code_page(untrusted: bytes) -> str:
    damaged = untrusted.decode("utf-8", errors="replace")
    if sum(ord(char) > 0x7F for char in damaged) > 2 * damaged.count("\N{REPLACEMENT CHARACTER}"):
        # Most of it is UTF-8: a damaged file, not one in a code page.
        raise AppError("transcript.encoding_unclear")
    as_arabic = untrusted.decode("cp1256")
    as_latin = untrusted.decode("cp1252", errors="replace")
    if as_arabic == as_latin:
        return as_latin
    words = [word for word in _WORD_BYTES.findall(untrusted) if _has_letters(word)]
    if not words:
        # Only punctuation such as curly quotes differs from ASCII; where the pages disagree about it, nobody can tell.
        raise AppError("transcript.encoding_unclear")
    arabic = sum(_is_arabic_word(word.decode("cp1256")) for word in words) / len(words)
    latin = sum(_is_latin_word(word.decode("cp1252", errors="replace")) for word in words) / len(words)
    if arabic >= _CLEAR and latin <= _UNLIKELY:
        return as_arabic
    if latin >= _CLEAR and arabic <= _UNLIKELY and "\N{REPLACEMENT CHARACTER}" not in as_latin:
        return as_latin
    raise AppError("transcript.encoding_unclear")


def _has_letters(word: bytes) -> bool:
    pages = (word.decode("cp1256"), word.decode("cp1252", errors="replace"))
    return any(ord(c) > 0x7F and c.isalpha() for page in pages for c in page)


def _is_arabic_word(word: str) -> bool:
    letters = [c for c in word if c.isalpha()]
    return bool(letters) and all(unicodedata.bidirectional(c) == "AL" for c in letters)


def _is_latin_word(word: str) -> bool:
    """Accented letters of English, French, Spanish, German, Italian or Portuguese, placed as those languages do."""
    letters = "".join(c for c in word if c.isalpha())
    foreign = [c for c in letters if ord(c) > 0x7F]
    if any(c not in _LATIN for c in foreign):
        return False
    if re.search(r"[^\x00-\x7f]{3}", letters) or re.search(r"[a-zß-ÿ][À-ÞŒ]", letters):
        return False
    return len(foreign) < len(letters) or len(letters) <= 1
