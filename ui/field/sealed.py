"""What lies sealed here, handing it over to headquarters, and shredding it once they have it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from testimony_app.jobs import JobContext
from testimony_app.services.field_device import Handover, SealedFile
from ui import prompts, words
from ui.field.context import FieldContext
from ui.field.sealed_rows import Column, SealedRows
from ui.panels.line_table import LineTable
from ui.widgets.basics import button, hairline, label, set_state, wrapped
from ui.widgets.empty import EmptyState

RECEIPT_DIGITS = 12


class SealedPage(QWidget):
    """Reads what lies here each time it comes to the front."""

    def __init__(self, context: FieldContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, theme = context, context.theme
        self._rows, self._count = SealedRows(self), label("", "count")
        samples: dict[int, str | int] = {Column.MOMENT: "30 September 2031, 00:00", Column.SIZE: "1000.0 MiB"}
        self._table = LineTable(theme, self._rows, self.tr("Sealed on this device"), samples, {Column.KIND: 1})
        self._hand_over = button(theme, self.tr("Hand over…"), "primary", "export")
        self._receipt = QLineEdit()
        self._forget = button(theme, self.tr("Shred here…"), "danger", "remove")
        self._faces = QStackedWidget()
        self._empty = EmptyState(
            theme,
            "lock",
            self.tr("Nothing lies sealed here"),
            self.tr("What you seal appears here, with its size and time, until headquarters has it."),
        )
        self._lay_out()
        self._hand_over.clicked.connect(self.hand_over)
        self._forget.clicked.connect(self.forget)
        self._receipt.textEdited.connect(self._typed)
        self._receipt.returnPressed.connect(self.forget)
        self.setFocusProxy(self._table)
        self._typed()

    def refresh(self) -> None:
        """Look at the outbox again."""
        device = self._context.device
        self._context.run(self, lambda _: device.items(), self._show)

    def hand_over(self) -> None:
        """Copy all that is sealed to a disk that the person chooses."""
        target = prompts.open_folder(self, self.tr("Copy to which disk? Choose a folder on it"))
        if target is None:
            return
        device = self._context.device
        self._hand_over.setEnabled(False)
        self._context.long(
            self,
            self.tr("Handing over"),
            lambda job: device.hand_over(target, job),
            self._handed_over,
            lambda: self._hand_over.setEnabled(True),
        )

    def forget(self) -> None:
        """Shred what headquarters has, by the receipt that they read out."""
        typed, device = self._receipt.text(), self._context.device
        if not self._forget.isEnabled() or not prompts.confirm(
            self,
            self.tr("Shred on this device what headquarters has?"),
            self.tr("It is gone here for good. The receipt shows that headquarters took every file of it."),
            self.tr("Shred"),
        ):
            return

        def work(job: JobContext) -> int:
            return device.forget(typed, job)

        self._context.run(self, work, self._forgotten, self._not_forgotten)

    def _show(self, items: tuple[SealedFile, ...]) -> None:
        self._rows.set_rows(items[::-1])
        self._count.setText(str(len(items)) if items else "")
        self._faces.setCurrentIndex(0 if items else 1)
        self._hand_over.setVisible(bool(items) or self._hand_over.isEnabled() is False)
        self._below.setVisible(bool(items))

    def _handed_over(self, done: Handover) -> None:
        self._hand_over.setEnabled(True)
        said = self.tr(
            "Copied and read back: {count} files, into the folder {folder}. They stay here until headquarters has them."
        )
        folder = done.folder.name if done.folder is not None else ""
        self._context.say(said.format(count=len(done.files), folder=words.isolated(folder)))
        self._context.changed.emit()

    def _forgotten(self, count: int) -> None:
        self._receipt.clear()
        self._typed()
        self._context.say(self.tr("Shredded on this device: {count} files. Headquarters has them.").format(count=count))
        self._context.changed.emit()

    def _not_forgotten(self, error: Exception) -> None:
        set_state(self._receipt, "state", "wrong")
        self._context.tell(error)

    def _typed(self) -> None:
        set_state(self._receipt, "state", "")
        self._forget.setEnabled(len("".join(self._receipt.text().split())) == RECEIPT_DIGITS)

    def _lay_out(self) -> None:
        theme = self._context.theme
        head = QHBoxLayout()
        head.setSpacing(theme.size("m"))
        head.addWidget(label(self.tr("Sealed here"), "page-title"))
        head.addWidget(self._count, 1)
        head.addWidget(self._hand_over)
        self._faces.addWidget(self._table)
        self._faces.addWidget(self._empty)
        self._receipt.setPlaceholderText("0000 0000 0000")
        self._receipt.setFont(theme.figures_font("body"))
        self._receipt.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        theme.fit(self._receipt, most=220)
        self._receipt.setMaxLength(2 * RECEIPT_DIGITS)
        self._receipt.setAccessibleName(self.tr("Receipt of headquarters"))
        self._below = QWidget()
        below = QVBoxLayout(self._below)
        below.setContentsMargins(0, theme.size("s"), 0, theme.size("m"))
        below.setSpacing(theme.size("s"))
        below.addWidget(hairline())
        below.addWidget(label(self.tr("Has headquarters collected it?"), "strong"))
        told = self.tr(
            "They get a receipt once everything has arrived, and read it out to you. Only then can it be shredded here."
        )
        below.addWidget(wrapped(told, "soft"))
        row = QHBoxLayout()
        row.setSpacing(theme.size("s"))
        row.addWidget(self._receipt)
        row.addWidget(self._forget)
        row.addStretch()
        below.addLayout(row)
        column = QVBoxLayout(self)
        side = theme.size("xl")
        column.setContentsMargins(side, theme.size("l"), side, theme.size("s"))
        column.setSpacing(theme.size("m"))
        column.addLayout(head)
        column.addWidget(self._faces, 1)
        column.addWidget(self._below)
