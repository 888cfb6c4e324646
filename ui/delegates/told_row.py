"""Paints one told time: who says it and of what, and on the common axis the interval, as sharp as it was told."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QLinearGradient, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from testimony_app.domain.told_times import Told
from ui.delegates.row_focus import paint_focus
from ui.models import finding_words
from ui.models.passage_rows import PASSAGE
from ui.models.told_rows import TOLD, WHAT
from ui.shell.theme import Theme
from ui.widgets.stance_mark import COLOURS
from ui.widgets.told_axis import Axis

Index = QModelIndex | QPersistentModelIndex
NAMES, SIDE, HIGH = 236, 12, 12


class ToldRowDelegate(QStyledItemDelegate):
    """Sharp ends are bounds, ends that fade out are open or rough, a diamond is one minute."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.axis: Axis | None = None
        self.common: Told | None = None
        self.noted: Told | None = None

    def names(self) -> int:
        """How wide the words before the axis are, in pixels."""
        return self._theme.wide(NAMES)

    def room(self, width: int, mirrored: bool) -> tuple[int, int]:
        """Where the axis begins from the left, and how wide it is, in a row of `width` pixels."""
        long = max(width - self.names() - 2 * SIDE, 1)
        return (SIDE if mirrored else self.names() + SIDE), long

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002  Qt gives both.
        return QSize(320, self._theme.size("row") + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, box = self._theme, QRect(option.rect)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, theme.token("accent_soft" if selected else "hover"))
        self._paint_names(painter, box, index, mirrored)
        if self.axis is not None:
            start, _ = self.room(box.width(), mirrored)
            painter.save()
            painter.translate(box.left() + start, box.top())
            self._paint_ground(painter, box.height())
            self._paint_told(painter, box.height(), index, mirrored)
            painter.restore()
        paint_focus(theme, painter, option)
        painter.restore()

    def _paint_names(self, painter: QPainter, box: QRect, index: Index, mirrored: bool) -> None:
        theme, wide = self._theme, self.names() - 16
        left = box.right() - self.names() + 8 if mirrored else box.left() + 8
        place = QRect(left, box.top(), wide, box.height())
        fixed = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        near = int((Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft) | fixed)
        far = int((Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight) | fixed)
        font = theme.figures_font("body")
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(theme.token("text"))
        code = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideMiddle, wide // 2)
        used = painter.fontMetrics().horizontalAdvance(code) + 10
        painter.drawText(place, near, code)
        rest = place.adjusted(0, 0, -used, 0) if mirrored else place.adjusted(used, 0, 0, 0)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.token("text_soft"))
        what = painter.fontMetrics().elidedText(str(index.data(WHAT)), Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, far, what)

    def _paint_ground(self, painter: QPainter, high: int) -> None:
        """The ticks, the time in which all can be true, and the time that the incident has noted."""
        theme, axis = self._theme, self.axis
        assert axis is not None
        painter.setPen(QPen(theme.token("line"), 1))
        noted = {round(x) for x in axis.stretch(self.noted)} if self.noted is not None else set[int]()
        # Dashes over a line would look like a line.
        for tick in (each for each in axis.ticks() if round(axis.x(each)) not in noted):
            painter.drawLine(round(axis.x(tick)), 0, round(axis.x(tick)), high)
        if self.common is not None:
            left, right = axis.stretch(self.common)
            ground = QColor(theme.token("given"))
            ground.setAlphaF(0.13)
            painter.fillRect(QRectF(left - 1, 0, max(right - left, 2) + 1, high), ground)
        if self.noted is not None:
            painter.setPen(QPen(theme.token("accent"), 1.4, Qt.PenStyle.DashLine))
            for x in dict.fromkeys(axis.stretch(self.noted)):
                painter.drawLine(round(x), 0, round(x), high)

    def _paint_told(self, painter: QPainter, high: int, index: Index, mirrored: bool) -> None:
        theme, axis, told = self._theme, self.axis, index.data(TOLD)
        assert axis is not None
        stance = index.data(PASSAGE).coding.stance
        colour = theme.token(COLOURS.get(stance, "text_soft"))
        left, right = axis.stretch(told)
        middle = high / 2
        if told.moment:
            right = left
            self._paint_moment(painter, left, middle, colour, told.about)
        else:
            wide = max(right - left, 6)
            self._paint_stretch(painter, QRectF(left, middle - HIGH / 2, wide, HIGH), colour, told)
        self._paint_words(painter, (left, right), high, finding_words.told(told), mirrored)

    @staticmethod
    def _paint_moment(painter: QPainter, x: float, middle: float, colour: QColor, about: bool) -> None:
        painter.save()
        painter.translate(x, middle)
        painter.rotate(45)
        painter.setPen(QPen(colour, 1.8, Qt.PenStyle.DotLine if about else Qt.PenStyle.SolidLine))
        painter.setBrush(Qt.BrushStyle.NoBrush if about else QBrush(colour))
        painter.drawRect(QRectF(-4.5, -4.5, 9, 9))
        painter.restore()

    def _paint_stretch(self, painter: QPainter, box: QRectF, colour: QColor, told: Told) -> None:
        mirrored = self.axis is not None and self.axis.mirrored
        open_first, open_last = told.earliest is None or told.about, told.latest is None or told.about
        open_left, open_right = (open_last, open_first) if mirrored else (open_first, open_last)
        soft, faded = QColor(colour), QColor(colour)
        soft.setAlphaF(0.45)
        faded.setAlphaF(0.05)
        ground = QLinearGradient(box.topLeft(), box.topRight())
        ground.setColorAt(0, faded if open_left else soft)
        ground.setColorAt(0.3, soft)
        ground.setColorAt(0.7, soft)
        ground.setColorAt(1, faded if open_right else soft)
        painter.fillRect(box, ground)
        painter.setPen(QPen(colour, 2))
        for sharp, x in ((not open_left, box.left()), (not open_right, box.right())):
            if sharp:
                painter.drawLine(round(x), round(box.top() - 2), round(x), round(box.bottom() + 2))

    def _paint_words(self, painter: QPainter, ends: tuple[float, float], high: int, text: str, mirrored: bool) -> None:
        """The time in words, after the interval as lines are read, or before it where there is more room."""
        assert self.axis is not None
        painter.setFont(self._theme.figures_font("caption"))
        painter.setPen(self._theme.token("text"))
        wide = painter.fontMetrics().horizontalAdvance(text) + 4
        left, right = ends
        after = right + 12 + wide <= self.axis.width
        before = left - 12 - wide >= 0
        at_end, at_start = (before, after) if mirrored else (after, before)
        on_right = (at_end or not at_start) != mirrored
        x = right + 12 if on_right else left - 12 - wide
        x = min(max(x, 0.0), max(self.axis.width - wide, 0.0))
        ground = QColor(self._theme.token("window"))
        ground.setAlphaF(0.75)
        line = painter.fontMetrics().height()
        painter.fillRect(QRectF(x, (high - line) / 2, wide, line), ground)
        painter.drawText(QRectF(x, 0, wide, high), int(Qt.AlignmentFlag.AlignCenter), text)
