"""The way in: one field in the middle of the window, and what is wrong in one sentence under it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from ui import words
from ui.shell.gate import Gate, SecretField
from ui.shell.theme import Theme
from ui.widgets.basics import button, label, set_state, wrapped


class UnlockView(Gate):
    """Signals: unlockRequested(passphrase), openOtherRequested(), createRequested(), recoveryRequested(),
    joinRequested(), panicRequested(), restoreRequested().

    `set_busy(True)` while the key is derived; `show_problem` for the one sentence. There is no counter.
    """

    unlockRequested = Signal(str)
    openOtherRequested = Signal()
    createRequested = Signal()
    recoveryRequested = Signal()
    joinRequested = Signal()
    panicRequested = Signal()
    restoreRequested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._name, self._where = label("", "page-title"), wrapped("", "caption")
        self._field = SecretField(theme, self.tr("Passphrase"))
        self._field.setPlaceholderText(self.tr("Passphrase"))
        self._problem, self._bar = wrapped("", "error"), QProgressBar()
        self._unlock = button(theme, self.tr("Unlock"), "primary")
        self._unlock.setProperty("size", "large")
        self._words = button(theme, self.tr("Use the recovery words"), "link")
        self._restore = button(theme, self.tr("Restore a backup"), "link")
        self._other = button(theme, self.tr("Open another case"), "quiet", "folder")
        self._new = button(theme, self.tr("New case"), "quiet", "folder_new")
        self._join = button(theme, self.tr("I was invited"), "quiet", "team")
        self._panic = button(theme, self.tr("Destroy the ways in on this device\u2026"), "link")
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.hide()
        self._lay_out(theme)
        self._unlock.clicked.connect(self._try)
        self._field.entered.connect(self._try)
        self._field.textEdited.connect(lambda _: self.show_problem(""))
        self._words.clicked.connect(self.recoveryRequested)
        self._other.clicked.connect(self.openOtherRequested)
        self._new.clicked.connect(self.createRequested)
        self._join.clicked.connect(self.joinRequested)
        self._panic.clicked.connect(self.panicRequested)
        self._restore.clicked.connect(self.restoreRequested)
        self.setFocusProxy(self._field)
        self.set_case("", "", "")

    def set_case(self, title: str, folder: str, closed: str) -> None:
        """Show which case it is, where it lies, and a sentence on when it was last closed well. No title: no case."""
        self._name.setText(title or self.tr("Testimony"))
        lines = words.joined((folder, closed), by="\n")
        self._where.setText(lines if title else self.tr("Open a case, or make the first one."))
        for widget in (self._field, self._unlock, self._words, self._panic):
            widget.setVisible(bool(title))
        self._problem.setVisible(bool(title))
        self._restore.hide()

    def offer_restore(self, urgent: bool = False) -> None:
        """Offer the backups that lie in the case. urgent: as the thing to do next, because the case is damaged."""
        set_state(self._restore, "kind", "primary" if urgent else "link")
        set_state(self._unlock, "kind", "" if urgent else "primary")
        self._restore.show()

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong, or nothing. The words stay in the field so that a slip can be seen and mended."""
        self._problem.setText(sentence)
        self._field.set_wrong(bool(sentence))
        if sentence:
            self._field.setFocus()
            self._field.selectAll()

    def set_busy(self, busy: bool) -> None:
        """Show that the passphrase is being tried, and take no other one meanwhile."""
        self._bar.setVisible(busy)
        for widget in (self._field, self._unlock, self._words, self._restore, self._other, self._new, self._join):
            widget.setDisabled(busy)
        self._unlock.setText(self.tr("Opening\u2026") if busy else self.tr("Unlock"))

    def forget(self) -> None:
        """Empty the field."""
        self._field.clear()

    def _try(self) -> None:
        if self._field.text() and self._field.isEnabled():
            self.show_problem("")
            self.unlockRequested.emit(self._field.text())

    def _lay_out(self, theme: Theme) -> None:
        column = self.column
        column.addWidget(self._name)
        column.addWidget(self._where)
        column.addSpacing(theme.size("l"))
        column.addWidget(self._field)
        column.addWidget(self._bar)
        column.addWidget(self._problem)
        column.addSpacing(theme.size("xs"))
        row = QHBoxLayout()
        row.addWidget(self._words)
        row.addWidget(self._restore)
        row.addStretch()
        row.addWidget(self._unlock)
        column.addLayout(row)
        column.addSpacing(theme.size("xxl"))
        others = QHBoxLayout()
        others.addWidget(self._other)
        others.addWidget(self._new)
        others.addWidget(self._join)
        others.addStretch()
        column.addLayout(others)
        last = QHBoxLayout()
        last.addWidget(self._panic)
        last.addStretch()
        column.addLayout(last)
