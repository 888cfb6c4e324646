"""What must hold before Qt starts, so that nothing of a case is left outside it. Call `prepare` first of all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import MutableMapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLoggingCategory, QSettings

QUIET = "qt.multimedia.*=false"


class PrivateSettings:
    """An empty place for whatever Qt itself wants to remember; gone after the run.

    Qt keeps the paths of every file dialog in `QtProject.conf` (security.md 2.9), and no attribute turns that off.
    """

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="testimony-"))
        self.folder.chmod(0o700)

    def discard(self) -> None:
        """Delete the place with all that Qt wrote there."""
        shutil.rmtree(self.folder, ignore_errors=True)


def prepare(environ: MutableMapping[str, str] = os.environ) -> PrivateSettings:
    """Quiet Qt's media log (it prints titles) and give Qt a private, passing place for its settings."""
    private = PrivateSettings()
    rules = [rule for rule in environ.get("QT_LOGGING_RULES", "").split(";") if rule and rule != QUIET]
    environ["QT_LOGGING_RULES"] = ";".join([*rules, QUIET])
    # Qt reads the variable once, perhaps before this line; the rule itself holds from now on, and in children.
    QLoggingCategory.setFilterRules(QUIET)
    environ["XDG_CONFIG_HOME"] = str(private.folder)
    redirect_settings(private.folder)
    return private


def redirect_settings(folder: Path) -> None:
    """Send every QSettings of this process, Qt's own included, to files below `folder`."""
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    for kind in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, str(folder))


def forget_dialog_history() -> None:
    """Empty what Qt keeps of file dialogs on systems whose native settings cannot be sent elsewhere."""
    settings = QSettings(QSettings.Scope.UserScope, "QtProject")
    for key in settings.allKeys():
        if key.startswith("FileDialog/"):
            settings.remove(key)
    settings.sync()


def name_application() -> None:
    """The name under which the window manager and accessibility know the app. No organisation, so no settings file."""
    QCoreApplication.setApplicationName("Testimony")
