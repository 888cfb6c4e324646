"""When and where it happened, as far as it is known and no further."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from testimony_app.domain.uncertain_dates import Precision, UncertainDate
from ui.panels.incident_form_choices import choice
from ui.panels.incident_form_fields import Clock, Degrees, Line
from ui.panels.incident_form_part import Part
from ui.panels.interview_form_fields import Field, grid
from ui.shell.theme import Theme
from ui.widgets.basics import wrapped
from ui.widgets.fields import UncertainDateEdit


class When(Part):
    """Code, title and beginning, which are needed; the end; the place in words and as a position."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.call(self.tr("When and where"))
        self.started = UncertainDateEdit(theme, self.tr("Date of the incident"))
        self.ended = UncertainDateEdit(theme, self.tr("Date on which it ended"))
        self._lay_out()
        self.remember_empty()

    def show_values(self, values: Mapping[str, Any]) -> None:
        super().show_values(values)
        for edit, name, precision in (
            (self.started, "happened_on", "precision"),
            (self.ended, "ended_on", "ended_precision"),
        ):
            edit.set_value(UncertainDate(values[name], values[precision]) if values[name] else None)

    def values(self) -> dict[str, Any]:
        start, end = self.started.value(), self.ended.value()
        return {
            **super().values(),
            "happened_on": start.value if start else "",
            "precision": start.precision if start else Precision.EXACT,
            "ended_on": end.value if end else "",
            "ended_precision": end.precision if end else Precision.EXACT,
        }

    def problems(self) -> list[tuple[Field, str]]:
        found = []
        values, start, end = self.values(), self.started.value(), self.ended.value()
        if not values["code"]:
            found.append((self.fields["code"], self.tr("A code is needed.")))
        if not values["title"]:
            missing = self.tr("A neutral title is missing, such as “Strike on a clinic”.")
            found.append((self.fields["title"], missing))
        if start is None:
            missing = self.tr("The date is missing. Write as much of it as is known: 2031 is enough.")
            found.append((self.fields["happened_on"], missing))
        if not self.ended.is_readable():
            found.append((self.fields["ended_on"], self.tr("This is not a date. Leave it empty if nobody knows.")))
        elif start is not None and end is not None and end.latest < start.earliest:
            found.append((self.fields["ended_on"], self.tr("It cannot end before it begins.")))
        found += super().problems()
        if (values["latitude"] is None) != (values["longitude"] is None):
            found.append((self.fields["latitude"], self.tr("A position needs both latitude and longitude.")))
        return found

    def first(self) -> QWidget:
        return self.fields["title"]

    def _lay_out(self) -> None:
        theme = self.theme
        code = Line(40)
        theme.fit(code, 130, 130)
        top = QHBoxLayout()
        top.setSpacing(theme.size("m"))
        top.addWidget(self.put("code", self.tr("Code"), code))
        top.addWidget(
            self.put("title", self.tr("Title"), Line(200, self.tr("Neutral, such as “Strike on a clinic”"))), 1
        )
        self.add(top)
        started = Field(self.tr("Date, as far as it is known"), self.started)
        ended = Field(self.tr("Ended, if on another day"), self.ended)
        self.fields |= {"happened_on": started, "precision": started, "ended_on": ended, "ended_precision": ended}
        put = self.put
        times = [
            put("local_time", self.tr("Local time"), Clock()),
            put("ended_time", self.tr("Local time of the end"), Clock()),
            put("time_basis", self.tr("Where the time is from"), choice("time_basis")),
        ]
        places = [
            [
                put("governorate", self.tr("Governorate"), Line()),
                put("district", self.tr("District"), Line()),
                put("sub_district", self.tr("Sub-district"), Line()),
            ],
            [
                put("place", self.tr("Town or village"), Line()),
                put("neighbourhood", self.tr("Neighbourhood"), Line()),
                put("place_precision", self.tr("How exactly the place is known"), choice("place_precision")),
            ],
        ]
        position = [
            put("latitude", self.tr("Latitude, degrees"), Degrees(90, "12.345")),
            put("longitude", self.tr("Longitude, degrees"), Degrees(180, "-45.678")),
        ]
        self.add(grid(theme, [[started, ended]]))
        self.add(grid(theme, [times, *places, [*position, QWidget()]], columns=3))
        never = self.tr(
            "Positions, places and facilities never go out with a release: of an incident, it holds the code only. "
            "Titles should name neither."
        )
        self.add(wrapped(never, "caption"))
