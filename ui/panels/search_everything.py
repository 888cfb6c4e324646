"""Search everything (Ctrl+Shift+F): every text of the case, found as somebody types, each place in its context."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QListView, QPushButton, QVBoxLayout, QWidget

from testimony_app.case import Case
from testimony_app.jobs import JobContext
from testimony_app.services import search
from testimony_app.services.search import Found, Group, Kind
from ui import words
from ui.delegates.found_row import FoundDelegate
from ui.models.found_rows import FoundRows, many
from ui.pages.context import PageContext
from ui.shell.cover import Cover
from ui.widgets.basics import hairline, label, wrapped

PAUSE_MS = 120
"""How long somebody stops typing before it is searched: longer than from one letter to the next."""
FEW, MANY = 6, 200
"""How many places of each kind are shown with the others, and when only that kind is."""
LEAST = 2
"""From how many letters on it is searched."""


class SearchEverything(Cover):
    """A field with what it finds, grouped by kind. Signal: opened(Found)."""

    opened = Signal(object)

    def __init__(self, context: PageContext, host: QWidget) -> None:
        super().__init__(context.theme, host)
        self._context = context
        self._job: JobContext | None = None
        self._groups: Sequence[Group] = ()
        self._kind: Kind | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._field, self._icon = QLineEdit(), QLabel()
        self._rows, self._list = FoundRows(self), QListView()
        self._chips = {kind: self._chip(kind) for kind in (None, *Kind)}
        self._said = wrapped("", "soft")
        self._dress()
        self._lay_out()
        self._field.textChanged.connect(self._typed)
        self._field.installEventFilter(self)
        self._list.clicked.connect(lambda _: self._run())
        self._context.changed.connect(self._changed)

    def open(self) -> None:
        """Show the box, with what was typed last selected."""
        size = self._theme.size("icon_large")
        self._icon.setPixmap(self._theme.icon("search", "accent").pixmap(size, size))
        self._field.selectAll()
        self.rise(self._field)
        self._ask()

    def forget(self) -> None:
        """Hide, and forget what was typed and found."""
        self._pause.stop()
        self._stop()
        self.hide()
        self._field.clear()
        self._pause.stop()
        self._show(())

    def dismiss(self) -> None:
        self._pause.stop()
        self._stop()
        super().dismiss()

    def place(self) -> None:
        host = self._host
        self.setGeometry(host.rect())
        width = min(self._theme.wide(900), host.width() - 64)
        most = min(self._theme.wide(760), host.height() - 96)
        self.box.setMaximumWidth(width)
        height = most if self._groups else min(self.box.heightForWidth(width), most)
        self.box.setGeometry((host.width() - width) // 2, max((host.height() - most) // 3, 24), width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event.key())
        return super().eventFilter(watched, event)

    def _dress(self) -> None:
        self._field.setProperty("kind", "bare")
        self._field.setPlaceholderText(self.tr("Search transcripts, memos, incidents, codes and notes"))
        self._field.setAccessibleName(self.tr("Search everything"))
        self._list.setModel(self._rows)
        self._list.setItemDelegate(FoundDelegate(self._theme, self))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(self.tr("What was found"))
        self._said.setContentsMargins(20, 14, 20, 14)

    def _lay_out(self) -> None:
        theme = self._theme
        head = QHBoxLayout()
        head.setContentsMargins(theme.size("l") + 2, theme.size("xs"), theme.size("l"), theme.size("xs"))
        head.setSpacing(theme.size("m"))
        head.addWidget(self._icon)
        head.addWidget(self._field, 1)
        head.addWidget(label(self.tr("Tab narrows · Enter opens · Esc closes"), "caption"))
        chips = QHBoxLayout()
        chips.setContentsMargins(theme.size("l"), theme.size("s"), theme.size("l"), theme.size("s"))
        chips.setSpacing(theme.size("s"))
        for chip in self._chips.values():
            chips.addWidget(chip)
        chips.addStretch(1)
        self._narrow = QWidget()
        self._narrow.setLayout(chips)
        column = QVBoxLayout(self.box)
        column.setContentsMargins(1, 1, 1, 8)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(hairline())
        column.addWidget(self._narrow)
        column.addWidget(self._said)
        column.addWidget(self._list, 1)
        column.addStretch()

    def _chip(self, kind: Kind | None) -> QPushButton:
        made = QPushButton()
        made.setProperty("kind", "chip")
        made.setCheckable(True)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._theme.room(made, 12, 12)
        made.clicked.connect(lambda: self._choose(kind))
        return made

    def _changed(self, _ids: object) -> None:
        if self.isVisible():
            self._pause.start()

    def _typed(self) -> None:
        self._stop()
        self._kind = None
        self._pause.start()

    def _stop(self) -> None:
        """Let go of an answer that nobody waits for any more."""
        if self._job is not None:
            self._job.cancel()
        self._job = None

    def _ask(self) -> None:
        wanted, limit = self._field.text(), MANY if self._kind else FEW
        self._stop()
        if sum(char.isalnum() for char in wanted) < LEAST:
            self._show(())
            return

        def read(case: Case) -> list[Group]:
            return search.everything(case, wanted, limit=limit)

        self._job = self._context.load(self, read, partial(self._answered, wanted))

    def _answered(self, wanted: str, groups: list[Group]) -> None:
        if wanted == self._field.text() and self.isVisible():
            self._show(groups)

    def _choose(self, kind: Kind | None) -> None:
        self._kind = kind
        self._ask()

    def _show(self, groups: Sequence[Group]) -> None:
        self._groups = groups
        if self._kind not in {group.kind for group in groups}:
            self._kind = None
        shown = [group for group in groups if self._kind in (None, group.kind)]
        if self._kind is None:
            shown = [Group(group.kind, group.found[:FEW], group.held) for group in shown]
        self._rows.set_groups(shown, titled=self._kind is None)
        self._list.setVisible(bool(groups))
        self._narrow.setVisible(bool(groups))
        self._say_nothing(bool(groups))
        self.place()
        self._go(self._rows.next_place(-1, 1))
        self._list.scrollToTop()
        held = {group.kind: group.held for group in groups}
        for kind, chip in self._chips.items():
            chip.setVisible(kind is None or kind in held)
            chip.setChecked(kind == self._kind)
            name = (
                self.tr("Everywhere") if kind is None else f"{words.label(f'search.{kind}')} {many(held.get(kind, 0))}"
            )
            chip.setText(name)
            chip.setAccessibleName(name)

    def _say_nothing(self, found: bool) -> None:
        typed = sum(char.isalnum() for char in self._field.text()) >= LEAST
        hint = self.tr(
            "All words must be there, the last one as a beginning. “Quotes” hold words together, OR finds either of"
            " two, a - before a word keeps it out. Accents and the ways to write Arabic do not matter."
            " Names are not searched."
        )
        self._said.setText(self.tr("Nothing was found.") if typed else hint)
        self._said.setVisible(not found)

    def _key(self, key: int) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if key == Qt.Key.Key_Escape:
            self.dismiss()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run()
        elif key in steps:
            self._go(self._rows.next_place(self._list.currentIndex().row(), steps[Qt.Key(key)]))
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._page(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._next_kind(1 if key == Qt.Key.Key_Tab else -1)
        else:
            return False
        return True

    def _page(self, by: int) -> None:
        """Go on by about as much as is in sight, and stop at the end."""
        height = max(self._list.sizeHintForRow(self._list.currentIndex().row()), 1)
        last = self._rows.rowCount() - 1
        row = self._list.currentIndex().row() + by * max(self._list.viewport().height() // height - 1, 1)
        self._go(self._rows.next_place(min(max(row, 0), last) - by, by) if last >= 0 else -1)

    def _next_kind(self, by: int) -> None:
        kinds = [None, *(group.kind for group in self._groups)]
        if self._groups:
            self._choose(kinds[(kinds.index(self._kind) + by) % len(kinds)])

    def _go(self, row: int) -> None:
        index = self._rows.index(row) if row >= 0 else self._rows.index(-1)
        self._list.setCurrentIndex(index)
        if index.isValid():
            first = row > 0 and self._rows.next_place(-1, 1) == row
            self._list.scrollTo(self._rows.index(0) if first else index)

    def _run(self) -> None:
        index = self._list.currentIndex()
        line = self._rows.line(index.row()) if index.isValid() else None
        if isinstance(line, Found):
            self.dismiss()
            self.opened.emit(line)
