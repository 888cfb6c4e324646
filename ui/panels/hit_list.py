"""The passages that were found, walked with keys: J and K, Space plays, C changes codes, Enter opens."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from testimony_app.services.retrieve import Quote
from ui.delegates.hit_row import HitDelegate
from ui.models.hit_rows import QUOTE, HitRows
from ui.shell.theme import Theme
from ui.widgets.latin_keys import latin_key


class HitList(QListView):
    """Signals, each with the `Quote` of a passage: chosen, opened, playChosen, recodeChosen."""

    chosen = Signal(object)
    opened = Signal(object)
    playChosen = Signal(object)
    recodeChosen = Signal(object)

    def __init__(self, theme: Theme, rows: HitRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(rows)
        self.setItemDelegate(HitDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Passages that were found"))
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(QUOTE)))
        self.selectionModel().currentChanged.connect(lambda now, _before: self.chosen.emit(now.data(QUOTE)))

    def quote(self) -> Quote | None:
        """The passage that is chosen."""
        held = self.currentIndex().data(QUOTE)
        return held if isinstance(held, Quote) else None

    def step(self, by: int) -> None:
        """Go to a passage further on, or back."""
        model, row = self.model(), self.currentIndex().row() + by
        if row >= model.rowCount() - 1 and model.canFetchMore(QModelIndex()):
            model.fetchMore(QModelIndex())
        if 0 <= row < model.rowCount():
            self.setCurrentIndex(model.index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = latin_key(event), self.quote()
        act = {
            Qt.Key.Key_Return: self.opened,
            Qt.Key.Key_Enter: self.opened,
            Qt.Key.Key_Space: self.playChosen,
            Qt.Key.Key_C: self.recodeChosen,
        }.get(key)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in (Qt.Key.Key_J, Qt.Key.Key_K) and plain:
            self.step(1 if key == Qt.Key.Key_J else -1)
        elif act is not None and plain:
            if held is not None:
                act.emit(held)
        else:
            super().keyPressEvent(event)
