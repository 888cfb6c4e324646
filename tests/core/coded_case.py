"""A small case that is coded: three invented interviews, a code book of four codes, two incidents."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime

from testimony_app.case import Case
from testimony_app.domain.consent import Status
from testimony_app.domain.transcripts import Utterance
from testimony_app.services import code_passage as cp
from testimony_app.services import edit_transcript as et
from testimony_app.services import log_interview as li
from testimony_app.services import manage_codebook as mc
from testimony_app.services import manage_incidents as mi
from testimony_app.services.passages import Passage

TOLD = {
    "I-001": (
        ("Interviewer", "What did you hear?"),
        ("Witness", "First the siren. Then the second blast came, ten minutes later."),
        ("Witness", "The ambulance had come by then."),
        ("Interviewer", "Who told you?"),
        ("Witness", "My neighbour told me about the leaflets."),
    ),
    "I-002": (
        ("Witness", "No siren was heard that day. The school stood empty."),
        ("Witness", "A second blast hit the yard."),
    ),
    "I-003": (("Witness", "سَمِعْتُ الإنفجار الثاني."),),
}
HELD = {"I-001": "2031-05-20", "I-002": "2031-06", "I-003": "2031-07-01"}
ROLES = {"I-001": ("doctor",), "I-002": ("teacher", "eyewitness"), "I-003": ()}


@dataclass
class Coded:
    """The ids of what the case holds, by name."""

    codes: dict[str, str] = field(default_factory=dict)
    incidents: dict[str, str] = field(default_factory=dict)
    transcripts: dict[str, str] = field(default_factory=dict)
    codings: dict[str, str] = field(default_factory=dict)

    def passage(self, case: Case, interview: str, words: str) -> Passage:
        """Where these words stand; `…` between the first and the last words of a longer passage."""
        segments = et.segments(case, self.transcripts[interview])
        first, _, last = words.partition("…")
        start = next(each for each in segments if first in each.text)
        end = next(each for each in segments if (last or first) in each.text)
        until = end.text.index(last or first) + len(last or first)
        return Passage(self.transcripts[interview], start.id, start.text.index(first), end.id, until)

    def tag(self, case: Case, name: str, interview: str, words: str, target: str, **link: object) -> None:
        """Tie words to a code or an incident, under a name of this test."""
        passage = self.passage(case, interview, words)
        if target in self.codes:
            act = cp.tag_code(case, passage, self.codes[target])
        else:
            act = cp.tag_incident(case, passage, self.incidents[target], cp.LinkDraft(**link))
        act.run()
        self.codings[name] = next(iter(act.touched))


def build(case: Case) -> Coded:
    """Fill the case."""
    made = Coded()
    for name, below in (("Attack", None), ("Second strike", "Attack"), ("Warning", None), ("Aid", None)):
        draft = mc.CodeDraft(name=name, parent_id=made.codes.get(below or ""), position=len(made.codes))
        act = mc.add(case, draft)
        act.run()
        made.codes[name] = next(iter(act.touched))
    for code, date, place in (("INC-001", "2031-05-12", "Velmar"), ("INC-002", "2031-05", "Sarnow")):
        incident = mi.IncidentDraft(
            code=code,
            title="Strike on a yard",
            happened_on=date,
            precision="exact" if len(date) == 10 else "unknown_day",
            place=place,
            facilities=("primary",) if code == "INC-002" else (),
        )
        made.incidents[code] = mi.add(case, incident).id
    for number, (code, said) in enumerate(TOLD.items()):
        _interview(case, made, code, said, number)
    made.tag(case, "siren", "I-001", "First the siren", "Warning")
    made.tag(case, "blast", "I-001", "Then the second blast…by then", "Second strike")
    made.tag(case, "leaflets", "I-001", "the leaflets", "Warning")
    made.tag(case, "aid", "I-001", "The ambulance", "Aid")
    made.tag(
        case,
        "first",
        "I-001",
        "the second blast came",
        "INC-001",
        proposition="occurrence",
        stance="supports",
        knowledge="heard_it",
    )
    made.tag(case, "told", "I-001", "My neighbour told me", "INC-001", proposition="warning", stance="qualifies")
    made.tag(
        case, "no siren", "I-002", "No siren was heard that day", "INC-002", proposition="warning", stance="contradicts"
    )
    made.tag(case, "yard", "I-002", "A second blast", "Attack")
    made.tag(case, "hit", "I-002", "second blast hit the yard", "INC-002", proposition="occurrence", stance="supports")
    return made


def _interview(case: Case, made: Coded, code: str, said: tuple[tuple[str, str], ...], number: int) -> None:
    at = datetime(2031, 5, 1, 9, tzinfo=UTC)
    given = ("interview", "analysis", "statistics") if code != "I-002" else ("interview",)
    held = HELD[code]
    interview = li.log(
        case,
        li.InterviewDraft(
            code=code,
            held_on=held,
            precision="exact" if len(held) == 10 else "unknown_day",
            language="ar" if code == "I-003" else "en",
            place="Kerrin",
        ),
        li.WitnessDraft(code=code.replace("I", "W"), roles=ROLES[code], sex="female"),
        None,
        [li.ConsentDraft(scope=scope, status=Status.GIVEN, decided_at=at) for scope in given],
    )
    utterances = [
        Utterance(text, (number + at_line) * 10_000, (number + at_line) * 10_000 + 8_000, speaker)
        for at_line, (speaker, text) in enumerate(said)
    ]
    made.transcripts[code] = et.add_transcript(case, interview.id, utterances).id
