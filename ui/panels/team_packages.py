"""What was sent and received, sending, and taking in: a package is looked at before anything of it is taken."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from testimony_app.case import Case
from testimony_app.jobs import JobContext
from testimony_app.services import exchange, log_interview, rounds
from testimony_app.services.exchange import PackageKind, PackageRead, Received
from testimony_app.services.log_interview import InterviewLine
from testimony_app.services.people import Member
from ui import prompts
from ui.models.package_rows import Column, PackageLine, PackageRows
from ui.pages.context import PageContext
from ui.panels.line_table import LineTable
from ui.panels.team_package import ArrivalForm, SendForm
from ui.widgets.basics import button, label
from ui.widgets.empty import EmptyState

SIDE = 380


class PackagesPanel(QWidget):
    """Reads the ledger each time `refresh` is called."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, theme = context, context.theme
        self._rows = PackageRows(self)
        samples: dict[int, str | int] = {
            Column.DIRECTION: self.tr("received"),
            Column.KIND: self.tr("Work to be coded"),
            Column.MOMENT: "30 September 2031, 00:00",
            Column.INTERVIEWS: "000",
        }
        self._table = LineTable(theme, self._rows, self.tr("Packages"), samples, {Column.PEOPLE: 1})
        hint = self.tr("A package is encrypted to its recipients and signed by you. Send it by any way you like.")
        self._empty = EmptyState(theme, "team", self.tr("No packages yet"), hint)
        self._list, self._side = QStackedWidget(), QStackedWidget()
        self._send = button(theme, self.tr("Send…"), "primary", "", self.tr("Write a package for others of the team"))
        self._take = button(theme, self.tr("Bring in a package…"), "", "", self.tr("Look at a package (Ctrl+Shift+I)"))
        self._lay_out()
        self._send.clicked.connect(self.begin_sending)
        self._take.clicked.connect(self.choose_package)

    def refresh(self) -> None:
        """Read what was sent and received."""
        self._context.load(self, _read, self._fill)

    def begin_sending(self) -> None:
        """Open the form for a package."""
        self._context.load(self, _choices, lambda found: self._ask(*found))

    def choose_package(self) -> None:
        """Choose a package and look at it."""
        pattern = self.tr("Package (*.age);;All files (*)")
        chosen = prompts.open_file(self, self.tr("Which package?"), pattern)
        if chosen is None:
            return

        def look(case: Case, job: JobContext) -> Received:
            return exchange.look(case, chosen, job)

        self._context.long(self, self.tr("Looking at a package"), look, lambda looked: self._show(chosen, looked))

    def _fill(self, lines: list[PackageLine]) -> None:
        self._rows.set_rows(lines)
        self._list.setCurrentIndex(0 if lines else 1)

    def _ask(self, members: tuple[Member, ...], interviews: list[InterviewLine], blind: bool) -> None:
        form = SendForm(self._context.theme, members, interviews, blind)
        form.cancelled.connect(lambda: self._leave(form))
        form.wanted.connect(lambda kind, people, wanted: self._write(form, kind, people, wanted))
        self._front(form)

    def _write(self, form: SendForm, kind: PackageKind, people: tuple[str, ...], wanted: frozenset[str] | None) -> None:
        pattern = self.tr("Package (*.age)")
        chosen = prompts.save_file(self, self.tr("Where should the package go?"), pattern, f"{kind.value}.age")
        if chosen is None:
            return

        def work(case: Case, job: JobContext) -> PackageRead:
            return exchange.send(case, chosen, kind, people, job, wanted)

        def done(_sent: PackageRead) -> None:
            self._leave(form)
            self._context.say(self.tr("The package is written. Only its recipients can open it."))
            self.refresh()

        self._context.long(self, self.tr("Writing a package"), work, done)

    def _show(self, file: Path, looked: Received) -> None:
        form = ArrivalForm(self._context.theme, looked)
        form.cancelled.connect(lambda: self._leave(form))
        form.agreed.connect(lambda: self._receive(form, file))
        self._front(form)

    def _receive(self, form: ArrivalForm, file: Path) -> None:
        form.take.setEnabled(False)

        def work(case: Case, job: JobContext) -> Received:
            return exchange.receive(case, file, job)

        def done(taken: Received) -> None:
            self._leave(form)
            waiting = len(taken.plan.conflicts)
            said = self.tr("The package is taken in; {count} conflicts wait for a decision.").format(count=waiting)
            self._context.say(said if waiting else self.tr("The package is taken in."))
            self._context.changed.emit(frozenset(taken.plan.counts))
            self.refresh()

        self._context.long(self, self.tr("Taking in a package"), work, done, self._failed(form), self.refresh)

    def _failed(self, form: ArrivalForm) -> Callable[[Exception], None]:
        def failed(error: Exception) -> None:
            form.take.setEnabled(True)
            self._context.tell(error)

        return failed

    def _front(self, form: QWidget) -> None:
        while (old := self._side.widget(1)) is not None:
            self._leave(old)
        self._side.addWidget(form)
        self._side.setCurrentWidget(form)
        self._side.show()
        form.setFocus()

    def _leave(self, form: QWidget) -> None:
        self._side.removeWidget(form)
        form.deleteLater()
        self._side.setVisible(self._side.count() > 1)

    def _lay_out(self) -> None:
        theme = self._context.theme
        head, middle, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.setSpacing(theme.size("m"))
        head.addWidget(label(self.tr("Packages"), "title"), 1)
        head.addWidget(self._take)
        head.addWidget(self._send)
        self._list.addWidget(self._table)
        self._list.addWidget(self._empty)
        self._side.addWidget(QWidget())
        self._side.setMinimumWidth(SIDE)
        theme.fit(self._side, most=SIDE)
        self._side.hide()
        middle.setSpacing(theme.size("xl"))
        middle.addWidget(self._list, 3)
        middle.addWidget(self._side, 2)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.size("m"))
        column.addLayout(head)
        column.addLayout(middle, 1)
        self.setFocusProxy(self._table)


def _read(case: Case) -> list[PackageLine]:
    return [PackageLine(each, tuple(map(case.member_code, each.people))) for each in exchange.packages(case)]


def _choices(case: Case) -> tuple[tuple[Member, ...], list[InterviewLine], bool]:
    blind = any(each.open and each.round.blind and each.assigned for each in rounds.lines(case))
    return exchange.recipients(case), log_interview.lines(case), blind
