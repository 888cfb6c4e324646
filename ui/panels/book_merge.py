"""Merging codes: into which one, and what that would do, before it is done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from testimony_app.services.arrange_codes import Effect
from ui import words
from ui.models.code_tree_found import Found
from ui.models.code_tree_targets import Target
from ui.panels.book_details import beside_the_tree
from ui.panels.book_picker import CodePicker
from ui.panels.interview_form_fields import prose
from ui.shell.theme import Theme
from ui.widgets.basics import button


class BookMerge(QWidget):
    """Signals: looked(target id or "") to ask what the merge would do, merged(target id), cancelled()."""

    looked = Signal(str)
    merged = Signal(str)
    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picker = CodePicker(theme, self.tr("Find the code that takes the passages"), offers=False)
        self._title, self._effect = prose("", "title"), prose("", "soft")
        self._go = button(theme, self.tr("Merge"), "primary", "", self.tr("Merge (Enter)"))
        self._back = button(theme, self.tr("Cancel"), "", "", self.tr("Leave everything as it is (Esc)"))
        column, acts = beside_the_tree(self, theme), QHBoxLayout()
        column.setSpacing(theme.size("m"))
        acts.setSpacing(theme.size("s"))
        acts.addStretch()
        acts.addWidget(self._back)
        acts.addWidget(self._go)
        column.addWidget(self._title)
        column.addWidget(self.picker, 1)
        column.addWidget(self._effect)
        column.addLayout(acts)
        self.picker.looked.connect(self._look)
        self.picker.taken.connect(lambda _: self._merge())
        self.picker.left.connect(self.cancelled)
        self._go.clicked.connect(self._merge)
        self._back.clicked.connect(self.cancelled)

    def begin(self, names: Sequence[str], targets: Mapping[str, Target]) -> None:
        """Ask into which of the targets the codes of these names go."""
        quoted = words.comma().join(self.tr("“{name}”").format(name=name) for name in names)
        self._title.setText(self.tr("Merge {names} into").format(names=quoted))
        self.picker.offer(targets)
        self.picker.field.setFocus()

    def target(self) -> str:
        """The id of the code that takes the passages, "" for none."""
        found = self.picker.found()
        return "" if found is None or found.target is None else found.target.id

    def show_effect(self, effect: Effect) -> None:
        """Say what the merge would do."""
        parts = [self.tr("Passages that change their code: {count}.").format(count=effect.moved)]
        if effect.united:
            said = self.tr("Passages that one person tagged with both, which become one with both memos: {count}.")
            parts.append(said.format(count=effect.united))
        if effect.lifted:
            parts.append(self.tr("Codes below, which go along: {count}.").format(count=effect.lifted))
        parts.append(self.tr("The merged code goes, its texts are added to the other one. Ctrl+Z takes it back."))
        self._effect.setText(" ".join(parts))

    def _look(self, found: Found | None) -> None:
        self._go.setEnabled(bool(self.target()))
        self._effect.setText("" if found else self.tr("No other code fits these letters."))
        self.looked.emit(self.target())

    def _merge(self) -> None:
        if self.target():
            self.merged.emit(self.target())
