"""The picture of incidents along time: which days it shows, and in which lane each incident lies."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDate, QEvent, QLineF, QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from testimony_app.services.situate_incidents import Situated
from ui import words
from ui.shell.theme import Theme
from ui.widgets import mark_elements
from ui.widgets import timeline_marks as marks
from ui.widgets.timeline_marks import Drawn
from ui.widgets.timeline_scale import Scale, fitted, lanes, ticks

ROW = 28
AXIS = 30
MARGIN = 24
ROOM = 220
"""Pixels kept for the words after the last incident when everything is shown."""
MOST_WORDS = 300


class TimelineCanvas(QAbstractScrollArea):
    """Shows incidents in lanes, in the order in which they can have begun."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._held: list[Situated] = []
        self._current = ""
        self._scale, self._by_hand = Scale(0.0, 1.0, 1.0), False
        self._rows: tuple[float, list[int]] | None = None
        self._said: list[tuple[str, float]] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumSize(QSize(240, AXIS + 2 * ROW))
        self.verticalScrollBar().setSingleStep(ROW)
        theme.changed.connect(self._measure)

    def sizeHint(self) -> QSize:
        return QSize(720, 320)

    @property
    def scale(self) -> Scale:
        """What is shown."""
        return self._scale

    def set_incidents(self, incidents: Sequence[Situated]) -> None:
        """Show these, in the order in which they can have begun; all are fitted in until a person moves them."""
        self._held = sorted(incidents, key=lambda each: (each.course.earliest, each.course.latest, each.code))
        self._measure()
        self._tell()
        if not self._by_hand:
            self.fit()
        mark_elements.tell_changed(self)

    def set_current(self, incident_id: str) -> None:
        """Choose an incident and bring it into sight; "" for none."""
        self._current = incident_id
        self._tell()
        number = self.number(incident_id)
        if number >= 0:
            self._show_row(number)
        self.viewport().update()
        mark_elements.tell_current(self)

    def fit(self) -> None:
        """Show all incidents from the first day to the last."""
        days = [(each.course.earliest.toordinal(), each.course.latest.toordinal() + 1) for each in self._held] or [
            (0, 1)
        ]
        first, last = min(day for day, _ in days), max(day for _, day in days)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.look(fitted(first, last, self.viewport().width(), mirrored, MARGIN, ROOM), by_hand=False)

    def number(self, incident_id: str) -> int:
        """The number of an incident in the order of time, -1 if it is not there."""
        return next((n for n, each in enumerate(self._held) if each.id == incident_id), -1)

    def rows(self) -> list[int]:
        """The lane of each incident; they change with the scale only."""
        if self._rows is None or self._rows[0] != self._scale.scale:
            origin = Scale(0.0, self._scale.scale, 0.0, False)
            stretches = []
            for held, (_, wide) in zip(self._held, self._said, strict=True):
                at = marks.drawn(held.course, origin)
                stretches.append((at.left, at.right + self._after(at, wide)))
            self._rows = self._scale.scale, lanes(stretches, 12.0)
        return self._rows[1]

    def words_of(self, number: int) -> str:
        """What an incident says when it is read out."""
        held = self._held[number]
        return words.joined((held.code, held.title, marks.in_words(held.course)))

    def _tell(self) -> None:
        number = self.number(self._current)
        counted = self.tr("{number} of {all}").format(number=number + 1, all=len(self._held))
        self.setAccessibleDescription(words.joined((self.words_of(number), counted)) if number >= 0 else "")

    def look(self, scale: Scale, by_hand: bool = True) -> None:
        """Show these days. by_hand: they stay when incidents change."""
        self._by_hand, self._scale = by_hand, scale
        self._lay_out()

    def _measure(self) -> None:
        """Measure the words beside each incident, which change with the incidents and the theme."""
        metrics, most = QFontMetricsF(self._theme.font("caption")), float(self._theme.wide(MOST_WORDS))
        texts = [words.joined((held.code, held.title), "  ") for held in self._held]
        self._said = [(text, min(metrics.horizontalAdvance(text) + 4, most)) for text in texts]
        self._rows = None
        self._lay_out()

    def _lay_out(self) -> None:
        high = max(self.rows(), default=-1) + 1
        bar = self.verticalScrollBar()
        bar.setRange(0, max(AXIS + high * ROW + 8 - self.viewport().height(), 0))
        bar.setPageStep(self.viewport().height())
        self.viewport().update()

    def _show_row(self, number: int) -> None:
        """Bring the row of an incident into sight, in time and down the lanes."""
        at, width = marks.drawn(self._held[number].course, self._scale), self.viewport().width()
        if at.right < 16 or at.left > width - 16:
            self.look(self._scale.moved(width / 2 - (at.left + at.right) / 2))
        top, bar = self.rows()[number] * ROW, self.verticalScrollBar()
        room = self.viewport().height() - AXIS - ROW
        bar.setValue(min(max(bar.value(), top - room), top))

    # The words of an incident stand in its bar if they fit there, else after it

    @staticmethod
    def _after(at: Drawn, wide: float) -> float:
        """How many pixels words take after a course, 0 if they stand in it."""
        return 0.0 if at.end is None and at.right - at.left >= wide + 16 else wide + 8

    def _across(self, number: int) -> tuple[float, float]:
        """From the left to the right end of an incident with its words."""
        held = self._held[number]
        at = marks.drawn(held.course, self._scale)
        after = self._after(at, self._said[number][1])
        return (at.left - after, at.right) if self._scale.mirrored else (at.left, at.right + after)

    def _word_box(self, at: Drawn, wide: float, middle: float) -> QRectF:
        after = self._after(at, wide)
        if not after:
            # Words in a bar stay in sight as long as the bar does.
            width = self.viewport().width()
            if self._scale.mirrored:
                right = min(max(min(at.right, width) - 8, at.left + wide + 8), at.right - 8)
                return QRectF(right - wide, middle - ROW / 2, wide, ROW)
            left = max(min(max(at.left, 0.0) + 8, at.right - wide - 8), at.left + 8)
            return QRectF(left, middle - ROW / 2, wide, ROW)
        left = at.left - after if self._scale.mirrored else at.right + after - wide
        return QRectF(left, middle - ROW / 2, wide, ROW)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Rows out of sight are left out.
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.viewport().rect(), self._theme.token("panel"))
        self._paint_ticks(painter)
        painter.setClipRect(QRectF(0, AXIS, self.viewport().width(), self.viewport().height() - AXIS))
        down, high = self.verticalScrollBar().value(), self.viewport().height()
        for number, lane in enumerate(self.rows()):
            middle = AXIS + lane * ROW + ROW / 2 - down
            left, right = self._across(number)
            if -ROW <= middle <= high + ROW and right > -20 and left < self.viewport().width() + 20:
                self._paint_row(painter, number, middle)
        painter.setClipping(False)
        if self.hasFocus():
            painter.setPen(self._theme.token("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def _paint_ticks(self, painter: QPainter) -> None:
        width, high = self.viewport().width(), self.viewport().height()
        painter.setFont(self._theme.figures_font("caption"))
        painter.fillRect(QRectF(0, 0, width, AXIS), self._theme.token("window"))
        for tick in ticks(self._scale):
            x = self._scale.x(tick.day.toordinal())
            painter.setPen(QPen(self._theme.token("line"), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QLineF(x, AXIS - 6, x, high))
            said = QLocale().toString(QDate(tick.day.year, tick.day.month, tick.day.day), tick.form)
            wide = QFontMetricsF(painter.font()).horizontalAdvance(said) + 2
            painter.setPen(self._theme.token("text_soft"))
            box = QRectF(x - wide - 4 if self._scale.mirrored else x + 4, 0, wide, AXIS)
            if box.left() >= 2 and box.right() <= width - 2:
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, said)
        painter.setPen(QPen(self._theme.token("line"), 1))
        painter.drawLine(QLineF(0, AXIS, width, AXIS))

    def _paint_row(self, painter: QPainter, number: int, middle: float) -> None:
        held, chosen = self._held[number], self._held[number].id == self._current
        at, (text, wide) = marks.drawn(held.course, self._scale), self._said[number]
        left, right = self._across(number)
        if chosen:
            width = self.viewport().width()
            band = QRectF(
                max(left, -20) - 6, middle - ROW / 2 + 1, min(right, width + 20) - max(left, -20) + 12, ROW - 2
            )
            painter.setPen(QPen(self._theme.token("accent"), 1.5) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.token("accent_soft"))
            painter.drawRoundedRect(band, 4, 4)
        marks.paint_course(painter, self._theme, held.course, at, middle)
        box = self._word_box(at, wide, middle)
        painter.setFont(self._theme.font("caption"))
        said = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, wide)
        # Neither the lines of the days nor the hatching of a bar run through words.
        painter.fillRect(box.adjusted(-2, 7, 2, -7), self._theme.token("accent_soft" if chosen else "panel"))
        painter.setPen(self._theme.token("text"))
        leading = Qt.AlignmentFlag.AlignRight if self._scale.mirrored else Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, leading | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, said)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._by_hand:
            self.look(self._scale.resized(self.viewport().width()))
        else:
            self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.fit()
