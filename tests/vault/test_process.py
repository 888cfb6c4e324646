"""The process leaves no core dump and lets no debugger in."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_hardened_process_dumps_no_core() -> None:
    script = (
        "from testimony_app.vault import process; print(process.harden());"
        "import resource, ctypes; print(resource.getrlimit(resource.RLIMIT_CORE));"
        "print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.splitlines() == ["('core_limit', 'not_dumpable')", "(0, 0)", "0"]
