"""Every icon of the window in one table, all of Phosphor's line style (MIT licence), from qtawesome's font file.

Only the font is taken: importing qtawesome itself costs a quarter of a second before the lock screen can be shown.
"""

from __future__ import annotations

import json
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPixmap

ICONS = {
    "interviews": "chats",
    "incidents": "warning",
    "passages": "quotes",
    "consent": "handshake",
    "releases": "paper-plane",
    "team": "users-three",
    "audit": "fingerprint",
    "settings": "gear-six",
    "search": "magnifying-glass",
    "lock": "lock-simple",
    "jobs": "circle-half",
    "play": "play",
    "pause": "pause",
    "back": "rewind",
    "loop": "repeat",
    "add": "plus",
    "minus": "minus",
    "remove": "trash",
    "close": "x",
    "edit": "pencil-simple",
    "memo": "note",
    "code": "tag",
    "kept": "bookmark-simple",
    "incident": "map-pin",
    "interview": "chat-circle-text",
    "act": "lightning",
    "copy": "copy",
    "eye": "eye",
    "eye_off": "eye-slash",
    "error": "warning-octagon",
    "warning": "warning",
    "info": "info",
    "success": "check-circle",
    "microphone": "microphone",
    "recording": "record-fill",
    "stop": "stop",
    "calendar": "calendar-blank",
    "filter": "funnel",
    "folder": "folder-open",
    "folder_new": "folder-plus",
    "key": "key",
    "export": "export",
    "import": "download-simple",
    "words": "list-numbers",
    "down": "caret-down",
    "next": "caret-right",
    "flag": "flag",
    "verified": "circle-wavy-check",
    "codebook": "tree-structure",
    "larger": "arrows-out-simple",
    "smaller": "arrows-in-simple",
}
"""Our name to Phosphor's name."""


FILL = 0.92
"""How much of its square a glyph takes."""


PIXELS = (14, 16, 20, 22, 24, 28, 32, 40, 44, 80)
"""The sizes in use, at scale 1 and 2; Qt shrinks the next larger one for a scale between."""


class IconSet:
    """Draws icons in a colour. Loads the font on first use, and draws each icon once.

    The icons hold pixmaps: a QIconEngine written in Python crashes as soon as Qt clones it (PySide6 6.11.3).
    """

    def __init__(self) -> None:
        self._drawn: dict[tuple[str, str, str], QIcon] = {}

    def icon(self, name: str, colour: str, disabled: str) -> QIcon:
        """The icon that `ICONS` calls `name`. Raises KeyError for a name that is not in the table."""
        key = (name, colour, disabled)
        if key not in self._drawn:
            made = QIcon()
            for pixels in PIXELS:
                made.addPixmap(self._picture(name, colour, pixels), QIcon.Mode.Normal)
                made.addPixmap(self._picture(name, disabled, pixels), QIcon.Mode.Disabled)
            self._drawn[key] = made
        return QIcon(self._drawn[key])

    def _picture(self, name: str, colour: str, pixels: int) -> QPixmap:
        family, letters = self._font
        font = QFont(family)
        font.setPixelSize(round(pixels * FILL))
        picture = QPixmap(pixels, pixels)
        picture.fill(QColor(0, 0, 0, 0))
        painter = QPainter(picture)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(picture.rect(), Qt.AlignmentFlag.AlignCenter, letters[ICONS[name]])
        painter.end()
        return picture

    @cached_property
    def _font(self) -> tuple[str, dict[str, str]]:
        spec = find_spec("qtawesome")
        if spec is None or spec.origin is None:
            raise ImportError("qtawesome")
        folder = Path(spec.origin).parent / "fonts"
        table = json.loads(next(folder.glob("phosphor-charmap-*.json")).read_text("utf-8"))
        number = QFontDatabase.addApplicationFont(str(next(folder.glob("phosphor-[0-9]*.ttf"))))
        letters = {glyph: chr(int(table[glyph], 16)) for glyph in ICONS.values()}
        return QFontDatabase.applicationFontFamilies(number)[0], letters
