"""One incident: its facts at the start, its passages behind them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from testimony_app.services.manage_incidents import IncidentLine
from testimony_app.services.passages import QuotedPassage
from ui.models.passage_rows import PassageRows
from ui.panels.incident_facts import IncidentFacts
from ui.panels.passage_list import PassageList
from ui.shell.theme import Theme
from ui.widgets.basics import button, hairline, label, tool_button, wrapped

FACTS = 340


class IncidentDetail(QWidget):
    """Signals: passageOpened(QuotedPassage), correctChosen(), releaseChosen(), removeChosen()."""

    passageOpened = Signal(object)
    correctChosen = Signal()
    releaseChosen = Signal()
    removeChosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows = PassageRows(self)
        self.list = PassageList(theme, self.rows)
        self.facts = IncidentFacts(theme)
        self._correct = button(theme, self.tr("Correct"), "", "edit", self.tr("Correct the facts (E)"))
        release = self.tr("Release passages of this incident (Ctrl+R)")
        self._release = button(theme, self.tr("Release passages…"), "", "releases", release)
        remove = self.tr("Remove this incident, to which nothing may be tied (Delete)")
        self._remove = tool_button(theme, "remove", self.tr("Remove this incident"), remove)
        self._count = label(self.tr("Passages"), "strong")
        self._places = QStackedWidget()
        self._lay_out()
        self.list.passageOpened.connect(self.passageOpened)
        self._correct.clicked.connect(self.correctChosen)
        self._release.clicked.connect(self.releaseChosen)
        self._remove.clicked.connect(self.removeChosen)

    def show_incident(self, line: IncidentLine) -> None:
        """Show the facts; the passages follow with `show_passages`."""
        self.facts.show_incident(line)
        self._release.setEnabled(bool(line.passages))
        self._remove.setVisible(not line.passages)

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
        facts, acts = QVBoxLayout(), QHBoxLayout()
        acts.setSpacing(theme.size("s"))
        acts.addWidget(self._release)
        acts.addWidget(self._correct)
        acts.addStretch(1)
        acts.addWidget(self._remove)
        facts.setSpacing(theme.size("m"))
        facts.addWidget(self.facts, 1)
        facts.addLayout(acts)
        side = QWidget()
        side.setLayout(facts)
        theme.fit(side, FACTS, FACTS)
        facts.setContentsMargins(0, 0, 0, 0)
        return side
