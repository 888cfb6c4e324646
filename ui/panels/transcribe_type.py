"""Typing a transcript: each line is an utterance, with who speaks before a colon."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from testimony_app.domain.transcripts import Utterance
from ui.panels.transcribe_import import utterances_counted
from ui.shell.theme import Theme
from ui.widgets.basics import button, label, wrapped

_LINE = re.compile(r"\s*([^\s:：][^:：]{0,39}?)\s*[:：]\s+(\S.*)")


def utterances_in(text: str) -> list[Utterance]:
    """The utterances of a typed text; a line without a speaker goes on with the one before."""
    found: list[Utterance] = []
    for line in text.splitlines():
        if not line.strip():
            continue
        match = _LINE.fullmatch(line)
        speaker = match[1] if match else found[-1].speaker if found else ""
        found.append(Utterance(match[2].strip() if match else line.strip(), speaker=speaker))
    return found


class TypePanel(QWidget):
    """Signals: written(list of Utterance), left()."""

    written = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = QPlainTextEdit()
        self._text.setFont(theme.transcript_font(arabic=False))
        self._text.setAccessibleName(self.tr("Transcript"))
        self._text.setPlaceholderText(self.tr("Interviewer: Where were you that morning?\nWitness: In the yard."))
        self._text.setTabChangesFocus(True)
        self._count = label("", "caption")
        keep, cancel = button(theme, self.tr("Keep transcript"), "primary"), button(theme, self.tr("Cancel"), "quiet")
        keep.setToolTip(self.tr("Keep transcript (Ctrl+Enter)"))
        keep.clicked.connect(self._keep)
        cancel.clicked.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.size("l"), theme.size("m"), theme.size("l"), theme.size("m"))
        column.setSpacing(theme.size("s"))
        column.addWidget(label(self.tr("Type the transcript"), "title"))
        hint = self.tr("Each line is an utterance: who speaks, a colon, the words. F4 plays and pauses meanwhile.")
        column.addWidget(wrapped(hint, "soft"))
        column.addWidget(self._text, 1)
        row = QHBoxLayout()
        row.addWidget(keep)
        row.addWidget(cancel)
        row.addStretch()
        row.addWidget(self._count)
        column.addLayout(row)
        self._text.textChanged.connect(self._show_count)

    @property
    def text(self) -> str:
        """What is typed."""
        return self._text.toPlainText()

    def begin(self) -> None:
        """Go on typing."""
        self._text.setFocus()
        self._show_count()

    def set_text(self, text: str) -> None:
        """Go on with what was typed before; empty once its words are kept."""
        self._text.setPlainText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._keep()
        else:
            super().keyPressEvent(event)

    def _show_count(self) -> None:
        self._count.setText(utterances_counted(len(utterances_in(self.text))))

    def _keep(self) -> None:
        found = utterances_in(self.text)
        if found:
            self.written.emit(found)
