"""Make the small case folder that later versions must open forever: `make_golden_vault.py FOLDER`.

It is made once for each released format and committed. Its key derivation is cheap, because it guards nothing.
"""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ["TESTIMONY_CHEAP_KDF_FOR_TESTS"] = "1"

from testimony_app.jobs import JobContext
from testimony_app.vault import kdf, log_chain
from testimony_app.vault.vault import Vault

PASSPHRASE = "a golden case for tests only"
REPEATS = 100


def main(folder: Path) -> None:
    vault, words = Vault.create(folder, PASSPHRASE, kdf.test_cost())
    stored = vault.media.add(io.BytesIO(bytes(range(256)) * REPEATS), "recording", JobContext())
    notes = {
        "passphrase": PASSPHRASE,
        "words": " ".join(words),
        "vault": vault.vault_id,
        "media": stored.media_id,
        "media_repeats": REPEATS,
        "log_size": 0,
        "signature": vault.sign(b"golden").hex(),
    }
    vault.connect("content")
    vault.connect("identity")
    vault.seal(0, log_chain.EMPTY_ROOT)
    vault.close()
    lines = [f"{key}={value}" for key, value in notes.items()]
    (folder / "GOLDEN.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
