"""Choices of which many are one stop of the Tab key: terms as chips, and as lists to tick."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui import words
from ui.panels.interview_form_fields import TermCombo
from ui.shell.theme import Theme
from ui.widgets.fields import ChipChoice, TickList

_FORWARDS = (Qt.Key.Key_Down, Qt.Key.Key_Right)
_BACKWARDS = (Qt.Key.Key_Up, Qt.Key.Key_Left)


class Roving(QObject):
    """Makes many buttons one stop of the Tab key: arrows go from one to the next, a letter to what begins with it."""

    def __init__(self, buttons: Sequence[QAbstractButton], parent: QObject) -> None:
        super().__init__(parent)
        self._buttons = list(buttons)
        for each in self._buttons:
            each.installEventFilter(self)
        self._stop_at(self._buttons[0])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QAbstractButton):
            self._stop_at(watched)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched in self._buttons:
            found = self._wanted(self._buttons.index(watched), event)
            if found is not None:
                found.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _wanted(self, at: int, event: QKeyEvent) -> QAbstractButton | None:
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            return None
        key, last = event.key(), len(self._buttons) - 1
        mirrored = self._buttons[at].layoutDirection() == Qt.LayoutDirection.RightToLeft
        sideways = key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            return self._buttons[0 if key == Qt.Key.Key_Home else last]
        if key in _FORWARDS or key in _BACKWARDS:
            step = 1 if (key in _FORWARDS) != (mirrored and sideways) else -1
            return self._buttons[min(max(at + step, 0), last)]
        letter = event.text().strip().casefold()
        order = [*self._buttons[at + 1 :], *self._buttons[: at + 1]]
        return next((each for each in order if letter and each.text().casefold().startswith(letter)), None)

    def _stop_at(self, button: QAbstractButton) -> None:
        for each in self._buttons:
            each.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each is button else Qt.FocusPolicy.ClickFocus)


class Chips(ChipChoice):
    """Terms of a vocabulary as chips."""

    def __init__(self, theme: Theme, vocabulary: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, words.terms(vocabulary), parent=parent)
        Roving(list(self._chips.values()), self)
        self.setFocusProxy(next(iter(self._chips.values())))


class OneChip(ChipChoice):
    """One term of a vocabulary, or none, as chips. Its value is the term's key."""

    def __init__(self, theme: Theme, vocabulary: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, words.terms(vocabulary), several=False, parent=parent)
        Roving(list(self._chips.values()), self)
        self.setFocusProxy(next(iter(self._chips.values())))

    def value(self) -> Any:
        return next(iter(super().value()), "")

    def set_value(self, keys: Iterable[str]) -> None:
        super().set_value((keys,) if isinstance(keys, str) else keys)


class Ticks(TickList):
    """Terms of a vocabulary to tick, one below the other."""

    def __init__(self, theme: Theme, vocabulary: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, words.terms(vocabulary), parent=parent)
        Roving(list(self._boxes.values()), self)
        self.setFocusProxy(next(iter(self._boxes.values())))


def choice(vocabulary: str) -> TermCombo:
    """One term of a vocabulary, or a dash for "not recorded"."""
    return TermCombo(vocabulary, "–")
