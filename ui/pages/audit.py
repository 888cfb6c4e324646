"""The audit page: every act that was done in the case, and whether the log of them still holds."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from testimony_app.case import Case
from testimony_app.services import log_interview, manage_incidents, release, verify_log
from testimony_app.services.verify_log import Verdict
from ui import prompts, words
from ui.models.log_rows import Column, LogLine, LogList, LogRows
from ui.pages.context import PageContext
from ui.panels.audit_verdict import VerdictLine
from ui.panels.line_table import LineTable
from ui.widgets.basics import button, label, wrapped
from ui.widgets.filter_button import FilterButton

CHANGED_OUTSIDE = "vault.changed_outside"
SHORT_ID = 8


class AuditPage(QWidget):
    """Reads the log each time it comes to the front."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, theme = context, context.theme
        self._rows = LogRows(self)
        self._list = LogList(self._rows, self)
        self._verdict = VerdictLine(theme)
        self._count = label("", "count")
        self._action = FilterButton(theme, self.tr("Act"), self.tr("Every act"))
        self._again = button(
            theme, self.tr("Check again"), "quiet", "verified", self.tr("Check the whole log again (F5)")
        )
        self._again.setShortcut("F5")
        self._warnings = QWidget()
        self._accept = button(theme, self.tr("Accept the change…"), "danger")
        samples: dict[int, str | int] = {
            Column.NUMBER: "00000",
            Column.MOMENT: "30 September 2031, 00:00",
            Column.PERSON: "00000000",
        }
        self._table = LineTable(theme, self._list, self.tr("Acts"), samples, {Column.ACT: 3, Column.OBJECT: 2})
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read the log and check it."""
        self._show_warnings()
        self._verdict.show_checking()
        self._context.load(self, _lines, self._show)
        self._context.load(self, verify_log.verify, self._judge)

    def _show(self, lines: list[LogLine]) -> None:
        self._rows.set_rows(lines)
        actions = {line.entry.action for line in lines}
        self._action.set_choices(sorted(((each, words.label(each)) for each in actions), key=lambda each: each[1]))
        self._narrow()

    def _judge(self, verdict: Verdict) -> None:
        self._verdict.show_verdict(verdict)

    def _narrow(self) -> None:
        self._list.set_action(self._action.value())
        shown, held = self._list.rowCount(), self._rows.rowCount()
        narrowed = self.tr("{shown} of {all}").format(shown=shown, all=held)
        self._count.setText(narrowed if self._action.value() else str(held))

    def _changed(self, _ids: object) -> None:
        if self.isVisible():
            self.refresh()

    def _show_warnings(self) -> None:
        case = self._context.case
        for box, code in self._boxes:
            box.setVisible(code != CHANGED_OUTSIDE or case.read_only)
        self._accept.setVisible(CHANGED_OUTSIDE in case.warnings and case.read_only)
        self._warnings.setVisible(any(not box.isHidden() for box, _ in self._boxes))

    def _accept_change(self) -> None:
        agreed = prompts.confirm(
            self,
            self.tr("Accept what was changed outside the app?"),
            self.tr(
                "The case can be written again, and the log says that you accepted. "
                "That it was different before can no longer be shown."
            ),
            self.tr("Accept the change"),
        )
        if agreed:
            self._context.load(self, lambda case: case.accept_changes(), self._accepted)

    def _accepted(self, _nothing: object) -> None:
        self._context.say(self.tr("The change is accepted. The case can be written again."))
        self.refresh()
        self._context.changed.emit(frozenset({self._context.case.vault_id}))

    def _connect(self) -> None:
        self._action.changed.connect(self._narrow)
        self._again.clicked.connect(self.refresh)
        self._accept.clicked.connect(self._accept_change)
        self._context.changed.connect(self._changed)
        self.setFocusProxy(self._table)

    def _lay_out(self) -> None:
        theme = self._context.theme
        head = QHBoxLayout()
        head.setSpacing(theme.size("m"))
        head.addWidget(label(self.tr("Audit"), "page-title"))
        head.addWidget(self._count, 1)
        head.addWidget(self._action)
        head.addWidget(self._again)
        column = QVBoxLayout(self)
        side = theme.size("xl")
        column.setContentsMargins(side, theme.size("l"), side, theme.size("s"))
        column.setSpacing(theme.size("m"))
        column.addLayout(head)
        column.addWidget(self._verdict)
        column.addWidget(self._warnings)
        column.addWidget(self._table, 1)
        self._lay_out_warnings()

    def _lay_out_warnings(self) -> None:
        theme = self._context.theme
        column = QVBoxLayout(self._warnings)
        column.setContentsMargins(theme.size("l"), 0, theme.size("l"), 0)
        column.setSpacing(theme.size("xs"))
        self._boxes = [(wrapped(str(words.message_of(code)), "soft"), code) for code in self._context.case.warnings]
        for box, _ in self._boxes:
            column.addWidget(box)
        row = QHBoxLayout()
        row.addWidget(self._accept)
        row.addStretch(1)
        column.addLayout(row)


def _lines(case: Case) -> list[LogLine]:
    """The log, newest first, with the codes of what it concerned."""
    codes = {line.row.id: line.row.code for line in log_interview.lines(case)}
    codes |= {each.id: each.code for each in manage_incidents.incidents(case)}
    codes |= {each.id: each.code for each in release.releases(case)}
    return [LogLine(each, codes.get(each.object_id, _short(each.object_id))) for each in verify_log.entries(case)]


def _short(object_id: str) -> str:
    """An id's beginning; a word such as the name of a setting stays whole."""
    return object_id[:SHORT_ID] if len(object_id) > 2 * SHORT_ID and any(map(str.isdigit, object_id)) else object_id
