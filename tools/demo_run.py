"""Build the demonstration case in `demo-out` and open it; without a display, walk the same way on the command line.

A miniature speech model, which knows a few dozen words, is put on a shelf beside the case, so that
transcribing the practice recording (I-074) can be tried. The models of whoever runs it stay as they are.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "demo-out"
CASE = OUT / "Testimony demonstration.testimony"
MODEL = ROOT / "tests" / "data" / "mini-whisper" / "mini_whisper_en_ar_ct2_int8.tar.gz"


def has_display() -> bool:
    return not sys.platform.startswith("linux") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run(*arguments: str) -> int:
    environment = {**os.environ, "TESTIMONY_DATA": str(OUT / "data")}
    return subprocess.run([sys.executable, "-m", *arguments], cwd=ROOT, env=environment).returncode


def main() -> None:
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir()
    if run("testimony_app.cli.main", "model", "add", str(MODEL), "--allow-unknown"):
        raise SystemExit("The miniature speech model could not be put on its shelf.")
    if not has_display():
        print("There is no display, so the demonstration walks the same way on the command line.\n", flush=True)
        raise SystemExit(run("testimony_app.cli.main", "demo", "walk", str(OUT)))
    if run("testimony_app.cli.main", "demo", "build", str(CASE)):
        raise SystemExit("The demonstration case could not be built.")
    raise SystemExit(run("ui.app", str(CASE)))


if __name__ == "__main__":
    main()
