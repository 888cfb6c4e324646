"""What a passage says of its incident: a key for each field, and proposals in a soft colour that one key accepts.

A link is whole without any of it. What is proposed is shown and never written until a person takes it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from testimony_app.errors import AppError
from testimony_app.services.code_passage import CodingRead, LinkDraft
from ui import words
from ui.models import link_words
from ui.panels.link_choice import LinkChoice
from ui.shell.theme import Theme
from ui.widgets.basics import button, wrapped
from ui.widgets.latin_keys import latin_key

Values = Mapping[str, Any]
Key = Qt.Key
CHOICES = {
    "proposition": Key.Key_P,
    "knowledge": Key.Key_K,
    "evidence_class": Key.Key_L,
    "stance": Key.Key_S,
    "credibility": Key.Key_C,
}
TEXTS = {
    "origin": Key.Key_O,
    "independence_group": Key.Key_G,
    "told_from": Key.Key_F,
    "told_to": Key.Key_T,
    "reason": Key.Key_W,
}
CREDIBILITY = 6
"""The Admiralty grades, which are keys by their own digits."""


class LinkFields(QWidget):
    """Signals: changed(LinkDraft), left() by Esc, wanted(field) when one of its fields is to be in sight."""

    changed = Signal(object)
    left = Signal()
    wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._coding: CodingRead | None = None
        self._proposals: Values = {}
        self._me = ""
        self._open = False
        self.choices = {name: LinkChoice(theme, link_words.named(name), name, chr(CHOICES[name])) for name in CHOICES}
        self.texts = {name: QLineEdit() for name in TEXTS}
        self.degree = LinkChoice(theme, self.tr("Through how many"), "", "H")
        self.second = button(theme, self.tr("Looked at again"), "chip", "", self.tr("I looked at this link again (B)"))
        self._accept = button(theme, "", "link")
        self._more = button(theme, self.tr("More"), "quiet", "down", self.tr("From whom, group, times, reasons (M)"))
        self._rest, self._problem = QWidget(), wrapped("", "error")
        self._rows: tuple[dict[str, QWidget], ...] = (
            {"origin": self.texts["origin"], "hearsay_degree": self.degree},
            {"told_from": self.texts["told_from"], "told_to": self.texts["told_to"]},
            {"independence_group": self.texts["independence_group"], "second_coder": self.second},
            {"reason": self.texts["reason"]},
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("What the passage says of the incident"))
        keys = self.tr("A letter or 1 to 6 for a field, Enter takes all that is proposed, Esc goes back to the words")
        self.setToolTip(keys)
        self._lay_out()
        self._connect()
        self._show_rest()

    def set_me(self, user: str) -> None:
        """Who looks at links here."""
        self._me = user

    def show_coding(self, coding: CodingRead) -> None:
        """Show a link. What was proposed for another one is forgotten."""
        another = self._coding is None or coding.id != self._coding.id
        if another:
            self._proposals = {}
            self._problem.setVisible(False)
        self._coding = coding
        for name, choice in self.choices.items():
            choice.show_value(getattr(coding, name))
        self.degree.show_value("" if coding.hearsay_degree is None else str(coding.hearsay_degree))
        for name, field in self.texts.items():
            if another or not field.hasFocus():
                field.setText(getattr(coding, name))
                field.setCursorPosition(0)
        self.second.setChecked(bool(coding.second_coder))
        self._show_proposals()
        self._show_rest()

    def show_proposals(self, coding_id: str, proposals: Values) -> None:
        """Show what may be said of a link, if it is still the one that is shown."""
        if self._coding is not None and self._coding.id == coding_id:
            self._proposals = dict(proposals)
            self._show_proposals()

    @property
    def proposals(self) -> Values:
        """What is proposed and not said yet."""
        return {name: value for name, value in self._proposals.items() if not self._held(name)}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier)
        if event.key() == Key.Key_Escape:
            self.left.emit()
        elif plain and self._did(latin_key(event)):
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QPen(self._theme.token("accent"), 2))
            painter.drawLine(0, 1, self.width(), 1)
            painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QLineEdit) or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.KeyPress and event.key() == Key.Key_Escape:
            self._take_back(watched)
            return True
        if event.type() == QEvent.Type.KeyPress and event.key() in (Key.Key_Return, Key.Key_Enter):
            self.setFocus()
            return True
        return super().eventFilter(watched, event)

    # What keys do

    def _did(self, key: Qt.Key) -> bool:
        """Carry out a key; False if it means nothing here."""
        if key in (Key.Key_Return, Key.Key_Enter):
            self._accept_all()
            return True
        if Key.Key_1 <= key < Key.Key_1 + CREDIBILITY:
            keys = [each for each, _ in words.terms("credibility")]
            self._say(credibility=keys[key - Key.Key_1])
            return True
        acts: dict[Qt.Key, Callable[[], object]] = {
            Key.Key_B: self._look_again,
            Key.Key_M: self._more.click,
            Key.Key_H: lambda: self._choose("hearsay_degree"),
        }
        if key in acts:
            acts[key]()
            return True
        name = next((each for each, held in (CHOICES | TEXTS).items() if held == key), "")
        if name:
            self._choose(name)
        return bool(name)

    def _choose(self, name: str) -> None:
        """Take what is proposed for a field, or go and fill it."""
        if name in self.proposals:
            self._say(**{name: self._proposals[name]})
            return
        if name in self.choices:
            self.choices[name].open()
            return
        self._open = True
        self._show_rest()
        if name == "hearsay_degree":
            self.degree.open()
        else:
            self.texts[name].setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.texts[name].selectAll()
            self.wanted.emit(self.texts[name])

    def _accept_all(self) -> None:
        if self.proposals:
            self._say(**self.proposals)

    def _look_again(self) -> None:
        held = self._held("second_coder")
        self._say(second_coder="" if held else self._me[:40])

    def _say(self, **values: Any) -> None:
        """Hand over the link with other values in some fields, unless nothing differs."""
        coding = self._coding
        if coding is None or all(getattr(coding, name) == value for name, value in values.items()):
            return
        held = {name: getattr(coding, name) for name in LinkDraft.model_fields}
        try:
            draft = LinkDraft(**{**held, **values})
        except AppError as error:
            self._problem.setText(str(words.message(error)))
            self._problem.setVisible(True)
            return
        self._problem.setVisible(False)
        # The next key may come before the case is read again.
        self.show_coding(coding.model_copy(update=dict(draft)))
        self.changed.emit(draft)

    def _keep(self, name: str) -> None:
        if self._coding is not None:
            self._say(**{name: self.texts[name].text().strip()})

    def _take_back(self, field: QLineEdit) -> None:
        name = next(each for each, held in self.texts.items() if held is field)
        field.setText(str(self._held(name) or ""))
        self.setFocus()

    # What is shown

    def _held(self, name: str) -> Any:
        return None if self._coding is None else getattr(self._coding, name)

    def _show_proposals(self) -> None:
        held = self.proposals
        for name, choice in self.choices.items():
            choice.propose(str(held.get(name, "")))
        self.degree.propose(str(held.get("hearsay_degree", "")))
        for name, field in self.texts.items():
            proposed = str(held.get(name, ""))
            empty = words.joined((chr(TEXTS[name]), link_words.named(name)), "  ")
            field.setPlaceholderText(
                self.tr("{name}: {value}?").format(name=empty, value=proposed) if proposed else empty
            )
        self._accept.setVisible(bool(held))
        self._accept.setText(self.tr("Take what is proposed: {count}").format(count=len(held)))

    def _show_rest(self) -> None:
        """All that is seldom filled where it was asked for, else the rows in which something stands."""
        for row in self._rows:
            used = any(self._held(name) for name in row)
            for widget in row.values():
                widget.setVisible(self._open or used)
        self._rest.setVisible(self._open or any(self._held(name) for row in self._rows for name in row))
        self._more.setText(self.tr("Less") if self._open else self.tr("More"))
        self.updateGeometry()

    def _toggle_rest(self) -> None:
        self._open = not self._open
        self._show_rest()
        if self._open:
            self.wanted.emit(self._rest)

    def _connect(self) -> None:
        for name, choice in self.choices.items():
            choice.chosen.connect(lambda value, n=name: self._say(**{n: value}))
            choice.closed.connect(self.setFocus)
        self.degree.chosen.connect(lambda value: self._say(hearsay_degree=int(value) if value else None))
        self.degree.closed.connect(self.setFocus)
        for name, field in self.texts.items():
            field.editingFinished.connect(lambda n=name: self._keep(n))
            field.installEventFilter(self)
        self.second.clicked.connect(self._look_again)
        self._accept.clicked.connect(self._accept_all)
        self._more.clicked.connect(self._toggle_rest)

    def _lay_out(self) -> None:
        theme, grid, rest, column = self._theme, QGridLayout(), QGridLayout(self._rest), QVBoxLayout(self)
        for each in (grid, rest):
            each.setContentsMargins(0, 0, 0, 0)
            each.setHorizontalSpacing(theme.size("s"))
            each.setVerticalSpacing(theme.size("xs"))
            each.setColumnStretch(0, 1)
            each.setColumnStretch(1, 1)
        for number, choice in enumerate(self.choices.values()):
            grid.addWidget(choice, number // 2, number % 2)
        grid.addWidget(self._more, 2, 1)
        for key in range(1, 10):
            self.degree.addItem(self.tr("Through {count}").format(count=key), str(key))
        self.second.setCheckable(True)
        for name, field in self.texts.items():
            field.setAccessibleName(link_words.named(name))
            field.setToolTip(link_words.tip(name))
            field.setMaxLength(400 if name == "reason" else 40)
            field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for number, row in enumerate(self._rows):
            for place, widget in enumerate(row.values()):
                rest.addWidget(widget, number, place, 1, 2 // len(row))
        self._problem.setVisible(False)
        self._accept.setToolTip(self.tr("Take all that is proposed (Enter); each by its own key"))
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(theme.size("xs"))
        column.addWidget(self._accept)
        column.addLayout(grid)
        for widget in (self._rest, self._problem):
            column.addWidget(widget)
