"""`testimony code`: the code book."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from testimony_app.case import Case
from testimony_app.cli import asking, code_arrange, code_book
from testimony_app.cli.asking import UsageProblem
from testimony_app.cli.options import AsJson, CasePath, FormFd, PassphraseFd
from testimony_app.cli.session import opened
from testimony_app.cli.terminal import show, table
from testimony_app.services import arrange_codes, manage_codebook
from testimony_app.services.manage_codebook import CodeDraft, CodeRead

app = typer.Typer(no_args_is_help=True, help="The code book: codes one by one, and whole code books.")

Name = Annotated[
    str, typer.Argument(metavar="NAME", help="A code's name, or its path such as `Attack / Second strike`.")
]
Below = Annotated[str | None, typer.Option("--below", metavar="NAME", help="The code it lies below; `-` for none.")]
Colour = Annotated[int | None, typer.Option("--colour", min=0, max=11, help="One of twelve hues.")]
_FREE_TEXT = {"definition", "include", "exclude"}


@app.command()
def add(
    case: CasePath,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The new code's name.")],
    below: Below = None,
    colour: Colour = None,
    form_fd: FormFd = None,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Add a code. The form may hold definition, include and exclude.

    JSON: code.
    """
    with opened(case, passphrase_fd) as held:
        changes = _texts(form_fd)
        position = 1 + max((each.position for each in manage_codebook.codes(held)), default=-1)
        draft = CodeDraft(**{"name": name, "position": position, **changes, **_place(held, below, colour)})
        act = manage_codebook.add(held, draft)
        act.run()
        _show_one(held, next(iter(act.touched)), as_json)


@app.command("list")
def list_(case: CasePath, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """List the codes with how many passages each has.

    JSON: codes, each with code, path, passages.
    """
    with opened(case, passphrase_fd) as held:
        codes, usage = manage_codebook.codes(held), manage_codebook.usage(held)
        by_id = {each.id: each for each in codes}
        ordered = [by_id[code_id] for code_id in arrange_codes.in_order(codes)]
        found = [(manage_codebook.path_of(each, by_id), usage.get(each.id, 0), each) for each in ordered]
        data = [{"code": code, "path": path, "passages": count} for path, count, code in found]
        rows = [(path, count, code.definition, "retired" if code.retired else "") for path, count, code in found]
        show(as_json, {"codes": data}, table(("Code", "Passages", "Definition", ""), rows))


@app.command()
def change(
    case: CasePath,
    name: Name,
    new_name: Annotated[str, typer.Option("--name", help="Its new name.")] = "",
    below: Below = None,
    colour: Colour = None,
    form_fd: FormFd = None,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Change a code's name, place, colour or texts; its passages keep it.

    JSON: code.
    """
    with opened(case, passphrase_fd) as held:
        changes: dict[str, Any] = {**_texts(form_fd), **({"name": new_name} if new_name else {})}
        code = manage_codebook.by_name(held, name)
        manage_codebook.change(held, code.id, **changes, **_place(held, below, colour)).run()
        _show_one(held, code.id, as_json)


@app.command()
def retire(
    case: CasePath,
    name: Name,
    back: Annotated[bool, typer.Option("--back", help="Bring a retired code back.")] = False,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Retire a code and all below it: they stay on their passages and are offered no more.

    JSON: code.
    """
    with opened(case, passphrase_fd) as held:
        code = manage_codebook.by_name(held, name)
        (manage_codebook.bring_back if back else manage_codebook.retire)(held, [code.id]).run()
        _show_one(held, code.id, as_json)


@app.command()
def remove(
    case: CasePath,
    name: Name,
    below: Annotated[bool, typer.Option("--all", help="And all codes below it.")] = False,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Remove a code that no passage has.

    JSON: removed.
    """
    with opened(case, passphrase_fd) as held:
        code = manage_codebook.by_name(held, name)
        (manage_codebook.remove_all(held, [code.id]) if below else manage_codebook.remove(held, code.id)).run()
        show(as_json, {"removed": code.id}, f"Removed: {code.name}")


app.command()(code_arrange.move)
app.command()(code_arrange.merge)
app.command()(code_arrange.split)
app.command()(code_arrange.history)
app.command()(code_book.starter)
app.command("import")(code_book.import_)
app.command()(code_book.export)


def _texts(form_fd: int | None) -> dict[str, Any]:
    form = asking.form_from(form_fd)
    if not form.keys() <= _FREE_TEXT:
        raise UsageProblem("The form of a code holds definition, include and exclude.")
    return form


def _place(case: Case, below: str | None, colour: int | None) -> dict[str, Any]:
    held: dict[str, Any] = {} if colour is None else {"colour": colour}
    if below is not None:
        held["parent_id"] = None if below == "-" else manage_codebook.by_name(case, below).id
    return held


def _show_one(case: Case, code_id: str, as_json: bool) -> None:
    codes: dict[str, CodeRead] = {each.id: each for each in manage_codebook.codes(case)}
    show(as_json, {"code": codes[code_id]}, manage_codebook.path_of(codes[code_id], codes))
