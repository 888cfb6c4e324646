"""`testimony interview`: log interviews, list them, show and correct one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any

import typer

from testimony_app.cli import asking, erasing, finding
from testimony_app.cli.consent import drafts, standing_rows
from testimony_app.cli.fields import RECORDS, assigned, section
from testimony_app.cli.options import AsJson, Assignments, CasePath, FormFd, InterviewCode, PassphraseFd
from testimony_app.cli.session import opened
from testimony_app.cli.terminal import clock, facts, show, table
from testimony_app.domain.uncertain_dates import parse
from testimony_app.messages import label
from testimony_app.services import log_interview
from testimony_app.services.log_interview import InterviewDraft, InterviewLine, InterviewPage, PersonDraft, WitnessDraft

app = typer.Typer(no_args_is_help=True, help="Log interviews, list them, show and correct one.")

Code = Annotated[str, typer.Option("--code", metavar="CODE", help="The interview's code; the next free one if none.")]
Witness = Annotated[
    str, typer.Option("--witness", "-w", metavar="CODE", help="The witness; the next free code if none.")
]
HeldOn = Annotated[str, typer.Option("--date", metavar="DATE", help="2031-05-12, or only 2031-05 or 2031.")]
Estimate = Annotated[bool, typer.Option("--estimate", help="The date is an estimate.")]
WitnessSet = Annotated[
    list[str] | None,
    typer.Option("--witness-set", metavar="FIELD=VALUE", help="A coded field of a new witness. May be repeated."),
]
Decisions = Annotated[
    list[str] | None,
    typer.Option("--consent", metavar="SCOPE=STATUS", help="A decision taken before the interview. May be repeated."),
]


@app.command()
def log(
    case: CasePath,
    code: Code = "",
    witness: Witness = "",
    date: HeldOn = "",
    estimate: Estimate = False,
    assignments: Assignments = None,
    witness_set: WitnessSet = None,
    consent: Decisions = None,
    form_fd: FormFd = None,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Log an interview: by code, with its circumstances and the consent taken before it.

    The form is an object with the objects interview, witness, identity and consent_details; names go into identity,
    and from there into the identity database only. JSON: interview, missing.
    """
    with opened(case, passphrase_fd) as held:
        form = asking.form_from(form_fd)
        suggestion = log_interview.suggest(held)
        given = {"code": code} if code else {}
        values = {"code": suggestion.interview_code, **assigned("interview", assignments, section(form, "interview"))}
        person = {"code": suggestion.witness_code, **assigned("witness", witness_set, section(form, "witness"))}
        person |= {"code": witness} if witness else {}
        if not date and "held_on" not in values:
            date = asking.visible("Held on (2031-05-12, or as far as known)", "--date")
        logged = log_interview.log(
            held,
            InterviewDraft(**dated({**values, **given}, date, estimate)),
            WitnessDraft(**person),
            PersonDraft(**assigned("identity", None, section(form, "identity"))),
            drafts(held, consent or [], section(form, "consent_details")),
        )
        _show_page(log_interview.page(held, logged.id), as_json, brief=True)


@app.command("list")
def list_(case: CasePath, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """List the interviews with the state of their transcripts and their consent.

    JSON: interviews, each with id, code, witness_code, roles, held_on, precision, language, duration_ms, state,
    codings, consent.
    """
    with opened(case, passphrase_fd) as held:
        lines = log_interview.lines(held)
        headers = ("Code", "Witness", "Role", "Date", "Language", "Sound", "Transcript", "Codings", "Consent")
        show(as_json, {"interviews": [_line(each) for each in lines]}, table(headers, _rows(lines)))


@app.command("show")
def show_(
    case: CasePath, interview: InterviewCode, passphrase_fd: PassphraseFd = None, as_json: AsJson = False
) -> None:
    """Show one interview: its circumstances, recordings, transcripts, consent, and what is still missing.

    JSON: interview, witness, recordings, transcripts, consent, missing.
    """
    with opened(case, passphrase_fd) as held:
        _show_page(finding.page(held, interview), as_json)


@app.command()
def correct(
    case: CasePath,
    interview: InterviewCode,
    date: HeldOn = "",
    estimate: Estimate = False,
    assignments: Assignments = None,
    form_fd: FormFd = None,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Correct fields of an interview; those not named stay as they are. The form is an object of fields.

    JSON: interview, missing.
    """
    with opened(case, passphrase_fd) as held:
        former = finding.page(held, interview).interview
        changes = assigned("interview", assignments, asking.form_from(form_fd))
        values = {**former.model_dump(include={*RECORDS["interview"]}), **changes}
        log_interview.correct(held, former.id, InterviewDraft(**dated(values, date, estimate)))
        _show_page(log_interview.page(held, former.id), as_json, brief=True)


def dated(values: Mapping[str, Any], date: str, estimate: bool) -> dict[str, Any]:
    """The values with the date as typed, and the precision that it shows unless another was set."""
    held = dict(values)
    if date:
        parsed = parse(date, estimate)
        return {**held, "held_on": parsed.value, "precision": parsed.precision}
    if "precision" not in held and isinstance(held.get("held_on"), str):
        held["precision"] = parse(held["held_on"], estimate).precision
    return held


def _line(line: InterviewLine) -> dict[str, Any]:
    row = line.row
    return {
        **{name: getattr(row, name) for name in ("id", "code", "witness_code", "roles", "held_on", "precision")},
        "language": row.language,
        "duration_ms": line.duration_ms,
        "state": line.state,
        "codings": line.codings,
        "consent": {each.scope: each.status for each in line.badges},
    }


def _rows(lines: Sequence[InterviewLine]) -> list[tuple[object, ...]]:
    return [
        (
            line.row.code,
            line.row.witness_code,
            line.row.roles,
            line.row.held_on,
            line.row.language,
            clock(line.duration_ms) if line.duration_ms else "",
            line.state,
            line.codings,
            tuple(f"{each.scope}: {each.status.value}" for each in line.badges),
        )
        for line in lines
    ]


def _show_page(page: InterviewPage, as_json: bool, brief: bool = False) -> None:
    still = table(("Still missing",), [(label(code),) for code in page.missing])
    data: dict[str, Any] = {"interview": page.interview, "missing": page.missing}
    if brief:
        pairs = [("Interview", page.interview.code), ("Witness", page.witness.code), ("Date", page.interview.held_on)]
        show(as_json, data, facts(pairs), *([still] if page.missing else []))
        return
    data |= {"witness": page.witness, "recordings": page.recordings, "transcripts": page.transcripts}
    data["consent"] = {each.scope: each.status for each in page.standings}
    circumstances = page.interview.model_dump(exclude={"id", "witness_id", "prior_interviews", "people_present"})
    sound = [(each.id[:8], clock(each.duration_ms), each.codec, each.sha256[:16]) for each in page.recordings]
    words = [(each.id[:8], each.state, each.source, each.language, each.made_at) for each in page.transcripts]
    show(
        as_json,
        data,
        facts([("witness", page.witness.code), *circumstances.items()]),
        table(("Recording", "Length", "Codec", "SHA-256"), sound),
        table(("Transcript", "State", "Source", "Language", "Made"), words),
        table(("Scope", "Status"), standing_rows(page.standings)),
        *([still] if page.missing else []),
    )


app.command("erase")(erasing.erase)
app.command("refuse-erasure")(erasing.refuse_erasure)
