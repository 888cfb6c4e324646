"""Fields of this domain: a date as far as it is known, choices as chips, a list to tick."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from testimony_app.domain.uncertain_dates import Precision, UncertainDate, precision_of
from testimony_app.errors import AppError
from ui.shell.theme import Theme
from ui.widgets.basics import button, label, set_state
from ui.widgets.flow import FlowLayout

_DAY_FIRST = re.compile(r"(\d{1,2})\s+(\D+?)\s+(\d{4})")
_MONTH_FIRST = re.compile(r"(\D+?)\s+(\d{4})")
_ISO = re.compile(r"\d{4}(-\d{1,2}(-\d{1,2})?)?")


def read_date(text: str, locale: QLocale) -> str | None:
    """The ISO form of what a person typed: `2031-05-12`, `12 May 2031`, `May 2031`, `2031`, or a range with `/`.

    Months by their names in `locale` or in English; figures of either script. None if it is not a date.
    """
    parts = [_read_one(part.strip(), locale) for part in _ascii_digits(text).split("/")]
    return "/".join(part for part in parts if part) if all(parts) and len(parts) <= 2 else None


def _read_one(text: str, locale: QLocale) -> str | None:
    if _ISO.fullmatch(text):
        return "-".join(part.zfill(2) for part in text.split("-"))
    if match := _DAY_FIRST.fullmatch(text):
        month = _month(match[2], locale)
        return f"{match[3]}-{month:02}-{int(match[1]):02}" if month else None
    if match := _MONTH_FIRST.fullmatch(text):
        month = _month(match[1], locale)
        return f"{match[2]}-{month:02}" if month else None
    return None


def _month(name: str, locale: QLocale) -> int | None:
    name = name.strip().casefold().rstrip(".")
    for tongue in (locale, QLocale(QLocale.Language.English)):
        for month in range(1, 13):
            names = (
                read(month, form)
                for read in (tongue.monthName, tongue.standaloneMonthName)
                for form in (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
            )
            if name in {known.casefold().rstrip(".") for known in names}:
                return month
    return None


def _ascii_digits(text: str) -> str:
    return "".join(str(int(char)) if char.isdecimal() else char for char in text)


class UncertainDateEdit(QWidget):
    """A date as far as it is known. Signal: changed(), when the date or its being readable changed."""

    changed = Signal()

    def __init__(self, theme: Theme, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._precision = QLineEdit(), QComboBox()
        self._text.setAccessibleName(name or self.tr("Date"))
        self._text.setPlaceholderText(self.tr("12 May 2031, May 2031, 2031"))
        self._precision.setAccessibleName(self.tr("How well the date is known"))
        self._words = {
            Precision.EXACT: self.tr("exact"),
            Precision.ESTIMATE: self.tr("estimate"),
            Precision.UNKNOWN_DAY: self.tr("day unknown"),
            Precision.UNKNOWN_MONTH_AND_DAY: self.tr("month unknown"),
        }
        self._problem = label("", "error")
        self._problem.hide()
        row = QGridLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setHorizontalSpacing(theme.size("s"))
        row.addWidget(self._text, 0, 0)
        row.addWidget(self._precision, 0, 1)
        row.addWidget(self._problem, 1, 0, 1, 2)
        row.setColumnStretch(0, 1)
        self._text.textChanged.connect(self._typed)
        self._text.editingFinished.connect(self._judge)
        self._precision.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.setFocusProxy(self._text)
        self._typed("")

    def value(self) -> UncertainDate | None:
        """The date; None if the field is empty or cannot be read."""
        iso, precision = read_date(self._text.text(), self.locale()), self._precision.currentData()
        if iso is None or precision is None:
            return None
        try:
            return UncertainDate(iso, Precision(precision))
        except AppError:
            return None

    def set_value(self, date: UncertainDate | None) -> None:
        """Show a date."""
        self._text.setText(date.value if date else "")
        if date is not None:
            self._precision.setCurrentIndex(self._precision.findData(date.precision.value))
        self._judge()

    def is_readable(self) -> bool:
        """Whether the field is empty or holds a date."""
        return not self._text.text().strip() or self.value() is not None

    def _typed(self, text: str) -> None:
        iso = read_date(text, self.locale())
        shown = precision_of(iso) if iso else Precision.EXACT
        chosen = self._precision.currentData()
        offered = [shown] if shown is Precision.ESTIMATE else [shown, Precision.ESTIMATE]
        self._precision.blockSignals(True)
        self._precision.clear()
        for precision in offered:
            self._precision.addItem(self._words[precision], precision.value)
        self._precision.setCurrentIndex(max(self._precision.findData(chosen), 0))
        self._precision.blockSignals(False)
        self._precision.setEnabled(len(offered) > 1 and bool(iso))
        if self.is_readable():
            self._judge()
        self.changed.emit()

    def _judge(self) -> None:
        readable = self.is_readable()
        set_state(self._text, "state", "" if readable else "wrong")
        self._problem.setText("" if readable else self.tr("This is not a date. Write 12 May 2031, May 2031 or 2031."))
        self._problem.setVisible(not readable)


class ChipChoice(QWidget):
    """Choices as chips, several or one at a time. Signal: changed(). Keys are the vocabulary's."""

    changed = Signal()

    def __init__(
        self, theme: Theme, choices: Sequence[tuple[str, str]], several: bool = True, parent: QWidget | None = None
    ) -> None:
        """choices: (key, word). several: whether more than one can be chosen."""
        super().__init__(parent)
        self._several = several
        self._chips = {key: button(theme, word, "chip") for key, word in choices}
        flow = FlowLayout(self, theme.size("s"))
        for key, chip in self._chips.items():
            chip.setCheckable(True)
            chip.clicked.connect(lambda _=False, k=key: self._chosen(k))
            flow.addWidget(chip)

    def value(self) -> tuple[str, ...]:
        """The keys that are chosen, in the order of the chips."""
        return tuple(key for key, chip in self._chips.items() if chip.isChecked())

    def set_value(self, keys: Iterable[str]) -> None:
        """Choose these."""
        wanted = set(keys)
        for key, chip in self._chips.items():
            chip.setChecked(key in wanted)

    def _chosen(self, key: str) -> None:
        if not self._several:
            self.set_value({key} if self._chips[key].isChecked() else ())
        self.changed.emit()


class TickList(QWidget):
    """Things to tick one by one, such as what was explained to the witness. Signal: changed()."""

    changed = Signal()

    def __init__(
        self, theme: Theme, items: Sequence[tuple[str, str]], all_word: str = "", parent: QWidget | None = None
    ) -> None:
        """items: (key, sentence). all_word: the word of a button that ticks all; none if empty."""
        super().__init__(parent)
        self._boxes = {key: QCheckBox(sentence) for key, sentence in items}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for box in self._boxes.values():
            box.toggled.connect(lambda _: self.changed.emit())
            column.addWidget(box)
        if all_word:
            row, tick_all = QHBoxLayout(), button(theme, all_word, "link")
            tick_all.clicked.connect(lambda: self.set_value(self._boxes))
            row.addWidget(tick_all, 0, Qt.AlignmentFlag.AlignLeft)
            column.addLayout(row)

    def value(self) -> tuple[str, ...]:
        """The keys that are ticked."""
        return tuple(key for key, box in self._boxes.items() if box.isChecked())

    def set_value(self, keys: Iterable[str]) -> None:
        """Tick these and no others."""
        wanted = set(keys)
        for key, box in self._boxes.items():
            box.setChecked(key in wanted)

    def is_complete(self) -> bool:
        """Whether everything is ticked."""
        return len(self.value()) == len(self._boxes)
