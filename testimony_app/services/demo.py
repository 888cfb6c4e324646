"""The demonstration case: a plainly fictional case, built from the files in `resources/demo` with the app's own acts.

Its content is the same every time; ids and keys are random, as in any case. `resources/demo/README.md` has the format.
"""

from __future__ import annotations

import shutil
import tomllib
from collections.abc import Mapping, Sequence
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from testimony_app.case import Case
from testimony_app.domain.transcripts import Utterance
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services import demo_entries
from testimony_app.services.corroborate import decide
from testimony_app.services.demo_rounds import add_rounds
from testimony_app.services.import_media import import_recording
from testimony_app.services.log_interview import log
from testimony_app.services.passages import Passage, quote_hash, words_of
from testimony_app.store import codebook, codings, identities, transcripts
from testimony_app.store.base import new_id
from testimony_app.store.coding_tables import CodeDraft, CodingRead, LinkBase
from testimony_app.store.identity_tables import RegisterTermDraft
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
    for entry in _read("incidents.toml")["incidents"]:
        for each in entry["decisions"]:
            decide(case, incidents[entry["code"]], each["certainty"], each["reasons"])
    add_rounds(case)


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
    positions = _positions()
    places = {each["key"]: {**positions.get(each["key"], {}), **each} for each in about["places"]}
    entries = _read("incidents.toml")["incidents"]
    ids = {entry["code"]: new_id() for entry in entries}
    with case.write("incident.added") as store:
        for entry in entries:
            codebook.add_incident(store, demo_entries.incident(entry, places, ids), ids[entry["code"]])
        store.concerns("incidents", {"incidents": len(ids)})
    return ids


def _positions() -> dict[str, dict[str, Any]]:
    """Latitude and longitude of places, by their keys."""
    if not (_ROOT / "places.toml").is_file():
        return {}
    return {each["key"]: each for each in _read("places.toml")["places"]}


def _log(case: Case, entry: Mapping[str, Any]) -> str:
    """The id of the interview, logged with its witness, its identity and its ledger of consent."""
    return log(
        case,
        demo_entries.interview(entry),
        demo_entries.witness(case, entry["witness"]),
        demo_entries.person(entry["identity"]) if "identity" in entry else None,
        [demo_entries.consent(each, entry["language"]) for each in entry["consents"]],
    ).id


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
    link = {name: entry[name] for name in LinkBase.model_fields if name in entry}
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
