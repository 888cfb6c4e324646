"""The names behind a code: closed until a person says why, and closed again after a minute."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from testimony_app.services.unseal_identity import PersonDraft, PersonRead
from ui import words
from ui.shell.theme import Theme
from ui.widgets.basics import button, label, wrapped

SHOWN_S = 60
LISTS = ("aliases", "phones", "next_of_kin")


class IdentitySection(QWidget):
    """Signals: openRequested(witness id, reason), entered(witness id, PersonDraft).

    The page opens the identity and calls `show_person`; nothing of it stays here after `close_names`.
    """

    openRequested = Signal(str, str)
    entered = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._witness_id = ""
        self._left_s = 0
        self._person: PersonRead | None = None
        self._open = button(theme, self.tr("Open names…"), "", "key", self.tr("Names are shown for one minute"))
        self._why, self._reason = QWidget(), QLineEdit()
        self._go = button(theme, self.tr("Open"), "primary")
        self._shown, self._rows = QWidget(), QVBoxLayout()
        self._countdown = label("", "caption")
        self._form, self._fields = QWidget(), {name: QLineEdit() for name in PersonDraft.model_fields}
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._clock.timeout.connect(self._tick)
        self._lay_out()
        self.close_names()

    @property
    def witness_id(self) -> str:
        """The witness whose names can be opened."""
        return self._witness_id

    @property
    def is_open(self) -> bool:
        """Whether names are shown or being entered."""
        return not (self._shown.isHidden() and self._form.isHidden())

    def set_witness(self, witness_id: str) -> None:
        """The witness whose names can be opened; closes what is open of another."""
        if witness_id != self._witness_id:
            self._witness_id = witness_id
            self.close_names()

    def ask(self) -> None:
        """Ask for the reason."""
        self._open.hide()
        self._why.show()
        self._reason.setFocus()

    def show_person(self, person: PersonRead | None, seconds: int = SHOWN_S) -> None:
        """Show the names for so long; None says that none are entered."""
        self._person = person
        self._why.hide()
        self._open.hide()
        self._empty_rows()
        held = [] if person is None else [(name, getattr(person, name)) for name in self._fields]
        filled = [(name, value) for name, value in held if value]
        for name, value in filled:
            self._rows.addWidget(label(self._word(name), "caption"))
            self._rows.addWidget(wrapped(words.comma().join(value) if isinstance(value, tuple) else value))
        if not filled:
            self._rows.addWidget(wrapped(self.tr("No name is entered. The code suffices."), "soft"))
        self._shown.show()
        self._left_s = seconds + 1
        self._tick()
        self._clock.start()

    def close_names(self) -> None:
        """Close, and forget what was shown."""
        self._clock.stop()
        self._person = None
        self._empty_rows()
        for field in (*self._fields.values(), self._reason):
            field.clear()
        for widget in (self._why, self._shown, self._form):
            widget.hide()
        self._open.show()

    def _tick(self) -> None:
        self._left_s -= 1
        if self._left_s <= 0:
            self.close_names()
            return
        self._countdown.setText(self.tr("Closes in {seconds} s").format(seconds=self._left_s))

    def _lay_out(self) -> None:
        theme = self._theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.size("s"))
        column.addWidget(label(self.tr("Names"), "strong"))
        row = QHBoxLayout()
        row.addWidget(self._open)
        row.addStretch()
        column.addLayout(row)
        for widget in (self._why, self._shown, self._form):
            column.addWidget(widget)
        self._open.clicked.connect(self.ask)
        self._lay_out_why()
        self._lay_out_shown()
        self._lay_out_form()

    def _lay_out_why(self) -> None:
        self._reason.setPlaceholderText(self.tr("Why now? It stands in the log."))
        self._reason.setAccessibleName(self.tr("Reason for opening the names"))
        self._reason.textChanged.connect(lambda text: self._go.setEnabled(bool(text.strip())))
        self._reason.returnPressed.connect(self._request)
        self._go.setEnabled(False)
        self._go.clicked.connect(self._request)
        cancel = button(self._theme, self.tr("Keep closed"), "quiet")
        cancel.clicked.connect(self.close_names)
        column = _column(self._why, self._theme)
        column.addWidget(self._reason)
        _buttons(column, self._go, cancel)

    def _lay_out_shown(self) -> None:
        enter = button(self._theme, self.tr("Enter names…"), "quiet")
        close = button(self._theme, self.tr("Close now"))
        enter.clicked.connect(self._enter)
        close.clicked.connect(self.close_names)
        column = _column(self._shown, self._theme)
        column.addLayout(self._rows)
        column.addWidget(self._countdown)
        _buttons(column, close, enter)

    def _lay_out_form(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(self._theme.size("xs"))
        for name, field in self._fields.items():
            field.setAccessibleName(self._word(name))
            form.addRow(label(self._word(name), "caption"), field)
            if name in LISTS:
                field.setPlaceholderText(self.tr("several with ; between"))
        keep, cancel = button(self._theme, self.tr("Keep"), "primary"), button(self._theme, self.tr("Cancel"), "quiet")
        keep.clicked.connect(self._keep)
        cancel.clicked.connect(self.close_names)
        column = _column(self._form, self._theme)
        column.addLayout(form)
        _buttons(column, keep, cancel)

    def _request(self) -> None:
        if self._reason.text().strip():
            self.openRequested.emit(self._witness_id, self._reason.text().strip())

    def _enter(self) -> None:
        self._clock.stop()
        for name, field in self._fields.items():
            value = getattr(self._person, name, "")
            field.setText("; ".join(value) if isinstance(value, tuple) else value)
        self._shown.hide()
        self._empty_rows()
        self._form.show()
        next(iter(self._fields.values())).setFocus()

    def _keep(self) -> None:
        values = {
            name: tuple(part.strip() for part in field.text().split(";") if part.strip())
            if name in LISTS
            else field.text().strip()
            for name, field in self._fields.items()
        }
        draft = PersonDraft.model_validate(values)
        self.close_names()
        self.entered.emit(self._witness_id, draft)

    def _empty_rows(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()

    def _word(self, name: str) -> str:
        return {
            "given_name": self.tr("Given name"),
            "father_name": self.tr("Father's name"),
            "family_name": self.tr("Family name"),
            "mother_name": self.tr("Mother's name"),
            "aliases": self.tr("Other names and spellings"),
            "birth_date": self.tr("Date of birth"),
            "id_number": self.tr("Number of a document"),
            "phones": self.tr("Telephone"),
            "safe_channel": self.tr("Safe way to reach them"),
            "address": self.tr("Address"),
            "next_of_kin": self.tr("Next of kin"),
            "notes": self.tr("Notes"),
        }[name]


def _column(widget: QWidget, theme: Theme) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.size("xs"))
    return column


def _buttons(column: QVBoxLayout, *buttons: QWidget) -> None:
    row = QHBoxLayout()
    for each in buttons:
        row.addWidget(each)
    row.addStretch()
    column.addLayout(row)
