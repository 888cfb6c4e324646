"""The first step of a release: which incident, and what for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QCompleter,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from testimony_app.domain.consent import PUBLIC, SCOPES_OF, Purpose
from testimony_app.services.manage_incidents import IncidentLine
from ui import words
from ui.models.release_rows import purpose_word
from ui.shell.theme import Theme
from ui.widgets.basics import label, wrapped

FIRST = (Purpose.ANONYMOUS_QUOTATION, Purpose.UN_BODIES, Purpose.OTHER_NGOS, Purpose.MEDIA, Purpose.WEB_PUBLICATION)


class ChooseStep(QWidget):
    """Signal: changed()."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = ""
        self._incident, self._purposes = QComboBox(), QButtonGroup(self)
        self._typed, self._radios = QLineEdit(), dict[Purpose, QRadioButton]()
        self._set_up_incident(theme)
        self._lay_out(theme)
        self._radios[FIRST[0]].setChecked(True)
        self._incident.currentIndexChanged.connect(lambda _: self.changed.emit())
        self._purposes.idToggled.connect(lambda _id, on: self.changed.emit() if on else None)
        self.setFocusProxy(self._incident)

    def _set_up_incident(self, theme: Theme) -> None:
        """Let an incident be found by any part of its code or title."""
        self._incident.setEditable(True)
        self._incident.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._incident.setAccessibleName(self.tr("Incident"))
        self._incident.setToolTip(self.tr("Type a code or a word of the title"))
        theme.fit(self._incident, most=560)
        completer = QCompleter(self._incident.model(), self._incident)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        if (popup := completer.popup()) is not None:
            theme.cover(popup)
        self._incident.setCompleter(completer)
        self._incident.setLineEdit(self._typed)
        self._typed.setStyleSheet("QLineEdit, QLineEdit:focus { border: none; background: transparent; padding: 0; }")
        self._typed.setPlaceholderText(self.tr("Type a code or a word of the title"))

    def _lay_out(self, theme: Theme) -> None:
        page, scroll = QWidget(), QScrollArea()
        page.setProperty("kind", "page")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, theme.size("s"), 0, theme.size("l"))
        column.setSpacing(2)
        title = label(self.tr("Passages of which incident?"), "strong")
        title.setBuddy(self._incident)
        column.addWidget(title)
        column.addWidget(self._incident)
        column.addSpacing(theme.size("l"))
        column.addWidget(label(self.tr("What for?"), "strong"))
        column.addWidget(wrapped(self.tr("Only passages whose witness agreed to this very use can leave."), "caption"))
        column.addSpacing(theme.size("xs"))
        for purpose in (*FIRST, *(each for each in Purpose if each not in FIRST)):
            self._add_purpose(column, theme, purpose)
        column.addStretch(1)
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def set_incidents(self, lines: list[IncidentLine]) -> None:
        """Offer these; what is chosen stays chosen."""
        chosen = self._wanted or self.incident_id()
        self._incident.blockSignals(True)
        self._incident.clear()
        for line in lines:
            text = self.tr("{code}  {title}  ({count} passages)").format(
                code=line.incident.code, title=line.incident.title, count=line.passages
            )
            self._incident.addItem(text, line.incident.id)
        self._incident.setCurrentIndex(self._incident.findData(chosen) if chosen else -1)
        self._typed.setCursorPosition(0)
        self._incident.blockSignals(False)
        self._wanted = "" if self._incident.currentIndex() >= 0 else self._wanted
        self.changed.emit()

    def choose(self, incident_id: str) -> None:
        """Choose an incident, now or as soon as it is offered; "" for none."""
        self._wanted = incident_id
        place = self._incident.findData(incident_id) if incident_id else -1
        self._incident.setCurrentIndex(place)
        if place >= 0:
            self._wanted = ""
            self._typed.setCursorPosition(0)

    def incident_id(self) -> str:
        """The incident that is chosen, "" if none is."""
        return str(self._incident.currentData() or "")

    def purpose(self) -> Purpose:
        """What the release is for."""
        return next(purpose for purpose, radio in self._radios.items() if radio.isChecked())

    def set_purpose(self, purpose: Purpose) -> None:
        """Choose what it is for."""
        self._radios[purpose].setChecked(True)

    def _add_purpose(self, column: QVBoxLayout, theme: Theme, purpose: Purpose) -> None:
        radio = QRadioButton(purpose_word(purpose))
        scopes = words.translated("ChooseStep", " + ").join(
            words.term("consent_scope", scope) for scope in SCOPES_OF[purpose]
        )
        hint = self.tr("Needs consent to: {scopes}.").format(scopes=scopes)
        if purpose in PUBLIC:
            hint += " " + self.tr("It becomes public, so a high risk to the witness blocks it too.")
        radio.setToolTip(hint)
        radio.setAccessibleDescription(hint)
        self._radios[purpose] = radio
        self._purposes.addButton(radio)
        told = wrapped(hint, "caption")
        told.setContentsMargins(theme.size("xl"), 0, theme.size("xl"), 0)
        told.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column.addWidget(radio)
        column.addWidget(told)
