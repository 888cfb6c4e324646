"""Run all tests, on a virtual screen where there is no other, and end with pytest's own closing line."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys


def main() -> None:
    command = [sys.executable, "-m", "pytest", "-n", "auto", "--dist", "loadfile", *sys.argv[1:]]
    on_linux = sys.platform.startswith("linux")
    if on_linux and not os.environ.get("DISPLAY"):
        if shutil.which("xvfb-run"):
            command = ["xvfb-run", "-a", "-s", "-screen 0 1920x1080x24", *command]
        else:
            print("There is no display and no Xvfb: the window is tested on Qt's own off-screen platform.")
    raise SystemExit(subprocess.run(command).returncode)


if __name__ == "__main__":
    main()
