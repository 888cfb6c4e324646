"""Check what pip cannot install, and say in one message what is missing and which packages hold it.

`python` needs a fit Python; `demo` and `test` need the libraries that Qt loads; `list` names the Debian packages.
"""

from __future__ import annotations

import ctypes.util
import os
import subprocess
import sys

LIBRARIES = {
    "EGL": "libegl1",
    "GL": "libgl1",
    "xkbcommon": "libxkbcommon0",
    "dbus-1": "libdbus-1-3",
    "fontconfig": "libfontconfig1",
    "glib-2.0": "libglib2.0-0",
    "pulse": "libpulse0",
}
FOR_A_DISPLAY = {
    "xcb-cursor": "libxcb-cursor0",
    "xkbcommon-x11": "libxkbcommon-x11-0",
    "xcb-icccm": "libxcb-icccm4",
    "xcb-keysyms": "libxcb-keysyms1",
    "xcb-image": "libxcb-image0",
    "xcb-render-util": "libxcb-render-util0",
    "xcb-shape": "libxcb-shape0",
    "xcb-xinerama": "libxcb-xinerama0",
}
FOR_TESTS = ("xvfb", "strace", "fonts-noto-core")
PACKAGES = (*LIBRARIES.values(), *FOR_A_DISPLAY.values(), *FOR_TESTS)


def fit_python() -> str:
    """What is wrong with this Python, "" if it is fit."""
    if not (3, 11) <= sys.version_info[:2] < (3, 14):
        return f"Testimony needs Python 3.11, 3.12 or 3.13; this is {sys.version_info[0]}.{sys.version_info[1]}."
    try:
        import ensurepip  # noqa: F401  Only whether it is there.
    except ImportError:
        return "This Python cannot make virtual environments. On Debian and Ubuntu: apt install python3-venv"
    return ""


def missing_libraries() -> list[str]:
    """The Debian packages of libraries that Qt needs here and that are not there."""
    if not sys.platform.startswith("linux"):
        return []
    wanted = LIBRARIES | (FOR_A_DISPLAY if os.environ.get("DISPLAY") else {})
    return [package for library, package in wanted.items() if ctypes.util.find_library(library) is None]


def window_starts() -> str:
    """The last line of what Qt says when it cannot start, "" if it can."""
    code = "from PySide6 import QtWidgets, QtMultimedia; QtWidgets.QApplication([])"
    environment = os.environ | ({} if os.environ.get("DISPLAY") else {"QT_QPA_PLATFORM": "offscreen"})
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment)
    return "" if done.returncode == 0 else (done.stderr.strip().splitlines() or ["Qt cannot start."])[-1]


def main() -> None:
    purpose = sys.argv[1]
    if purpose == "list":
        print(" ".join(PACKAGES))
        return
    problem = fit_python()
    if not problem and purpose != "python":
        missing = missing_libraries()
        if missing:
            problem = "These system packages are missing: " + " ".join(missing)
            problem += "\nOn Debian and Ubuntu: sudo apt install " + " ".join(missing)
        else:
            problem = window_starts()
    if problem:
        raise SystemExit(problem)


if __name__ == "__main__":
    main()
