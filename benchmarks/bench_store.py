"""How long the store takes on a large case: 75 interviews, 20,000 codings, one transcript with 5,000 of them.

Builds its case in a temporary folder with a cheap key, and prints the median of several runs in milliseconds beside the
aim of the design. Run from the repository root: `python benchmarks/bench_store.py`.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import product
from pathlib import Path

os.environ["TESTIMONY_CHEAP_KDF_FOR_TESTS"] = "1"
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from testimony_app.case import Case
from testimony_app.domain.transcripts import Utterance
from testimony_app.services import (
    code_passage,
    edit_transcript,
    log_interview,
    manage_codebook,
    manage_incidents,
    passages,
    search,
    verify_log,
)
from testimony_app.services.passages import Passage, quote_hash
from testimony_app.store import codings
from testimony_app.store.base import new_id
from testimony_app.store.coding_tables import Coding

INTERVIEWS, CODINGS, LARGE, CODES, INCIDENTS = 75, 20_000, 5_000, 60, 55
CHARACTERS, LARGE_CHARACTERS, UTTERANCE = 55_000, 300_000, 150
COMMON = ("the", "plane", "came", "back", "over", "school", "and", "we", "heard", "strike", "clinic", "مشفى")
SYLLABLES = ("ka", "lo", "mi", "ter", "sun", "dar", "bel", "و", "شا", "ri", "no", "vel")
WORDS = tuple("".join(each) for each in product(SYLLABLES, repeat=3))
"""1,728 invented words beside the common ones, because a search is slow where every segment holds its words."""


def main() -> None:
    """Build, measure, print."""
    chance = random.Random(7)
    with tempfile.TemporaryDirectory() as folder:
        case, _ = Case.create(Path(folder) / "Bench.testimony", "Bench", "a passphrase for a benchmark only")
        started = time.perf_counter()
        large, ordinary, incident = build(case, chance)
        print(f"built in {time.perf_counter() - started:.0f} s\n")
        print(f"{'what':<58}{'ms':>9}{'aim':>8}")
        measure("segments() of 300,000 characters", lambda: edit_transcript.segments(case, large), 100)
        measure("codings_of() 5,000 codings", lambda: code_passage.codings_of(case, large), 200)
        measure("segments() of 55,000 characters", lambda: edit_transcript.segments(case, ordinary), 30)
        measure("codings_of() the same", lambda: code_passage.codings_of(case, ordinary), 20)
        measure("log_interview.lines() of 75 interviews", lambda: log_interview.lines(case), 50)
        measure("manage_incidents.lines() over 20,000 codings", lambda: manage_incidents.lines(case), 100)
        measure("passages.of_incident() with 270 passages", lambda: passages.of_incident(case, incident), 50)
        measure("manage_codebook.usage()", lambda: manage_codebook.usage(case), 50)
        measure("search.words(), 4 million characters", lambda: search.words(case, "plane kalo"), 30)
        segment = edit_transcript.segments(case, large)[0]
        code = manage_codebook.codes(case)[0].id
        measure("tag_code() in the large transcript, and undo", lambda: tag(case, large, segment.id, code), 32)
        measure("retype() in the large transcript, and undo", lambda: retype(case, segment), 60)
        measure("verify_log.verify()", lambda: verify_log.verify(case), 1_000)
        started = time.perf_counter()
        case.close()
        print(f"{'close()':<58}{(time.perf_counter() - started) * 1000:>9.1f}")


def measure(what: str, act: Callable[[], object], aim: int) -> None:
    """Print the median of seven runs after one that warms up."""
    act()
    times = []
    for _ in range(7):
        started = time.perf_counter()
        act()
        times.append(time.perf_counter() - started)
    print(f"{what:<58}{statistics.median(times) * 1000:>9.1f}{aim:>8}")


def tag(case: Case, transcript: str, segment: str, code: str) -> None:
    """Tag and take it back."""
    code_passage.tag_code(case, Passage(transcript, segment, 0, segment, 9), code).run().run()


def retype(case: Case, segment: edit_transcript.SegmentRead) -> None:
    """Correct a word and take it back."""
    edit_transcript.retype(case, segment.id, segment.text.replace("plane", "helicopter") + " and").run().run()


def build(case: Case, chance: random.Random) -> tuple[str, str, str]:
    """The ids of the large transcript, of an ordinary one, and of the incident with 270 passages."""
    targets = [next(iter(_run(case, number))) for number in range(CODES)]
    incidents = [
        manage_incidents.add(
            case,
            manage_incidents.IncidentDraft(code=f"INC-{n:03d}", title=f"Strike {n}", happened_on="2031-05-12"),
        ).id
        for n in range(INCIDENTS)
    ]
    transcripts = [_transcript(case, chance, number) for number in range(INTERVIEWS)]
    others = (CODINGS - LARGE) // (INTERVIEWS - 1)
    left = 270
    for number, transcript in enumerate(transcripts):
        held = edit_transcript.segments(case, transcript)
        with case.write("coding.added") as store:
            for count in range(LARGE if number == 0 else others):
                segment = chance.choice(held)
                start = chance.randrange(len(segment.text) - 20)
                end = start + chance.randrange(2, 20)
                to_incident = count % 5 == 0
                first = to_incident and left > 0 and count % 50 == 0
                left -= first
                incident = incidents[0] if first else chance.choice(incidents[1:])
                store.content.add(
                    Coding(
                        id=new_id(), transcript_id=transcript, start_segment_id=segment.id, start_offset=start,
                        end_segment_id=segment.id, end_offset=end, quote_sha256=quote_hash(segment.text[start:end]),
                        coder=case.user, coded_at=case.now(), incident_id=incident if to_incident else None,
                        code_id=None if to_incident else chance.choice(targets),
                        stance="supports" if to_incident else "",
                    )
                )  # fmt: skip
    with case.read() as store:
        assert len(codings.all_codings(store)) > 0.9 * CODINGS
    return transcripts[0], transcripts[1], incidents[0]


def _run(case: Case, number: int) -> frozenset[str]:
    act = manage_codebook.add(case, manage_codebook.CodeDraft(name=f"Code {number}", colour=number % 12))
    act.run()
    return act.touched


def _transcript(case: Case, chance: random.Random, number: int) -> str:
    held = log_interview.log(
        case,
        log_interview.InterviewDraft(code=f"I-{number:03d}", held_on="2031-05-12"),
        log_interview.WitnessDraft(code=f"W-{number:03d}"),
    )
    utterances = []
    for place in range((LARGE_CHARACTERS if number == 0 else CHARACTERS) // UTTERANCE):
        text = ""
        while len(text) < UTTERANCE:
            text += chance.choice(COMMON if chance.random() < 0.5 else WORDS) + " "
        utterances.append(Utterance(text.strip(), place * 9_000, place * 9_000 + 8_900, "witness", 0.9))
    return edit_transcript.add_transcript(case, held.id, utterances).id


if __name__ == "__main__":
    main()
