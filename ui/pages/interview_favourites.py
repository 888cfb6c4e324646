"""The digit keys of the interview page: what the person put on them, and what is used most on the others."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from testimony_app.errors import AppError
from testimony_app.services import favourites
from ui.models.code_tree_targets import Digits, Target, digits_of
from ui.pages.context import PageContext


class FavouritesDesk(QObject):
    """Signals: said(sentence) of what was done, digitsChanged()."""

    said = Signal(str)
    digitsChanged = Signal()

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._own: dict[int, str] = {}
        self._targets: Mapping[str, Target] = {}
        self.digits = Digits()
        context.changed.connect(self._changed)

    def set_targets(self, targets: Mapping[str, Target], anew: bool = False) -> None:
        """Know the codes and incidents. anew: whether the digits that nobody set may change places."""
        self._targets = targets
        self.digits = digits_of(targets, self._own, None if anew else self.digits)

    def read(self) -> None:
        """Read what the person put on the digits."""
        self._context.load(self, favourites.held, self._took)

    def put(self, digit: int, target_id: str) -> None:
        """Put a code or an incident on a digit; 0 frees the digit that it was put on."""
        target, held = self._targets.get(target_id), self.digits.of(target_id)
        if target is None or target.retired or (digit == held and digit in self.digits.own):
            return
        if not digit and held not in self.digits.own:
            return
        case = self._context.case
        try:
            act = favourites.put(case, digit, target_id) if digit else favourites.clear(case, held)
        except AppError as error:
            self._context.tell(error)
            return
        self._context.do(act)
        said = self.tr("Key {digit} is “{name}” now.") if digit else self.tr("Taken from its key: “{name}”.")
        self.said.emit(said.format(name=target.name, digit=digit))

    def _changed(self, ids: frozenset[str]) -> None:
        if ids & self._targets.keys():
            self.read()

    def _took(self, own: dict[int, str]) -> None:
        if own != self._own:
            self._own = own
            self.digits = digits_of(self._targets, own, self.digits)
            self.digitsChanged.emit()
