"""Finding words in the transcript that is shown: as they sound, whatever the case, accents or Arabic spelling."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from testimony_app.domain.folding import fold, way_back
from ui.pages.interview_edges import Texts
from ui.shell.theme import Theme
from ui.widgets.basics import label, tool_button
from ui.widgets.transcript_values import Position
from ui.widgets.transcript_view import TranscriptView

Hit = tuple[Position, Position]


def hits_in(segment_id: str, text: str, wanted: str) -> list[Hit]:
    """Where `wanted`, folded, occurs in a segment."""
    plain = fold(text)
    found, at = [], plain.find(wanted)
    back = way_back(text) if at != -1 else None
    while back is not None and at != -1:
        end = at + len(wanted)
        first, last = back.span(at, end)
        found.append(((segment_id, first), (segment_id, last)))
        at = plain.find(wanted, end)
    return found


class FindBar(QWidget):
    """Hidden until `open`. Enter goes to the next hit, Shift+Enter to the one before, Esc closes. Signal: closed()."""

    closed = Signal()

    def __init__(self, theme: Theme, view: TranscriptView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._texts: Texts = ()
        self._hits: list[Hit] = []
        self._at = 0
        self._field, self._count = QLineEdit(), label("", "soft")
        self._count.setFont(theme.figures_font("body"))
        self._field.setPlaceholderText(self.tr("Find in this transcript"))
        self._field.setAccessibleName(self.tr("Find in this transcript"))
        self._field.setClearButtonEnabled(True)
        before = tool_button(theme, "down", self.tr("Next hit"), self.tr("Next hit (Enter)"))
        close = tool_button(theme, "close", self.tr("Close"), self.tr("Close (Esc)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.size("xs"), 0, theme.size("xs"))
        row.setSpacing(theme.size("s"))
        row.addWidget(self._field, 1)
        row.addWidget(self._count)
        row.addWidget(before)
        row.addWidget(close)
        before.clicked.connect(lambda: self.step(1))
        close.clicked.connect(self.dismiss)
        self._field.textChanged.connect(self._search)
        self._field.installEventFilter(self)
        self.hide()

    @property
    def hits(self) -> list[Hit]:
        """What was found."""
        return list(self._hits)

    def set_texts(self, texts: Texts) -> None:
        """The words to search; what is found is found anew."""
        self._texts = texts
        if not self.isHidden():
            self._search(self._field.text())

    def open(self) -> None:
        """Show the bar, with the selected words if there are any."""
        chosen = self._view.selected_text()
        self.show()
        if chosen and "\n" not in chosen:
            self._field.setText(chosen)
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        self._search(self._field.text())

    def dismiss(self) -> None:
        """Close, and take the marks away."""
        self.hide()
        self._hits = []
        self._view.set_hits(())
        self._view.setFocus()
        self.closed.emit()

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) hit."""
        if self._hits:
            self._at = (self._at + by) % len(self._hits)
            self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.dismiss()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
                return True
        return super().eventFilter(watched, event)

    def _search(self, text: str) -> None:
        wanted = fold(text.strip())
        self._hits = [hit for key, words in self._texts for hit in hits_in(key, words, wanted)] if wanted else []
        self._view.set_hits(self._hits)
        here = self._view.current_segment()
        order = {key: row for row, (key, _) in enumerate(self._texts)}
        row = order.get(here or "", 0)
        self._at = next((at for at, (start, _) in enumerate(self._hits) if order[start[0]] >= row), 0)
        self._show()

    def _show(self) -> None:
        if self._hits:
            self._view.select(*self._hits[self._at])
            shown = self.tr("{number} of {all}").format(number=self._at + 1, all=len(self._hits))
        else:
            shown = self.tr("nothing found") if self._field.text().strip() else ""
        self._count.setText(shown)
