"""Run the vault's tests with their full numbers and write the figures that they print into docs/THREAT_MODEL.md.

Usage: python tools/figures.py [--kills N] [--check]. With --check nothing is written; it only says what it would write.
It takes a good while: every header byte is flipped, and each test that kills does so N times (100 unless told).
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "THREAT_MODEL.md"
BEGIN, END = "<!-- figures: written by `make figures` -->", "<!-- end of figures -->"
_KILLS = re.compile(r"kills, [\w -]+: (\d+) survived|(?:processes|devices) killed by a [\w ]+: (\d+)")


def figures(kills: int) -> tuple[list[str], str]:
    """What the tests printed, and pytest's closing line. Ends the program if a test failed."""
    environment = {
        **os.environ,
        "TESTIMONY_OWN_SCREEN": "1",
        "TESTIMONY_ALL_FLIPS": "1",
        "TESTIMONY_EVERY_STEP": "1",
        "TESTIMONY_KILLS": str(kills),
    }
    command = [sys.executable, "-m", "pytest", "tests/vault", "-n", "auto", "-o", "timeout=7200"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    if done.returncode:
        print(done.stdout[-4000:])
        raise SystemExit("A test failed; the page stays as it is.")
    lines = [line.removeprefix("vault: ") for line in done.stdout.splitlines() if line.startswith("vault: ")]
    return lines, done.stdout.strip().splitlines()[-1]


def killed(lines: list[str]) -> int:
    """How many processes died while they recorded, edited, imported, took a package in, changed keys or migrated."""
    return sum(int(match[1] or match[2]) for line in lines if (match := _KILLS.search(line)))


def written(lines: list[str], closing: str) -> str:
    said = [f"- {line}" for line in lines]
    total = killed(lines)
    return "\n".join(
        [
            BEGIN,
            "",
            f"Processes killed at their work (24, kills, field devices): {total}. {closing}",
            "",
            *said,
            "",
            END,
        ]
    )


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--kills", type=int, default=100)
    asked.add_argument("--check", action="store_true")
    given = asked.parse_args()
    text = written(*figures(given.kills))
    page = PAGE.read_text(encoding="utf-8")
    before, _, rest = page.partition(BEGIN)
    after = rest.partition(END)[2] if rest else "\n"
    print(text)
    if not given.check:
        PAGE.write_text(before + text + after, encoding="utf-8")


if __name__ == "__main__":
    main()
