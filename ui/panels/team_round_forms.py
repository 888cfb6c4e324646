"""The forms beside the rounds: open one, and ask people to code interviews."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from testimony_app.services import rounds
from testimony_app.services.people import Member
from ui import words
from ui.panels.interview_form_fields import Field
from ui.shell.theme import Theme
from ui.widgets.basics import button, label, wrapped
from ui.widgets.fields import TickList


class _Form(QWidget):
    """A title, controls, and two buttons. Signal: cancelled(), also by Escape. Enter in a field goes on."""

    cancelled = Signal()

    def __init__(self, theme: Theme, title: str, go: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.go, cancel = button(theme, go, "primary"), button(theme, self.tr("Cancel"), "quiet")
        inner, place = QWidget(), QScrollArea()
        whole, self.column, row = QVBoxLayout(self), QVBoxLayout(inner), QHBoxLayout()
        for layout in (whole, self.column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(theme.size("s"))
        self.column.addWidget(label(title, "title"))
        place.setWidgetResizable(True)
        place.setWidget(inner)
        row.addWidget(self.go)
        row.addWidget(cancel)
        row.addStretch(1)
        whole.addWidget(place, 1)
        whole.addLayout(row)
        cancel.clicked.connect(self.cancelled)
        leave = QShortcut(QKeySequence(QKeySequence.StandardKey.Cancel), self)
        leave.activated.connect(self.cancelled)


class OpenForm(_Form):
    """Signal: wanted(name, blind)."""

    wanted = Signal(str, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Open a round"), self.tr("Open the round"), parent)
        self.name, self.blind = QLineEdit(), QCheckBox(self.tr("Blind"))
        self.name.setMaxLength(rounds.MOST_NAME)
        self.blind.setChecked(True)
        self.column.addWidget(Field(self.tr("Name"), self.name))
        self.column.addWidget(self.blind)
        hint = self.tr(
            "In a blind round nobody but the case lead sees what others coded in its interviews, here or in packages, "
            "until it is closed."
        )
        self.column.addWidget(wrapped(hint, "caption"))
        self.column.addStretch(1)
        self.go.setEnabled(False)
        self.name.textChanged.connect(lambda text: self.go.setEnabled(bool(text.strip())))
        self.name.returnPressed.connect(self._submit)
        self.go.clicked.connect(self._submit)
        self.setFocusProxy(self.name)

    def _submit(self) -> None:
        if self.name.text().strip():
            self.wanted.emit(self.name.text(), self.blind.isChecked())


class AssignForm(_Form):
    """Signal: wanted(interview ids, user ids). Each person is asked to code each interview."""

    wanted = Signal(object, object)

    def __init__(
        self,
        theme: Theme,
        round_name: str,
        interviews: Sequence[tuple[str, str]],
        people: Sequence[Member],
        parent: QWidget | None = None,
    ) -> None:
        """round_name: "" for no round. interviews: id and code."""
        super().__init__(theme, self.tr("Assign interviews"), self.tr("Assign"), parent)
        where = self.tr("In the round {name}").format(name=words.isolated(round_name))
        self.column.addWidget(wrapped(where if round_name else self.tr("In no round"), "soft"))
        asked = [(each.id, f"{each.code} · {words.label(f'role.{each.role.value}')}") for each in people]
        self.people = TickList(theme, asked)
        self.interviews = TickList(theme, interviews, self.tr("All of them"))
        self._count = wrapped("", "caption")
        self.column.addWidget(label(self.tr("To whom"), "soft"))
        self.column.addWidget(self.people)
        self.column.addWidget(label(self.tr("Which interviews"), "soft"))
        self.column.addWidget(self.interviews)
        self.column.addWidget(self._count)
        self.column.addStretch(1)
        for ticks in (self.people, self.interviews):
            ticks.changed.connect(self._allow)
        self.go.clicked.connect(lambda: self.wanted.emit(self.interviews.value(), self.people.value()))
        send = QShortcut(QKeySequence("Ctrl+Return"), self)
        send.activated.connect(self.go.click)
        self._allow()

    def focus_first(self) -> None:
        """To the first person."""
        box = self.people.findChild(QCheckBox)
        if box is not None:
            box.setFocus()

    def _allow(self) -> None:
        count = len(self.interviews.value()) * len(self.people.value())
        self.go.setEnabled(count > 0)
        said = self.tr("{count} to be coded: each person each interview. What is assigned already stays as it is.")
        self._count.setText(said.format(count=count) if count else "")
