"""The main window: rail, header, notice bar, pages, job tray, palette. It lays out and passes on; pages do the work."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ui.shell.focus_order import give_keys, step
from ui.shell.header import Header
from ui.shell.palette import CommandPalette, Entry
from ui.shell.rail import PAGES, Rail, page_name
from ui.shell.theme import Theme
from ui.widgets.basics import hairline
from ui.widgets.job_tray import JobTray
from ui.widgets.notice_bar import NoticeBar
from ui.widgets.passing_word import PassingWord
from ui.workers.job_model import JobModel


class MainWindow(QMainWindow):
    """Signals: pageChanged(page), lockRequested(), panicRequested(), closing().

    The window has two faces: `show_gate` fills it with the unlock view, `show_case` with the pages.
    """

    pageChanged = Signal(str)
    lockRequested = Signal()
    panicRequested = Signal()
    closing = Signal()

    def __init__(
        self, theme: Theme, jobs: JobModel, stage_words: Callable[[str], str] = str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.rail, self.header, self.notice = Rail(theme), Header(theme), NoticeBar(theme)
        self.tray = JobTray(theme, jobs, stage_words)
        self._makers: dict[str, Callable[[], QWidget]] = {}
        self._pages: dict[str, QWidget] = {}
        self._case_actions: list[QAction] = []
        self._side, self._strips = QVBoxLayout(), list[QWidget]()
        self._stack, self._faces = QStackedWidget(), QStackedWidget()
        self._entries: Callable[[], Sequence[Entry]] = list
        self._case_face = QWidget()
        self._lay_out(theme)
        self._faces.addWidget(self._case_face)
        self.setCentralWidget(self._faces)
        self.palette_box = CommandPalette(theme, self._faces)
        self.setWindowTitle("Testimony")
        self.resize(1280, 800)
        self.rail.chosen.connect(self.show_page)
        self.header.jobsRequested.connect(self.tray.toggle)
        self.header.lockRequested.connect(self.lockRequested)
        jobs.countChanged.connect(self.header.set_jobs)
        self._add_keys()
        theme.cover(self)

    def add_page(self, page: str, make: Callable[[], QWidget]) -> None:
        """Give the window one of the pages in `PAGES`. `make` is called when the page is first shown."""
        if page in self._pages:
            widget = self._pages.pop(page)
            self._stack.removeWidget(widget)
            widget.deleteLater()
        self._makers[page] = make

    def add_strip(self, widget: QWidget) -> None:
        """Add a line that stands over every page while it is visible; `drop_pages` takes it away."""
        self._strips.append(widget)
        self._side.insertWidget(self._side.indexOf(self.notice), widget)

    def add_case_action(self, action: QAction) -> None:
        """Add an act with a key that works while a case is open; `drop_pages` takes it away."""
        self._case_actions.append(action)
        self.addAction(action)

    def drop_pages(self) -> None:
        """Take all pages away, with the acts that belong to the case."""
        for widget in self._pages.values():
            self._stack.removeWidget(widget)
            widget.deleteLater()
        for strip in self._strips:
            self._side.removeWidget(strip)
            strip.hide()
            strip.deleteLater()
        self._strips.clear()
        self._pages.clear()
        self._makers.clear()
        for action in self._case_actions:
            self.removeAction(action)
        self._case_actions.clear()
        self.header.set_case("")

    def show_page(self, page: str) -> None:
        """Bring a page to the front; nothing happens for one that was not added."""
        if page not in self._makers or self._faces.currentWidget() is not self._case_face:
            return
        before, widget = self.current_page(), self._page(page)
        inner = (widget.currentWidget() or widget) if isinstance(widget, QStackedWidget) else widget
        held, changed = inner.focusWidget(), self.current_page() != page
        self._stack.setCurrentWidget(widget)
        self.rail.show_page(page)
        if before != page:
            give_keys(inner, held)
        if changed:
            self.pageChanged.emit(page)

    def current_page(self) -> str:
        """The page in front, "" if none was added."""
        return next((name for name, widget in self._pages.items() if widget is self._stack.currentWidget()), "")

    def show_gate(self, gate: QWidget) -> None:
        """Fill the window with the unlock view or the form for a new case."""
        self._drop_gates(gate)
        self.palette_box.hide()
        self._faces.addWidget(gate)
        self._faces.setCurrentWidget(gate)
        self.setWindowTitle("Testimony")

    def show_case(self, title: str) -> None:
        """Show the pages of the case called `title`. The window's own title stays bare: desktops log it."""
        self.header.set_case(title)
        self._faces.setCurrentWidget(self._case_face)
        self._drop_gates()

    @property
    def ground(self) -> QWidget:
        """What a box over the whole window covers."""
        return self._faces

    def set_entries(self, entries: Callable[[], Sequence[Entry]]) -> None:
        """Where the palette finds what it offers beside the pages; asked each time it opens."""
        self._entries = entries

    def open_palette(self) -> None:
        """Open the palette, if a case is open."""
        if self._faces.currentWidget() is self._case_face:
            self.palette_box.set_entries([*self._own_entries(), *self._entries()])
            self.palette_box.open()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return step(self, forward)

    def _page(self, page: str) -> QWidget:
        if page not in self._pages:
            made = self._pages[page] = self._makers[page]()
            made.setProperty("kind", "page")
            self._stack.addWidget(made)
        return self._pages[page]

    def _drop_gates(self, keep: QWidget | None = None) -> None:
        while (old := self._faces.widget(1)) is not None:
            self._faces.removeWidget(old)
            if old is not keep:
                old.deleteLater()

    def _lay_out(self, theme: Theme) -> None:
        side = self._side
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(0)
        side.addWidget(self.header)
        side.addWidget(hairline())
        self.notice.set_margins(theme.size("xl"), theme.size("m"))
        side.addWidget(self.notice)
        side.addWidget(self._stack, 1)
        side.addWidget(self.tray)
        self._case_face.setProperty("kind", "page")
        self.passing = PassingWord(theme, self._case_face)
        row = QHBoxLayout(self._case_face)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(hairline(vertical=True))
        row.addLayout(side, 1)

    def _add_keys(self) -> None:
        for number, page in enumerate(PAGES, 1):
            self._key(f"Ctrl+{number}", partial(self.show_page, page))
        self._key("Ctrl+K", self.open_palette)
        self._key("F9", self.lockRequested.emit)

    def _key(self, key: str, act: Callable[[], None]) -> None:
        action = QAction(self)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda _=False: act())
        self.addAction(action)

    def _own_entries(self) -> list[Entry]:
        go = self.tr("Go to {page}")
        entries = [
            Entry(page, go.format(page=page_name(page)), f"Ctrl {number}", partial(self.show_page, page))
            for number, page in enumerate(PAGES, 1)
            if page in self._makers
        ]
        last = Entry("remove", self.tr("Destroy the ways in on this device"), "", self.panicRequested.emit)
        return [*entries, Entry("lock", self.tr("Lock the case"), "F9", self.lockRequested.emit), last]
