"""`testimony interview erase` and `refuse-erasure`, and `testimony erased`: what was erased, and its certificates."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from testimony_app.case import Case
from testimony_app.cli import asking, finding
from testimony_app.cli.asking import UsageProblem
from testimony_app.cli.options import AsJson, CasePath, InterviewCode, PassphraseFd
from testimony_app.cli.session import job, opened
from testimony_app.cli.terminal import say, show, table
from testimony_app.services import erase as service
from testimony_app.services.erase import Certificate

app = typer.Typer(no_args_is_help=True, help="What was erased, or refused to be, and the certificates.")

Ground = Annotated[str, typer.Option("--ground", metavar="GROUND", help="Why; see `testimony terms erasure_ground`.")]
Parts = Annotated[
    list[str] | None,
    typer.Option(
        "--part", metavar="PART", help="Only recordings, transcripts or identity. May be repeated; all without it."
    ),
]
Confirm = Annotated[str, typer.Option("--confirm", metavar="CODE", help="The interview's code once more, for scripts.")]
CertificateId = Annotated[
    str, typer.Option("--id", metavar="ID", help="First characters of the certificate's id; the newest without it.")
]


def erase(
    case: CasePath,
    interview: InterviewCode,
    ground: Ground,
    part: Parts = None,
    confirm: Confirm = "",
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Destroy an interview, or parts of it, with the local backups that hold it, and print the certificate.

    It cannot be taken back, so the interview's code is asked for once more. If it is cut short, the next opening of the
    case finishes it. JSON: certificate.
    """
    with opened(case, passphrase_fd) as held:
        page = finding.page(held, interview)
        if not confirm:
            say("What is erased cannot be brought back, neither from this case nor from its backups.")
            confirm = asking.visible("Type the interview's code to erase it", "--confirm")
        if confirm.strip() != page.interview.code:
            raise UsageProblem("That is not the interview's code; nothing was erased.")
        with job() as work:
            done = service.erase(held, page.interview.id, ground, work, part or ())
        _show(held, done, as_json)


def refuse_erasure(
    case: CasePath,
    interview: InterviewCode,
    ground: Ground,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Record that a wish to erase was refused, and on which ground: archiving or legal_claims.

    JSON: certificate.
    """
    with opened(case, passphrase_fd) as held:
        _show(held, service.refuse_erasure(held, finding.page(held, interview).interview.id, ground), as_json)


@app.command("list")
def list_(case: CasePath, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """List what was erased or refused to be, on this copy and on others that told of it.

    JSON: certificates.
    """
    with opened(case, passphrase_fd) as held:
        found = service.certificates(held)
        rows = [
            (
                each.decision.interview_code,
                ", ".join(each.decision.parts) or "all",
                each.decision.ground,
                each.state,
                each.utc,
                each.copy[:8],
                each.id[:8],
            )
            for each in found
        ]
        headers = ("Interview", "What", "Ground", "State", "When", "Copy", "Id")
        show(as_json, {"certificates": [each.to_values() for each in found]}, table(headers, rows))


@app.command()
def certificate(
    case: CasePath, begun_id: CertificateId = "", passphrase_fd: PassphraseFd = None, as_json: AsJson = False
) -> None:
    """Print one certificate as a page for the witness or the file.

    JSON: certificate, the object that was signed.
    """
    with opened(case, passphrase_fd) as held:
        found = [each for each in service.certificates(held) if each.id.startswith(begun_id)]
        if not found or (begun_id and len(found) > 1):
            raise UsageProblem("No certificate, or more than one, begins so.")
        _show(held, found[-1], as_json)


def _show(case: Case, held: Certificate, as_json: bool) -> None:
    text = service.certificate_text(case, held)
    said: dict[str, Any] = {"certificate": held.to_values()}
    show(as_json, said, text)
