"""One page for everything that is known of an incident; only code, title and date are needed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from testimony_app.domain.uncertain_dates import UncertainDate
from testimony_app.errors import AppError
from testimony_app.services.manage_incidents import IncidentDraft, IncidentRead
from ui import words
from ui.shell.theme import Theme
from ui.widgets.basics import button, label, set_state, wrapped
from ui.widgets.fields import ChipChoice, UncertainDateEdit

_FIELD_OF = {"code.unfit": "code", "incident.code_taken": "code"}


class IncidentForm(QWidget):
    """Signals: saved(incident id or "", IncidentDraft), cancelled()."""

    saved = Signal(str, object)
    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._id = theme, ""
        self._heading, self._problem = label("", "page-title"), wrapped("", "error")
        self._texts = {name: QLineEdit() for name in ("code", "title", "time", "governorate", "district", "place")}
        self._date, self._basis = UncertainDateEdit(theme, self.tr("Date of the incident")), QComboBox()
        self._parties, self._summary = QLineEdit(), QPlainTextEdit()
        self._chips = {
            "facilities": ChipChoice(theme, words.terms("facility_kind")),
            "attack_kinds": ChipChoice(theme, words.terms("attack_kind")),
            "attack_effects": ChipChoice(theme, words.terms("attack_effect")),
            "certainty": ChipChoice(theme, words.terms("certainty"), several=False),
        }
        self._save = button(theme, self.tr("Save"), "primary", "", self.tr("Save (Ctrl+Enter)"))
        self._cancel = button(theme, self.tr("Cancel"), "", "", self.tr("Leave everything as it was (Esc)"))
        self._fill()
        self._lay_out()
        self._connect()

    def begin(self, code: str) -> None:
        """An empty form for a new incident, with the next free code."""
        self._id = ""
        self._heading.setText(self.tr("New incident"))
        self._clear(code)
        self._texts["title"].setFocus()

    def correct(self, held: IncidentRead) -> None:
        """The form with what is known of an incident."""
        self._clear(held.code)
        self._id = held.id
        self._heading.setText(self.tr("Correct {code}").format(code=held.code))
        for name, value in (
            ("title", held.title),
            ("time", held.local_time),
            ("governorate", held.governorate),
            ("district", held.district),
            ("place", held.place),
        ):
            self._texts[name].setText(value)
        self._date.set_value(UncertainDate(held.happened_on, held.precision))
        self._basis.setCurrentIndex(max(self._basis.findData(held.time_basis), 0))
        self._parties.setText(", ".join(held.perpetrators))
        self._summary.setPlainText(held.summary)
        self._chips["facilities"].set_value(held.facilities)
        self._chips["attack_kinds"].set_value(held.attack_kinds)
        self._chips["attack_effects"].set_value(held.attack_effects)
        self._chips["certainty"].set_value((held.certainty,))
        self._texts["title"].setFocus()

    def show_problem(self, error: AppError) -> None:
        """Say in the form what keeps it from being stored, and mark the field."""
        field = str(error.ids.get("field", _FIELD_OF.get(error.code, "")))
        if field in self._texts:
            set_state(self._texts[field], "state", "wrong")
            self._texts[field].setFocus()
        self._problem.setText(str(words.message(error)))

    def _clear(self, code: str) -> None:
        for field in (*self._texts.values(), self._parties):
            field.clear()
            set_state(field, "state", "")
        self._texts["code"].setText(code)
        self._date.set_value(None)
        self._basis.setCurrentIndex(0)
        self._summary.clear()
        for chips in self._chips.values():
            chips.set_value(())
        self._problem.clear()

    def _submit(self) -> None:
        for field in self._texts.values():
            set_state(field, "state", "")
        date, title = self._date.value(), self._texts["title"].text().strip()
        if not title:
            self._miss(self._texts["title"], self.tr("A neutral title is missing, such as “Strike on a clinic”."))
        elif date is None:
            self._miss(self._date, self.tr("The date is missing. Write as much of it as is known: 2031 is enough."))
        else:
            try:
                self.saved.emit(self._id, self._draft(title, date))
            except AppError as error:
                self.show_problem(error)

    def _draft(self, title: str, date: UncertainDate) -> IncidentDraft:
        """What stands in the form. Raises AppError `input.invalid`."""
        texts = {name: field.text().strip() for name, field in self._texts.items()}
        return IncidentDraft(
            code=texts["code"],
            title=title,
            happened_on=date.value,
            precision=date.precision,
            local_time=texts["time"],
            time_basis=self._basis.currentData() or "",
            governorate=texts["governorate"],
            district=texts["district"],
            place=texts["place"],
            facilities=self._chips["facilities"].value(),
            attack_kinds=self._chips["attack_kinds"].value(),
            attack_effects=self._chips["attack_effects"].value(),
            perpetrators=tuple(part for part in self._parties.text().replace("،", ",").replace(",", " ").split()),
            certainty=next(iter(self._chips["certainty"].value()), ""),
            summary=self._summary.toPlainText().strip(),
        )

    def _miss(self, field: QWidget, sentence: str) -> None:
        self._problem.setText(sentence)
        field.setFocus()

    def _connect(self) -> None:
        self._save.clicked.connect(self._submit)
        self._cancel.clicked.connect(self.cancelled)
        for key, act in (("Ctrl+Return", self._submit), ("Ctrl+Enter", self._submit), ("Esc", self.cancelled.emit)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _fill(self) -> None:
        self._basis.addItem("–", "")
        for key, word in words.terms("time_basis"):
            self._basis.addItem(word, key)
        self._texts["time"].setPlaceholderText("14:30")
        self._texts["title"].setPlaceholderText(self.tr("Neutral, such as “Strike on a clinic”"))
        self._parties.setPlaceholderText("P-01, P-02")
        self._summary.setFixedHeight(self.fontMetrics().lineSpacing() * 4 + 18)
        self._summary.setTabChangesFocus(True)

    def _lay_out(self) -> None:
        theme, page = self._theme, QWidget()
        around = QHBoxLayout(page)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._fields(), 10)
        around.addStretch(1)
        page.setProperty("kind", "page")
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        head, column = QHBoxLayout(), QVBoxLayout(self)
        head.setSpacing(theme.size("s"))
        head.addWidget(self._heading, 1)
        head.addWidget(self._cancel)
        head.addWidget(self._save)
        side = theme.size("xl")
        column.setContentsMargins(side, theme.size("l"), side, theme.size("s"))
        column.setSpacing(theme.size("m"))
        column.addLayout(head)
        column.addWidget(self._problem)
        column.addWidget(scroll, 1)

    def _fields(self) -> QWidget:
        """Every field with its name above it, in two columns."""
        theme, inner = self._theme, QWidget()
        theme.fit(inner, most=980)
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 0, theme.size("l"))
        grid.setHorizontalSpacing(theme.size("xl"))
        grid.setVerticalSpacing(theme.size("xs"))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        texts = self._texts
        theme.fit(texts["code"], 150, 150)
        self._put(grid, 0, 0, self.tr("Code"), texts["code"])
        self._put(grid, 0, 1, self.tr("Title"), texts["title"])
        self._put(grid, 1, 0, self.tr("Date, as far as it is known"), self._date)
        self._put(grid, 1, 1, self.tr("Local time and where it is from"), self._pair(texts["time"], self._basis))
        self._put(grid, 2, 0, self.tr("Governorate"), texts["governorate"])
        self._put(grid, 2, 1, self.tr("District and place"), self._pair(texts["district"], texts["place"]))
        self._put(grid, 3, 0, self.tr("Facility"), self._chips["facilities"], 2)
        self._put(grid, 4, 0, self.tr("Kind of attack"), self._chips["attack_kinds"], 2)
        self._put(grid, 5, 0, self.tr("Effect"), self._chips["attack_effects"], 2)
        hint = self.tr("Codes of parties. Two codes mean: the one or the other.")
        self._put(grid, 6, 0, self.tr("Who may have done it"), self._parties, 1, hint)
        self._put(grid, 6, 1, self.tr("Certainty"), self._chips["certainty"])
        self._put(grid, 7, 0, self.tr("Summary"), self._summary, 2)
        for name, field in (
            ("time", self.tr("Local time")),
            ("district", self.tr("District")),
            ("place", self.tr("Place")),
        ):
            texts[name].setAccessibleName(field)
        self._basis.setAccessibleName(self.tr("Where the time is from"))
        texts["district"].setPlaceholderText(self.tr("District"))
        texts["place"].setPlaceholderText(self.tr("Place"))
        return inner

    def _pair(self, first: QWidget, second: QWidget) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.size("s"))
        row.addWidget(first, 1)
        row.addWidget(second, 1)
        made.setFocusProxy(first)
        return made

    def _put(
        self, grid: QGridLayout, row: int, column: int, name: str, field: QWidget, span: int = 1, hint: str = ""
    ) -> None:
        caption = label(name, "strong")
        caption.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(name)
        at = row * 4
        grid.addWidget(caption, at, column, 1, span)
        grid.addWidget(field, at + 1, column, 1, span, Qt.AlignmentFlag.AlignTop if span == 1 else Qt.AlignmentFlag(0))
        if hint:
            grid.addWidget(wrapped(hint, "caption"), at + 2, column, 1, span)
        grid.setRowMinimumHeight(at + 3, self._theme.size("m"))
