"""The commands of `testimony field` that are used on the device itself. None of them opens a case."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Annotated

import typer

from testimony_app.cli import asking
from testimony_app.cli.asking import UsageProblem
from testimony_app.cli.consent import drafts_by
from testimony_app.cli.fields import assigned, section
from testimony_app.cli.interview import Code, Decisions, Estimate, HeldOn, Witness, WitnessSet, dated
from testimony_app.cli.options import AsJson, Assignments, FormFd
from testimony_app.cli.record import Channels, Rate, taken
from testimony_app.cli.session import job, stopped_by_ctrl_c
from testimony_app.cli.terminal import clock, facts, show, table
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services.field_device import FieldDevice, Take
from testimony_app.services.live_recording import DEFAULT_RATE, Form, PcmStream
from testimony_app.services.log_interview import InterviewDraft, PersonDraft, WitnessDraft

Device = Annotated[
    Path,
    typer.Option(
        "--device", "-d", envvar="TESTIMONY_FIELD", show_envvar=True, help="The field folder, NAME.testimony-field."
    ),
]
Chosen = Annotated[str, typer.Argument(metavar="ID", help="First characters of its id; see `testimony field list`.")]
Recordings = Annotated[
    list[str] | None,
    typer.Option("--recording", metavar="ID", help="First characters of a recording that belongs to it. Repeatable."),
]


@contextmanager
def used(folder: Path) -> Iterator[FieldDevice]:
    """The device, open; closed afterwards. Raises AppError as `FieldDevice` does."""
    device = FieldDevice(folder)
    try:
        yield device
    finally:
        device.close()


def confirm(
    device: Device,
    fingerprint: Annotated[
        str, typer.Option("--fingerprint", help="As headquarters read it to you; asked if not given.")
    ] = "",
    as_json: AsJson = False,
) -> None:
    """Say, once, that this device is from your headquarters: type the fingerprint that they read out.

    JSON: confirmed.
    """
    with used(device) as held:
        held.confirm(fingerprint or asking.visible("Fingerprint, as read to you", "--fingerprint"))
        show(as_json, {"confirmed": True}, "This device now seals, and cannot read back what it sealed.")


def log(
    device: Device,
    code: Code = "",
    witness: Witness = "",
    date: HeldOn = "",
    estimate: Estimate = False,
    assignments: Assignments = None,
    witness_set: WitnessSet = None,
    consent: Decisions = None,
    recording: Recordings = None,
    form_fd: FormFd = None,
    as_json: AsJson = False,
) -> None:
    """Seal an interview with the recordings that belong to it. It cannot be read here again.

    The form is an object with the objects interview, witness, identity and consent_details, as for `interview log`.
    JSON: number, code.
    """
    with used(device) as held:
        form, suggestion = asking.form_from(form_fd), held.suggest()
        values = {"code": suggestion.interview_code, **assigned("interview", assignments, section(form, "interview"))}
        person = {"code": suggestion.witness_code, **assigned("witness", witness_set, section(form, "witness"))}
        values |= {"code": code} if code else {}
        person |= {"code": witness} if witness else {}
        if not date and "held_on" not in values:
            date = asking.visible("Held on (2031-05-12, or as far as known)", "--date")
        draft = InterviewDraft(**dated(values, date, estimate))
        number = held.log(
            draft,
            WitnessDraft(**person),
            PersonDraft(**assigned("identity", None, section(form, "identity"))),
            drafts_by("", datetime.now(UTC), consent or [], section(form, "consent_details")),
            [_take(held, begun).media_id for begun in recording or []],
        )
        show(as_json, {"number": number, "code": draft.code}, facts([("Sealed as number", number)]))


def record(device: Device, rate: Rate = DEFAULT_RATE, channels: Channels = 1, as_json: AsJson = False) -> None:
    """Record what comes on standard input: WAV, or 16-bit little-endian samples. Its end, and Ctrl-C, seal it.

    Name its id with `testimony field log --recording`; if no interview names it, it is handed over by itself.

    JSON: recording_id, duration_ms.
    """
    if sys.stdin.isatty():
        raise UsageProblem("There is no sound on standard input: let a recorder write into this command.")
    with used(device) as held:
        watch = JobContext()
        with stopped_by_ctrl_c(watch):
            live = taken(held.begin, PcmStream(Form("s16", channels, rate)), watch)
        with job() as work:
            kept = live.finish(work)
        said = {"recording_id": kept.media_id, "duration_ms": kept.duration_ms}
        show(as_json, said, facts([("Recording", kept.media_id[:8]), ("Length", clock(kept.duration_ms))]))


def list_(device: Device, as_json: AsJson = False) -> None:
    """List what lies sealed here: kinds, sizes and times are all that can be told.

    JSON: number, confirmed, fingerprint, sealed, each with name, kind, size and at; waiting, recordings that no
    interview names yet.
    """
    with used(device) as held:
        items, waiting = held.items(), held.takes()
        said = {"number": held.number, "confirmed": held.confirmed, "fingerprint": held.fingerprint}
        said |= {"sealed": items, "waiting": waiting}
        rows = [(each.kind, each.size, each.at.astimezone()) for each in items]
        left = [(each.media_id[:8], each.size, each.at.astimezone(), each.ended) for each in waiting]
        show(
            as_json,
            said,
            facts([("Sealed so far", held.number), ("Fingerprint", held.fingerprint)]),
            table(("Sealed", "Bytes", "At"), rows),
            *([table(("Recording", "Bytes", "At", "Whole"), left)] if left else []),
        )


def discard(
    device: Device,
    recording: Chosen,
    sure: Annotated[bool, typer.Option("--sure", help="Ask nobody.")] = False,
    as_json: AsJson = False,
) -> None:
    """Make a recording that no interview names unreadable for good.

    JSON: recording_id.
    """
    with used(device) as held:
        wanted = _take(held, recording)
        if not sure and not asking.agreed("Discard this recording for good?", "--sure"):
            raise typer.Abort
        held.discard(wanted.media_id)
        show(as_json, {"recording_id": wanted.media_id}, "It is gone.")


def pack(
    device: Device,
    target: Annotated[Path, typer.Argument(help="A folder, such as a USB stick; a new folder is made in it.")],
    as_json: AsJson = False,
) -> None:
    """Copy all that is sealed here for headquarters, every byte read back. It stays here until headquarters has it.

    JSON: folder, files.
    """
    with used(device) as held:
        with job() as work:
            done = held.hand_over(target, work)
        said = {"folder": done.folder, "files": len(done.files)}
        show(as_json, said, facts([("Folder", done.folder), ("Files", len(done.files))]))


def forget(
    device: Device,
    receipt: Annotated[str, typer.Option("--receipt", help="As headquarters read it to you; asked if not given.")] = "",
    as_json: AsJson = False,
) -> None:
    """Shred here what headquarters has: type the receipt that it got when it collected everything.

    JSON: files.
    """
    with used(device) as held:
        typed = receipt or asking.visible("Receipt, as read to you", "--receipt")
        with job() as work:
            count = held.forget(typed, work)
        show(as_json, {"files": count}, f"{count} files are gone from this device.")


def renew(
    device: Device,
    file: Annotated[Path, typer.Argument(help="The newer kit, as headquarters wrote it.")],
    as_json: AsJson = False,
) -> None:
    """Seal to newer keys from now on.

    JSON: renewed.
    """
    with used(device) as held:
        held.renew(file)
        show(as_json, {"renewed": True}, "This device seals to the newer keys from now on.")


def _take(device: FieldDevice, begun_id: str) -> Take:
    found = [each for each in device.takes() if each.media_id.startswith(begun_id)]
    if not found:
        raise AppError("recording.missing")
    if len(found) > 1:
        raise UsageProblem("Several begin so: write more characters of the id.")
    return found[0]


ACTS = MappingProxyType(
    {
        "confirm": confirm,
        "log": log,
        "record": record,
        "list": list_,
        "discard": discard,
        "pack": pack,
        "forget": forget,
        "renew": renew,
    }
)
"""The commands, by name."""
