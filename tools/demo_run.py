"""Build the demonstration case in `demo-out` and open it; without a display, walk the same way on the command line."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "demo-out"
CASE = OUT / "Testimony demonstration.testimony"


def has_display() -> bool:
    return not sys.platform.startswith("linux") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run(*arguments: str) -> int:
    return subprocess.run([sys.executable, "-m", *arguments], cwd=ROOT).returncode


def main() -> None:
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir()
    if not has_display():
        print("There is no display, so the demonstration walks the same way on the command line.\n")
        raise SystemExit(run("testimony_app.cli.main", "demo", "walk", str(CASE), "--out", str(OUT)))
    if run("testimony_app.cli.main", "demo", "build", str(CASE)):
        raise SystemExit("The demonstration case could not be built.")
    raise SystemExit(run("ui.app", str(CASE)))


if __name__ == "__main__":
    main()
