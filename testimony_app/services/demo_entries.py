"""What an entry in the demonstration's files becomes: drafts, as a form or a command would make them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from testimony_app.case import Case
from testimony_app.domain.uncertain_dates import Precision
from testimony_app.store.incident_tables import IncidentDraft
from testimony_app.store.identity_tables import PersonDraft
from testimony_app.store.interview_tables import ConsentDraft, InterviewDraft, WitnessDraft


def incident(entry: Mapping[str, Any], places: Mapping[str, Any]) -> IncidentDraft:
    """places: every place by its key."""
    start, end = entry["start"], entry.get("end")
    place = places[entry["place"]]
    district = places.get(place.get("within", ""), {})
    governorate = places.get(district.get("within", ""), {})
    return IncidentDraft(
        code=entry["code"],
        title=entry["title"],
        happened_on=start["value"] if end is None else f"{start['value']}/{end['value']}",
        precision=Precision(start["precision"]) if end is None else Precision.ESTIMATE,
        local_time=entry.get("local_time", ""),
        time_basis=entry.get("time_basis", ""),
        governorate=_english(governorate),
        district=_english(district),
        place=_english(place),
        facilities=entry["facilities"],
        attack_kinds=entry["attack_kinds"],
        attack_effects=entry["effects"],
        perpetrators=entry["perpetrator"]["parties"],
        certainty=entry["certainty"],
    )


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
    """The witness without a name; a review of the risk counts from today."""
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
