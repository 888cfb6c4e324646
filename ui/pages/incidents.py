"""The incidents page: what happened, on how many independent accounts it rests, and the words that say so."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from testimony_app.domain.outlines import world
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services import export_findings, manage_incidents
from testimony_app.services.manage_incidents import IncidentDraft, IncidentLine, IncidentRead
from testimony_app.services.passages import QuotedPassage
from testimony_app.services.situate_incidents import situated
from ui import words
from ui.delegates.table_line import counts_width
from ui.models.incident_rows import Column, IncidentList, IncidentRows
from ui.models.incident_words import noted_elsewhere
from ui.pages.context import PageContext
from ui.pages.table_files import TableFiles
from ui.panels.incident_export import IncidentExport
from ui.panels.incident_findings import IncidentFindings
from ui.panels.incident_form import IncidentForm
from ui.panels.incident_passages import IncidentDetail
from ui.panels.incident_views import IncidentViews, Look
from ui.panels.line_table import LineTable
from ui.widgets.basics import beneath, button, label, wrapped
from ui.widgets.empty import EmptyState
from ui.widgets.find_field import FindField
from ui.widgets.map_ground import Ground


class IncidentsPage(QWidget):
    """Signal: releaseRequested(incident id)."""

    releaseRequested = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, theme = context, context.theme
        self._wanted = ""
        self._rows = IncidentRows(self)
        self._list = IncidentList(self._rows, self)
        samples: dict[int, str | int] = {
            Column.CODE: "INC-000-00",
            Column.DATE: "about April 2000 – May 2000",
            Column.CERTAINTY: "Confirmed",
            Column.ACCOUNTS: counts_width(theme, 3),
        }
        wide: dict[int, int] = {Column.TITLE: 4, Column.PLACE: 2, Column.FACILITY: 2}
        self._table = LineTable(theme, self._list, self.tr("Incidents"), samples, wide)
        self._table.sort_by(Column.CODE)
        self._views, self._export = IncidentViews(theme, self._table), IncidentExport(context, self)
        self._detail, self._form = IncidentDetail(theme), IncidentForm(theme)
        self._findings, self._tables = IncidentFindings(context, self._detail), TableFiles(context, self)
        self._count = label("", "count")
        self._search = FindField(
            self.tr("Find incidents"),
            self.tr("Find a code, a word of the title, a place, a facility"),
            self.tr("Find incidents (Ctrl+F)"),
        )
        self._add = button(theme, self.tr("Add incident"), "primary", "add", self.tr("Add an incident (Ctrl+I)"))
        self._places, self._whole, self._shown = QStackedWidget(), QStackedWidget(), QWidget()
        self._upper, self._split = QWidget(), QSplitter(Qt.Orientation.Vertical)
        self._none_fits = wrapped(self.tr("No incident fits these words. Esc shows all incidents again."), "soft")
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read the incidents again; what is chosen stays chosen."""
        self._context.load(self, manage_incidents.lines, self._show)

    def show_incident(self, incident_id: str) -> None:
        """Choose an incident, now or as soon as the list is read."""
        self._wanted = incident_id
        self._search.clear()
        self._whole.setCurrentIndex(0)
        self._choose_wanted()

    def chosen(self) -> IncidentLine | None:
        """The incident that is shown."""
        index = self._table.currentIndex()
        return self._list.line_at(index) if index.isValid() else None

    def _show(self, lines: list[IncidentLine]) -> None:
        self._rows.set_rows(lines)
        self._narrow()
        self._choose_wanted()
        if not self._table.currentIndex().isValid() and self._list.rowCount():
            self._table.choose(0)
        else:
            self._read_detail()

    def _choose_wanted(self) -> None:
        number = self._rows.number_of(self._wanted) if self._wanted else -1
        if number >= 0:
            self._wanted = ""
            self._table.choose(self._list.mapFromSource(self._rows.index(number, 0)).row())

    def _choose(self, incident_id: str) -> None:
        """Choose an incident that another view names."""
        self._wanted = incident_id
        self._choose_wanted()

    def _narrow(self) -> None:
        self._list.set_words(self._search.text())
        shown, held = self._list.rowCount(), self._rows.rowCount()
        narrowed = self.tr("{shown} of {all}").format(shown=shown, all=held)
        self._count.setText(narrowed if self._search.text().strip() else str(held))
        self._search.setVisible(bool(held))
        self._add.setVisible(bool(held))
        self._none_fits.setVisible(bool(held) and not shown)
        self._places.setCurrentIndex(0 if held else 1)
        self._split.setVisible(bool(shown))
        for widget in (self._views, self._views.bar, self._export.button):
            widget.setVisible(bool(held))
        lines = (self._list.line_at(self._list.index(row, 0)) for row in range(shown))
        self._views.set_incidents([situated(line.incident) for line in lines])

    def _read_detail(self) -> None:
        line = self.chosen()
        self._findings.setVisible(line is not None)
        self._views.set_current(line.incident.id if line is not None else "")
        if line is None:
            return
        self._detail.show_incident(line)
        self._findings.show_incident(line.incident.id, words.joined((line.incident.code, line.incident.title)))

    def _open_passage(self, passage: QuotedPassage) -> None:
        self._context.opened.emit("segment", f"{passage.interview.id}/{passage.segments[0].id}")

    def _begin(self) -> None:
        self._context.load(self, manage_incidents.suggest_code, self._begin_with)

    def _begin_with(self, code: str) -> None:
        self._whole.setCurrentIndex(1)
        self._form.begin(code, self._rows.others())

    def _correct(self) -> None:
        line = self.chosen()
        if line is not None and self._whole.currentIndex() == 0:
            self._whole.setCurrentIndex(1)
            self._form.correct(line.incident, self._rows.others(), noted_elsewhere(line))

    def _save(self, held: IncidentRead | None, draft: IncidentDraft) -> None:
        """Look beside the window whether it can be stored, so that the form says what is wrong and stays open."""

        def look(_job: JobContext) -> None:
            manage_incidents.check(self._context.case, "" if held is None else held.id, draft)

        self._context.runner.start(look, self, lambda _: self._store(held, draft), self._not_saved)

    def _store(self, held: IncidentRead | None, draft: IncidentDraft) -> None:
        case = self._context.case
        act = manage_incidents.adding(case, draft) if held is None else manage_incidents.correcting(case, held, draft)
        if self._context.do(act):
            self._back()
            self.show_incident(next(iter(act.touched)))

    def _remove(self) -> None:
        """Take the chosen incident out of the case; what is tied to it is told and keeps it."""
        line = self.chosen()
        if line is None or not self._context.do(manage_incidents.removing(self._context.case, line.incident.id)):
            return
        said = self.tr("{code} is removed. Ctrl+Z brings it back.")
        self._context.say(said.format(code=line.incident.code))

    def _not_saved(self, error: Exception) -> None:
        if isinstance(error, AppError):
            self._form.show_problem(error)
        else:
            raise error

    def _back(self) -> None:
        self._whole.setCurrentIndex(0)
        self._views.setFocus()

    def _release(self) -> None:
        line = self.chosen()
        if line is not None and line.passages and self._whole.currentIndex() == 0:
            self.releaseRequested.emit(line.incident.id)

    def _write_grid(self, incident_id: str) -> None:
        self._tables.offer([(self.tr("The grid of this incident"), export_findings.grid(incident_id))], "grid")

    def _read_ground(self) -> None:
        self._context.load(self, lambda _case: Ground(world()), self._views.set_ground)

    def _into_list(self) -> None:
        if self._views.isVisible():
            self._views.setFocus()

    def _into_passages(self, _index: QModelIndex | str) -> None:
        self._findings.into()

    def _connect(self) -> None:
        self._search.textChanged.connect(lambda _: self._narrow())
        self._search.left.connect(self._into_list)
        self._views.chosen.connect(self._choose)
        self._views.opened.connect(self._into_passages)
        self._views.groundWanted.connect(self._read_ground)
        self._table.chosen.connect(lambda _: self._read_detail())
        self._table.opened.connect(self._into_passages)
        self._detail.passageOpened.connect(self._open_passage)
        self._findings.passageOpened.connect(self._open_passage)
        self._findings.left.connect(self._into_list)
        self._findings.gridWanted.connect(self._write_grid)
        self._findings.bind_keys(self._shown)
        self._findings.enlarged.connect(lambda on: self._upper.setVisible(not on))
        self._detail.correctChosen.connect(self._correct)
        self._detail.releaseChosen.connect(self._release)
        self._detail.removeChosen.connect(self._remove)
        self._add.clicked.connect(self._begin)
        self._form.saved.connect(self._save)
        self._form.cancelled.connect(self._back)
        self._context.changed.connect(lambda _ids: self.refresh() if self.isVisible() else None)
        for key, act in (("Ctrl+R", self._release), ("Ctrl+I", self._begin), ("Ctrl+F", self._search.setFocus)):
            self._key(self, key, act)
        self._key(self._shown, "E", self._correct)
        self._key(self._table, "Delete", self._remove)
        self._key(self._shown, "Ctrl+Shift+E", self._export.ask)
        for number, look in enumerate(Look, 1):
            self._key(self._shown, f"Alt+{number}", partial(self._views.show_as, look))
        self.setFocusProxy(self._views)

    @staticmethod
    def _key(owner: QWidget, key: str, act: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(key), owner)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def _lay_out(self) -> None:
        theme = self._context.theme
        self._context.theme.fit(self._search, most=420)
        head = QHBoxLayout()
        head.setSpacing(theme.size("m"))
        head.addWidget(label(self.tr("Incidents"), "page-title"))
        head.addWidget(self._count)
        head.addSpacing(theme.size("m"))
        head.addWidget(self._views.bar)
        head.addWidget(self._search, 1)
        head.addStretch(0)
        head.addWidget(self._export.button)
        head.addWidget(self._add)
        above = QVBoxLayout()
        above.setContentsMargins(0, 0, 0, 0)
        above.addWidget(self._views, 1)
        self._upper.setLayout(above)
        split = self._split
        split.setChildrenCollapsible(False)
        split.addWidget(self._upper)
        split.addWidget(self._findings)
        split.setStretchFactor(0, 5)
        split.setStretchFactor(1, 6)
        split.setSizes([300, 340])
        self._places.addWidget(beneath(self._none_fits, split))
        self._places.addWidget(self._nothing_yet())
        column = QVBoxLayout(self._shown)
        side = theme.size("xl")
        column.setContentsMargins(side, theme.size("l"), side, theme.size("s"))
        column.setSpacing(theme.size("m"))
        column.addLayout(head)
        column.addWidget(self._places, 1)
        self._whole.addWidget(self._shown)
        self._whole.addWidget(self._form)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._whole)

    def _nothing_yet(self) -> EmptyState:
        made = EmptyState(
            self._context.theme,
            "incidents",
            self.tr("No incidents yet."),
            self.tr("Add one (Ctrl I): a neutral title and a date as far as it is known. Then tie passages to it."),
            (("add", self.tr("Add incident")),),
        )
        made.chosen.connect(lambda _key: self._begin())
        return made
