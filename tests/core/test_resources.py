"""The data that the app reads: vocabularies, consent scripts and the demonstration case agree with each other."""

import re
import tomllib
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import av
import pytest

from testimony_app.domain.accounts import Statement, compare

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
DEMO = RESOURCES / "demo"
Row = dict[str, Any]

PHONE = re.compile(r"(\+999 555|0555) 01\d\d")
NUMBER = re.compile(r"\+\d[\d -]*\d|(?<![\d-])\d[\d ]{5,}\d(?![\d-])")
DATE_FORMS = {
    "exact": r"\d{4}-\d\d-\d\d",
    "estimate": r"\d{4}-\d\d-\d\d",
    "unknown_day": r"\d{4}-\d\d",
    "unknown_month_and_day": r"\d{4}",
}
COUNTRIES = (RESOURCES.parent / "tests" / "data" / "real-countries.txt").read_text("utf-8").split()
ONE = {
    "format": "interview_format",
    "mode": "interview_mode",
    "setting": "setting",
    "privacy": "privacy",
    "record_made": "record_made",
    "distress": "distress",
    "statement": "statement_state",
    "date.precision": "date_precision",
    "place.granularity": "place_granularity",
    "interpreter.kind": "interpreter_kind",
    "explained": "explained",
    "people_present.role": "presence_role",
    "transcript.segments.speaker": "speaker",
    "witness.roles": "witness_role",
    "witness.age_band": "age_band",
    "witness.sex": "sex",
    "witness.connection": "connection",
    "witness.displacement": "displacement",
    "witness.vulnerability": "vulnerability",
    "witness.risk": "risk",
    "witness.reliability": "source_reliability",
    "witness.referrals.kind": "referral_kind",
    "witness.referrals.state": "referral_state",
    "consents.scope": "consent_scope",
    "consents.status": "consent_status",
    "consents.obtained": "consent_obtained",
    "consents.from": "consent_from",
    "consents.capacity": "capacity",
    "consents.event": "consent_event",
}
INCIDENT = {
    "start.precision": "date_precision",
    "end.precision": "date_precision",
    "time_basis": "time_basis",
    "place_precision": "place_precision",
    "facilities": "facility_kind",
    "attack_kinds": "attack_kind",
    "effects": "attack_effect",
    "weapon.delivery": "weapon_delivery",
    "weapon.munition": "weapon_munition",
    "weapon.basis": "weapon_basis",
    "perpetrator.basis": "perpetrator_basis",
    "perpetrator.certainty": "certainty",
    "official_reply": "official_reply",
    "warning": "warning",
    "casualties.kind": "casualty_kind",
    "casualties.group": "casualty_group",
    "damage": "damage",
    "function_before": "function_state",
    "function_after": "function_state",
    "decisions.certainty": "certainty",
    "related.kind": "related_event",
}
LINK = {key: key for key in ("proposition", "knowledge", "evidence_class", "stance", "credibility")}


def read(path: Path) -> Row:
    return tomllib.loads(path.read_text("utf-8"))


VOCABULARIES = {path.stem: read(path) for path in sorted((RESOURCES / "vocabularies").glob("*.toml"))}
KEYS = {name: [term["key"] for term in terms["terms"]] for name, terms in VOCABULARIES.items()}
INTERVIEWS: list[Row] = [i for path in sorted((DEMO / "interviews").glob("*.toml")) for i in read(path)["interviews"]]
BY_CODE = {interview["code"]: interview for interview in INTERVIEWS}
INCIDENTS: list[Row] = read(DEMO / "incidents.toml")["incidents"]
CODINGS: list[Row] = read(DEMO / "codings" / "codes.toml")["codings"]
LINKS: list[Row] = read(DEMO / "codings" / "incidents.toml")["links"]


def values(row: Any, path: list[str]) -> list[Any]:
    """Every value at the dotted `path`, through lists; none where an optional field is left out."""
    if isinstance(row, list):
        return [value for item in row for value in values(item, path)]
    if not path:
        return [row]
    return values(row[path[0]], path[1:]) if path[0] in row else []


def strangers(row: Row, fields: dict[str, str]) -> list[tuple[str, str]]:
    return [(f, v) for f, name in fields.items() for v in values(row, f.split(".")) if v not in KEYS[name]]


def text_of(code: str, segment: int) -> str:
    text: str = BY_CODE[code]["transcript"]["segments"][segment]["text"]
    return text


@pytest.mark.parametrize("name", VOCABULARIES)
def test_a_vocabulary_names_its_source_and_each_term_once(name: str) -> None:
    vocabulary = VOCABULARIES[name]
    assert vocabulary["source"] and vocabulary["version"] == "1"
    assert max(Counter(KEYS[name]).values()) == 1
    for term in vocabulary["terms"]:
        assert re.fullmatch(r"[a-z0-9]+(_[a-z0-9]+)*", term["key"])
        assert term["term"] and term["definition"].endswith(".")
        assert term["label"][0].isupper() or term["label"][0].isdigit()


def test_every_field_of_choice_has_its_vocabulary() -> None:
    used = {*ONE.values(), *INCIDENT.values(), *LINK.values()}
    assert used | {"withheld_reason", "lawful_basis"} <= set(VOCABULARIES)


