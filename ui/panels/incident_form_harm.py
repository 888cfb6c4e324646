"""What was hit, what should have protected it, who was hurt, and what became of it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.panels.incident_form_choices import Chips, OneChip, choice
from ui.panels.incident_form_entries import casualties, presences
from ui.panels.incident_form_fields import Day, Line, Number
from ui.panels.incident_form_part import Part
from ui.panels.interview_form_fields import grid
from ui.shell.theme import Theme


class Hit(Part):
    """The facility, the kind of attack and its effect, each of them perhaps several."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.call(self.tr("What was hit"))
        self.add(self.put("facilities", self.tr("Facility"), Chips(theme, "facility_kind")))
        self.add(self.put("attack_kinds", self.tr("Kind of attack"), Chips(theme, "attack_kind")))
        self.add(self.put("attack_effects", self.tr("Effect"), Chips(theme, "attack_effect")))
        self.remember_empty()


class Protection(Part):
    """Emblems, lists of sites not to strike, warnings, and whether armed people are said to have been there."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.call(self.tr("Protection and warnings"))
        self.add(
            grid(
                theme,
                [
                    [
                        self.put("emblem_visible", self.tr("Emblem visible"), choice("yes_no")),
                        self.put("listed", self.tr("On a list of sites not to strike"), choice("yes_no")),
                    ],
                    [
                        self.put("listed_on", self.tr("On the list since"), Day(40, self.tr("12 May 2031, May 2031"))),
                        self.put("listed_by", self.tr("Put on the list by"), Line(200)),
                    ],
                ],
            )
        )
        self.add(self.put("warnings", self.tr("Warning beforehand"), Chips(theme, "warning")))
        self.add(self.put("military_presence", self.tr("Military presence"), OneChip(theme, "military_presence")))
        self.add(self.put("presences", self.tr("What is said to have been near"), presences(theme)))
        self.remember_empty()


class Casualties(Part):
    """Figures by what happened to whom, each from at least to at most and with its source."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.call(
            self.tr("Casualties"),
            self.tr(
                "One line for each figure and source. Accounts that differ stay side by side; nothing is added up."
            ),
        )
        self.add(self.put("casualties", self.tr("Figures"), casualties(theme), bare=True))
        self.remember_empty()


class Damage(Part):
    """How badly it was damaged, and whether it could go on working."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.call(self.tr("Damage and function"))
        self.add(self.put("damage", self.tr("Damage"), OneChip(theme, "damage")))
        self.add(
            grid(
                theme,
                [
                    [
                        self.put("function_before", self.tr("Before"), choice("function_state")),
                        self.put("function_after", self.tr("Afterwards"), choice("function_state")),
                        self.put("closed_days", self.tr("Closed, whole days"), Number()),
                    ]
                ],
                columns=3,
            )
        )
        self.remember_empty()
