"""Finding words in the transcript that is shown: as they sound, whatever the case, accents or Arabic spelling."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.pages.interview_edges import Texts
from ui.shell.fuzzy import normalise
from ui.shell.theme import Theme
from ui.widgets.basics import label, tool_button
from ui.widgets.transcript_values import Position
from ui.widgets.transcript_view import TranscriptView

Hit = tuple[Position, Position]


@lru_cache(maxsize=4096)
def _plain(char: str) -> str:
    return normalise(char)


def folded(text: str) -> tuple[str, list[int] | None]:
    """The text for comparing, and for each of its characters the place in `text`; None where they are the same."""
    if text.isascii():
        return text.lower(), None
    pieces, places = [], []
    for at, char in enumerate(text):
        plain = _plain(char)
        pieces.append(plain)
        places += [at] * len(plain)
    return "".join(pieces), [*places, len(text)]


def hits_in(segment_id: str, text: str, wanted: str) -> list[Hit]:
    """Where `wanted`, folded, occurs in a segment."""
    plain, places = folded(text)
    found, at = [], plain.find(wanted)
    while at != -1:
        end = at + len(wanted)
        # The end lies behind the last letter that was found, with the signs written on it left out.
        first, last = (at, end) if places is None else (places[at], places[end - 1] + 1)
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
        wanted, _ = folded(text.strip())
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
