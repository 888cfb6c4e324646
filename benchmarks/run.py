"""Run every benchmark and print one table after another; with --write, keep the tables in docs/BENCHMARKS.md.

`python benchmarks/run.py [--write] [NAME ...]`, with names such as `store` or `vault`. Each runs in a process of its
own, on a screen if there is one, else on a virtual one or on Qt's own off-screen platform. Names of the machine and
paths never go into what is written.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HERE = Path(__file__).resolve().parent
KEPT = ROOT / "docs" / "BENCHMARKS.md"
BEGIN, END = "<!-- printed by benchmarks/run.py -->", "<!-- end -->"
QUICK = {
    "bench_growth": ("--sizes", "75"),
    "bench_memory": ("--hours", "1"),
    "bench_sound": ("--hours", "0.25", "--minutes", "3"),
}
"""Arguments that make a benchmark quick; all others are quick already."""
SECONDS = 900
LIBRARIES = ("PySide6-Essentials", "cryptography", "sqlcipher3", "av", "faster-whisper")


def names() -> list[str]:
    """Every benchmark there is."""
    return sorted(path.stem for path in HERE.glob("bench_*.py"))


def command(name: str) -> tuple[list[str], dict[str, str]]:
    """How a benchmark is started, and its environment."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_LOGGING_RULES": "qt.multimedia.*=false"}
    started = [sys.executable, str(HERE / f"{name}.py"), *QUICK.get(name, ())]
    if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
        if shutil.which("xvfb-run"):
            started = ["xvfb-run", "-a", "-s", "-screen 0 1920x1080x24", *started]
        else:
            environment["QT_QPA_PLATFORM"] = "offscreen"
    return started, environment


def printed(name: str) -> str:
    """What a benchmark prints, which is shown as well. Ends the run if it fails."""
    started, environment = command(name)
    done = subprocess.run(started, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=SECONDS)
    print(f"\n== {name}\n{done.stdout}", flush=True)
    if done.returncode:
        raise SystemExit(f"{name} failed:\n{done.stderr}")
    return done.stdout.strip()


def processor() -> str:
    """The processor's own name, as far as the system tells it."""
    facts = Path("/proc/cpuinfo")
    if facts.is_file():
        for line in facts.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.machine()


def machine() -> str:
    """What the figures depend on, without any name of the machine."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    parts = [
        f"- {cores} cores of {processor()}",
        f"- {platform.system()} {platform.release().partition('-')[0]}, Python {platform.python_version()}",
        "- " + ", ".join(f"{each} {version(each)}" for each in LIBRARIES),
        f"- {datetime.now(UTC):%B %Y}",
    ]
    return "\n".join(parts)


def load() -> str:
    """How busy the machine is, averaged over a minute; "" where it cannot be told."""
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""


def write(facts: str, tables: dict[str, str]) -> None:
    """Put facts and tables between the marks of the page; everything around them stays."""
    page = KEPT.read_text(encoding="utf-8")
    before, rest = page.split(BEGIN, 1)
    after = rest.split(END, 1)[1]
    parts = [f"## The machine\n\n{facts}"]
    for name, table in tables.items():
        asked = " ".join((f"python benchmarks/{name}.py", *QUICK.get(name, ())))
        parts.append(f"## {name}\n\n`{asked}`\n\n```\n{table}\n```")
    KEPT.write_text(before + BEGIN + "\n\n" + "\n\n".join(parts) + "\n\n" + END + after, encoding="utf-8")


def main() -> None:
    """Run those that are named, or all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="keep the tables in docs/BENCHMARKS.md; needs all of them")
    parser.add_argument("names", nargs="*", help="such as store; all without a name")
    options = parser.parse_args()
    if options.write and options.names:
        raise SystemExit("--write needs all benchmarks, so that the page is of one run.")
    chosen = [each for each in names() if not options.names or each.removeprefix("bench_") in options.names]
    facts, busy = machine(), load()
    print(f"{facts}\n- load at the start: {busy}", flush=True)
    tables = {name: printed(name) for name in chosen}
    if busy:
        facts += f"\n- load at the start {busy}, at the end {load()}; about 1 is the benchmarks' own"
    if options.write:
        write(facts, tables)


if __name__ == "__main__":
    main()
