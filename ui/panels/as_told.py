"""One attack as its witnesses tell it: their times on one axis, and whether one time fits all."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStackedWidget, QVBoxLayout, QWidget

from testimony_app.services.corroborate import AsTold, Findings
from ui import words
from ui.delegates.told_row import ToldRowDelegate
from ui.models import finding_words
from ui.models.passage_rows import PASSAGE
from ui.models.told_rows import ToldRows
from ui.shell.theme import Theme
from ui.widgets.basics import wrapped
from ui.widgets.told_axis import Axis, axis_of


class ToldList(QListView):
    """Signals: passageOpened(QuotedPassage) by Enter, passagePlayed(QuotedPassage) by Space, resized()."""

    passageOpened = Signal(object)
    passagePlayed = Signal(object)
    resized = Signal()

    def __init__(self, theme: Theme, rows: ToldRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.times = ToldRowDelegate(theme, self)
        self.setModel(rows)
        self.setItemDelegate(self.times)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Times as the witnesses tell them"))
        self.doubleClicked.connect(lambda index: self.passageOpened.emit(index.data(PASSAGE)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and here.isValid():
            self.passageOpened.emit(here.data(PASSAGE))
        elif event.key() == Qt.Key.Key_Space and here.isValid():
            self.passagePlayed.emit(here.data(PASSAGE))
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys here."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class AxisHead(QWidget):
    """The times above the ticks."""

    def __init__(self, theme: Theme, times: ToldList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._list = theme, times
        self.setFixedHeight(self.fontMetrics().height() + 10)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Small enough to be painted whole.
        axis = self._list.times.axis
        if axis is None:
            return
        painter = QPainter(self)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        start, _ = self._list.times.room(self._list.viewport().width(), mirrored)
        shift = self.width() - self._list.viewport().width() if mirrored else 0
        painter.setFont(self._theme.figures_font("caption"))
        for tick in axis.ticks():
            x = start + shift + axis.x(tick)
            painter.setPen(self._theme.token("text_faint"))
            text = self._words(axis, tick)
            painter.drawText(QRectF(x - 60, 0, 120, self.height() - 4), int(Qt.AlignmentFlag.AlignCenter), text)
            painter.setPen(QPen(self._theme.token("line"), 1))
            painter.drawLine(round(x), self.height() - 4, round(x), self.height())
        painter.end()

    def _words(self, axis: Axis, tick: datetime) -> str:
        if (axis.last - axis.first).days >= 2:
            return words.day(tick.date()) if tick.year > 1 else ""
        return finding_words.time(tick, dated=False)


class AsToldPanel(QWidget):
    """Signals: passageOpened(QuotedPassage), passagePlayed(QuotedPassage)."""

    passageOpened = Signal(object)
    passagePlayed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows = ToldRows(self)
        self.list = ToldList(theme, self.rows)
        self._head, self._said, self._places = AxisHead(theme, self.list), wrapped("", "soft"), QStackedWidget()
        self._legend = wrapped("", "caption")
        self._shown: AsTold | None = None
        self._lay_out()
        self.list.passageOpened.connect(self.passageOpened)
        self.list.passagePlayed.connect(self.passagePlayed)
        self.list.resized.connect(self._scale)
        theme.changed.connect(self._scale)
        self.setFocusProxy(self.list)

    def show_findings(self, found: Findings) -> None:
        """Show when it was, as it is told."""
        self._shown = found.as_told
        self.rows.set_rows(found.as_told.tellings)
        self._said.setText(self.summary(found.as_told))
        self._said.setVisible(bool(self._said.text()))
        self._legend.setVisible(bool(found.as_told.tellings))
        self._places.setCurrentIndex(0 if found.as_told.tellings else 1)
        self._scale()
        if found.as_told.tellings and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.rows.index(0, 0))

    def summary(self, told: AsTold) -> str:
        """In sentences: the day, whether one time fits all who say when it was, and how many passages say none."""
        parts = []
        if told.day is not None:
            parts.append(self.tr("On {day}.").format(day=words.day(told.day)))
        if told.noted is not None:
            parts.append(self.tr("Noted with the incident: {time}.").format(time=finding_words.told(told.noted)))
        if told.common is not None:
            time = finding_words.told(told.common)
            parts.append(self.tr("All who say when it was can be right: {time}.").format(time=time))
        elif told.contested:
            parts.append(self.tr("No one time fits all who say when it was; they may speak of different moments."))
        if told.untimed:
            parts.append(self.tr("Passages that name no time: {count}.").format(count=told.untimed))
        return " ".join(parts)

    def _scale(self) -> None:
        """Lay the axis out over the room there is."""
        told = self._shown
        if told is None:
            return
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        _, long = self.list.times.room(self.list.viewport().width(), mirrored)
        noted = told.noted if told.noted is not None and _fits(told) else None
        held = [each.told for each in told.tellings]
        self.list.times.axis = axis_of([*held, *([noted] if noted is not None else [])], long, mirrored)
        self.list.times.common, self.list.times.noted = told.common, noted
        self.list.viewport().update()
        self._head.update()

    def _lay_out(self) -> None:
        theme, shown = self._theme, QWidget()
        inner = QVBoxLayout(shown)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self._head)
        inner.addWidget(self.list, 1)
        hint = self.tr(
            "No passage names a time yet. In a transcript, put the caret into a passage that is tied to this incident, "
            "press A and then F, and write the time as the witness told it."
        )
        none = wrapped(hint, "soft")
        none.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._places.addWidget(shown)
        self._places.addWidget(none)
        legend = self.tr("Diamond: one minute. Sharp ends: bounds. Fading ends: open, or only about. Dashed: as noted.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.size("xs"))
        column.addWidget(self._said)
        self._legend.setText(legend)
        column.addWidget(self._legend)
        column.addWidget(self._places, 1)


def _fits(told: AsTold) -> bool:
    """Whether the time noted with the incident can stand on the axis of what was told."""
    return all(each.told.dated == (told.noted is not None and told.noted.dated) for each in told.tellings)
