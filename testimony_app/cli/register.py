"""`testimony register`: names of third persons and places that must not leave."""

from __future__ import annotations

from typing import Annotated

import typer

from testimony_app.cli import asking
from testimony_app.cli.options import AsJson, CasePath, FormFd, PassphraseFd
from testimony_app.cli.session import opened
from testimony_app.cli.terminal import show, table
from testimony_app.services import unseal_identity
from testimony_app.services.unseal_identity import RegisterTermDraft

app = typer.Typer(no_args_is_help=True, help="Names of third persons and places that must not leave.")


@app.command()
def add(case: CasePath, form_fd: FormFd = None, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """Register a name with its spellings, at prompts or from a form with kind, forms and replacement.

    JSON: registered, the entry's id.
    """
    with opened(case, passphrase_fd) as held:
        form = asking.form_from(form_fd)
        if form_fd is None:
            spellings = asking.visible("Spellings (separate with ;)", "--form-fd")
            form = {"forms": tuple(each.strip() for each in spellings.split(";") if each.strip())}
        added = unseal_identity.register_name(held, RegisterTermDraft(**form))
        show(as_json, {"registered": added.id}, "The name is registered.")


@app.command("list")
def list_(
    case: CasePath,
    reason: Annotated[str, typer.Option("--reason", help="Why the names are needed; a proof of it is logged.")],
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Show the registered names. That they were opened stands in the log, first.

    JSON: names, each with id, kind, forms, replacement.
    """
    with opened(case, passphrase_fd) as held:
        names = unseal_identity.registered_names(held, reason)
        rows = [(each.kind, each.forms, each.replacement) for each in names]
        show(as_json, {"names": names}, table(("Kind", "Spellings", "Leaves as"), rows))
