"""The vault beside the bare libraries: unlocking and media.

`python benchmarks/bench_vault.py [--mib 64] [--runs 5]`. Everything lies in a temporary folder, with the key derivation
of a real case. What is compared runs by turns; the figures are medians.
"""

from __future__ import annotations

import argparse
import io
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import product
from pathlib import Path

os.environ.pop("TESTIMONY_CHEAP_KDF_FOR_TESTS", None)
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from cryptography.cobblestone import Cobblestone256Decryptor, Cobblestone256Encryptor

from testimony_app.case import Case
from testimony_app.domain.transcripts import Utterance
from testimony_app.jobs import JobContext
from testimony_app.services import edit_transcript, log_interview
from testimony_app.vault import kdf

PASSPHRASE = "a passphrase for a benchmark only"
PIECE = 1 << 20
INTERVIEWS, UTTERANCES, UTTERANCE = 75, 360, 150
COMMON = ("the", "plane", "came", "back", "over", "school", "and", "we", "heard", "strike", "clinic", "مشفى")
SYLLABLES = ("ka", "lo", "mi", "ter", "sun", "dar", "bel", "و", "شا", "ri", "no", "vel")
WORDS = tuple("".join(each) for each in product(SYLLABLES, repeat=3))


def by_turns(runs: int, acts: dict[str, Callable[[], object]]) -> dict[str, float]:
    """The median milliseconds of each act, after one run of each that warms up."""
    times: dict[str, list[float]] = {name: [] for name in acts}
    for number in range(runs + 1):
        for name, act in acts.items():
            begun = time.perf_counter()
            act()
            if number:
                times[name].append((time.perf_counter() - begun) * 1000)
    return {name: statistics.median(held) for name, held in times.items()}


def line(what: str, milliseconds: float, note: str = "") -> None:
    print(f"{what:<58}{milliseconds:>10.1f} ms  {note}".rstrip(), flush=True)


def verdict(reached: bool) -> str:
    return "reached" if reached else "MISSED"


def bench_unlock(path: Path, runs: int) -> None:
    cost, salt = kdf.DEFAULT_COST, os.urandom(16)
    print(f"Unlock, warm: Argon2id with {cost.memory_kib >> 10} MiB, {cost.iterations} passes, {cost.lanes} lanes")
    opened: list[Case] = []

    def unlock() -> None:
        opened.append(Case.open(path, PASSPHRASE))

    def lock() -> None:
        while opened:
            opened.pop().close()

    acts: dict[str, Callable[[], object]] = {
        "alone": lambda: kdf.passphrase_key(PASSPHRASE, salt, cost),
        "unlock": unlock,
        "lock": lock,
    }
    took = by_turns(runs, acts)
    over = took["unlock"] - took["alone"]
    line("Argon2id alone", took["alone"])
    line("Case.open() of a case of 75 interviews", took["unlock"])
    line("difference", over, f"aim: within 150 ms of Argon2id: {verdict(over <= 150)}")
    line("Case.close(), which seals the case", took["lock"])


def encrypt(content: bytes, path: Path | None = None) -> bytes:
    """The library's own chunked encryption, a piece at a time, to memory or to a file that is forced out."""
    key = bytes(32)
    encryptor = Cobblestone256Encryptor(key, b"bench")
    pieces = (content[at : at + PIECE] for at in range(0, len(content), PIECE))
    if path is None:
        return b"".join([*(encryptor.update(piece) for piece in pieces), encryptor.finalize()])
    with path.open("wb") as file:
        for piece in pieces:
            file.write(encryptor.update(piece))
        file.write(encryptor.finalize())
        file.flush()
        os.fsync(file.fileno())
    return b""


def decrypt(path: Path) -> None:
    decryptor = Cobblestone256Decryptor(bytes(32), b"bench")
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            decryptor.update(piece)
    decryptor.finalize()


def bench_media(case: Case, folder: Path, mib: int, runs: int) -> None:
    content, bare = random.Random(3).randbytes(mib << 20), folder / "bare"
    print(f"\nMedia, {mib} MiB of noise, against cryptography's own chunked AEAD (Cobblestone-256)")
    added: list[str] = []

    def add() -> None:
        added.append(case.media.add(io.BytesIO(content), "recording", JobContext()).media_id)

    def read() -> None:
        with case.media.open(added[-1]) as reader:
            while reader.read(PIECE):
                pass

    def record() -> None:
        recorder = case.media.record("recording")
        for at in range(0, len(content), PIECE):
            recorder.write(content[at : at + PIECE])
        recorder.discard()

    acts: dict[str, Callable[[], object]] = {
        "memory": lambda: encrypt(content),
        "file": lambda: encrypt(content, bare),
        "add": add,
        "record": record,
        "back": lambda: decrypt(bare),
        "read": read,
        "remove": lambda: case.media.remove(added.pop()),
    }
    took = by_turns(runs, acts)

    def share_line(what: str, name: str, bare: str) -> None:
        share = took[bare] / took[name]
        line(what, took[name], f"{share:.0%} of its speed; aim: at least 80 %: {verdict(share >= 0.8)}")

    line("encrypt: the library, in memory", took["memory"])
    line("encrypt: the library, to a file that is forced out", took["file"])
    share_line("encrypt: a recording as it arrives, with its SHA-256", "record", "file")
    share_line("encrypt: media.add()", "add", "file")
    line("decrypt: the library, from its beginning", took["back"])
    share_line("decrypt: media.open(), seekable", "read", "back")
    print("media.add() also reads the finished file back, and takes the SHA-256 of what went in and of what came back.")


def sentences() -> list[list[str]]:
    """Invented words: the text of each interview."""
    chance = random.Random(7)

    def one() -> str:
        text = ""
        while len(text) < UTTERANCE:
            text += chance.choice(COMMON if chance.random() < 0.5 else WORDS) + " "
        return text.strip()

    return [[one() for _ in range(UTTERANCES)] for _ in range(INTERVIEWS)]


def build(path: Path, texts: list[list[str]]) -> Case:
    case, _words = Case.create(path, "Bench", PASSPHRASE)
    for number, held in enumerate(texts):
        interview = log_interview.log(
            case,
            log_interview.InterviewDraft(code=f"I-{number:03d}", held_on="2031-05-12"),
            log_interview.WitnessDraft(code=f"W-{number:03d}"),
        )
        said = [Utterance(text, at * 9_000, at * 9_000 + 8_900, "witness", 0.9) for at, text in enumerate(held)]
        edit_transcript.add_transcript(case, interview.id, said)
    return case


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mib", type=int, default=64)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    texts = sentences()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "Bench.testimony"
        build(path, texts).close()
        bench_unlock(path, options.runs)
        case = Case.open(path, PASSPHRASE)
        try:
            bench_media(case, folder, options.mib, options.runs)
        finally:
            case.close()


if __name__ == "__main__":
    main()
