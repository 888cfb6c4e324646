"""Rows that can be added and taken away: people in the room, and earlier interviews of the witness."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from testimony_app.services.log_interview import Present, PriorInterview
from ui.panels.interview_form_fields import TermCombo, prose
from ui.shell.theme import Theme
from ui.widgets.basics import button, tool_button
from ui.widgets.flow import FlowLayout


class PersonRow(QWidget):
    """A person in the room: a code and a role. Signal: removed()."""

    removed = Signal()

    def __init__(self, theme: Theme, person: Present | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code, self._role = QLineEdit(person.code if person else ""), TermCombo("presence_role")
        self._code.setPlaceholderText(self.tr("Code, such as T-02"))
        self._code.setAccessibleName(self.tr("Code of a person present"))
        self._code.setMaxLength(40)
        self._role.setAccessibleName(self.tr("Role of a person present"))
        self._role.set_value(person.role if person else "interviewer")
        drop = tool_button(theme, "close", self.tr("Take this person away"))
        drop.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.size("s"))
        row.addWidget(self._code, 1)
        row.addWidget(self._role, 1)
        row.addWidget(drop)
        self.setFocusProxy(self._code)

    def value(self) -> Present | None:
        """The person, None without a code."""
        code = self._code.text().strip()
        return Present(code=code, role=self._role.value()) if code else None


class PriorRow(QWidget):
    """An earlier interview: by whom, when, and what is known of it. Signals: removed(), changed()."""

    removed = Signal()
    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._organisation, self._date = QLineEdit(), QLineEdit()
        self._organisation.setPlaceholderText(self.tr("Organisation"))
        self._organisation.setAccessibleName(self.tr("Organisation that held the earlier interview"))
        self._date.setPlaceholderText(self.tr("When, as far as known"))
        self._date.setAccessibleName(self.tr("When the earlier interview was held"))
        self._ticks = {
            "recorded": QCheckBox(self.tr("recorded")),
            "signed": QCheckBox(self.tr("signed")),
            "copy_held": QCheckBox(self.tr("has a copy")),
            "first_account": QCheckBox(self.tr("first account")),
        }
        drop = tool_button(theme, "close", self.tr("Take this earlier interview away"))
        drop.clicked.connect(self.removed)
        ticks = QWidget()
        flow = FlowLayout(ticks, theme.size("m"))
        for tick in self._ticks.values():
            flow.addWidget(tick)
            tick.toggled.connect(lambda _: self.changed.emit())
        for field in (self._organisation, self._date):
            field.textChanged.connect(lambda _: self.changed.emit())
        place = QGridLayout(self)
        place.setContentsMargins(0, 0, 0, 0)
        place.setHorizontalSpacing(theme.size("s"))
        place.setVerticalSpacing(0)
        place.addWidget(self._organisation, 0, 0)
        place.addWidget(self._date, 0, 1)
        place.addWidget(drop, 0, 2)
        place.addWidget(ticks, 1, 0, 1, 3)
        place.setColumnStretch(0, 3)
        place.setColumnStretch(1, 2)
        self.setFocusProxy(self._organisation)

    def value(self) -> PriorInterview | None:
        """The earlier interview, None if nothing is known of it."""
        ticked = {name: tick.isChecked() for name, tick in self._ticks.items()}
        organisation, when = self._organisation.text().strip(), self._date.text().strip()
        if not organisation and not when and not any(ticked.values()):
            return None
        return PriorInterview(organisation=organisation, date=when, **ticked)


class Rows(QWidget):
    """A list of rows and a button for one more."""

    def __init__(
        self, theme: Theme, words: str, make: Callable[[], PersonRow | PriorRow], parent: QWidget | None = None
    ) -> None:
        """words: what the button says. make: an empty row."""
        super().__init__(parent)
        self._make = make
        self._rows: list[PersonRow | PriorRow] = []
        self._more = button(theme, words, "link", "add")
        self._more.clicked.connect(self.add_empty)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.size("s"))
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)

    @property
    def rows(self) -> Sequence[PersonRow | PriorRow]:
        """The rows as they stand."""
        return self._rows

    def add(self, row: PersonRow | PriorRow) -> None:
        """Put a row below the others, and reach it before the button with Tab."""
        self._rows.append(row)
        self._column.insertWidget(len(self._rows) - 1, row)
        row.removed.connect(lambda: self._remove(row))

    def add_empty(self) -> None:
        """Put an empty row below the others and go to it."""
        row = self._make()
        self.add(row)
        row.setFocus()

    def _remove(self, row: PersonRow | PriorRow) -> None:
        self._rows.remove(row)
        row.hide()
        row.deleteLater()
        self._more.setFocus()


class PeoplePresent(Rows):
    """Who was in the room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Add a person"), lambda: PersonRow(theme), parent)
        self._theme = theme

    def set_value(self, people: Sequence[Present]) -> None:
        """Show these people."""
        for person in people:
            self.add(PersonRow(self._theme, person))

    def value(self) -> tuple[Present, ...]:
        """The people with a code."""
        held = (row.value() for row in self.rows)
        return tuple(each for each in held if isinstance(each, Present))


class PriorInterviews(QWidget):
    """Whether they were asked about earlier interviews, and what they said. Signal: changed()."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = QCheckBox(self.tr("Asked whether anyone has interviewed them before"))
        self._rows = Rows(theme, self.tr("Add an earlier interview"), self._fresh)
        self._theme = theme
        self._warning = prose(
            self.tr(
                "A first account may exist already. Ask only what is needed, do not confront them with the "
                "earlier one, and note where it is kept."
            ),
            "soft",
        )
        self._warning.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.size("xs"))
        for part in (self._asked, self._warning, self._rows):
            column.addWidget(part)
        self._asked.toggled.connect(lambda _: self.changed.emit())
        self.changed.connect(self._warn)

    def asked(self) -> bool:
        """Whether the question was put; naming one says that it was."""
        return self._asked.isChecked() or bool(self.value())

    def value(self) -> tuple[PriorInterview, ...]:
        """The earlier interviews of which anything is known."""
        held = (row.value() for row in self._rows.rows)
        return tuple(each for each in held if isinstance(each, PriorInterview))

    def _fresh(self) -> PriorRow:
        row = PriorRow(self._theme)
        row.changed.connect(self.changed)
        row.removed.connect(self.changed)
        return row

    def _warn(self) -> None:
        self._warning.setVisible(bool(self.value()))
