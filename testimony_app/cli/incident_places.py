"""`testimony incident timeline`, `map` and `export`: when and where, as far as it is known."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from testimony_app.cli.options import AsJson, CasePath, PassphraseFd
from testimony_app.cli.session import job, opened
from testimony_app.cli.terminal import facts, say, show, table
from testimony_app.domain.uncertain_dates import UncertainDate
from testimony_app.domain.vocabularies import vocabulary
from testimony_app.errors import AppError
from testimony_app.messages import explain
from testimony_app.services import export_incidents, situate_incidents
from testimony_app.services.export_incidents import Kind
from testimony_app.services.situate_incidents import Situated

Exact = Annotated[
    bool,
    typer.Option("--exact", help="With titles, names of places and positions as they were noted, which can endanger."),
]


def timeline(case: CasePath, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """List when incidents happened, by the first day on which each can have begun.

    JSON: incidents, each with code, title, earliest, latest (days), sure (first and last day that is certain, or null),
    start and end, each with value and precision, or null.
    """
    with opened(case, passphrase_fd) as held:
        found = situate_incidents.incidents(held)
        rows = [
            (
                each.code,
                each.course.earliest,
                each.course.latest,
                _written(each.course.start),
                _written(each.course.end),
            )
            for each in found
        ]
        headers = ("Code", "Not before", "Not after", "Began", "Ended")
        show(as_json, {"incidents": [_when(each) for each in found]}, table(headers, rows))


def map_(case: CasePath, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """List where incidents happened, with how well each place is known; without a position, the place by name.

    JSON: incidents, each with code, title, place, latitude, longitude (degrees, WGS 84, or null), precision; warning.
    """
    with opened(case, passphrase_fd) as held:
        found = situate_incidents.incidents(held)
        rows = [(each.code, _position(each), _precision(each), each.place) for each in found]
        said = {"incidents": [_where(each) for each in found], "warning": export_incidents.WARNING}
        show(as_json, said, table(("Code", "Position", "Known to within", "Place"), rows))
        _warn(as_json)


def export(
    case: CasePath,
    out: Annotated[Path, typer.Option("--out", "-o", help="The new file to write.")],
    kind: Annotated[Kind, typer.Option("--kind", help="For a map, or a table.")] = Kind.GEOJSON,
    exact: Exact = False,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Write when and where incidents happened into a file; the export stands in the log.

    Without `--exact`, what is finer than a district is rounded to a tenth of a degree, some eleven kilometres, and
    neither titles nor names of smaller places are written.

    JSON: file, kind, exact, incidents, with_position, warning.
    """
    with opened(case, passphrase_fd) as held, job() as work:
        written = export_incidents.export(held, out, kind, exact, work)
        said: dict[str, Any] = {
            "file": out,
            "kind": kind,
            "exact": exact,
            "incidents": len(written),
            "with_position": sum(each.at is not None for each in written),
        }
        show(as_json, {**said, "warning": export_incidents.WARNING}, facts(said.items()))
        _warn(as_json)


def _warn(as_json: bool) -> None:
    if not as_json:
        say(f"Note: {explain(AppError(export_incidents.WARNING))}")


def _written(date: UncertainDate | None) -> str:
    return "" if date is None else f"{date.value} ({vocabulary('date_precision').label(date.precision).lower()})"


def _when(each: Situated) -> dict[str, Any]:
    course = each.course
    return {
        "code": each.code,
        "title": each.title,
        "earliest": course.earliest,
        "latest": course.latest,
        "sure": course.sure,
        "start": course.start,
        "end": course.end,
    }


def _position(each: Situated) -> str:
    return "" if each.position is None else each.position.written()


def _precision(each: Situated) -> str:
    if each.position is None:
        return "no position"
    key = each.position.precision
    return vocabulary("place_precision").label(key).lower() if key else "not said"


def _where(each: Situated) -> dict[str, Any]:
    position = each.position
    return {
        "code": each.code,
        "title": each.title,
        "place": each.place,
        "latitude": None if position is None else position.latitude,
        "longitude": None if position is None else position.longitude,
        "precision": "" if position is None else position.precision,
    }
