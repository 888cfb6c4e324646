"""The circumstances of an interview: codes and times, place, language, who was there, what was recorded."""

from __future__ import annotations

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from testimony_app.domain.uncertain_dates import UncertainDate, parse
from testimony_app.services.log_interview import InterviewRead
from ui import words
from ui.panels.interview_form_fields import Field, LanguageCombo, TermCombo, TimeEdit, grid
from ui.panels.interview_form_rows import PeoplePresent
from ui.panels.interview_form_section import Section
from ui.shell.theme import Theme
from ui.widgets.basics import button
from ui.widgets.fields import ChipChoice, UncertainDateEdit


class Circumstances(QWidget):
    """Everything about the interview that is not about the witness. Signal: changed()."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._make_controls()
        self.fields = self._make_fields()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.size("xl"))
        for section in (self._when(), self._where(), self._tongue(), self._who()):
            column.addWidget(section)
        column.addStretch()
        self.date.changed.connect(self.changed)
        self.privacy.chosen.connect(self.changed)
        self.language.chosen.connect(self.changed)
        self._interpreter_kind.chosen.connect(self._allow_interpreter)
        self._allow_interpreter()

    def take_over(self, last: InterviewRead) -> None:
        """Start with the circumstances of the interview logged last; what is new each time stays open."""
        self._format.set_value(last.format)
        self._mode.set_value(last.mode)
        self._granularity.set_value(last.place_granularity)
        self._place.setText(last.place)
        self._setting.set_value(last.setting)
        self.language.set_value(last.language)
        self._dialect.setText(last.dialect)
        self._interpreter_kind.set_value(last.interpreter_kind or "none")
        self._interpreter.setText(last.interpreter)
        self._undertaking.setChecked(last.interpreter_undertaking)
        self._people.set_value(last.people_present)
        self._record.set_value(last.record_made)

    def start_with(self, language: str, granularity: str) -> None:
        """Start a first interview with the settings of the case."""
        self.language.set_value(language)
        self._granularity.set_value(granularity)

    def held_on(self) -> UncertainDate | None:
        """The date of the interview, None if it is missing or cannot be read."""
        return self.date.value()

    def interviewer(self) -> str:
        """The code of the first interviewer in the room, "" if none is named."""
        return next((each.code for each in self._people.value() if each.role == "interviewer"), "")

    def interpreter_code(self) -> str:
        """The interpreter's code, "" without interpreter."""
        return self._interpreter.text().strip() if self._interpreter.isEnabled() else ""

    def values(self) -> dict[str, object]:
        """What the fields hold, by the names of the draft."""
        date = self.date.value()
        kind = self._interpreter_kind.value()
        return {
            "code": self.code.text().strip(),
            "held_on": date.value if date else "",
            "precision": date.precision if date else "exact",
            "started": self.started.value() or "",
            "ended": self.ended.value() or "",
            "format": self._format.value(),
            "mode": self._mode.value(),
            "place_granularity": self._granularity.value(),
            "place": self._place.text().strip(),
            "setting": self._setting.value(),
            "privacy": self.privacy.value(),
            "overheard_by": self._overheard.text().strip(),
            "language": self.language.value(),
            "dialect": self._dialect.text().strip(),
            "interpreter_kind": kind,
            "interpreter": self.interpreter_code(),
            "interpreter_undertaking": self._undertaking.isChecked() and kind != "none",
            "people_present": self._people.value(),
            "record_made": self._record.value(),
        }

    def _make_controls(self) -> None:
        unknown = self.tr("not noted")
        self.code, self._place, self._overheard = QLineEdit(), QLineEdit(), QLineEdit()
        self._dialect, self._interpreter = QLineEdit(), QLineEdit()
        for line in (self.code, self._interpreter):
            line.setMaxLength(40)
        self.date = UncertainDateEdit(self._theme, self.tr("Date of the interview"))
        self.started, self.ended = TimeEdit(), TimeEdit()
        self._format, self._mode = TermCombo("interview_format"), TermCombo("interview_mode")
        self._granularity = TermCombo("place_granularity", unknown)
        self._setting, self.privacy = TermCombo("setting", unknown), TermCombo("privacy", unknown)
        self.language = LanguageCombo(unknown)
        self._interpreter_kind = TermCombo("interpreter_kind")
        self._undertaking = QCheckBox(self.tr("The interpreter has promised confidentiality in writing"))
        self._people = PeoplePresent(self._theme)
        self._record = ChipChoice(self._theme, [each for each in words.terms("record_made") if each[0] != "none"])

    def _make_fields(self) -> dict[str, Field]:
        self._date_row = QWidget()
        row = QHBoxLayout(self._date_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.size("s"))
        today = button(self._theme, self.tr("Today"), "link", tip=self.tr("Take today's date"))
        today.clicked.connect(self._take_today)
        row.addWidget(self.date, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(today, 0, Qt.AlignmentFlag.AlignTop)
        self._date_row.setFocusProxy(self.date)
        return {
            "code": Field(self.tr("Interview code"), self.code),
            "held_on": Field(self.tr("Date"), self._date_row),
            "started": Field(self.tr("From"), self.started),
            "ended": Field(self.tr("Until"), self.ended),
            "format": Field(self.tr("With whom"), self._format),
            "mode": Field(self.tr("How"), self._mode),
            "place_granularity": Field(self.tr("How exactly the place is noted"), self._granularity),
            "place": Field(self.tr("Place"), self._place, self.tr("No more exactly than is safe for the witness")),
            "setting": Field(self.tr("Setting"), self._setting),
            "privacy": Field(self.tr("Privacy"), self.privacy),
            "overheard_by": Field(self.tr("Who could overhear"), self._overheard),
            "language": Field(self.tr("Language"), self.language),
            "dialect": Field(self.tr("Dialect"), self._dialect),
            "interpreter_kind": Field(self.tr("Interpreter"), self._interpreter_kind),
            "interpreter": Field(self.tr("Interpreter's code"), self._interpreter),
        }

    def _when(self) -> Section:
        made, held = Section(self._theme, self.tr("Interview")), self.fields
        rows = [[held["held_on"]], [held["code"]], [held["started"], held["ended"]], [held["format"], held["mode"]]]
        made.add(grid(self._theme, rows))
        return made

    def _where(self) -> Section:
        made, held = Section(self._theme, self.tr("Place")), self.fields
        rows = [
            [held["place"], held["place_granularity"]],
            [held["setting"], held["privacy"]],
            [held["overheard_by"]],
        ]
        made.add(grid(self._theme, rows))
        return made

    def _tongue(self) -> Section:
        made, held = Section(self._theme, self.tr("Language")), self.fields
        rows = [[held["language"], held["dialect"]], [held["interpreter_kind"], held["interpreter"]]]
        made.add(grid(self._theme, rows))
        made.add(self._undertaking)
        return made

    def _who(self) -> Section:
        made = Section(self._theme, self.tr("People present and record"), self.tr("By code, besides the witness."))
        made.add(self._people)
        made.add(self._record)
        return made

    def _take_today(self) -> None:
        self.date.set_value(parse(QDate.currentDate().toString(Qt.DateFormat.ISODate)))
        self.started.setFocus()

    def _allow_interpreter(self) -> None:
        used = self._interpreter_kind.value() != "none"
        self.fields["interpreter"].setVisible(used)
        self._interpreter.setEnabled(used)
        self._undertaking.setVisible(used)
