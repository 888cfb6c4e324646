"""The course of an incident as it is drawn on a timeline: its form says how well its dates are known."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from testimony_app.domain.incident_times import Course
from testimony_app.domain.uncertain_dates import Precision, UncertainDate
from ui import words
from ui.shell.theme import Theme
from ui.widgets.timeline_scale import Scale

DAY = 9.0
"""Pixels of an exact day at least, drawn as a diamond."""
OPEN = 18.0
"""Pixels of a date that is not exact at least, so that it never looks like a day."""
BAR = 14.0
"""How high a bar is."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """Where a course lies across, in pixels: its beginning and its end, each a stretch; the end may be none."""

    start: tuple[float, float]
    end: tuple[float, float] | None

    @property
    def left(self) -> float:
        """Where it begins to be drawn, from the left."""
        return min(self.start[0], self.start[0] if self.end is None else self.end[0])

    @property
    def right(self) -> float:
        """Where it ends to be drawn."""
        return max(self.start[1], self.start[1] if self.end is None else self.end[1])


def drawn(course: Course, scale: Scale) -> Drawn:
    """Where a course lies."""
    end = None if course.end is None else _stretch(course.end, scale)
    return Drawn(_stretch(course.start, scale), end)


def in_words(course: Course) -> str:
    """The course as it is read: from when to when, and how well each date is known where it is not exact."""
    start = _date_in_words(course.start)
    if course.end is None:
        return start
    said = words.translated("IncidentTimeline", "from {start} to {end}")
    return said.format(start=start, end=_date_in_words(course.end))


def paint_course(painter: QPainter, theme: Theme, course: Course, at: Drawn, middle: float) -> None:
    """A diamond or a full bar for an exact day, an open bar for all days that a date can mean, hatched for "about".

    middle: of the lane, in pixels from above. Between beginning and end is a line, broken where it is not sure.
    """
    if at.end is not None and course.end is not None:
        sure = course.sure is not None and course.sure[0] < course.sure[1]
        painter.setPen(
            QPen(theme.token("accent"), 3 if sure else 1.5, Qt.PenStyle.SolidLine if sure else Qt.PenStyle.DotLine)
        )
        ends = sorted((at.start, at.end))
        painter.drawLine(QLineF(ends[0][1], middle, ends[1][0], middle))
        _paint_date(painter, theme, course.end, at.end, middle)
    _paint_date(painter, theme, course.start, at.start, middle)


def _paint_date(
    painter: QPainter, theme: Theme, date: UncertainDate, across: tuple[float, float], middle: float
) -> None:
    accent, beyond = theme.token("accent"), painter.window().adjusted(-60, 0, 60, 0)
    left, right = max(across[0], beyond.left()), min(across[1], beyond.right())
    if left >= right:
        return
    box = QRectF(left, middle - BAR / 2, right - left, BAR)
    if date.precision is Precision.EXACT:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        if box.width() > DAY:
            painter.drawRect(box)
        else:
            half, centre = DAY / 2 + 1.5, box.center()
            corners = ((0, -half), (half, 0), (0, half), (-half, 0))
            painter.drawPolygon(QPolygonF([centre + QPointF(x, y) for x, y in corners]))
        return
    about = date.precision is Precision.ESTIMATE
    painter.setPen(QPen(accent, 1.5, Qt.PenStyle.DashLine if about else Qt.PenStyle.SolidLine))
    painter.setBrush(_faint(accent, 0.1))
    painter.drawRoundedRect(box.adjusted(0.75, 0, -0.75, 0), 3, 3)
    if about:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(_faint(accent, 0.5), Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(box.adjusted(1, 0, -1, 0), 3, 3)


def _stretch(date: UncertainDate, scale: Scale) -> tuple[float, float]:
    """From the left to the right end of all days that a date can mean, widened around its middle to be seen."""
    ends = sorted(scale.x(day) for day in _days(date))
    least = DAY if date.precision is Precision.EXACT else OPEN
    short = max(least - (ends[1] - ends[0]), 0) / 2
    return ends[0] - short, ends[1] + short


@lru_cache(maxsize=4096)
def _days(date: UncertainDate) -> tuple[int, int]:
    """The first day that a date can mean and the one after the last, asked for with every incident that is drawn."""
    return date.earliest.toordinal(), date.latest.toordinal() + 1


def _date_in_words(date: UncertainDate) -> str:
    said = words.uncertain(date.value, date.precision)
    if date.precision in (Precision.EXACT, Precision.ESTIMATE):
        return said
    known = words.term("date_precision", date.precision.value)
    return words.translated("IncidentTimeline", "{date} ({known})").format(date=said, known=known.lower())


def _faint(colour: QColor, share: float) -> QColor:
    made = QColor(colour)
    made.setAlphaF(share)
    return made
