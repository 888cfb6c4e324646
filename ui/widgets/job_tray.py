"""The tray at the foot of the window: what runs, how far it is, and a way to stop it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui.shell.theme import Theme
from ui.widgets.basics import hairline, label, set_state, tool_button
from ui.workers.job_model import JobModel, JobRow

WHOLE = 1000


class JobLine(QWidget):
    """One job: title, stage, progress, stop."""

    def __init__(self, theme: Theme, row: JobRow, stop: Callable[[], None], dismiss: Callable[[], None]) -> None:
        super().__init__()
        self._state = ""
        self._stop, self._dismiss = stop, dismiss
        self._title, self._stage = label(row.title), label("", "caption")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, WHOLE)
        theme.fit(self._bar, 220, 220)
        self._bar.setAccessibleName(row.title)
        self._button = tool_button(theme, "close", self.tr("Stop {job}").format(job=row.title))
        self._button.clicked.connect(self._pressed)
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.size("xl"), 0, theme.size("xl"), 0)
        line.setSpacing(theme.size("m"))
        line.addWidget(self._title)
        line.addWidget(self._stage, 1)
        line.addWidget(self._bar)
        line.addWidget(self._button)
        self.setMinimumHeight(theme.size("row") + 4)

    def show_row(self, row: JobRow, words: str) -> None:
        """Show how far the job is."""
        self._bar.setValue(int(row.fraction * WHOLE))
        self._stage.setText(words)
        if row.state != self._state:
            self._state = row.state
            set_state(self._bar, "state", row.state)
            set_state(self._stage, "kind", "error" if row.state == "failed" else "caption")
            if row.state == "failed":
                self._button.setAccessibleName(self.tr("Take {job} off the list").format(job=row.title))
                self._button.setToolTip(self._button.accessibleName())

    def _pressed(self) -> None:
        (self._dismiss if self._state == "failed" else self._stop)()


class JobTray(QWidget):
    """Shows the rows of a JobModel; hidden when there are none or when folded. Signal: cancelRequested(job id)."""

    cancelRequested = Signal(str)

    def __init__(
        self, theme: Theme, model: JobModel, words: Callable[[str], str] = str, parent: QWidget | None = None
    ) -> None:
        """words: turns a stage code into words."""
        super().__init__(parent)
        self._theme, self._model, self._words = theme, model, words
        self._lines: dict[str, JobLine] = {}
        self._folded = False
        self.setProperty("kind", "tray")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, theme.size("xs"))
        self._column.setSpacing(0)
        self._column.addWidget(hairline())
        self._column.addSpacing(theme.size("xs"))
        model.rowsInserted.connect(self._renew)
        model.rowsRemoved.connect(self._renew)
        model.dataChanged.connect(self._renew)
        self._renew()

    def toggle(self) -> None:
        """Fold or unfold."""
        self._folded = not self._folded
        self._renew()

    def _renew(self) -> None:
        rows = {row.number: row for row in self._model.rows()}
        for gone in set(self._lines) - set(rows):
            line = self._lines.pop(gone)
            self._column.removeWidget(line)
            line.deleteLater()
        for number, row in rows.items():
            if number not in self._lines:
                self._lines[number] = self._line(row)
                self._column.addWidget(self._lines[number])
            failed = row.state == "failed"
            self._lines[number].show_row(row, self.tr("failed") if failed else self._words(row.stage))
        self.setVisible(bool(rows) and not self._folded)

    def _line(self, row: JobRow) -> JobLine:
        number = row.number
        return JobLine(self._theme, row, lambda: self.cancelRequested.emit(number), lambda: self._model.dismiss(number))
