"""What a person does with codes on the page of the code book; every act can be undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from testimony_app.case import Case
from testimony_app.errors import AppError
from testimony_app.services import arrange_codes, manage_codebook
from testimony_app.services.arrange_codes import Spot, Way
from testimony_app.services.manage_codebook import CodeDraft, CodeRead
from testimony_app.services.operations import Operation
from ui.models.code_tree_found import Found
from ui.pages.context import PageContext

WAYS: tuple[Way, ...] = ("up", "down", "in", "out")


class BookActs(QObject):
    """Signal: added(code id), after which its name is to be typed."""

    added = Signal(str)

    def __init__(self, context: PageContext, codes: Callable[[], Mapping[str, CodeRead]], parent: QObject) -> None:
        """codes: those that the page shows now, by id."""
        super().__init__(parent)
        self._context, self._codes = context, codes

    def add(self, beside: str, below: bool) -> None:
        """Add a code beside another one or below it, in its colour."""
        held = self._codes()
        at = held.get(beside)
        parent = at.id if at is not None and below else at.parent_id if at is not None else None
        taken = [code.name for code in held.values() if code.parent_id == parent]
        last = max((code.position for code in held.values() if code.parent_id == parent), default=-1)
        name = arrange_codes.free_name(self.tr("New code"), taken)
        draft = CodeDraft(name=name, parent_id=parent, colour=at.colour if at else 0, position=last + 1)
        operation = manage_codebook.add(self._case, draft)
        if self._context.do(operation):
            self.added.emit(next(iter(operation.touched)))

    def change(self, code_id: str, fields: Mapping[str, Any]) -> None:
        """Change fields of a code."""
        self._context.do(manage_codebook.change(self._case, code_id, **fields))

    def colour(self, code_ids: Sequence[str], hue: int) -> None:
        """Give codes a hue."""
        held = self._codes()
        changes = {each: {"colour": hue} for each in code_ids if each in held and held[each].colour != hue}
        if changes:
            self._context.do(manage_codebook.change_all(self._case, changes))

    def move(self, code_ids: Sequence[str], spot: Spot) -> None:
        """Put codes where they were dropped."""
        self._try(lambda: arrange_codes.move(self._case, code_ids, spot))

    def shift(self, code_ids: Sequence[str], way: str) -> None:
        """Move codes by one place."""
        wanted = next(each for each in WAYS if each == way)
        if code_ids:
            self._try(lambda: arrange_codes.shift(self._case, code_ids, wanted))

    def retire(self, code_ids: Sequence[str]) -> None:
        """Retire codes, or bring them back if all of them are retired."""
        held = self._codes()
        back = all(held[each].retired for each in code_ids if each in held)
        act = manage_codebook.bring_back if back else manage_codebook.retire
        if code_ids:
            self._try(lambda: act(self._case, code_ids), tell=True)

    def put_away(self, code_ids: Sequence[str]) -> None:
        """Remove codes that nobody used, and retire the others."""
        if code_ids:
            self._try(lambda: manage_codebook.put_away(self._case, code_ids), tell=True)

    def merge(self, code_ids: Sequence[str], target: str) -> None:
        """Merge codes into another one."""
        self._try(lambda: arrange_codes.merge(self._case, code_ids, target), tell=True)

    def split(self, code_id: str, coding_ids: Sequence[str], into: Found) -> None:
        """Give passages to the code that was found, or to a new one."""
        target: str | CodeDraft = into.target.id if into.target is not None else self._made(code_id, into)
        self._try(lambda: arrange_codes.split(self._case, code_id, coding_ids, target), tell=True)

    @property
    def _case(self) -> Case:
        return self._context.case

    def _made(self, code_id: str, found: Found) -> CodeDraft:
        """A new code beside the one that is split, or where its path says."""
        at = self._codes()[code_id]
        parent = found.offer.parent if found.offer is not None and found.offer.parent else at.parent_id
        name = found.offer.names[-1] if found.offer is not None else found.text
        return CodeDraft(name=name, parent_id=parent, colour=at.colour, position=at.position + 1)

    def _try(self, make: Callable[[], Operation | None], tell: bool = False) -> None:
        """Make an act and do it; tell what was done where it is not seen at once."""
        try:
            operation = make()
        except AppError as error:
            self._context.tell(error)
            return
        if operation is not None and self._context.do(operation) and tell:
            self._context.mention(self.tr("{act}. Ctrl+Z takes it back."), operation.label)
