"""The form for everything that is known of an incident, in sections; only code, title and date are needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from testimony_app.errors import AppError
from testimony_app.services.manage_incidents import IncidentDraft, IncidentRead
from ui import words
from ui.models.incident_words import Other
from ui.panels.incident_form_harm import Casualties, Damage, Hit, Protection
from ui.panels.incident_form_means import Weapon, Who
from ui.panels.incident_form_part import Part
from ui.panels.incident_form_record import Law, RelatedIncidents, Summary
from ui.panels.incident_form_sections import SectionList
from ui.panels.incident_form_when import When
from ui.panels.interview_form_fields import Field
from ui.shell.theme import Theme
from ui.widgets.basics import button, hairline, label, wrapped

_FIELD_OF = {
    "code.unfit": "code",
    "incident.code_taken": "code",
    "incident.half_position": "latitude",
    "incident.related_to_itself": "related",
    "incident.related_missing": "related",
    "date.ends_before_start": "ended_on",
    "certainty.needs_reasons": "certainty",
}
WIDE = 860
"""How wide the fields become at most, as `Theme.wide` means it."""


class IncidentForm(QWidget):
    """Signals: saved(incident as it was or None, IncidentDraft), cancelled()."""

    saved = Signal(object, object)
    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._held: IncidentRead | None = None
        self._start: dict[str, Any] = {}
        self._leaving = self._by_keys = False
        self._heading, self._problem = label("", "page-title"), wrapped("", "error")
        self._problem.hide()
        self.when, self.related = When(theme), RelatedIncidents(theme)
        self.parts: tuple[Part, ...] = (
            self.when,
            Hit(theme),
            Protection(theme),
            Weapon(theme),
            Who(theme),
            Casualties(theme),
            Damage(theme),
            Law(theme),
            self.related,
            Summary(theme),
        )
        self._list, self._scroll = SectionList(theme, [part.title for part in self.parts]), QScrollArea()
        self._save = button(theme, self.tr("Save"), "primary", "", self.tr("Save (Ctrl+Enter)"))
        self._cancel = button(theme, self.tr("Cancel"), "", "", self.tr("Leave everything as it was (Esc)"))
        self._lay_out()
        self._connect()

    def begin(self, code: str, others: Sequence[Other] = ()) -> None:
        """An empty form for a new incident, with the next free code. others: what it can be related to."""
        self._open(None, self.tr("New incident"), others, ())
        self.control("code").set_value(code)
        self._start = self.values()

    def correct(self, held: IncidentRead, others: Sequence[Other] = (), noted: Sequence[str] = ()) -> None:
        """The form with what is known of an incident. noted: in words, how others are related to it."""
        self._open(held, self.tr("Correct {code}").format(code=held.code), others, noted)

    def show_problem(self, error: AppError) -> None:
        """Say in the form what keeps it from being stored, and go to the field."""
        named = str(error.ids.get("field", "")).partition(".")[0] or _FIELD_OF.get(error.code, "")
        field = next((part.fields[named] for part in self.parts if named in part.fields), None)
        if field is not None:
            field.set_problem(str(words.message(error)))
            self._go_to(field)
        else:
            self._say(str(words.message(error)))

    def control(self, name: str) -> Any:
        """What fills this field of the draft."""
        return next(control for part in self.parts for names, control in part.controls.items() if name in names)

    def values(self) -> dict[str, Any]:
        """What stands in the form, by the fields of the draft."""
        return {name: value for part in self.parts for name, value in part.values().items()}

    def go_to_section(self, number: int) -> None:
        """Bring a section to the top and its first field under the keyboard."""
        part = self.parts[min(max(number, 0), len(self.parts) - 1)]
        part.first().setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._by_keys = True
        self._scroll.verticalScrollBar().setValue(part.pos().y())
        self._by_keys = False
        self._list.show_current(self.parts.index(part))

    def _open(self, held: IncidentRead | None, title: str, others: Sequence[Other], noted: Sequence[str]) -> None:
        self._held, self._leaving = held, False
        self._heading.setText(title)
        self._say("")
        self.related.set_others([each for each in others if held is None or each.id != held.id], noted)
        empty = IncidentDraft.model_construct(code="", title="", happened_on="")
        shown: IncidentDraft | IncidentRead = empty if held is None else held
        values = {name: getattr(shown, name) for name in IncidentDraft.model_fields}
        for part in self.parts:
            part.show_values(values)
        self._start = self.values()
        self._count()
        self.go_to_section(0)

    def _submit(self) -> None:
        wrong = [each for part in self.parts for each in part.problems()]
        for part in self.parts:
            for field in part.fields.values():
                field.set_problem("")
        self._say("")
        for field, sentence in wrong:
            field.set_problem(sentence)
        if wrong:
            self._go_to(wrong[0][0])
            return
        if self._held is not None and self.values() == self._start:
            self.cancelled.emit()
            return
        try:
            self.saved.emit(self._held, IncidentDraft(**self.values()))
        except AppError as error:
            self.show_problem(error)

    def _leave(self) -> None:
        """Leave at once where nothing was changed; otherwise a second time only."""
        if self._leaving or self.values() == self._start:
            self.cancelled.emit()
            return
        self._leaving = True
        self._say(self.tr("What was changed is not stored. Press Esc once more to leave it so, or Ctrl+Enter to save."))

    def _say(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _go_to(self, field: Field) -> None:
        field.setFocus()
        self._bring_into_sight(field)

    def _bring_into_sight(self, widget: QWidget) -> None:
        self._by_keys = True
        self._scroll.ensureWidgetVisible(widget, 0, 60)
        self._by_keys = False

    def _count(self) -> None:
        self._list.show_filled([part.filled() for part in self.parts])

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        if not self.isVisible() or now is None or not self.isAncestorOf(now):
            return
        self._count()
        part = next((each for each in self.parts if each.isAncestorOf(now)), None)
        if part is not None:
            self._leaving = False
            self._list.show_current(self.parts.index(part))
            self._bring_into_sight(now)

    def _scrolled(self, top: int) -> None:
        """Mark the section that is read where the mouse or the wheel moves the page."""
        if not self._by_keys:
            middle = top + self._scroll.viewport().height() // 3
            shown = [number for number, part in enumerate(self.parts) if part.pos().y() <= middle]
            self._list.show_current(shown[-1] if shown else 0)

    def _connect(self) -> None:
        self._save.clicked.connect(self._submit)
        self._cancel.clicked.connect(self.cancelled)
        self._list.currentRowChanged.connect(self.go_to_section)
        self._scroll.verticalScrollBar().valueChanged.connect(self._scrolled)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)
        acts: list[tuple[str, Callable[[], object]]] = [
            ("Ctrl+Return", self._submit),
            ("Ctrl+Enter", self._submit),
            ("Esc", self._leave),
            ("Ctrl+PgDown", lambda: self.go_to_section(self._list.currentRow() + 1)),
            ("Ctrl+PgUp", lambda: self.go_to_section(self._list.currentRow() - 1)),
        ]
        for at in range(len(self.parts)):
            number = (at + 1) % 10
            acts.append((f"Alt+{number}", partial(self.go_to_section, at)))
        for key, act in acts:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _lay_out(self) -> None:
        theme, page, inner = self._theme, QWidget(), QWidget()
        page.setProperty("kind", "page")
        theme.fit(inner, most=WIDE)
        fields, around = QVBoxLayout(inner), QHBoxLayout(page)
        fields.setContentsMargins(0, 0, theme.size("m"), theme.size("xxl"))
        fields.setSpacing(theme.size("xxl"))
        for part in self.parts:
            fields.addWidget(part)
        fields.addStretch(1)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(inner, 10)
        around.addStretch(1)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(page)
        head, middle, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.setSpacing(theme.size("s"))
        head.addWidget(self._heading, 1)
        head.addWidget(self._cancel)
        head.addWidget(self._save)
        middle.setSpacing(theme.size("l"))
        middle.addWidget(self._list)
        middle.addWidget(hairline(vertical=True))
        middle.addWidget(self._scroll, 1)
        side = theme.size("xl")
        column.setContentsMargins(side, theme.size("l"), side, theme.size("s"))
        column.setSpacing(theme.size("m"))
        column.addLayout(head)
        column.addWidget(self._problem)
        column.addLayout(middle, 1)
