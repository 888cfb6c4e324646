"""A section of the form for incidents: controls by the names of the fields that they fill."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from ui.panels.interview_form_fields import Field, prose
from ui.shell.theme import Theme
from ui.widgets.basics import label


class Control(Protocol):
    """What fills one field of the draft, or several at once, which then come as a tuple."""

    def value(self) -> Any: ...

    def set_value(self, value: Any) -> None: ...


class Part(QWidget):
    """A section of the form: its title, a quiet sentence, and controls by the names of the fields that they fill."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.title = theme, ""
        self._heading = label("", "title")
        self.controls: dict[tuple[str, ...], Control] = {}
        self.fields: dict[str, Field] = {}
        self._empty: dict[str, Any] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.size("m"))
        self.column.addWidget(self._heading)

    def call(self, title: str, hint: str = "") -> None:
        """Give the section its title, and a quiet sentence below it."""
        self.title = title
        self._heading.setText(title)
        self.setAccessibleName(title)
        if hint:
            self.column.addWidget(prose(hint, "caption"))

    def put(self, names: str | tuple[str, ...], title: str, control: QWidget, bare: bool = False) -> Field:
        """A control with its name above it, for one field of the draft or several. bare: its name is only read out."""
        control.setAccessibleName(title)
        made = Field(title, control)
        made.name.setHidden(bare)
        several = (names,) if isinstance(names, str) else names
        assert hasattr(control, "value") and hasattr(control, "set_value")
        self.controls[several] = control
        self.fields |= dict.fromkeys(several, made)
        return made

    def add(self, part: QWidget | QLayout) -> None:
        """Put a part below the others."""
        if isinstance(part, QLayout):
            self.column.addLayout(part)
        else:
            self.column.addWidget(part)

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Fill the controls from the fields of an incident."""
        for names, control in self.controls.items():
            held = tuple(values[name] for name in names)
            control.set_value(held if len(names) > 1 else held[0])
        for field in self.fields.values():
            field.set_problem("")

    def values(self) -> dict[str, Any]:
        """What the controls hold, by the names of the draft's fields."""
        found: dict[str, Any] = {}
        for names, control in self.controls.items():
            held = control.value()
            found |= dict(zip(names, held if len(names) > 1 else (held,), strict=True))
        return found

    def problems(self) -> list[tuple[Field, str]]:
        """What cannot be stored as it stands, the first one first."""
        found = []
        for names, control in self.controls.items():
            said = control.problem() if isinstance(control, Judging) else ""
            if said:
                found.append((self.fields[names[0]], said))
        return found

    def remember_empty(self) -> None:
        """What the controls hold now counts as nothing."""
        self._empty = self.values()

    def filled(self) -> int:
        """How many fields hold something."""
        found = {id(self.fields[name]) for name, value in self.values().items() if value != self._empty.get(name)}
        return len(found)

    def first(self) -> QWidget:
        """Where the keyboard goes when somebody jumps here."""
        return next(iter(self.fields.values()))


class Judging:
    """A control that can say what is wrong with what stands in it; "" if nothing is."""

    def problem(self) -> str:
        """The sentence."""
        raise NotImplementedError
