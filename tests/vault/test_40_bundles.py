"""Security test 40 from outside: the stand-alone verifier on honest bundles, and on every way to spoil one."""

from __future__ import annotations

import base64
import hashlib
import json
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from testimony_app.case import Case
from testimony_app.domain import canonical
from testimony_app.services import administer, export_log, verify_log
from testimony_app.services.export_log import Kind
from testimony_app.vault import log_chain
from testimony_app.vault.keys import UserKeys
from tests.vault.faults import tried

ROOT = Path(__file__).resolve().parents[2]

VERIFIER = ROOT / "tools" / "verify_log.py"
STRANGER = UserKeys(bytes(range(128)))
Line = dict[str, Any]


def checked(*arguments: str | Path) -> tuple[int, dict[str, Any]]:
    """What the verifier says of a bundle, in a process of its own."""
    order = [sys.executable, "-I", str(VERIFIER), *map(str, arguments), "--json"]
    done = subprocess.run(order, capture_output=True, text=True, cwd="/", timeout=60, check=False)
    assert done.stderr == "", done.stderr
    return done.returncode, json.loads(done.stdout)


def refused(*arguments: str | Path) -> str:
    status, said = checked(*arguments)
    assert status == 1 and not said["holds"], said
    return str(said["reason"])


@pytest.fixture
def older(case: Case, tmp_path: Path) -> Path:
    """A bundle that was exported first, and lies elsewhere."""
    for number in range(5):
        administer.set_case_setting(case, "default_language", "en" if number % 2 else "ar")
    out = tmp_path / "older"
    out.mkdir()
    return export_log.export(case, out, Kind.BUNDLE)


@pytest.fixture
def bundle(case: Case, older: Path, tmp_path: Path) -> Path:
    for number in range(5):
        administer.set_case_setting(case, "default_language", "en" if number % 2 else "ar")
    return export_log.export(case, tmp_path, Kind.BUNDLE)


def rows(bundle: Path) -> list[Line]:
    return [json.loads(line) for line in (bundle / "log.jsonl").read_bytes().splitlines()]


def put(bundle: Path, lines: list[Line]) -> None:
    (bundle / "log.jsonl").write_bytes(b"".join(canonical.dump(line) + b"\n" for line in lines))


def leaf(line: Line) -> bytes:
    return log_chain.leaf_hash(canonical.dump({name: value for name, value in line.items() if name != "signature"}))


def signed(line: Line, sign: Callable[[bytes], bytes], **changed: object) -> Line:
    made = {**line, **changed}
    made.pop("signature", None)
    return {**made, "signature": base64.b64encode(sign(canonical.dump(made))).decode()}


def chained(lines: list[Line], sign: Callable[[bytes], bytes]) -> list[Line]:
    """The lines linked and signed anew, as somebody can who holds the key."""
    made: list[Line] = []
    previous = bytes(32)
    for seq, line in enumerate(lines):
        made.append(signed(line, sign, seq=seq, prev=previous.hex()))
        previous = leaf(made[-1])
    return made


def head(bundle: Path, origin: str, leaves: list[bytes]) -> str:
    keys = hashlib.sha256((bundle / "keys.json").read_bytes()).hexdigest()
    return f"{log_chain.checkpoint(origin, len(leaves), log_chain.merkle_root(leaves))}keys {keys}\n"


def put_head(bundle: Path, case: Case, sign: Callable[[bytes], bytes]) -> None:
    """A head note that fits the rows that lie there now."""
    origin = json.loads((bundle / "keys.json").read_text())["origin"]
    leaves = [leaf(line) for line in rows(bundle)]
    text = head(bundle, origin, leaves)
    member = case.team.member(case.user)
    assert member is not None
    (bundle / "head.note").write_text(log_chain.signed_note(text, case.user, member.sign_public, sign), "utf-8")


