"""Run all tests, each process on a virtual screen of its own, and end with pytest's own closing line."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys


def main() -> None:
    # One process more than there are processors: a quarter of the time each waits for a window, a disk or a child.
    processes = str((os.cpu_count() or 1) + 1)
    # Left to itself, xdist begins with the files of most tests, and the longest tests stand in files of few.
    order = ["--dist", "loadfile", "--no-loadscope-reorder"]
    command = [sys.executable, "-m", "pytest", "-n", processes, *order, *sys.argv[1:]]
    environment = dict(os.environ)
    # Hundreds of processes are started; where none may keep what it compiled, each compiles the whole app again.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if sys.platform.startswith("linux"):
        if shutil.which("Xvfb"):
            environment["TESTIMONY_OWN_SCREEN"] = "1"
        elif not os.environ.get("DISPLAY"):
            print("There is no display and no Xvfb: the window is tested on Qt's own off-screen platform.", flush=True)
    raise SystemExit(subprocess.run(command, env=environment).returncode)


if __name__ == "__main__":
    main()
