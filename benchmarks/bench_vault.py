"""The vault beside the bare libraries: unlocking, media, and searching an encrypted database.

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
from typing import Any

os.environ.pop("TESTIMONY_CHEAP_KDF_FOR_TESTS", None)
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import sqlcipher3
from cryptography.cobblestone import Cobblestone256Decryptor, Cobblestone256Encryptor

from testimony_app.case import Case
from testimony_app.domain.transcripts import Utterance
from testimony_app.jobs import JobContext
from testimony_app.services import edit_transcript, log_interview, search
from testimony_app.vault import kdf

PASSPHRASE = "a passphrase for a benchmark only"
PIECE = 1 << 20
INTERVIEWS, UTTERANCES, UTTERANCE = 75, 360, 150
COMMON = ("the", "plane", "came", "back", "over", "school", "and", "we", "heard", "strike", "clinic", "مشفى")
SYLLABLES = ("ka", "lo", "mi", "ter", "sun", "dar", "bel", "و", "شا", "ri", "no", "vel")
WORDS = tuple("".join(each) for each in product(SYLLABLES, repeat=3))
TABLES = (
    "CREATE TABLE segment(number INTEGER PRIMARY KEY, text TEXT)",
    "CREATE VIRTUAL TABLE found USING fts5("
    "text, content='segment', content_rowid='number', tokenize='unicode61 remove_diacritics 2')",
)
QUERY = """SELECT segment.number, snippet(found, 0, '[', ']', '…', 16) FROM found
JOIN segment ON segment.number = found.rowid WHERE found MATCH ? ORDER BY rank LIMIT 50"""


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


def bare_index(path: Path, texts: list[list[str]], key: str) -> Any:
    """The same words in the same kind of index, without any of ours; with no key it is plain SQLite."""
    connection = sqlcipher3.connect(str(path))
    if key:
        connection.execute(f"PRAGMA key = \"x'{key}'\"")
    for table in TABLES:
        connection.execute(table)
    rows = list(enumerate((text for held in texts for text in held), 1))
    connection.executemany("INSERT INTO segment VALUES (?, ?)", rows)
    connection.executemany("INSERT INTO found(rowid, text) VALUES (?, ?)", rows)
    connection.commit()
    return connection


def bench_search(case: Case, folder: Path, texts: list[list[str]], runs: int) -> None:
    size = sum(len(text) for held in texts for text in held)
    print(f"\nFull-text search in {size / 1e6:.1f} million characters, 50 hits with their surroundings")
    plain, sealed = bare_index(folder / "plain.db", texts, ""), bare_index(folder / "sealed.db", texts, "ab" * 48)
    assert (folder / "plain.db").read_bytes().startswith(b"SQLite format 3\0")
    assert not (folder / "sealed.db").read_bytes().startswith(b"SQLite format 3\0")
    for query in ("kalosun", "kalo", "plane kalo", "plane"):
        match = " ".join([*(f'"{part}"' for part in query.split()[:-1]), f'"{query.split()[-1]}"*'])
        acts: dict[str, Callable[[], object]] = {
            "plain": lambda m=match: plain.execute(QUERY, (m,)).fetchall(),
            "sealed": lambda m=match: sealed.execute(QUERY, (m,)).fetchall(),
            "ours": lambda q=query: search.words(case, q),
        }
        hits = plain.execute("SELECT count(*) FROM found WHERE found MATCH ?", (match,)).fetchone()[0]
        took = by_turns(max(runs, 7), acts)
        line(f"“{query}…”, {hits} segments: plain SQLite FTS5", took["plain"])
        line("  the same under SQLCipher", took["sealed"], f"{took['sealed'] / took['plain']:.2f} x")
        times = took["ours"] / took["plain"]
        reached = times <= 2 and took["ours"] < 30
        line("  search.words()", took["ours"], f"{times:.2f} x; aim: within 2 x and under 30 ms: {verdict(reached)}")
    plain.close()
    sealed.close()


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
            bench_search(case, folder, texts, options.runs)
        finally:
            case.close()


if __name__ == "__main__":
    main()
