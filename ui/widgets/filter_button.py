"""A chip that narrows a list: it opens a menu of choices and says which one is in force."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from ui.shell.theme import Theme

Choices = Sequence[tuple[str, str]]


class FilterButton(QPushButton):
    """One filter of a list. Signal: changed(). The empty key lets everything through."""

    changed = Signal()

    def __init__(self, theme: Theme, name: str, any_word: str, parent: QWidget | None = None) -> None:
        """name: what is filtered by. any_word: the choice that lets everything through, "" where one must be chosen."""
        super().__init__(parent)
        self._name, self._any = name, any_word
        self._value, self._words = "", {"": any_word}
        self._menu = QMenu(self)
        self._group = QActionGroup(self)
        self.setProperty("kind", "chip")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.room(self, 12, 12)
        theme.dress(self, "down")
        self._turn_icon()
        self.clicked.connect(self._open)
        self._say()

    def set_choices(self, choices: Choices) -> None:
        """Offer these (key, word); what is chosen stays chosen if it is still offered."""
        self.set_groups((("", choices),))

    def set_groups(self, groups: Sequence[tuple[str, Choices]]) -> None:
        """Offer choices below titles; those below the title "" stand in the menu itself."""
        self._menu.clear()
        self._words = {"": self._any} if self._any else {}
        if self._any:
            self._add(self._menu, "", self._any)
            self._menu.addSeparator()
        for title, choices in groups:
            menu = self._menu.addMenu(title) if title else self._menu
            for key, word in choices:
                self._words[key] = f"{title} – {word}" if title else word
                self._add(menu, key, word)
        self._value = self._value if self._value in self._words else next(iter(self._words), "")
        self._say()

    def value(self) -> str:
        """The key in force, "" for none."""
        return self._value

    def set_value(self, key: str) -> None:
        """Choose `key`; nothing happens for one that is not offered."""
        changed = key in self._words and key != self._value
        if changed:
            self._value = key
        self._say()
        if changed:
            self.changed.emit()

    def menu_of_choices(self) -> QMenu:
        """The menu, for whoever wants to open it without the mouse."""
        return self._menu

    def _add(self, menu: QMenu, key: str, word: str) -> None:
        act = QAction(word, menu)
        act.setCheckable(True)
        act.setData(key)
        act.triggered.connect(partial(self._chosen, key))
        self._group.addAction(act)
        menu.addAction(act)

    def _chosen(self, key: str, _checked: bool = False) -> None:
        self.set_value(key)

    def _open(self) -> None:
        self._say()
        for act in self._group.actions():
            act.setChecked(act.data() == self._value)
        end = self.rect().bottomRight() if self._mirrored() else self.rect().bottomLeft()
        at = self.mapToGlobal(end + QPoint(0, 4))
        if self._mirrored():
            at.setX(at.x() - self._menu.sizeHint().width())
        self._menu.popup(at)

    def _say(self) -> None:
        chosen = self._words.get(self._value, self._any)
        sentence = self.tr("{name}: {choice}").format(name=self._name, choice=chosen)
        self.setText(sentence if self._value else self._name)
        self.setChecked(bool(self._value))
        self.setAccessibleName(sentence)
        self.setToolTip(sentence)

    def _mirrored(self) -> bool:
        parent = self.parentWidget()
        return parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _turn_icon(self) -> None:
        """A button draws its icon first; read from the other side, the arrow stands behind the word."""
        reading = self.layoutDirection()
        ltr, rtl = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
        self.setLayoutDirection(ltr if reading == rtl else rtl)
        self._menu.setLayoutDirection(reading)
