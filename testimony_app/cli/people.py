"""`testimony people`: who is in the team, with which role, and what each may open."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from testimony_app.cli import asking
from testimony_app.cli.options import AsJson, CasePath, PassphraseFd
from testimony_app.cli.session import job, opened
from testimony_app.cli.terminal import facts, show, table
from testimony_app.messages import label
from testimony_app.services import people
from testimony_app.services.people import COMPARTMENTS, Member, Role

app = typer.Typer(no_args_is_help=True, help="The team: who is in it, with which role, and what each may open.")

Code = Annotated[str, typer.Argument(help="A code name, no real one.")]
Opens = Annotated[
    str | None,
    typer.Option("--opens", help="Comma-separated: content, audio, identity; what the role usually opens without it."),
]
RoleChoice = Annotated[str, typer.Option("--role", help="field_researcher, coder, report_writer or custodian.")]
NewFd = Annotated[
    int | None, typer.Option("--new-passphrase-fd", metavar="N", help="Read the new passphrase from N, one line.")
]
WordsOut = Annotated[
    int | None, typer.Option("--words-out-fd", metavar="N", help="Write the 24 recovery words to N, and ask for none.")
]


@app.command("list")
def list_(case: CasePath, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """Show everyone, what they may open, and whether names take two people.

    JSON: members, each with id, code, role, compartments, owner, former; two_people.
    """
    with opened(case, passphrase_fd) as held:
        listed = people.members(held)
        said = {"members": [_plain(each) for each in listed], "two_people": held.team.two_people}
        rows = [
            (each.code, label(f"role.{each.role}"), _opens(each), "removed" if each.former else "") for each in listed
        ]
        two = "Names are opened by two people together." if held.team.two_people else ""
        show(as_json, said, table(("Code", "Role", "Opens", ""), rows), two)


@app.command()
def invite(
    case: CasePath,
    out: Annotated[Path, typer.Argument(help="A new file for the invitation.")],
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Write an invitation, to be given to whoever should join. It holds no secret.

    JSON: written.
    """
    with opened(case, passphrase_fd) as held:
        people.write_small_file(out, people.invite(held))
        show(as_json, {"written": out}, "The invitation is written. It holds no secret.")


@app.command()
def accept(
    invitation: Annotated[Path, typer.Argument(help="The invitation's file.")],
    out: Annotated[Path, typer.Argument(help="A new file for the answer.")],
    new_passphrase_fd: NewFd = None,
    words_out_fd: WordsOut = None,
    as_json: AsJson = False,
) -> None:
    """Accept an invitation on your own device: choose a passphrase, write down 24 words, and send the answer back.

    JSON: written, fingerprint.
    """
    content = people.read_small_file(invitation)
    accepted = people.accept(content, asking.new_passphrase(new_passphrase_fd, "--new-passphrase-fd"))
    people.write_small_file(out, accepted.answer)
    if words_out_fd is None:
        asking.hand_over(accepted.words)
    else:
        asking.write_to(words_out_fd, " ".join(accepted.words))
    said = {"written": out, "fingerprint": accepted.fingerprint}
    show(as_json, said, facts(said.items()), "Read the fingerprint to the case lead by voice.")


@app.command()
def add(
    case: CasePath,
    answer: Annotated[Path, typer.Argument(help="The answer's file.")],
    code: Annotated[str, typer.Option("--code", help="A code name, no real one.")],
    role: RoleChoice,
    fingerprint: Annotated[
        str, typer.Option("--fingerprint", help="As the person read it to you; asked if not given.")
    ] = "",
    opens: Opens = None,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Take in whoever answered an invitation, once the fingerprint that they read out is the one of their answer.

    JSON: member.
    """
    content = people.read_small_file(answer)
    found = people.candidate(content)
    with opened(case, passphrase_fd) as held:
        typed = fingerprint or asking.visible("Fingerprint, as read to you", "--fingerprint")
        if typed.replace(" ", "").lower() != found.fingerprint.replace(" ", ""):
            raise asking.UsageProblem("That is not the fingerprint of this answer. Nobody was added.")
        member = people.add(held, content, code, _role(role), _compartments(opens))
        show(as_json, {"member": _plain(member)}, f"{member.code} is in the team and opens: {_opens(member)}.")


@app.command()
def remove(case: CasePath, code: Code, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """Remove a person or a device: everything that they could open gets new keys.

    JSON: removed, compartments, recordings, stays.
    """
    with opened(case, passphrase_fd) as held:
        member = people.named(held, code)
        with job() as running:
            done = people.remove(held, member.id, running)
        said = {
            "removed": done.member.code,
            "compartments": done.compartments,
            "recordings": done.recordings,
            "stays": people.STAYS,
        }
        show(as_json, said, f"{done.member.code} is removed.", *(label(each) for each in people.STAYS))


@app.command()
def rights(
    case: CasePath,
    code: Code,
    role: RoleChoice,
    opens: Opens = None,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Give a person another role and other compartments; what is taken away gets new keys.

    JSON: member.
    """
    with opened(case, passphrase_fd) as held, job() as running:
        chosen = _role(role)
        granted = _compartments(opens) or people.usual(chosen)
        member = people.set_rights(held, people.named(held, code).id, chosen, granted, running)
        show(as_json, {"member": _plain(member)}, f"{member.code} opens: {_opens(member)}.")


@app.command("two-people")
def two_people(
    case: CasePath,
    on: Annotated[bool, typer.Option("--on/--off", help="Whether names are opened by two people together.")],
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Let names be opened only by two people together, or by one again.

    The second passphrase of a command is read with `testimony --second-passphrase-fd N`.

    JSON: two_people.
    """
    with opened(case, passphrase_fd) as held, job() as running:
        people.set_two_people(held, on, running)
        said = "Names now take two people." if on else "Names now take one person."
        show(as_json, {"two_people": on}, said)


@app.command("new-keys")
def new_keys(case: CasePath, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """Go on with recordings that still lie under older keys, after removing somebody was stopped.

    JSON: recordings.
    """
    with opened(case, passphrase_fd) as held, job() as running:
        count = people.finish_new_keys(held, running)
        show(as_json, {"recordings": count}, f"{count} recordings were encrypted anew.")


@app.command("package-key")
def package_key(
    case: CasePath,
    key_out_fd: Annotated[int, typer.Option("--key-out-fd", metavar="N", help="Write the key to descriptor N.")],
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Hand out the key with which the standard `age` command opens packages to you. It is logged; guard the key.

    JSON: written.
    """
    with opened(case, passphrase_fd) as held:
        asking.write_to(key_out_fd, people.age_identity(held))
        show(as_json, {"written": True}, "The key is written. Whoever has it reads every package to you.")


def _plain(member: Member) -> dict[str, object]:
    return {
        "id": member.id,
        "code": member.code,
        "role": member.role.value,
        "compartments": [name for name in COMPARTMENTS if name in member.compartments],
        "owner": member.owner,
        "former": member.former,
    }


def _opens(member: Member) -> str:
    names = [label(f"compartment.{name}") for name in COMPARTMENTS if name in member.compartments]
    return ", ".join(names) or "nothing"


def _role(text: str) -> Role:
    known = {role.value: role for role in people.INVITED}
    if text not in known:
        raise asking.UsageProblem(f"A role is one of: {', '.join(known)}.")
    return known[text]


def _compartments(text: str | None) -> frozenset[str] | None:
    return None if text is None else frozenset(each.strip() for each in text.split(",") if each.strip())
