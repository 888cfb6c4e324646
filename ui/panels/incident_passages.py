"""One incident: its facts at the start, its passages behind them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from testimony_app.services.manage_incidents import IncidentLine
from testimony_app.services.passages import QuotedPassage
from ui import words
from ui.delegates.passage_quote import PassageQuoteDelegate
from ui.models.incident_rows import accounts_in_words, listed, parties
from ui.models.passage_rows import PASSAGE, PassageRows
from ui.shell.theme import Theme
from ui.widgets.basics import button, hairline, label, wrapped

FACTS = 340


class PassageList(QListView):
    """Signal: passageOpened(QuotedPassage), by Enter or a double click."""

    passageOpened = Signal(object)

    def __init__(self, theme: Theme, rows: PassageRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(rows)
        self.setItemDelegate(PassageQuoteDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Passages of this incident"))
        self.doubleClicked.connect(self._open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        self.passageOpened.emit(index.data(PASSAGE))


class IncidentDetail(QWidget):
    """Signals: passageOpened(QuotedPassage), correctChosen(), releaseChosen()."""

    passageOpened = Signal(object)
    correctChosen = Signal()
    releaseChosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows = PassageRows(self)
        self.list = PassageList(theme, self.rows)
        self._title, self._code = wrapped("", "title"), label("", "caption")
        self._facts = [wrapped() for _ in range(7)]
        self._correct = button(theme, self.tr("Correct"), "", "edit", self.tr("Correct the facts (E)"))
        release = self.tr("Release passages of this incident (Ctrl+R)")
        self._release = button(theme, self.tr("Release passages…"), "", "releases", release)
        self._count = label(self.tr("Passages"), "strong")
        self._places = QStackedWidget()
        self._lay_out()
        self.list.passageOpened.connect(self.passageOpened)
        self._correct.clicked.connect(self.correctChosen)
        self._release.clicked.connect(self.releaseChosen)

    def show_incident(self, line: IncidentLine) -> None:
        """Show the facts; the passages follow with `show_passages`."""
        held = line.incident
        self._title.setText(words.breakable(held.title))
        self._code.setText(held.code)
        where = words.joined((held.place, held.district, held.governorate))
        date = words.uncertain(held.happened_on, held.precision)
        if held.local_time:
            date = self.tr("{date}, {time}").format(date=date, time=held.local_time)
        kinds = words.joined(
            (
                listed("facility_kind", held.facilities),
                listed("attack_kind", held.attack_kinds),
                listed("attack_effect", held.attack_effects),
            )
        )
        who = self.tr("By {parties}").format(parties=parties(held)) if held.perpetrators else ""
        certainty = words.term("certainty", held.certainty)
        sure = self.tr("Certainty: {word}").format(word=certainty.lower()) if certainty else ""
        texts = (date, where, kinds, who, sure, accounts_in_words(line), held.summary)
        for made, text in zip(self._facts, texts, strict=True):
            made.setText(text)
            made.setVisible(bool(text))
        self._release.setEnabled(bool(line.passages))

    def show_passages(self, passages: list[QuotedPassage]) -> None:
        """Show the passages; without any, say how they come here."""
        self.rows.set_rows(passages)
        self._count.setText(self.tr("Passages  {count}").format(count=len(passages)))
        self._places.setCurrentIndex(0 if passages else 1)
        if passages and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.rows.index(0, 0))

    def _lay_out(self) -> None:
        theme, told_by, row = self._theme, QVBoxLayout(), QHBoxLayout(self)
        self._places.addWidget(self.list)
        hint = self.tr("No passage is tied to this incident yet. Select words in a transcript, press C and choose it.")
        none = wrapped(hint, "soft")
        none.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._places.addWidget(none)
        told_by.setSpacing(theme.size("s"))
        told_by.addWidget(self._count)
        told_by.addWidget(self._places, 1)
        row.setContentsMargins(0, theme.size("m"), 0, theme.size("s"))
        row.setSpacing(0)
        row.addWidget(self._facts_side())
        row.addSpacing(theme.size("l"))
        row.addWidget(hairline(vertical=True))
        row.addSpacing(theme.size("l"))
        row.addLayout(told_by, 1)

    def _facts_side(self) -> QWidget:
        """The facts, which scroll, over what can be done with the incident."""
        theme = self._theme
        facts, inner, acts = QVBoxLayout(), QWidget(), QHBoxLayout()
        told = QVBoxLayout(inner)
        told.setContentsMargins(0, 0, 0, 0)
        told.setSpacing(theme.size("s"))
        told.addWidget(self._code)
        told.addWidget(self._title)
        for made in self._facts:
            made.setProperty("kind", "soft")
            told.addWidget(made)
        told.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        acts.setSpacing(theme.size("s"))
        acts.addWidget(self._release)
        acts.addWidget(self._correct)
        acts.addStretch(1)
        facts.setSpacing(theme.size("m"))
        facts.addWidget(scroll, 1)
        facts.addLayout(acts)
        side = QWidget()
        side.setLayout(facts)
        theme.fit(side, FACTS, FACTS)
        facts.setContentsMargins(0, 0, 0, 0)
        return side
