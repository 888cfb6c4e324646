"""Reads a query from its text. Errors say at which character, counted from 1, and what was expected there.

query     = all { "or" all }
all       = one { "and" one }
one       = "not" one | beside
beside    = primary { [ "not" ] relation [ "(" number [ unit ] ")" ] primary }
relation  = "near" | "overlaps" | "within" | "contains" | "followed" "by" | "preceded" "by"
unit      = "s" | "turns" | "characters"
primary   = "(" query ")" | condition { "with" [ "not" ] condition }
condition = field [ "!" ] ":" value { "," value }
value     = word | '"' characters '"'
"""

from __future__ import annotations

import re

from testimony_app.domain.queries import (
    NEAR,
    Beside,
    Condition,
    Distance,
    Limit,
    Not,
    Query,
    Relation,
    Unit,
    With,
    all_of,
    any_of,
)
from testimony_app.domain.query_fields import FIELDS, checked_value
from testimony_app.errors import AppError

LONGEST, DEEPEST = 4_000, 40
"""Characters of a query, and brackets in brackets: more than anybody types, and few enough to read them safely."""
_SPACE = re.compile(r"\s*")
_WORD = re.compile(r"[^\W\d][\w-]*")
_NUMBER = re.compile(r"\(\s*(\d{1,9})")
_BARE = re.compile(r"[^\s(),،\"“”]+")
_QUOTED = re.compile(r"\"((?:[^\"\\]|\\.)*)\"|“([^”]*)”", re.DOTALL)
_UNITS = {
    **dict.fromkeys(("s", "sec", "second", "seconds"), Unit.SECONDS),
    **dict.fromkeys(("turn", "turns"), Unit.TURNS),
    **dict.fromkeys(("character", "characters"), Unit.CHARACTERS),
}
_RELATIONS = {
    ("near",): Relation.NEAR,
    ("overlaps",): Relation.OVERLAPS,
    ("within",): Relation.WITHIN,
    ("contains",): Relation.CONTAINS,
    ("followed", "by"): Relation.FOLLOWED,
    ("preceded", "by"): Relation.PRECEDED,
}


def parse(text: str) -> Query:
    """The query that `text` says.

    Raises AppError `query.empty`, `query.too_long`, `query.too_deep`, and with `at`, the number of a character:
    `query.condition_expected`, `query.operator_expected`, `query.value_expected`, `query.unknown_unit`,
    `query.bracket_unclosed`, `query.quote_unclosed`, `query.unknown_field`, `query.unknown_value`,
    `query.date_unreadable`, `query.consent_unreadable`, `query.not_strict`, `query.with_needs_coding`.
    """
    if len(text) > LONGEST:
        raise AppError("query.too_long", most=LONGEST)
    if not text.strip():
        raise AppError("query.empty")
    return _Reader(text).whole()


