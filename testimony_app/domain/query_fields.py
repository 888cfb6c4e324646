"""What a query can ask for: its fields, what each stands on, and how a value of each is written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from testimony_app.domain.uncertain_dates import UncertainDate, precision_of
from testimony_app.domain.vocabularies import vocabulary
from testimony_app.errors import AppError

ANY = "*"
"""The value that stands for any at all, such as `code:*` for whatever is coded."""


class Stands(StrEnum):
    """What a condition is about: a coding, a whole interview, or a stretch of the text itself."""

    CODING = "coding"
    INTERVIEW = "interview"
    TEXT = "text"


class Takes(StrEnum):
    """How the values of a field are written."""

    NAME = "name"
    TERM = "term"
    DATE = "date"
    CONSENT = "consent"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Field:
    """One field. vocabulary: whose terms its values are. strict: whether `!` can stand behind it, and makes sense."""

    name: str
    stands: Stands
    takes: Takes
    vocabulary: str = ""
    strict: bool = False


_CODING = (
    Field("code", Stands.CODING, Takes.NAME, strict=True),
    Field("incident", Stands.CODING, Takes.NAME),
    Field("proposition", Stands.CODING, Takes.TERM, "proposition"),
    Field("stance", Stands.CODING, Takes.TERM, "stance"),
    Field("knowledge", Stands.CODING, Takes.TERM, "knowledge"),
    Field("class", Stands.CODING, Takes.TERM, "evidence_class"),
    Field("credibility", Stands.CODING, Takes.TERM, "credibility"),
    Field("group", Stands.CODING, Takes.NAME),
    Field("origin", Stands.CODING, Takes.NAME),
    Field("standing", Stands.CODING, Takes.TERM, "standing"),
    Field("coder", Stands.CODING, Takes.NAME),
    Field("date", Stands.CODING, Takes.DATE, strict=True),
    Field("month", Stands.CODING, Takes.NAME),
    Field("place", Stands.CODING, Takes.WORDS),
    Field("facility", Stands.CODING, Takes.TERM, "facility_kind"),
    Field("certainty", Stands.CODING, Takes.TERM, "certainty"),
    Field("coded", Stands.CODING, Takes.DATE),
)
_INTERVIEW = (
    Field("interview", Stands.INTERVIEW, Takes.NAME),
    Field("witness", Stands.INTERVIEW, Takes.NAME),
    Field("role", Stands.INTERVIEW, Takes.TERM, "witness_role"),
    Field("sex", Stands.INTERVIEW, Takes.TERM, "sex"),
    Field("age", Stands.INTERVIEW, Takes.TERM, "age_band"),
    Field("held", Stands.INTERVIEW, Takes.DATE, strict=True),
    Field("held-at", Stands.INTERVIEW, Takes.WORDS),
    Field("language", Stands.INTERVIEW, Takes.NAME),
    Field("consent", Stands.INTERVIEW, Takes.CONSENT),
)
_TEXT = (Field("speaker", Stands.TEXT, Takes.NAME), Field("text", Stands.TEXT, Takes.WORDS))

FIELDS = MappingProxyType({field.name: field for field in (*_CODING, *_INTERVIEW, *_TEXT)})
"""By name, in the order in which they are offered."""


def checked_value(field: Field, value: str, at: int = 1) -> str:
    """The value as it is compared: a term by its key, a date in ISO form.

    at: the number of its first character in the query, for the errors. Raises AppError `query.unknown_value`,
    `query.date_unreadable`, `query.consent_unreadable`.
    """
    if field.takes is Takes.DATE:
        days(value, at)
        return value
    if field.takes is Takes.CONSENT:
        scope, _, status = value.partition("/")
        found = _term("consent_scope", scope), _term("consent_status", status)
        if None in found:
            raise AppError("query.consent_unreadable", at=at)
        return "/".join(map(str, found))
    if value == ANY or field.takes is not Takes.TERM:
        return value
    term = _term(field.vocabulary, value)
    if term is None:
        raise AppError("query.unknown_value", at=at)
    return term


def days(value: str, at: int = 1) -> tuple[date, date]:
    """The first and the last day that a date asks for: `2031-05-12`, `2031-05`, `2031`, `A/B`, `A/` or `/B`.

    Raises AppError `query.date_unreadable` with `at`.
    """
    first, slash, last = value.partition("/")
    try:
        if not slash:
            last = first
        begin = UncertainDate(first, precision_of(first)).earliest if first else date.min
        end = UncertainDate(last, precision_of(last)).latest if last else date.max
    except AppError:
        raise AppError("query.date_unreadable", at=at) from None
    if begin > end or not (first or last):
        raise AppError("query.date_unreadable", at=at)
    return begin, end


def _term(name: str, wanted: str) -> str | None:
    """The key of a term that is written as its key, in the field's spelling, or as its English label."""
    plain = wanted.casefold()
    for term in vocabulary(name).terms:
        if plain in (term.key.casefold(), term.term.casefold(), term.label.casefold()):
            return term.key
    return None
