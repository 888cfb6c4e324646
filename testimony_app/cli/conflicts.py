"""`testimony conflicts`: what two copies changed without knowing of each other, and codings to be looked at again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Annotated, Any

import typer

from testimony_app.case import Case
from testimony_app.cli import finding
from testimony_app.cli.asking import UsageProblem
from testimony_app.cli.options import AsJson, CasePath, PassphraseFd
from testimony_app.cli.session import opened
from testimony_app.cli.terminal import cell, show, table
from testimony_app.errors import AppError
from testimony_app.messages import label
from testimony_app.services import code_passage, passages
from testimony_app.services import conflicts as service
from testimony_app.services.conflicts import CHOICES, ConflictRead

app = typer.Typer(
    no_args_is_help=True, help="What two copies changed without knowing of each other, and what to decide."
)

ConflictId = Annotated[str, typer.Argument(metavar="ID", help="First characters of the conflict's id.")]
CodingId = Annotated[str, typer.Argument(metavar="ID", help="First characters of the coding's id.")]
_ALL = Annotated[bool, typer.Option("--all", help="Decided ones too.")]


@app.command("list")
def list_(case: CasePath, every: _ALL = False, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """List what waits for a decision: ours, which is in force, and theirs.

    JSON: conflicts, each with id, kind, object_id, ours, theirs, changed_by, found_at, decision.
    """
    with opened(case, passphrase_fd) as held:
        listed = service.list_conflicts(held, decided=None if every else False)
        rows = [
            (
                each.id[:8],
                each.kind,
                _side(each.ours),
                _side(each.theirs),
                held.member_code(each.changed_by),
                each.decision,
            )
            for each in listed
        ]
        show(as_json, {"conflicts": listed}, table(("Id", "Kind", "Ours", "Theirs", "From", "Decided"), rows))


@app.command()
def decide(
    case: CasePath,
    conflict: ConflictId,
    keep: Annotated[str, typer.Option("--keep", metavar="SIDE", help="ours or theirs.")],
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Decide which of two states holds; a package of ours brings the decision to the other copy.

    JSON: conflict.
    """
    choice = next((each for each in CHOICES if each == keep), None)
    if choice is None:
        raise UsageProblem("--keep is ours or theirs.")
    with opened(case, passphrase_fd) as held:
        decided = service.decide_conflict(held, _conflict(held, conflict).id, choice)
        show(as_json, {"conflict": decided}, f"Decided: {decided.decision}")


@app.command()
def flagged(case: CasePath, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """List the codings that stand on other words since a package came in, or on none.

    JSON: codings, each with review and, unless its words are gone, words.
    """
    with opened(case, passphrase_fd) as held:
        found = code_passage.to_review(held)
        words = {each.coding.id: each.text for each in passages.of_codings(held, found)}
        said = [{"id": each.id, "review": each.review, "words": words.get(each.id)} for each in found]
        rows = [(each.id[:8], label(each.review), words.get(each.id, "")) for each in found]
        show(as_json, {"codings": said}, table(("Id", "Why", "Words"), rows))


@app.command()
def confirm(case: CasePath, coding: CodingId, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """Say that a flagged coding stands right on the words where it is now.

    JSON: confirmed.
    """
    with opened(case, passphrase_fd) as held:
        wanted = finding.coding(held, coding)
        code_passage.confirm(held, wanted.id).run()
        show(as_json, {"confirmed": wanted.id}, f"Confirmed: {wanted.id[:8]}")


def _conflict(case: Case, begun_id: str) -> ConflictRead:
    found = [each for each in service.list_conflicts(case, decided=None) if each.id.startswith(begun_id)]
    if not found:
        raise AppError("conflict.missing")
    if len(found) > 1:
        raise UsageProblem("Several begin so: write more characters of the id.")
    return found[0]


def _side(fields: Mapping[str, Any] | None) -> str:
    if fields is None:
        return "removed"
    if not fields:
        return "names: open them to see"
    return "; ".join(f"{name}: {_value(value)}" for name, value in fields.items())


def _value(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list) else cell(value)
