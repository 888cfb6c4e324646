"""The demonstration case: a plainly fictional case, built from the files in `resources/demo` with the app's own acts.

Its content is the same every time; ids and keys are random, as in any case. `resources/demo/README.md` has the format.
"""

from __future__ import annotations

import shutil
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from testimony_app.case import Case
from testimony_app.domain.transcripts import Utterance
from testimony_app.domain.uncertain_dates import Precision
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services.import_media import import_recording
from testimony_app.services.log_interview import log
from testimony_app.services.passages import Passage, quote_hash, words_of
from testimony_app.store import codebook, codings, identities, transcripts
from testimony_app.store.base import new_id
from testimony_app.store.coding_tables import CodeDraft, CodingRead, IncidentDraft, LinkBase
from testimony_app.store.identity_tables import PersonDraft, RegisterTermDraft
from testimony_app.store.interview_tables import ConsentDraft, InterviewDraft, WitnessDraft
from testimony_app.store.transcript_tables import SegmentRead, Source, State

PASSPHRASE = "lantern orchard ferry in the rain"  # noqa: S105  It guards nothing but invented words.
"""Of the demonstration case only; the README prints it."""

_ROOT = files("resources") / "demo"


def build(path: Path, passphrase: str, job: JobContext) -> Case:
    """The demonstration case in the folder `path`, open. Raises AppError `vault.exists`, Cancelled."""
    about = _read("case.toml")
    case, _words = Case.create(path, about["title"], passphrase)
    try:
        _fill(case, about, job)
    except BaseException:
        case.close()
        # Half a demonstration is worth nothing, and would stand in the way of the next try.
        shutil.rmtree(path, ignore_errors=True)
        raise
    return case


def _fill(case: Case, about: Mapping[str, Any], job: JobContext) -> None:
    interviews = _interviews()
    codes, incidents = _code_book(case), _incidents(case, about)
    ids: dict[str, str] = {}
    segments: dict[str, tuple[str, list[SegmentRead]]] = {}
    for number, entry in enumerate(interviews):
        job.step(0.7 * number / len(interviews), "demo.building")
        ids[entry["code"]] = _log(case, entry)
        recording_id = _sound(case, ids[entry["code"]], entry)
        if "true_words" not in entry:
            segments[entry["code"]] = _transcript(case, ids[entry["code"]], entry, recording_id)
    _mentioned(case)
    job.step(0.8, "demo.building")
    _codings(case, "codes.toml", "codings", segments, codes)
    job.step(0.9, "demo.building")
    _codings(case, "incidents.toml", "links", segments, incidents)


def _read(*parts: str) -> dict[str, Any]:
    return tomllib.loads(_ROOT.joinpath(*parts).read_text(encoding="utf-8"))


def _interviews() -> list[dict[str, Any]]:
    names = sorted(each.name for each in (_ROOT / "interviews").iterdir() if each.name.endswith(".toml"))
    return [entry for name in names for entry in _read("interviews", name)["interviews"]]


def _code_book(case: Case) -> dict[str, str]:
    """The id of each code by its key."""
    ids: dict[str, str] = {}
    with case.write("code.added") as store:
        for position, entry in enumerate(_read("codebook.toml")["codes"]):
            draft = CodeDraft(
                name=entry["name"],
                parent_id=ids.get(entry.get("parent", "")),
                definition=entry["definition"],
                include=entry.get("include", ""),
                exclude=entry.get("exclude", ""),
                colour=entry["colour"],
                position=position,
            )
            ids[entry["key"]] = codebook.add_code(store, draft).id
        store.concerns("code book", {"codes": len(ids)})
    return ids


def _incidents(case: Case, about: Mapping[str, Any]) -> dict[str, str]:
    """The id of each incident by its code."""
    places = {each["key"]: each for each in about["places"]}
    ids: dict[str, str] = {}
    with case.write("incident.added") as store:
        for entry in _read("incidents.toml")["incidents"]:
            ids[entry["code"]] = codebook.add_incident(store, _incident(entry, places)).id
        store.concerns("incidents", {"incidents": len(ids)})
    return ids


def _incident(entry: Mapping[str, Any], places: Mapping[str, Any]) -> IncidentDraft:
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


