"""Searching everything in an open case: the box when it is first wanted, and the way to what was found."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from testimony_app.services.search import Found, Kind
from ui.pages.context import PageContext
from ui.panels.search_everything import SearchEverything
from ui.shell.window import MainWindow
from ui.widgets.transcript_values import Span

KEY = "Ctrl+Shift+F"


def passage_in(segment_id: str, rest: Sequence[str]) -> Span | None:
    """The passage that `context.opened` names behind a segment: its offset, then segment and offset of the end."""
    if len(rest) != 3:
        return None
    start, end_segment, end = rest
    return (segment_id, int(start)), (end_segment, int(end))


class SearchDesk(QObject):
    """Opens with Ctrl+Shift+F and from the header; what is chosen goes through `context.opened`."""

    def __init__(self, window: MainWindow, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._context = window, context
        self._box: SearchEverything | None = None
        self._closed = False
        action = QAction(self)
        action.setShortcut(QKeySequence(KEY))
        action.triggered.connect(self.open)
        window.add_case_action(action)
        window.header.searchRequested.connect(self.open)

    def open(self) -> None:
        """Show the box, unless the case was closed."""
        if self._closed:
            return
        if self._box is None:
            self._box = SearchEverything(self._context, self._window.ground)
            self._box.opened.connect(self._open)
        self._box.open()

    def hide(self) -> None:
        """Hide the box; what was typed stays for the next time."""
        if self._box is not None and self._box.isVisible():
            self._box.dismiss()

    def close(self) -> None:
        """Forget what was typed and found."""
        self._closed = True
        if self._box is not None:
            self._box.forget()

    def _open(self, found: Found) -> None:
        if found.start is not None and found.end is not None:
            passage = (*found.start, *found.end)
            self._context.opened.emit("segment", "/".join((found.interview_id, *map(str, passage))))
        elif found.kind in (Kind.INTERVIEW, Kind.WITNESS):
            self._context.opened.emit("interview", found.interview_id)
        else:
            self._context.opened.emit("incident" if found.kind != Kind.CODE else "code", found.id)
