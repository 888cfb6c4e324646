"""What the forms for interviews and consent are put together from: a field with its problem below it, terms, times."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui import words
from ui.shell.theme import Theme
from ui.widgets.basics import button, label, set_state
from ui.widgets.flow import FlowLayout
from ui.widgets.languages import language_choices, language_name

_TIME = re.compile(r"(\d{1,2})(?:[:.h]?(\d{2}))?")


class Field(QWidget):
    """A control with its name above it and, when it does not fit, the reason below it."""

    def __init__(self, title: str, control: QWidget, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.control = control
        self._problem = prose("", "error")
        self._problem.hide()
        self.name = name = label(title, "soft")
        name.setBuddy(control)
        if not control.accessibleName():
            control.setAccessibleName(title)
        if hint:
            control.setToolTip(hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(name)
        column.addWidget(control)
        column.addWidget(self._problem)
        self.setFocusProxy(control)

    @property
    def problem(self) -> str:
        """What is wrong, "" if nothing is."""
        return self._problem.text()

    def set_problem(self, sentence: str) -> None:
        """Say below the field what is wrong, or nothing."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        if isinstance(self.control, QLineEdit):
            set_state(self.control, "state", "wrong" if sentence else "")


class Combo(QComboBox):
    """Choices by key. The wheel scrolls the page and never changes a choice by accident. Signal: chosen()."""

    chosen = Signal()

    def __init__(self, choices: Sequence[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for key, word in choices:
            self.addItem(word, key)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setMaxVisibleItems(16)
        self.currentIndexChanged.connect(lambda _: self.chosen.emit())

    def value(self) -> str:
        """The key that is chosen."""
        return str(self.currentData() or "")

    def set_value(self, key: str) -> None:
        """Choose `key`, or the first choice if it is not offered."""
        self.setCurrentIndex(max(self.findData(key), 0))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class TermCombo(Combo):
    """One term of a vocabulary."""

    def __init__(self, vocabulary: str, empty: str = "", parent: QWidget | None = None) -> None:
        """empty: the word for "not noted"; without it, one of the terms is always chosen."""
        choices = words.terms(vocabulary)
        super().__init__([("", empty), *choices] if empty else choices, parent)


class LanguageCombo(Combo):
    """A language from the list, or its ISO 639 code typed."""

    def __init__(self, empty: str, parent: QWidget | None = None) -> None:
        super().__init__([("", ""), *language_choices()], parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line = self.lineEdit()
        if line is not None:
            line.setPlaceholderText(empty)
            line.setMaxLength(40)
            line.editingFinished.connect(self.chosen)

    def value(self) -> str:
        text = self.currentText().strip()
        known = next((code for code, name in language_choices() if name.casefold() == text.casefold()), "")
        return known or text

    def set_value(self, key: str) -> None:
        self.setCurrentIndex(max(self.findData(key), 0))
        self.setEditText(language_name(key))


class TimeEdit(QLineEdit):
    """A time of day: `9`, `9:30`, `0930` and `9.30` are understood."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText("09:30")
        self.setMaxLength(5)
        self.editingFinished.connect(self._tidy)

    def value(self) -> str | None:
        """The time as `HH:MM`, "" for none, None if it cannot be read."""
        text = "".join(str(int(char)) if char.isdecimal() else char for char in self.text().strip())
        if not text:
            return ""
        match = _TIME.fullmatch(text)
        if match is None or int(match[1]) > 23 or int(match[2] or 0) > 59:
            return None
        return f"{int(match[1]):02}:{int(match[2] or 0):02}"

    def _tidy(self) -> None:
        self.setText(self.value() or self.text())


class TermPicker(QWidget):
    """Several terms of a vocabulary: type one to add it, press its chip to take it away. Signal: changed()."""

    changed = Signal()

    def __init__(self, theme: Theme, vocabulary: str, prompt: str, parent: QWidget | None = None) -> None:
        """prompt: what stands in the empty field."""
        super().__init__(parent)
        self._theme, self._vocabulary = theme, vocabulary
        self._keys: list[str] = []
        self._field = Combo([("", ""), *words.terms(vocabulary)])
        self._field.setEditable(True)
        self._field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line = self._field.lineEdit()
        if line is not None:
            line.setPlaceholderText(prompt)
            line.returnPressed.connect(self._take)
        self._field.activated.connect(lambda _: self._take())
        self._field.setAccessibleName(prompt)
        self._chips = QWidget()
        FlowLayout(self._chips, theme.size("xs"))
        self._chips.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.size("xs"))
        column.addWidget(self._field)
        column.addWidget(self._chips)
        self.setFocusProxy(self._field)

    def value(self) -> tuple[str, ...]:
        """The keys, in the order in which they were added."""
        return tuple(self._keys)

    def set_value(self, keys: Iterable[str]) -> None:
        """Show these."""
        self._keys = list(dict.fromkeys(keys))
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Backspace and self._keys and not self._field.currentText():
            self._drop(self._keys[-1])
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        text = self._field.currentText().strip().casefold()
        terms = words.terms(self._vocabulary)
        exact = [key for key, word in terms if word.casefold() == text]
        begun = [key for key, word in terms if text and word.casefold().startswith(text)]
        key = (exact or begun or [""])[0]
        if not key:
            return
        self._field.setCurrentIndex(0)
        self._field.clearEditText()
        if key not in self._keys:
            self._keys.append(key)
            self._show()
            self.changed.emit()

    def _drop(self, key: str) -> None:
        self._keys.remove(key)
        self._field.setFocus()
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        flow = self._chips.layout()
        while flow is not None and (item := flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for key in self._keys:
            word = words.term(self._vocabulary, key)
            chip = button(self._theme, word, "chip", "close", self.tr("Take away: {term}").format(term=word))
            chip.clicked.connect(lambda _=False, k=key: self._drop(k))
            if flow is not None:
                flow.addWidget(chip)
        self._chips.setVisible(bool(self._keys))
        self._chips.updateGeometry()


def grid(theme: Theme, rows: Sequence[Sequence[QWidget]], columns: int = 2) -> QGridLayout:
    """Rows of fields in columns of one width; the last field of a short row takes the rest."""
    made = QGridLayout()
    made.setHorizontalSpacing(theme.size("m"))
    made.setVerticalSpacing(theme.size("s"))
    for number, row in enumerate(rows):
        for place, field in enumerate(row):
            last = place == len(row) - 1
            made.addWidget(field, number, place, 1, columns - place if last else 1, Qt.AlignmentFlag.AlignTop)
    for place in range(columns):
        made.setColumnStretch(place, 1)
    return made


def entered(form: QWidget) -> tuple[object, ...]:
    """Everything that is typed, chosen and ticked below `form`, to tell whether anything was changed."""
    held: list[object] = []
    for child in form.findChildren(QWidget):
        if isinstance(child, QLineEdit):
            held.append(child.text())
        elif isinstance(child, QPlainTextEdit):
            held.append(child.toPlainText())
        elif isinstance(child, QComboBox):
            held.append(child.currentText())
        elif isinstance(child, QCheckBox):
            held.append(child.isChecked())
    return tuple(held)


def prose(text: str = "", kind: str = "soft") -> QLabel:
    """Sentences that break into lines and take no more height than they need."""
    made = label(text, kind)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    made.setWordWrap(True)
    return made


def text_edit(lines: int) -> QPlainTextEdit:
    """A field for a few lines of text; Tab goes on to the next field."""
    made = QPlainTextEdit()
    made.setTabChangesFocus(True)
    made.setFixedHeight(made.fontMetrics().lineSpacing() * lines + 24)
    return made
