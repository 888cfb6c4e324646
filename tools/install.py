"""Install groups of requirements.lock into the environment that runs this: `python tools/install.py runtime dev`.

Every file is checked against its hash. The group `whisper` (openai-whisper and PyTorch) may be unobtainable, since
the processor-only PyTorch for Linux is not on every index: that is said, and is no failure.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def groups() -> dict[str, str]:
    """The text of each group of the lock file, by the group's name."""
    parts = re.split(r"^# group: (\w+)\n", (ROOT / "requirements.lock").read_text(), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def install(name: str, requirements: str) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"{name}.txt"
        file.write_text(requirements)
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        # openai-whisper is published as source only; it is built with the locked setuptools, not with a fetched one.
        built = ["--no-build-isolation"] if name == "whisper" else ["--only-binary=:all:"]
        done = subprocess.run([*command, "--no-deps", "--require-hashes", *built, "-r", str(file)])
    return done.returncode == 0


def main() -> None:
    available = groups()
    for name in sys.argv[1:]:
        if install(name, available[name]):
            continue
        if name == "whisper":
            print("The extra engine openai-whisper could not be installed; its tests will be skipped and say so.")
            continue
        raise SystemExit(f"Could not install the group '{name}'. Is there a network, and is this Python 3.11 to 3.13?")


if __name__ == "__main__":
    main()
