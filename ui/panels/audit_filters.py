"""What the list of acts is narrowed to: a person, an act, a time, a code or id."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from testimony_app.services.log_lines import LogLine, Sought
from ui import words
from ui.shell.theme import Theme
from ui.widgets.filter_button import FilterButton

TODAY = "today"


class AuditFilters(QWidget):
    """Chips and a field in a line. Signal: changed()."""

    changed = Signal()

    def __init__(self, theme: Theme, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        """now: gives this moment."""
        super().__init__(parent)
        self._now = now
        self.person = FilterButton(theme, self.tr("Person"), self.tr("Everyone"))
        self.action = FilterButton(theme, self.tr("Act"), self.tr("Every act"))
        self.period = FilterButton(theme, self.tr("Time"), self.tr("All of it"))
        self.thing = QLineEdit()
        self.thing.setPlaceholderText(self.tr("On: a code or an id"))
        self.thing.setAccessibleName(self.tr("Find acts by a code or an id"))
        self.thing.setClearButtonEnabled(True)
        theme.fit(self.thing, 150, 280)
        days = self.tr("The last {days} days")
        self.period.set_choices(
            [(TODAY, self.tr("Today")), *((str(count), days.format(days=count)) for count in (7, 30, 365))]
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.size("s"))
        for chip in (self.person, self.action, self.period):
            chip.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            row.addWidget(chip)
            chip.changed.connect(self.changed)
        row.addWidget(self.thing, 4)
        row.addStretch(1)
        self.thing.textChanged.connect(lambda _: self.changed.emit())

    def set_lines(self, lines: Sequence[LogLine]) -> None:
        """Offer the people and acts that stand in these lines."""
        people = {line.entry.user: line.person for line in lines}
        self.person.set_choices(sorted(people.items(), key=lambda each: each[1].casefold()))
        actions = {line.entry.action for line in lines}
        self.action.set_choices(sorted(((each, words.label(each)) for each in actions), key=lambda each: each[1]))

    def sought(self) -> Sought:
        """What is looked for now."""
        return Sought(self.person.value(), self.action.value(), self.thing.text(), self._since())

    def _since(self) -> datetime | None:
        key = self.period.value()
        if not key:
            return None
        here = self._now().astimezone()
        midnight = here.replace(hour=0, minute=0, second=0, microsecond=0)
        return midnight if key == TODAY else here - timedelta(days=int(key))
