"""Security tests 1 to 3: no changed header opens, and hostile ones are refused before a key is derived."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from testimony_app.errors import AppError
from testimony_app.vault import canonical, header, header_files, kdf, keys, slots, unlock
from testimony_app.vault.kdf import KdfCost
from testimony_app.vault.vault import Vault

STRIDE = 1 if os.environ.get("TESTIMONY_ALL_FLIPS") == "1" else 5


@pytest.fixture
def closed(vault: Vault, folder: Path) -> Path:
    """A vault with one copy only of header and slots, so that the other cannot help."""
    vault.close()
    (folder / header_files.BACKUP).unlink()
    slots.paths(folder, vault.user_id)[1].unlink()
    return folder


def slots_path(folder: Path) -> Path:
    (path,) = (folder / "slots").glob("*" + slots.SUFFIX)
    return path


def rewritten(folder: Path, change: Callable[[dict[str, Any]], None]) -> None:
    """Change the header's JSON and leave MAC and signature as they are."""
    path = folder / header_files.PRIMARY
    signed = header.parse(path.read_bytes())
    value = json.loads(signed.raw[len(header.MAGIC) :])
    change(value)
    path.write_bytes(replace(signed, raw=header.MAGIC + canonical.dump(value)).to_bytes())


def rewritten_slots(folder: Path, change: Callable[[dict[str, Any]], None]) -> None:
    """Change the JSON of the slots and leave the signature as it is."""
    path = slots_path(folder)
    held = slots.parse(path.read_bytes())
    value = json.loads(held.raw[len(slots.MAGIC) :])
    change(value)
    path.write_bytes(replace(held, raw=slots.MAGIC + canonical.dump(value)).to_bytes())


def refusal(folder: Path, passphrase: str) -> str:
    """The code with which opening is refused; nothing in the folder may change."""
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    with pytest.raises(AppError) as caught:
        Vault.open(folder, passphrase)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
    return caught.value.code


def test_01_flipped_bytes_are_never_accepted(closed: Path, passphrase: str, figure: Callable[[str], None]) -> None:
    path = closed / header_files.PRIMARY
    good = path.read_bytes()
    unlock.with_passphrase(closed, passphrase)
    codes: dict[str, int] = {}
    for at in range(0, len(good), STRIDE):
        path.write_bytes(good[:at] + bytes([good[at] ^ (1 << at % 8)]) + good[at + 1 :])
        with pytest.raises(AppError) as caught:
            unlock.with_passphrase(closed, passphrase)
        codes[caught.value.code] = codes.get(caught.value.code, 0) + 1
    assert set(codes) <= {
        "vault.damaged_header",
        "vault.wrong_passphrase",
        "vault.newer_format",
        "vault.kdf_out_of_bounds",
    }
    assert codes["vault.damaged_header"] > codes["vault.wrong_passphrase"]
    figure(f"header flips accepted: 0 of {sum(codes.values())} tried ({len(good)} bytes, every {STRIDE}th); {codes}")


def test_01_flipped_bytes_of_slots_are_never_accepted(
    closed: Path, passphrase: str, figure: Callable[[str], None]
) -> None:
    path = slots_path(closed)
    good = path.read_bytes()
    codes: dict[str, int] = {}
    for at in range(0, len(good)):
        path.write_bytes(good[:at] + bytes([good[at] ^ (1 << at % 8)]) + good[at + 1 :])
        with pytest.raises(AppError) as caught:
            unlock.with_passphrase(closed, passphrase)
        codes[caught.value.code] = codes.get(caught.value.code, 0) + 1
    assert set(codes) <= {
        "vault.damaged_header",
        "vault.damaged_slots",
        "vault.wrong_passphrase",
        "vault.newer_format",
        "vault.kdf_out_of_bounds",
    }
    for length in range(len(good)):
        with pytest.raises(AppError, match=r"vault\.damaged_slots"):
            slots.parse(good[:length])
    figure(f"slots flips accepted: 0 of {sum(codes.values())} tried, truncations accepted: 0 of {len(good)}; {codes}")


