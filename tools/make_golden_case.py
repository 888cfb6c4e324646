"""Make the whole small case that later versions must open forever: `make_golden_case.py FOLDER`.

It is made once for each released schema and committed. Its key derivation is cheap, because it guards nothing.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ["TESTIMONY_CHEAP_KDF_FOR_TESTS"] = "1"

from testimony_app.case import Case
from testimony_app.domain.consent import Purpose, Status
from testimony_app.domain.transcripts import Utterance
from testimony_app.domain.uncertain_dates import Precision
from testimony_app.jobs import JobContext
from testimony_app.services import (
    code_passage,
    corroborate,
    edit_transcript,
    favourites,
    import_media,
    manage_codebook,
    manage_incidents,
    release,
    rounds,
    saved_queries,
)
from testimony_app.services import log_interview as li
from testimony_app.services.passages import Passage

PASSPHRASE = "a golden case for tests only"
SOUND = Path(__file__).resolve().parents[1] / "tests" / "data" / "speech" / "en-1.opus"


class Clock:
    """A second for each act, beginning in the spring of an invented year."""

    def __init__(self) -> None:
        self._now = datetime(2031, 5, 12, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now


def fill(case: Case, out: Path) -> None:
    """One of everything: interview, identity, consent, sound, transcript, correction, code, incident, release."""
    given = [
        li.ConsentDraft(scope=scope, status=Status.GIVEN, decided_at=case.now(), valid_until=date(2099, 1, 1))
        for scope in ("interview", "audio_recording", "anonymous_quotation")
    ]
    logged = li.log(
        case,
        li.InterviewDraft(code="I-001", held_on="2031-05-12", language="en", explained=("purpose", "stop_skip_break")),
        li.WitnessDraft(code="W-001", roles=("teacher",)),
        li.PersonDraft(given_name="Zephyrine", family_name="Quillfeather", phones=("+999 555 0101",)),
        given,
    )
    sound = import_media.import_recording(case, logged.id, SOUND, JobContext())
    said = [Utterance("What did you see?", 0, 900, "Q"), Utterance("The roof was opne. قالت نعم 🕊", 900, 3000, "A")]
    transcript = edit_transcript.add_transcript(case, logged.id, said, recording_id=sound.id)
    first, second = edit_transcript.segments(case, transcript.id)
    draft = manage_incidents.IncidentDraft(
        code="INC-001",
        title="School by the river",
        happened_on="2031-05",
        precision=Precision.UNKNOWN_DAY,
        casualties=({"kind": "injured", "group": "pupil", "least": 2, "source": "I-001"},),
        weapon_deliveries=("helicopter",),
    )
    incident = manage_incidents.add(case, draft)
    code = manage_codebook.add(case, manage_codebook.CodeDraft(name="Damage", colour=3))
    code.run()
    passage = Passage(transcript.id, second.id, 4, second.id, len(second.text))
    code_passage.tag_code(case, passage, next(iter(code.touched))).run()
    code_passage.tag_incident(
        case,
        passage,
        incident.id,
        code_passage.LinkDraft(stance="supports", proposition="occurrence", told_from="10:05"),
    ).run()
    edit_transcript.retype(case, second.id, "The roof was open. قالت نعم 🕊", "a slip").run()
    edit_transcript.verify(case, [first.id, second.id]).run()
    corroborate.decide(case, incident.id, "possible", "One teacher saw it")
    saved_queries.save(case, "What supports", "stance:supports").run()
    opened = rounds.open_round(case, "First reading")
    opened.run()
    rounds.assign(case, [logged.id], [case.user], next(iter(opened.touched))).run()
    favourites.put(case, 1, next(iter(code.touched))).run()
    shown = release.preview(case, incident.id, Purpose.ANONYMOUS_QUOTATION)
    release.write(case, shown, {}, out, JobContext())


def main(folder: Path) -> None:
    case, words = Case.create(folder, "A golden case", PASSPHRASE, Clock())
    out = folder / "released"
    out.mkdir()
    fill(case, out)
    case.close()
    notes = {"passphrase": PASSPHRASE, "words": " ".join(words), "vault": case.vault_id}
    lines = [f"{key}={value}" for key, value in notes.items()]
    (folder / "GOLDEN.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
