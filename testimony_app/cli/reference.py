"""`testimony fields` and `testimony terms`: what can be entered, and in which words."""

from __future__ import annotations

from typing import Annotated

import typer

from testimony_app.cli.asking import UsageProblem
from testimony_app.cli.fields import RECORDS
from testimony_app.cli.options import AsJson
from testimony_app.cli.terminal import show, table
from testimony_app.domain.vocabularies import vocabulary


def fields(
    record: Annotated[str, typer.Argument(metavar="RECORD", help=", ".join(RECORDS) + ".")],
    as_json: AsJson = False,
) -> None:
    """List the fields of a record, and how each is given: with --set, in a form only, or decided with reasons.

    What is decided is refused here; see `testimony incident decide`.

    JSON: fields, each with name, way and vocabulary.
    """
    if record not in RECORDS:
        raise UsageProblem(f"There are fields of {', '.join(RECORDS)}.")
    data = [{"name": name, "way": each.way, "vocabulary": each.vocabulary} for name, each in RECORDS[record].items()]
    show(as_json, {"fields": data}, table(("Field", "Way", "Vocabulary"), [tuple(each.values()) for each in data]))


def terms(
    name: Annotated[str, typer.Argument(metavar="VOCABULARY", help="Such as consent_scope or stance.")],
    as_json: AsJson = False,
) -> None:
    """List the terms of a vocabulary, with its source.

    JSON: source, version, terms, each with key, term, label, definition.
    """
    if not name.isidentifier():
        raise UsageProblem("A vocabulary has a name such as consent_scope. `testimony fields` lists them.")
    held = vocabulary(name)
    rows = [(each.key, each.label, each.definition) for each in held.terms]
    data = {"source": held.source, "version": held.version, "terms": held.terms}
    show(as_json, data, f"Source: {held.source}", table(("Key", "Label", "Definition"), rows))
