"""A code's or an incident's colour as it shows elsewhere: a small stripe beside its name."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from ui.delegates.segment_painter import paint_stripe
from ui.shell.theme import Theme

TALL = 16


class StripeSwatch(QWidget):
    """One stripe, hatched for incidents."""

    def __init__(self, theme: Theme, hue: int, hatched: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._hue, self._hatched = theme, hue, hatched
        self.setFixedSize(QSize(theme.size("stripe") + 2, TALL + 2))
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Small enough to be painted whole.
        painter = QPainter(self)
        box = QRectF(1, 1, self._theme.size("stripe"), self.height() - 2)
        paint_stripe(painter, box, self._theme, self._hue, self._hatched)
        painter.end()


def stripe_icon(theme: Theme, hue: int, hatched: bool = False, ratio: float = 2.0) -> QIcon:
    """The same stripe as an icon, for trees, lists and menus."""
    picture = QPixmap(int(TALL * ratio), int(TALL * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(theme.token("window").fromRgb(0, 0, 0, 0))
    painter = QPainter(picture)
    paint_stripe(painter, QRectF(6, 1, theme.size("stripe"), TALL - 2), theme, hue, hatched)
    painter.end()
    return QIcon(picture)
