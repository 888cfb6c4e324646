"""The recordings that no interview names yet: which of them belong to the one that is being written down."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from testimony_app.services.field_device import Take
from ui import words
from ui.panels.interview_form_fields import prose
from ui.shell.theme import Theme
from ui.widgets.basics import label, tool_button


class TakeList(QWidget):
    """Signals: changed(), discardChosen(media id). What was recorded in this window is ticked; what is older is not."""

    changed = Signal()
    discardChosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._boxes: dict[str, QCheckBox] = {}
        self._ticked: set[str] = set()
        self._rows, self._none = QVBoxLayout(), prose("", "caption")
        self._rows.setSpacing(theme.size("xs"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.size("s"))
        column.addWidget(label(self.tr("Recordings that belong to it"), "strong"))
        column.addLayout(self._rows)
        column.addWidget(self._none)
        self._none.setText(self.tr("None yet. What is recorded while this page is open belongs to it."))

    def tick(self, media_id: str) -> None:
        """Let a recording belong to the interview, once it is shown."""
        self._ticked.add(media_id)

    def chosen(self) -> tuple[str, ...]:
        """The ids of those that belong to it."""
        return tuple(media_id for media_id, box in self._boxes.items() if box.isChecked())

    def begin(self) -> None:
        """Another interview begins: nothing is ticked."""
        self._ticked.clear()

    def show_takes(self, takes: Sequence[Take], lengths_ms: dict[str, int]) -> None:
        """Show these. lengths_ms: of those whose length is known."""
        self._ticked |= set(self.chosen())
        self._ticked -= {media_id for media_id, box in self._boxes.items() if not box.isChecked()}
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._boxes = {take.media_id: self._row(take, lengths_ms.get(take.media_id, 0)) for take in takes}
        self._none.setVisible(not takes)
        self.changed.emit()

    def _row(self, take: Take, length_ms: int) -> QCheckBox:
        size = QLocale().formattedDataSize(take.size, 1)
        length = words.clock(length_ms) if length_ms else size
        state = "" if take.ended else self.tr("cut off")
        box = QCheckBox(words.joined((words.moment(take.at), length, state)))
        box.setChecked(take.media_id in self._ticked)
        box.toggled.connect(lambda _: self.changed.emit())
        discard = tool_button(self._theme, "remove", self.tr("Discard this recording"))
        discard.clicked.connect(lambda: self.discardChosen.emit(take.media_id))
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(box, 1)
        row.addWidget(discard)
        self._rows.addWidget(line)
        return box