def test_an_honest_bundle_holds_and_continues_the_older_one(case: Case, older: Path, bundle: Path) -> None:
    status, said = checked(bundle, "--older", older / "head.note", "--keys", older / "keys.json")
    assert status == 0 and said["holds"]
    assert said["entries"] == len(rows(bundle)) == 12
    assert said["head_by"] == case.user and said["older_heads"] == 1
    (person,) = said["people"]
    member = case.team.member(case.user)
    assert member is not None
    assert (person["user"], person["code"], person["entries"]) == (case.user, member.code, 12)
    assert person["key"].replace(" ", "") == hashlib.sha256(member.sign_public).hexdigest()[:20]
    assert verify_log.find_head(case, said["head"]) == 11
    assert checked(older)[1]["entries"] == 6


def test_a_person_reads_the_result_without_json(bundle: Path) -> None:
    order = [sys.executable, "-I", str(VERIFIER), str(bundle)]
    done = subprocess.run(order, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0 and done.stdout.startswith("HOLDS: 12 entries, head code ")
    put(bundle, rows(bundle)[:-1])
    done = subprocess.run(order, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1 and done.stdout.startswith("DOES NOT HOLD: head.note")
    shutil.rmtree(bundle)
    done = subprocess.run(order, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2 and str(bundle) not in done.stdout


def test_the_verifier_is_short_and_needs_nothing_of_this_app() -> None:
    text = VERIFIER.read_text("utf-8")
    assert len(text.splitlines()) < 200
    imported = {
        line.split()[1].partition(".")[0] for line in text.splitlines() if line.startswith(("import ", "from "))
    }
    assert imported - set(sys.stdlib_module_names) == {"cryptography"}


Spoil = Callable[[list[Line], int, Case], list[Line]]
SPOILED: dict[str, Spoil] = {
    "deleted": lambda e, at, _: [*e[:at], *e[at + 1 :]],
    "doubled": lambda e, at, _: [*e[:at], e[at], *e[at:]],
    "reordered": lambda e, at, _: [*e[:at], *reversed(e[at : at + 2]), *e[at + 2 :]] if at + 1 < len(e) else e[:at],
    "edited": lambda e, at, _: [*e[:at], {**e[at], "action": "case.opened"}, *e[at + 1 :]],
    "dated back": lambda e, at, _: [*e[:at], {**e[at], "utc": "2001-01-01T00:00:00.000000+00:00"}, *e[at + 1 :]],
    "signed by a stranger": lambda e, at, _: [*e[:at], signed(e[at], STRANGER.sign), *e[at + 1 :]],
    "edited and signed anew": lambda e, at, c: [*e[:at], signed(e[at], c.sign, object="x"), *e[at + 1 :]],
    "given to nobody": lambda e, at, c: [*e[:at], signed(e[at], c.sign, user="nobody"), *e[at + 1 :]],
    "cut": lambda e, at, _: e[:at],
    "deleted and all signed anew": lambda e, at, c: chained([*e[:at], *e[at + 1 :]], c.sign),
    "forked": lambda e, at, c: chained([*e[:at], {**e[at], "object": "x"}, *e[at + 1 :]], c.sign),
}


def test_40_every_spoiled_bundle_is_refused(
    case: Case, bundle: Path, tmp_path: Path, figure: Callable[[str], None]
) -> None:
    """Each way to spoil, at the first, a middle and the last row; the head stays as it was."""
    honest, found = rows(bundle), Counter[str]()
    for name, spoil in SPOILED.items():
        for at in (0, 5, len(honest) - 1):
            spoiled = tmp_path / f"{name} {at}"
            shutil.copytree(bundle, spoiled)
            put(spoiled, spoil(honest, at, case))
            assert refused(spoiled), name
            found[name] += 1
    assert set(found.values()) == {3}
    figure(f"log bundles: {found.total()} of {found.total()} spoiled ones refused by their own head")


def test_40_what_a_holder_of_the_key_rewrites_is_refused_against_an_older_head(
    case: Case, older: Path, bundle: Path, tmp_path: Path, figure: Callable[[str], None]
) -> None:
    """Rows are rewritten and the head is signed anew, so that the bundle holds by itself: only the older head tells."""
    honest, refusals = rows(bundle), 0
    ways = {
        "cut": lambda at: honest[:at],
        "deleted": lambda at: chained([*honest[:at], *honest[at + 1 :]], case.sign),
        "forked": lambda at: chained([*honest[:at], {**honest[at], "object": "x"}, *honest[at + 1 :]], case.sign),
        "reordered": lambda at: chained([*honest[:at], honest[at + 1], honest[at], *honest[at + 2 :]], case.sign),
    }
    for name, way in ways.items():
        for at in range(6):
            spoiled = tmp_path / f"{name} {at}"
            shutil.copytree(bundle, spoiled)
            put(spoiled, way(at))
            put_head(spoiled, case, case.sign)
            assert checked(spoiled)[0] == 0, "it fits together again"
            reason = refused(spoiled, "--older", older / "head.note")
            assert "head.note" in reason
            refusals += 1
    figure(f"log bundles: {refusals} of {refusals} rewritten and signed anew refused against an older head")


def test_40_keys_that_were_put_in_place_of_others_are_refused_against_older_keys(
    case: Case, older: Path, bundle: Path
) -> None:
    keys = json.loads((bundle / "keys.json").read_text())
    keys["keys"][case.user]["public"] = base64.b64encode(STRANGER.sign_public).decode()
    (bundle / "keys.json").write_bytes(canonical.dump(keys) + b"\n")
    assert "row 1 is not signed" in refused(bundle)
    put(bundle, chained(rows(bundle), STRANGER.sign))
    leaves = [leaf(line) for line in rows(bundle)]
    text = head(bundle, keys["origin"], leaves)
    note = log_chain.signed_note(text, case.user, STRANGER.sign_public, STRANGER.sign)
    (bundle / "head.note").write_text(note, "utf-8")
    assert checked(bundle)[0] == 0, "a whole log of a stranger holds by itself, under a fingerprint that nobody knows"
    assert case.user in refused(bundle, "--keys", older / "keys.json")
    assert "carries no signature" in refused(bundle, "--older", older / "head.note")


def test_40_every_changed_byte_of_a_bundle_is_refused(bundle: Path, figure: Callable[[str], None]) -> None:
    sys.path.insert(0, str(VERIFIER.parent))
    try:
        import verify_log as verifier  # type: ignore[import-not-found]
    finally:
        sys.path.remove(str(VERIFIER.parent))
    flipped = 0
    for name in ("log.jsonl", "keys.json", "head.note"):
        file = bundle / name
        whole = file.read_bytes()
        for at in tried(range(len(whole))):
            changed = whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]
            file.write_bytes(changed)
            flipped += 1
            with pytest.raises(verifier.DoesNotHoldError):
                verifier.check(bundle, [], None)
        file.write_bytes(whole)
    assert verifier.check(bundle, [], None)["entries"] == 12
    figure(f"log bundles: {flipped} of {flipped} flipped bytes refused")


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b'{"a":1,"a":1}',
        b'{"seq":0, "x":1}',
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"action":[],"object":"","payload":"","prev":"","seq":0,"signature":"","type":"testimony/v1/log-entry",'
        b'"user":{},"utc":""}',
    ],
)
def test_rows_that_are_none_are_refused_and_never_crash(bundle: Path, line: bytes) -> None:
    (bundle / "log.jsonl").write_bytes(line + b"\n")
    assert "row 1" in refused(bundle)


def test_40_a_second_spelling_of_the_same_key_is_refused(bundle: Path) -> None:
    """Base64 of 32 bytes ends in a letter with two idle bits: a reader that ignores them lets it be changed."""
    file = bundle / "keys.json"
    whole = file.read_text("utf-8")
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    public = json.loads(whole)["keys"].popitem()[1]["public"]
    for more in (1, 2, 3):
        last = letters[letters.index(public[-2]) + more]
        assert base64.b64decode(public[:-2] + last + "=") == base64.b64decode(public)
        file.write_text(whole.replace(public, public[:-2] + last + "="), "utf-8")
        assert "does not hold keys" in refused(bundle)
