"""The jobs of the runner as rows for the tray."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ui.workers.runner import JobRunner

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


@dataclass(frozen=True, slots=True)
class JobRow:
    """One job. fraction: 0..1. state: running, failed; a job that is done or cancelled leaves."""

    number: str
    title: str
    fraction: float = 0.0
    stage: str = ""
    state: str = "running"


class JobModel(QAbstractListModel):
    """Running jobs and those that failed, oldest first. `countChanged(running, failed)` is for the tray's button."""

    countChanged = Signal(int, int)

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[JobRow] = []
        runner.started.connect(self._started)
        runner.progressed.connect(self._progressed)
        runner.finished.connect(self._finished)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        return row if role == Qt.ItemDataRole.UserRole else None

    def rows(self) -> tuple[JobRow, ...]:
        """All rows as they are now."""
        return tuple(self._rows)

    def dismiss(self, number: str) -> None:
        """Take a failed job off the list."""
        if (at := self._at(number)) is not None and self._rows[at].state == "failed":
            self._remove(at)

    def _started(self, number: str, title: str) -> None:
        end = len(self._rows)
        self.beginInsertRows(QModelIndex(), end, end)
        self._rows.append(JobRow(number, title))
        self.endInsertRows()
        self._count()

    def _progressed(self, number: str, fraction: float, stage: str) -> None:
        if (at := self._at(number)) is not None:
            self._put(at, replace(self._rows[at], fraction=fraction, stage=stage))

    def _finished(self, number: str, outcome: str) -> None:
        at = self._at(number)
        if at is None:
            return
        if outcome == "failed":
            self._put(at, replace(self._rows[at], state="failed"))
            self._count()
        else:
            self._remove(at)

    def _put(self, at: int, row: JobRow) -> None:
        self._rows[at] = row
        self.dataChanged.emit(self.index(at), self.index(at))

    def _remove(self, at: int) -> None:
        self.beginRemoveRows(QModelIndex(), at, at)
        del self._rows[at]
        self.endRemoveRows()
        self._count()

    def _at(self, number: str) -> int | None:
        return next((i for i, row in enumerate(self._rows) if row.number == number), None)

    def _count(self) -> None:
        failed = sum(row.state == "failed" for row in self._rows)
        self.countChanged.emit(len(self._rows) - failed, failed)
