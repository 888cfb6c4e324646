"""`testimony demo`: the invented case, and a walk through all that is done with one."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any

import typer

from testimony_app.case import SUFFIX, Case
from testimony_app.cli import asking, finding
from testimony_app.cli.options import AsJson
from testimony_app.cli.session import closing, job
from testimony_app.cli.terminal import facts, say, show
from testimony_app.domain.consent import Purpose, Status
from testimony_app.domain.transcripts import Utterance
from testimony_app.services import (
    code_passage,
    decide_consent,
    edit_transcript,
    manage_codebook,
    manage_incidents,
    transcribe,
    verify_log,
)
from testimony_app.services import demo as service
from testimony_app.services import release as releasing
from testimony_app.services.code_passage import LinkDraft
from testimony_app.services.decide_consent import ConsentDraft
from testimony_app.services.edit_transcript import TranscriptRead
from testimony_app.services.passages import Passage

app = typer.Typer(no_args_is_help=True, help="The demonstration case: plainly invented, to try everything on.")

_INTERVIEW, _INCIDENT, _CODE = "I-074", "INC-002", "Demonstration walk"
_WORDS = "sound/I-074-words.toml"

OwnFd = Annotated[
    int | None,
    typer.Option("--passphrase-fd", metavar="N", help="A passphrase of your own from N; else the published one."),
]


@app.command()
def build(
    path: Annotated[Path, typer.Argument(help="The new folder, NAME.testimony.")],
    passphrase_fd: OwnFd = None,
    as_json: AsJson = False,
) -> None:
    """Build the demonstration case: 75 invented interviews. Its passphrase is published: put nothing real in it.

    JSON: path, title, passphrase, null if it is your own.
    """
    case, published = _built(path, passphrase_fd)
    with closing(case):
        said = {"path": case.path, "title": case.title, "passphrase": published}
        show(as_json, said, facts(said.items()))


@app.command()
def walk(
    folder: Annotated[Path, typer.Argument(help="A folder; the case and the release are made in it.")],
    model: Annotated[str, typer.Option("--model", metavar="NAME", help="A speech model on this device.")] = "",
    passphrase_fd: OwnFd = None,
    as_json: AsJson = False,
) -> None:
    """Walk the whole way with the demonstration case, from a recording to a DOCX, and say each step.

    JSON: case, transcribed, release, docx, sound, log.
    """
    folder.mkdir(parents=True, exist_ok=True)
    case, _ = _built(folder / f"Demonstration{SUFFIX}", passphrase_fd)
    with closing(case):
        heard = bool(transcribe.models())
        transcript = _transcribed(case, model) if heard else _typed(case)
        _coded(case, transcript)
        _consented(case)
        made = _released(case, folder)
        say("testimony log verify")
        verdict = verify_log.verify(case)
        said: dict[str, Any] = {
            "case": case.path,
            "transcribed": heard,
            "release": made.code,
            "docx": folder / made.code / "excerpts.docx",
            "sound": verdict.sound,
            "log": verdict.head,
        }
        show(as_json, said, facts(said.items()))


def _built(path: Path, passphrase_fd: int | None) -> tuple[Case, str | None]:
    """The case, open, and its passphrase if that is the published one."""
    published = service.PASSPHRASE if passphrase_fd is None else None
    with job() as work:
        say("testimony demo build")
        return service.build(path, published or asking.passphrase(passphrase_fd), work), published


def _transcribed(case: Case, model: str) -> TranscriptRead:
    say(f"testimony transcribe --interview {_INTERVIEW}")
    recording = finding.recording(case, _INTERVIEW, "")
    with job() as work:
        return transcribe.transcribe(case, recording.id, transcribe.model_named(model), work)


def _typed(case: Case) -> TranscriptRead:
    say("No speech model is on this device, so the words of the practice recording are typed.")
    say(f"testimony transcript add --interview {_INTERVIEW}")
    page = finding.page(case, _INTERVIEW)
    words = tomllib.loads((files("resources") / "demo").joinpath(*_WORDS.split("/")).read_text(encoding="utf-8"))
    spoken = [Utterance(each["text"], each["start_ms"], each["end_ms"]) for each in words["segments"]]
    return edit_transcript.add_transcript(case, page.interview.id, spoken, recording_id=page.recordings[0].id)


def _coded(case: Case, transcript: TranscriptRead) -> None:
    segments = edit_transcript.segments(case, transcript.id)
    first, ids = segments[0], [each.id for each in segments]
    say(f"testimony transcript correct --interview {_INTERVIEW} --segment 1")
    edit_transcript.retype(case, first.id, f"{first.text.rstrip('.')}, I saw it.").run()
    say(f"testimony transcript speaker --interview {_INTERVIEW} --segment 1-{len(ids)} --as witness")
    edit_transcript.set_speaker(case, ids, "witness").run()
    say(f"testimony transcript verify --interview {_INTERVIEW} --all")
    edit_transcript.verify(case, ids).run()
    corrected = edit_transcript.segments(case, transcript.id)[0]
    passage = Passage(transcript.id, first.id, 0, first.id, len(corrected.text))
    say(f'testimony code add "{_CODE}"')
    add_code = manage_codebook.add(case, manage_codebook.CodeDraft(name=_CODE))
    add_code.run()
    say(f'testimony tag code --interview {_INTERVIEW} --segment 1 --code "{_CODE}"')
    code_passage.tag_code(case, passage, next(iter(add_code.touched))).run()
    say(f"testimony tag incident --interview {_INTERVIEW} --segment 1 --incident {_INCIDENT} --set stance=supports")
    incident = manage_incidents.by_code(case, _INCIDENT)
    link = LinkDraft(stance="supports", knowledge="saw")
    code_passage.tag_incident(case, passage, incident.id, link).run()


def _consented(case: Case) -> None:
    purpose = Purpose.ANONYMOUS_QUOTATION.value
    say(f"testimony consent decide --interview {_INTERVIEW} --scope {purpose}=given")
    decision = ConsentDraft(
        scope=purpose, status=Status.GIVEN, decided_at=case.now(), obtained="oral_recorded", taker="R-03"
    )
    decide_consent.decide(case, finding.page(case, _INTERVIEW).interview.id, [decision])


def _released(case: Case, folder: Path) -> releasing.ReleaseRead:
    purpose = Purpose.ANONYMOUS_QUOTATION
    say(f"testimony release preview --incident {_INCIDENT} --purpose {purpose.value}")
    shown = releasing.preview(case, manage_incidents.by_code(case, _INCIDENT).id, purpose)
    say(f"{len(shown.excerpts)} passages may leave; {len(shown.blocked)} stay.")
    say(f"testimony release write --incident {_INCIDENT} --purpose {purpose.value} --out .")
    # The demonstration's reviewer read every suggestion: what only resembles a name there is none.
    choices = {
        each.passage.coding.id: releasing.Choice(tuple(found for found in each.findings if found.certain))
        for each in shown.excerpts
    }
    with job() as work:
        return releasing.write(case, shown, choices, folder, work, accept_doubts=True)
