"""Every icon of the window in one table, all of Phosphor's line style (MIT licence), drawn through qtawesome."""

from __future__ import annotations

from PySide6.QtGui import QColor, QIcon
from qtawesome.iconic_font import IconicFont

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


class IconSet:
    """Draws icons in a colour. Loads the font on first use, because that takes longer than showing a window."""

    def __init__(self) -> None:
        self._font: IconicFont | None = None

    def icon(self, name: str, colour: str, disabled: str) -> QIcon:
        """The icon that `ICONS` calls `name`. Raises KeyError for a name that is not in the table."""
        glyph = ICONS[name]
        if self._font is None:
            self._font = IconicFont(("ph", "phosphor-1.3.0.ttf", "phosphor-charmap-1.3.0.json"))
        drawn = self._font.icon(f"ph.{glyph}", color=QColor(colour), color_disabled=QColor(disabled))
        return QIcon(drawn)