class _Reader:
    """Goes through the text once. at: the character it is at; depth: in how many brackets and negations."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._depth = 0

    def whole(self) -> Query:
        found = self._any()
        if self._at < len(self._text):
            raise self._wrong("operator_expected")
        return found

    def _any(self) -> Query:
        parts = [self._all()]
        while self._took("or"):
            parts.append(self._all())
        return any_of(*parts)

    def _all(self) -> Query:
        parts = [self._one()]
        while self._took("and"):
            parts.append(self._one())
        return all_of(*parts)

    def _one(self) -> Query:
        if not self._took("not"):
            return self._beside()
        self._deeper()
        found = Not(self._one())
        self._depth -= 1
        return found

    def _beside(self) -> Query:
        left = self._primary()
        for _ in range(DEEPEST):
            begun = self._at
            negated = self._took("not")
            relation = next((each for words, each in _RELATIONS.items() if self._took(*words)), None)
            if relation is None:
                if negated:
                    self._at = begun
                    raise self._wrong("operator_expected")
                return left
            distance = self._distance() if relation.measured else None
            if relation is Relation.NEAR and distance is None:
                distance = NEAR
            left = Beside(left, relation, self._primary(), distance, negated)
        raise AppError("query.too_deep")

    def _distance(self) -> Distance | None:
        """The number in brackets, if there is one; a bracket may also open what stands on the right side."""
        number = _NUMBER.match(self._text, self._at)
        if number is None:
            return None
        self._move(number.end())
        distance = Distance(int(number[1]), self._unit())
        if not self._took_sign(")"):
            raise self._wrong("bracket_unclosed")
        return distance

    def _unit(self) -> Unit:
        """What is counted, if that is said; a word with a colon is a field, and a bracket is missing before it."""
        word = _WORD.match(self._text, self._at)
        if word is None or self._text[word.end() : word.end() + 1] in (":", "!"):
            return Unit.CHARACTERS
        unit = _UNITS.get(word[0].lower())
        if unit is None:
            raise self._wrong("unknown_unit")
        self._move(word.end())
        return unit

    def _primary(self) -> Query:
        if self._took_sign("("):
            self._deeper()
            found = self._any()
            self._depth -= 1
            if not self._took_sign(")"):
                raise self._wrong("bracket_unclosed")
            return found
        first = self._condition()
        limits: list[Limit] = []
        while self._took("with"):
            negated = self._took("not")
            limit = self._condition()
            if not (first.of_coding and limit.of_coding):
                raise self._wrong("with_needs_coding", limit.at if first.of_coding else first.at)
            limits.append(Limit(limit, negated))
        return With(first, tuple(limits)) if limits else first

    def _condition(self) -> Condition:
        self._skip()
        at = self._at
        word = _WORD.match(self._text, at)
        name = word[0].lower() if word else ""
        end = word.end() if word else at
        strict = self._text.startswith("!", end)
        if word is None or not self._text.startswith(":", end + strict):
            raise self._wrong("condition_expected")
        field = FIELDS.get(name)
        if field is None:
            raise self._wrong("unknown_field")
        if strict and not field.strict:
            raise self._wrong("not_strict")
        self._at = end + strict + 1
        values = [self._value(name)]
        self._skip()
        while self._at < len(self._text) and self._text[self._at] in ",،":
            self._move(self._at + 1)
            values.append(self._value(name))
            self._skip()
        return Condition(name, tuple(dict.fromkeys(values)), strict, at)

    def _value(self, name: str) -> str:
        at = self._at
        quoted, bare = _QUOTED.match(self._text, at), _BARE.match(self._text, at)
        if quoted is not None:
            escaped, curly = quoted.groups()
            raw = curly if escaped is None else re.sub(r"\\(.)", r"\1", escaped, flags=re.DOTALL)
            self._at = quoted.end()
        elif bare is not None:
            raw, self._at = bare[0], bare.end()
        else:
            opened = self._text[at : at + 1] in ('"', "“")
            raise self._wrong("quote_unclosed" if opened else "value_expected")
        value = " ".join(raw.split())
        if not value:
            raise self._wrong("value_expected", at)
        return checked_value(FIELDS[name], value, at + 1)

    def _took(self, *words: str) -> bool:
        """Go past these words of the language, if they are next."""
        begun = self._at
        for word in words:
            self._skip()
            found = _WORD.match(self._text, self._at)
            # A word with a colon is a field.
            if found is None or found[0].lower() != word or self._text[found.end() : found.end() + 1] in (":", "!"):
                self._at = begun
                return False
            self._at = found.end()
        self._skip()
        return True

    def _took_sign(self, sign: str) -> bool:
        self._skip()
        if not self._text.startswith(sign, self._at):
            return False
        self._move(self._at + 1)
        return True

    def _move(self, to: int) -> None:
        self._at = to
        self._skip()

    def _skip(self) -> None:
        found = _SPACE.match(self._text, self._at)
        if found is not None:
            self._at = found.end()

    def _deeper(self) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise AppError("query.too_deep")

    def _wrong(self, what: str, at: int | None = None) -> AppError:
        return AppError(f"query.{what}", at=(self._at if at is None else at) + 1)
