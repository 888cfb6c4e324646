"""How time and memory grow with the case: from 75 interviews to 1,000 with 55 million characters and 250,000 codings.

One case grows in steps; at each size the same acts are measured through the services, as window and command line call
them, and the most memory that the process held so far is noted. Prints a table; with `--write` it is kept and drawn in
docs/GROWTH.md. Run from the repository root, for a quarter of an hour: `python benchmarks/bench_growth.py --write`.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.growth_plot import Line, draw
from benchmarks.large_case import CHARACTERS, CODINGS, LargeCase
from benchmarks.run import load, machine
from testimony_app.services import (
    code_passage,
    corroborate,
    edit_transcript,
    export_table,
    log_interview,
    manage_codebook,
    manage_incidents,
    passages,
    retrieve,
    search,
)
from testimony_app.services.passages import Passage

DOCS = Path(__file__).resolve().parents[1] / "docs"
MARK = "<!-- printed by benchmarks/bench_growth.py --write -->"
RUNS = 5
SIZES = (75, 250, 500, 1_000)
NEAR = 'code:"Code 1" near(200) code:"Code 2"'
BOOLEAN = 'code:"Code 1" and role:doctor and not incident:INC-003'


@dataclass
class Row:
    """One act. unit: ms, s or MiB. figures: one for each size."""

    name: str
    unit: str
    aim: str = ""
    figures: list[float] = field(default_factory=list)


ROWS = (
    Row("open an interview of 55,000 characters", "ms", "100"),
    Row("tag a passage, and take it back", "ms", "32"),
    Row("passages of one incident (270)", "ms", "50"),
    Row("its corroboration grid", "ms"),
    Row("query with and, not: first 50 passages", "ms", "50"),
    Row("query with near: first 50 passages", "ms", "50"),
    Row("query with near: all passages", "ms"),
    Row("search as you type, a rare word begun", "ms", "30"),
    Row("search as you type, two words", "ms", "30"),
    Row("search as you type, a word of most segments", "ms", "30"),
    Row("list of interviews", "ms"),
    Row("list of incidents with their accounts", "ms"),
    Row("all codings to CSV", "s", "1 at 20,000"),
    Row("memory, at most so far", "MiB"),
)


def main() -> None:
    """Grow, measure, print, draw."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)), help="numbers of interviews, ascending")
    parser.add_argument("--write", action="store_true", help="keep the table and its drawing in docs/GROWTH.md")
    options = parser.parse_args()
    sizes = [int(each) for each in options.sizes.split(",")]
    with tempfile.TemporaryDirectory() as folder:
        large = LargeCase(Path(folder))
        for size in sizes:
            started = time.perf_counter()
            large.grow(size)
            print(f"grown to {size:,} interviews in {time.perf_counter() - started:.0f} s", file=sys.stderr, flush=True)
            measure(large, Path(folder) / f"codings-{size}.csv")
        large.case.close()
    table = shown(sizes)
    print(table)
    if options.write:
        write(sizes, table)


def measure(large: LargeCase, file: Path) -> None:
    """One figure for every row."""
    case, middle = large.case, large.transcripts[len(large.transcripts) // 2]
    segment = edit_transcript.segments(case, middle)[0].id
    code = large.codes[0]

    def opened() -> None:
        edit_transcript.segments(case, middle)
        code_passage.codings_of(case, middle)
        manage_codebook.codes(case)

    def tagged() -> None:
        code_passage.tag_code(case, Passage(middle, segment, 0, segment, 9), code).run().run()

    acts: list[Callable[[], object]] = [
        opened,
        tagged,
        lambda: passages.of_incident(case, large.incident),
        lambda: corroborate.findings(case, large.incident),
        lambda: retrieve.more(case, retrieve.plan(case, BOOLEAN)),
        lambda: retrieve.more(case, retrieve.plan(case, NEAR)),
        lambda: retrieve.everything(case, retrieve.plan(case, NEAR)),
        lambda: search.words(case, "kalosun"),
        lambda: search.words(case, "plane kalo"),
        lambda: search.words(case, "plane"),
        lambda: log_interview.lines(case),
        lambda: manage_incidents.lines(case),
    ]
    for row, act in zip(ROWS, acts, strict=False):
        row.figures.append(median(act) * 1000)
    started = time.perf_counter()
    written = export_table.export(case, export_table.codings(), file)
    ROWS[-2].figures.append(time.perf_counter() - started)
    assert written.rows == len(large.transcripts) * CODINGS, (written.rows, written.left_out)
    ROWS[-1].figures.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def median(act: Callable[[], object]) -> float:
    """Seconds, after one run that warms up; fewer runs where one takes long."""
    started = time.perf_counter()
    act()
    runs = RUNS if time.perf_counter() - started < 5 else 1
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        act()
        times.append(time.perf_counter() - started)
    return statistics.median(times)


def shown(sizes: list[int]) -> str:
    """The table."""
    lines = [
        f"{CHARACTERS:,} characters and {CODINGS} codings an interview",
        "",
        f"{'interviews':<50}" + "".join(f"{size:>10,}" for size in sizes) + f"{'aim at 75':>14}",
    ]
    for name, each in (("characters, millions", CHARACTERS / 1e6), ("codings", CODINGS)):
        lines.append(f"{name:<50}" + "".join(f"{size * each:>10,.0f}" for size in sizes))
    for row in ROWS:
        label = f"{row.name} ({row.unit})"
        lines.append(f"{label:<50}" + "".join(f"{figure:>10,.1f}" for figure in row.figures) + f"{row.aim:>14}")
    return "\n".join(lines)


def write(sizes: list[int], table: str) -> None:
    """Keep the table and its drawing in the documents; what stands above the mark stays."""
    drawn = draw(sizes, [Line(f"{row.name} ({row.unit})", row.figures) for row in ROWS])
    (DOCS / "growth.svg").write_text(drawn, encoding="utf-8")
    page = DOCS / "GROWTH.md"
    before = page.read_text(encoding="utf-8").partition(MARK)[0]
    facts = f"{machine()}\n- load at the end {load()}; about 1 is the measuring itself"
    page.write_text(f"{before}{MARK}\n\n{facts}\n\n```\n{table}\n```\n", encoding="utf-8")


if __name__ == "__main__":
    main()
