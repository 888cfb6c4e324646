"""A release that was made: its facts, its files with their hashes, its manifest."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from testimony_app.domain.consent import Purpose
from ui import words
from ui.models.release_rows import ReleaseLine, purpose_word, recipient_word
from ui.shell.theme import Theme
from ui.widgets.basics import hairline, label, tool_button, wrapped
from ui.widgets.clipboard import copy_plain


class ReleaseDetail(QWidget):
    """Facts and files at the start, the manifest behind them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title, self._facts = label("", "title"), wrapped("", "soft")
        self._files, self._place = QGridLayout(), QWidget()
        self._manifest = QPlainTextEdit()
        self._manifest.setReadOnly(True)
        self._manifest.setAccessibleName(self.tr("Manifest"))
        self._manifest.setStyleSheet("QPlainTextEdit { background: transparent; border: none; padding: 0; }")
        self._manifest.setFont(theme.figures_font("caption"))
        self._place.setLayout(self._files)
        self._files.setContentsMargins(0, 0, 0, 0)
        self._files.setHorizontalSpacing(theme.size("m"))
        self._files.setVerticalSpacing(theme.size("xs"))
        start, end, row = QVBoxLayout(), QVBoxLayout(), QHBoxLayout(self)
        start.setSpacing(theme.size("s"))
        for widget in (self._title, self._facts, label(self.tr("Files"), "strong"), self._place):
            start.addWidget(widget)
        start.addWidget(wrapped(self.tr("Copies that left cannot be recalled."), "caption"))
        start.addStretch(1)
        end.setSpacing(theme.size("s"))
        end.addWidget(label(self.tr("Manifest"), "strong"))
        end.addWidget(self._manifest, 1)
        row.setContentsMargins(0, theme.size("m"), 0, 0)
        row.setSpacing(theme.size("l"))
        row.addLayout(start, 1)
        row.addWidget(hairline(vertical=True))
        row.addLayout(end, 1)

    def show_release(self, line: ReleaseLine) -> None:
        """Show one release."""
        made = line.release
        self._title.setText(made.code)
        told = self.tr(
            "{moment}, by {person}\n{incident} · {purpose}\n{passages} passages left, {blocked} were blocked"
        )
        facts = told.format(
            moment=words.moment(made.made_at),
            person=made.made_by[:8],
            incident=line.incident,
            purpose=purpose_word(Purpose(made.purpose)),
            passages=made.passages,
            blocked=made.blocked,
        )
        if made.recipient:
            facts += "\n" + self.tr("Recipient: {kind}").format(kind=recipient_word(made.recipient))
        self._facts.setText(facts)
        self._manifest.setPlainText(made.manifest)
        while (item := self._files.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for row, (name, digest) in enumerate(sorted(made.files.items())):
            shown = label(self.tr("SHA-256 {start}…").format(start=digest[:16]), "caption")
            shown.setFont(self._theme.figures_font("caption"))
            shown.setToolTip(digest)
            copy = tool_button(self._theme, "copy", self.tr("Copy the hash of {file}").format(file=name))
            copy.clicked.connect(lambda _=False, value=digest: copy_plain(value))
            for column, made_widget in enumerate((label(name), shown, copy)):
                self._files.addWidget(made_widget, row, column, Qt.AlignmentFlag.AlignLeading)
        self._files.setColumnStretch(3, 1)
