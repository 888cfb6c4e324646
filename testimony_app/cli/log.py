"""`testimony log`: the acts of the case, and the proof that none was changed."""

from __future__ import annotations

from typing import Annotated

import typer

from testimony_app.cli import exit_codes
from testimony_app.cli.options import AsJson, CasePath, PassphraseFd
from testimony_app.cli.session import opened
from testimony_app.cli.terminal import facts, show, table
from testimony_app.messages import label
from testimony_app.services import verify_log

app = typer.Typer(no_args_is_help=True, help="The log of acts, and the proof that nothing in it was changed.")


@app.command("show")
def show_(
    case: CasePath,
    limit: Annotated[int | None, typer.Option("--limit", min=1, help="Only the newest entries.")] = None,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Show the acts, newest first: when, who, what, on which object; never any content.

    JSON: entries, each with seq, utc, user, action, object_id, payload_hash, prev_hash, signature.
    """
    with opened(case, passphrase_fd) as held:
        entries = verify_log.entries(held, limit)
        rows = [
            (each.seq, each.utc.isoformat(" ", "seconds"), each.user[:8], label(each.action), each.object_id[:8])
            for each in entries
        ]
        show(as_json, {"entries": entries}, table(("No.", "UTC", "By", "Act", "Object"), rows))


@app.command()
def verify(case: CasePath, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """Check numbers, chain and signatures of the whole log; ends with status 5 if a row does not fit.

    JSON: sound, entries, first_bad, head, clock_steps_back.
    """
    with opened(case, passphrase_fd) as held:
        found = verify_log.verify(held)
        said = {
            "sound": found.sound,
            "entries": found.entries,
            "first_bad": found.first_bad,
            "head": found.head,
            "clock_steps_back": found.clock_steps_back,
        }
        show(as_json, said, facts(said.items()))
    if not found.sound:
        raise typer.Exit(exit_codes.DAMAGED)
