"""Drive the real window through the demonstration case and write the pictures of the user guide.

Usage: python tools/screenshots.py [--out FOLDER] [NAME ...]. Everything in the pictures is fictional. Without a display
it starts itself again on a virtual one, or draws on Qt's own off-screen platform if there is none.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from picture_scenes import Scenes

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
PICTURES = ROOT / "docs" / "pictures"
LARGEST, ALTOGETHER = 250_000, 3_000_000
INSIDE = "TESTIMONY_PICTURES_ON_A_SCREEN"


def on_a_screen() -> None:
    """Go on where something can be drawn: here, on a virtual screen, or on Qt's own off-screen platform."""
    if os.environ.get(INSIDE) or not sys.platform.startswith("linux") or os.environ.get("DISPLAY"):
        return
    environment = {**os.environ, INSIDE: "1"}
    command = [sys.executable, __file__, *sys.argv[1:]]
    if shutil.which("xvfb-run"):
        command = ["xvfb-run", "-a", "-s", "-screen 0 1920x1080x24", *command]
    else:
        environment["QT_QPA_PLATFORM"] = "offscreen"
    raise SystemExit(subprocess.run(command, env=environment).returncode)


def main() -> None:
    """Take the pictures, and fail if they are too large for the repository."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=PICTURES)
    parser.add_argument("names", nargs="*", help="only these; all without a name")
    options = parser.parse_args()
    on_a_screen()
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="testimony-pictures-") as folder:
        os.environ["TESTIMONY_CHEAP_KDF_FOR_TESTS"] = "1"
        os.environ["TESTIMONY_DATA"] = str(Path(folder) / "data")
        from ui.shell.environment import prepare

        private = prepare()
        studio = Scenes(Path(folder), options.out)
        try:
            studio.take(set(options.names))
        finally:
            studio.controller.end()
            if studio.field is not None:
                studio.field.end()
            private.discard()
    files = list(options.out.glob("*.png"))
    sizes = [each.stat().st_size for each in files]
    large = [each.name for each in files if each.stat().st_size > LARGEST]
    if large or sum(sizes) > ALTOGETHER:
        raise SystemExit(f"Too large: {', '.join(large) or 'all pictures together'}.")
    print(f"{len(files)} pictures, {sum(sizes) // 1024} KiB")


if __name__ == "__main__":
    main()
