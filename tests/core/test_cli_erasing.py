"""Erasing and panic on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.core.cli_support import InCase, create, run_testimony


@pytest.fixture
def held(tmp_path: Path) -> InCase:
    made = create(tmp_path / "North Valley.testimony")
    made("interview", "log", "--date", "2031-05", "--consent", "interview=given")
    made("transcript", "add", "-i", "I-001", fds={"--text-fd": "Witness: the quillrush tower fell."})
    return made


def test_an_interview_is_erased_once_its_code_is_repeated(held: InCase) -> None:
    order = ("interview", "erase", "-i", "I-001", "--ground", "consent_withdrawn")
    said = held(*order, "--confirm", "I-002", expect=2)
    assert "nothing was erased" in said
    assert len(held("search", stdin="quillrush\n")["hits"]) == 1
    done = held(*order, "--confirm", "I-001")["certificate"]
    assert (done["state"], done["reached"]["rows"]["segment"]) == ("done", 1)
    assert held("search", stdin="quillrush\n")["hits"] == []
    assert held("interview", "show", "-i", "I-001")["interview"]["erased_at"]
    [listed] = held("erased", "list")["certificates"]
    assert listed == done
    assert held("erased", "certificate", "--id", done["id"][:8])["certificate"] == done
    assert held(*order, "--confirm", "I-001", expect=3)["error"]["code"] == "erase.already"


def test_the_certificate_is_a_page_without_json(held: InCase) -> None:
    held("interview", "erase", "-i", "I-001", "--ground", "danger", "--part", "transcripts", "--confirm", "I-001")
    said = run_testimony("erased", "certificate", "--case", held.path, fds={"--passphrase-fd": held.passphrase + "\n"})
    assert said.status == 0
    assert "CERTIFICATE OF ERASURE" in said.out
    assert "Danger to a person" in said.out
    assert "quillrush" not in said.out


def test_a_refusal_needs_a_ground_to_refuse(held: InCase) -> None:
    order = ("interview", "refuse-erasure", "-i", "I-001", "--ground")
    assert held(*order, "danger", expect=2)["error"]["code"] == "erase.ground_unfit"
    assert held(*order, "legal_claims")["certificate"]["state"] == "refused"
    assert len(held("search", stdin="quillrush\n")["hits"]) == 1


def test_panic_needs_the_case_name_and_leaves_no_way_in(held: InCase, tmp_path: Path) -> None:
    order = ("case", "panic", "--case", held.path, "--json")
    assert run_testimony(*order).status == 2
    assert "panic.word_differs" in run_testimony(*order, fds={"--confirm-fd": "Another\n"}).err
    held("case", "open")
    done = run_testimony(*order, fds={"--confirm-fd": "North Valley\n"})
    assert done.status == 0
    assert done.data == {"destroyed": 2, "unreachable": []}
    said = held("case", "open", expect=5)
    assert said["error"]["code"] == "vault.no_ways_in"
    nowhere = run_testimony("case", "panic", "--case", tmp_path / "No.testimony", fds={"--confirm-fd": "No\n"})
    assert nowhere.status == 6


def test_panic_is_never_a_bare_flag(held: InCase) -> None:
    said = run_testimony("case", "panic", "--case", held.path, stdin="yes\n")
    assert said.status == 2
    held("case", "open")
