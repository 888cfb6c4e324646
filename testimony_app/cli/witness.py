"""`testimony witness`: a witness by code, and, apart from that and for a reason, by name."""

from __future__ import annotations

import sys
from typing import Annotated, Any

import typer

from testimony_app.cli import asking, finding
from testimony_app.cli.fields import RECORDS, assigned
from testimony_app.cli.options import AsJson, Assignments, CasePath, FormFd, PassphraseFd, WitnessCode
from testimony_app.cli.session import opened
from testimony_app.cli.terminal import facts, show, table
from testimony_app.services import log_interview, unseal_identity
from testimony_app.services.log_interview import PersonDraft, WitnessDraft

app = typer.Typer(no_args_is_help=True, help="Witnesses by code; and, for a reason that is logged, by name.")
identity = typer.Typer(no_args_is_help=True, help="Who a witness is: kept in a database of its own.")
app.add_typer(identity, name="identity")

Reason = Annotated[str, typer.Option("--reason", help="Why the names are needed; a proof of it stands in the log.")]
_SEVERAL = ("aliases", "phones", "next_of_kin")


@app.command("show")
def show_(case: CasePath, witness: WitnessCode, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """Show a witness by code, and their interviews. No name is shown.

    JSON: witness, interviews.
    """
    with opened(case, passphrase_fd) as held:
        person = finding.witness(held, witness)
        known = log_interview.known_witness(held, witness)
        interviews = known[1] if known is not None else ()
        rows = [(each.code, each.held_on, each.language) for each in interviews]
        pairs = person.model_dump(exclude={"id"}).items()
        show(
            as_json,
            {"witness": person, "interviews": [each.code for each in interviews]},
            facts(pairs),
            table(("Interview", "Date", "Language"), rows),
        )


@app.command()
def correct(
    case: CasePath,
    witness: WitnessCode,
    assignments: Assignments = None,
    form_fd: FormFd = None,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Correct coded fields of a witness; those not named stay as they are.

    JSON: witness.
    """
    with opened(case, passphrase_fd) as held:
        changes = assigned("witness", assignments, asking.form_from(form_fd))
        former = finding.witness(held, witness)
        values = {**former.model_dump(include={*RECORDS["witness"]}), **changes}
        person = log_interview.correct_witness(held, former.id, WitnessDraft(**values))
        show(as_json, {"witness": person}, facts(person.model_dump(exclude={"id"}).items()))


@identity.command()
def enter(
    case: CasePath,
    witness: WitnessCode,
    form_fd: FormFd = None,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Enter or replace who a witness is: from a form, or at prompts. Names are never taken from the arguments.

    JSON: entered.
    """
    with opened(case, passphrase_fd) as held:
        person = finding.witness(held, witness)
        values = asking.form_from(form_fd) if form_fd is not None else _asked()
        unseal_identity.enter(held, person.id, PersonDraft(**assigned("identity", None, values)))
        show(as_json, {"entered": person.code}, f"The identity of {person.code} is entered.")


@identity.command("open")
def open_(
    case: CasePath, witness: WitnessCode, reason: Reason, passphrase_fd: PassphraseFd = None, as_json: AsJson = False
) -> None:
    """Show who a witness is. That it was opened stands in the log, first.

    JSON: identity, null if nothing was entered.
    """
    with opened(case, passphrase_fd) as held:
        person = unseal_identity.open_identity(held, finding.witness(held, witness).id, reason)
        fields = person.model_dump(include={*RECORDS["identity"]}) if person is not None else None
        show(as_json, {"identity": fields}, facts(fields.items()) if fields else "Nothing was entered.")


@identity.command("openings")
def openings(case: CasePath, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """List who opened which name, when and why, newest first.

    JSON: openings, each with id, witness_id, reason, opened_at, opened_by.
    """
    with opened(case, passphrase_fd) as held:
        found = unseal_identity.openings(held)
        codes = {each.row.witness_id: each.row.witness_code for each in log_interview.lines(held)}
        rows = [(each.opened_at, codes.get(each.witness_id, ""), each.opened_by, each.reason) for each in found]
        data = {"openings": [each.model_dump(mode="json") for each in found]}
        show(as_json, data, table(("Opened", "Witness", "By", "Reason"), rows))


def _asked() -> dict[str, Any]:
    if not sys.stdin.isatty():
        raise asking.UsageProblem("There is no terminal to ask on. Give --form-fd.")
    held: dict[str, Any] = {}
    for name in RECORDS["identity"]:
        several = name in _SEVERAL
        typed = asking.visible(f"{name.replace('_', ' ')}{' (separate with ;)' if several else ''}", "--form-fd", "")
        held[name] = tuple(part.strip() for part in typed.split(";") if part.strip()) if several else typed
    return held
