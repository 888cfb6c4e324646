"""`testimony model` and `testimony transcribe`: speech models from disk, and what they hear."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from testimony_app.cli import asking, finding
from testimony_app.cli.options import AsJson, CasePath, InterviewCode, PassphraseFd, RecordingChoice
from testimony_app.cli.session import job, opened
from testimony_app.cli.terminal import facts, show, table
from testimony_app.services import edit_transcript
from testimony_app.services import transcribe as service

app = typer.Typer(no_args_is_help=True, help="Speech models on this device; nothing is fetched from anywhere.")

Model = Annotated[str, typer.Option("--model", metavar="NAME", help="A model's name or id; the only one without it.")]
Language = Annotated[
    str, typer.Option("--language", metavar="CODE", help="Such as en or ar; the interview's without it.")
]
PromptFd = Annotated[
    int | None, typer.Option("--prompt-fd", metavar="N", help="Read names and words to expect from file descriptor N.")
]


@app.command()
def add(
    path: Annotated[Path, typer.Argument(help="A Whisper checkpoint, or a CTranslate2 folder or tar.gz of one.")],
    allow_unknown: Annotated[
        bool, typer.Option("--allow-unknown", help="Take a checkpoint that OpenAI did not publish.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Copy a speech model into the app's folder, checked and hashed.

    JSON: model.
    """
    added = service.add_model(path, allow_unknown)
    pairs = [("Model", added.name), ("Engine", added.engine), ("SHA-256", added.sha256), ("Published", added.known)]
    show(as_json, {"model": added}, facts(pairs))


@app.command("list")
def list_(as_json: AsJson = False) -> None:
    """List the models that can be used.

    JSON: models, each with id, name, engine, sha256, known, size.
    """
    held = service.models()
    rows = [(each.name, each.engine, each.known, each.size, each.sha256) for each in held]
    show(as_json, {"models": held}, table(("Name", "Engine", "Published", "Bytes", "SHA-256"), rows))


def transcribe(
    case: CasePath,
    interview: InterviewCode,
    recording: RecordingChoice = "",
    model: Model = "",
    language: Language = "",
    prompt_fd: PromptFd = None,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Turn a recording into a draft transcript. Stopped with Ctrl-C, it goes on there the next time.

    JSON: transcript, segments, the number of them.
    """
    with opened(case, passphrase_fd) as held:
        wanted = finding.recording(held, interview, recording)
        chosen = service.model_named(model)
        prompt = "" if prompt_fd is None else asking.text_from(prompt_fd).strip()
        with job() as work:
            draft = service.transcribe(held, wanted.id, chosen, work, language, prompt)
        count = len(edit_transcript.segments(held, draft.id))
        pairs = [("Transcript", draft.id[:8]), ("Language", draft.language), ("Segments", count)]
        show(as_json, {"transcript": draft, "segments": count}, facts(pairs))
