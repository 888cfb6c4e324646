"""Where and when incidents happened: as far as it is known, for the map, the timeline, the command and for files."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimony_app.case import Case
from testimony_app.domain.incident_times import course_of
from testimony_app.domain.positions import COARSE, REACH, Position, position_of
from testimony_app.domain.uncertain_dates import Precision
from testimony_app.domain.vocabularies import vocabulary
from testimony_app.errors import AppError
from testimony_app.services import export_incidents, manage_incidents, situate_incidents, verify_log
from testimony_app.services.export_incidents import Kind
from testimony_app.services.manage_incidents import IncidentDraft
from tests.core.cli_support import InCase, create, run_testimony

PRECISIONS = (*vocabulary("place_precision").keys(), "")
FIELDS: list[dict[str, Any]] = [
    {"code": "INC-001", "title": "=Strike on a clinic", "happened_on": "2031-03-04", "place": "Darvenn",
     "district": "Ostrel", "neighbourhood": "Mill gate", "latitude": -75.6214, "longitude": -134.9127,
     "place_precision": "exact"},
    {"code": "INC-002", "title": "A road", "happened_on": "2031", "precision": "unknown_month_and_day",
     "latitude": -75.5, "longitude": -135.0, "place_precision": "district"},
    {"code": "INC-003", "title": "A school", "happened_on": "2031-02", "precision": "unknown_day",
     "ended_on": "2031-05-06", "place": "Camp of the Reeds"},
]  # fmt: skip


@pytest.fixture
def filled(case: Case) -> Case:
    for each in FIELDS:
        manage_incidents.add(case, IncidentDraft(**each))
    return case


def test_a_course_goes_from_the_first_day_possible_to_the_last() -> None:
    month = course_of("2031-02", Precision.UNKNOWN_DAY, "2031-05-06", Precision.EXACT)
    assert (month.earliest, month.latest) == (date(2031, 2, 1), date(2031, 5, 6))
    assert month.sure == (date(2031, 2, 28), date(2031, 5, 6))
    assert course_of("2031-02", Precision.UNKNOWN_DAY).sure is None
    day = course_of("2031-02-03", Precision.EXACT)
    assert day.sure == (day.earliest, day.latest) == (date(2031, 2, 3),) * 2
    assert course_of("2031-02-03", Precision.ESTIMATE).sure is None
    # An end that is a guess makes nothing sure beyond the first day, and nor does one in the same month.
    for ended, precision in (("2031-03-01", Precision.ESTIMATE), ("2031-02", Precision.UNKNOWN_DAY)):
        assert course_of("2031-02-03", Precision.EXACT, ended, precision).sure == day.sure


@given(
    st.floats(-90, 90, allow_nan=False), st.floats(-180, 180, allow_nan=False), st.sampled_from(PRECISIONS)
)  # fmt: skip
@settings(max_examples=80, deadline=None)
def test_a_position_is_rounded_unless_it_is_vague_already(north: float, east: float, precision: str) -> None:
    held = Position(north, east, precision)
    coarse = held.coarse()
    if precision in ("district", "province", "country"):
        assert coarse == held
    else:
        assert abs(coarse.latitude - north) <= COARSE / 2 + 1e-9 and abs(coarse.longitude - east) <= COARSE / 2 + 1e-9
        assert coarse.latitude == round(coarse.latitude, 1) and coarse.longitude == round(coarse.longitude, 1)
        assert coarse.rounded == COARSE and not coarse.exact and coarse.coarse() == coarse
    assert held.exact == (precision == "exact")
    assert (held.reach_m == 0) == (precision == "exact") and (held.reach_m is None) == (precision == "country")


def test_a_position_is_written_with_the_digits_that_it_deserves() -> None:
    written = {key: Position(-75.62144, 134.91278, key).written() for key in PRECISIONS}
    assert written["exact"] == "75.6214° S, 134.9128° E"
    assert written["community"] == written["neighbourhood"] == "75.62° S, 134.91° E"
    assert written["district"] == written[""] == "75.6° S, 134.9° E"
    assert written["country"] == "76° S, 135° E"
    assert Position(1, -2.56, "exact").coarse().written() == "1.0° N, 2.6° W"
    assert set(REACH) | {"country"} == set(PRECISIONS)
    assert position_of(None, 3.0, "exact") is None and position_of(0.0, 0.0, "exact") == Position(0.0, 0.0, "exact")


def test_incidents_come_in_the_order_of_time_with_what_is_known(filled: Case) -> None:
    found = situate_incidents.incidents(filled)
    assert [each.code for each in found] == ["INC-002", "INC-003", "INC-001"]
    assert [each.place for each in found] == ["", "Camp of the Reeds", "Mill gate"]
    assert [each.position and each.position.precision for each in found] == ["district", None, "exact"]
    assert found[1].course.end is not None and found[0].course.end is None


def test_a_map_leaves_without_exact_places_unless_they_are_asked_for(filled: Case, tmp_path: Path) -> None:
    export_incidents.export(filled, tmp_path / "coarse.geojson", Kind.GEOJSON)
    text = (tmp_path / "coarse.geojson").read_text("utf-8")
    assert not [word for word in ("Darvenn", "clinic", "Mill gate", "75.62", "134.91", "Reeds") if word in text]
    features = json.loads(text)["features"]
    assert [each["geometry"] and each["geometry"]["coordinates"] for each in features] == [
        [-134.9, -75.6], [-135.0, -75.5], None,
    ]  # fmt: skip
    first = features[0]["properties"]
    assert (first["place_precision"], first["rounded_degrees"], first["district"]) == ("exact", 0.1, "Ostrel")
    assert [each["properties"]["rounded_degrees"] for each in features[1:]] == [0.0, 0.0]
    assert features[2]["properties"]["latest"] == "2031-05-06" and first["ended_precision"] == ""
    export_incidents.export(filled, tmp_path / "exact.geojson", Kind.GEOJSON, exact=True)
    whole = json.loads((tmp_path / "exact.geojson").read_text("utf-8"))["features"][0]
    assert whole["geometry"]["coordinates"] == [-134.9127, -75.6214]
    assert whole["properties"]["neighbourhood"] == "Mill gate"


def test_a_table_is_written_and_logged_or_nothing_is(filled: Case, tmp_path: Path) -> None:
    file, before = tmp_path / "incidents.csv", len(verify_log.entries(filled))
    export_incidents.export(filled, file, Kind.CSV, exact=True)
    rows = list(csv.DictReader(io.StringIO(file.read_bytes().decode("utf-8-sig"))))
    assert [(row["code"], row["latitude"], row["longitude"]) for row in rows] == [
        ("INC-001", "-75.6214", "-134.9127"), ("INC-002", "-75.5", "-135.0"), ("INC-003", "", ""),
    ]  # fmt: skip
    assert rows[0]["title"] == "'=Strike on a clinic"
    assert [each.action for each in verify_log.entries(filled)[:-before]] == ["incident.exported"]
    with pytest.raises(AppError, match=r"file\.exists"):
        export_incidents.export(filled, file, Kind.CSV)
    with pytest.raises(AppError, match=r"file\.not_written"):
        export_incidents.export(filled, tmp_path / "nowhere" / "a.csv", Kind.CSV)
    assert len(verify_log.entries(filled)) == before + 1 and b"Strike" in file.read_bytes()


def test_a_file_goes_again_when_the_act_cannot_be_stored(
    filled: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise AppError("case.disk_full")

    monkeypatch.setattr(filled._log, "add", full)
    with pytest.raises(AppError, match=r"case\.disk_full"):
        export_incidents.export(filled, tmp_path / "a.csv", Kind.CSV)
    assert not (tmp_path / "a.csv").exists()


def test_the_commands_list_and_write_and_warn(tmp_path: Path) -> None:
    held: InCase = create(tmp_path / "North Valley.testimony")
    form = {"latitude": -75.6214, "longitude": -134.9127, "place_precision": "exact"}
    held("incident", "add", "--title", "Clinic", "--date", "2031-03-04", fds={"--form-fd": json.dumps(form)})
    held("incident", "add", "--title", "Road", "--date", "2031-02")
    shown = held("incident", "timeline")["incidents"]
    assert [(each["code"], each["earliest"], each["latest"]) for each in shown] == [
        ("INC-002", "2031-02-01", "2031-02-28"), ("INC-001", "2031-03-04", "2031-03-04"),
    ]  # fmt: skip
    assert shown[0]["sure"] is None and shown[0]["start"] == {"value": "2031-02", "precision": "unknown_day"}
    where = held("incident", "map")
    assert where["warning"] == "incident.positions_endanger"
    assert [each["latitude"] for each in where["incidents"]] == [None, -75.6214]
    written = held("incident", "export", "--out", tmp_path / "map.geojson")
    assert (written["incidents"], written["with_position"], written["exact"]) == (2, 1, False)
    assert "-75.6214" not in (tmp_path / "map.geojson").read_text("utf-8")
    said = run_testimony("incident", "map", "--case", held.path, fds={"--passphrase-fd": held.passphrase + "\n"})
    assert "75.6214° S, 134.9127° W" in said.out and "no position" in said.out
    assert "can lead to those who spoke of it" in said.err
