"""A box over the shaded window, such as the palette: it takes the keys, and gives the focus back where it was."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QWidget

from ui.shell.focus_order import step
from ui.shell.theme import Theme


class Cover(QWidget):
    """Covers `host` while it is shown; subclasses fill `box` and place it. Signal: closed()."""

    closed = Signal()

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self._theme, self._host = theme, host
        self._before: QWidget | None = None
        self.box = QFrame(self)
        self.box.setProperty("kind", "palette")
        shadow = QGraphicsDropShadowEffect(self.box)
        shadow.setBlurRadius(48)
        shadow.setOffset(QPoint(0, 12))
        shadow.setColor(QColor(0, 0, 0, 90))
        self.box.setGraphicsEffect(shadow)
        host.installEventFilter(self)
        self.hide()

    def place(self) -> None:
        """Give the box its size and place within the host."""
        raise NotImplementedError

    def rise(self, first: QWidget) -> None:
        """Show the box with the focus in `first`."""
        if self.isHidden():
            self._before = self.window().focusWidget()
        self.place()
        self.show()
        self.raise_()
        first.setFocus()

    def dismiss(self) -> None:
        """Close without doing anything; the focus goes back where it was."""
        self.hide()
        if self._before is not None:
            self._before.setFocus()
        self._before = None
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() == QEvent.Type.Resize and not self.isHidden():
            self.place()
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        step(self, forward)
        return True  # What lies under the shade is out of reach.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.box.geometry().contains(event.position().toPoint()):
            self.dismiss()

    def paintEvent(self, event: QPaintEvent) -> None:
        shade = QColor(self._theme.token("shadow"))
        shade.setAlpha(70 if self._theme.scheme == "light" else 130)
        painter = QPainter(self)
        painter.fillRect(event.rect(), shade)
        painter.end()


def fit_box(box: QWidget, width: int, most: int) -> None:
    """Give a box a width and the height that its layout needs for it, `most` at most."""
    layout = box.layout()
    if layout is None:
        return
    layout.invalidate()
    layout.activate()
    edge = box.size() - box.contentsRect().size()
    inner = width - edge.width()
    wanted = layout.heightForWidth(inner) if layout.hasHeightForWidth() else layout.sizeHint().height()
    box.setFixedSize(width, min(wanted + edge.height(), most))
