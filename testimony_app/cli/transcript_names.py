"""`testimony transcript names`, `mask`, `reveal` and `still-named`: names, and the words behind their aliases."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Annotated, Any

import typer
from rich.console import RenderableType
from rich.text import Text

from testimony_app.cli import asking, finding
from testimony_app.cli.asking import UsageProblem
from testimony_app.cli.options import AsJson, CasePath, InterviewCode, PassphraseFd, TranscriptChoice
from testimony_app.cli.session import job, opened
from testimony_app.cli.terminal import facts, show, table
from testimony_app.services import log_interview, mask_names
from testimony_app.services.mask_names import Masked, NamedField, NameFinding, Proposals, Spot

_NUMBERS = re.compile(r"\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*")
Take = Annotated[str, typer.Option("--mask", metavar="N", help="Suggestions to mask, such as 2 or 1,4-6.")]
Keep = Annotated[str, typer.Option("--keep", metavar="N", help="Suggestions whose words stay, such as 3.")]
Rest = Annotated[
    bool | None, typer.Option("--mask-rest/--keep-rest", help="What becomes of the suggestions that are not named.")
]


def names(
    case: CasePath,
    interview: InterviewCode,
    transcript: TranscriptChoice = "",
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Show what names someone in a transcript, and what may. Nothing is changed; that the register was used is logged.

    JSON: transcript, findings (number, segment, start, end, words, kind, alias, certain, settled), crossings (pairs of
    segments), elsewhere (kind, object_id, field).
    """
    with opened(case, passphrase_fd) as held:
        wanted = finding.transcript(held, interview, transcript)
        with job() as work:
            proposed = mask_names.propose(held, wanted.id, work)
        data = {
            "transcript": proposed.transcript,
            "findings": _findings(proposed),
            "crossings": _crossings(proposed),
            "elsewhere": proposed.elsewhere,
        }
        show(as_json, data, *_shown(proposed))


