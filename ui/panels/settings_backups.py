"""Backups of the case: what there is, make one now, copy the whole case to another disk, and how often by itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from testimony_app.case import Case
from testimony_app.jobs import JobContext
from testimony_app.services import administer, back_up
from testimony_app.services.back_up import Backup, CopyReport
from ui import prompts, words
from ui.models.backup_rows import BackupRows, Column
from ui.pages.context import PageContext
from ui.panels.line_table import LineTable
from ui.widgets.basics import button, wrapped

MOST = 6
DAYS = (1, 2, 3, 7, 14, 30, 0)


class BackupsPanel(QWidget):
    """Lists the backups and makes new ones. `schedule` is for whoever lays it out. Signal: backedUp()."""

    backedUp = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, theme = context, context.theme
        self._state = wrapped("", "strong")
        self._rows = BackupRows(self)
        samples: dict[int, str | int] = {
            Column.WHEN: "30 September 2031, 14:05",
            Column.ACTS: "00000",
            Column.SIZE: "000.0 MB",
        }
        self._list = LineTable(theme, self._rows, self.tr("Backups"), samples, {Column.WHY: 1})
        self._now = button(theme, self.tr("Back up now"))
        self._copy = button(theme, self.tr("Copy to another disk…"), "", "folder")
        self._move = button(theme, self.tr("Pack for another machine…"), "", "folder")
        self.schedule = QComboBox()
        for days in DAYS:
            self.schedule.addItem(self._days(days), days)
        self._lay_out()
        self._now.clicked.connect(self._back_up_now)
        self._copy.clicked.connect(self._copy_out)
        self._move.clicked.connect(self._pack)
        self.schedule.activated.connect(lambda _: self._put_schedule())

    def refresh(self) -> None:
        """Read again what backups there are."""
        self._context.load(self, _read, self._show)

    def back_up_by_itself(self) -> None:
        """Back the case up beside the window if it is still time; what comes of it is told only if it fails."""
        self._start(_by_itself, lambda _made: self._over())

    def _show(self, read: tuple[list[Backup], Backup | None, int]) -> None:
        found, newest, days = read
        self._rows.set_rows(found)
        self._list.setVisible(bool(found))
        self._list.show_at_most(MOST)
        if newest is None:
            self._state.setText(self.tr("There is no backup yet."))
        else:
            last = self.tr("Last backup: {moment}. It was opened to check it.")
            self._state.setText(last.format(moment=words.moment(newest.made)))
        place = self.schedule.findData(days)
        if place < 0:
            self.schedule.addItem(self._days(days), days)
            place = self.schedule.count() - 1
        self.schedule.setCurrentIndex(place)
        self._set_busy(False)

    def _back_up_now(self) -> None:
        def done(made: Backup) -> None:
            said = self.tr("The case is backed up ({moment}), and the backup was opened to check it.")
            self._context.say(said.format(moment=words.moment(made.made)))
            self._over()

        self._start(back_up.back_up, done)

    def _copy_out(self) -> None:
        title = self.tr("Where to? Choose a folder on another disk")
        self._copy_with(prompts.open_folder(self, title), back_up.back_up_to, self._tell_copied)

    def _pack(self) -> None:
        title = self.tr("Where to? Choose a folder on the disk that you carry over")
        self._copy_with(prompts.open_folder(self, title), back_up.pack_for_move, self._tell_packed)

    def _copy_with(
        self,
        folder: Path | None,
        act: Callable[[Case, Path, JobContext], CopyReport],
        tell: Callable[[CopyReport], None],
    ) -> None:
        if folder is None:
            return

        def done(report: CopyReport) -> None:
            tell(report)
            self._over()

        self._start(lambda case, job: act(case, folder, job), done, self.tr("Copying the case"))

    def _tell_copied(self, report: CopyReport) -> None:
        said = self.tr("The copy is whole and was opened to check it: {recordings} recordings, {copied} of them new.")
        self._context.say(
            " ".join([said.format(recordings=report.recordings, copied=report.copied), *self._lacks(report)])
        )

    def _tell_packed(self, report: CopyReport) -> None:
        said = self.tr(
            "The case is packed and was opened to check it: {recordings} recordings. Open it on the other machine and "
            "work there only; then destroy the ways in on this device."
        )
        self._context.say(" ".join([said.format(recordings=report.recordings), *self._lacks(report)]))

    def _lacks(self, report: CopyReport) -> list[str]:
        """What a person must know of a copy that lacks something."""
        counts = (
            (report.missing, self.tr("Missing here and there: {count} recordings.")),
            (report.only_there, self.tr("Missing here, still in the copy: {count} recordings.")),
            (report.unreadable, self.tr("Damaged: {count} recordings.")),
            (report.unfinished, self.tr("Cut off and not recovered, so not copied: {count} recordings.")),
        )
        return [sentence.format(count=count) for count, sentence in counts if count]

    def _start(self, work: Callable[[Case, JobContext], object], done: Callable[..., None], title: str = "") -> None:
        def failed(error: Exception) -> None:
            self._set_busy(False)
            self._context.tell(error)

        self._set_busy(True)
        self._context.long(
            self, title or self.tr("Backing up the case"), work, done, failed, lambda: self._set_busy(False)
        )

    def _over(self) -> None:
        self._context.changed.emit(frozenset({"log"}))
        self.backedUp.emit()
        self.refresh()

    def _put_schedule(self) -> None:
        days = int(self.schedule.currentData())
        self._context.load(
            self, lambda case: administer.set_case_setting(case, back_up.EVERY, days), lambda _nothing: None
        )

    def _set_busy(self, busy: bool) -> None:
        read_only = self._context.case.read_only
        self._now.setDisabled(busy or read_only)
        self._copy.setDisabled(busy)
        self._move.setDisabled(busy or read_only)
        self.schedule.setDisabled(read_only)

    def _days(self, days: int) -> str:
        if days == 0:
            return self.tr("Never by itself")
        return self.tr("Every day") if days == 1 else self.tr("Every %n days", "", days)

    def _lay_out(self) -> None:
        theme = self._context.theme
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.size("s"))
        row.setSpacing(theme.size("s"))
        for each in (self._now, self._copy, self._move):
            row.addWidget(each)
        row.addStretch(1)
        note = self.tr(
            "A backup lies in the case's own folder and holds texts, names and ways in, but no recordings: these never "
            "change and are not copied there. Only a copy on another disk helps if this disk or the device is lost. To "
            "restore a backup, lock the case and choose it on the lock screen."
        )
        column.addWidget(self._state)
        column.addWidget(self._list)
        column.addLayout(row)
        column.addWidget(wrapped(note, "caption"))
        self._list.hide()


def _read(case: Case) -> tuple[list[Backup], Backup | None, int]:
    return back_up.checked(case), back_up.last(case), int(administer.case_setting(case, back_up.EVERY))


def _by_itself(case: Case, job: JobContext) -> Backup | None:
    return back_up.back_up_if_due(case, job)
