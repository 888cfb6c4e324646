"""How loud the microphone hears, as a bar that a glance understands: too quiet, good, too loud."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from testimony_app.services.live_recording import Level
from ui.shell.theme import Theme

LEAST_DB, GOOD_DB, LOUD_DB = -60.0, -30.0, -3.0
"""Decibels below full scale: where the bar begins, from where speech is well heard, from where it is distorted."""
HEIGHT = 12
_FALLS_BY = 0.06


class LevelMeter(QWidget):
    """Loudness as a bar, the highest peak as a line that sinks slowly."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._loudness = self._peak = self._held = 0.0
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Level of the microphone"))
        theme.changed.connect(self.update)
        self.show_level(Level())

    @property
    def fraction(self) -> float:
        """How far the bar reaches, 0..1."""
        return self._loudness

    @property
    def is_loud(self) -> bool:
        """Whether the last sound was so loud that it may be distorted."""
        return self._peak >= _fraction_of_db(LOUD_DB)

    def show_level(self, level: Level) -> None:
        """Show how loud the last sound was."""
        self._loudness, self._peak = _fraction(level.loudness), _fraction(level.peak)
        self._held = max(self._peak, self._held - _FALLS_BY)
        self.setAccessibleDescription(self.tr("silent") if level.silent else self._said())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt gives it.
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        radius = whole.height() / 2
        painter.setBrush(self._theme.token("pressed"))
        painter.drawRoundedRect(whole, radius, radius)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if self._loudness > 0:
            reach = max(whole.height(), whole.width() * self._loudness)
            painter.setBrush(self._theme.token("error" if self.is_loud else "accent"))
            painter.drawRoundedRect(_from_edge(whole, 0.0, reach, mirrored), radius, radius)
        if self._held > 0:
            painter.setBrush(self._theme.token("error" if self._held >= _fraction_of_db(LOUD_DB) else "text_soft"))
            painter.drawRect(_from_edge(whole, whole.width() * self._held - 2, 2, mirrored))
        painter.end()

    def _said(self) -> str:
        if self.is_loud:
            return self.tr("too loud")
        return self.tr("good") if self._peak >= _fraction_of_db(GOOD_DB) else self.tr("quiet")


def _from_edge(whole: QRectF, start: float, length: float, mirrored: bool) -> QRectF:
    left = whole.width() - start - length if mirrored else start
    return QRectF(left, 0, length, whole.height())


def _fraction(part: float) -> float:
    return 0.0 if part <= 0 else _fraction_of_db(20 * math.log10(part))


def _fraction_of_db(decibels: float) -> float:
    return min(max((decibels - LEAST_DB) / -LEAST_DB, 0.0), 1.0)
