"""The language of the interface, and with it the side from which the window is read."""

from __future__ import annotations

from importlib.resources import as_file, files

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

LANGUAGES = ("en", "ar")


class Language:
    """Which translation is in force. `choose` changes it; widgets made before keep their words and are made anew."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._translators: list[QTranslator] = []

    def choose(self, choice: str) -> None:
        """`en`, `ar`, or `system` for the system's language where there is a translation, English elsewhere."""
        code = QLocale.system().name()[:2] if choice == "system" else choice
        code = code if code in LANGUAGES else "en"
        for old in self._translators:
            self._app.removeTranslator(old)
        self._translators = []
        # Latin digits in every language: times, codes and counts are compared side by side.
        locale = QLocale("ar_001" if code == "ar" else code)
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        QLocale.setDefault(locale)
        if code != "en":
            self._install("qtbase_" + code, QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
            with as_file(files("resources") / "translations") as folder:
                self._install("testimony_" + code, str(folder))
        rtl = QLocale(code).textDirection() == Qt.LayoutDirection.RightToLeft
        self._app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)

    def _install(self, name: str, folder: str) -> None:
        translator = QTranslator(self._app)
        if translator.load(name, folder):
            self._app.installTranslator(translator)
            self._translators.append(translator)