def test_01_truncation_at_every_length_is_damage(closed: Path, passphrase: str, figure: Callable[[str], None]) -> None:
    good = (closed / header_files.PRIMARY).read_bytes()
    for length in range(len(good)):
        with pytest.raises(AppError) as caught:
            header.parse(good[:length])
        assert caught.value.code == "vault.damaged_header"
    figure(f"header truncations accepted: 0 of {len(good)}")
    (closed / header_files.PRIMARY).write_bytes(good[:-1])
    assert refusal(closed, passphrase) == "vault.damaged_header"


def test_02_deleted_slot_and_grant_break_the_header(closed: Path, passphrase: str) -> None:
    path = slots_path(closed)
    good = path.read_bytes()
    rewritten_slots(closed, lambda value: value["slots"].pop())
    assert refusal(closed, passphrase) == "vault.damaged_header"
    path.write_bytes(good)
    rewritten(closed, lambda value: value["users"][0]["grants"].pop())
    assert refusal(closed, passphrase) == "vault.damaged_header"


def test_02_another_persons_slots_do_not_open_in_the_place_of_mine(
    closed: Path, passphrase: str, tmp_path: Path
) -> None:
    other, _ = Vault.create(tmp_path / "Other.testimony", passphrase, kdf.test_cost())
    other.close()
    slots_path(closed).write_bytes(slots_path(other.folder).read_bytes())
    assert refusal(closed, passphrase) == "vault.wrong_passphrase"


def test_02_swapped_slots_grants_and_compartments_break_the_header(closed: Path, passphrase: str) -> None:
    rewritten_slots(closed, lambda value: value["slots"].reverse())
    assert refusal(closed, passphrase) == "vault.damaged_header"
    rewritten_slots(closed, lambda value: value["slots"].reverse())
    good = (closed / header_files.PRIMARY).read_bytes()
    for swap in (
        lambda value: value["users"][0]["grants"].reverse(),
        lambda value: value["compartments"].reverse(),
    ):
        (closed / header_files.PRIMARY).write_bytes(good)
        rewritten(closed, swap)
        assert refusal(closed, passphrase) == "vault.damaged_header"


def test_02_user_put_in_by_someone_else_breaks_the_header(closed: Path, passphrase: str) -> None:
    rewritten(closed, lambda value: value["users"].append({**value["users"][0], "id": "0" * 36}))
    assert refusal(closed, passphrase) == "vault.damaged_header"


