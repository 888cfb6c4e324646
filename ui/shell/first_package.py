"""The first package to somebody who was invited: their answer and passphrase make their copy of the case out of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QWidget

from testimony_app.services import administer
from ui import prompts
from ui.shell.gate import Gate, SecretField, field_row
from ui.shell.theme import Theme
from ui.widgets.basics import button, label, wrapped

ANSWER = b"TESTIMONY-ANSWER\n"
"""How an answer begins; whoever picks one instead of an invitation has been invited already."""


class FirstPackageView(Gate):
    """Signals: joinRequested(package file, new folder, passphrase), cancelled()."""

    joinRequested = Signal(object, object, str)
    cancelled = Signal()

    def __init__(self, theme: Theme, folder: str, parent: QWidget | None = None) -> None:
        """folder: where cases lie by default."""
        super().__init__(theme, parent)
        self._package, self._name, self._folder = QLineEdit(), QLineEdit(), QLineEdit(folder)
        self._passphrase = SecretField(theme, self.tr("Passphrase"))
        self._problem, self._bar = wrapped("", "error"), QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.hide()
        self._find = button(theme, self.tr("Choose"), "", "folder")
        self._place = button(theme, self.tr("Choose"), "", "folder")
        self._go = button(theme, self.tr("Open my copy"), "primary")
        self._back = button(theme, self.tr("Back"), "quiet")
        self._lay_out(theme)
        for field in (self._package, self._name, self._folder, self._passphrase):
            field.textChanged.connect(lambda _: self._allow())
        self._find.clicked.connect(self._choose_package)
        self._place.clicked.connect(self._choose_folder)
        self._passphrase.entered.connect(self._submit)
        self._go.clicked.connect(self._submit)
        self._back.clicked.connect(self.cancelled)
        self.setFocusProxy(self._find)
        self._allow()

    def show_problem(self, sentence: str) -> None:
        """Say what went wrong."""
        self._problem.setText(sentence)

    def set_busy(self, busy: bool) -> None:
        """Show that the package is being taken in."""
        self._bar.setVisible(busy)
        for widget in (self._package, self._name, self._folder, self._passphrase, self._find, self._place, self._back):
            widget.setDisabled(busy)
        self._go.setDisabled(busy)
        if not busy:
            self._allow()

    def forget(self) -> None:
        """Empty the passphrase."""
        self._passphrase.clear()

    def _allow(self) -> None:
        fields = (self._package, self._name, self._folder)
        self._go.setEnabled(bool(self._passphrase.text()) and all(field.text().strip() for field in fields))

    def _submit(self) -> None:
        if self._go.isEnabled():
            folder = Path(self._folder.text().strip()).expanduser()
            place = administer.case_path(folder, self._name.text())
            self.joinRequested.emit(Path(self._package.text().strip()), place, self._passphrase.text())

    def _choose_package(self) -> None:
        pattern = self.tr("Package (*.age);;All files (*)")
        chosen = prompts.open_file(self, self.tr("Which package?"), pattern)
        if chosen is not None:
            self._package.setText(str(chosen))

    def _choose_folder(self) -> None:
        chosen = prompts.open_folder(self, self.tr("Where should your copy lie?"))
        if chosen is not None:
            self._folder.setText(str(chosen))

    def _lay_out(self, theme: Theme) -> None:
        column = self.column
        column.addWidget(label(self.tr("Your first package"), "page-title"))
        said = self.tr("The lead's package, your answer and your passphrase make your copy of the case.")
        column.addWidget(wrapped(said, "soft"))
        column.addSpacing(theme.size("l"))
        for words, field, choose in (
            (self.tr("Package"), self._package, self._find),
            (self.tr("Folder"), self._folder, self._place),
        ):
            box, row = QWidget(), QHBoxLayout()
            box.setLayout(row)
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(field, 1)
            row.addWidget(choose)
            field_row(column, words, box).setBuddy(field)
            column.addSpacing(theme.size("s"))
        field_row(column, self.tr("Name of your copy"), self._name)
        column.addSpacing(theme.size("s"))
        field_row(column, self.tr("Passphrase"), self._passphrase)
        column.addWidget(self._bar)
        column.addWidget(self._problem)
        column.addSpacing(theme.size("l"))
        last = QHBoxLayout()
        last.addWidget(self._back)
        last.addStretch()
        last.addWidget(self._go)
        column.addLayout(last)
