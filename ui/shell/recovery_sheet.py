"""The 24 recovery words, shown once, to be written down on paper; two of them are typed back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from ui.shell.gate import Gate, field_row
from ui.shell.theme import Theme
from ui.widgets.basics import button, label, wrapped

COLUMNS = 4


class RecoverySheet(Gate):
    """Signal: confirmed(), once both words were typed back. The words cannot be selected or copied."""

    confirmed = Signal()

    def __init__(
        self, theme: Theme, words: Sequence[str], asked: tuple[int, int], sheet: str = "", parent: QWidget | None = None
    ) -> None:
        """asked: which two words are asked back, counted from one. sheet: the vault's id, to be written beside them."""
        super().__init__(theme, parent, width=620)
        self._theme, self._words, self._asked = theme, tuple(words), asked
        self._sheet_id = sheet
        self._grid = self._word_grid()
        self._fields = (QLineEdit(), QLineEdit())
        self._problem = wrapped("", "error")
        self._written = button(theme, self.tr("I have written them down"), "primary")
        self._again = button(theme, self.tr("Show the words again"), "quiet", "eye")
        self._done = button(theme, self.tr("Open the case"), "primary")
        self._asking = QWidget()
        self._lay_out()
        self._written.clicked.connect(lambda: self._ask(True))
        self._again.clicked.connect(lambda: self._ask(False))
        self._done.clicked.connect(self._compare)
        for field in self._fields:
            field.returnPressed.connect(self._compare)
        self._ask(False)

    def _ask(self, asking: bool) -> None:
        self._grid.setVisible(not asking)
        self._written.setVisible(not asking)
        self._asking.setVisible(asking)
        self._problem.setText("")
        if asking:
            self._fields[0].setFocus()

    def _compare(self) -> None:
        typed = [field.text().strip().lower() for field in self._fields]
        if typed == [self._words[number - 1] for number in self._asked]:
            for field in self._fields:
                field.clear()
            self._words = ()
            self.confirmed.emit()
        else:
            self._problem.setText(self.tr("These are not the words at these places. Compare them with your paper."))

    def _word_grid(self) -> QFrame:
        card = QFrame()
        card.setProperty("kind", "card")
        # Latin words in numbered columns keep their order in a window that reads from the right.
        card.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        grid = QGridLayout(card)
        grid.setContentsMargins(24, 16, 24, 16)
        grid.setVerticalSpacing(10)
        rows = -(-len(self._words) // COLUMNS)
        for number, word in enumerate(self._words):
            cell = QHBoxLayout()
            count = label(f"{number + 1:>2}", "caption")
            self._theme.fit(count, 22, 22)
            shown = label(word, "strong")
            shown.setAccessibleName(f"{number + 1} {word}")
            cell.addWidget(count)
            cell.addWidget(shown, 1)
            grid.addLayout(cell, number % rows, number // rows)
        return card

    def _lay_out(self) -> None:
        column, space = self.column, self._theme.size("m")
        column.addWidget(label(self.tr("Recovery words"), "page-title"))
        column.addWidget(
            wrapped(
                self.tr(
                    "Write these {count} words on paper, in this order, and keep the paper away from this device. "
                    "They open the case if the passphrase is lost. They are shown this one time."
                ).format(count=len(self._words)),
                "soft",
            )
        )
        if self._sheet_id:
            column.addWidget(
                label(self.tr("Write this number beside them: {sheet}").format(sheet=self._sheet_id), "soft")
            )
        column.addSpacing(space)
        column.addWidget(self._grid)
        form = QGridLayout(self._asking)
        form.setContentsMargins(0, 0, 0, 0)
        for place, (number, field) in enumerate(zip(self._asked, self._fields, strict=True)):
            words = label(self.tr("Word number {number}").format(number=number), "strong")
            words.setBuddy(field)
            field.setAccessibleName(words.text())
            form.addWidget(words, 0, place)
            form.addWidget(field, 1, place)
        form.addWidget(self._problem, 2, 0, 1, 2)
        last = QHBoxLayout()
        last.addWidget(self._again)
        last.addStretch()
        last.addWidget(self._done)
        form.addLayout(last, 3, 0, 1, 2)
        column.addWidget(self._asking)
        column.addSpacing(space)
        column.addWidget(self._written, 0, Qt.AlignmentFlag.AlignRight)


class RecoveryEntry(Gate):
    """Opening with the words instead of the passphrase. Signals: wordsEntered(text), cancelled()."""

    wordsEntered = Signal(str)
    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._field, self._problem = QPlainTextEdit(), wrapped("", "error")
        self._field.setUndoRedoEnabled(False)
        self._field.setFixedHeight(theme.wide(120))
        self._field.setAccessibleName(self.tr("Recovery words"))
        self._open, self._back = (
            button(theme, self.tr("Open the case"), "primary"),
            button(theme, self.tr("Back"), "quiet"),
        )
        self.column.addWidget(label(self.tr("Recovery words"), "page-title"))
        field_row(self.column, self.tr("The 24 words from your paper, in their order"), self._field)
        self.column.addWidget(self._problem)
        last = QHBoxLayout()
        last.addWidget(self._back)
        last.addStretch()
        last.addWidget(self._open)
        self.column.addLayout(last)
        self.setFocusProxy(self._field)
        self._open.clicked.connect(lambda: self.wordsEntered.emit(" ".join(self._field.toPlainText().lower().split())))
        self._back.clicked.connect(self.cancelled)

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong with the words."""
        self._problem.setText(sentence)

    def forget(self) -> None:
        """Empty the field."""
        self._field.clear()
