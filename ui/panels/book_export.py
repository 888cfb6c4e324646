"""Writing the code book to a file: in which format, what that cannot hold, and with which ids."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from testimony_app.services.code_book_export import KINDS, Loss
from ui import words
from ui.panels.interview_form_fields import prose
from ui.shell.theme import Theme
from ui.widgets.basics import button, label


class BookExport(QWidget):
    """Signals: fileWanted(kind, new ids), cancelled()."""

    fileWanted = Signal(str, bool)
    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._losses: Mapping[str, Sequence[Loss]] = {}
        self._kinds = QButtonGroup(self)
        said = {
            "qdc": self.tr("QDC, the exchange format of programs for qualitative analysis (REFI-QDA)"),
            "csv": self.tr("CSV, a plain table"),
            "xlsx": self.tr("XLSX, a table for spreadsheets"),
        }
        self.radios = {kind: QRadioButton(said[kind]) for kind in KINDS}
        self.new_ids = QCheckBox(self.tr("New ids, so that nobody can tell that two files are of the same case"))
        self._lost = prose("", "soft")
        self._go = button(
            theme, self.tr("Choose a file…"), "primary", "", self.tr("Choose where to write (Ctrl+Enter)")
        )
        self._back = button(theme, self.tr("Cancel"), "", "", self.tr("Write nothing (Esc)"))
        self._lay_out()
        self._connect()

    def begin(self, losses: Mapping[str, Sequence[Loss]]) -> None:
        """Offer the formats. losses: by format, what a file would not hold."""
        self._losses = losses
        self.new_ids.setChecked(False)
        self.radios[KINDS[0]].setChecked(True)
        self._judge()
        self.radios[KINDS[0]].setFocus()

    def kind(self) -> str:
        """The format that is chosen."""
        return next(kind for kind, made in self.radios.items() if made.isChecked())

    def _judge(self) -> None:
        lost = [
            self.tr("• {what} ({count})").format(what=words.label(f"loss.{each.kind}"), count=each.count)
            for each in self._losses.get(self.kind(), ())
        ]
        self._lost.setText("\n".join([self.tr("Such a file does not hold (number of codes):"), *lost]))

    def _connect(self) -> None:
        for made in self.radios.values():
            self._kinds.addButton(made)
            made.toggled.connect(lambda on: self._judge() if on else None)
        self._go.clicked.connect(self._choose)
        self._back.clicked.connect(self.cancelled)
        for key, act in (("Ctrl+Return", self._choose), ("Ctrl+Enter", self._choose), ("Esc", self.cancelled.emit)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _choose(self) -> None:
        self.fileWanted.emit(self.kind(), self.new_ids.isChecked())

    def _lay_out(self) -> None:
        theme, head, column, body = self._theme, QHBoxLayout(), QVBoxLayout(self), QWidget()
        head.setSpacing(theme.size("s"))
        head.addWidget(label(self.tr("Export the code book"), "page-title"), 1)
        head.addWidget(self._back)
        head.addWidget(self._go)
        side = theme.size("xl")
        column.setContentsMargins(side, theme.size("l"), side, theme.size("s"))
        column.setSpacing(theme.size("m"))
        column.addLayout(head)
        told = self.tr("The file is not encrypted, and nobody looks for names in it. Read it before you pass it on.")
        theme.fit(body, most=760)
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.size("s"))
        inner.addWidget(prose(told, ""))
        inner.addSpacing(theme.size("s"))
        for made in self.radios.values():
            inner.addWidget(made)
        inner.addWidget(self.new_ids)
        inner.addSpacing(theme.size("s"))
        inner.addWidget(self._lost)
        column.addWidget(body)
        column.addStretch(1)