def test_the_consent_scopes_are_the_twenty_four_in_order() -> None:
    scopes = VOCABULARIES["consent_scope"]["terms"]
    assert [scope["number"] for scope in scopes] == list(range(1, 25))
    assert [KEYS["consent_scope"][n - 1] for n in (1, 11, 12, 24)] == [
        "interview", "anonymous_quotation", "named_use", "archive_deposit",
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["en", "ar", "fr", "es", "uk"])
def test_every_scope_has_words_to_read_out(language: str) -> None:
    script = read(RESOURCES / "scripts" / f"{language}.toml")
    assert (script["language"], script["version"]) == (language, "1")
    assert list(script["scopes"]) == KEYS["consent_scope"]
    assert len(set(script["scopes"].values())) == 24 and script["opening"] and script["closing"]
    assert all("?" in words or "؟" in words for words in script["scopes"].values())


def test_interviews_and_incidents_use_only_terms_of_the_vocabularies() -> None:
    assert [i["code"] for i in INTERVIEWS] == [f"I-{n:03}" for n in range(1, 76)]
    assert [i["code"] for i in INCIDENTS] == [f"INC-{n:03}" for n in range(1, 19)]
    wrong = [(i["code"], *w) for i in INTERVIEWS for w in strangers(i, ONE)]
    wrong += [(i["code"], *w) for i in INCIDENTS for w in strangers(i, INCIDENT)]
    wrong += [(link["interview"], *w) for link in LINKS for w in strangers(link, LINK)]
    assert wrong == []
    assert {role for i in INTERVIEWS for role in i["witness"].get("roles", ())} == set(KEYS["witness_role"])
    assert {i["language"] for i in INTERVIEWS} == {"en", "ar", "fr", "es", "uk"}


def test_dates_say_no_more_than_is_known() -> None:
    dates = [i["date"] for i in INTERVIEWS] + [i[k] for i in INCIDENTS for k in ("start", "end") if k in i]
    assert {d["precision"] for d in dates} == set(KEYS["date_precision"])
    for given in dates:
        assert re.fullmatch(DATE_FORMS[given["precision"]], given["value"])
        date.fromisoformat((given["value"] + "-01-01")[:10])


def test_incidents_point_to_what_exists() -> None:
    case = read(DEMO / "case.toml")
    parties, places = {p["code"] for p in case["parties"]}, {p["key"] for p in case["places"]}
    for incident in INCIDENTS:
        assert incident["place"] in places and set(incident["perpetrator"]["parties"]) <= parties
        assert incident["perpetrator"]["alternatives"] == (len(incident["perpetrator"]["parties"]) > 1)
        assert all(c["min"] <= c["max"] and c["source"] for c in incident["casualties"])
    codes = {i["code"] for i in INCIDENTS}
    assert {link["incident"] for link in LINKS} == codes
    assert {r["incident"] for i in INCIDENTS for r in i.get("related", [])} <= codes
    assert {i["main_incident"] for i in INTERVIEWS} == codes
    assert all(i["decisions"] and all(each["reasons"].endswith(".") for each in i["decisions"]) for i in INCIDENTS)


def test_every_quotation_occurs_exactly_once_in_its_segment() -> None:
    for row in CODINGS + LINKS:
        assert text_of(row["interview"], row["segment"]).count(row["quote"]) == 1, row
        if "end_quote" in row:
            assert row["end_segment"] > row["segment"]
            assert text_of(row["interview"], row["end_segment"]).count(row["end_quote"]) == 1, row


def test_the_codings_are_many_and_use_the_code_book() -> None:
    codes = {code["key"]: code for code in read(DEMO / "codebook.toml")["codes"]}
    assert all(code.get("parent", key) in codes and code["definition"] for key, code in codes.items())
    assert max(key.count(".") for key in codes) == 2
    assert {coding["code"] for coding in CODINGS} <= set(codes)
    assert len(CODINGS) >= 350 and len(LINKS) >= 180
    assert {link["stance"] for link in LINKS} == set(KEYS["stance"])
    assert len({tuple(sorted(coding.items())) for coding in CODINGS}) == len(CODINGS)


def test_transcripts_are_conversations() -> None:
    for interview in INTERVIEWS:
        if interview["code"] == "I-074":
            continue
        segments = interview["transcript"]["segments"]
        assert 10 <= len(segments) <= 25
        assert {"interviewer", "witness"} <= {s["speaker"] for s in segments}
        assert all(s["text"] == s["text"].strip() and "\n" not in s["text"] for s in segments)
        assert 0 <= interview["transcript"]["verified"] <= 1
    assert BY_CODE["I-074"]["transcript"] == {"source": "none", "verified": 0.0, "segments": []}


def statements(code: str) -> list[Statement]:
    return [
        Statement(
            (each["incident"], each["proposition"]),
            each["stance"],
            each["knowledge"],
            each["evidence_class"],
            (each.get("told_from", ""), each.get("told_to", "")),
            each["quote"],
        )
        for each in LINKS
        if each["interview"] == code
    ]


