"""`testimony tag` and `testimony untag`: tie a passage to a code or an incident, and take that back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

import typer

from testimony_app.case import Case
from testimony_app.cli import asking, finding
from testimony_app.cli.asking import UsageProblem
from testimony_app.cli.fields import assigned
from testimony_app.cli.options import (
    AsJson,
    Assignments,
    CasePath,
    FormFd,
    InterviewCode,
    MemoFd,
    PassphraseFd,
    TranscriptChoice,
)
from testimony_app.cli.session import opened
from testimony_app.cli.terminal import facts, show
from testimony_app.services import (
    code_passage,
    code_sound,
    edit_transcript,
    manage_codebook,
    manage_incidents,
    propose_links,
)
from testimony_app.services.code_passage import LinkDraft, Sound
from testimony_app.services.operations import Operation
from testimony_app.services.passages import Passage

app = typer.Typer(no_args_is_help=True, help="Tie passages to codes and incidents.")

_PLACE = re.compile(r"(\d+):(\d+)")
_STRETCH = re.compile(r"(?:(\d+):)?(\d+):([0-5]?\d(?:\.\d{1,3})?)")
Segment = Annotated[str, typer.Option("--segment", metavar="N", help="A segment's number, or 3-5: all its words.")]
Quote = Annotated[
    str, typer.Option("--quote", metavar="-", help="With `-`, the words within --segment come from standard input.")
]
QuoteFd = Annotated[
    int | None, typer.Option("--quote-fd", metavar="N", help="The words within --segment come from file descriptor N.")
]
Start = Annotated[str, typer.Option("--from", metavar="SEGMENT:OFFSET", help="Where it starts, characters from 0.")]
End = Annotated[str, typer.Option("--to", metavar="SEGMENT:OFFSET", help="Before which character it ends.")]
Heard = Annotated[
    str,
    typer.Option(
        "--sound", metavar="START-END", help="A stretch of the recording such as 0:41-0:47.5: the words spoken in it."
    ),
]


@dataclass(frozen=True)
class _Place:
    """How a person pointed at a passage."""

    segment: str
    quote: str
    quote_fd: int | None
    start: str
    end: str
    sound: str = ""

    @property
    def stretch(self) -> Sound | None:
        """The stretch of sound in milliseconds, None where words are meant. Raises UsageProblem."""
        if not self.sound:
            return None
        if self.segment or self.quote or self.quote_fd is not None or self.start or self.end:
            raise UsageProblem("Point with --sound, or with words, not both.")
        first, _, last = self.sound.partition("-")
        return _moment(first), _moment(last)


@app.command("code")
def tag_code(
    case: CasePath,
    interview: InterviewCode,
    code: Annotated[str, typer.Option("--code", metavar="NAME", help="The code, by name or path.")],
    segment: Segment = "",
    quote: Quote = "",
    quote_fd: QuoteFd = None,
    start: Start = "",
    end: End = "",
    sound: Heard = "",
    transcript: TranscriptChoice = "",
    memo_fd: MemoFd = None,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Tag a passage with a code.

    JSON: coding.
    """
    with opened(case, passphrase_fd) as held:
        place = _Place(segment, quote, quote_fd, start, end, sound)
        passage = _passage(held, finding.transcript(held, interview, transcript).id, place)
        wanted = manage_codebook.by_name(held, code)
        act = code_passage.tag_code(held, passage, wanted.id, _memo(memo_fd), place.stretch)
        _put(held, act, passage, as_json)


