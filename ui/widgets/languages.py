"""Names of the languages that interviews are held in, in the language of the interface."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from testimony_app.messages.marks import QT_TRANSLATE_NOOP
from ui.words import translated

LANGUAGES = {
    "ar": QT_TRANSLATE_NOOP("languages", "Arabic"),
    "hy": QT_TRANSLATE_NOOP("languages", "Armenian"),
    "az": QT_TRANSLATE_NOOP("languages", "Azerbaijani"),
    "bn": QT_TRANSLATE_NOOP("languages", "Bengali"),
    "my": QT_TRANSLATE_NOOP("languages", "Burmese"),
    "ckb": QT_TRANSLATE_NOOP("languages", "Central Kurdish"),
    "prs": QT_TRANSLATE_NOOP("languages", "Dari"),
    "en": QT_TRANSLATE_NOOP("languages", "English"),
    "fr": QT_TRANSLATE_NOOP("languages", "French"),
    "ka": QT_TRANSLATE_NOOP("languages", "Georgian"),
    "de": QT_TRANSLATE_NOOP("languages", "German"),
    "he": QT_TRANSLATE_NOOP("languages", "Hebrew"),
    "ku": QT_TRANSLATE_NOOP("languages", "Kurdish"),
    "ps": QT_TRANSLATE_NOOP("languages", "Pashto"),
    "fa": QT_TRANSLATE_NOOP("languages", "Persian"),
    "pt": QT_TRANSLATE_NOOP("languages", "Portuguese"),
    "ru": QT_TRANSLATE_NOOP("languages", "Russian"),
    "so": QT_TRANSLATE_NOOP("languages", "Somali"),
    "es": QT_TRANSLATE_NOOP("languages", "Spanish"),
    "sw": QT_TRANSLATE_NOOP("languages", "Swahili"),
    "ti": QT_TRANSLATE_NOOP("languages", "Tigrinya"),
    "tr": QT_TRANSLATE_NOOP("languages", "Turkish"),
    "uk": QT_TRANSLATE_NOOP("languages", "Ukrainian"),
    "ur": QT_TRANSLATE_NOOP("languages", "Urdu"),
}
"""ISO 639 code to name; any other code may be typed."""


def language_name(code: str) -> str:
    """The language's name, or the code itself where no name is known."""
    if code in LANGUAGES:
        return translated("languages", LANGUAGES[code])
    known = QLocale.codeToLanguage(code) if code else QLocale.Language.AnyLanguage
    if known in (QLocale.Language.AnyLanguage, QLocale.Language.C):
        return code
    return QLocale.languageToString(known)


def language_choices() -> list[tuple[str, str]]:
    """Code and name of every language in the table, by name."""
    return sorted(((code, language_name(code)) for code in LANGUAGES), key=lambda each: each[1].casefold())