def test_one_witness_speaks_twice_and_adds_changes_and_leaves_out_one_thing_each() -> None:
    by_witness: dict[str, list[Row]] = {}
    for interview in INTERVIEWS:
        by_witness.setdefault(interview["witness"]["code"], []).append(interview)
    (twice,) = [held for held in by_witness.values() if len(held) > 1]
    first, second = twice
    assert "roles" in first["witness"] and set(second["witness"]) == {"code"} and "identity" not in second
    assert first["date"]["value"][:7] < second["date"]["value"][:7] and second["prior_interviews"]
    assert last_status(first, "follow_up_contact", "2021-11-20") == "given"
    found = compare(statements(first["code"]), statements(second["code"]))
    assert {(each.point[1], each.change.value, each.aspects) for each in found} == {
        ("weapon", "added", ()), ("time", "changed", ("told",)), ("aftermath", "left_out", ()), ("damage", "alike", ()),
    }  # fmt: skip


def last_status(interview: Row, scope: str, today: str) -> str:
    rows = [row for row in interview["consents"] if row["scope"] == scope]
    if not rows:
        return "not_asked"
    return "expired" if rows[-1].get("valid_until", today) < today else str(rows[-1]["status"])


def test_consents_show_every_status_and_a_good_half_allow_anonymous_quotation() -> None:
    statuses = Counter(last_status(i, "anonymous_quotation", "2025-01-01") for i in INTERVIEWS)
    assert set(statuses) == set(KEYS["consent_status"])
    assert 0.5 <= (statuses["given"] + statuses["conditional"]) / len(INTERVIEWS) <= 0.6
    for interview in INTERVIEWS:
        rows = interview["consents"]
        assert rows[0]["scope"] == "interview" and rows[0]["status"] == "given"
        assert not any(row["status"] == "expired" for row in rows)
        assert all("conditions" in row for row in rows if row["status"] == "conditional")
        assert (last_status(interview, "audio_recording", "") == "given") == (interview["record_made"] == "audio")


def test_a_child_decides_together_with_a_guardian() -> None:
    children = [i for i in INTERVIEWS if "child" in i["witness"].get("vulnerability", ())]
    assert {i["witness"]["age_band"] for i in children} == {"under_12", "12_to_17"}
    for child in children:
        decided = {who: [(r["scope"], r["status"]) for r in child["consents"] if r["from"] == who]
                   for who in ("caregiver", "child_assent")}  # fmt: skip
        assert decided["caregiver"] == decided["child_assent"] and decided["caregiver"]
        assert "guardian" in {p["role"] for p in child["people_present"]}


def test_named_persons_stand_in_the_texts() -> None:
    texts = {c: " ".join(s["text"] for s in i["transcript"]["segments"]) for c, i in BY_CODE.items()}
    persons = read(DEMO / "mentioned.toml")["persons"]
    assert [(p["name"], code) for p in persons for code in p["mentioned_in"] if p["name"] not in texts[code]] == []


def test_nothing_names_a_real_country_or_a_number_that_someone_could_own() -> None:
    countries = re.compile(r"\b[وبلفك]?(" + "|".join(COUNTRIES) + r")\b")
    for path in sorted(DEMO.rglob("*.toml")):
        text = path.read_text("utf-8")
        assert countries.search(text) is None, path.name
        assert [n for n in NUMBER.findall(text) if not PHONE.fullmatch(n)] == [], path.name
    phones = [p for i in INTERVIEWS for p in i.get("identity", {}).get("phones", [])]
    assert len(phones) == len(set(phones)) > 50 and all(PHONE.fullmatch(p) for p in phones)


def test_the_places_lie_where_no_state_has_land() -> None:
    places = read(DEMO / "places.toml")["places"]
    assert {place["key"] for place in places} < {place["key"] for place in read(DEMO / "case.toml")["places"]}
    # Marie Byrd Land; and what lies better known than its town still lies in it.
    placed = places + [incident for incident in INCIDENTS if "latitude" in incident]
    assert all(-80 < each["latitude"] < -75 and -158 < each["longitude"] < -103.4 for each in placed)
    assert len({incident["place_precision"] for incident in INCIDENTS}) >= 4


def test_recordings_last_as_long_as_their_segments_and_say_nothing_about_themselves() -> None:
    recorded = [i for i in INTERVIEWS if "recording" in i]
    files = sorted(str(p.relative_to(DEMO)) for p in (DEMO / "sound").glob("*.ogg"))
    assert sorted(i["recording"] for i in recorded) == files
    assert sum((DEMO / name).stat().st_size for name in files) < 2_500_000
    for interview in recorded:
        words = read(DEMO / interview["true_words"]) if "true_words" in interview else interview["transcript"]
        times = [t for s in words["segments"] for t in (s["start_ms"], s["end_ms"])]
        with av.open(str(DEMO / interview["recording"])) as container:
            assert container.metadata == {} and container.streams.audio[0].metadata == {}
            samples = sum(frame.samples for frame in container.decode(audio=0))
        assert times == sorted(set(times)) and times[-1] <= samples / 48 <= times[-1] + 1_500
