"""The waveform: peaks, coded stretches under them, markers, the playhead; click to seek, drag to select.

Time runs from left to right in every language, as it does on the recorder.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QLineF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.delegates.segment_painter import clock
from ui.shell.theme import Theme
from ui.widgets.wave_columns import as_array, columns, loudest
from ui.widgets.wave_stretches import LANE, Stretch, draw_markers, draw_stretches

QUIETEST = 24
RULER = 18
NEAREST_MS = 2000
STEP_MS, FINE_MS = 5000, 100
DRAG = 4
TICKS_MS = (1000, 2000, 5000, 10_000, 30_000, 60_000, 120_000, 300_000, 600_000, 1_800_000, 3_600_000)


class Waveform(QWidget):
    """Signals: seekRequested(ms), stretchSelected(start ms, end ms), stretchCleared()."""

    seekRequested = Signal(int)
    stretchSelected = Signal(int, int)
    stretchCleared = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._peaks, self._step_ms, self._duration = as_array(()), 50, 0
        self._loudest = 0
        self._stretches: tuple[Stretch, ...] = ()
        self._markers: tuple[int, ...] = ()
        self._position = 0
        self._view = (0, 0)
        self._selected: tuple[int, int] | None = None
        self._mark: int | None = None
        self._pressed: float | None = None
        self._picture: tuple[QPixmap, QPixmap] | None = None
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Waveform"))
        self.setCursor(Qt.CursorShape.IBeamCursor)
        theme.changed.connect(self._renew)

    def sizeHint(self) -> QSize:
        return QSize(600, 96)

    def set_peaks(self, pairs: Sequence[tuple[int, int]] | bytes, step_ms: int, duration_ms: int) -> None:
        """pairs: (lowest, highest) from -128 to 127 for each `step_ms`, or the same as signed bytes."""
        self._peaks, self._step_ms, self._duration = as_array(pairs), step_ms, duration_ms
        self._loudest = loudest(self._peaks)
        self._view, self._selected, self._mark = (0, duration_ms), None, None
        self._position = 0
        self._renew()

    def set_stretches(self, stretches: Iterable[Stretch]) -> None:
        """Show what is coded."""
        self._stretches = tuple(stretches)
        self._renew()

    def set_markers(self, markers: Iterable[int]) -> None:
        """Show a flag at each of these milliseconds."""
        self._markers = tuple(markers)
        self._renew()

    def set_position(self, position_ms: int) -> None:
        """Move the playhead; repaints two narrow strips only."""
        if self._view[1] > self._view[0] and not self._view[0] <= position_ms <= self._view[1]:
            self._turn_to(position_ms)
        old, self._position = self._x(self._position), position_ms
        new = self._x(position_ms)
        for x in (old, new):
            self.update(QRect(int(x) - 4, 0, 8, self.height()))
        self.update(QRect(int(min(old, new)) - 1, 0, int(abs(new - old)) + 3, self.height()))
        self.setAccessibleDescription(clock(position_ms))

    def selection(self) -> tuple[int, int] | None:
        """The selected stretch in milliseconds."""
        return self._selected

    def select(self, start_ms: int, end_ms: int) -> None:
        """Select a stretch, as dragging does."""
        first, last = sorted((start_ms, end_ms))
        self._mark, self._selected = None, (max(first, 0), min(last, self._duration))
        self.update()
        self.stretchSelected.emit(*self._selected)

    def set_mark(self, at_ms: int | None) -> None:
        """Show where a stretch begins whose end is not known yet."""
        self._mark = at_ms
        self.update()

    def clear_selection(self) -> None:
        """Select nothing."""
        if self._selected is not None:
            self._selected = None
            self.update()
            self.stretchCleared.emit()

    def zoom(self, factor: float, around_ms: int | None = None) -> None:
        """Show a shorter (factor above 1) or longer part of the sound, around a time or the playhead."""
        around = self._position if around_ms is None else around_ms
        length = self._view[1] - self._view[0]
        wanted = int(min(max(length / factor, min(NEAREST_MS, self._duration)), self._duration))
        if length <= 0 or wanted == length:
            return
        start = int(around - (around - self._view[0]) * wanted / length)
        self._show(start, wanted)

    def _show(self, start: int, length: int) -> None:
        start = min(max(start, 0), max(self._duration - length, 0))
        self._view = (start, start + length)
        self._renew()

    def _turn_to(self, position: int) -> None:
        length = self._view[1] - self._view[0]
        self._show(position - length // 10, length)

    def _renew(self) -> None:
        self._picture = None
        self.update()

    def _x(self, position_ms: float) -> float:
        length = self._view[1] - self._view[0]
        return (position_ms - self._view[0]) / length * self.width() if length else 0.0

    def _ms(self, x: float) -> int:
        length = self._view[1] - self._view[0]
        at = self._view[0] + x / max(self.width(), 1) * length
        return int(min(max(at, 0), self._duration))

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is None:
            base, peaks = self._draw_base(), self._peak_lines()
            self._picture = self._with_peaks(base, peaks, "wave"), self._with_peaks(base, peaks, "wave_played")
        painter = QPainter(self)
        still, played = self._picture
        ratio, head = self.devicePixelRatioF(), self._x(self._position)
        rect = QRectF(event.rect())
        source = QRectF(rect.topLeft() * ratio, rect.size() * ratio)
        painter.drawPixmap(rect, still, source)
        done = rect.intersected(QRectF(0, 0, head, self.height()))
        if not done.isEmpty():
            painter.drawPixmap(done, played, QRectF(done.topLeft() * ratio, done.size() * ratio))
        self._paint_selection(painter)
        if self._mark is not None:
            draw_markers(painter, self._theme, [self._x(self._mark)], self.height() - RULER, "accent")
        painter.fillRect(QRectF(head - 1, 0, 2, self.height() - RULER), self._theme.token("accent"))
        if self.hasFocus():
            painter.fillRect(QRectF(0, self.height() - 2, self.width(), 2), self._theme.token("accent"))
        painter.end()

    def _paint_selection(self, painter: QPainter) -> None:
        if self._selected is None:
            return
        colour = self._theme.token("accent")
        left, right = (self._x(at) for at in self._selected)
        colour.setAlphaF(0.16)
        painter.fillRect(QRectF(left, 0, right - left, self.height() - RULER), colour)
        colour.setAlphaF(1.0)
        for x in (left, right):
            painter.fillRect(QRectF(x - 0.5, 0, 1, self.height() - RULER), colour)

    def _draw_base(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._theme.token("window"))
        painter = QPainter(picture)
        self._draw_ruler(painter)
        draw_stretches(painter, self._theme, self._stretches, self._x, self.height() - RULER - LANE, self.width())
        draw_markers(painter, self._theme, map(self._x, self._markers), self.height() - RULER - LANE)
        painter.end()
        return picture

    def _with_peaks(self, base: QPixmap, peaks: list[QLineF], colour: str) -> QPixmap:
        picture = base.copy()
        painter = QPainter(picture)
        painter.setPen(QPen(self._theme.token(colour), 0))
        painter.drawLines(peaks)
        painter.end()
        return picture

    def _peak_lines(self) -> list[QLineF]:
        """One line for each pixel of the screen: as crisp as a filled outline, and ten times faster."""
        ratio = self.devicePixelRatioF()
        high = self.height() - RULER - LANE - 4
        middle, half = 2 + high / 2, high / 2
        width = int(self.width() * ratio)
        found = columns(self._peaks, self._view[0] / self._step_ms, self._view[1] / self._step_ms, width)
        scale = half / max(self._loudest, QUIETEST)
        return [
            QLineF(at / ratio, middle - max(high * scale, 0.5), at / ratio, middle - min(low * scale, -0.5))
            for at, (low, high) in enumerate(found.tolist())
        ]

    def _draw_ruler(self, painter: QPainter) -> None:
        painter.setFont(self._theme.figures_font("caption"))
        painter.setPen(self._theme.token("text_faint"))
        length = self._view[1] - self._view[0]
        step = next((tick for tick in TICKS_MS if tick * self.width() >= 90 * length), TICKS_MS[-1])
        at = -(-self._view[0] // step) * step
        while length and at < self._view[1]:
            x = self._x(at)
            if x + 44 < self.width():
                painter.drawText(
                    QRectF(x + 4, self.height() - RULER, 80, RULER), Qt.AlignmentFlag.AlignVCenter, clock(at)
                )
            painter.fillRect(QRectF(x, self.height() - RULER + 3, 1, RULER - 6), self._theme.token("line"))
            at += step

    # Mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().x()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if self._pressed is not None and abs(x - self._pressed) >= DRAG:
            start, end = sorted((self._ms(self._pressed), self._ms(x)))
            self._selected = (start, end)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        dragged = abs(event.position().x() - self._pressed) >= DRAG
        self._pressed = None
        if dragged and self._selected is not None:
            self.select(*self._selected)
        elif self._duration:
            self.clear_selection()
            self.seekRequested.emit(self._ms(event.position().x()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        turn = event.angleDelta().y() or event.angleDelta().x()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1.25 if turn > 0 else 0.8, self._ms(event.position().x()))
        else:
            length = self._view[1] - self._view[0]
            self._show(self._view[0] - turn * length // 1200, length)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            event.ignore()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = FINE_MS if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP_MS
            by = step if key == Qt.Key.Key_Right else -step
            self.seekRequested.emit(min(max(self._position + by, 0), self._duration))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.seekRequested.emit(0 if key == Qt.Key.Key_Home else self._duration)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom(0.5 if key == Qt.Key.Key_Minus else 2.0)
        elif key == Qt.Key.Key_Escape and self._selected is not None:
            self.clear_selection()
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._picture = None
