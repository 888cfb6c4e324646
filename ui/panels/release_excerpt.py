"""One excerpt under review: the original at the start, what would leave behind it, and the finding that is ready."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui import words
from ui.models.passage_rows import grades_of, source_of
from ui.models.release_review import Answer, ExcerptReview, Mark
from ui.panels.release_chips import Chip, ChipText, Look
from ui.shell.theme import Theme
from ui.widgets.basics import button, hairline, label, wrapped

LOOKS: dict[Answer, Look] = {Answer.REPLACE: "solid", Answer.OPEN: "outlined", Answer.KEEP: "kept"}


class ExcerptEditor(QWidget):
    """Signal: changed(), whenever something was decided about the excerpt."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._review: ExcerptReview | None = None
        self._current = -1
        self._source, self._grades = label("", "strong"), label("", "caption")
        self._role, self._left_out = QComboBox(), QCheckBox(self.tr("Leave it out"))
        self.original = ChipText(theme, self.tr("Original words; they stay here"))
        self.leaving = ChipText(theme, self.tr("Words that would leave"))
        self._about, self._by = wrapped("", "soft"), QLineEdit()
        self._replace = button(theme, self.tr("Replace"), "", "", self.tr("Replace these words (Enter)"))
        self._keep = button(theme, self.tr("Keep the words"), "", "", self.tr("Let these words leave (Delete)"))
        self._accept = button(theme, self.tr("Accept all"), "", "success", self.tr("Accept every suggestion here (A)"))
        self._fill()
        self._lay_out()
        self._connect()

    def show_review(self, review: ExcerptReview | None) -> None:
        """Show an excerpt, its first undecided finding ready."""
        self._review = review
        self.setEnabled(review is not None)
        if review is None:
            return
        self._current = -1
        self.next_open()
        passage = review.excerpt.passage
        for made, text in ((self._source, source_of(passage)), (self._grades, grades_of(passage))):
            made.setText(text)
            made.setToolTip(text)
        offered = dict.fromkeys(
            (review.excerpt.role, self.tr("Health worker"), self.tr("Resident"), self.tr("Witness"))
        )
        self._role.blockSignals(True)
        self._role.clear()
        self._role.addItems([each for each in offered if each])
        self._role.setEditText(review.shown_role)
        self._role.blockSignals(False)
        self._renew()

    def next_open(self) -> bool:
        """Go to the next undecided finding of this excerpt; without one to the first finding. Whether there is one."""
        marks = self._review.marks if self._review else []
        waiting = [number for number, each in enumerate(marks) if each.answer is Answer.OPEN]
        after = [number for number in waiting if number > self._current]
        if waiting:
            self._current = (after or waiting)[0]
        elif not 0 <= self._current < len(marks):
            self._current = 0 if marks else -1
        self._renew()
        return bool(waiting)

    def step(self, by: int) -> None:
        """Go to another finding of this excerpt."""
        if self._review and self._review.marks:
            self._current = (self._current + by) % len(self._review.marks)
            self._renew()

    def answer(self, answer: Answer) -> None:
        """Decide about the finding that is ready, and go on to the next undecided one."""
        if self._review and 0 <= self._current < len(self._review.marks):
            self._review.answer(self._current, answer)
            self._decided()

    def accept_all(self) -> None:
        """Accept every suggestion of this excerpt."""
        if self._review:
            self._review.accept_all()
            self._decided()

    def toggle_left_out(self) -> None:
        """Leave the excerpt out, or take it in again."""
        self._left_out.click()

    def replace_selection(self) -> None:
        """Replace the selected words of the original by hand, and edit what stands for them."""
        held = self.original.selected()
        if self._review is None or held is None:
            return
        number = self._review.add(*held)
        if number is not None:
            self._current = number
            self._clear_selection()
            self._renew()
            self.changed.emit()
            self._by.setFocus()
            self._by.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.answer(Answer.REPLACE)
                return True
            if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                self.answer(Answer.KEEP)
                return True
        return super().eventFilter(watched, event)

    def _click(self, number: int) -> None:
        if self._review:
            self._current = number
            self._review.toggle(number)
            self._current = min(self._current, len(self._review.marks) - 1)
            self._renew()
            self.changed.emit()

    def _decided(self) -> None:
        self.next_open()
        self.changed.emit()

    def _reword(self) -> None:
        if self._review and 0 <= self._current < len(self._review.marks):
            self._review.reword(self._current, self._by.text())
            self._renew()
            self.changed.emit()

    def _say_role(self, text: str) -> None:
        if self._review:
            self._review.role = None if text.strip() == self._review.excerpt.role else text.strip()
            self.changed.emit()

    def _leave_out(self, out: bool) -> None:
        if self._review:
            self._review.include = not out
            self._renew()
            self.changed.emit()

    def _clear_selection(self) -> None:
        cursor = self.original.textCursor()
        cursor.clearSelection()
        self.original.setTextCursor(cursor)

    def _renew(self) -> None:
        """Show the excerpt as it is decided now."""
        held = self._review
        if held is None:
            return
        arabic = held.excerpt.passage.transcript.language in ("ar", "fa", "ur", "ckb", "ps", "prs")
        found = [
            Chip(each.finding.start, each.finding.end, LOOKS[each.answer], number)
            for number, each in enumerate(held.marks)
        ]
        text, places = held.outgoing()
        self.original.set_words(held.excerpt.passage.text, found, arabic, self._current)
        chips = [Chip(place.start, place.end, "solid", place.mark) for place in places if place.start < place.end]
        self.leaving.set_words(text, chips, arabic, self._current)
        self.leaving.setEnabled(held.include)
        self._left_out.blockSignals(True)
        self._left_out.setChecked(not held.include)
        self._left_out.blockSignals(False)
        self._accept.setEnabled(held.open > 0)
        self._show_mark(held.marks[self._current] if 0 <= self._current < len(held.marks) else None)

    def _show_mark(self, mark: Mark | None) -> None:
        for widget in (self._by, self._replace, self._keep):
            widget.setVisible(mark is not None)
        if mark is None:
            self._about.setText(self.tr("Nothing was found here. Select words and press R to replace them by hand."))
            return
        self._about.setText(reason_of(mark))
        if not self._by.hasFocus() or self._by.text().strip() != mark.finding.replacement:
            self._by.setText(mark.finding.replacement)
            self._by.setCursorPosition(0)
        self._replace.setEnabled(mark.answer is not Answer.REPLACE)
        self._keep.setEnabled(mark.answer is not Answer.KEEP)

    def _fill(self) -> None:
        # A code of forty letters must not widen the window.
        for made in (self._source, self._grades):
            made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._role.setEditable(True)
        self._role.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._role.setAccessibleName(self.tr("Words for the role of the witness"))
        self._role.setToolTip(self.tr("What leaves in the place of the role. Make it wider if few people have it."))
        self._theme.fit(self._role, 140, 210)
        self._left_out.setToolTip(self.tr("Leave this excerpt out of the release (X)"))
        self._by.setAccessibleName(self.tr("What stands in the place of the words"))
        self._by.setToolTip(self.tr("What stands in the place of the words"))
        self._theme.fit(self._by, 140, 210)

    def _connect(self) -> None:
        for watched in (self.original, self.leaving):
            watched.installEventFilter(self)
            watched.chipClicked.connect(self._click)
        self._replace.clicked.connect(lambda: self.answer(Answer.REPLACE))
        self._keep.clicked.connect(lambda: self.answer(Answer.KEEP))
        self._accept.clicked.connect(self.accept_all)
        self._by.editingFinished.connect(self._reword)
        self._by.returnPressed.connect(self.original.setFocus)
        self._role.editTextChanged.connect(self._say_role)
        self._left_out.toggled.connect(self._leave_out)

    def _lay_out(self) -> None:
        theme = self._theme
        head, named, strip, both = QHBoxLayout(), QVBoxLayout(), QHBoxLayout(), QGridLayout()
        named.setSpacing(2)
        named.addWidget(self._source)
        named.addWidget(self._grades)
        head.setSpacing(theme.size("m"))
        head.addLayout(named, 2)
        role = label(self.tr("Leaves as"), "caption")
        role.setBuddy(self._role)
        head.addWidget(role)
        head.addWidget(self._role, 1)
        head.addWidget(self._left_out)
        both.setHorizontalSpacing(theme.size("m"))
        both.setVerticalSpacing(theme.size("xs"))
        both.addWidget(label(self.tr("Original, stays here"), "caption"), 0, 0)
        both.addWidget(label(self.tr("Outgoing"), "caption"), 0, 2)
        both.addWidget(self.original, 1, 0)
        both.addWidget(hairline(vertical=True), 0, 1, 2, 1)
        both.addWidget(self.leaving, 1, 2)
        both.setColumnStretch(0, 1)
        both.setColumnStretch(2, 1)
        both.setRowStretch(1, 1)
        strip.setSpacing(theme.size("s"))
        strip.addWidget(self._about, 2)
        strip.addWidget(self._by, 1)
        for widget in (self._keep, self._replace, self._accept):
            strip.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.size("m"))
        column.addLayout(head)
        column.addLayout(both, 1)
        column.addWidget(hairline())
        column.addLayout(strip)


def reason_of(mark: Mark) -> str:
    """Why the words of a finding may have to be replaced."""
    say, found = words.translated, mark.finding
    if mark.by_hand:
        return say("ExcerptEditor", "Replaced by hand. Edit what stands there, or take it away.")
    kind = {
        "person": say("ExcerptEditor", "a person"),
        "place": say("ExcerptEditor", "a place"),
        "contact": say("ExcerptEditor", "a contact"),
        "id_number": say("ExcerptEditor", "an identity number"),
        "organisation": say("ExcerptEditor", "an organisation"),
        "coordinates": say("ExcerptEditor", "coordinates"),
        "vehicle": say("ExcerptEditor", "a vehicle"),
        "date": say("ExcerptEditor", "an exact date"),
        "age": say("ExcerptEditor", "an age"),
    }.get(found.kind, say("ExcerptEditor", "something that can lead to a person"))
    if found.certain:
        return say("ExcerptEditor", "Found for certain: {kind}.").format(kind=kind)
    return say("ExcerptEditor", "Suggested: this may be {kind}. Decide.").format(kind=kind)
