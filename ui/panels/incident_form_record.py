"""What it means in law, what else it has to do with, and what is to be said of it in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from ui import words
from ui.models.incident_words import Other
from ui.panels.incident_form_choices import choice
from ui.panels.incident_form_entries import RelatedEntries
from ui.panels.incident_form_fields import Day, Line, Prose
from ui.panels.incident_form_part import Part
from ui.panels.interview_form_fields import grid
from ui.shell.theme import Theme


class Law(Part):
    """The rule, whether it was broken, by which standard, and who says so."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.call(self.tr("Law"))
        self.add(
            grid(
                theme,
                [
                    [
                        self.put("legal_rule", self.tr("Rule"), Line(400)),
                        self.put("violation_status", self.tr("Was it broken"), choice("violation_status")),
                    ],
                    [self.put("standard_of_proof", self.tr("Standard of proof"), Line(200))],
                    [
                        self.put("assessed_by", self.tr("Assessed by, code"), Line(40)),
                        self.put("assessed_on", self.tr("Assessed on"), Day(40, self.tr("12 May 2031, May 2031"))),
                    ],
                ],
            )
        )
        self.remember_empty()


class RelatedIncidents(Part):
    """What this incident is to others."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.call(
            self.tr("Related incidents"),
            self.tr("Noted once, it is shown with both: what this one precedes follows it."),
        )
        self._related = RelatedEntries(theme)
        self.add(self.put("related", self.tr("Relations"), self._related, bare=True))
        self.remember_empty()

    def set_others(self, others: Sequence[Other], noted: Sequence[str]) -> None:
        """What it can be related to, and in words what is noted with the others."""
        self._related.set_others(others, noted)


class Noted(QLabel):
    """How certain the incident is, to be read: it is decided elsewhere, with reasons."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._held = theme, ""
        self.setWordWrap(True)
        self.setMargin(theme.size("xs"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def value(self) -> str:
        """What was shown."""
        return self._held

    def set_value(self, value: str) -> None:
        """Show this certainty."""
        self._held = value
        word = words.term("certainty", value) or self.tr("Not decided yet")
        self.setText(self.tr("{word}. Decided with reasons, under Certainty below the incidents.").format(word=word))
        self.setAccessibleDescription(self.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(self._theme.token("accent"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            painter.end()


class Summary(Part):
    """A few sentences, and how certain the incident is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.call(self.tr("Summary"))
        self.add(self.put("summary", self.tr("What happened, in neutral words"), Prose(5)))
        self.add(self.put("certainty", self.tr("Certainty"), Noted(theme)))
        self.remember_empty()
