"""`testimony media`: recordings, imported, listed and checked."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from testimony_app.cli import exit_codes, finding, record
from testimony_app.cli.options import AsJson, CasePath, InterviewCode, PassphraseFd, RecordingChoice
from testimony_app.cli.session import job, opened
from testimony_app.cli.terminal import clock, facts, show, table
from testimony_app.services import import_media, log_interview

app = typer.Typer(no_args_is_help=True, help="Recordings: import, record, list and check them.")
app.command("record")(record.record)
app.command("unfinished")(record.unfinished)
app.command("recover")(record.recover)
app.command("discard")(record.discard)


@app.command("import")
def import_(
    case: CasePath,
    interview: InterviewCode,
    file: Annotated[Path, typer.Argument(help="The recording; it is left where it is, unchanged.")],
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Bring a recording into the case: encrypted as it is read, hashed, the original kept as it came.

    JSON: recording.
    """
    with opened(case, passphrase_fd) as held:
        interview_id = finding.page(held, interview).interview.id
        with job() as work:
            added = import_media.import_recording(held, interview_id, file, work)
        length = ("Length", clock(added.duration_ms))
        show(as_json, {"recording": added}, facts([("Recording", added.id[:8]), length, ("SHA-256", added.sha256)]))


@app.command("list")
def list_(
    case: CasePath,
    interview: Annotated[str, typer.Option("--interview", "-i", metavar="CODE", help="Only of this interview.")] = "",
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """List the recordings. What their files were called is kept with the names, and not shown.

    JSON: recordings, each with interview_code and recording.
    """
    with opened(case, passphrase_fd) as held:
        pages = (
            [finding.page(held, interview)]
            if interview
            else [log_interview.page(held, line.row.id) for line in log_interview.lines(held)]
        )
        found = [(page.interview.code, each) for page in pages for each in page.recordings]
        rows = [
            (
                code,
                each.id[:8],
                clock(each.duration_ms),
                each.codec,
                each.sample_rate,
                each.size,
                each.recovered,
                each.sha256,
            )
            for code, each in found
        ]
        data = [{"interview_code": code, "recording": each} for code, each in found]
        headers = ("Interview", "Recording", "Length", "Codec", "Hz", "Bytes", "End missing", "SHA-256")
        show(as_json, {"recordings": data}, table(headers, rows))


@app.command()
def check(
    case: CasePath,
    interview: InterviewCode,
    recording: RecordingChoice = "",
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Check that every byte of a recording still is what was imported; ends with status 5 if not.

    JSON: recording_id, sound.
    """
    with opened(case, passphrase_fd) as held:
        wanted = finding.recording(held, interview, recording)
        with job() as work:
            sound = import_media.check_recording(held, wanted.id, work)
        said = "Every byte is as it was imported." if sound else "The recording is not what was imported."
        show(as_json, {"recording_id": wanted.id, "sound": sound}, said)
    if not sound:
        raise typer.Exit(exit_codes.DAMAGED)
