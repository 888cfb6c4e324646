"""What the forms of the marks on a map mean."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from testimony_app.domain.positions import Position
from testimony_app.domain.vocabularies import vocabulary
from ui.shell.theme import Theme
from ui.widgets.map_marks import SIZES, known_to, paint_mark

ROW = 26
INSET = 40


class MapKey(QWidget):
    """A line for each precision that occurs on the map, best known first."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_precisions(self, precisions: Iterable[str]) -> None:
        """Explain these terms of `place_precision`."""
        held = set(precisions)
        self._shown = tuple(key for key in (*vocabulary("place_precision").keys(), "") if key in held)
        self.setAccessibleName(", ".join(map(self._word, self._shown)))
        self.setVisible(bool(self._shown))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(180, ROW * len(self._shown))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, ROW * len(self._shown))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Small enough to be painted whole.
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        for number, key in enumerate(self._shown):
            top = number * ROW
            across = self.width() - INSET / 2 if mirrored else INSET / 2
            paint_mark(painter, self._theme, QPointF(across, top + ROW / 2), key, min(SIZES[key], ROW / 2 - 2))
            painter.setFont(self._theme.font("caption"))
            painter.setPen(self._theme.token("text_soft"))
            box = QRectF(0 if mirrored else INSET, top, self.width() - INSET, ROW)
            said = QFontMetricsF(painter.font()).elidedText(self._word(key), Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, said)
        painter.end()

    def _word(self, key: str) -> str:
        return known_to(Position(0, 0, key)) if key else self.tr("Not noted how well known")
