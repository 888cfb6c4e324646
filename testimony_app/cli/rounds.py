"""`testimony round` and `testimony assign`: rounds of coding, who is to code what, and how far each person is."""

from __future__ import annotations

from typing import Annotated

import typer

from testimony_app.case import Case
from testimony_app.cli import finding
from testimony_app.cli.asking import UsageProblem
from testimony_app.cli.options import AsJson, CasePath, InterviewCode, PassphraseFd
from testimony_app.cli.session import opened
from testimony_app.cli.terminal import show, table
from testimony_app.services import coding_work, log_interview, people
from testimony_app.services import rounds as service
from testimony_app.services.coding_work import Work
from testimony_app.services.rounds import RoundLine

app = typer.Typer(no_args_is_help=True, help="Rounds of coding: open, list, show, close, and say that one is done.")

Name = Annotated[str, typer.Argument(metavar="NAME", help="The round's name.")]
Round = Annotated[str, typer.Option("--round", metavar="NAME", help="In this round; in none without it.")]
_HIDDEN = "hidden"


@app.command("open")
def open_(
    case: CasePath,
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name by which the team knows it.")],
    seen: Annotated[
        bool, typer.Option("--seen", help="Coders see what others code; without it the round is blind.")
    ] = False,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Open a round. In a blind one nobody but the lead sees others' codings of its interviews until it is closed.

    JSON: round.
    """
    with opened(case, passphrase_fd) as held:
        act = service.open_round(held, name, blind=not seen)
        act.run()
        _show_one(held, next(iter(act.touched)), as_json)


@app.command("list")
def list_(case: CasePath, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """List the rounds, the latest first.

    JSON: rounds, each with round, coders, interviews, assigned, finished.
    """
    with opened(case, passphrase_fd) as held:
        found = service.lines(held)
        rows = [
            (each.round.name, _state(each), each.interviews, each.coders, f"{each.finished} of {each.assigned}")
            for each in found
        ]
        show(as_json, {"rounds": found}, table(("Round", "", "Interviews", "Coders", "Finished"), rows))


@app.command("show")
def show_(
    case: CasePath,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The round; all that was coded without it.")] = "",
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Show who codes what, and in how many of its turns of speech each coded something.

    JSON: work, each with interview_code, coder_code, assignment, turns, coded, codings, last_at.
    """
    with opened(case, passphrase_fd) as held:
        round_id = service.named(held, name).id if name else None
        found = coding_work.work(held, round_id)
        rows = [(each.interview_code, each.coder_code, _asked(each), _turns(each), _codings(each)) for each in found]
        show(as_json, {"work": found}, table(("Interview", "Coder", "", "Turns", "Codings"), rows))


@app.command()
def close(case: CasePath, name: Name, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """Close a round. What was hidden in it is seen from then on; the next packages bring it to the others.

    JSON: round.
    """
    with opened(case, passphrase_fd) as held:
        found = service.named(held, name)
        service.close_round(held, found.id).run()
        _show_one(held, found.id, as_json)


@app.command()
def reopen(case: CasePath, name: Name, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """Open a closed round again.

    JSON: round.
    """
    with opened(case, passphrase_fd) as held:
        found = service.named(held, name)
        service.reopen_round(held, found.id).run()
        _show_one(held, found.id, as_json)


@app.command()
def finish(
    case: CasePath, interview: InterviewCode, passphrase_fd: PassphraseFd = None, as_json: AsJson = False
) -> None:
    """Say that you are done with an interview that you were to code, or not done after all if you were.

    JSON: finished.
    """
    with opened(case, passphrase_fd) as held:
        found = log_interview.by_code(held, interview)
        service.finish_own(held, found.id).run()
        done = service.own(held)[found.id].finished
        show(as_json, {"finished": done}, f"{found.code}: {'finished' if done else 'to be coded'}")


def assign(
    case: CasePath,
    to: Annotated[list[str], typer.Option("--to", metavar="CODE", help="Who is to code it. May be repeated.")],
    interview: Annotated[
        list[str] | None, typer.Option("--interview", "-i", metavar="CODE", help="An interview. May be repeated.")
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="All interviews, or with --withdraw all of the round.")] = False,
    in_round: Round = "",
    withdraw: Annotated[bool, typer.Option("--withdraw", help="Take it back; what was coded stays.")] = False,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Ask people to code interviews, in a round or in none; several people are each asked to code all of them.

    JSON: assignments, how many were made or withdrawn.
    """
    if every == bool(interview):
        raise UsageProblem("Choose interviews with -i, or all of them with --all.")
    with opened(case, passphrase_fd) as held:
        round_id = service.named(held, in_round).id if in_round else None
        coders = [people.named(held, each).id for each in to]
        chosen = (
            [interview_id for interview_id, _ in service.assignable(held)]
            if every
            else [finding.page(held, each).interview.id for each in interview or ()]
        )
        if withdraw:
            there = [each.assignment for each in coding_work.work(held, round_id) if each.assignment is not None]
            wanted = [
                each.id
                for each in there
                if each.round_id == round_id and each.coder in coders and each.interview_id in chosen
            ]
            act = service.withdraw(held, wanted)
        else:
            act = service.assign(held, chosen, coders, round_id)
        act.run()
        done = len(act.steps[0].values["assignments"])
        show(as_json, {"assignments": done}, f"{'Withdrawn' if withdraw else 'Assigned'}: {done}")


def _show_one(case: Case, round_id: str, as_json: bool) -> None:
    line = next(each for each in service.lines(case) if each.round.id == round_id)
    show(as_json, {"round": line.round}, f"{line.round.name}: {_state(line)}")


def _state(line: RoundLine) -> str:
    if not line.open:
        return "closed"
    return "open, blind" if line.round.blind else "open"


def _asked(each: Work) -> str:
    if each.assignment is None:
        return "not assigned"
    return "finished" if each.finished else ""


def _turns(each: Work) -> str:
    return _HIDDEN if each.coded is None else f"{each.coded} of {each.turns}"


def _codings(each: Work) -> object:
    return _HIDDEN if each.coded is None else each.codings
