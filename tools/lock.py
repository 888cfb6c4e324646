"""Make requirements.lock: exact versions with hashes, in four groups, for CPython 3.11 to 3.13.

Run as `.venv/bin/python tools/lock.py [--keep] [CPU_TORCH_WHEEL]`. It needs uv and the package registry. With --keep,
what is locked stays at its version, and only what pyproject.toml asks for beyond that is added. The file names no
download address. Linux takes PyTorch's processor-only build, whose hash is read from the wheel given; without one
the hash that the present lock file holds is kept.
"""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
NOT_NEEDED_ON_A_PROCESSOR = re.compile(r"^(nvidia-|cuda-|triton)")
GROUPS: dict[str, list[str]] = {
    "runtime": [],
    "build": ["--group", "build"],
    "dev": ["--group", "dev"],
    "whisper": ["--extra", "whisper"],
}


def compiled(arguments: list[str], constraints: str) -> dict[str, str]:
    """The pinned requirements by name, each with its hash lines, as uv resolves them for every platform."""
    held = ROOT / ".lock-constraints.txt"
    held.write_text(constraints)
    command = [
        *("uv", "pip", "compile", "--universal", "--python-version", "3.11", "--generate-hashes"),
        *("--no-emit-index-url", "--no-header", "--no-annotate", "-c", held.name, "pyproject.toml", *arguments),
    ]
    try:
        done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    finally:
        held.unlink()
    blocks = re.split(r"\n(?=[a-z0-9])", done.stdout.strip())
    found: dict[str, str] = {}
    for block in (block.strip() for block in blocks if "==" in block):
        name = re.split(r"[=@ ]", block, maxsplit=1)[0]
        found[name] = f"{found[name]}\n{block}" if name in found else block
    return found


def torch_on_linux(wheel: Path | None) -> str:
    """The requirement for the processor-only PyTorch, with the hash of `wheel` or the one already locked."""
    if wheel is not None:
        digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    else:
        known = re.search(r"\+cpu[^\n]*\n\s+--hash=sha256:([0-9a-f]{64})", LOCK.read_text())
        if known is None:
            raise SystemExit("No hash of the processor-only PyTorch is known: name its wheel.")
        digest = known[1]
    return f"torch==2.13.0+cpu ; sys_platform == 'linux' \\\n    --hash=sha256:{digest}"


def locked() -> str:
    """The versions in the present lock file, as constraints; PyTorch's is in pyproject.toml."""
    pins = re.findall(r"^[a-z0-9][^\\\n]*", LOCK.read_text(), flags=re.MULTILINE)
    return "\n".join(pin for pin in pins if not pin.startswith("torch=="))


def main() -> None:
    given = [each for each in sys.argv[1:] if each != "--keep"]
    kept = locked() if "--keep" in sys.argv else ""
    linux_torch = torch_on_linux(Path(given[0]) if given else None)
    seen: dict[str, str] = {}
    text = "# Made by tools/lock.py; do not edit. Installed by tools/install.py, group by group.\n"
    for group, arguments in GROUPS.items():
        constraints = "\n".join(re.sub(r" \\\n(\s+--hash=\S+( \\\n)?)+", "", block) for block in seen.values())
        found = compiled(arguments, f"{kept}\n{constraints}")
        new = {name: block for name, block in found.items() if name not in seen}
        new = {name: block for name, block in new.items() if not NOT_NEEDED_ON_A_PROCESSOR.match(name)}
        if "torch" in new:
            elsewhere = new["torch"].replace("torch==2.13.0", "torch==2.13.0 ; sys_platform != 'linux'", 1)
            new["torch"] = f"{elsewhere}\n{linux_torch}"
        seen |= new
        text += f"\n# group: {group}\n" + "\n".join(new[name] for name in sorted(new)) + "\n"
    LOCK.write_text(text)


if __name__ == "__main__":
    main()
