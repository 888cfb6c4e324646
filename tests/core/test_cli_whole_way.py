"""The whole way of one testimony on the command line, with a real case, real sound and a real speech model."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import docx
import pytest

from tests.core.cli_support import InCase, create, run_testimony

DATA = Path(__file__).resolve().parents[1] / "data"
SOUND = Path(__file__).resolve().parents[2] / "resources" / "demo" / "sound" / "I-074.ogg"
MODEL = DATA / "mini-whisper" / "mini_whisper_en_ar_ct2_int8.tar.gz"
NAME, KIN = "Oskar Velliver", "Marla Velliver"
FORM = {
    "interview": {"notes": "Held in the back room.", "place": "Darvenn"},
    "witness": {"threat": "None known."},
    "identity": {"given_name": "Oskar", "family_name": "Velliver", "phones": ["+999 555 0142"], "next_of_kin": [KIN]},
}


@pytest.fixture
def held(tmp_path: Path) -> InCase:
    return create(tmp_path / "North Valley.testimony")


def _logged(held: InCase) -> Any:
    options = ["--date", "2031-05", "--set", "language=en", "--set", "privacy=private"]
    options += ["--set", "explained=purpose,uses,stop_skip_break", "--set", "prior_interviews_asked=yes"]
    options += ["--witness-set", "roles=eyewitness", "--witness-set", "age_band=45_to_59"]
    consent = ["--consent", "interview=given", "--consent", "audio_recording=given"]
    return held("interview", "log", *options, *consent, fds={"--form-fd": json.dumps(FORM)})


def _typed(held: InCase, words: str) -> Any:
    return held("transcript", "add", "-i", "I-001", fds={"--text-fd": words})


@pytest.fixture
def transcribed(held: InCase) -> Any:
    _logged(held)
    recording = held("media", "import", SOUND, "--interview", "I-001")["recording"]
    assert recording["duration_ms"] > 40_000
    added = run_testimony("model", "add", MODEL, "--allow-unknown", "--json")
    assert added.status == 0, added.err
    assert len(run_testimony("model", "list", "--json").data["models"]) == 1
    return held("transcribe", "--interview", "I-001")


def test_from_a_recording_to_a_release(held: InCase, transcribed: Any, tmp_path: Path) -> None:
    assert transcribed["transcript"]["state"] == "draft"
    shown = held("transcript", "show", "-i", "I-001")["segments"]
    assert len(shown) == transcribed["segments"] > 3
    words = " ".join(each["text"] for each in shown)
    assert "The soldiers came to the market in the morning." in words

    corrected = "The soldiers came to the market in the morning, and Oskar Velliver saw them."
    held("transcript", "correct", "-i", "I-001", "--segment", "1", stdin=corrected + "\n")
    held("transcript", "speaker", "-i", "I-001", "--segment", f"1-{len(shown)}", "--as", "witness")
    history = held("transcript", "history", "-i", "I-001", "--segment", "1")
    assert history["versions"][0]["text"] == shown[0]["text"]
    assert history["current"]["text"] == corrected

    incident = held("incident", "add", "--title", "Strike on the market", "--date", "2031-05-12")["incident"]
    assert incident["code"] == "INC-001"
    held("code", "add", "Attack")
    held("code", "add", "Arrival", "--below", "Attack")
    quote = "the market in the morning, and Oskar Velliver saw them."
    place = ("-i", "I-001", "--segment", "1", "--quote", "-")
    tagged = held("tag", "incident", *place, "--incident", "INC-001", "--set", "stance=supports", stdin=quote)
    held("tag", "code", "-i", "I-001", "--code", "Attack / Arrival", "--from", "1:4", "--to", "2:3")
    passage = held("passages", "--incident", "INC-001")["passages"][0]
    assert (passage["text"], passage["coding"]["id"]) == (quote, tagged["coding"]["id"])

    purpose = ("--incident", "INC-001", "--purpose", "anonymous_quotation")
    reasons = held("release", "preview", *purpose)["blocked"][0]["reasons"]
    assert {each["code"] for each in reasons} == {"consent.not_asked", "segment.unverified"}
    out = tmp_path / "out"
    out.mkdir()
    refused = held("release", "write", *purpose, "--out", out, "--reviewed", expect=3)
    assert refused["error"]["code"] == "release.nothing"

    held("consent", "decide", "-i", "I-001", "--scope", "anonymous_quotation=given", "--set", "obtained=written")
    held("transcript", "verify", "-i", "I-001", "--all")
    excerpt = held("release", "preview", *purpose)["excerpts"][0]
    assert excerpt["text"] == quote
    assert "Velliver" not in excerpt["outgoing"]
    made = held("release", "write", *purpose, "--out", out, "--reviewed")
    _assert_released(Path(made["folder"]))

    verdict = held("log", "verify")
    assert verdict["sound"]
    actions = [each["action"] for each in held("log", "show")["entries"]]
    assert {"case.created", "recording.imported", "transcript.completed", "release.made"} <= set(actions)
    assert held("release", "list")["releases"][0]["code"] == "REL-001"
    left = held("consent", "withdraw", "-i", "I-001", "--all")["releases"]
    assert [each["code"] for each in left] == ["REL-001"]


def _assert_released(folder: Path) -> None:
    document = docx.Document(str(folder / "excerpts.docx"))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    text += "\n".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
    assert "the market in the morning" in text
    with (folder / "excerpts.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream))
    assert any("the market in the morning" in cell for row in rows for cell in row)
    for file in folder.iterdir():
        assert b"Velliver" not in file.read_bytes()
    assert "Velliver" not in text + str(rows)


def test_a_refused_recording_is_not_imported(held: InCase) -> None:
    _logged(held)
    held("consent", "decide", "-i", "I-001", "--scope", "audio_recording=refused")
    refused = held("media", "import", SOUND, "-i", "I-001", expect=3)
    assert refused["error"]["code"] == "consent.recording_refused"
    assert held("media", "list")["recordings"] == []


def test_a_recording_is_checked_byte_by_byte(held: InCase, tmp_path: Path) -> None:
    _logged(held)
    held("media", "import", SOUND, "-i", "I-001")
    assert held("media", "check", "-i", "I-001")["sound"]
    assert held("media", "import", SOUND, "-i", "I-001", expect=3)["error"]["code"] == "recording.already_here"
    bad = tmp_path / "noise.ogg"
    bad.write_bytes(b"no sound at all" * 100)
    assert held("media", "import", bad, "-i", "I-001", expect=5)["error"]["code"].startswith("sound.")


def test_names_come_by_a_form_and_are_shown_for_a_reason_only(held: InCase) -> None:
    logged = _logged(held)
    assert logged["interview"]["precision"] == "unknown_day"
    assert logged["missing"] == []
    assert "Velliver" not in json.dumps(held("interview", "show", "-i", "I-001"))
    assert "Velliver" not in json.dumps(held("witness", "show", "-w", "W-001"))
    opened = held("witness", "identity", "open", "-w", "W-001", "--reason", "medical referral")["identity"]
    assert opened["family_name"] == "Velliver"
    held("witness", "identity", "open", "-w", "W-001", "--reason", " ", expect=2)
    held("witness", "identity", "enter", "-w", "W-001", fds={"--form-fd": '{"family_name": "Vellivere"}'})
    opened = held("witness", "identity", "open", "-w", "W-001", "--reason", "medical referral")["identity"]
    assert (opened["family_name"], opened["given_name"]) == ("Vellivere", "")
    held("register", "add", fds={"--form-fd": '{"kind": "place", "forms": ["Darvenn"]}'})
    assert held("register", "list", "--reason", "release")["names"][0]["forms"] == ["Darvenn"]
    actions = [each["action"] for each in held("log", "show")["entries"]]
    assert actions.count("identity.opened") == 2


def test_interviews_are_listed_and_corrected(held: InCase) -> None:
    _logged(held)
    held("interview", "log", "--date", "2031", "--witness", "W-001", "--code", "I-010", "--estimate")
    lines = held("interview", "list")["interviews"]
    assert [(each["code"], each["witness_code"]) for each in lines] == [("I-001", "W-001"), ("I-010", "W-001")]
    assert lines[0]["consent"]["interview"] == "given"
    held("interview", "correct", "-i", "I-010", "--date", "2031-06-02", "--set", "mode=in_person")
    shown = held("interview", "show", "-i", "I-010")
    assert (shown["interview"]["held_on"], shown["interview"]["precision"]) == ("2031-06-02", "exact")
    assert "privacy" in shown["missing"]
    held("witness", "correct", "-w", "W-001", "--set", "risk=high")
    person = held("witness", "show", "-w", "W-001")
    assert (person["witness"]["risk"], person["interviews"]) == ("high", ["I-001", "I-010"])
    assert held("interview", "log", "--date", "2031", "--code", "I-001", expect=3)["error"]["exit"] == 3
    held("interview", "log", "--date", "yesterday", expect=2)
    assert held("case", "info")["interviews"] == 2


def test_a_term_that_no_list_has_is_named_by_its_list(held: InCase) -> None:
    refused = held("interview", "log", "--date", "2031", "--set", "privacy=alone", expect=2)["error"]
    assert refused["code"] == "vocabulary.unknown_term"
    assert "privacy" in refused["sentence"]
    assert "alone" not in refused["sentence"]
    assert held("interview", "list")["interviews"] == []


def test_consent_is_a_ledger(held: InCase) -> None:
    _logged(held)
    held(
        "consent",
        "decide",
        "-i",
        "I-001",
        "--scope",
        "media=conditional",
        fds={"--form-fd": '{"conditions": "No town."}'},
    )
    held("consent", "decide", "-i", "I-001", "--scope", "media=expired", expect=2)
    held("consent", "withdraw", "-i", "I-001", "--scope", "media")
    rows = held("consent", "history", "-i", "I-001", "--scope", "media")["decisions"]
    assert [(each["status"], each["conditions"]) for each in rows] == [("withdrawn", ""), ("conditional", "No town.")]
    matrix = held("consent", "matrix")["interviews"][0]
    assert matrix["consent"]["media"] == "withdrawn"
    assert matrix["consent"]["statistics"] == "not_asked"
    now = {each["scope"]: each["status"] for each in held("consent", "show", "-i", "I-001")["consent"]}
    assert now["audio_recording"] == "given"
    held("consent", "withdraw", "-i", "I-001", expect=2)
    assert len(run_testimony("consent", "scopes", "--json").data["scopes"]) == len(now)


WORDS = "Interviewer: What did you see?\nWitness: It was 10:30. The bridge, the bridge fell.\nThen nothing.\n"


def test_typed_words_are_searched_tagged_and_untagged(held: InCase) -> None:
    _logged(held)
    assert _typed(held, WORDS)["segments"] == 3
    segments = held("transcript", "show", "-i", "I-001")["segments"]
    assert [each["speaker"] for each in segments] == ["interviewer", "witness", ""]
    assert segments[1]["text"] == "It was 10:30. The bridge, the bridge fell."
    hits = held("search", fds={"--query-fd": "bridge fel\n"})["hits"]
    assert [(each["interview_code"], each["id"]) for each in hits] == [("I-001", segments[1]["id"])]
    assert len(held("search", stdin="bridge")["hits"]) == 1

    held("code", "add", "Bridge", fds={"--form-fd": '{"definition": "What befell the bridge."}'})
    tag = ("tag", "code", "-i", "I-001", "--code", "bridge")
    ambiguous = held(*tag, "--segment", "2", "--quote", "-", stdin="bridge", expect=2)
    assert "bridge" not in ambiguous.lower()
    held(*tag, "--segment", "2", "--quote", "The bridge", expect=2)
    held(*tag, "--segment", "2", "--quote", "-", stdin="the river", expect=2)
    held(*tag, "--segment", "1,3", expect=2)
    held(*tag, "--segment", "9", expect=6)
    held(*tag, "--from", "2:0", expect=2)
    coding = held(*tag, "--segment", "2-3", fds={"--memo-fd": "Compare with I-010."})["coding"]
    assert coding["memo"] == "Compare with I-010."
    assert held("passages", "--code", "Bridge")["passages"][0]["text"].endswith("fell.\nThen nothing.")
    assert held("code", "list")["codes"][0]["passages"] == 1
    assert held("code", "remove", "Bridge", expect=3)["error"]["code"] == "code.in_use"
    assert held("untag", coding["id"][:12])["removed"] == coding["id"]
    held("untag", coding["id"][:12], expect=6)
    held("code", "change", "Bridge", "--name", "Bridges", "--colour", "3")
    assert held("code", "retire", "Bridges")["code"]["retired"]
    held(*tag[:-1], "Bridges", "--segment", "1", expect=3)
    held("code", "remove", "Bridges")
    assert held("code", "list")["codes"] == []


def test_a_transcript_file_is_imported(held: InCase, tmp_path: Path) -> None:
    _logged(held)
    file = tmp_path / "words.srt"
    file.write_text("1\n00:00:01,000 --> 00:00:02,500\nThe river rose.\n", encoding="utf-8")
    assert held("transcript", "import", file, "-i", "I-001")["segments"] == 1
    assert held("transcript", "show", "-i", "I-001")["segments"][0]["end_ms"] == 2500
    held("transcript", "import", tmp_path / "none.srt", "-i", "I-001", expect=5)
    held("transcript", "import", SOUND, "-i", "I-001", expect=2)


def test_incidents_are_corrected_and_listed(held: InCase) -> None:
    held("incident", "add", "--title", "Strike", "--date", "2031-05", fds={"--form-fd": '{"district": "Lake"}'})
    held("incident", "correct", "--incident", "INC-001", "--set", "perpetrators=P-1,P-2", "--title", "Second strike")
    shown = held("incident", "show", "--incident", "INC-001")
    assert shown["incident"]["perpetrators"] == ["P-1", "P-2"]
    assert (shown["incident"]["district"], shown["accounts"]) == ("Lake", 0)
    assert held("incident", "list")["incidents"][0]["incident"]["title"] == "Second strike"
    held("incident", "add", "--title", "Strike", expect=2)


def test_an_incident_takes_every_field_and_is_told_whole(held: InCase) -> None:
    held("incident", "add", "--title", "First", "--date", "2031-05")
    form = {
        "latitude": 12.5,
        "longitude": -3.25,
        "neighbourhood": "East",
        "casualties": [{"kind": "killed", "group": "patient", "least": 2, "most": None, "source": "I-001"}],
        "presences": [{"by": "P-1", "distance": 300}],
        "related": [{"kind": "follows", "incident": "INC-001"}],
    }
    sets = ("ended_on=2031-06", "ended_precision=unknown_day", "weapon_deliveries=drone", "closed_days=12",
            "munitions_least=2", "perpetrators=P-1,P-2", "perpetrators_either=no", "warnings=leaflet,call")  # fmt: skip
    given = [part for each in sets for part in ("--set", each)]
    held(
        "incident", "add", "--title", "Second", "--date", "2031-05/2031-06", *given, fds={"--form-fd": json.dumps(form)}
    )
    shown = held("incident", "show", "--incident", "INC-002")
    incident = shown["incident"]
    assert {name: incident[name] for name in ("latitude", "longitude", "neighbourhood")} == {
        "latitude": 12.5,
        "longitude": -3.25,
        "neighbourhood": "East",
    }
    assert incident["casualties"] == [
        {"kind": "killed", "group": "patient", "sex": "", "age": "", "least": 2, "most": None, "source": "I-001"}
    ]
    assert (incident["munitions_least"], incident["munitions_most"], incident["closed_days"]) == (2, None, 12)
    assert [(each["kind"], each["code"], each["noted_here"]) for each in shown["related"]] == [
        ("follows", "INC-001", True)
    ]
    first = held("incident", "show", "--incident", "INC-001")
    assert [(each["kind"], each["code"], each["noted_here"]) for each in first["related"]] == [
        ("precedes", "INC-002", False)
    ]
    held("incident", "correct", "--incident", "INC-002", "--set", "closed_days=", "--set", "warnings=")
    again = held("incident", "show", "--incident", "INC-002")["incident"]
    assert again == {**incident, "closed_days": None, "warnings": []}
    told = ("incident", "show", "--case", held.path, "--incident", "INC-002")
    text = run_testimony(*told, fds={"--passphrase-fd": held.passphrase + "\n"}).out
    assert "killed patient: 2 or more (I-001)" in text and "P-1, 300 m" in text and "follows INC-001" in text
    held("incident", "correct", "--incident", "INC-002", "--set", "latitude=12.5", expect=2)
    held("incident", "correct", "--incident", "INC-002", "--set", "closed_days=some", expect=2)
    held("incident", "correct", "--incident", "INC-002", fds={"--form-fd": '{"latitude": null}'}, expect=2)
    held("incident", "remove", "--incident", "INC-001", expect=3)
    held("incident", "remove", "--incident", "INC-002")
    assert held("incident", "remove", "--incident", "INC-001") == {"removed": "INC-001"}


def test_a_case_is_recovered_and_its_passphrase_changed(tmp_path: Path) -> None:
    held = create(tmp_path / "A.testimony")
    new = "eleven mossy lanterns drift past"
    held("case", "passphrase", fds={"--new-passphrase-fd": new + "\n"})
    assert held("case", "open", expect=4)["error"]["code"] == "vault.wrong_passphrase"
    again = InCase(held.path, new)
    again("case", "passphrase", fds={"--new-passphrase-fd": "short\n"}, expect=3)
    assert again("case", "settings", "default_language=ar")["settings"]["default_language"] == "ar"
    assert again("case", "open")["read_only"] is False


def test_tables_are_printed_for_people(held: InCase) -> None:
    _logged(held)
    _typed(held, WORDS)
    secret = {"--passphrase-fd": held.passphrase + "\n"}
    for arguments in (
        ("interview", "list"),
        ("interview", "show", "-i", "I-001"),
        ("transcript", "show", "-i", "I-001"),
    ):
        said = run_testimony(*arguments, "--case", held.path, fds=secret)
        assert said.status == 0
        assert said.err == ""
        assert "\x1b" not in said.out
    assert "The bridge, the bridge fell." in said.out
