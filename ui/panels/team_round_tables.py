"""The two tables of the rounds: what there is, and who codes what."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.delegates.progress_line import BAR, ProgressLineDelegate
from ui.models.round_rows import RoundColumn, RoundRows, WorkColumn, WorkRows
from ui.panels.line_table import LineTable
from ui.shell.theme import Theme

FAR = f"{'0' * (BAR // 6)} 000 of 000"
"""A bar with words beside it, at its widest."""


def rounds_table(theme: Theme, rows: RoundRows) -> LineTable:
    """The rounds, and all coding."""
    made = LineTable(
        theme,
        rows,
        QCoreApplication.translate("RoundsPanel", "Rounds"),
        {
            RoundColumn.STATE: QCoreApplication.translate("RoundRows", "open, blind"),
            RoundColumn.INTERVIEWS: "000",
            RoundColumn.CODERS: "00",
            RoundColumn.FINISHED: FAR,
        },
        {RoundColumn.NAME: 1},
    )
    made.setItemDelegate(ProgressLineDelegate(theme, made))
    return made


def work_table(theme: Theme, rows: WorkRows) -> LineTable:
    """Who codes what, and how far they are."""
    states = [QCoreApplication.translate("WorkRows", each) for each in ("not assigned", "to be coded", "finished")]
    made = LineTable(
        theme,
        rows,
        QCoreApplication.translate("RoundsPanel", "Who codes what"),
        {
            WorkColumn.INTERVIEW: "I-0000",
            WorkColumn.STATE: max(states, key=len),
            WorkColumn.TURNS: FAR,
            WorkColumn.CODINGS: "0000",
            WorkColumn.LAST: "30 September 2031, 00:00",
        },
        {WorkColumn.CODER: 1},
    )
    made.setItemDelegate(ProgressLineDelegate(theme, made))
    return made
