"""A field device on the command line: sealed there, opened at headquarters only, forgotten when it has arrived."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from testimony_app.audio import pcm
from testimony_app.cli.main import app
from tests.core.cli_support import RUNNER, InCase, Said, create, documented, run_testimony
from tests.sounds import spoken

RATE = 16_000
FORM = {
    "interview": {"notes": "Held in the back room."},
    "identity": {"given_name": "Oskar", "family_name": "Velliver"},
    "consent_details": {"taker": "R-2"},
}


@pytest.fixture
def held(tmp_path: Path) -> InCase:
    return create(tmp_path / "North Valley.testimony")


@pytest.fixture
def laptop(held: InCase, tmp_path: Path) -> Path:
    folder = tmp_path / "Laptop.testimony-field"
    made = held("field", "issue", folder, "--code", "Otter")
    assert held("field", "fingerprint", "--code", "Otter")["fingerprint"] == made["fingerprint"]
    assert on(folder, "confirm", "--fingerprint", made["fingerprint"]).data == {"confirmed": True}
    return folder


def on(folder: Path, *arguments: str | Path, form: object = None) -> Said:
    """A command on the device, where no case and no passphrase is."""
    fds = {"--form-fd": json.dumps(form)} if form else {}
    said = run_testimony("field", *arguments, "--device", folder, "--json", fds=fds)
    if said.status == 0:
        assert documented(("field", arguments[0])) >= said.data.keys()
    return said


def recorded(folder: Path, sound: bytes) -> Any:
    given = ["field", "record", "--device", str(folder), "--rate", str(RATE), "--json"]
    result = RUNNER.invoke(app, given, input=sound, prog_name="testimony")
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


def test_from_the_field_to_headquarters_and_back(held: InCase, laptop: Path, tmp_path: Path) -> None:
    sound = spoken("en-long.opus", RATE)[: RATE * 2 * 3]
    take = recorded(laptop, sound)
    assert take["duration_ms"] == 3_000
    assert [each["media_id"] for each in on(laptop, "list").data["waiting"]] == [take["recording_id"]]
    options = ["--date", "2031-05", "--set", "language=en", "--consent", "interview=given"]
    sealed = on(laptop, "log", *options, "--recording", take["recording_id"][:8], form=FORM)
    assert sealed.data["number"] == 1
    listed = on(laptop, "list").data
    assert sorted(each["kind"] for each in listed["sealed"]) == ["identity", "interview", "recording"]
    assert "Velliver" not in json.dumps(listed)
    stick = tmp_path / "stick"
    stick.mkdir()
    packed = on(laptop, "pack", stick).data
    assert packed["files"] == 3
    plan = held("field", "collect", packed["folder"], "--dry-run")
    assert [each["code"] for each in plan["report"]["collected"]] == [sealed.data["code"]]
    assert held("interview", "list")["interviews"] == []
    done = held("field", "collect", packed["folder"])
    assert done["complete"]
    (came,) = done["report"]["collected"]
    shown = held("interview", "show", "-i", came["code"])
    assert shown["interview"]["notes"] == "Held in the back room."
    assert shown["consent"]["interview"] == "given"
    (recording,) = shown["recordings"]
    assert recording["size"] == pcm.HEADER_BYTES + len(sound)
    assert held("media", "check", "-i", came["code"])["sound"]
    wrong = on(laptop, "forget", "--receipt", "0000 0000 0000")
    assert (wrong.status, len(on(laptop, "list").data["sealed"])) == (3, 3)
    assert on(laptop, "forget", "--receipt", done["report"]["receipt"]).data == {"files": 3}
    assert on(laptop, "list").data["sealed"] == []


def test_what_is_missing_ends_with_a_status_of_its_own(held: InCase, laptop: Path) -> None:
    on(laptop, "log", "--date", "2031-05-12")
    on(laptop, "log", "--date", "2031-05-13")
    first = min((laptop / "outbox").iterdir(), key=lambda each: each.stat().st_mtime_ns)
    first.write_bytes(first.read_bytes()[:-1])
    said = run_testimony(
        "field", "collect", laptop, "--case", held.path, fds={"--passphrase-fd": held.passphrase + "\n"}
    )
    assert said.status == 5
    assert "field.damaged_item" in said.out
    assert "Missing from Otter: 1 to 1." in said.out
    assert "Receipt" not in said.out


def test_a_device_that_nobody_confirmed_seals_nothing(held: InCase, tmp_path: Path) -> None:
    folder = tmp_path / "New.testimony-field"
    held("field", "issue", folder, "--code", "Heron")
    assert on(folder, "log", "--date", "2031-05-12").status == 3
    wrong = on(folder, "confirm", "--fingerprint", "0000 0000 0000 0000 0000")
    assert (wrong.status, on(folder, "list").data["confirmed"]) == (3, False)


def test_a_recording_can_be_discarded_before_it_is_named(laptop: Path) -> None:
    take = recorded(laptop, spoken("en-long.opus", RATE)[: RATE * 2])
    assert on(laptop, "discard", take["recording_id"][:6], "--sure").data == {"recording_id": take["recording_id"]}
    assert on(laptop, "list").data["waiting"] == []
    assert on(laptop, "discard", "ffff", "--sure").status == 6


def test_a_newer_kit_is_taken_up(held: InCase, laptop: Path, tmp_path: Path) -> None:
    kit = tmp_path / "newer.kit"
    held("field", "kit", kit, "--code", "Otter")
    assert on(laptop, "renew", kit).data == {"renewed": True}
    assert on(laptop, "renew", held.path / "vault.hdr").status == 5


def test_a_folder_that_is_no_device(tmp_path: Path) -> None:
    assert on(tmp_path, "list").status == 6
