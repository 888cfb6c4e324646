"""The numbers that scripts rely on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from testimony_app import messages
from testimony_app.cli import exit_codes

SOURCE = Path(__file__).resolve().parents[2] / "testimony_app"
_RAISED = re.compile(r'(?:AppError|found)\(\s*(?:[^"()]|\([^()]*\))*"([a-z]+\.[a-z_]+)"')


def _raised() -> set[str]:
    return {code for file in SOURCE.rglob("*.py") for code in _RAISED.findall(file.read_text(encoding="utf-8"))}


def test_the_numbers_stay_what_they_are() -> None:
    assert dict(exit_codes.MEANINGS).keys() == {0, 2, 3, 4, 5, 6, 7, 8, 70, 130}


def test_every_code_with_a_message_has_a_status() -> None:
    codes = [code for table in messages.TABLES for code in table]
    assert len(codes) > 50
    assert [code for code in codes if exit_codes.of(code) not in range(2, 9)] == []


def test_every_code_that_is_raised_has_a_status() -> None:
    raised = _raised()
    assert {"vault.in_use", "recording.missing", "release.name_left"} <= raised
    assert [code for code in raised if exit_codes.of(code) not in range(2, 9)] == []


@pytest.mark.parametrize(
    ("code", "status"),
    [
        ("vault.wrong_passphrase", 4),
        ("vault.wrong_words", 4),
        ("vault.not_found", 6),
        ("vault.in_use", 7),
        ("vault.damaged_header", 5),
        ("vault.disk_full", 8),
        ("media.damaged", 5),
        ("media.missing", 5),
        ("model.changed", 5),
        ("log.broken", 5),
        ("case.disk_full", 8),
        ("interview.unknown_code", 6),
        ("interview.code_taken", 3),
        ("consent.recording_refused", 3),
        ("release.consent_changed", 3),
        ("release.nothing", 3),
        ("passphrase.weak", 3),
        ("input.invalid", 2),
        ("date.unreadable", 2),
        ("nonsense.of_no_area", 70),
    ],
)
def test_statuses(code: str, status: int) -> None:
    assert exit_codes.of(code) == status