def mask(
    case: CasePath,
    interview: InterviewCode,
    take: Take = "",
    keep: Keep = "",
    rest: Rest = None,
    reviewed: Annotated[bool, typer.Option("--reviewed", help="You read `transcript names`: do not ask.")] = False,
    transcript: TranscriptChoice = "",
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Put an alias in the place of every name; the words go to the identity compartment. There is no undoing.

    Registered names, and numbers and addresses that are unmistakable, are masked; say for each suggestion, by its
    number in `transcript names`, whether it is a name. A number or address may be kept too.

    JSON: transcript, segments, chips, former, proofs (ids of codings), crossings, elsewhere, cleared.
    """
    with opened(case, passphrase_fd) as held:
        wanted = finding.transcript(held, interview, transcript)
        with job() as work:
            proposed = mask_names.propose(held, wanted.id, work)
        choices = _choices(proposed.findings, take, keep, rest)
        if not reviewed:
            if as_json:
                raise UsageProblem("With --json nobody is asked: read `transcript names`, then say --reviewed.")
            show(False, {}, *_shown(proposed, choices))
            if not asking.agreed("Mask these names? This cannot be undone.", "--reviewed"):
                raise typer.Abort
        with job() as work:
            made = mask_names.mask(held, wanted.id, choices, work)
        _show_masked(made, proposed, as_json)


def reveal(
    case: CasePath,
    interview: InterviewCode,
    reason: Annotated[str, typer.Option("--reason", help="Why the names are needed; a proof of it is logged.")],
    transcript: TranscriptChoice = "",
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Show the words behind the aliases of a masked transcript. That they were opened stands in the log, first.

    JSON: words, each with alias, words, kind, segment_id, masked_at, masked_by.
    """
    with opened(case, passphrase_fd) as held:
        wanted = finding.transcript(held, interview, transcript)
        shown = mask_names.reveal(held, wanted.id, reason)
        rows = dict.fromkeys((each.alias, each.kind, each.words) for each in shown)
        show(as_json, {"words": shown}, table(("Alias", "Kind", "Words"), list(rows)))


def still_named(case: CasePath, passphrase_fd: PassphraseFd = None, as_json: AsJson = False) -> None:
    """Show where registered names stand although transcripts are masked: look here before a package leaves.

    JSON: transcripts (transcript_id, interview_id, segment_ids, fields), elsewhere (kind, object_id, field).
    """
    with opened(case, passphrase_fd) as held:
        again, elsewhere = mask_names.still_named(held), mask_names.named_elsewhere(held)
        codes = {line.row.id: line.row.code for line in log_interview.lines(held)}
        rows = [(codes.get(each.interview_id, ""), each.transcript_id[:8], len(each.segment_ids)) for each in again]
        data = {"transcripts": again, "elsewhere": elsewhere}
        show(as_json, data, table(("Interview", "Transcript", "Segments"), rows), *_elsewhere(elsewhere))


def _choices(found: Sequence[NameFinding], take: str, keep: str, rest: bool | None) -> dict[Spot, bool]:
    """What the options say about each finding by its number. Raises UsageProblem."""
    taken, kept = _numbers(take, len(found)), _numbers(keep, len(found))
    if taken & kept:
        raise UsageProblem("A finding cannot both be masked and be kept.")
    choices = {each.spot: rest for each in found if not each.certain} if rest is not None else {}
    for number, each in enumerate(found, start=1):
        if number in taken | kept:
            choices[each.spot] = number in taken
    return choices


def _numbers(written: str, most: int) -> set[int]:
    if not written:
        return set()
    if not _NUMBERS.fullmatch(written):
        raise UsageProblem("Findings are written as 3, 3-7 or 1,4-6.")
    held: set[int] = set()
    for part in written.split(","):
        first, _, last = part.partition("-")
        held |= set(range(int(first), int(last or first) + 1))
    if not held <= set(range(1, most + 1)):
        raise UsageProblem("`transcript names` shows no finding with that number.")
    return held


def _findings(proposed: Proposals) -> list[dict[str, Any]]:
    places = {segment.id: number for number, (segment, _) in enumerate(proposed.segments, start=1)}
    return [
        {
            "number": number,
            "segment": places[each.spot.segment_id],
            "start": each.spot.start,
            "end": each.spot.end,
            "words": each.words,
            "kind": each.kind,
            "alias": each.alias,
            "certain": each.certain,
            "settled": each.settled,
        }
        for number, each in enumerate(proposed.findings, start=1)
    ]


def _crossings(proposed: Proposals) -> list[list[int]]:
    places = {segment.id: number for number, (segment, _) in enumerate(proposed.segments, start=1)}
    return [[places[each.first_segment_id], places[each.second_segment_id]] for each in proposed.crossings]


def _shown(proposed: Proposals, choices: dict[Spot, bool] | None = None) -> list[RenderableType]:
    chosen = choices or {}
    rows = [
        (each["number"], each["segment"], each["words"], each["kind"], each["alias"], _decision(finding_, chosen))
        for each, finding_ in zip(_findings(proposed), proposed.findings, strict=True)
    ]
    parts: list[RenderableType] = [table(("No.", "Segment", "Words", "Kind", "Alias", "Becomes"), rows)]
    parts += [
        Text(f"A registered name runs over the border of segments {first} and {second}: correct the words there.")
        for first, second in _crossings(proposed)
    ]
    return parts + _elsewhere(proposed.elsewhere)


def _decision(found: NameFinding, choices: dict[Spot, bool]) -> str:
    taken = choices.get(found.spot, True if found.certain else None)
    if taken is None:
        return "to be decided"
    return "masked" if taken else "(kept)"


def _elsewhere(held: Sequence[NamedField]) -> list[RenderableType]:
    if not held:
        return []
    rows = [(each.kind, each.object_id[:8], each.field) for each in held]
    return [Text("Registered names also stand in these fields:"), table(("Record", "Id", "Field"), rows)]


def _show_masked(made: Masked, proposed: Proposals, as_json: bool) -> None:
    data = {
        "transcript": made.transcript,
        "segments": made.segments,
        "chips": made.chips,
        "former": made.former,
        "proofs": made.proofs,
        "crossings": _crossings(proposed),
        "elsewhere": made.elsewhere,
        "cleared": made.cleared,
    }
    pairs = [
        ("Names masked", made.chips),
        ("Segments", made.segments),
        ("Former versions", made.former),
        ("Tags with a new proof of their words", len(made.proofs)),
    ]
    parts: list[RenderableType] = [facts(pairs)]
    if not made.cleared:
        parts.append(Text("The disk had no room to clear what was masked from the file. Free some, and mask again."))
    show(as_json, data, *parts, *_elsewhere(made.elsewhere))
