"""The window of a field device: four pages on a rail, what runs above them, and the end of it all with F9."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMainWindow, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from ui import words
from ui.shell.focus_order import step
from ui.shell.theme import Theme
from ui.widgets.basics import button, hairline, label
from ui.widgets.job_tray import JobTray
from ui.widgets.notice_bar import NoticeBar
from ui.workers.job_model import JobModel

PAGES = ("interview", "record", "sealed", "device")
ICONS = {"interview": "interview", "record": "microphone", "sealed": "lock", "device": "info"}


def page_name(page: str) -> str:
    """The word for a page."""
    return {
        "interview": QCoreApplication.translate("FieldWindow", "Interview"),
        "record": QCoreApplication.translate("FieldWindow", "Record"),
        "sealed": QCoreApplication.translate("FieldWindow", "Sealed"),
        "device": QCoreApplication.translate("FieldWindow", "This device"),
    }[page]


class FieldWindow(QMainWindow):
    """Signals: pageChanged(page), endRequested() for F9, which asks nobody, closing() as the window goes.

    It has two faces: `show_gate` fills it with one view, `show_pages` with the pages. may_close: asked before the
    window is closed by hand.
    """

    pageChanged = Signal(str)
    endRequested = Signal()
    closing = Signal()

    def __init__(self, theme: Theme, jobs: JobModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.may_close: Callable[[], bool] = lambda: True
        self.notice, self.tray = NoticeBar(theme), JobTray(theme, jobs, words.label)
        self._strips, self._stack, self._faces = QVBoxLayout(), QStackedWidget(), QStackedWidget()
        self._buttons: dict[str, QToolButton] = {}
        self._pages: dict[str, QWidget] = {}
        self._state = label("", "soft")
        self._end = button(theme, self.tr("End"), "", "close", self.tr("Close this window; F9 does so at once"))
        self._desk = QWidget()
        self._lay_out()
        self._faces.addWidget(self._desk)
        self.setCentralWidget(self._faces)
        self.setWindowTitle("Testimony")
        self.resize(1280, 800)
        self._end.clicked.connect(self.close)
        theme.changed.connect(self._tint)
        for number, page in enumerate(PAGES, 1):
            self._key(f"Ctrl+{number}", page)
        ending = QAction(self)
        ending.setShortcut(QKeySequence("F9"))
        ending.triggered.connect(lambda _=False: self.endRequested.emit())
        self.addAction(ending)
        theme.cover(self)

    def add_page(self, page: str, widget: QWidget) -> None:
        """Give the window one of `PAGES`."""
        widget.setProperty("kind", "page")
        self._pages[page] = widget
        self._stack.addWidget(widget)

    def add_strip(self, strip: QWidget) -> None:
        """A line above every page, which hides itself."""
        self._strips.addWidget(strip)

    def show_page(self, page: str) -> None:
        """Bring a page to the front; nothing happens before `show_pages`."""
        if page not in self._pages or self._faces.currentWidget() is not self._desk:
            return
        self._stack.setCurrentWidget(self._pages[page])
        self._buttons[page].setChecked(True)
        self._tint()
        self._pages[page].setFocus()
        self.pageChanged.emit(page)

    def current_page(self) -> str:
        """The page in front, "" before the first."""
        return next((name for name, widget in self._pages.items() if widget is self._stack.currentWidget()), "")

    def show_gate(self, gate: QWidget) -> None:
        """Fill the window with one view."""
        self._drop_gates()
        self._faces.addWidget(gate)
        self._faces.setCurrentWidget(gate)
        gate.setFocus()

    def show_pages(self) -> None:
        """Show the pages, beginning with the form."""
        self._faces.setCurrentWidget(self._desk)
        self._drop_gates()
        self.show_page(PAGES[0])

    def show_state(self, sealed_today: int, waiting: int) -> None:
        """How many interviews were sealed today, and how many files lie here."""
        today = self.tr("{count} sealed today").format(count=sealed_today)
        here = self.tr("{count} files wait for headquarters").format(count=waiting)
        self._state.setText(words.joined((today, here if waiting else "")))

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_close():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return step(self, forward)

    def _drop_gates(self) -> None:
        while (old := self._faces.widget(1)) is not None:
            self._faces.removeWidget(old)
            old.deleteLater()

    def _key(self, key: str, page: str) -> None:
        action = QAction(self)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda _=False: self.show_page(page))
        self.addAction(action)

    def _rail(self) -> QWidget:
        rail, group = QWidget(), QButtonGroup(self)
        rail.setProperty("kind", "rail")
        rail.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        width = self._theme.size("rail_width") + self._theme.size("l")
        self._theme.fit(rail, width, width)
        column = QVBoxLayout(rail)
        column.setContentsMargins(*(self._theme.size(each) for each in ("s", "m", "s", "m")))
        column.setSpacing(self._theme.size("xs"))
        for number, page in enumerate(PAGES, 1):
            made = QToolButton()
            made.setProperty("kind", "rail")
            made.setCheckable(True)
            made.setText(page_name(page))
            made.setToolTip(self.tr("{page} (Ctrl+{number})").format(page=page_name(page), number=number))
            made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            self._theme.room(made, 22, 22)
            made.setSizePolicy(made.sizePolicy().Policy.Expanding, made.sizePolicy().Policy.Fixed)
            made.setCursor(Qt.CursorShape.PointingHandCursor)
            made.clicked.connect(partial(self.show_page, page))
            group.addButton(made)
            if page == "device":
                column.addStretch()
            column.addWidget(made)
            self._buttons[page] = made
        return rail

    def _lay_out(self) -> None:
        theme = self._theme
        head = QHBoxLayout()
        head.setContentsMargins(theme.size("xl"), theme.size("s"), theme.size("xl"), theme.size("s"))
        head.setSpacing(theme.size("m"))
        head.addWidget(label(self.tr("This device seals, and cannot read back"), "strong"))
        head.addWidget(self._state, 1)
        head.addWidget(self._end)
        side = QVBoxLayout()
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(0)
        side.addLayout(head)
        side.addWidget(hairline())
        self.notice.set_margins(theme.size("xl"), theme.size("m"))
        side.addWidget(self.notice)
        side.addLayout(self._strips)
        side.addWidget(self._stack, 1)
        side.addWidget(self.tray)
        self._desk.setProperty("kind", "page")
        row = QHBoxLayout(self._desk)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail())
        row.addWidget(hairline(vertical=True))
        row.addLayout(side, 1)

    def _tint(self) -> None:
        for page, made in self._buttons.items():
            made.setIcon(self._theme.icon(ICONS[page], "accent" if made.isChecked() else "text_soft"))
