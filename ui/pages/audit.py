"""The audit page: who did what and when, whether the log of it still holds, and what other copies' logs say."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from testimony_app.case import Case
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services import export_log, log_lines, verify_log
from testimony_app.services.export_log import Kind
from testimony_app.services.log_lines import Copy, LogLine
from testimony_app.services.verify_log import OWN, Verdict
from ui import prompts, words
from ui.models.log_rows import Column, LogList, LogRows
from ui.pages.context import PageContext
from ui.panels.audit_compare import CompareCode
from ui.panels.audit_filters import AuditFilters
from ui.panels.audit_openings import OpeningsPanel
from ui.panels.audit_verdict import VerdictLine
from ui.panels.audit_warnings import Warnings
from ui.panels.line_table import LineTable
from ui.widgets.basics import button, label, wrapped
from ui.widgets.filter_button import FilterButton

OPENINGS = "openings"
SHORT_ID = 8


@dataclass(frozen=True, slots=True)
class _Reading:
    lines: list[LogLine]
    copies: tuple[Copy, ...]


class AuditPage(QWidget):
    """Reads the log each time it comes to the front."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, theme = context, context.theme
        self._rows = LogRows(self)
        self._list = LogList(self._rows, self)
        self._check: JobContext | None = None
        self._verdict, self._compare = VerdictLine(theme), CompareCode(theme)
        self._filters = AuditFilters(theme, context.case.now)
        self._openings = OpeningsPanel(context)
        self._warnings = Warnings(context)
        self._count = label("", "count")
        self._log = FilterButton(theme, self.tr("Log"), self.tr("This copy"))
        self._none = wrapped(self.tr("No act fits."), "soft")
        self._export = button(theme, self.tr("Export"), "quiet", "export", self.tr("Write the log into a folder"))
        self._again = button(
            theme, self.tr("Check again"), "quiet", "verified", self.tr("Check the whole log again (F5)")
        )
        self._again.setShortcut("F5")
        samples: dict[int, str | int] = {
            Column.NUMBER: "00000",
            Column.MOMENT: "30 September 2031, 00:00",
            Column.PERSON: "Researcher 000",
        }
        self._table = LineTable(theme, self._list, self.tr("Acts"), samples, {Column.ACT: 3, Column.OBJECT: 2})
        self._faces = QStackedWidget()
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read what is shown, and check it if it is a log."""
        self._warnings.refresh()
        self._stop_checking()
        if self._log.value() == OPENINGS:
            self._faces.setCurrentIndex(1)
            self._openings.refresh()
            return
        self._faces.setCurrentIndex(0)
        wanted = self._log.value()
        self._verdict.show_checking()
        self._context.load(
            self, lambda case: _Reading(log_lines.lines(case, wanted), log_lines.copies(case)), self._show
        )
        self._check = self._context.runner.start(
            lambda job: verify_log.verify(self._context.case, wanted, job),
            self,
            self._judge,
            self._context.tell,
            lambda fraction, _code: self._verdict.show_checking(fraction),
        )

    def hideEvent(self, event: QHideEvent) -> None:
        self._stop_checking()
        self._openings.forget()
        super().hideEvent(event)

    def _stop_checking(self) -> None:
        if self._check is not None:
            self._check.cancel()
            self._check = None

    def _show(self, reading: _Reading) -> None:
        self._offer(reading.copies)
        self._rows.set_rows(reading.lines)
        self._filters.set_lines(reading.lines)
        self._narrow()

    def _offer(self, copies: tuple[Copy, ...]) -> None:
        """The logs that can be shown; what is shown stays chosen."""
        copy_of = self.tr("Copy of {people} ({id})")
        found = [
            (each.log_id, copy_of.format(people=words.comma().join(each.people[:2]), id=each.log_id[:SHORT_ID]))
            for each in copies
        ]
        names = [(OPENINGS, self.tr("Openings of names"))] if self._context.case.holds("identity") else []
        with QSignalBlocker(self._log):
            self._log.set_choices([*found, *names])

    def _judge(self, verdict: Verdict) -> None:
        self._check = None
        self._verdict.show_verdict(verdict, self._context.case.member_code)

    def _narrow(self) -> None:
        sought = self._filters.sought()
        self._list.set_sought(sought)
        shown, held = self._list.rowCount(), self._rows.rowCount()
        narrowed = self.tr("{shown} of {all}").format(shown=shown, all=held)
        self._count.setText(str(held) if shown == held else narrowed)
        self._none.setVisible(bool(held) and not shown)

    def _change_log(self) -> None:
        self._compare.forget()
        self._rows.set_rows([])
        self._count.setText("")
        self.refresh()

    def _find(self, code: str) -> None:
        wanted = self._log.value()
        self._context.runner.start(
            lambda _job: verify_log.find_head(self._context.case, code, wanted),
            self,
            self._compare.show_found,
            self._not_found,
        )

    def _not_found(self, error: Exception) -> None:
        if isinstance(error, AppError) and error.code == "log.code_unfit":
            self._compare.show_problem(str(words.message(error)))
        else:
            self._context.tell(error)

    def _write(self, kind: Kind) -> None:
        folder = prompts.open_folder(self, self.tr("Where shall the log be written? Choose a folder"))
        if folder is None:
            return
        wanted = OWN if self._log.value() == OPENINGS else self._log.value()

        def work(case: Case, job: JobContext) -> Path:
            return export_log.export(case, folder, kind, wanted, job)

        self._context.long(self, self.tr("Export of the log"), work, self._written)

    def _written(self, made: Path) -> None:
        self._context.say(self.tr("The log was written into the new folder {name}.").format(name=made.name))
        self._context.changed.emit(frozenset({self._context.case.vault_id}))

    def _changed(self, _ids: object) -> None:
        if self.isVisible():
            self.refresh()

    def _connect(self) -> None:
        self._filters.changed.connect(self._narrow)
        self._verdict.personChosen.connect(self._filters.person.set_value)
        self._compare.wanted.connect(self._find)
        self._log.changed.connect(self._change_log)
        self._again.clicked.connect(self.refresh)
        self._context.changed.connect(self._changed)
        self.setFocusProxy(self._table)

    def _lay_out(self) -> None:
        theme = self._context.theme
        menu = QMenu(self._export)
        for kind, text in (
            (Kind.CSV, self.tr("As a table (CSV)…")),
            (Kind.BUNDLE, self.tr("For the stand-alone verifier…")),
        ):
            menu.addAction(text).triggered.connect(lambda _=False, kind=kind: self._write(kind))
        self._export.setMenu(menu)
        head = QHBoxLayout()
        head.setSpacing(theme.size("m"))
        head.addWidget(label(self.tr("Audit"), "page-title"))
        head.addWidget(self._count, 1)
        for widget in (self._log, self._export, self._again):
            head.addWidget(widget)
        column = QVBoxLayout(self)
        side = theme.size("xl")
        column.setContentsMargins(side, theme.size("l"), side, theme.size("s"))
        column.setSpacing(theme.size("m"))
        column.addLayout(head)
        column.addWidget(self._warnings)
        column.addWidget(self._faces, 1)
        self._faces.addWidget(self._log_face())
        self._faces.addWidget(self._openings)

    def _log_face(self) -> QWidget:
        theme = self._context.theme
        face, narrowing = QWidget(), QHBoxLayout()
        narrowing.setSpacing(theme.size("m"))
        narrowing.addWidget(self._filters, 1)
        narrowing.addWidget(self._compare)
        column = QVBoxLayout(face)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.size("m"))
        column.addWidget(self._verdict)
        column.addLayout(narrowing)
        column.addWidget(self._compare.answer)
        column.addWidget(self._none)
        column.addWidget(self._table, 1)
        return face


def _read(log_id: str, case: Case) -> _Reading:
    return _Reading(log_lines.lines(case, log_id), log_lines.copies(case))