@app.command("incident")
def tag_incident(
    case: CasePath,
    interview: InterviewCode,
    incident: Annotated[str, typer.Option("--incident", metavar="CODE", help="The incident, such as INC-007.")],
    segment: Segment = "",
    quote: Quote = "",
    quote_fd: QuoteFd = None,
    start: Start = "",
    end: End = "",
    sound: Heard = "",
    transcript: TranscriptChoice = "",
    assignments: Assignments = None,
    form_fd: FormFd = None,
    memo_fd: MemoFd = None,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Tie a passage to an incident; --set says what it says of it, such as stance=supports.

    JSON: coding.
    """
    with opened(case, passphrase_fd) as held:
        place = _Place(segment, quote, quote_fd, start, end, sound)
        passage = _passage(held, finding.transcript(held, interview, transcript).id, place)
        wanted = manage_incidents.by_code(held, incident)
        link = LinkDraft(**assigned("link", assignments, asking.form_from(form_fd)))
        act = code_passage.tag_incident(held, passage, wanted.id, link, _memo(memo_fd), place.stretch)
        _put(held, act, passage, as_json)


@app.command()
def grade(
    case: CasePath,
    coding: Annotated[str, typer.Argument(metavar="ID", help="First characters of the coding's id.")],
    assignments: Assignments = None,
    form_fd: FormFd = None,
    accept: Annotated[
        bool, typer.Option("--accept-proposals", help="Fill what is empty with what is proposed from the witness.")
    ] = False,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Say what a passage says of its incident; fields not named stay as they are. Without any, show what is proposed.

    JSON: coding, proposals.
    """
    with opened(case, passphrase_fd) as held:
        wanted = finding.coding(held, coding)
        changes = assigned("link", assignments, asking.form_from(form_fd))
        if accept:
            changes = {**propose_links.proposals(held, wanted.id), **changes}
        if changes:
            former = {name: getattr(wanted, name) for name in LinkDraft.model_fields}
            code_passage.grade(held, wanted.id, LinkDraft(**{**former, **changes})).run()
        now = finding.coding(held, wanted.id)
        left = propose_links.proposals(held, now.id)
        proposed = [(f"{name}, proposed", value) for name, value in left.items()]
        said = [(name, getattr(now, name)) for name in LinkDraft.model_fields]
        show(as_json, {"coding": now, "proposals": left}, facts([*said, *proposed]))


@app.command()
def move(
    case: CasePath,
    coding: Annotated[str, typer.Argument(metavar="ID", help="First characters of the coding's id.")],
    segment: Segment = "",
    quote: Quote = "",
    quote_fd: QuoteFd = None,
    start: Start = "",
    end: End = "",
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Put a coding on other words of its transcript; its code, link and memo stay.

    JSON: coding.
    """
    with opened(case, passphrase_fd) as held:
        wanted = finding.coding(held, coding)
        passage = _passage(held, wanted.transcript_id, _Place(segment, quote, quote_fd, start, end))
        code_passage.move_edges(held, wanted.id, passage).run()
        show(as_json, {"coding": finding.coding(held, wanted.id)}, f"Moved: {wanted.id[:8]}")


@app.command()
def memo(
    case: CasePath,
    coding: Annotated[str, typer.Argument(metavar="ID", help="First characters of the coding's id.")],
    memo_fd: MemoFd = None,
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Replace the memo of a coding; without --memo-fd it comes from standard input.

    JSON: coding.
    """
    with opened(case, passphrase_fd) as held:
        wanted = finding.coding(held, coding)
        text = asking.from_stdin() if memo_fd is None else asking.text_from(memo_fd)
        code_passage.write_memo(held, wanted.id, text.strip()).run()
        show(as_json, {"coding": finding.coding(held, wanted.id)}, f"Memo written: {wanted.id[:8]}")


def untag(
    case: CasePath,
    coding: Annotated[str, typer.Argument(metavar="ID", help="First characters of the coding's id.")],
    passphrase_fd: PassphraseFd = None,
    as_json: AsJson = False,
) -> None:
    """Remove a coding; the words and all other codings stay.

    JSON: removed.
    """
    with opened(case, passphrase_fd) as held:
        wanted = finding.coding(held, coding)
        code_passage.untag(held, wanted.id).run()
        show(as_json, {"removed": wanted.id}, f"Removed: {wanted.id[:8]}")


def _put(case: Case, act: Operation, passage: Passage, as_json: bool) -> None:
    act.run()
    added = next(each for each in code_passage.codings_of(case, passage.transcript_id) if each.id in act.touched)
    show(as_json, {"coding": added}, f"Tagged: {added.id[:8]}")


def _memo(memo_fd: int | None) -> str:
    return "" if memo_fd is None else asking.text_from(memo_fd).strip()


def _moment(written: str) -> int:
    match = _STRETCH.fullmatch(written.strip())
    if match is None:
        raise UsageProblem("A stretch is written as START-END, such as 0:41-0:47.5 or 1:02:03-1:02:09.")
    hours, minutes, seconds = match.groups()
    return round((int(hours or 0) * 3600 + int(minutes) * 60 + float(seconds)) * 1000)


def _passage(case: Case, transcript_id: str, place: _Place) -> Passage:
    stretch = place.stretch
    if stretch is not None:
        return code_sound.passage_in(case, transcript_id, stretch)
    if place.start or place.end:
        if place.segment or place.quote or place.quote_fd is not None:
            raise UsageProblem("Point with --from and --to, or with --segment, not both.")
        first, last = _spot(place.start), _spot(place.end)
        ordered = finding.segments(case, transcript_id, f"{first[0]}-{last[0]}")
        return Passage(transcript_id, ordered[0].id, first[1], ordered[-1].id, last[1])
    if not place.segment:
        raise UsageProblem("Point at a passage with --segment, with --from and --to, or with --sound.")
    ordered = finding.segments(case, transcript_id, place.segment)
    if place.quote or place.quote_fd is not None:
        if len(ordered) > 1:
            raise UsageProblem("A quote lies within one segment; across segments, point with --from and --to.")
        start, end = _quoted(ordered[0].text, place)
        return Passage(transcript_id, ordered[0].id, start, ordered[0].id, end)
    whole = edit_transcript.segments(case, transcript_id)
    places = [whole.index(each) for each in ordered]
    if places != list(range(places[0], places[0] + len(places))):
        raise UsageProblem("The segments of a passage follow one another.")
    return Passage(transcript_id, ordered[0].id, 0, ordered[-1].id, len(ordered[-1].text))


def _quoted(text: str, place: _Place) -> tuple[int, int]:
    if place.quote and place.quote != "-":
        raise UsageProblem("A quote is never an argument: write --quote - and give the words on standard input.")
    words = (asking.from_stdin() if place.quote_fd is None else asking.text_from(place.quote_fd)).strip()
    start = text.find(words) if words else -1
    if start < 0:
        raise UsageProblem("These words are not in the segment.")
    if text.find(words, start + 1) >= 0:
        raise UsageProblem("These words are in the segment more than once: quote more of them.")
    return start, start + len(words)


def _spot(written: str) -> tuple[int, int]:
    match = _PLACE.fullmatch(written)
    if match is None:
        raise UsageProblem("A place is written as SEGMENT:OFFSET, such as 3:10, and both --from and --to are needed.")
    return int(match[1]), int(match[2])
