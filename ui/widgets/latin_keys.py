"""Which key was pressed, whatever alphabet the keyboard is set to.

Letters are keys while somebody codes, and who reads Arabic types Arabic too. Nobody should have to switch the keyboard
for each key, so a letter of another alphabet stands for the Latin one at the same place of the keyboard.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_FIRST_OTHER, _FIRST_SPECIAL = 0x80, 0x0100_0000
_ARABIC = {
    **{"ش": "A", "ؤ": "C", "ي": "D", "ث": "E", "ب": "F", "ل": "G", "ا": "H", "ه": "I", "ت": "J", "ن": "K", "م": "L"},
    **{"ة": "M", "ى": "N", "خ": "O", "ح": "P", "ض": "Q", "ق": "R", "س": "S", "ف": "T", "ع": "U", "ر": "V", "ص": "W"},
    **{"ء": "X", "غ": "Y", "ئ": "Z", "ظ": "/", "ج": "[", "د": "]"},
    **{chr(zero + digit): str(digit) for zero in (0x0660, 0x06F0) for digit in range(10)},
}
"""The layout Arabic 101, which Windows and Linux give by default, for systems that do not tell the place of a key."""
_ROWS = {24: "QWERTYUIOP[]", 38: "ASDFGHJKL", 52: "ZXCVBNM", 61: "/", 10: "1234567890"}
_PLACES = {first + number: letter for first, row in _ROWS.items() for number, letter in enumerate(row)}
"""Scan codes under X11 and Wayland, which are those of Linux plus 8 (`linux/input-event-codes.h`)."""


def latin_key(event: QKeyEvent) -> Qt.Key:
    """The key as the shortcuts name it: letters, digits and brackets by their place where the alphabet is another."""
    key = event.key()
    if not _FIRST_OTHER <= key < _FIRST_SPECIAL:
        return Qt.Key(key)
    letter = ""
    if sys.platform == "win32" and 0x30 <= event.nativeVirtualKey() <= 0x5A:
        letter = chr(event.nativeVirtualKey())
    elif sys.platform.startswith("linux"):
        letter = _PLACES.get(event.nativeScanCode(), "")
    letter = letter or _ARABIC.get(chr(key), "")
    return Qt.Key(ord(letter)) if letter else Qt.Key(key)
