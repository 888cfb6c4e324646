"""The list of interviews: what there is, how far it is, what may be done with it, and who said these words."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from testimony_app.case import Case
from testimony_app.domain.consent import Status
from testimony_app.services import log_interview, search
from testimony_app.services.log_interview import BADGES, InterviewLine, State
from ui import words
from ui.models.interview_rows import (
    CODED,
    NONE_YET,
    TO_CODE,
    Filters,
    InterviewList,
    InterviewRows,
    transcript_state,
)
from ui.pages.context import PageContext
from ui.panels.interview_hits import InterviewHits
from ui.panels.interview_table import InterviewTable
from ui.widgets.badges import state_word
from ui.widgets.basics import button, label
from ui.widgets.empty import EmptyState
from ui.widgets.filter_button import FilterButton
from ui.widgets.languages import language_name


class InterviewsPage(QWidget):
    """Signal: logRequested(). Opening a row or a passage goes through `context.opened`."""

    logRequested = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, theme = context, context.theme
        self._stale = True
        self._rows = InterviewRows(self)
        self._list = InterviewList(self._rows, self)
        self._table = InterviewTable(theme, self._list)
        self._hits = InterviewHits(theme)
        self._count = label("", "count")
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Find a code, a role, a place, or words that were said"))
        self._search.setAccessibleName(self.tr("Find interviews"))
        self._search.setToolTip(self.tr("Find interviews, or words in their transcripts (Ctrl+F)"))
        self._search.setClearButtonEnabled(True)
        self._role = FilterButton(theme, self.tr("Role"), self.tr("Any role"))
        self._state = FilterButton(theme, self.tr("Transcript"), self.tr("Any state"))
        self._consent = FilterButton(theme, self.tr("Consent"), self.tr("Any consent"))
        self._language = FilterButton(theme, self.tr("Language"), self.tr("Any language"))
        self._work = FilterButton(theme, self.tr("Work"), self.tr("Anybody's"))
        self._chips = (self._role, self._state, self._consent, self._language, self._work)
        self._clear = button(theme, self.tr("Clear filters"), "link")
        self._log = button(theme, self.tr("Log interview"), "primary", "add", self.tr("Log a new interview (Ctrl+N)"))
        self._places = QStackedWidget()
        self._lay_out()
        self._connect()
        self._offer([])

    def refresh(self) -> None:
        """Read the list again."""
        self._stale = False
        self._context.load(self, log_interview.lines, self._show)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _lay_out(self) -> None:
        theme = self._context.theme
        head = QHBoxLayout()
        head.setSpacing(theme.size("m"))
        head.addWidget(label(self.tr("Interviews"), "page-title"))
        head.addWidget(self._count, 1)
        head.addWidget(self._log)
        narrow = QHBoxLayout()
        narrow.setSpacing(theme.size("s"))
        theme.fit(self._search, 200, 460)
        narrow.addWidget(self._search, 3)
        narrow.addSpacing(theme.size("s"))
        for chip in self._chips:
            narrow.addWidget(chip)
        narrow.addWidget(self._clear)
        narrow.addStretch(1)
        self._filters = QWidget()
        narrow.setContentsMargins(0, 0, 0, 0)
        self._filters.setLayout(narrow)
        for place in (self._table, self._nothing_yet(), self._nothing_found()):
            self._places.addWidget(place)
        column = QVBoxLayout(self)
        side = theme.size("xl")
        column.setContentsMargins(side, theme.size("l"), side, theme.size("s"))
        column.setSpacing(theme.size("m"))
        column.addLayout(head)
        column.addWidget(self._filters)
        column.addWidget(self._places, 1)
        column.addWidget(self._hits)

    def _nothing_yet(self) -> EmptyState:
        made = EmptyState(
            self._context.theme,
            "interviews",
            self.tr("No interviews yet."),
            self.tr("Log the first one (Ctrl N). A code and a date are enough."),
            (("log", self.tr("Log interview")),),
        )
        made.chosen.connect(lambda _key: self.logRequested.emit())
        return made

    def _nothing_found(self) -> EmptyState:
        made = EmptyState(
            self._context.theme,
            "filter",
            self.tr("No interview fits."),
            self.tr("Take a filter away, or look for something else."),
            (("clear", self.tr("Clear filters")),),
        )
        made.chosen.connect(lambda _key: self._clear_filters())
        return made

    def _connect(self) -> None:
        self._log.clicked.connect(self.logRequested)
        self._clear.clicked.connect(self._clear_filters)
        self._search.textChanged.connect(self._narrow)
        self._search.textChanged.connect(self._find_words)
        self._search.returnPressed.connect(self._enter_list)
        for chip in self._chips:
            chip.changed.connect(self._narrow)
        self._table.lineOpened.connect(lambda line: self._context.opened.emit("interview", line.row.id))
        self._hits.hitOpened.connect(self._open_hit)
        self._context.changed.connect(self._changed)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self._search.setFocus)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self._search)
        leave.setContext(Qt.ShortcutContext.WidgetShortcut)
        leave.activated.connect(self._search.clear)
        self.setFocusProxy(self._table)

    def _changed(self, _ids: object) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    def _show(self, lines: list[InterviewLine]) -> None:
        first = not self._rows.rowCount()
        self._rows.set_rows(lines)
        self._offer(lines)
        self._narrow()
        if first and self._list.rowCount():
            self._table.setCurrentIndex(self._list.index(0, 0))

    def _offer(self, lines: list[InterviewLine]) -> None:
        """Offer in each filter what the list holds."""
        roles = {role for line in lines for role in line.row.roles}
        self._role.set_choices([each for each in words.terms("witness_role") if each[0] in roles])
        self._state.set_choices(
            [(state.value, transcript_state(state)) for state in State] + [(NONE_YET, transcript_state(None))]
        )
        self._consent.set_groups(
            [
                (
                    words.term("consent_scope", scope),
                    [(f"{scope}/{status.value}", state_word(status.value)) for status in Status],
                )
                for scope in BADGES
            ]
        )
        asked = any(line.to_code is not None for line in lines)
        work = [(TO_CODE, self.tr("Yours to code")), (CODED, self.tr("Finished by you"))]
        self._work.set_choices(work if asked else [])
        self._work.setVisible(asked)
        languages = {line.row.language for line in lines if line.row.language}
        self._language.set_choices(
            sorted(((code, language_name(code)) for code in languages), key=lambda each: each[1])
        )

    def _narrow(self) -> None:
        filters = Filters(
            self._search.text().strip(),
            self._role.value(),
            self._state.value(),
            self._consent.value(),
            self._language.value(),
            self._work.value(),
        )
        self._list.set_filters(filters)
        shown, held = self._list.rowCount(), self._rows.rowCount()
        narrowed = self.tr("{shown} of {all}").format(shown=shown, all=held)
        self._count.setText(narrowed if filters.active else str(held))
        self._clear.setVisible(filters.active)
        self._filters.setVisible(bool(held))
        self._log.setVisible(bool(held))
        self._places.setCurrentIndex(0 if shown else 2 if held else 1)

    def _clear_filters(self) -> None:
        for chip in self._chips:
            chip.set_value("")
        self._search.clear()
        self._table.setFocus()

    def _enter_list(self) -> None:
        """From the field to the first row, or to the first passage if no row fits."""
        if self._list.rowCount():
            self._table.setFocus()
            if not self._table.currentIndex().isValid():
                self._table.setCurrentIndex(self._list.index(0, 0))
        else:
            self._hits.enter()

    def _find_words(self, text: str) -> None:
        wanted = text.strip()
        if len(wanted) < 2 or not any(char.isalnum() for char in wanted):
            self._hits.set_hits([])
            return

        def read(case: Case) -> list[search.Hit]:
            return search.words(case, wanted)

        self._context.load(self, read, partial(self._found, wanted))

    def _open_hit(self, hit: search.Hit) -> None:
        passage = (hit.interview_id, hit.segment_id, str(hit.start), hit.segment_id, str(hit.end))
        self._context.opened.emit("segment", "/".join(passage))

    def _found(self, wanted: str, hits: list[search.Hit]) -> None:
        if wanted == self._search.text().strip():
            self._hits.set_hits(hits)
