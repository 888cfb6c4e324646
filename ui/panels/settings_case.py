"""Settings that travel with the case: language of interviews, how fine places are, telephone regions."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from testimony_app.case import Case
from testimony_app.services import administer
from testimony_app.settings import CASE_SETTINGS, Value
from ui import words
from ui.pages.context import PageContext
from ui.widgets.basics import set_state
from ui.widgets.languages import language_choices

_REGIONS = re.compile(r"[A-Z]{2}( [A-Z]{2})*|")


class CaseSettings(QWidget):
    """Three fields for whoever lays them out: `language`, `granularity`, `regions`. Each is stored when it is left."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hide()
        self._context = context
        self._held: dict[str, Value] = {}
        self.language, self.granularity, self.regions = QComboBox(), QComboBox(), QLineEdit()
        for code, name in language_choices():
            self.language.addItem(name, code)
        for key, name in words.terms("place_granularity"):
            self.granularity.addItem(name, key)
        self.regions.setPlaceholderText(self.tr("SY TR LB"))
        self.language.activated.connect(lambda _: self._put("default_language", self.language.currentData()))
        self.granularity.activated.connect(lambda _: self._put("place_granularity", self.granularity.currentData()))
        self.regions.editingFinished.connect(self._put_regions)

    def refresh(self) -> None:
        """Read the settings of the case again."""
        self._context.load(self, _settings, self._show)

    def _show(self, held: dict[str, Value]) -> None:
        self._held = held
        for combo, key in ((self.language, "default_language"), (self.granularity, "place_granularity")):
            place = combo.findData(held[key])
            if place < 0:
                combo.addItem(str(held[key]), held[key])
                place = combo.count() - 1
            combo.setCurrentIndex(place)
        self.regions.setText(str(held["phone_regions"]))

    def _put_regions(self) -> None:
        typed = " ".join(self.regions.text().upper().replace(",", " ").split())
        fits = _REGIONS.fullmatch(typed) is not None
        set_state(self.regions, "state", "" if fits else "wrong")
        if fits:
            self.regions.setText(typed)
            self._put("phone_regions", typed)

    def _put(self, key: str, value: Value) -> None:
        if self._held.get(key) == value:
            return
        self._held[key] = value
        self._context.load(
            self, lambda case: administer.set_case_setting(case, key, value), lambda _nothing: self._stored()
        )

    def _stored(self) -> None:
        self._context.changed.emit(frozenset({"settings"}))


def _settings(case: Case) -> dict[str, Value]:
    return {each.key: administer.case_setting(case, each.key) for each in CASE_SETTINGS}
