"""Packages on the command line: a coder joins with the first one, codes, and sends the work back."""

from __future__ import annotations

import os
from pathlib import Path

from tests.core.cli_support import InCase, create, run_testimony

CODERS = "eleven copper bells at dusk"


def test_a_coder_joins_codes_and_sends_back(tmp_path: Path) -> None:
    lead = create(tmp_path / "Valley.testimony")
    lead("interview", "log", "--code", "I-001", "--date", "2031-05-12", "--witness", "W-001")
    lead("transcript", "add", "-i", "I-001", fds={"--text-fd": "Witness: We heard the second strike.\n"})
    lead("code", "add", "warning")
    lead("people", "invite", tmp_path / "invitation")
    reading, writing = os.pipe()
    made = run_testimony(
        *("people", "accept", tmp_path / "invitation", tmp_path / "answer", "--json", "--words-out-fd", str(writing)),
        fds={"--new-passphrase-fd": CODERS + "\n"},
    )
    os.close(writing)
    os.close(reading)
    fingerprint = made.data["fingerprint"]
    lead("people", "add", tmp_path / "answer", "--code", "C-1", "--role", "coder", "--fingerprint", fingerprint)
    package = ("package", "send", tmp_path / "work.age", "--kind", "coding", "--to", "C-1")
    assert lead(*package, expect=5)["error"]["code"] == "package.not_masked"
    lead("transcript", "mask", "-i", "I-001", "--reviewed", "--keep-rest")
    assert lead(*package)["package"]["direction"] == "sent"
    joined = run_testimony(
        *(
            "package",
            "join",
            tmp_path / "C.testimony",
            tmp_path / "work.age",
            "--answer",
            tmp_path / "answer",
            "--json",
        ),
        fds={"--passphrase-fd": CODERS + "\n"},
    )
    assert joined.status == 0, joined.err
    assert joined.data["sender"] == "Lead"
    coder = InCase(tmp_path / "C.testimony", CODERS)
    coder("tag", "code", "-i", "I-001", "--segment", "1", "--code", "warning")
    coder("package", "send", tmp_path / "back.age", "--kind", "work", "--to", "Lead")
    looked = lead("package", "look", tmp_path / "back.age")
    assert looked["plan"]["counts"]["coding"]["added"] == 1
    assert lead("package", "receive", tmp_path / "back.age")["plan"]["counts"] == looked["plan"]["counts"]
    assert lead("package", "receive", tmp_path / "back.age")["repeated"]
    assert [each["direction"] for each in lead("package", "list")["packages"]] == ["received", "sent"]
    assert lead("conflicts", "list")["conflicts"] == []
