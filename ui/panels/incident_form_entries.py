"""The lists in the form for incidents: casualties, armed people and things near by, related incidents."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QCompleter, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from testimony_app.services.manage_incidents import Casualty, Presence, Related
from ui import words
from ui.models.incident_words import Other
from ui.panels.incident_form_fields import Day, Ends, Line, Number
from ui.panels.incident_form_rows import Entries, EntryRow
from ui.panels.interview_form_fields import Combo, TermCombo, prose
from ui.shell.theme import Theme


class NarrowCombo(TermCombo):
    """One term in little room: what is too long for it ends in an ellipsis, and is told whole."""

    def __init__(self, vocabulary: str, empty: str = "", parent: QWidget | None = None) -> None:
        super().__init__(vocabulary, empty, parent)
        self.currentTextChanged.connect(self.setToolTip)
        self.setToolTip(self.currentText())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Small enough to be painted whole.
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).width() - 4
        option.currentText = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()


class CasualtyRow(EntryRow[Casualty]):
    """How many people of one group were hurt, and where the figure is from."""

    def __init__(self, theme: Theme, held: Casualty | None = None, parent: QWidget | None = None) -> None:
        self._terms = {
            "kind": NarrowCombo("casualty_kind"),
            "group": NarrowCombo("casualty_group"),
            "sex": NarrowCombo("sex", "–"),
            "age": NarrowCombo("age_band", "–"),
        }
        self.least, self.most, self._source = Number(), Number(), Line(200)
        names = _casualty_names()
        controls = (*self._terms.values(), self.least, self.most, self._source)
        cells = [(control, name, share) for control, (name, share) in zip(controls, names, strict=True)]
        drop = _say("Take this figure away")
        super().__init__(theme, cells, drop, parent)
        self._ends = Ends(self.least, self.most)
        self._source.setPlaceholderText(self.tr("I-001, list of the hospital"))
        self._terms["group"].set_value("unknown")
        if held is not None:
            for name, combo in self._terms.items():
                combo.set_value(getattr(held, name))
            self.least.set_value(held.least if held.least or held.most == 0 else None)
            self.most.set_value(held.most)
            self._source.set_value(held.source)

    def value(self) -> Casualty | None:
        least, most, source = self.least.value(), self.most.value(), self._source.value()
        terms = {name: combo.value() for name, combo in self._terms.items()}
        plain = terms["group"] == "unknown" and not terms["sex"] and not terms["age"]
        if plain and least is None and most is None and not source:
            return None
        if self._ends.backwards():
            # It cannot be stored; `problem` says why.
            least, most = most, least
        return Casualty(**terms, least=least or 0, most=most, source=source)

    def problem(self) -> str:
        return self.tr("The most is smaller than the least.") if self._ends.backwards() else ""


class PresenceRow(EntryRow[Presence]):
    """Armed people or things said to have been near."""

    def __init__(self, theme: Theme, held: Presence | None = None, parent: QWidget | None = None) -> None:
        self._by, self._distance, self._on, self._note = Line(40), Number(), Day(), Line(400)
        controls = (self._by, self._distance, self._on, self._note)
        cells = [(control, name, share) for control, (name, share) in zip(controls, _presence_names(), strict=True)]
        super().__init__(theme, cells, _say("Take this away"), parent)
        self._by.setPlaceholderText("P-01")
        self._on.setPlaceholderText(self.tr("May 2031"))
        self._note.setPlaceholderText(self.tr("what was seen, who says so"))
        if held is not None:
            self._by.set_value(held.by)
            self._distance.set_value(held.distance)
            self._on.set_value(held.on)
            self._note.set_value(held.note)

    def value(self) -> Presence | None:
        held = (self._by.value(), self._distance.value(), self._on.value(), self._note.value())
        if held == ("", None, "", ""):
            return None
        return Presence(by=held[0], distance=held[1], on=held[2], note=held[3])

    def problem(self) -> str:
        return self._on.problem()


class RelatedRow(EntryRow[Related]):
    """What this incident is to another, which is found by its code or by a word of its title."""

    def __init__(
        self, theme: Theme, others: Sequence[Other], held: Related | None = None, parent: QWidget | None = None
    ) -> None:
        self._kind, self._other = TermCombo("related_event"), Combo([("", ""), *((o.id, o.words()) for o in others)])
        self._codes = {other.code.casefold(): other.id for other in others}
        cells = (
            (self._kind, _say("What this incident does"), 2),
            (self._other, _say("The other incident"), 5),
        )
        super().__init__(theme, cells, _say("Take this relation away"), parent)
        self._other.setEditable(True)
        self._other.setInsertPolicy(Combo.InsertPolicy.NoInsert)
        completer, line = self._other.completer(), self._other.lineEdit()
        if completer is not None:
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            if (popup := completer.popup()) is not None:
                theme.cover(popup)
        if line is not None:
            line.setPlaceholderText(self.tr("Code or title of the other incident"))
        if held is not None:
            self._kind.set_value(held.kind)
            if self._other.findData(held.incident_id) < 0:
                self._other.addItem(
                    self.tr("Not in this copy ({id})").format(id=held.incident_id[:8]), held.incident_id
                )
            self._other.set_value(held.incident_id)

    def value(self) -> Related | None:
        chosen = self._chosen()
        return Related(kind=self._kind.value(), incident_id=chosen) if chosen else None

    def problem(self) -> str:
        unknown = self._other.currentText().strip() and not self._chosen()
        return self.tr("Choose an incident from the list.") if unknown else ""

    def _chosen(self) -> str:
        text = self._other.currentText().strip()
        at = self._other.findText(text, Qt.MatchFlag.MatchFixedString)
        return str(self._other.itemData(at)) if text and at >= 0 else self._codes.get(text.casefold(), "")


def casualties(theme: Theme) -> Entries[Casualty]:
    """The table of casualties."""
    return Entries(theme, _casualty_names(), _say("Add a figure"), lambda held: CasualtyRow(theme, held))


def presences(theme: Theme) -> Entries[Presence]:
    """Who or what was near."""
    return Entries(theme, _presence_names(), _say("Add what was near"), lambda held: PresenceRow(theme, held))


class RelatedEntries(Entries[Related]):
    """Related incidents, and below them what is noted with the others only."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._others: Sequence[Other] = ()
        headings = (
            (_say("What this incident does"), 2),
            (_say("The other incident"), 5),
        )
        super().__init__(
            theme,
            headings,
            _say("Relate it to another"),
            lambda held: RelatedRow(theme, self._others, held),
            parent,
        )
        self._noted = prose("", "soft")
        self._noted.hide()
        self._column.addWidget(self._noted)

    def set_others(self, others: Sequence[Other], noted: Sequence[str]) -> None:
        """What can be chosen, and in words what is noted with the others."""
        self._others = others
        self._noted.setText("\n".join((self.tr("Noted with the other incident:"), *noted)) if noted else "")
        self._noted.setVisible(bool(noted))


def _casualty_names() -> tuple[tuple[str, int], ...]:
    return (
        (_say("What"), 5),
        (_say("Whom"), 7),
        (_say("Sex"), 5),
        (_say("Age"), 5),
        (_say("At least"), 4),
        (_say("At most"), 4),
        (_say("Source"), 7),
    )


def _presence_names() -> tuple[tuple[str, int], ...]:
    return (
        (_say("Party"), 3),
        (_say("Metres away"), 3),
        (_say("When"), 4),
        (_say("Note"), 8),
    )


def _say(text: str) -> str:
    return words.translated("IncidentEntries", text)
