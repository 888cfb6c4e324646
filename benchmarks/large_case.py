"""A large case of invented words, made quickly: whole tables at once, past the services, so that it can be very large.

Interviews are added in steps, so that one case can be measured at several sizes. What is measured goes through the
services, as the window and the command line do.
"""

from __future__ import annotations

import os
import random
import sys
from datetime import timedelta
from itertools import product
from pathlib import Path
from typing import Any

os.environ["TESTIMONY_CHEAP_KDF_FOR_TESTS"] = "1"
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from sqlalchemy import insert

from testimony_app.case import Case
from testimony_app.services import decide_consent, log_interview, manage_codebook, manage_incidents
from testimony_app.services.decide_consent import ConsentDraft
from testimony_app.services.passages import quote_hash
from testimony_app.store import sync_kinds
from testimony_app.store.base import new_id
from testimony_app.store.coding_tables import Coding
from testimony_app.store.transcript_tables import Segment, Transcript

COMMON = ("the", "plane", "came", "back", "over", "school", "and", "we", "heard", "strike", "clinic", "مشفى")
SYLLABLES = ("ka", "lo", "mi", "ter", "sun", "dar", "bel", "و", "شا", "ri", "no", "vel")
WORDS = tuple("".join(each) for each in product(SYLLABLES, repeat=3))
"""1,728 invented words beside the common ones, because a search is slow where every segment holds its words."""
CHARACTERS, UTTERANCE, CODINGS = 55_000, 150, 250
"""Characters of a transcript, of a segment, and codings of a transcript."""
CODES, INCIDENTS = 60, 55
PROPOSITIONS = ("occurrence", "time", "place", "weapon", "perpetrator", "casualties", "")
STANCES = ("supports", "supports", "supports", "contradicts", "qualifies", "")
CLASSES = ("direct", "direct", "hearsay", "circumstantial", "")


class LargeCase:
    """A case that grows. transcripts: ids in the order of the interviews; incident: one with 270 passages."""

    def __init__(self, folder: Path, seed: int = 7) -> None:
        self.case, _ = Case.create(folder / "Bench.testimony", "Bench", "a passphrase for a benchmark only")
        self.transcripts: list[str] = []
        self.interviews: list[str] = []
        self._chance = random.Random(seed)
        self._left = 270
        self.codes = [self._code(number) for number in range(CODES)]
        self.incidents = [
            manage_incidents.add(
                self.case,
                manage_incidents.IncidentDraft(code=f"INC-{n:03d}", title=f"Strike {n}", happened_on="2031-05-12"),
            ).id
            for n in range(INCIDENTS)
        ]
        self.incident = self.incidents[0]

    def grow(self, interviews: int) -> None:
        """Add interviews until there are so many."""
        for number in range(len(self.transcripts), interviews):
            self.add(number)

    def add(self, number: int, characters: int = CHARACTERS, codings: int = CODINGS) -> str:
        """One more interview with a transcript and its codings; the transcript's id."""
        case, transcript = self.case, new_id()
        roles = (("doctor",), ("eyewitness",), ("teacher",), ("victim_survivor",))[number % 4]
        held = log_interview.log(
            case,
            log_interview.InterviewDraft(code=f"I-{number:04d}", held_on="2031-06-12"),
            log_interview.WitnessDraft(code=f"W-{number:04d}", roles=roles),
        )
        scopes = ("interview", "analysis")
        given = [ConsentDraft(scope=scope, status="given", decided_at=case.now()) for scope in scopes]
        decide_consent.decide(case, held.id, given)
        segments = [self._segment(transcript, place) for place in range(characters // UTTERANCE)]
        with case.write("transcript.added") as store:
            table = sync_kinds.table_of
            made = {"id": transcript, "interview_id": held.id, "source": "imported", "state": "draft", "language": "en"}
            store.content.add(Transcript(**made, made_at=case.now(), made_by=case.user))
            store.content.flush()
            store.content.execute(insert(table(Segment)), segments)
            store.content.execute(insert(table(Coding)), [self._coding(segments, n) for n in range(codings)])
            store.concerns(transcript)
        self.transcripts.append(transcript)
        self.interviews.append(held.id)
        return transcript

    def _code(self, number: int) -> str:
        act = manage_codebook.add(self.case, manage_codebook.CodeDraft(name=f"Code {number}", colour=number % 12))
        act.run()
        return next(iter(act.touched))

    def _segment(self, transcript: str, place: int) -> dict[str, Any]:
        text = ""
        while len(text) < UTTERANCE:
            text += self._chance.choice(COMMON if self._chance.random() < 0.5 else WORDS) + " "
        return {
            "id": new_id(),
            "transcript_id": transcript,
            "position": place,
            "text": text.strip(),
            "start_ms": place * 9_000,
            "end_ms": place * 9_000 + 8_900,
            "speaker": "witness" if place % 2 else "interviewer",
        }

    def _coding(self, segments: list[dict[str, Any]], count: int) -> dict[str, Any]:
        chance, segment = self._chance, self._chance.choice(segments)
        start = chance.randrange(len(segment["text"]) - 20)
        end = start + chance.randrange(2, 20)
        to_incident = count % 5 == 0
        first = to_incident and self._left > 0 and count % 50 == 0
        self._left -= first
        incident = self.incidents[0] if first else chance.choice(self.incidents[1:])
        return {
            "id": new_id(),
            "transcript_id": segment["transcript_id"],
            "start_segment_id": segment["id"],
            "start_offset": start,
            "end_segment_id": segment["id"],
            "end_offset": end,
            "quote_sha256": quote_hash(segment["text"][start:end]),
            "coder": self.case.user,
            "coded_at": self.case.now() + timedelta(milliseconds=count),
            "incident_id": incident if to_incident else None,
            "code_id": None if to_incident else chance.choice(self.codes),
            "proposition": chance.choice(PROPOSITIONS) if to_incident else "",
            "stance": chance.choice(STANCES) if to_incident else "",
            "evidence_class": chance.choice(CLASSES) if to_incident else "",
            "memo": "",
        }
