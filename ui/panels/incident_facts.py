"""Everything that is recorded of an incident besides code and title, in groups; what is not takes no room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from testimony_app.services.manage_incidents import IncidentLine
from ui import words
from ui.models import finding_words
from ui.models.incident_rows import accounts_in_words
from ui.models.incident_words import Group, groups
from ui.panels.interview_form_fields import prose
from ui.shell.theme import Theme
from ui.widgets.basics import label

NAMES = 108
"""How wide the column of names is, as `Theme.wide` means it."""


class IncidentFacts(QScrollArea):
    """Shows one incident; reads nothing itself."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._id = ""
        self._certainty, self._accounts, self._summary = prose("", ""), prose("", "soft"), prose("", "")
        self._together = prose("", "soft")
        self._groups = QVBoxLayout()
        self._shown: tuple[Group, ...] = ()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("kind", "facts")
        self._lay_out()

    def show_incident(self, line: IncidentLine) -> None:
        """Show what is recorded, from the top if it is another incident than before."""
        held = line.incident
        if self._id != held.id:
            self.verticalScrollBar().setValue(0)
        self._id = held.id
        self.setAccessibleName(self.tr("What is recorded of {incident}").format(incident=held.code))
        certainty = words.term("certainty", held.certainty)
        for made, text in (
            (self._certainty, self.tr("Certainty: {word}").format(word=certainty.lower()) if certainty else ""),
            (self._accounts, accounts_in_words(line)),
            (self._together, "\n".join(finding_words.together(line.together))),
            (self._summary, words.breakable(held.summary)),
        ):
            made.setText(text)
            made.setVisible(bool(text))
        shown = groups(line)
        if shown != self._shown:
            self._shown = shown
            self._fill()

    def texts(self) -> list[str]:
        """Every line that is shown, from top to bottom."""
        facts = [f"{name} {value}".strip() for group in self._shown for name, value in group.facts]
        above = (self._certainty, self._accounts, self._together, self._summary)
        return [*(made.text() for made in above if made.text()), *facts]

    def _fill(self) -> None:
        while (item := self._groups.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for group in self._shown:
            self._groups.addWidget(self._group(group))

    def _group(self, group: Group) -> QWidget:
        made, theme = QWidget(), self._theme
        made.setAccessibleName(group.title)
        grid = QGridLayout(made)
        grid.setContentsMargins(0, theme.size("s"), 0, 0)
        grid.setHorizontalSpacing(theme.size("m"))
        grid.setVerticalSpacing(theme.size("xs"))
        grid.setColumnStretch(1, 1)
        grid.addWidget(label(group.title, "strong"), 0, 0, 1, 2)
        for row, (name, value) in enumerate(group.facts, 1):
            said = prose(words.breakable(value), "")
            if not name:
                grid.addWidget(said, row, 0, 1, 2)
                continue
            called = prose(name, "soft")
            theme.fit(called, NAMES, NAMES)
            grid.addWidget(called, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(said, row, 1, Qt.AlignmentFlag.AlignTop)
        return made

    def _lay_out(self) -> None:
        theme, inner = self._theme, QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(theme.size("s"), theme.size("xs"), theme.size("s"), theme.size("m"))
        column.setSpacing(theme.size("s"))
        self._groups.setSpacing(theme.size("s"))
        for each in (self._certainty, self._accounts, self._together, self._summary):
            column.addWidget(each)
        column.addLayout(self._groups)
        column.addStretch(1)
        self.setWidget(inner)
