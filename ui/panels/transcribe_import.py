"""A transcript before it is kept: its first utterances, and who speaks behind each label."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from testimony_app.domain.speakers import speaker_of
from testimony_app.domain.transcripts import Utterance
from ui import words
from ui.shell.theme import Theme
from ui.widgets.basics import button, label, wrapped
from ui.widgets.transcript_values import Segment
from ui.widgets.transcript_view import TranscriptView

FIRST = 12
MOST_LABELS = 30


def utterances_counted(count: int) -> str:
    """How many utterances, in words."""
    if count == 1:
        return QCoreApplication.translate("ImportPreview", "1 utterance")
    return QCoreApplication.translate("ImportPreview", "%n utterances", "", count)


class ImportPreview(QWidget):
    """Signals: kept(utterances, {label: speaker term}), left()."""

    kept = Signal(object, object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._utterances: Sequence[Utterance] = ()
        self._combos: dict[str, QComboBox] = {}
        self._count = label("", "soft")
        self._who, self._grid = QScrollArea(), QGridLayout()
        self._view = TranscriptView(theme)
        self._view.set_editable(False)
        self._view.setAccessibleName(self.tr("First utterances"))
        self._lay_out()

    @property
    def labels(self) -> dict[str, QComboBox]:
        """The choice of speaker for each label of the file."""
        return dict(self._combos)

    def show_utterances(self, utterances: Sequence[Utterance]) -> None:
        """Show what a file holds; nothing is stored yet."""
        self._utterances = utterances
        timed = sum(each.start_ms is not None for each in utterances)
        counted = utterances_counted(len(utterances))
        times = self.tr("with times") if timed else self.tr("without times")
        self._count.setText(words.comma().join((counted, times)))
        labels = list(dict.fromkeys(each.speaker for each in utterances if each.speaker))[:MOST_LABELS]
        self._renew_grid(labels)
        self._show_first()

    def _lay_out(self) -> None:
        theme = self._theme
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.size("l"), theme.size("m"), theme.size("l"), theme.size("m"))
        column.setSpacing(theme.size("s"))
        column.addWidget(label(self.tr("Keep this transcript?"), "title"))
        column.addWidget(self._count)
        inner = QWidget()
        inner.setLayout(self._grid)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.size("m"))
        self._grid.setVerticalSpacing(theme.size("xs"))
        self._who.setWidgetResizable(True)
        self._who.setWidget(inner)
        column.addWidget(self._who)
        column.addWidget(self._view, 1)
        keep, cancel = button(theme, self.tr("Keep transcript"), "primary"), button(theme, self.tr("Cancel"), "quiet")
        keep.clicked.connect(self._keep)
        cancel.clicked.connect(self.left)
        row = QHBoxLayout()
        row.addWidget(keep)
        row.addWidget(cancel)
        row.addStretch()
        column.addLayout(row)

    def _renew_grid(self, labels: Sequence[str]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._combos = {}
        if labels:
            self._grid.addWidget(wrapped(self.tr("Who speaks?"), "strong"), 0, 0, 1, 2)
        for row, name in enumerate(labels, 1):
            combo = QComboBox()
            combo.setAccessibleName(self.tr("Who {label} is").format(label=name))
            combo.addItem(self.tr("not known"), "")
            for key, word in words.terms("speaker"):
                combo.addItem(word, key)
            combo.setCurrentIndex(max(combo.findData(speaker_of(name)), 0))
            combo.currentIndexChanged.connect(lambda _: self._show_first())
            self._combos[name] = combo
            self._grid.addWidget(label(name), row, 0)
            self._grid.addWidget(combo, row, 1)
        self._grid.setColumnStretch(2, 1)
        self._who.setVisible(bool(labels))
        self._who.setFixedHeight(self._theme.wide(min(180, (len(labels) + 1) * 36)))

    def _show_first(self) -> None:
        shown = [
            Segment(str(number), each.text, each.start_ms, self._speaker(each.speaker))
            for number, each in enumerate(self._utterances[:FIRST])
        ]
        self._view.set_transcript(shown)

    def _speaker(self, name: str) -> str:
        combo = self._combos.get(name)
        return combo.currentText() if combo is not None and combo.currentData() else name

    def _keep(self) -> None:
        chosen = {name: str(combo.currentData()) for name, combo in self._combos.items() if combo.currentData()}
        self.kept.emit(self._utterances, chosen)
