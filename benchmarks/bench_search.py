"""Searching 4 million characters as somebody types, beside plain SQLite FTS5 and the same under SQLCipher.

`python benchmarks/bench_search.py [--runs 9]`. All three hold the same words, run by turns in one process, and give 50
hits with their surroundings; the figures are medians. The plain ones fold no Arabic, rank every hit, and look nothing
up; `words()` folds, tells whose words they are, and from 2,000 hits on gives the first instead of the best.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import sqlcipher3

from benchmarks.bench_vault import build, by_turns, line, sentences, verdict
from testimony_app.case import Case
from testimony_app.services import edit_transcript, search

TABLES = (
    "CREATE TABLE segment(number INTEGER PRIMARY KEY, text TEXT)",
    "CREATE VIRTUAL TABLE found USING fts5("
    "text, content='segment', content_rowid='number', tokenize='unicode61 remove_diacritics 2')",
)
QUERY = """SELECT segment.number, snippet(found, 0, '[', ']', '…', 16) FROM found
JOIN segment ON segment.number = found.rowid WHERE found MATCH ? ORDER BY rank LIMIT 50"""
TYPED = ("ka", "kal", "kalo", "kalosun", "plane kalo", "pl", "plane", "the plane", "مشفى")


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


def bench_typing(case: Case, plain: Any, sealed: Any, runs: int) -> None:
    for query in TYPED:
        match = " ".join([*(f'"{part}"' for part in query.split()[:-1]), f'"{query.split()[-1]}"*'])
        acts: dict[str, Callable[[], object]] = {
            "plain": lambda m=match: plain.execute(QUERY, (m,)).fetchall(),
            "sealed": lambda m=match: sealed.execute(QUERY, (m,)).fetchall(),
            "ours": lambda q=query: search.words(case, q),
            "all": lambda q=query: search.everything(case, q),
        }
        hits = plain.execute("SELECT count(*) FROM found WHERE found MATCH ?", (match,)).fetchone()[0]
        took = by_turns(runs, acts)
        line(f"“{query}…”, {hits} segments: plain SQLite FTS5", took["plain"])
        line("  the same under SQLCipher", took["sealed"], f"{took['sealed'] / took['plain']:.2f} x")
        times = took["ours"] / took["plain"]
        reached = times <= 2 and took["ours"] < 30
        line("  search.words()", took["ours"], f"{times:.2f} x; aim: within 2 x and under 30 ms: {verdict(reached)}")
        line("  search.everything(), all kinds, 20 hits each", took["all"])


def bench_keeping(case: Case, runs: int) -> None:
    """What those who write wait for, the index included."""
    with case.read() as store:
        transcript = store.content.connection().exec_driver_sql("SELECT id FROM transcript LIMIT 1").scalar()
    segment = edit_transcript.segments(case, str(transcript))[0]

    def correct() -> None:
        edit_transcript.retype(case, segment.id, segment.text + " again").run().run()

    took = by_turns(runs, {"correct": correct})
    print()
    line("correcting a segment, and undo", took["correct"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=9)
    options = parser.parse_args()
    texts = sentences()
    size = sum(len(text) for held in texts for text in held)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        begun = time.perf_counter()
        case = build(folder / "Bench.testimony", texts)
        print(f"{size / 1e6:.1f} million characters, built in {time.perf_counter() - begun:.0f} s\n")
        plain, sealed = bare_index(folder / "plain.db", texts, ""), bare_index(folder / "sealed.db", texts, "ab" * 48)
        assert (folder / "plain.db").read_bytes().startswith(b"SQLite format 3\0")
        assert not (folder / "sealed.db").read_bytes().startswith(b"SQLite format 3\0")
        bench_typing(case, plain, sealed, options.runs)
        bench_keeping(case, options.runs)
        plain.close()
        sealed.close()
        case.close()


if __name__ == "__main__":
    main()
