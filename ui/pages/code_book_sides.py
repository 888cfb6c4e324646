"""Merging and splitting on the page of the code book: what is asked for in the place of the details, and then done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from testimony_app.case import Case
from testimony_app.services import arrange_codes, passages
from testimony_app.services.arrange_codes import Effect
from testimony_app.services.manage_codebook import CodeRead
from testimony_app.services.passages import QuotedPassage
from ui.models.code_tree_found import Found
from ui.models.code_tree_targets import Target, targets_of
from ui.pages.code_book_acts import BookActs
from ui.pages.context import PageContext
from ui.panels.book_merge import BookMerge
from ui.panels.book_split import BookSplit

Read = tuple[list[QuotedPassage], list[tuple[str, str]]]
"""Passages of a code, and the user ids and code names of who tagged them."""


@dataclass(frozen=True)
class Held:
    """What the page shows: all codes by id, and how many passages each has."""

    codes: dict[str, CodeRead] = field(default_factory=dict)
    usage: dict[str, int] = field(default_factory=dict)


class BookSides(QObject):
    """The side beside the tree. Signals: left() when the tree has the word again, wanted(code id) to be chosen next."""

    left = Signal()
    wanted = Signal(str)

    def __init__(
        self, context: PageContext, acts: BookActs, held: Callable[[], Held], details: QWidget, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context, self._acts, self._held, self._details = context, acts, held, details
        self._codes: list[str] = []
        self.stack, self.merge, self.split = QStackedWidget(), BookMerge(context.theme), BookSplit(context.theme)
        for side in (details, self.merge, self.split):
            self.stack.addWidget(side)
        self.merge.looked.connect(self._look_at_merge)
        self.merge.merged.connect(self._merge)
        self.split.split.connect(self._split)
        for panel in (self.merge, self.split):
            panel.cancelled.connect(self.leave)

    def leave(self) -> None:
        """Show the details again."""
        self.stack.setCurrentWidget(self._details)
        self.left.emit()

    def begin_merge(self, chosen: list[str]) -> None:
        """Ask into which code these go."""
        self._codes = list(chosen)
        self.stack.setCurrentWidget(self.merge)
        self.merge.begin([self._held().codes[code_id].name for code_id in chosen], self._others(chosen))

    def begin_split(self, code_id: str) -> None:
        """Ask which passages of the code go, and where."""
        code = self._held().codes.get(code_id)
        if code is None or not self._held().usage.get(code_id):
            return

        def read(case: Case) -> Read:
            held = passages.of_code(case, code_id)
            people = sorted({(case.member_code(each.coding.coder), each.coding.coder) for each in held})
            return held, [(user, person) for person, user in people]

        self._context.load(self, read, partial(self._offer_split, code))

    def _others(self, without: list[str]) -> dict[str, Target]:
        """The codes that can take passages: all but these and those that are retired."""
        held = [code for code in self._held().codes.values() if not code.retired]
        found = targets_of(held, (), self._held().usage)
        return {code_id: target for code_id, target in found.items() if code_id not in without}

    def _look_at_merge(self, target: str) -> None:
        chosen = self._codes
        if not target or not chosen:
            return

        def read(case: Case) -> Effect:
            return arrange_codes.merge_effect(case, chosen, target)

        self._context.load(self, read, partial(self._show_effect, target))

    def _show_effect(self, target: str, effect: Effect) -> None:
        if target == self.merge.target():
            self.merge.show_effect(effect)

    def _merge(self, target: str) -> None:
        self.wanted.emit(target)
        self.leave()
        self._acts.merge(self._codes, target)

    def _offer_split(self, code: CodeRead, read: Read) -> None:
        self._codes = [code.id]
        self.stack.setCurrentWidget(self.split)
        self.split.begin(code.name, *read, self._others([code.id]))

    def _split(self, chosen: list[str], found: Found) -> None:
        self.leave()
        self._acts.split(self._codes[0], chosen, found)
