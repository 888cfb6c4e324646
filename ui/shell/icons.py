"""Every icon of the window in one table, all of Phosphor's line style (MIT licence), from qtawesome's font file.


Only the font is taken: importing qtawesome itself costs a quarter of a second before the lock screen can be shown.
"""

from __future__ import annotations

import json
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

ICONS = {
    "interviews": "chats",
    "incidents": "warning",
    "consent": "handshake",
    "releases": "paper-plane",
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
}
"""Our name to Phosphor's name."""


FILL = 0.92
"""How much of its square a glyph takes."""


class _Glyph(QIconEngine):
    """Draws one letter of the icon font, sharp at every size."""

    def __init__(self, family: str, letter: str, colour: str, disabled: str) -> None:
        super().__init__()
        self._family, self._letter, self._colour, self._disabled = family, letter, colour, disabled

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002
        font = QFont(self._family)
        font.setPixelSize(max(round(min(rect.width(), rect.height()) * FILL), 1))
        painter.setFont(font)
        painter.setPen(QColor(self._disabled if mode == QIcon.Mode.Disabled else self._colour))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._letter)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(QColor(0, 0, 0, 0))
        painter = QPainter(picture)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        return _Glyph(self._family, self._letter, self._colour, self._disabled)


class IconSet:
    """Draws icons in a colour. Loads the font on first use."""

    def icon(self, name: str, colour: str, disabled: str) -> QIcon:
        """The icon that `ICONS` calls `name`. Raises KeyError for a name that is not in the table."""
        family, letters = self._font
        return QIcon(_Glyph(family, letters[ICONS[name]], colour, disabled))

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
