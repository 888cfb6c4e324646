"""`testimony code move`, `merge`, `split` and `history`."""

from __future__ import annotations

from typing import Annotated

import typer

from testimony_app.case import Case
from testimony_app.cli.asking import UsageProblem
from testimony_app.cli.options import AsJson, CasePath, PassphraseFd
from testimony_app.cli.session import opened
from testimony_app.cli.terminal import cell, facts, show, table
from testimony_app.messages import label
from testimony_app.services import arrange_codes, manage_codebook, people
from testimony_app.services.arrange_codes import Spot, Way
from testimony_app.services.manage_codebook import CodeDraft, CodeEvent, CodeRead

Name = Annotated[
    str, typer.Argument(metavar="NAME", help="A code's name, or its path such as `Attack / Second strike`.")
]
Names = Annotated[list[str], typer.Argument(metavar="NAME…", help="Names or paths of codes.")]
Into = Annotated[str, typer.Option("--into", metavar="NAME", help="The code that takes the passages.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would happen, and change nothing.")]
_WAYS: tuple[Way, ...] = ("up", "down", "in", "out")


def move(
    case: CasePath,
    names: Names,
    below: Annotated[str, typer.Option("--below", metavar="NAME", help="The code above them; `-` for none.")] = "",
    before: Annotated[str, typer.Option("--before", metavar="NAME", help="The code that comes next.")] = "",
    way: Annotated[str, typer.Option("--way", metavar="WAY", help="By one place: up, down, in or out.")] = "",
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Move codes, with all below them, to another place in the tree.

    JSON: codes, the paths of all codes in order.
    """
    if sum(map(bool, (below, before, way))) != 1 or way not in ("", *_WAYS):
        raise UsageProblem("Say where to: --below, --before, or --way up, down, in or out.")
    with opened(case, passphrase_fd) as held:
        ids = [manage_codebook.by_name(held, name).id for name in names]
        if way:
            operation = arrange_codes.shift(held, ids, next(each for each in _WAYS if each == way))
        else:
            operation = arrange_codes.move(held, ids, _spot(held, below, before))
        if operation is not None:
            operation.run()
        paths = _paths(held)
        show(as_json, {"codes": paths}, "\n".join(paths))


def merge(
    case: CasePath,
    names: Names,
    into: Into,
    dry_run: DryRun = False,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Give all passages of codes to another code, and remove those codes.

    JSON: moved, united, lifted, the passages that change their code, those that one person had tagged with both and
    that become one, and the codes that lay below.
    """
    with opened(case, passphrase_fd) as held:
        ids = [manage_codebook.by_name(held, name).id for name in names]
        target = manage_codebook.by_name(held, into).id
        effect = arrange_codes.merge_effect(held, ids, target)
        if not dry_run:
            arrange_codes.merge(held, ids, target).run()
        data = {"moved": effect.moved, "united": effect.united, "lifted": effect.lifted}
        pairs = [("Passages moved", effect.moved), ("United", effect.united), ("Codes below", effect.lifted)]
        show(as_json, data, facts(pairs))


def split(
    case: CasePath,
    name: Name,
    into: Into,
    new: Annotated[bool, typer.Option("--new", help="Make the other code, beside this one.")] = False,
    coder: Annotated[str, typer.Option("--coder", metavar="CODE", help="Only what this person tagged.")] = "",
    words: Annotated[str, typer.Option("--words", help="Only where the passage or its memo holds these words.")] = "",
    query: Annotated[
        str, typer.Option("--query", metavar="QUERY", help="Only where this query finds; see `testimony find`.")
    ] = "",
    passage: Annotated[
        list[str] | None, typer.Option("--passage", metavar="ID", help="Only these: first characters of ids.")
    ] = None,
    dry_run: DryRun = False,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Give some passages of a code to another code: by who tagged them, their words, a query, or one by one.

    JSON: passages, ids of those that go to the other code.
    """
    if not (coder or words or query or passage):
        raise UsageProblem("Say which passages: --coder, --words, --query or --passage.")
    with opened(case, passphrase_fd) as held:
        code = manage_codebook.by_name(held, name)
        user = people.named(held, coder).id if coder else ""
        found = arrange_codes.choose(held, code.id, coder=user, words=words, query=query)
        chosen = [each.id for each in found if not passage or any(each.id.startswith(start) for start in passage)]
        if not dry_run:
            target = _new_beside(code, into) if new else manage_codebook.by_name(held, into).id
            arrange_codes.split(held, code.id, chosen, target).run()
        show(as_json, {"passages": chosen}, f"Passages that go to the other code: {len(chosen)}")


def history(case: CasePath, name: Name, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """Show who changed what on a code and when, the latest first.

    JSON: history, each with version, person.
    """
    with opened(case, passphrase_fd) as held:
        events = manage_codebook.history(held, manage_codebook.by_name(held, name).id)
        rows = [
            (
                each.version.changed_at.isoformat(sep=" ", timespec="minutes"),
                each.person,
                label(each.version.act),
                said(each),
            )
            for each in events
        ]
        show(as_json, {"history": events}, table(("When", "Who", "Act", "What"), rows))


def said(event: CodeEvent) -> str:
    """What an act changed, as a line; a text that is long is told by its beginning."""
    version = event.version
    if version.before is None or version.after is None:
        return version.note
    changes = [
        f"{name}: {_short(version.before.get(name))} -> {_short(value)}" for name, value in version.after.items()
    ]
    return "; ".join([*([version.note] if version.note else []), *changes])


def _short(value: object) -> str:
    text = cell(value).replace("\n", " ")
    return text if len(text) <= 40 else text[:39] + "…"


def _paths(case: Case) -> list[str]:
    held = {each.id: each for each in manage_codebook.codes(case)}
    return [manage_codebook.path_of(held[code_id], held) for code_id in arrange_codes.in_order(held.values())]


def _spot(case: Case, below: str, before: str) -> Spot:
    if before:
        following = manage_codebook.by_name(case, before)
        return Spot(following.parent_id, following.id)
    return Spot(None if below == "-" else manage_codebook.by_name(case, below).id)


def _new_beside(code: CodeRead, name: str) -> CodeDraft:
    return CodeDraft(name=name, parent_id=code.parent_id, colour=code.colour, position=code.position)
