"""The releases page: what has left the case, and the way to let more leave."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from testimony_app.case import Case
from testimony_app.services import manage_incidents, release
from ui.models.release_rows import Column, ReleaseLine, ReleaseRows
from ui.pages.context import PageContext
from ui.panels.line_table import LineTable
from ui.panels.release_detail import ReleaseDetail
from ui.panels.release_wizard import NewRelease
from ui.widgets.basics import button, label
from ui.widgets.empty import EmptyState


class ReleasesPage(QWidget):
    """The list of releases; a new one takes its place until it is written or left."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, theme = context, context.theme
        self._wanted = ""
        self._rows, self._detail = ReleaseRows(self), ReleaseDetail(theme)
        samples: dict[int, str | int] = {
            Column.CODE: "REL-000",
            Column.MOMENT: "30 September 2031, 00:00",
            Column.INCIDENT: "INC-000-00",
        }
        wide: dict[int, int] = {Column.PURPOSE: 3, Column.RECIPIENT: 2}
        self._table = LineTable(theme, self._rows, self.tr("Releases"), samples, wide)
        self.wizard = NewRelease(context)
        self._count = label("", "count")
        self._new = button(theme, self.tr("New release"), "primary", "add", self.tr("Begin a new release (Ctrl+E)"))
        self._places, self._whole = QStackedWidget(), QStackedWidget()
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read the list again; a release that is being made stays as it is."""
        self._context.load(self, _lines, self._show)

    def begin(self, incident_id: str) -> None:
        """Begin a release of passages of an incident."""
        self._whole.setCurrentIndex(1)
        self.wizard.begin(incident_id)

    def _show(self, lines: list[ReleaseLine]) -> None:
        self._rows.set_rows(lines)
        self._count.setText(str(len(lines)))
        self._new.setVisible(bool(lines))
        self._places.setCurrentIndex(0 if lines else 1)
        number = self._rows.number_of(self._wanted) if self._wanted else -1
        self._wanted = ""
        if number >= 0:
            self._table.choose(number)
        elif lines and not self._table.currentIndex().isValid():
            self._table.choose(0)

    def _show_one(self, index: QModelIndex) -> None:
        if index.isValid():
            self._detail.show_release(self._rows.row_at(index.row()))

    def _back(self) -> None:
        self._whole.setCurrentIndex(0)
        self._table.setFocus()

    def _finished(self, release_id: str) -> None:
        self._wanted = release_id
        self._back()
        self.refresh()

    def _connect(self) -> None:
        self._table.chosen.connect(self._show_one)
        self._new.clicked.connect(lambda: self.begin(""))
        self.wizard.left.connect(self._back)
        self.wizard.finished.connect(self._finished)
        self._context.changed.connect(lambda _ids: self.refresh() if self.isVisible() else None)
        shortcut = QShortcut(QKeySequence("Ctrl+E"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda: self.begin("") if self._whole.currentIndex() == 0 else None)
        self.setFocusProxy(self._table)

    def _lay_out(self) -> None:
        theme, shown = self._context.theme, QWidget()
        head = QHBoxLayout()
        head.setSpacing(theme.size("m"))
        head.addWidget(label(self.tr("Releases"), "page-title"))
        head.addWidget(self._count, 1)
        head.addWidget(self._new)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self._table)
        split.addWidget(self._detail)
        split.setSizes([260, 320])
        self._places.addWidget(split)
        self._places.addWidget(self._nothing_yet())
        column, side = QVBoxLayout(shown), theme.size("xl")
        column.setContentsMargins(side, theme.size("l"), side, theme.size("s"))
        column.setSpacing(theme.size("m"))
        column.addLayout(head)
        column.addWidget(self._places, 1)
        self._whole.addWidget(shown)
        self._whole.addWidget(self.wizard)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._whole)

    def _nothing_yet(self) -> EmptyState:
        made = EmptyState(
            self._context.theme,
            "releases",
            self.tr("Nothing has left this case."),
            self.tr("A release holds passages of one incident, as far as each witness agreed, with names replaced."),
            (("new", self.tr("New release")),),
        )
        made.chosen.connect(lambda _key: self.begin(""))
        return made


def _lines(case: Case) -> list[ReleaseLine]:
    codes = {each.id: each.code for each in manage_incidents.incidents(case)}
    return [ReleaseLine(each, codes.get(each.incident_id, "")) for each in release.releases(case)]
