"""The sheet on F1: every key of the interview page with what it does."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.pages.interview_keys import COLUMNS, Group, groups
from ui.shell.theme import Theme
from ui.widgets.basics import button, label, wrapped

Key = Qt.Key
WIDTH, AROUND = 1100, 32


class KeySheet(QWidget):
    """What can be done here, over the page. Esc, F1 or a click beside it closes."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._host = theme, parent
        self._before: QWidget | None = None
        self._box = QFrame(self)
        self._box.setProperty("kind", "palette")
        self._lines, self._area, self._column = QWidget(), QScrollArea(), QVBoxLayout(self._box)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("What can I do here?"))
        parent.installEventFilter(self)
        self._lay_out()
        self.hide()

    def open(self) -> None:
        """Show the sheet."""
        self._before = self.window().focusWidget()
        self._place()
        self.show()
        self.raise_()
        self.setFocus()

    def dismiss(self) -> None:
        """Close; the focus goes back where it was."""
        self.hide()
        if self._before is not None:
            self._before.setFocus()
        self._before = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Key.Key_Escape, Key.Key_F1, Key.Key_Return, Key.Key_Enter, Key.Key_Question):
            self.dismiss()
        elif event.key() in (Key.Key_Up, Key.Key_Down, Key.Key_PageUp, Key.Key_PageDown):
            bar = self._area.verticalScrollBar()
            step = bar.singleStep() if event.key() in (Key.Key_Up, Key.Key_Down) else bar.pageStep()
            bar.setValue(bar.value() + (step if event.key() in (Key.Key_Down, Key.Key_PageDown) else -step))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._box.geometry().contains(event.position().toPoint()):
            self.dismiss()

    def paintEvent(self, event: QPaintEvent) -> None:
        shade = QColor(self._theme.token("shadow"))
        shade.setAlpha(70 if self._theme.scheme == "light" else 130)
        painter = QPainter(self)
        painter.fillRect(event.rect(), shade)
        painter.end()

    def _place(self) -> None:
        self.setGeometry(self._host.rect())
        width = min(self._theme.wide(WIDTH), self.width() - AROUND)
        margins = self._box.contentsMargins() + self._column.contentsMargins()
        wanted = self._lines.heightForWidth(width - margins.left() - margins.right())
        self._area.setFixedHeight(0)
        rest = self._box.heightForWidth(width)
        self._area.setFixedHeight(min(wanted, self.height() - AROUND - rest))
        height = rest + self._area.height()
        self._box.setGeometry((self.width() - width) // 2, (self.height() - height) // 2, width, height)

    def _lay_out(self) -> None:
        theme, column = self._theme, self._column
        column.setContentsMargins(theme.size("xl"), theme.size("l"), theme.size("xl"), theme.size("l"))
        column.setSpacing(theme.size("m"))
        head = QHBoxLayout()
        head.addWidget(label(self.tr("What can I do here?"), "title"), 1)
        close = button(theme, self.tr("Close"), "quiet")
        close.clicked.connect(self.dismiss)
        head.addWidget(close)
        column.addLayout(head)
        row = QHBoxLayout(self._lines)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.size("xl"))
        columns = [QVBoxLayout() for _ in range(COLUMNS)]
        for each in columns:
            each.setSpacing(theme.size("l"))
            row.addLayout(each, 1)
        for group in groups():
            columns[group.column].addLayout(self._group(group))
        for each in columns:
            each.addStretch(1)
        self._area.setWidget(self._lines)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        self._lines.setAutoFillBackground(False)
        column.addWidget(self._area)
        note = self.tr("While words are corrected, letters are letters; all other keys work again after Esc.")
        column.addWidget(wrapped(note, "caption"))

    def _group(self, group: Group) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.size("m"))
        grid.setVerticalSpacing(self._theme.size("xs"))
        grid.addWidget(label(group.title, "strong"), 0, 0, 1, 2)
        for row, line in enumerate(group.lines, 1):
            # Keys are written from left to right in every language.
            name = label(f"\u2066{line.keys}\u2069", "soft")
            self._theme.fit(name, 104)
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(wrapped(line.words), row, 1)
        grid.setColumnStretch(1, 1)
        return grid
