"""`testimony transcript`: type or import the words, read, correct and verify them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from testimony_app.case import Case
from testimony_app.cli import asking, finding, transcript_names
from testimony_app.cli.asking import UsageProblem
from testimony_app.cli.options import AsJson, CasePath, InterviewCode, PassphraseFd, TranscriptChoice
from testimony_app.cli.session import opened
from testimony_app.cli.terminal import clock, facts, show, table
from testimony_app.domain.speakers import speaker_of
from testimony_app.domain.transcripts import Utterance
from testimony_app.domain.vocabularies import checked_term
from testimony_app.services import edit_transcript
from testimony_app.services.edit_transcript import SegmentRead, TranscriptRead

app = typer.Typer(no_args_is_help=True, help="Type or import the words of an interview; read, correct, verify them.")

TextFd = Annotated[
    int | None,
    typer.Option("--text-fd", metavar="N", help="Read the words from file descriptor N, not standard input."),
]
SpeakersFd = Annotated[
    int | None,
    typer.Option("--speakers-fd", metavar="N", help="Read a JSON object of terms by speaker label from N."),
]
Language = Annotated[
    str, typer.Option("--language", metavar="CODE", help="Such as en or ar; the interview's without it.")
]
Segments = Annotated[str, typer.Option("--segment", metavar="N", help="Segments, such as 3, 3-7 or 1,4-6.")]
Number = Annotated[int, typer.Option("--segment", min=1, metavar="N", help="The segment's number.")]


@app.command()
def add(
    case: CasePath,
    interview: InterviewCode,
    text_fd: TextFd = None,
    speakers_fd: SpeakersFd = None,
    language: Language = "",
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Type a transcript: every line is one utterance, and may begin with who speaks, such as `Witness: `.

    JSON: transcript, segments, the number of them.
    """
    with opened(case, passphrase_fd) as held:
        interview_id = finding.page(held, interview).interview.id
        speakers = _speakers(speakers_fd)
        typed = asking.text(text_fd, "Type the words, one utterance a line", "--text-fd")
        spoken = [_utterance(line.strip(), speakers) for line in typed.split("\n") if line.strip()]
        added = edit_transcript.add_transcript(held, interview_id, spoken, language=language, speakers=speakers)
        _show_added(held, added, as_json)


