"""What the palette offers in an open case: acts that are possible now, and everything that can be opened by name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from testimony_app.services import search
from ui import words
from ui.pages.interview_acts import offered
from ui.shell.palette import Entry
from ui.undo.entries import waiting_acts

if TYPE_CHECKING:
    from ui.desk import Desk


class DeskEntries(QObject):
    """Knows what can be opened by name since it last read it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._things: list[search.Thing] = []

    def read(self) -> None:
        """Read again what can be opened by name."""
        self._desk.context.load(self, search.things, self._keep)

    def offered(self) -> Sequence[Entry]:
        """Acts first, then things. An act of a page is offered once the page was made."""
        desk = self._desk
        acts = [
            Entry("act", words.translated("Desk", "Log an interview"), "Ctrl N", desk.log_new_interview),
            Entry("act", words.translated("Desk", "Bring in a package"), "Ctrl Shift I", desk.bring_in_package),
            Entry("search", words.translated("Desk", "Search everything"), "Ctrl Shift F", desk.search_everything),
            *waiting_acts(desk.context.undo),
        ]
        if desk.case.team.two_people:
            acts.append(
                Entry("act", words.translated("Desk", "Open names with a second person"), "", desk.ask_second_person)
            )
        made = desk.__dict__
        if "interview" in made and desk.interview.isVisible():
            if desk.interview.masking.ready:
                acts.append(
                    Entry("act", words.translated("Desk", "Mask names"), "Ctrl M", desk.interview.masking.begin)
                )
            acts += offered(desk.interview)
        acts += desk.code_book.offered() if "code_book" in made else []
        opened = desk.context.opened
        return acts + [Entry(it.kind, it.text, it.hint, partial(opened.emit, it.kind, it.id)) for it in self._things]

    def _keep(self, things: list[search.Thing]) -> None:
        self._things = things
