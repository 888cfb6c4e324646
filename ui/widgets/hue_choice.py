"""The twelve hues of codes to choose from: each a disc with a name, the chosen one with a ring and a mark in it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from testimony_app.domain.code_hues import hues
from ui import words
from ui.shell.theme import Theme
from ui.widgets.basics import label

SIDE, DISC, RATIO = 22, 15, 2


class HueChoice(QWidget):
    """Signal: chosen(index of a hue), by a click, or with the arrows and Space."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._hue = theme, 0
        self._names = [words.label(f"hue.{hue.name}") for hue in hues()]
        self._name = label("", "caption")
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for number, name in enumerate(self._names):
            made = QToolButton()
            made.setProperty("kind", "swatch")
            made.setCheckable(True)
            made.setIconSize(QSize(SIDE, SIDE))
            made.setAccessibleName(name)
            made.setToolTip(name)
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus if not number else Qt.FocusPolicy.ClickFocus)
            self._group.addButton(made, number)
            row.addWidget(made)
        row.addSpacing(theme.size("s"))
        row.addWidget(self._name)
        row.addStretch()
        self.setAccessibleName(self.tr("Colour"))
        self._group.idClicked.connect(self._take)
        theme.changed.connect(self._paint)
        self.set_value(0)

    def value(self) -> int:
        """The index of the hue that is chosen."""
        return self._hue

    def set_value(self, hue: int) -> None:
        """Choose a hue without telling."""
        self._hue = hue % len(self._names)
        self._group.button(self._hue).setChecked(True)
        self._name.setText(self._names[self._hue])
        for number, each in enumerate(self._group.buttons()):
            each.setFocusPolicy(Qt.FocusPolicy.StrongFocus if number == self._hue else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self._group.button(self._hue))
        self._paint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the next hue, in the direction in which the window reads."""
        forward = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = forward.get(Qt.Key(event.key()), 0)
        if not step:
            super().keyPressEvent(event)
            return
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft and event.key() in (
            Qt.Key.Key_Right,
            Qt.Key.Key_Left,
        ):
            step = -step
        self._take((self._hue + step) % len(self._names))
        self._group.button(self._hue).setFocus(Qt.FocusReason.TabFocusReason)

    def _take(self, hue: int) -> None:
        changed = hue != self._hue
        self.set_value(hue)
        if changed:
            self.chosen.emit(hue)

    def _paint(self) -> None:
        for number, made in enumerate(self._group.buttons()):
            made.setIcon(self._disc(number, number == self._hue))

    def _disc(self, hue: int, chosen: bool) -> QIcon:
        picture = QPixmap(SIDE * RATIO, SIDE * RATIO)
        picture.setDevicePixelRatio(RATIO)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = SIDE / 2
        if chosen:
            painter.setPen(QPen(self._theme.token("text"), 1.5))
            painter.drawEllipse(QRectF(1.5, 1.5, SIDE - 3, SIDE - 3))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.code_colour(hue))
        side = DISC - 1 if chosen else DISC
        painter.drawEllipse(QRectF(middle - side / 2, middle - side / 2, side, side))
        if chosen:
            pen = QPen(self._theme.token("window"), 1.8)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawPolyline(
                [QPointF(middle - 3, middle), QPointF(middle - 1, middle + 2.4), QPointF(middle + 3.4, middle - 2.6)]
            )
        painter.end()
        return QIcon(picture)
