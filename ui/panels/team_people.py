"""Who is in the team: the table, what one person may open beside it, and whether names take two people."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from testimony_app.case import Case
from testimony_app.jobs import JobContext
from testimony_app.services import people
from testimony_app.services.people import Candidate, Member, Removal, Role
from ui import prompts, words
from ui.models.member_rows import Column, MemberRows
from ui.pages.context import PageContext
from ui.panels.line_table import LineTable
from ui.panels.team_person import AnswerForm, PersonPanel
from ui.widgets.basics import button, label, wrapped

SIDE = 340


class PeoplePanel(QWidget):
    """Reads the team each time `refresh` is called."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, theme = context, context.theme
        self._rows = MemberRows(self)
        samples: dict[int, str | int] = {
            Column.ROLE: max((words.label(f"role.{role.value}") for role in Role), key=len),
            Column.CONTENT: self.tr("Transcripts"),
            Column.VOICES: self.tr("Voices"),
            Column.NAMES: self.tr("Names"),
            Column.STATE: self.tr("removed"),
        }
        self._table = LineTable(theme, self._rows, self.tr("People"), samples, {Column.CODE: 1})
        self._person = PersonPanel(theme)
        self._side = QStackedWidget()
        self._side.setMinimumWidth(SIDE)
        theme.fit(self._side, most=SIDE)
        self._side.addWidget(self._person)
        self._invite = button(theme, self.tr("Invite…"), "primary", "", self.tr("Write an invitation to a file"))
        self._take = button(theme, self.tr("Take in an answer…"), "", "", self.tr("Add whoever answered an invitation"))
        self._two = QCheckBox(self.tr("Names are opened by two people together"))
        self._count = label("", "count")
        self._only = wrapped(self.tr("Only the case lead adds and removes people."), "soft")
        self._lay_out()
        self._table.chosen.connect(self._show)
        self._person.rightsChosen.connect(self._change_rights)
        self._person.removalWanted.connect(self._remove)
        self._invite.clicked.connect(self._write_invitation)
        self._take.clicked.connect(self._choose_answer)
        self._two.clicked.connect(self._set_two)

    def refresh(self) -> None:
        """Read the team."""
        self._context.load(self, _read, self._fill)

    def _fill(self, read: tuple[tuple[Member, ...], bool]) -> None:
        members, two = read
        lead = self._lead()
        self._rows.set_rows(members)
        self._two.setChecked(two)
        for widget in (self._invite, self._take):
            widget.setVisible(lead)
        self._two.setEnabled(lead)
        self._only.setVisible(not lead)
        self._count.setText(str(sum(not each.former for each in members)))
        if not self._table.currentIndex().isValid() and members:
            self._table.choose(0)
        self._show(self._table.currentIndex())

    def _show(self, index: QModelIndex) -> None:
        self._person.show_member(self._rows.row_at(index.row()) if index.isValid() else None, self._lead())

    def _lead(self) -> bool:
        case = self._context.case
        return case.role is Role.LEAD and not case.read_only

    def _write_invitation(self) -> None:
        pattern = self.tr("Invitation (*.invitation)")
        chosen = prompts.save_file(self, self.tr("Where should the invitation go?"), pattern, "testimony.invitation")
        if chosen is None:
            return

        def write(case: Case) -> Path:
            people.write_small_file(chosen, people.invite(case))
            return chosen

        said = self.tr("The invitation is written. It holds no secret: send it as you like.")
        self._context.load(self, write, lambda _: self._context.say(said))

    def _choose_answer(self) -> None:
        pattern = self.tr("Answer (*.answer)")
        chosen = prompts.open_file(self, self.tr("Which answer?"), pattern)
        if chosen is None:
            return

        def read(_case: Case) -> tuple[bytes, Candidate]:
            content = people.read_small_file(chosen)
            return content, people.candidate(content)

        self._context.load(self, read, lambda found: self._ask_about(*found))

    def _ask_about(self, content: bytes, candidate: Candidate) -> None:
        form = AnswerForm(self._context.theme, candidate)
        form.cancelled.connect(lambda: self._leave(form))
        form.accepted.connect(lambda code, role, opens: self._add(form, content, code, role, opens))
        self._side.addWidget(form)
        self._side.setCurrentWidget(form)
        form.setFocus()

    def _add(self, form: AnswerForm, content: bytes, code: str, role: Role, opens: frozenset[str]) -> None:
        def added(member: Member) -> None:
            self._leave(form)
            said = self.tr("{code} is in the team. Send a package to them, so that they can open the case.")
            self._context.say(said.format(code=member.code))
            self.refresh()

        self._context.load(self, lambda case: people.add(case, content, code, role, opens), added)

    def _leave(self, form: AnswerForm) -> None:
        self._side.setCurrentWidget(self._person)
        self._side.removeWidget(form)
        form.deleteLater()

    def _change_rights(self, user_id: str, role: Role, opens: frozenset[str]) -> None:
        def work(case: Case, job: JobContext) -> Member:
            return people.set_rights(case, user_id, role, opens, job)

        def done(member: Member) -> None:
            self._context.say(self.tr("The rights of {code} are changed.").format(code=member.code))
            self.refresh()

        self._context.long(self, self.tr("Changing rights"), work, done)

    def _remove(self, member: Member) -> None:
        agreed = prompts.confirm(
            self,
            self.tr("Remove {code} from the team?").format(code=member.code),
            "\n\n".join(
                [
                    self.tr("Everything that they could open gets new keys. This cannot be undone."),
                    *(words.label(each) for each in people.STAYS),
                ]
            ),
            self.tr("Remove"),
        )
        if not agreed:
            return

        def work(case: Case, job: JobContext) -> Removal:
            return people.remove(case, member.id, job)

        def done(removal: Removal) -> None:
            said = self.tr("{code} is removed; {count} recordings were encrypted anew.")
            self._context.say(said.format(code=removal.member.code, count=removal.recordings))
            self.refresh()

        self._context.long(self, self.tr("Making new keys"), work, done, cancelled=self.refresh)

    def _set_two(self, wanted: bool) -> None:
        self._two.setChecked(not wanted)

        def work(case: Case, job: JobContext) -> None:
            people.set_two_people(case, wanted, job)

        self._context.long(self, self.tr("Making new keys"), work, lambda _: self.refresh())

    def _lay_out(self) -> None:
        theme = self._context.theme
        head, middle, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.setSpacing(theme.size("m"))
        head.addWidget(label(self.tr("People"), "title"))
        head.addWidget(self._count, 1)
        head.addWidget(self._take)
        head.addWidget(self._invite)
        middle.setSpacing(theme.size("xl"))
        middle.addWidget(self._table, 3)
        middle.addWidget(self._side, 2)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.size("m"))
        column.addLayout(head)
        column.addWidget(self._only)
        column.addLayout(middle, 1)
        column.addWidget(self._two)
        note = self.tr(
            "Then nobody opens a name alone, not even the lead; a second person types their passphrase here."
        )
        column.addWidget(wrapped(note, "caption"))
        self.setFocusProxy(self._table)


def _read(case: Case) -> tuple[tuple[Member, ...], bool]:
    return people.members(case), case.team.two_people
