"""`testimony favourite`: the codes and incidents on one's own digit keys."""

from __future__ import annotations

from typing import Annotated

import typer

from testimony_app.case import Case
from testimony_app.cli.asking import UsageProblem
from testimony_app.cli.options import AsJson, CasePath, PassphraseFd
from testimony_app.cli.session import opened
from testimony_app.cli.terminal import show, table
from testimony_app.services import favourites, manage_codebook, manage_incidents

app = typer.Typer(no_args_is_help=True, help="Codes and incidents on your digit keys; they stay in this copy.")

Digit = Annotated[int, typer.Argument(metavar="DIGIT", help="1 to 9.")]


@app.command("list")
def list_(case: CasePath, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """List what you put on the digits.

    JSON: favourites, each with digit, id, name.
    """
    with opened(case, passphrase_fd) as held:
        names = _names(held)
        rows = [(digit, each, names[each]) for digit, each in favourites.held(held).items()]
        data = [{"digit": digit, "id": each, "name": name} for digit, each, name in rows]
        show(as_json, {"favourites": data}, table(("Digit", "Name"), [(str(digit), name) for digit, _, name in rows]))


@app.command("set")
def set_(
    case: CasePath,
    digit: Digit,
    code: Annotated[str, typer.Option("--code", metavar="NAME", help="The code, by name or path.")] = "",
    incident: Annotated[str, typer.Option("--incident", metavar="CODE", help="The incident, such as INC-007.")] = "",
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Put a code or an incident on a digit; it leaves the digit that it was on.

    JSON: favourite, with digit, id, name.
    """
    if bool(code) == bool(incident):
        raise UsageProblem("Name a code with --code, or an incident with --incident.")
    with opened(case, passphrase_fd) as held:
        found = manage_codebook.by_name(held, code) if code else manage_incidents.by_code(held, incident)
        favourites.put(held, digit, found.id).run()
        data = {"digit": digit, "id": found.id, "name": _names(held)[found.id]}
        show(as_json, {"favourite": data}, f"{digit}: {data['name']}")


@app.command()
def clear(case: CasePath, digit: Digit, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """Free a digit.

    JSON: cleared.
    """
    with opened(case, passphrase_fd) as held:
        favourites.clear(held, digit).run()
        show(as_json, {"cleared": digit}, f"Free: {digit}")


def _names(case: Case) -> dict[str, str]:
    codes = {each.id: each for each in manage_codebook.codes(case)}
    names = {each.id: manage_codebook.path_of(each, codes) for each in codes.values()}
    return names | {each.id: f"{each.code} {each.title}" for each in manage_incidents.incidents(case)}
