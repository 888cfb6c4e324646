"""Everything that is recorded of an incident: checked, kept uncertain, carried between copies, never released."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimony_app.case import Case
from testimony_app.domain.consent import Purpose
from testimony_app.domain.related_events import INVERSE, relations
from testimony_app.domain.vocabularies import vocabulary
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services import code_passage, merge, name_checks, release, undo, unseal_identity
from testimony_app.services import conflicts as cf
from testimony_app.services import manage_incidents as mi
from testimony_app.services.manage_incidents import IncidentDraft
from testimony_app.services.passages import Passage
from testimony_app.store.identity_tables import RegisterTermDraft
from testimony_app.store.sync_kinds import KINDS, state_hash
from testimony_app.store.sync_reading import read_records, to_json
from testimony_app.store.sync_selection import Selection, dump
from tests.core.merge_support import copies, everything, packed, receive, send
from tests.ui.incident_case import fill

FULL: dict[str, Any] = {
    "ended_on": "2031-06",
    "ended_precision": "unknown_day",
    "ended_time": "23:50",
    "sub_district": "Upper Velmar",
    "neighbourhood": "Millrace",
    "latitude": -75.62,
    "longitude": -134.9,
    "place_precision": "neighbourhood",
    "function_before": "open",
    "function_after": "closed_days",
    "closed_days": 54,
    "damage": "severe",
    "military_presence": "alleged",
    "presences": [{"by": "P-01", "distance": 300, "on": "2031-05", "note": "A column on the ridge"}],
    "emblem_visible": "yes",
    "listed": "yes",
    "listed_on": "2031-01-18",
    "listed_by": "Cluster of the north",
    "warnings": ["leaflet", "call"],
    "weapon_deliveries": ["fixed_wing", "helicopter"],
    "weapon_munitions": ["unguided_bomb"],
    "weapon_basis": ["heard", "crater"],
    "munitions_least": 2,
    "munitions_most": None,
    "repeat_after_least": 8,
    "repeat_after_most": 12,
    "perpetrators_either": False,
    "perpetrator_type": "state_forces",
    "involvement": "carried_out",
    "perpetrator_basis": ["spotter", "witness"],
    "perpetrator_confidence": "probable",
    "official_reply": "deny_responsibility",
    "casualties": [
        {
            "kind": "killed",
            "group": "patient",
            "sex": "female",
            "age": "30_to_44",
            "least": 2,
            "most": 3,
            "source": "I",
        },
        {"kind": "missing", "group": "unknown", "sex": "", "age": "", "least": 5, "most": None, "source": "Kin"},
    ],
    "legal_rule": "Protection of hospitals",
    "violation_status": "likely",
    "standard_of_proof": "Reasonable grounds",
    "assessed_by": "L-02",
    "assessed_on": "2031-09-01",
}
"""A value for every field that came after the first ones, none of them the one that says nothing."""
FIRST = {"code": "INC-001", "title": "Strike on a gate", "happened_on": "2031-05", "precision": "unknown_day"}
KIND_NAMES = vocabulary("related_event").keys()
NUMBERS = st.none() | st.integers(0, 40)


def draft(**changes: Any) -> IncidentDraft:
    return IncidentDraft(**{**FIRST, **changes})


def refusal(**changes: Any) -> str:
    with pytest.raises(AppError) as caught:
        draft(**changes)
    return caught.value.code


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Case, Case]]:
    with copies(tmp_path) as held:
        yield held[0], held[1]


def test_the_example_fills_every_later_field() -> None:
    later = KINDS["incident"].later
    assert FULL.keys() | {"related"} == later.keys()
    assert all(FULL[name] != later[name] for name in FULL if name != "munitions_most")


@given(least=NUMBERS, most=NUMBERS)
def test_a_range_is_taken_as_it_is_unless_it_runs_backwards(least: int | None, most: int | None) -> None:
    backwards = most is not None and most < (least or 0)
    for name in ("munitions", "repeat_after"):
        given_range = {f"{name}_least": least, f"{name}_most": most}
        if backwards:
            assert refusal(**given_range) == "incident.range_backwards"
        else:
            held = draft(**given_range)
            assert (getattr(held, f"{name}_least"), getattr(held, f"{name}_most")) == (least, most)
    figure = {"kind": "killed", "least": least or 0, "most": most}
    if backwards:
        assert refusal(casualties=[figure]) == "incident.range_backwards"
    else:
        assert draft(casualties=[figure]).casualties[0].most == most


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"latitude": 12.0}, "incident.half_position"),
        ({"longitude": 12.0}, "incident.half_position"),
        ({"latitude": 91, "longitude": 0}, "input.invalid"),
        ({"ended_on": "2031-04", "ended_precision": "unknown_day"}, "date.ends_before_start"),
        ({"ended_on": "2031-06", "ended_precision": "exact"}, "date.precision_mismatch"),
        ({"listed_on": "soon"}, "date.unreadable"),
        ({"assessed_on": "2031-13"}, "date.unreadable"),
        ({"presences": [{"on": "12 May"}]}, "date.unreadable"),
        ({"presences": [{"distance": -1}]}, "input.invalid"),
        ({"ended_time": "24:00"}, "incident.time_unreadable"),
        ({"munitions_least": -1}, "input.invalid"),
        ({"casualties": [{"kind": "tired"}]}, "vocabulary.unknown_term"),
        ({"casualties": [{"kind": "killed", "names": "Joan"}]}, "input.invalid"),
        ({"warnings": ["perhaps"]}, "vocabulary.unknown_term"),
    ],
)
def test_what_does_not_fit_is_refused_without_being_repeated(changes: dict[str, Any], code: str) -> None:
    assert refusal(**changes) == code
    try:
        draft(**changes)
    except AppError as error:
        assert not {"soon", "tired", "perhaps", "Joan"} & {str(each) for each in error.ids.values()}


def test_one_of_the_days_on_which_it_may_have_begun_is_enough_for_an_end() -> None:
    held = draft(ended_on="2031-05-02")
    assert (held.happened_on, held.ended_on) == ("2031-05", "2031-05-02")


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(KIND_NAMES), st.sampled_from("abc")), max_size=6))
def test_what_is_noted_with_one_incident_is_seen_from_both(noted: list[tuple[str, str, str]]) -> None:
    by: dict[str, list[tuple[str, str]]] = {}
    for one, kind, other in noted:
        if one != other:
            by.setdefault(one, []).append((kind, other))
    found = relations(by)
    seen = {(one, each.kind, each.incident_id) for one, held in found.items() for each in held}
    assert {(other, INVERSE[kind], one) for one, kind, other in seen} == seen
    noted_here = {(one, each.kind, each.incident_id) for one, held in found.items() for each in held if each.noted_here}
    assert noted_here == {(one, kind, other) for one, held in by.items() for kind, other in held}
    assert all(len({(each.kind, each.incident_id) for each in held}) == len(held) for held in found.values())


def test_every_relation_has_an_inverse_and_is_the_inverse_of_it() -> None:
    assert set(INVERSE) == set(KIND_NAMES)
    assert all(INVERSE[INVERSE[kind]] == kind for kind in KIND_NAMES)


def test_relations_are_checked_and_told_of_both_incidents(case: Case) -> None:
    first = mi.add(case, draft())
    second = mi.add(case, draft(code="INC-002", related=[{"kind": "follows", "incident_id": first.id}] * 2))
    assert len(second.related) == 1
    told = {
        line.incident.code: [(each.kind, each.code, each.noted_here) for each in line.related]
        for line in mi.lines(case)
    }
    assert told == {"INC-001": [("precedes", "INC-002", False)], "INC-002": [("follows", "INC-001", True)]}
    for other, code in ((first.id, "incident.related_to_itself"), ("nowhere", "incident.related_missing")):
        with pytest.raises(AppError, match=code):
            mi.correct(case, first.id, draft(related=[{"kind": "parallel", "incident_id": other}]))
    with pytest.raises(AppError, match=r"incident\.in_use"):
        mi.removing(case, first.id).run()
    mi.removing(case, second.id).run()
    mi.removing(case, first.id).run()
    assert mi.incidents(case) == []
    undo.undo(case)
    undo.undo(case)
    assert {each.id for each in mi.incidents(case)} == {first.id, second.id}
    assert mi.incident(case, second.id) == second


def test_a_correction_changes_what_a_person_changed_and_nothing_that_came_meanwhile(case: Case) -> None:
    seen = mi.add(case, draft(**FULL))
    typed = draft(**{**FULL, "title": "Strike on the gate"})
    mi.correct(case, seen.id, draft(**{**FULL, "damage": "light"}))
    mi.correcting(case, seen, typed).run()
    now = mi.incident(case, seen.id)
    assert (now.title, now.damage) == ("Strike on the gate", "light")
    undo.undo(case)
    undo.undo(case)
    assert mi.incident(case, seen.id) == seen
    undo.redo(case)
    mi.correct(case, seen.id, draft(**FULL))
    assert mi.incident(case, seen.id) == seen


def test_every_field_comes_back_as_it_was_and_goes_along_in_a_package(pair: tuple[Case, Case]) -> None:
    one, other = pair
    first = mi.add(one, draft(code="INC-002"))
    held = mi.add(one, draft(**FULL, related=[{"kind": "causes", "incident_id": first.id}]))
    plain = held.model_dump(mode="json")
    assert {name: plain[name] for name in FULL} == FULL
    send(one, other)
    assert mi.incident(other, held.id) == held
    assert everything(one) == everything(other)
    assert not receive(other, packed(one)).changes


def test_a_package_of_an_older_version_holds_the_same_state(pair: tuple[Case, Case]) -> None:
    one, other = pair
    held = mi.add(one, draft())
    with one.read() as store:
        [record] = [each for each in dump(store, Selection()) if each.kind == "incident"]
    written = to_json(record)
    assert not KINDS["incident"].later.keys() & written["fields"].keys(), "an older version can read what says nothing"
    [read] = read_records([written])
    assert read == record and read.state.sha256 == state_hash("incident", written["fields"])
    receive(other, merge.Incoming("3b2c9f5e-0000-4000-8000-000000000000", one.user, [read]))
    assert mi.incident(other, held.id) == held
    assert everything(one) == everything(other)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("ended_on", "never"),
        ("ended_on", "2031-06"),
        ("latitude", 123.0),
        ("casualties", [{"kind": "killed", "least": 4, "most": 2}]),
        ("casualties", [{"kind": "killed", "cried": True}]),
        ("presences", ["P-01"]),
        ("related", [{"kind": "likes", "incident_id": "x"}]),
        ("perpetrators_either", "perhaps"),
    ],
)
def test_fields_from_elsewhere_that_do_not_fit_are_refused(pair: tuple[Case, Case], field: str, value: object) -> None:
    one, _ = pair
    mi.add(one, draft())
    with one.read() as store:
        [written] = [to_json(each) for each in dump(store, Selection()) if each.kind == "incident"]
    written["fields"] = {**written["fields"], field: value}
    written["state"] = "1." + state_hash("incident", written["fields"])
    with pytest.raises(AppError, match=r"package\.unfit"):
        read_records([written])


def test_two_figures_that_differ_wait_for_a_person_and_a_removal_travels(pair: tuple[Case, Case]) -> None:
    one, other = pair
    held, gone = mi.add(one, draft()), mi.add(one, draft(code="INC-002"))
    send(one, other)
    for case, least in ((one, 2), (other, 3)):
        mi.correct(case, held.id, draft(casualties=[{"kind": "killed", "least": least, "most": 4}]))
    mi.removing(other, gone.id).run()
    send(other, one)
    assert [each.code for each in mi.incidents(one)] == ["INC-001"]
    [conflict] = cf.list_conflicts(one)
    assert conflict.ours is not None and conflict.ours["casualties"][0]["least"] == 2
    cf.decide_conflict(one, conflict.id, "theirs")
    assert mi.incident(one, held.id).casualties[0].least == 3
    send(one, other)
    assert everything(one) == everything(other)


def test_an_incident_that_was_removed_while_another_used_it_comes_back(pair: tuple[Case, Case]) -> None:
    one, other = pair
    held = fill(one)
    send(one, other)
    spare = mi.add(one, draft(code="INC-002"))
    send(one, other)
    mi.removing(other, spare.id).run()
    passage = next(each for each in everything(one)["coding"].values())
    _tie(one, passage, spare.id)
    send(other, one)
    assert {each.id for each in mi.incidents(one)} == {held.id, spare.id}
    [conflict] = cf.list_conflicts(one)
    assert (conflict.kind, conflict.theirs) == ("incident", None)
    with pytest.raises(AppError, match=r"conflict\.in_use"):
        cf.decide_conflict(one, conflict.id, "theirs")


def _tie(case: Case, coding: dict[str, Any], incident_id: str) -> None:
    segment = coding["start_segment_id"]
    code_passage.tag_incident(case, Passage(coding["transcript_id"], segment, 0, segment, 5), incident_id).run()


def test_a_release_holds_nothing_of_these_fields(case: Case, tmp_path: Path) -> None:
    held = fill(case)
    words = iter(f"zq{number:03d}marker" for number in range(100))
    texts: dict[str, Any] = {}
    places = ("governorate", "district", "sub_district", "place", "neighbourhood")
    for name in (*places, "listed_by", "summary", "legal_rule", "standard_of_proof", "assessed_by", "title"):
        texts[name] = next(words)
    texts["presences"] = [{"by": next(words), "note": next(words)}]
    texts["casualties"] = [{"kind": "killed", "group": "patient", "least": 7731, "most": 7732, "source": next(words)}]
    texts |= {"latitude": 12.3456, "longitude": 65.4321, "facilities": ["blood_bank"], "perpetrators": [next(words)]}
    full = {**held.model_dump(mode="json", exclude={"id"}), **FULL, **texts}
    mi.correct(case, held.id, IncidentDraft(**full))
    shown = release.preview(case, held.id, Purpose.ANONYMOUS_QUOTATION)
    choices = {each.passage.coding.id: release.Choice(each.findings) for each in shown.excerpts}
    made = release.write(case, shown, choices, tmp_path, JobContext(), accept_doubts=True)
    folder = tmp_path / made.code
    text = "\n".join(_readable(file) for file in sorted(folder.iterdir()))
    assert "INC-001" in text and "marker" not in text.casefold()
    for told in ("7731", "12.34", "65.43", "Blood bank", "blood_bank", "2031-06", "23:50", "Fixed-wing", "denies"):
        assert told.casefold() not in _without_hashes(text).casefold(), told


def _readable(file: Path) -> str:
    if file.suffix != ".docx":
        return file.read_text(encoding="utf-8")
    with zipfile.ZipFile(BytesIO(file.read_bytes())) as held:
        return "\n".join(held.read(name).decode("utf-8", "replace") for name in held.namelist())


def _without_hashes(text: str) -> str:
    """Without ids, hashes and moments, whose figures mean something else."""
    return re.sub(r"[0-9a-f-]{30,}|\d{4}-\d\d-\d\dT[\d:.+Z]*", "", text)


def test_registered_names_are_found_in_lists_too(case: Case) -> None:
    unseal_identity.register_name(case, RegisterTermDraft(kind="person", forms=("Zubaida Qasmiyeh",)))
    held = mi.add(case, draft(casualties=[{"kind": "killed", "source": "told by Zubaida Qasmiyeh"}]))
    found = {each.field for each in name_checks.named_elsewhere(case) if each.object_id == held.id}
    assert found == {"casualties"}
