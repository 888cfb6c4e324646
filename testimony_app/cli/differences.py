"""`testimony differences`: where coders differ on a code or an incident, and what the team decides there."""

from __future__ import annotations

from typing import Annotated

import typer

from testimony_app.case import Case
from testimony_app.cli import asking
from testimony_app.cli.asking import UsageProblem
from testimony_app.cli.options import AsJson, CasePath, PassphraseFd
from testimony_app.cli.rounds import Round
from testimony_app.cli.session import job, opened
from testimony_app.cli.terminal import show, table
from testimony_app.jobs import JobContext
from testimony_app.services import coder_differences as service
from testimony_app.services import manage_codebook, manage_incidents, rounds
from testimony_app.services.coder_differences import Difference, Standing

app = typer.Typer(no_args_is_help=True, help="Where coders differ on a code or an incident, and what is decided there.")

Code = Annotated[str, typer.Option("--code", metavar="NAME", help="The code, by name or path.")]
Incident = Annotated[str, typer.Option("--incident", metavar="CODE", help="The incident, such as INC-007.")]
Number = Annotated[int, typer.Argument(metavar="N", help="The number of the difference in the list.")]
_SAID = {
    Standing.AGREED: "applies",
    Standing.SET_ASIDE: "does-not-apply",
    Standing.LEFT_OPEN: "left-open",
}


@app.command("list")
def list_(
    case: CasePath,
    code: Code = "",
    incident: Incident = "",
    in_round: Round = "",
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """List the stretches on which they differ, in the order of the interviews and of the text.

    JSON: differences, each with target, interview_code, passage, words, coded, left, decision.
    """
    with opened(case, passphrase_fd) as held, job() as work:
        found = _found(held, code, incident, in_round, work)
        rows = [
            (number, each.interview_code, " ".join(each.words.split()), each.coded, each.left, _decided(each))
            for number, each in enumerate(found, 1)
        ]
        columns = ("", "Interview", "Words", "Coded by", "Left out by", "Decided")
        show(as_json, {"differences": found}, table(columns, rows))


@app.command()
def decide(
    case: CasePath,
    number: Number,
    choice: Annotated[str, typer.Option("--as", metavar="CHOICE", help="applies, does-not-apply or left-open.")],
    code: Code = "",
    incident: Incident = "",
    in_round: Round = "",
    reason_fd: Annotated[
        int | None, typer.Option("--reason-fd", metavar="N", help="Read the reason from file descriptor N, to its end.")
    ] = None,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Decide about one of them, with a reason; what the coders coded stays as it is.

    JSON: difference.
    """
    standing = next((each for each, said in _SAID.items() if said == choice), None)
    if standing is None:
        raise UsageProblem(f"--as is one of {', '.join(_SAID.values())}.")
    with opened(case, passphrase_fd) as held, job() as work:
        chosen = _numbered(_found(held, code, incident, in_round, work), number)
        reason = asking.text(reason_fd, "The reason", "--reason-fd")
        service.decide(held, chosen, standing, reason).run()
        now = _numbered(_found(held, code, incident, in_round, work), number)
        show(as_json, {"difference": now}, f"Decided: {_decided(now)}")


@app.command("take-back")
def take_back(
    case: CasePath,
    number: Number,
    code: Code = "",
    incident: Incident = "",
    in_round: Round = "",
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Take a decision back, so that nothing is decided there.

    JSON: difference.
    """
    with opened(case, passphrase_fd) as held, job() as work:
        service.take_back(held, _numbered(_found(held, code, incident, in_round, work), number)).run()
        now = _numbered(_found(held, code, incident, in_round, work), number)
        show(as_json, {"difference": now}, "Nothing is decided there now.")


def _found(case: Case, code: str, incident: str, in_round: str, work: JobContext) -> list[Difference]:
    if bool(code) == bool(incident):
        raise UsageProblem("Choose one code with --code, or one incident with --incident.")
    target = manage_codebook.by_name(case, code).id if code else manage_incidents.by_code(case, incident).id
    round_id = rounds.named(case, in_round).id if in_round else None
    return service.differences(case, target, work, round_id=round_id)


def _numbered(found: list[Difference], number: int) -> Difference:
    if not 1 <= number <= len(found):
        raise UsageProblem("There is no difference with this number: look at `testimony differences list`.")
    return found[number - 1]


def _decided(each: Difference) -> str:
    return "" if each.decision is None else f"{_SAID[each.decision.standing]} ({each.decision.by})"
