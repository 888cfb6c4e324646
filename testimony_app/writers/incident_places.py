"""Incidents with their times and places for other programs: as GeoJSON (RFC 7946), or as a table."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from testimony_app.writers.release_csv import safe_cell


@dataclass(frozen=True, slots=True)
class PlacedIncident:
    """fields: what is known of it, by name, without its position. at: longitude and latitude, None if not noted."""

    fields: Mapping[str, str | float]
    at: tuple[float, float] | None


def geojson(incidents: Sequence[PlacedIncident]) -> bytes:
    """A FeatureCollection in UTF-8; an incident without a position has no geometry, as section 3.2 provides."""
    features: list[dict[str, Any]] = [
        {
            "type": "Feature",
            "geometry": None if each.at is None else {"type": "Point", "coordinates": list(each.at)},
            "properties": dict(each.fields),
        }
        for each in incidents
    ]
    return (
        json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False, indent=1).encode() + b"\n"
    )


def table(incidents: Sequence[PlacedIncident], columns: Sequence[str]) -> bytes:
    """CSV with the position at the end: UTF-8 with byte order mark, CRLF, every cell quoted and none a formula."""
    text = io.StringIO(newline="")
    rows = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    rows.writerow((*columns, "latitude", "longitude"))
    for each in incidents:
        longitude, latitude = ("", "") if each.at is None else each.at
        # A degree west or south begins with a minus, which only a number may.
        cells = [safe_cell(str(each.fields.get(column, ""))) for column in columns]
        rows.writerow((*cells, str(latitude), str(longitude)))
    return text.getvalue().encode("utf-8-sig")
