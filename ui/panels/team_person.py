"""What one person of the team is and may open: shown to everyone, changed by the lead."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from testimony_app.services import people
from testimony_app.services.people import Candidate, Member, Role
from ui import words
from ui.panels.interview_form_fields import Combo, Field
from ui.shell.theme import Theme
from ui.widgets.basics import button, label, wrapped
from ui.widgets.fields import TickList


class PersonPanel(QWidget):
    """Signals: rightsChosen(user id, Role, compartments), removalWanted(Member)."""

    rightsChosen = Signal(str, object, object)
    removalWanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._member: Member | None = None
        self._name, self._about = wrapped("", "title"), wrapped("", "soft")
        self._role = Combo([(role.value, words.label(f"role.{role.value}")) for role in people.INVITED])
        self._opens = TickList(theme, opens_words())
        self._save = button(theme, self.tr("Change rights"), "primary")
        self._remove = button(theme, self.tr("Remove from the team…"), "danger")
        self._role_field = Field(self.tr("Role"), self._role)
        self._note = wrapped(
            self.tr("What is taken away gets new keys at once. Recordings follow one by one."), "caption"
        )
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.size("s"))
        for widget in (self._name, self._about, self._role_field, self._opens, self._note):
            column.addWidget(widget)
        row.addWidget(self._save)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(theme.size("l"))
        last = QHBoxLayout()
        last.addWidget(self._remove)
        last.addStretch(1)
        column.addLayout(last)
        column.addStretch(1)
        self._save.clicked.connect(self._submit)
        self._remove.clicked.connect(lambda: self.removalWanted.emit(self._member))
        self._role.chosen.connect(self._allow)
        self._opens.changed.connect(self._allow)

    def show_member(self, member: Member | None, lead: bool) -> None:
        """Show a person; lead: whether whoever looks may change anything."""
        self._member = member
        self.setVisible(member is not None)
        if member is None:
            return
        person = not member.former and member.role not in (Role.LEAD, Role.FIELD_DEVICE)
        self._name.setText(words.breakable(member.code))
        self._about.setText(self._sentence(member))
        self._role.set_value(member.role.value)
        self._opens.set_value(member.compartments)
        for widget in (self._role_field, self._opens, self._save, self._note):
            widget.setVisible(person and lead)
        self._remove.setVisible(lead and not member.former and not member.owner)
        self._allow()

    def _sentence(self, member: Member) -> str:
        role = words.label(f"role.{member.role.value}")
        if member.former:
            return self.tr("{role}, removed. What they signed before stays theirs.").format(role=role)
        if member.owner:
            return self.tr("Case lead. Adds and removes people, and opens everything.")
        if member.role is Role.FIELD_DEVICE:
            return self.tr("Field device. It seals what it records and opens nothing.")
        return role

    def _allow(self) -> None:
        member = self._member
        if member is not None:
            chosen = (self._role.value(), frozenset(self._opens.value()))
            held = (member.role.value, member.compartments & frozenset(people.COMPARTMENTS))
            self._save.setEnabled(chosen != held)

    def _submit(self) -> None:
        if self._member is not None and self._save.isEnabled():
            self.rightsChosen.emit(self._member.id, Role(self._role.value()), frozenset(self._opens.value()))


class AnswerForm(QWidget):
    """Takes in whoever answered an invitation. Signals: accepted(code, Role, compartments), cancelled()."""

    accepted = Signal(str, object, object)
    cancelled = Signal()

    def __init__(self, theme: Theme, candidate: Candidate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._expected = candidate.fingerprint.replace(" ", "")
        self._typed, self._code = QLineEdit(), QLineEdit()
        self._typed.setPlaceholderText("0000 0000 0000 0000 0000")
        self._code.setPlaceholderText(self.tr("R-2, a code name and no real one"))
        self._code.setMaxLength(40)
        self._role = Combo([(role.value, words.label(f"role.{role.value}")) for role in people.INVITED])
        self._opens = TickList(theme, opens_words())
        self._finger = Field(self.tr("Fingerprint, as they read it to you"), self._typed)
        self._go = button(theme, self.tr("Add to the team"), "primary")
        cancel = button(theme, self.tr("Cancel"), "quiet")
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.size("s"))
        column.addWidget(label(self.tr("Somebody answered"), "title"))
        hint = self.tr(
            "Call the person and let them read their fingerprint to you. A letter or a message could be forged."
        )
        column.addWidget(wrapped(hint, "soft"))
        column.addWidget(self._finger)
        column.addWidget(Field(self.tr("Code name"), self._code))
        column.addWidget(Field(self.tr("Role"), self._role))
        column.addWidget(self._opens)
        row.addWidget(self._go)
        row.addWidget(cancel)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        self._role.chosen.connect(self._usual)
        for field in (self._typed, self._code):
            field.textChanged.connect(lambda _: self._allow())
        self._go.clicked.connect(self._submit)
        cancel.clicked.connect(self.cancelled)
        self.setFocusProxy(self._typed)
        self._usual()
        self._allow()

    def _usual(self) -> None:
        self._opens.set_value(people.usual(Role(self._role.value())))

    def _allow(self) -> None:
        typed = "".join(self._typed.text().split()).lower()
        same = typed == self._expected
        wrong = len(typed) >= len(self._expected) and not same
        self._finger.set_problem(self.tr("That is not the fingerprint of this answer.") if wrong else "")
        self._go.setEnabled(same and bool(self._code.text().strip()))

    def _submit(self) -> None:
        if self._go.isEnabled():
            self.accepted.emit(self._code.text().strip(), Role(self._role.value()), frozenset(self._opens.value()))


def opens_words() -> Sequence[tuple[str, str]]:
    """What can be opened, with the words for it."""
    return (
        ("content", words.translated("Team", "Reads transcripts and codings")),
        ("audio", words.translated("Team", "Hears voices")),
        ("identity", words.translated("Team", "Opens names")),
    )
