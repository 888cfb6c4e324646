"""The options that many commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from testimony_app.cli.root import note_json

CasePath = Annotated[
    Path,
    typer.Option("--case", "-c", envvar="TESTIMONY_CASE", show_envvar=True, help="The case's folder, NAME.testimony."),
]
PassphraseFd = Annotated[
    int | None,
    typer.Option("--passphrase-fd", metavar="N", help="Read the passphrase from file descriptor N, up to a newline."),
]
AsJson = Annotated[
    bool, typer.Option("--json", callback=note_json, help="Print the result as JSON, and errors too, on stderr.")
]
InterviewCode = Annotated[str, typer.Option("--interview", "-i", metavar="CODE", help="The interview, such as I-014.")]
WitnessCode = Annotated[str, typer.Option("--witness", "-w", metavar="CODE", help="The witness, such as W-014.")]
IncidentCode = Annotated[str, typer.Option("--incident", metavar="CODE", help="The incident, such as INC-007.")]
TranscriptChoice = Annotated[
    str,
    typer.Option("--transcript", metavar="ID", help="First characters of a transcript's id; the newest without it."),
]
RecordingChoice = Annotated[
    str,
    typer.Option("--recording", metavar="ID", help="First characters of a recording's id; the only one without it."),
]
Assignments = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="FIELD=VALUE", help="A coded field; see `testimony fields`. May be repeated."),
]
FormFd = Annotated[
    int | None,
    typer.Option("--form-fd", metavar="N", help="Read a JSON object of fields, free text too, from file descriptor N."),
]
MemoFd = Annotated[
    int | None, typer.Option("--memo-fd", metavar="N", help="Read a memo from file descriptor N, to its end.")
]
