"""AppError -> the sentence and the remedy that window and command line both show, translated.

Each table maps a code to what happened and what is still true, and to what to do. `{...}` takes an id of the error.
The texts are marked for Qt's own translation tools, which read `QT_TRANSLATE_NOOP`, without Qt being needed here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from testimony_app.errors import AppError
from testimony_app.messages import (
    case_texts,
    codebook_labels,
    codebook_texts,
    exchange_texts,
    field_texts,
    incident_texts,
    keeping_texts,
    labels,
    material_texts,
    people_texts,
    query_texts,
    release_texts,
    vault_texts,
)

Translate = Callable[[str, str], str]
"""Takes the context (`messages`, `stages`, ...) and the English text; returns the text to show."""

TABLES = (
    case_texts.TEXTS,
    codebook_texts.TEXTS,
    vault_texts.TEXTS,
    material_texts.TEXTS,
    release_texts.TEXTS,
    people_texts.TEXTS,
    exchange_texts.TEXTS,
    field_texts.TEXTS,
    keeping_texts.TEXTS,
    incident_texts.TEXTS,
    query_texts.TEXTS,
)
_UNKNOWN = ("Something went wrong, and nothing was changed.", "Note the code and tell whoever looks after the app.")


@dataclass(frozen=True, slots=True)
class Message:
    """What a person reads: what happened and what is still true, and what to do. code: for whoever helps."""

    code: str
    sentence: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.sentence} {self.remedy}".strip()


def untranslated(_context: str, text: str) -> str:
    """The English text itself."""
    return text


def explain(error: AppError, translate: Translate = untranslated) -> Message:
    """The message for an error; an unknown code still gives a sentence that is true."""
    sentence, remedy = text_of(error.code)
    return Message(
        error.code,
        _filled(translate("messages", sentence), error.ids),
        _filled(translate("messages", remedy), error.ids) if remedy else "",
    )


def text_of(code: str) -> tuple[str, str]:
    """The English sentence and remedy of a code."""
    return next((table[code] for table in TABLES if code in table), _UNKNOWN)


def label(code: str, translate: Translate = untranslated) -> str:
    """The words for a stage of a job, an act of the log, or a point that is still open; the code itself if unknown."""
    text = labels.TEXTS.get(code) or codebook_labels.TEXTS.get(code)
    return code if text is None else translate("labels", text)


def _filled(text: str, ids: dict[str, str | int]) -> str:
    for name, value in ids.items():
        text = text.replace("{" + name + "}", str(value))
    return text
