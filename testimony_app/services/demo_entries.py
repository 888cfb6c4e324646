"""What an entry in the demonstration's files becomes: drafts, as a form or a command would make them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from testimony_app.case import Case
from testimony_app.store.identity_tables import PersonDraft
from testimony_app.store.incident_tables import Casualty, IncidentDraft, Related
from testimony_app.store.interview_tables import ConsentDraft, InterviewDraft, WitnessDraft

_YES_NO = {True: "yes", False: "no", None: ""}


def incident(entry: Mapping[str, Any], places: Mapping[str, Any], ids: Mapping[str, str]) -> IncidentDraft:
    """places: every place by its key. ids: of all incidents, by code."""
    start, end = entry["start"], entry.get("end", {"value": "", "precision": "exact"})
    return IncidentDraft(
        code=entry["code"],
        title=entry["title"],
        happened_on=start["value"],
        precision=start["precision"],
        local_time=entry.get("local_time", ""),
        time_basis=entry.get("time_basis", ""),
        ended_on=end["value"],
        ended_precision=end["precision"],
        facilities=entry["facilities"],
        attack_kinds=entry["attack_kinds"],
        attack_effects=entry["effects"],
        damage=entry["damage"],
        function_before=entry["function_before"],
        function_after=entry["function_after"],
        closed_days=entry.get("closed_days"),
        casualties=tuple(_casualty(each) for each in entry["casualties"]),
        related=tuple(
            Related(kind=each["kind"], incident_id=ids[each["incident"]]) for each in entry.get("related", ())
        ),
        **_where(entry, places),
        **_protection(entry),
        **_weapon(entry),
        **_who(entry),
    )


def _where(entry: Mapping[str, Any], places: Mapping[str, Any]) -> dict[str, Any]:
    place = places[entry["place"]]
    district = places.get(place.get("within", ""), {})
    return {
        "governorate": _english(places.get(district.get("within", ""), {})),
        "district": _english(district),
        "place": _english(place),
        "latitude": entry.get("latitude", place.get("latitude")),
        "longitude": entry.get("longitude", place.get("longitude")),
        "place_precision": entry["place_precision"],
    }


def _protection(entry: Mapping[str, Any]) -> dict[str, Any]:
    held, military = entry["protection"], entry["military_presence"]
    presences = [{"distance": military.get("distance_m"), "note": f"Alleged by {military.get('by_whom', '')}"}]
    return {
        "emblem_visible": _YES_NO[held.get("emblem_visible")],
        "listed": _YES_NO[held.get("on_notification_list")],
        "listed_on": held.get("list_submitted_on", ""),
        "warnings": (entry["warning"],),
        "military_presence": "alleged" if military["alleged"] else "none",
        "presences": presences if military["alleged"] else (),
    }


def _weapon(entry: Mapping[str, Any]) -> dict[str, Any]:
    held, number, after = entry["weapon"], entry.get("munitions_number"), entry.get("repeat_after_minutes")
    return {
        "weapon_deliveries": (held["delivery"],),
        "weapon_munitions": (held["munition"],),
        "weapon_basis": held["basis"],
        "munitions_least": number,
        "munitions_most": number,
        "repeat_after_least": after,
        "repeat_after_most": after,
    }


def _who(entry: Mapping[str, Any]) -> dict[str, Any]:
    held = entry["perpetrator"]
    return {
        "perpetrators": held["parties"],
        "perpetrators_either": held["alternatives"] or len(held["parties"]) < 2,
        "perpetrator_basis": held["basis"],
        "perpetrator_confidence": held["certainty"],
        "official_reply": entry.get("official_reply", ""),
    }


def _casualty(entry: Mapping[str, Any]) -> Casualty:
    least, most = entry["min"], entry["max"]
    return Casualty(kind=entry["kind"], group=entry["group"], least=least, most=most, source=entry["source"])


def _english(place: Mapping[str, Any]) -> str:
    return str(place.get("names", {}).get("en", ""))


def interview(entry: Mapping[str, Any]) -> InterviewDraft:
    """Who was there, where, and how, without the witness."""
    interpreter = entry.get("interpreter", {})
    same = ("code", "format", "mode", "setting", "privacy", "language", "explained", "distress", "people_present")
    return InterviewDraft(
        **{name: entry[name] for name in same},
        held_on=entry["date"]["value"],
        precision=entry["date"]["precision"],
        place_granularity=entry["place"]["granularity"],
        place=entry["place"]["name"],
        overheard_by=entry.get("overheard_by", ""),
        dialect=entry.get("dialect", ""),
        interpreter=interpreter.get("code", ""),
        interpreter_kind=interpreter.get("kind", "none"),
        interpreter_undertaking=interpreter.get("undertaking_signed", False),
        record_made=_listed(entry["record_made"]),
        statement=_listed(entry["statement"]),
        prior_interviews=entry.get("prior_interviews", ()),
        prior_interviews_asked=True,
        notes=entry.get("notes", ""),
    )


def witness(case: Case, entry: Mapping[str, Any]) -> WitnessDraft:
    """The witness without a name, only the code if heard before; a review of the risk counts from today."""
    if set(entry) == {"code"}:
        return WitnessDraft(code=entry["code"])
    days = entry.get("risk_review_in_days")
    same = ("code", "roles", "age_band", "sex", "connection", "risk", "reliability", "reliability_reasons")
    return WitnessDraft(
        **{name: entry[name] for name in same},
        displacement=entry.get("displacement", ""),
        vulnerabilities=entry["vulnerability"],
        threat=entry.get("threat", ""),
        mitigation=entry.get("mitigation", ""),
        risk_review_on=None if days is None else case.today() + timedelta(days=days),
    )


def person(entry: Mapping[str, Any]) -> PersonDraft:
    """Who the witness is."""
    latin = f"{entry['given_latin']} {entry['family_latin']}"
    aliases = [entry.get("alias", ""), latin, entry["given_latin"], entry["family_latin"]]
    return PersonDraft(
        given_name=entry["given"],
        family_name=entry["family"],
        father_name=entry["father"],
        aliases=tuple(dict.fromkeys(each for each in aliases if each)),
        phones=entry["phones"],
        safe_channel=f"{entry['safe_channel']}, {entry['safe_hours']}",
        next_of_kin=(entry["next_of_kin"]["name"],),
    )


def consent(entry: Mapping[str, Any], language: str) -> ConsentDraft:
    """One decision of the ledger. language: in which it was asked."""
    decided = datetime.combine(date.fromisoformat(entry["decided_on"]), time(12), UTC)
    return ConsentDraft(
        scope=entry["scope"],
        status=entry["status"],
        decided_at=decided,
        obtained=entry["obtained"],
        given_by=entry["from"] if entry["from"] != "child_assent" else "individual",
        assent=True if entry["from"] == "child_assent" or "guardian" in entry else None,
        capacity=entry["capacity"],
        taker=entry["taker"],
        language=language,
        script_version=entry["script_version"],
        conditions=entry.get("conditions", ""),
        valid_until=entry.get("valid_until"),
        event=entry["event"],
        witness_to_consent=entry.get("guardian", ""),
    )


def _listed(value: str | Iterable[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)