def test_02_valid_mac_without_the_owners_signature_is_refused(closed: Path, passphrase: str) -> None:
    """A member who knows the base key swaps the audio key, to capture what is recorded from now on."""
    unlocked = unlock.with_passphrase(closed, passphrase)
    insider = keys.UserKeys.generate()
    entries = tuple(
        replace(entry, public=insider.hybrid.public) if entry.name == "audio" else entry
        for entry in unlocked.header.compartments
    )
    base = unlocked.current("base").seed
    captured = replace(unlocked.header, compartments=entries)
    path = closed / header_files.PRIMARY
    path.write_bytes(replace(header.sign(captured, base, insider), signature=unlocked.signed.signature).to_bytes())
    assert refusal(closed, passphrase) == "vault.damaged_header"
    path.write_bytes(header.sign(replace(captured, owner_public=insider.sign_public), base, insider).to_bytes())
    assert refusal(closed, passphrase) == "vault.damaged_header"
    assert hashlib.sha256(insider.sign_public).digest() != hashlib.sha256(unlocked.user.sign_public).digest()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda raw: raw.replace(b'"format":2', b'"format": 2'),
        lambda raw: raw.replace(b'"format":2', b'"format":2,"format":2'),
        lambda raw: raw.replace(b'"format":2', b'"format":2.0'),
        lambda raw: raw.replace(b'"format":2', b'"format":true'),
        lambda raw: raw.replace(b'"generation":1', b'"generation":NaN'),
        lambda raw: raw.replace(b'"users":[', b'"users":' + b"[" * 100_000),
        lambda raw: raw + b" " * (10 << 20),
        lambda raw: raw[:-1],
        lambda raw: raw.replace(b'"vault":"', b'"vault":"../'),
    ],
)
def test_03_other_spellings_are_refused_before_any_key_is_derived(
    closed: Path, passphrase: str, spoil: Callable[[bytes], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = closed / header_files.PRIMARY
    signed = header.parse(path.read_bytes())
    spoilt = spoil(signed.raw)
    assert spoilt != signed.raw
    path.write_bytes(replace(signed, raw=spoilt).to_bytes())
    monkeypatch.setattr(kdf, "passphrase_key", lambda *_: pytest.fail("a key was derived"))
    assert refusal(closed, passphrase) == "vault.damaged_header"


@pytest.mark.parametrize("cost", [{"m_kib": 4 << 30}, {"t": 17}, {"p": 17}, {"m_kib": 7}, {"m_kib": 8, "p": 2}])
def test_03_costs_out_of_bounds_are_refused_before_any_key_is_derived(
    closed: Path, passphrase: str, cost: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def change(value: dict[str, Any]) -> None:
        slot = next(entry for entry in value["slots"] if entry["type"] == "passphrase")
        slot["kdf"].update(cost)

    rewritten_slots(closed, change)
    monkeypatch.setattr(kdf, "passphrase_key", lambda *_: pytest.fail("a key was derived"))
    assert refusal(closed, passphrase) == "vault.kdf_out_of_bounds"


def test_03_too_many_slots_are_refused(closed: Path, passphrase: str, monkeypatch: pytest.MonkeyPatch) -> None:
    rewritten_slots(closed, lambda value: value.update(slots=value["slots"] * 40))
    monkeypatch.setattr(kdf, "passphrase_key", lambda *_: pytest.fail("a key was derived"))
    assert refusal(closed, passphrase) == "vault.damaged_slots"


def test_03_too_many_people_are_refused(closed: Path, passphrase: str, monkeypatch: pytest.MonkeyPatch) -> None:
    rewritten(closed, lambda value: value.update(users=value["users"] * (header.MAX_USERS + 1)))
    monkeypatch.setattr(kdf, "passphrase_key", lambda *_: pytest.fail("a key was derived"))
    assert refusal(closed, passphrase) == "vault.damaged_header"


def test_newer_format_is_named_and_left_alone(closed: Path, passphrase: str) -> None:
    rewritten(closed, lambda value: value.update(format=3))
    assert refusal(closed, passphrase) == "vault.newer_format"


def test_cheap_costs_are_written_only_where_the_environment_asks(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(kdf.CHEAP_KDF_VARIABLE)
    with pytest.raises(RuntimeError):
        kdf.test_cost()
    for cheap in (KdfCost(64 * 1024 - 1, 3, 4), KdfCost(64 * 1024, 2, 4), KdfCost(64 * 1024, 3, 3)):
        with pytest.raises(AppError, match=r"vault\.kdf_too_cheap"):
            Vault.create(folder, "words enough", cheap)
    assert not folder.exists()
    kdf.check_writable(kdf.DEFAULT_COST)
    kdf.check_writable(kdf.FLOOR)
    with pytest.raises(AppError, match=r"vault\.kdf_out_of_bounds"):
        kdf.check_writable(KdfCost(4 << 20, 3, 4))


def test_cheap_header_of_a_test_opens_without_the_environment(
    vault: Vault, folder: Path, passphrase: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault.close()
    monkeypatch.delenv(kdf.CHEAP_KDF_VARIABLE)
    Vault.open(folder, passphrase).close()
