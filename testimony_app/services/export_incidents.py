"""Where and when the incidents happened, as a file for other programs; exact positions only if they are asked for."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from testimony_app.case import Case
from testimony_app.domain.positions import Position
from testimony_app.jobs import JobContext
from testimony_app.services import manage_incidents
from testimony_app.services.manage_incidents import IncidentRead
from testimony_app.services.people import write_small_file
from testimony_app.services.situate_incidents import situated
from testimony_app.writers.incident_places import PlacedIncident, geojson, table

WARNING = "incident.positions_endanger"
"""What a person is told with every file that holds positions."""
COLUMNS = (
    *("code", "happened_on", "precision", "ended_on", "ended_precision", "earliest", "latest"),
    *("governorate", "district", "place_precision", "rounded_degrees", "certainty"),
)
TELLING = ("title", "sub_district", "place", "neighbourhood")
"""What can say the very place; left out unless exact places are asked for."""


class Kind(StrEnum):
    """What the incidents are written as."""

    GEOJSON = "geojson"
    CSV = "csv"


def export(
    case: Case, file: Path, kind: Kind, exact: bool = False, job: JobContext | None = None
) -> list[PlacedIncident]:
    """Write all incidents into a new file and return what was written; the act is logged.

    exact: positions as they were noted, with titles and the names of places. Without it, what is finer than a district
    is rounded to a tenth of a degree, and neither titles nor names finer than a district are written.
    Raises AppError `file.exists`, `file.not_written`, Cancelled; no file is left then.
    """
    written = [_placed(each, exact) for each in manage_incidents.incidents(case)]
    columns = (*COLUMNS, *TELLING) if exact else COLUMNS
    content = geojson(written) if kind is Kind.GEOJSON else table(written, columns)
    (job or JobContext()).check()
    made = False
    try:
        with case.write("incident.exported") as store:
            store.concerns("incidents", {"incidents": len(written), "kind": kind.value, "exact": exact})
            write_small_file(file, content)
            made = True
    except BaseException:
        if made:
            file.unlink(missing_ok=True)
        raise
    return written


def _placed(incident: IncidentRead, exact: bool) -> PlacedIncident:
    found = situated(incident)
    position = found.position if exact or found.position is None else found.position.coarse()
    values = {
        **incident.model_dump(mode="json", include={*COLUMNS, *(TELLING if exact else ())}),
        "earliest": found.course.earliest.isoformat(),
        "latest": found.course.latest.isoformat(),
        "rounded_degrees": 0.0 if position is None else position.rounded,
    }
    if not incident.ended_on:
        values["ended_precision"] = ""
    order = (*COLUMNS, *TELLING) if exact else COLUMNS
    return PlacedIncident({name: values[name] for name in order}, _at(position))


def _at(position: Position | None) -> tuple[float, float] | None:
    return None if position is None else (position.longitude, position.latitude)