@app.command("import")
def import_(
    case: CasePath,
    interview: InterviewCode,
    file: Annotated[Path, typer.Argument(help="A txt, docx, srt, vtt or csv file; it is left as it is.")],
    recording: Annotated[
        str, typer.Option("--recording", metavar="ID", help="First characters of the recording it belongs to.")
    ] = "",
    speakers_fd: SpeakersFd = None,
    language: Language = "",
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Import a transcript from a file.

    JSON: transcript, segments, the number of them.
    """
    with opened(case, passphrase_fd) as held:
        added = edit_transcript.import_transcript(
            held,
            finding.page(held, interview).interview.id,
            file,
            recording_id=finding.recording(held, interview, recording).id if recording else None,
            language=language,
            speakers=_speakers(speakers_fd),
        )
        _show_added(held, added, as_json)


@app.command("show")
def show_(
    case: CasePath,
    interview: InterviewCode,
    transcript: TranscriptChoice = "",
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Show the words with their segments' numbers.

    JSON: transcript, segments, each with number and the fields of a segment.
    """
    with opened(case, passphrase_fd) as held:
        wanted = finding.transcript(held, interview, transcript)
        segments = edit_transcript.segments(held, wanted.id)
        data = [{"number": number, **each.model_dump()} for number, each in enumerate(segments, start=1)]
        headers = ("No.", "At", "Speaker", "Heard", "Words")
        show(as_json, {"transcript": wanted, "segments": data}, table(headers, _rows(segments)))


@app.command()
def correct(
    case: CasePath,
    interview: InterviewCode,
    segment: Number,
    text_fd: TextFd = None,
    transcript: TranscriptChoice = "",
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Correct the words of a segment; the former ones stay in its history, and codings move with the words.

    JSON: segments.
    """
    with opened(case, passphrase_fd) as held:
        wanted = finding.transcript(held, interview, transcript)
        former = finding.segments(held, wanted.id, str(segment))[0]
        words = asking.text(text_fd, f"New words of segment {segment}", "--text-fd").strip("\n")
        edit_transcript.retype(held, former.id, words).run()
        _show_changed(held, wanted, [former], as_json)


@app.command()
def speaker(
    case: CasePath,
    interview: InterviewCode,
    segment: Segments,
    speaks: Annotated[str, typer.Option("--as", metavar="SPEAKER", help="A term; see `testimony terms speaker`.")],
    transcript: TranscriptChoice = "",
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Say who speaks in segments.

    JSON: segments.
    """
    with opened(case, passphrase_fd) as held:
        wanted = finding.transcript(held, interview, transcript)
        chosen = finding.segments(held, wanted.id, segment)
        edit_transcript.set_speaker(held, [each.id for each in chosen], checked_term("speaker", speaks)).run()
        _show_changed(held, wanted, chosen, as_json)


@app.command()
def verify(
    case: CasePath,
    interview: InterviewCode,
    segment: Annotated[str, typer.Option("--segment", metavar="N", help="Segments, such as 3 or 1,4-6.")] = "",
    every: Annotated[bool, typer.Option("--all", help="Every segment.")] = False,
    undo: Annotated[bool, typer.Option("--undo", help="Take the mark back.")] = False,
    transcript: TranscriptChoice = "",
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Mark segments as heard by you and right; only such words may leave in a release.

    JSON: segments.
    """
    if every == bool(segment):
        raise UsageProblem("Name the segments with --segment, or say --all.")
    with opened(case, passphrase_fd) as held:
        wanted = finding.transcript(held, interview, transcript)
        chosen = edit_transcript.segments(held, wanted.id) if every else finding.segments(held, wanted.id, segment)
        edit_transcript.verify(held, [each.id for each in chosen], heard=not undo).run()
        _show_changed(held, wanted, chosen, as_json)


@app.command()
def history(
    case: CasePath,
    interview: InterviewCode,
    segment: Number,
    transcript: TranscriptChoice = "",
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Show the former words of a segment, oldest first.

    JSON: versions, current.
    """
    with opened(case, passphrase_fd) as held:
        current = finding.segments(held, finding.transcript(held, interview, transcript).id, str(segment))[0]
        versions = edit_transcript.history(held, current.id)
        rows: list[tuple[object, ...]] = [
            (each.version, each.replaced_at, each.replaced_by[:8], each.text) for each in versions
        ]
        rows.append((current.version, "now", "", current.text))
        data = {"versions": versions, "current": current}
        show(as_json, data, table(("Version", "Until", "By", "Words"), rows))


app.command()(transcript_names.names)
app.command()(transcript_names.mask)
app.command()(transcript_names.reveal)
app.command("still-named")(transcript_names.still_named)


def _speakers(descriptor: int | None) -> dict[str, str]:
    """Terms by label. Raises UsageProblem, AppError `vocabulary.unknown_term`."""
    form = asking.form_from(descriptor)
    return {label: checked_term("speaker", str(term)) for label, term in form.items()}


def _utterance(line: str, speakers: dict[str, str]) -> Utterance:
    """One typed line; what stands before a colon is the speaker only if it is known as one."""
    label, colon, words = line.partition(":")
    if colon and words.strip() and (label in speakers or speaker_of(label)):
        return Utterance(words.strip(), speaker=label)
    return Utterance(line)


def _show_added(case: Case, added: TranscriptRead, as_json: bool) -> None:
    count = len(edit_transcript.segments(case, added.id))
    pairs = [("Transcript", added.id[:8]), ("Language", added.language), ("Segments", count)]
    show(as_json, {"transcript": added, "segments": count}, facts(pairs))


def _show_changed(case: Case, wanted: TranscriptRead, chosen: Sequence[SegmentRead], as_json: bool) -> None:
    ids = {each.id for each in chosen}
    segments = edit_transcript.segments(case, wanted.id)
    changed = [
        {"number": number, **each.model_dump()} for number, each in enumerate(segments, start=1) if each.id in ids
    ]
    rows = [row for row, each in zip(_rows(segments), segments, strict=True) if each.id in ids]
    show(as_json, {"segments": changed}, table(("No.", "At", "Speaker", "Heard", "Words"), rows))


def _rows(segments: Sequence[SegmentRead]) -> list[tuple[object, ...]]:
    return [
        (number, clock(each.start_ms), each.speaker or each.speaker_label, "yes" if each.verified else "", each.text)
        for number, each in enumerate(segments, start=1)
    ]
