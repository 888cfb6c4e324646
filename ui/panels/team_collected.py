"""What a field device brought, or would bring: the interviews, what is missing and why, and the receipt."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from testimony_app.services.field_collect import Collected, CollectReport
from ui import words
from ui.shell.theme import Theme
from ui.widgets.basics import button, label, wrapped

SHOWN_AT_MOST = 200


class CollectedView(QScrollArea):
    """One report. Signals: agreed(), to bring in what was looked at; left()."""

    agreed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, report: CollectReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.take = button(theme, self.tr("Bring in"), "primary", "import")
        close = button(theme, self.tr("Not now") if report.dry_run else self.tr("Close"), "quiet")
        page = QWidget()
        page.setProperty("kind", "page")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.size("s"))
        column.addWidget(label(self._heading(report), "title"))
        for problem in self.problems(report):
            column.addWidget(wrapped(problem, "error"))
        if report.receipt:
            column.addWidget(
                wrapped(self.tr("Everything has arrived. Read this receipt out to whoever has the device:"))
            )
            receipt = label(words.isolated(report.receipt), "time")
            receipt.setFont(theme.figures_font("time"))
            receipt.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
            column.addWidget(receipt)
        for each in report.collected[:SHOWN_AT_MOST]:
            column.addWidget(wrapped(self._line(each), "soft"))
        if report.already:
            column.addWidget(wrapped(self.tr("{count} had come before.").format(count=report.already), "caption"))
        row = QHBoxLayout()
        row.addWidget(self.take)
        row.addWidget(close)
        row.addStretch()
        column.addLayout(row)
        column.addStretch(1)
        self.take.setVisible(report.dry_run and bool(report.collected))
        self.setWidgetResizable(True)
        self.setWidget(page)
        self.take.clicked.connect(self.agreed)
        close.clicked.connect(self.left)
        self.setFocusProxy(self.take if report.dry_run and report.collected else close)

    def problems(self, report: CollectReport) -> list[str]:
        """Everything that is missing, damaged or odd, in sentences."""
        one, several = (
            self.tr("Missing from {device}: interview number {first}."),
            self.tr("Missing from {device}: interviews number {first} to {last}."),
        )
        said = [
            (one if each.first == each.last else several).format(device=each.device, first=each.first, last=each.last)
            for each in report.gaps
        ]
        said += [
            self.tr("{device}: its items do not follow one another as they must. Somebody may have copied it.").format(
                device=each
            )
            for each in report.broken
        ]
        said += [
            self.tr("{device} lost its counter and began to count anew.").format(device=each)
            for each in report.restarted
        ]
        counts: dict[str, int] = {}
        for refused in report.refused:
            counts[refused.code] = counts.get(refused.code, 0) + 1
        said += [f"{words.message_of(code)} ({count})" for code, count in counts.items()]
        if report.waiting:
            said.append(
                self.tr("Recordings that are in no interview yet lie on the device: {count}. Hand over there.").format(
                    count=report.waiting
                )
            )
        if report.uncounted:
            said.append(self.tr("No counter came along: nobody can tell whether the newest interviews are missing."))
        if report.old_keys:
            said.append(self.tr("The device seals to keys that were replaced. Give it a newer kit."))
        return said

    def _heading(self, report: CollectReport) -> str:
        said = (
            self.tr("Interviews that would come: {count}")
            if report.dry_run
            else self.tr("Interviews that came: {count}")
        )
        return said.format(count=len(report.collected))

    def _line(self, held: Collected) -> str:
        sound = self.tr("recordings: {count}").format(count=held.recordings) if held.recordings else ""
        cut = self.tr("cut off: {count}").format(count=held.recovered) if held.recovered else ""
        typed = self.tr("was {code} on the device").format(code=held.typed_code) if held.typed_code else ""
        witness = (
            self.tr("{witness}, was {code} on the device").format(witness=held.witness_code, code=held.typed_witness)
            if held.typed_witness
            else held.witness_code
        )
        described = "" if held.described else self.tr("nobody described it")
        return words.joined((held.code, typed, witness, held.device, sound, cut, described))
