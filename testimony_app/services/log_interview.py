"""Log an interview: the witness by code, the circumstances, the consent taken before it, and names kept apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from testimony_app.case import Case
from testimony_app.domain.consent import PARTICIPATION, Standing, standing
from testimony_app.domain.pseudonyms import checked_code, next_code
from testimony_app.errors import AppError
from testimony_app.store import codings, consents, identities, interviews, recordings, rounds, transcripts
from testimony_app.store.identity_tables import PersonDraft as PersonDraft
from testimony_app.store.interview_tables import ConsentDraft as ConsentDraft
from testimony_app.store.interview_tables import InterviewDraft as InterviewDraft
from testimony_app.store.interview_tables import InterviewRead as InterviewRead
from testimony_app.store.interview_tables import Present as Present
from testimony_app.store.interview_tables import PriorInterview as PriorInterview
from testimony_app.store.interview_tables import WitnessDraft as WitnessDraft
from testimony_app.store.interview_tables import WitnessRead as WitnessRead
from testimony_app.store.interviews import InterviewRow as InterviewRow
from testimony_app.store.session import Store
from testimony_app.store.transcript_tables import RecordingRead as RecordingRead
from testimony_app.store.transcript_tables import State as State
from testimony_app.store.transcript_tables import TranscriptRead as TranscriptRead

Coded = TypeVar("Coded", InterviewDraft, WitnessDraft)

STOP_TOLD = "stop_skip_break"
BADGES = (PARTICIPATION, "audio_recording", "anonymous_quotation", "named_use")
"""The scopes whose standing the list of interviews shows."""


@dataclass(frozen=True)
class Suggestion:
    """What the form starts with: free codes, and the circumstances of the interview logged last."""

    interview_code: str
    witness_code: str
    last: InterviewRead | None


@dataclass(frozen=True)
class InterviewLine:
    """One line of the list. badges: standings of `BADGES`. state: of the newest transcript, None without one.

    to_code: whether the person who asks has still to code it; False if they are done, None if they were not asked to.
    """

    row: InterviewRow
    duration_ms: int
    state: State | None
    codings: int
    badges: tuple[Standing, ...]
    to_code: bool | None = None


@dataclass(frozen=True)
class InterviewPage:
    """Everything about one interview but its words. missing: codes of what is still to be told, asked or noted."""

    interview: InterviewRead
    witness: WitnessRead
    recordings: tuple[RecordingRead, ...]
    transcripts: tuple[TranscriptRead, ...]
    standings: tuple[Standing, ...]
    missing: tuple[str, ...]


def suggest(case: Case) -> Suggestion:
    """Free codes and the defaults of the last interview."""
    with case.read() as store:
        return Suggestion(
            next_code("I", interviews.interview_codes(store)),
            next_code("W", interviews.witness_codes(store)),
            interviews.last_interview(store),
        )


def log(
    case: Case,
    interview: InterviewDraft,
    witness: WitnessDraft,
    identity: PersonDraft | None = None,
    decisions: Sequence[ConsentDraft] = (),
) -> InterviewRead:
    """The interview, stored with its consent decisions in one act.

    A witness whose code is known already is interviewed again: what is recorded about them stays as it is, and of the
    names only what was not known yet is added. Names go to the identity database or nowhere.

    Raises AppError `interview.code_taken`, `code.unfit`, `input.invalid`.
    """
    names = identity is not None and not identity.empty
    coded = _coded(interview)
    with case.write("interview.logged", identity=names) as store:
        if interviews.interview_by_code(store, coded.code) is not None:
            raise AppError("interview.code_taken", interview=coded.code)
        person = interviews.witness_by_code(store, _coded(witness).code)
        if person is None:
            person = interviews.add_witness(store, _coded(witness))
        logged = interviews.add_interview(store, person.id, coded, case.now(), case.user)
        for decision in decisions:
            consents.add(store, logged.id, decision, case.now(), case.user)
        if names and identity is not None:
            identities.complete_person(store, person.id, identity)
        store.concerns(logged.id, coded)
    return logged


def correct(case: Case, interview_id: str, interview: InterviewDraft) -> InterviewRead:
    """The interview with every field as given.

    Raises AppError `interview.missing`, `interview.erased`, `interview.code_taken`.
    """
    coded = _coded(interview)
    with case.write("interview.corrected") as store:
        interviews.living(store, interview_id)
        holder = interviews.interview_by_code(store, coded.code)
        if holder is not None and holder.id != interview_id:
            raise AppError("interview.code_taken", interview=coded.code)
        store.concerns(interview_id, coded)
        return interviews.update_interview(store, interview_id, coded)


def correct_witness(case: Case, witness_id: str, witness: WitnessDraft) -> WitnessRead:
    """The witness with every field as given. Raises AppError `witness.missing`, `witness.code_taken`."""
    coded = _coded(witness)
    with case.write("witness.corrected") as store:
        holder = interviews.witness_by_code(store, coded.code)
        if holder is not None and holder.id != witness_id:
            raise AppError("witness.code_taken", witness=coded.code)
        store.concerns(witness_id, coded)
        return interviews.update_witness(store, witness_id, coded)


def known_witness(case: Case, code: str) -> tuple[WitnessRead, tuple[InterviewRead, ...]] | None:
    """The witness with this code and their interviews so far, None if the code is free."""
    with case.read() as store:
        person = interviews.witness_by_code(store, code.strip())
        if person is None:
            return None
        return person, tuple(interviews.interviews_of(store, person.id))


def lines(case: Case) -> list[InterviewLine]:
    """All interviews as the list shows them, by code."""
    today = case.today()
    with case.read() as store:
        rows = interviews.rows(store)
        sound, states = recordings.durations(store), transcripts.states(store)
        counts, ledger = codings.counts_by_interview(store), consents.ledger(store)
        to_code: dict[str, bool] = {}
        for each in rounds.assignments(store, coder=case.user):
            to_code[each.interview_id] = to_code.get(each.interview_id, False) or each.finished_at is None
    held = []
    for row in rows:
        decisions = [consents.as_decision(each) for each in ledger.get(row.id, [])]
        badges = tuple(standing(decisions, scope, today) for scope in BADGES)
        told = (sound.get(row.id, 0), states.get(row.id), counts.get(row.id, 0))
        held.append(InterviewLine(row, *told, badges, to_code.get(row.id)))
    return held


def page(case: Case, interview_id: str) -> InterviewPage:
    """One interview. Raises AppError `interview.missing`."""
    with case.read() as store:
        held = interviews.interview(store, interview_id)
        rows = consents.ledger(store, [interview_id])[interview_id]
        decisions = [consents.as_decision(row) for row in rows]
        scopes = dict.fromkeys([*BADGES, *(row.scope for row in rows)])
        return InterviewPage(
            held,
            interviews.witness(store, held.witness_id),
            tuple(recordings.of_interview(store, interview_id)),
            tuple(transcripts.transcripts_of(store, interview_id)),
            tuple(standing(decisions, scope, case.today()) for scope in scopes),
            missing(held, bool(decisions)),
        )


def by_code(case: Case, code: str) -> InterviewRead:
    """The interview with this code. Raises AppError `interview.unknown_code`."""
    with case.read() as store:
        return _by_code(store, code)


def missing(interview: InterviewRead, any_decision: bool) -> tuple[str, ...]:
    """What stands between this interview and a complete one, as codes.

    Complete needs the explanations with stop, skip and break among them (Istanbul Protocol 2022, paragraphs 208 and
    214), the question about earlier interviews, privacy, and at least one consent decision.
    """
    open_points = []
    if not interview.explained:
        open_points.append("explained")
    elif STOP_TOLD not in interview.explained:
        open_points.append("stop_not_told")
    if not interview.prior_interviews_asked:
        open_points.append("prior_interviews")
    if not interview.privacy:
        open_points.append("privacy")
    if not any_decision:
        open_points.append("consent")
    return tuple(open_points)


def _coded(draft: Coded) -> Coded:
    """The draft with its code as it is stored. Raises AppError `code.unfit`."""
    return draft.model_copy(update={"code": checked_code(draft.code)})


def _by_code(store: Store, code: str) -> InterviewRead:
    held = interviews.interview_by_code(store, code.strip())
    if held is None:
        raise AppError("interview.unknown_code")
    return held
