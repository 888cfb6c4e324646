"""The words of the interface for the parts of a query, and what a few letters find to put into one."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from testimony_app.domain.queries import Condition, Distance, Unit
from testimony_app.domain.query_edit import Join, Kind, Piece
from testimony_app.domain.query_fields import ANY, FIELDS, Takes, checked_value
from testimony_app.domain.vocabularies import vocabulary
from testimony_app.errors import AppError
from testimony_app.services.query_offers import Offer
from testimony_app.services.query_tables import Count
from ui import words
from ui.shell.fuzzy import rank

MOST = 60
ICONS = {"coding": "code", "interview": "interview", "text": "words"}


def field_word(field: str) -> str:
    """The word for a field of a query."""
    return {
        "code": QCoreApplication.translate("Query", "Code"),
        "incident": QCoreApplication.translate("Query", "Incident"),
        "proposition": QCoreApplication.translate("Query", "Proposition"),
        "stance": QCoreApplication.translate("Query", "Stance"),
        "knowledge": QCoreApplication.translate("Query", "Knowledge"),
        "class": QCoreApplication.translate("Query", "Class of evidence"),
        "credibility": QCoreApplication.translate("Query", "Credibility"),
        "group": QCoreApplication.translate("Query", "Independence group"),
        "origin": QCoreApplication.translate("Query", "Origin of the account"),
        "standing": QCoreApplication.translate("Query", "Standing"),
        "coder": QCoreApplication.translate("Query", "Coder"),
        "date": QCoreApplication.translate("Query", "Date of the incident"),
        "month": QCoreApplication.translate("Query", "Month of the incident"),
        "place": QCoreApplication.translate("Query", "Place of the incident"),
        "facility": QCoreApplication.translate("Query", "Facility"),
        "certainty": QCoreApplication.translate("Query", "Certainty"),
        "coded": QCoreApplication.translate("Query", "Coded on"),
        "interview": QCoreApplication.translate("Query", "Interview"),
        "witness": QCoreApplication.translate("Query", "Witness"),
        "role": QCoreApplication.translate("Query", "Role"),
        "sex": QCoreApplication.translate("Query", "Sex"),
        "age": QCoreApplication.translate("Query", "Age"),
        "held": QCoreApplication.translate("Query", "Interview held on"),
        "held-at": QCoreApplication.translate("Query", "Interview held at"),
        "language": QCoreApplication.translate("Query", "Language"),
        "consent": QCoreApplication.translate("Query", "Consent"),
        "speaker": QCoreApplication.translate("Query", "Speaker"),
        "text": QCoreApplication.translate("Query", "Words"),
    }[field]


def value_word(field: str, value: str) -> str:
    """One value as a person reads it."""
    if value == ANY:
        return QCoreApplication.translate("Query", "any")
    held = FIELDS[field]
    if held.takes is Takes.TERM:
        return words.term(held.vocabulary, value)
    if held.takes is Takes.CONSENT:
        scope, _, status = value.partition("/")
        said = QCoreApplication.translate("Query", "{scope}: {status}")
        return said.format(scope=words.term("consent_scope", scope), status=words.term("consent_status", status))
    if field == "speaker" and value in vocabulary("speaker").keys():  # noqa: SIM118  A method of Vocabulary.
        return words.term("speaker", value)
    if field == "month" and value == "unknown":
        return QCoreApplication.translate("Query", "not certain")
    return f"“{value}”" if field == "text" else value


def condition_words(condition: Condition) -> str:
    """A condition in words, such as `Code: Second strike`; what is strict says so."""
    values = words.comma().join(words.isolated(value_word(condition.field, each)) for each in condition.values)
    said = QCoreApplication.translate("Query", "{field}: {values}").format(
        field=field_word(condition.field), values=values
    )
    if not condition.strict:
        return said
    itself, certainly = QCoreApplication.translate("Query", "itself"), QCoreApplication.translate("Query", "certainly")
    how = itself if condition.field == "code" else certainly
    return QCoreApplication.translate("Query", "{condition} ({how})").format(condition=said, how=how)


def join_word(join: Join | str) -> str:
    """The word that joins, as the interface says it."""
    return {
        "and": QCoreApplication.translate("Query", "and"),
        "or": QCoreApplication.translate("Query", "or"),
        "and not": QCoreApplication.translate("Query", "and not"),
        "with": QCoreApplication.translate("Query", "with"),
        "with not": QCoreApplication.translate("Query", "with not"),
        "near": QCoreApplication.translate("Query", "near"),
        "overlaps": QCoreApplication.translate("Query", "overlaps"),
        "within": QCoreApplication.translate("Query", "within"),
        "contains": QCoreApplication.translate("Query", "contains"),
        "followed by": QCoreApplication.translate("Query", "followed by"),
        "preceded by": QCoreApplication.translate("Query", "preceded by"),
        "not": QCoreApplication.translate("Query", "not"),
    }[str(join)]


def join_help(join: Join) -> str:
    """What joining with a word means."""
    return {
        Join.AND: QCoreApplication.translate("Query", "The words for which both hold"),
        Join.OR: QCoreApplication.translate("Query", "The words for which either holds"),
        Join.AND_NOT: QCoreApplication.translate("Query", "The words for which the new one does not hold"),
        Join.WITH: QCoreApplication.translate("Query", "Both must be said of one coding"),
        Join.NEAR: QCoreApplication.translate("Query", "Passages that lie at most 200 characters from one"),
        Join.OVERLAPS: QCoreApplication.translate("Query", "Whole passages that share words with one"),
        Join.WITHIN: QCoreApplication.translate("Query", "Passages that lie wholly in one"),
        Join.CONTAINS: QCoreApplication.translate("Query", "Passages that hold all of one"),
        Join.FOLLOWED: QCoreApplication.translate("Query", "Passages with one behind them in the same transcript"),
        Join.PRECEDED: QCoreApplication.translate("Query", "Passages with one before them in the same transcript"),
    }[join]


def piece_words(piece: Piece) -> str:
    """A piece of a query as it stands on its chip."""
    if piece.condition is not None:
        return condition_words(piece.condition)
    if piece.kind in (Kind.OPEN, Kind.CLOSE):
        return piece.text
    negated = piece.kind is Kind.RELATION and piece.text.startswith("not ")
    bare = piece.text.removeprefix("not ") if negated else piece.text
    said = join_word(bare.partition("(")[0])
    if piece.distance is not None:
        said = f"{said} ({distance_word(piece.distance)})"
    return QCoreApplication.translate("Query", "not {relation}").format(relation=said) if negated else said


def distance_word(distance: Distance) -> str:
    """A distance as it stands on a chip: a number alone is one of characters."""
    count = distance.count
    if distance.unit is Unit.SECONDS:
        return words.isolated(QCoreApplication.translate("Query", "{count} s").format(count=count))
    if distance.unit is Unit.TURNS:
        many = QCoreApplication.translate("Query", "%n turns", "", count)
        return words.isolated(QCoreApplication.translate("Query", "1 turn") if count == 1 else many)
    return str(count)


def distance_help(distance: Distance) -> str:
    """What a distance asks for."""
    if distance.unit is Unit.TURNS and distance.count == 0:
        return QCoreApplication.translate("Query", "Within one turn of a speaker")
    if distance.unit is Unit.TURNS and distance.count == 1:
        return QCoreApplication.translate("Query", "In the same turn or the next")
    far = {
        Unit.CHARACTERS: QCoreApplication.translate("Query", "At most {count} characters between"),
        Unit.SECONDS: QCoreApplication.translate("Query", "At most {count} seconds between, as spoken"),
        Unit.TURNS: QCoreApplication.translate("Query", "At most {count} turns further"),
    }
    return far[distance.unit].format(count=distance.count)


@dataclass(frozen=True, slots=True)
class Choice:
    """A condition that can be put into a query. text: what it is found by; shown: its value in words."""

    condition: Condition
    shown: str
    text: str


def choices(offers: Sequence[Offer], query: str, fields: Collection[str] = ()) -> list[Choice]:
    """What a few letters find, best first: what is there, terms, and what was typed as words, a place or a date.

    fields: only of these; of all if empty.
    """
    wanted = [name for name in FIELDS if not fields or name in fields]
    known = [_named(offer) for offer in offers if offer.field in wanted]
    found = [*known, *(each for name in wanted for each in _terms(name))]
    return [*rank(found, query, MOST), *_typed(query, wanted)]


def _named(offer: Offer) -> Choice:
    shown = value_word(offer.field, offer.value)
    return _choice(offer.field, offer.value, words.joined((shown, offer.hint)))


def _terms(name: str) -> Iterator[Choice]:
    field = FIELDS[name]
    lists = {"speaker": "speaker"}
    if field.takes is Takes.TERM or name in lists:
        for key, word in words.terms(field.vocabulary or lists[name]):
            yield _choice(name, key, word)
    elif field.takes is Takes.CONSENT:
        for scope, _ in words.terms("consent_scope"):
            for status, _ in words.terms("consent_status"):
                yield _choice(name, f"{scope}/{status}", value_word(name, f"{scope}/{status}"))
    if name in ("code", "incident", "coder", "stance", "proposition", "group", "origin", "role"):
        yield _choice(name, ANY, value_word(name, ANY))


def _typed(query: str, wanted: Sequence[str]) -> Iterator[Choice]:
    typed = " ".join(query.split())
    if not typed:
        return
    for name in ("text", "place", "held-at", "date", "held", "coded"):
        if name not in wanted:
            continue
        try:
            value = checked_value(FIELDS[name], typed)
        except AppError:
            continue
        yield _choice(name, value, value_word(name, value))


def _choice(field: str, value: str, shown: str) -> Choice:
    return Choice(Condition(field, (value,)), shown, f"{shown} {field_word(field)} {value}")


def passages_word(number: int) -> str:
    """How many passages."""
    many = QCoreApplication.translate("Query", "%n passages", "", number)
    return QCoreApplication.translate("Query", "1 passage") if number == 1 else many


def witnesses_word(number: int) -> str:
    """How many witnesses."""
    many = QCoreApplication.translate("Query", "%n witnesses", "", number)
    return QCoreApplication.translate("Query", "1 witness") if number == 1 else many


def count_words(count: Count) -> str:
    """Passages and witnesses in words."""
    return words.joined((passages_word(count.passages), witnesses_word(count.witnesses)))
