"""A screen of its own for each process that runs tests: two windows on one screen take each other's keyboard away."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

ASKED = "TESTIMONY_OWN_SCREEN"
"""Set by `tools/run_tests.py`; whoever runs pytest by hand keeps the display at hand."""


def own_screen() -> subprocess.Popen[bytes] | None:
    """Start Xvfb for this process if that was asked for and it is there, and name it in DISPLAY."""
    if os.environ.get(ASKED) != "1" or not sys.platform.startswith("linux") or shutil.which("Xvfb") is None:
        return None
    read_end, write_end = os.pipe()
    order = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1920x1080x24", "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(order, pass_fds=(write_end,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write_end)
    with os.fdopen(read_end, "rb") as told:
        number = told.readline().strip()
    if number:
        os.environ["DISPLAY"] = f":{number.decode()}"
    return server
