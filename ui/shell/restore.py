"""Restore a backup of a case that is locked or damaged: choose one, type what opens it, and read what came of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from testimony_app.services.back_up import Backup
from testimony_app.services.restore import RestoreReport
from ui import words
from ui.models.backup_rows import BackupRows, Column
from ui.panels.line_table import LineTable
from ui.shell.gate import Gate, SecretField, field_row
from ui.shell.theme import Theme
from ui.widgets.basics import button, label, set_state, wrapped

MOST, WIDTH, WHOLE = 6, 620, 1000
REPLACED = "replaced"


class RestoreView(Gate):
    """Signals: restoreRequested(name, secret), stopRequested(), finished(). Nothing here erases anything."""

    restoreRequested = Signal(str, str)
    stopRequested = Signal()
    finished = Signal()

    def __init__(self, theme: Theme, title: str, found: Sequence[Backup], parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, width=WIDTH)
        self._found = tuple(found)
        self._rows = BackupRows(self)
        self._rows.set_rows(list(found))
        samples: dict[int, str | int] = {
            Column.WHEN: "30 September 2031, 14:05",
            Column.ACTS: "00000",
            Column.SIZE: "000.0 MB",
        }
        self._list = LineTable(theme, self._rows, self.tr("Backups"), samples, {Column.WHY: 1})
        self._list.show_at_most(MOST)
        self._secret = SecretField(theme, self.tr("Passphrase or the 24 recovery words"))
        self._problem, self._report = wrapped("", "error"), wrapped("")
        self._bar, self._stage = QProgressBar(), label("", "caption")
        self._bar.setRange(0, WHOLE)
        self._bar.setTextVisible(False)
        self._restore = button(theme, self.tr("Restore this backup"), "primary")
        self._stop = button(theme, self.tr("Stop"), "quiet")
        self._back = button(theme, self.tr("Back"), "quiet")
        self._lay_out(theme, title)
        self._secret.entered.connect(self._submit)
        self._restore.clicked.connect(self._submit)
        self._stop.clicked.connect(self.stopRequested)
        self._back.clicked.connect(self.finished)
        self._secret.textChanged.connect(lambda _: self._allow())
        if found:
            # What a restore replaced is chosen on purpose only.
            self._list.choose(next((n for n, each in enumerate(found) if each.reason != REPLACED), 0))
        self.setFocusProxy(self._secret)
        self.set_busy(False)

    def show_problem(self, sentence: str) -> None:
        """Say what went wrong; the words stay in the field so that a slip can be mended."""
        self._problem.setText(sentence)
        self._secret.set_wrong(bool(sentence))

    def show_progress(self, fraction: float, stage: str) -> None:
        """Show how far it is. stage: a stage code."""
        self._bar.setValue(int(fraction * WHOLE))
        self._stage.setText(words.label(stage))

    def set_busy(self, busy: bool) -> None:
        """Show that the restore runs."""
        self._busy = busy
        for widget in (self._list, self._secret, self._back):
            widget.setDisabled(busy)
        for shown in (self._bar, self._stage, self._stop):
            shown.setVisible(busy)
        self._allow()

    def show_report(self, report: RestoreReport) -> None:
        """Say what came back and what did not; what is left to do is to open the case."""
        self._secret.clear()
        self.set_busy(False)
        for widget in (self._list, self._secret, self._label, self._restore, self._problem, self._note):
            widget.hide()
        self._report.setText("\n".join(self._sentences(report)))
        self._back.setText(self.tr("Unlock the case"))
        set_state(self._back, "kind", "primary")
        self._back.setFocus()

    @property
    def said(self) -> str:
        """What the report says."""
        return self._report.text()

    def _sentences(self, report: RestoreReport) -> list[str]:
        found = [self.tr("The backup of {moment} is in place.").format(moment=words.moment(report.made))]
        if report.lost is None:
            found.append(self.tr("What was done since is not in it; how much cannot be told."))
        elif report.lost:
            found.append(self.tr("Acts done since that are not in it: {count}.").format(count=report.lost))
        if report.missing:
            named = words.comma().join(report.missing)
            found.append(self.tr("Recordings are missing of these interviews: {codes}.").format(codes=named))
        if report.later:
            kept = self.tr("Recordings that came after the backup were kept, and no interview names them: {count}.")
            found.append(kept.format(count=report.later))
        if not report.log_sound:
            found.append(self.tr("The log in it does not hold; see the audit page."))
        found.append(self.tr("What it replaced is kept as a backup too, and can be restored again."))
        return found

    def _submit(self) -> None:
        row = self._list.currentIndex()
        if self._restore.isEnabled() and row.isValid():
            self.show_problem("")
            self.restoreRequested.emit(self._rows.row_at(row.row()).name, self._secret.text())

    def _allow(self) -> None:
        self._restore.setEnabled(bool(self._secret.text().strip()) and bool(self._found) and not self._busy)

    def _lay_out(self, theme: Theme, title: str) -> None:
        column = self.column
        column.addWidget(label(self.tr("Restore a backup"), "page-title"))
        column.addWidget(wrapped(title, "soft"))
        note = self.tr(
            "The backup is opened to check it before anything is changed. Recordings stay as they are, and what the "
            "backup replaces is kept."
        )
        self._note = wrapped(note, "caption")
        column.addWidget(self._note)
        column.addSpacing(theme.size("m"))
        column.addWidget(self._list)
        column.addSpacing(theme.size("s"))
        self._label = field_row(column, self.tr("Passphrase or the 24 recovery words"), self._secret)
        column.addWidget(self._problem)
        column.addWidget(self._bar)
        column.addWidget(self._stage)
        column.addWidget(self._report)
        column.addSpacing(theme.size("s"))
        last = QHBoxLayout()
        last.addWidget(self._back)
        last.addWidget(self._stop)
        last.addStretch()
        last.addWidget(self._restore)
        column.addLayout(last)
