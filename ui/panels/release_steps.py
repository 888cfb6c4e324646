"""The four steps of a release along the top of its page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui.shell.theme import Theme
from ui.widgets.basics import button, hairline, set_state


class StepBar(QWidget):
    """Signal: chosen(number), for a step that was reached already."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, names: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[QPushButton] = []
        self._names, self._current, self._reached = names, 0, 0
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.size("s"))
        for number, name in enumerate(names):
            if number:
                line = hairline()
                line.setFixedWidth(24)
                row.addWidget(line, 0, Qt.AlignmentFlag.AlignVCenter)
            made = button(theme, self.tr("{number}  {name}").format(number=number + 1, name=name), "chip")
            made.setCheckable(True)
            made.clicked.connect(lambda _=False, at=number: self._clicked(at))
            self._buttons.append(made)
            row.addWidget(made)
        self.set_step(0, 0)

    def set_step(self, current: int, reached: int) -> None:
        """Mark the step that is shown; those up to `reached` can be chosen."""
        self._current, self._reached = current, reached
        for number, made in enumerate(self._buttons):
            made.setChecked(number == current)
            made.setEnabled(number <= reached)
            state = self.tr("current step") if number == current else ""
            made.setAccessibleName(", ".join(part for part in (made.text(), state) if part))
            set_state(made, "step", "now" if number == current else "")

    def _clicked(self, number: int) -> None:
        self.set_step(self._current, self._reached)
        if number != self._current:
            self.chosen.emit(number)
