"""Fields of the form for incidents: lines, days, times, degrees, numbers, and ranges that stay open."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QRegularExpression
from PySide6.QtGui import QFocusEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from ui.panels.incident_form_part import Judging
from ui.panels.interview_form_fields import TimeEdit
from ui.shell.theme import Theme
from ui.widgets.basics import label
from ui.widgets.fields import read_date


class Line(QLineEdit):
    """A line of text."""

    def __init__(self, most: int = 0, prompt: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if most:
            self.setMaxLength(most)
        self.setPlaceholderText(prompt)

    def value(self) -> Any:
        """The words without surrounding space."""
        return self.text().strip()

    def set_value(self, value: Any) -> None:
        """Show these words."""
        self.setText(value)


class Codes(Line):
    """Codes, apart by spaces or commas."""

    def value(self) -> tuple[str, ...]:
        return tuple(part for part in self.text().replace("،", ",").replace(",", " ").split())

    def set_value(self, value: Any) -> None:
        self.setText(", ".join(value))


class Prose(QPlainTextEdit):
    """A few lines of text; Tab goes on to the next field."""

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 24)

    def value(self) -> str:
        """The words without surrounding space."""
        return self.toPlainText().strip()

    def set_value(self, value: str) -> None:
        """Show these words."""
        self.setPlainText(value)


class Clock(TimeEdit, Judging):
    """A time of day, or nothing."""

    def set_value(self, value: str) -> None:
        """Show this time."""
        self.setText(value)

    def problem(self) -> str:
        return "" if self.value() is not None else self.tr("This is not a time. Write 14:30.")


class Day(Line, Judging):
    """A date as far as it is known, or nothing; how well it is known shows in its form."""

    def value(self) -> str:
        return read_date(self.text().strip(), self.locale()) or ""

    def problem(self) -> str:
        readable = not self.text().strip() or self.value()
        return "" if readable else self.tr("This is not a date. Write 12 May 2031, May 2031 or 2031.")


class Degrees(Line, Judging):
    """Degrees of latitude or longitude, or nothing."""

    def __init__(self, most: int, prompt: str = "", parent: QWidget | None = None) -> None:
        """most: up to how many degrees, in either direction."""
        super().__init__(20, prompt, parent)
        self._most = most

    def value(self) -> float | None:
        try:
            return float(_latin(self.text()).replace("−", "-").replace("٫", ".").replace(",", "."))
        except ValueError:
            return None

    def set_value(self, value: Any) -> None:
        self.setText("" if value is None else f"{value:.10g}")

    def problem(self) -> str:
        held = self.value()
        if (not self.text().strip() and held is None) or (held is not None and abs(held) <= self._most):
            return ""
        return self.tr("Write degrees with a point, from -{most} to {most}.").format(most=self._most)


class Number(QLineEdit):
    """A whole number, or nothing for unknown; figures of either script."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.before: int | None = None
        self.setValidator(QRegularExpressionValidator(QRegularExpression(r"[0-9٠-٩۰-۹]{0,6}"), self))

    def value(self) -> int | None:
        """The number, None for nothing."""
        text = _latin(self.text().strip())
        return int(text) if text else None

    def set_value(self, value: int | None) -> None:
        """Show this number, or nothing."""
        self.setText("" if value is None else str(value))

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.before = self.value()
        super().focusInEvent(event)


class Ends(QObject):
    """Two numbers that are the ends of a range: a new least is the most too until somebody says otherwise.

    An empty most means "or more", an empty least "up to", and the empty field says so.
    """

    def __init__(self, least: Number, most: Number) -> None:
        super().__init__(least)
        self.least, self.most = least, most
        least.editingFinished.connect(self._follow)
        for each in (least, most):
            each.textChanged.connect(lambda _: self._tell())

    def backwards(self) -> bool:
        """Whether the most is smaller than the least."""
        least, most = self.least.value(), self.most.value()
        return least is not None and most is not None and most < least

    def _follow(self) -> None:
        if self.least.before is None and self.most.value() is None:
            self.most.set_value(self.least.value())
        self.least.before = self.least.value()

    def _tell(self) -> None:
        least, most = self.least.value(), self.most.value()
        self.most.setPlaceholderText(self.tr("or more") if least is not None and most is None else "")
        self.least.setPlaceholderText(self.tr("up to") if most is not None and least is None else "")


class Range(QWidget, Judging):
    """From at least to at most, each of them perhaps unknown. Its value is a pair."""

    def __init__(self, theme: Theme, unit: str, name: str, parent: QWidget | None = None) -> None:
        """unit: what is counted, behind the numbers. name: read out with each of them."""
        super().__init__(parent)
        self.least, self.most = Number(), Number()
        self.least.setAccessibleName(self.tr("{name}, at least").format(name=name))
        self.most.setAccessibleName(self.tr("{name}, at most; empty for “or more”").format(name=name))
        self._ends = Ends(self.least, self.most)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.size("s"))
        for each in (self.least, self.most):
            theme.fit(each, 84, 84)
        row.addWidget(self.least)
        row.addWidget(label("–", "soft"))
        row.addWidget(self.most)
        row.addWidget(label(unit, "soft"), 1)
        self.setAccessibleName(name)
        self.setFocusProxy(self.least)

    def value(self) -> tuple[int | None, int | None]:
        """The least and the most."""
        return self.least.value(), self.most.value()

    def set_value(self, value: tuple[int | None, int | None]) -> None:
        """Show these."""
        self.least.set_value(value[0])
        self.most.set_value(value[1])

    def problem(self) -> str:
        return self.tr("The most is smaller than the least.") if self._ends.backwards() else ""


def _latin(text: str) -> str:
    return "".join(str(int(char)) if char.isdecimal() else char for char in text)
