"""The section of docs/FORMAT.md about field folders is enough: what a device sealed is read with no code of ours."""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from testimony_app.jobs import JobContext
from testimony_app.vault.vault import Vault
from tests.vault.field import issued, opened
from tests.vault.test_format_page import SUITE, hkdf, label, private, stream

SOUND = bytes(range(256)) * 300


def signed(text: bytes, first_line: str, use: str, public: bytes) -> Any:
    """What a signed text says, once its signature held."""
    raw, _, tail = text.rpartition(b"\n+++ ")
    Ed25519PublicKey.from_public_bytes(public).verify(base64.b64decode(tail), label(use) + b"\0" + raw)
    return json.loads(raw.removeprefix(first_line.encode() + b"\n"))


def content_of(path: Path, vault: Vault) -> bytes:
    """What lies sealed in a file, by the seeds of the compartments alone."""
    whole = path.read_bytes()
    block = json.loads(whole[:4096].removeprefix(b"TESTIMONY-MEDIA\n").rstrip(b"\0"))
    name, epoch = block["compartment"], block["epoch"]
    seed = vault.unlocked().compartments[name, epoch].seed
    pair = private(hkdf(seed, label("compartment-keypair", block["vault"], name, epoch), 96))
    info = label("media-key", block["vault"], path.stem, name, epoch)
    key = SUITE.decrypt(base64.b64decode(block["sealed"]), pair, info)
    return stream(key, b"testimony/v1/media|" + hashlib.sha256(whole[:4096]).digest(), whole[4096:])


def test_the_page_alone_is_enough_to_read_what_a_device_sealed(vault: Vault, tmp_path: Path) -> None:
    folder = tmp_path / "Laptop.testimony-field"
    issued(vault, folder)
    box = opened(folder)
    recorder = box.record()
    recorder.write(SOUND)
    recorder.finish()
    box.seal({"interview": {"notes": "Fig tree."}}, {"given_name": "Wren"}, [(recorder.media_id, {"rate": 48_000})])
    receipt = box.hand_over(tmp_path, JobContext()).receipt
    box.close()
    kit = (folder / "field.kit").read_bytes()
    owner = base64.b64decode(json.loads(kit.split(b"\n")[1])["owner_pub"])
    facts = signed(kit, "TESTIMONY-FIELD-KIT", "field-kit", owner)
    device = base64.b64decode(facts["sign_pub"])
    seed = Ed25519PrivateKey.from_private_bytes((folder / "device.key").read_bytes())
    assert seed.public_key().public_bytes_raw() == device
    named = f"{facts['vault']}|{facts['device']}|".encode() + owner + device
    fingerprint = hashlib.sha256(label("field-kit") + b"\0" + named).hexdigest()[:20]
    assert (folder / "confirmed").read_text().replace(" ", "") == fingerprint
    counter = signed((folder / "counter").read_bytes(), "TESTIMONY-FIELD-COUNTER", "field-counter", device)
    outbox = sorted((folder / "outbox").iterdir())
    hashes = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in outbox}
    (name,) = [name for name, digest in hashes.items() if digest == counter["last"]]
    text = content_of(folder / "outbox" / name, vault)
    item = signed(text, "TESTIMONY-FIELD-INTERVIEW", "field-interview", device)
    assert (item["number"], counter["number"], item["previous"]) == (1, 1, "0" * 64)
    assert item["form"] == {"interview": {"notes": "Fig tree."}}
    (sound,) = item["recordings"]
    assert (hashes[sound["name"]], sound["known"]) == (sound["sha256"], {"rate": 48_000})
    assert content_of(folder / "outbox" / sound["name"], vault) == SOUND
    names = content_of(folder / "outbox" / item["identity"]["name"], vault)
    assert signed(names, "TESTIMONY-FIELD-IDENTITY", "field-identity", device)["person"] == {"given_name": "Wren"}
    canonical = json.dumps(hashes, sort_keys=True, separators=(",", ":")).encode()
    assert receipt.replace(" ", "") == hashlib.sha256(canonical).hexdigest()[:12]
