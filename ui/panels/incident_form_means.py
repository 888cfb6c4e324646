"""With what it was done, and who may have done it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from ui.panels.incident_form_choices import Chips, OneChip, Ticks, choice
from ui.panels.incident_form_fields import Codes, Range
from ui.panels.incident_form_part import Part
from ui.panels.interview_form_fields import Combo, grid
from ui.shell.theme import Theme
from ui.widgets.flow import FlowLayout

FACET = 250
"""How wide one facet is, as `Theme.wide` means it; where three have no room beside each other, they break."""


class Weapon(Part):
    """Three facets beside each other: how it came, what it was, how that is known."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.call(self.tr("Weapon"), self.tr("Each by itself: a witness may know one and not the others."))
        beside = QWidget()
        facets = FlowLayout(beside, theme.size("l"))
        for name, title in (
            ("weapon_deliveries", self.tr("How it came")),
            ("weapon_munitions", self.tr("What it was")),
            ("weapon_basis", self.tr("How that is known")),
        ):
            vocabulary = {"weapon_deliveries": "weapon_delivery", "weapon_munitions": "weapon_munition"}.get(name, name)
            facet = self.put(name, title, Ticks(theme, vocabulary))
            theme.fit(facet, FACET, FACET)
            facets.addWidget(facet)
        self.add(beside)
        number, after = self.tr("Number of munitions"), self.tr("Struck again after")
        self.add(
            grid(
                theme,
                [
                    [
                        self.put(("munitions_least", "munitions_most"), number, Range(theme, "", number)),
                        self.put(
                            ("repeat_after_least", "repeat_after_most"), after, Range(theme, self.tr("minutes"), after)
                        ),
                    ]
                ],
            )
        )
        self.remember_empty()


class Together(Combo):
    """Whether several parties mean "the one or the other" or all of them. Its value is whether it is either."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__((), parent)
        self.addItem(self.tr("One of them: the one or the other"), "either")
        self.addItem(self.tr("All of them together"), "")

    def value(self) -> Any:
        return bool(self.currentData())

    def set_value(self, key: Any) -> None:
        self.setCurrentIndex(0 if key else 1)


class Who(Part):
    """The parties, what they are said to have done, how that is known, and what they say to it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.call(self.tr("Who"))
        self._parties, self._either = Codes(), Together()
        self._parties.setPlaceholderText("P-01, P-02")
        self._several = self.put("perpetrators_either", self.tr("More than one means"), self._either)
        self.add(
            grid(
                theme,
                [
                    [self.put("perpetrators", self.tr("Codes of parties"), self._parties), self._several],
                    [
                        self.put("perpetrator_type", self.tr("Kind of party"), choice("perpetrator_type")),
                        self.put("involvement", self.tr("What it did"), choice("involvement")),
                    ],
                ],
            )
        )
        self.add(self.put("perpetrator_basis", self.tr("How that is known"), Chips(theme, "perpetrator_basis")))
        self.add(self.put("perpetrator_confidence", self.tr("How sure that is"), OneChip(theme, "certainty")))
        self.add(self.put("official_reply", self.tr("Official reply"), OneChip(theme, "official_reply")))
        self._parties.textChanged.connect(lambda _: self._judge())
        self._either.set_value(True)
        self._judge()
        self.remember_empty()

    def show_values(self, values: Mapping[str, Any]) -> None:
        super().show_values(values)
        self._judge()

    def first(self) -> QWidget:
        return self.fields["perpetrators"]

    def _judge(self) -> None:
        """Only where there are several parties there is something to say of them."""
        self._several.setEnabled(len(self._parties.value()) > 1)