def _log(case: Case, entry: Mapping[str, Any]) -> str:
    """The id of the interview, logged with its witness, its identity and its ledger of consent."""
    return log(
        case,
        _interview(entry),
        _witness(case, entry["witness"]),
        _person(entry["identity"]) if "identity" in entry else None,
        [_consent(each, entry["language"]) for each in entry["consents"]],
    ).id


def _interview(entry: Mapping[str, Any]) -> InterviewDraft:
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


def _witness(case: Case, entry: Mapping[str, Any]) -> WitnessDraft:
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


def _person(entry: Mapping[str, Any]) -> PersonDraft:
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


def _consent(entry: Mapping[str, Any], language: str) -> ConsentDraft:
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


def _sound(case: Case, interview_id: str, entry: Mapping[str, Any]) -> str | None:
    if "recording" not in entry:
        return None
    with as_file(_ROOT.joinpath(*entry["recording"].split("/"))) as file:
        return import_recording(case, interview_id, file, JobContext()).id


def _transcript(
    case: Case, interview_id: str, entry: Mapping[str, Any], recording_id: str | None
) -> tuple[str, list[SegmentRead]]:
    """The transcript's id and its segments; the share of them that `verified` names is verified."""
    given = entry["transcript"]
    pairs = [
        (Utterance(each["text"], each.get("start_ms"), each.get("end_ms"), each["speaker"]), each["speaker"])
        for each in given["segments"]
    ]
    with case.write("transcript.added") as store:
        added = transcripts.add_transcript(
            store,
            interview_id,
            Source.TYPED,
            case.now(),
            case.user,
            recording_id=recording_id,
            language=entry["language"],
        )
        held = transcripts.append(store, added.id, pairs)
        verified = round(len(held) * given["verified"])
        for segment in held[:verified]:
            transcripts.set_verified(store, segment.id, case.now(), case.user)
        transcripts.set_state(store, added.id, State.VERIFIED if verified == len(held) else State.DRAFT)
        store.concerns(added.id, {"segments": len(held)})
    return added.id, held


def _mentioned(case: Case) -> None:
    """Register the people whom witnesses name."""
    with case.write("register.name_added", identity=True) as store:
        for entry in _read("mentioned.toml")["persons"]:
            forms = dict.fromkeys(each for each in (entry["name"], entry.get("latin", "")) if each)
            identities.add_term(store, RegisterTermDraft(kind="person", forms=tuple(forms)))
        store.concerns("register")


def _codings(
    case: Case,
    file: str,
    table: str,
    segments: Mapping[str, tuple[str, list[SegmentRead]]],
    targets: Mapping[str, str],
) -> None:
    by_interview: dict[str, list[dict[str, Any]]] = {}
    for entry in _read("codings", file)[table]:
        by_interview.setdefault(entry["interview"], []).append(entry)
    for interview, entries in by_interview.items():
        transcript_id, held = segments[interview]
        with case.write("coding.added") as store:
            for entry in entries:
                codings.put(store, _coding(case, entry, transcript_id, held, targets))
            store.concerns(transcript_id, {"codings": len(entries)})


def _coding(
    case: Case, entry: Mapping[str, Any], transcript_id: str, held: Sequence[SegmentRead], targets: Mapping[str, str]
) -> CodingRead:
    first = held[entry["segment"]]
    last = held[entry.get("end_segment", entry["segment"])]
    start = _place(first, entry["quote"])
    end_quote = entry.get("end_quote", entry["quote"])
    passage = Passage(transcript_id, first.id, start, last.id, _place(last, end_quote) + len(end_quote))
    words, _ = words_of(passage, held)
    link = {name: entry.get(name, "") for name in LinkBase.model_fields}
    return CodingRead(
        id=new_id(),
        transcript_id=transcript_id,
        start_segment_id=first.id,
        start_offset=passage.start,
        end_segment_id=last.id,
        end_offset=passage.end,
        quote_sha256=quote_hash(words),
        coder=entry["coder"],
        coded_at=case.now(),
        code_id=targets[entry["code"]] if "code" in entry else None,
        incident_id=targets[entry["incident"]] if "incident" in entry else None,
        **link,
    )


def _place(segment: SegmentRead, quote: str) -> int:
    place = segment.text.find(quote)
    if place < 0:
        raise AppError("demo.quote_missing")
    return place


def _listed(value: str | Iterable[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)
