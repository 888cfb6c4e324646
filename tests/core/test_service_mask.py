"""Masking: names leave the content database, codings stay on their words, and nobody without a reason reads a name."""

from __future__ import annotations

import itertools
import json
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from testimony_app.case import Case
from testimony_app.domain import aliases
from testimony_app.domain.consent import Purpose, Status
from testimony_app.domain.roles import Role
from testimony_app.domain.transcripts import Utterance
from testimony_app.errors import AppError, Cancelled
from testimony_app.jobs import JobContext
from testimony_app.services import code_passage as cp
from testimony_app.services import edit_transcript as et
from testimony_app.services import log_interview as li
from testimony_app.services import (
    manage_codebook,
    manage_incidents,
    mask_names,
    passages,
    people,
    release,
    search,
    unseal_identity,
    verify_log,
)
from testimony_app.services.log_interview import InterviewRead
from testimony_app.services.mask_names import Spot
from testimony_app.services.passages import Passage
from testimony_app.services.register import Register
from testimony_app.store import masking, search_index, transcripts
from testimony_app.store.base import new_id
from testimony_app.store.exchange_tables import Conflict
from testimony_app.store.transcript_tables import Source, State
from tests.conftest import PASSPHRASE
from tests.core.masked_case import masked, name_witness, register, segments, texts, traces, typed

WRITERS, CODERS = "eleven copper bells at dusk", "twelve paper boats downstream"


@pytest.fixture
def named(case: Case, interview: InterviewRead) -> InterviewRead:
    """The interview, with its witness entered under invented names."""
    name_witness(case, interview)
    return interview


def tag(case: Case, transcript_id: str, start: tuple[str, int], end: tuple[str, int], memo: str = "") -> str:
    held = manage_codebook.codes(case)
    if not held:
        manage_codebook.add(case, manage_codebook.CodeDraft(name="Warning")).run()
        held = manage_codebook.codes(case)
    operation = cp.tag_code(case, Passage(transcript_id, *start, *end), held[0].id, memo)
    operation.run()
    return next(iter(operation.touched))


def coding(case: Case, transcript_id: str, coding_id: str) -> cp.CodingRead:
    return next(each for each in cp.codings_of(case, transcript_id) if each.id == coding_id)


def words(case: Case, held: cp.CodingRead) -> str:
    return passages.words_of(passages.passage_of(held), segments(case, held.transcript_id))[0]


def other_interview(case: Case, code: str, language: str = "en") -> InterviewRead:
    draft = li.InterviewDraft(code=f"I-{code}", held_on="2031-05-14", language=language)
    return li.log(case, draft, li.WitnessDraft(code=f"W-{code}"))


def joined(case: Case, passphrase: str, code: str, role: Role) -> None:
    accepted = people.accept(people.invite(case), passphrase)
    people.add(case, accepted.answer, code, role)


# Finding and deciding


def test_stored_forms_are_taken_and_the_rest_is_asked(case: Case, named: InterviewRead) -> None:
    transcript_id = typed(
        case,
        named.id,
        "Zubaida Qasmiyeh opened the gate.",
        "Zubayda called 0944 555 123 on 12 March 2031; she was 34 years old.",
    )
    proposed = mask_names.propose(case, transcript_id)
    found = [(each.words, each.alias, each.certain, each.settled) for each in proposed.findings]
    assert found == [
        ("Zubaida Qasmiyeh", "P-1", True, True),
        ("Zubayda", "P-1", False, False),
        ("0944 555 123", "", True, False),
    ]
    with pytest.raises(AppError, match=r"transcript\.undecided") as caught:
        mask_names.mask(case, transcript_id, {}, JobContext())
    assert caught.value.ids == {"findings": 1}
    kept = {each.spot: False for each in proposed.findings}
    with pytest.raises(AppError, match=r"transcript\.name_kept"):
        mask_names.mask(case, transcript_id, kept, JobContext())
    assert texts(case, transcript_id)[0] == "Zubaida Qasmiyeh opened the gate."
    chosen = {each.spot: False for each in proposed.findings if not each.settled}
    made = mask_names.mask(case, transcript_id, chosen, JobContext())
    assert made.chips == 1
    assert texts(case, transcript_id) == [
        "⟦P-1⟧ opened the gate.",
        "Zubayda called 0944 555 123 on 12 March 2031; she was 34 years old.",
    ]


def test_a_decision_does_not_fall_on_words_that_were_corrected_since(case: Case, named: InterviewRead) -> None:
    transcript_id = typed(case, named.id, "Zubayda came.")
    choices = {each.spot: False for each in mask_names.propose(case, transcript_id).findings}
    (segment,) = segments(case, transcript_id)
    et.retype(case, segment.id, "Zubaydah came.").run()
    with pytest.raises(AppError, match=r"transcript\.undecided"):
        mask_names.mask(case, transcript_id, choices, JobContext())


def test_one_person_has_one_alias_in_every_interview_and_the_number_of_the_releases(
    case: Case, named: InterviewRead
) -> None:
    place = register(case, "place", "Velmar")
    first = typed(case, named.id, "Zubaida fled from Velmar.")
    second = typed(case, other_interview(case, "2", "ar").id, "رأيت زبيدة في فيلمار Velmar.")
    masked(case, first)
    masked(case, second)
    with case.write("register.compared", identity=True) as store:
        known = Register(case, store)
        held, shown = known.aliases(), {entry.id: entry.replacement for entry in known.entries()}
    person = next(key for key, alias in held.items() if alias.startswith("P-"))
    assert texts(case, first) == [f"⟦{held[person]}⟧ fled from ⟦{held[place]}⟧."]
    assert f"⟦{held[person]}⟧" in texts(case, second)[0]
    assert f"⟦{held[place]}⟧" in texts(case, second)[0]
    assert aliases.usual_wording(held[person]) == shown[person]
    assert aliases.usual_wording(held[place]) == shown[place]


def test_where_two_share_a_name_it_is_the_witness_s_own_in_her_interview(case: Case, named: InterviewRead) -> None:
    other = other_interview(case, "2")
    unseal_identity.enter(case, other.witness_id, unseal_identity.PersonDraft(given_name="Zubaida"))
    first, second = typed(case, named.id, "I am Zubaida."), typed(case, other.id, "I am Zubaida.")
    masked(case, first)
    masked(case, second)
    assert texts(case, first) != texts(case, second)


@pytest.mark.parametrize(
    ("said", "stands"),
    [
        ("قالت زبيدة إنها رأت", "قالت ⟦P-1⟧ إنها رأت"),
        ("سلمت على زبيدة وخرجت", "سلمت على ⟦P-1⟧ وخرجت"),
        ("وزبيدة كانت هناك", "و⟦P-1⟧ كانت هناك"),
        ("قلت لزبيدة قسمية", "قلت ل⟦P-1⟧"),
        ("فبزُبَيْدة نثق", "فب⟦P-1⟧ نثق"),
        ("عند زبيــدة قسمية.", "عند ⟦P-1⟧."),
    ],
)
def test_arabic_names_are_masked_without_what_is_written_onto_them(
    case: Case, named: InterviewRead, said: str, stands: str
) -> None:
    transcript_id = typed(case, named.id, said)
    masked(case, transcript_id)
    assert texts(case, transcript_id) == [stands]


def test_overlapping_names_are_covered_to_the_last_letter(case: Case, named: InterviewRead) -> None:
    register(case, "place", "Velmar East")
    register(case, "organisation", "East Gate Clinic")
    transcript_id = typed(case, named.id, "We ran from Velmar East Gate Clinic to Velmar East.")
    masked(case, transcript_id)
    (text,) = texts(case, transcript_id)
    assert [each.alias[0] for each in aliases.chips(text)] == ["L", "O", "L"]
    assert not {"Velmar", "East", "Gate", "Clinic"} & set(text.replace("⟦", " ").replace("⟧", " ").split())


def test_a_number_that_nobody_registered_is_registered_when_it_is_masked(case: Case, named: InterviewRead) -> None:
    transcript_id = typed(case, named.id, "Call 0944 555 123.", "Call 0944-555-123 again.")
    made = masked(case, transcript_id)
    first, second = texts(case, transcript_id)
    assert made.chips == 2
    assert aliases.chips(first)[0].alias == aliases.chips(second)[0].alias
    assert [each.forms for each in unseal_identity.registered_names(case, "a test")] == [("0944 555 123",)]


def test_a_name_over_a_border_is_told_and_stays(case: Case, named: InterviewRead) -> None:
    register(case, "organisation", "House of Reeds")
    transcript_id = typed(case, named.id, "They worked at the House of", "Reeds until spring.", "Nothing here.")
    first, second, _ = segments(case, transcript_id)
    crossing = mask_names.Crossing(first.id, second.id)
    assert mask_names.propose(case, transcript_id).crossings == (crossing,)
    assert masked(case, transcript_id).crossings == (crossing,)


def test_a_transcript_that_a_model_is_still_writing_is_not_masked(case: Case, named: InterviewRead) -> None:
    with case.write("transcript.begun") as store:
        begun = transcripts.add_transcript(
            store, named.id, Source.ENGINE, case.now(), case.user, state=State.IN_PROGRESS
        )
        transcripts.append(store, begun.id, [(Utterance("Zubaida said"), "")])
    with pytest.raises(AppError, match=r"transcript\.unfinished"):
        masked(case, begun.id)


# What stays and what goes


def test_the_content_database_holds_no_name_any_more(case: Case, named: InterviewRead) -> None:
    """Searched in every decrypted page of the file and its log, free pages and the index of words included."""
    filler = [f"line {n} of {n * 7919 % 1000} words about {n * 104729 % 9973} things" for n in range(400)]
    said = [
        f"{text}, and Zubaida Qasmiyeh with زبيدة قسمية saw it" if n % 3 == 0 else text for n, text in enumerate(filler)
    ]
    transcript_id = typed(case, named.id, *said, speaker="Qasmiyeh")
    for segment in segments(case, transcript_id)[:40:2]:
        et.retype(case, segment.id, f"Zubaydaa once, {segment.text}").run()
        et.retype(case, segment.id, segment.text.replace("Zubaida Qasmiyeh", "she")).run()
    names = ("Zubaida", "Qasmiyeh", "Zubaydaa", "زبيدة", "قسمية")
    assert all(traces(case, *names).values()), "they were there before"
    made = masked(case, transcript_id)
    assert made.cleared
    assert made.former > 0
    assert traces(case, *names) == dict.fromkeys(names, 0)
    assert search.words(case, "Zubaida") == []
    assert search.words(case, "P-1 saw") != []
    case.close()
    again = Case.open(case.path, PASSPHRASE)
    assert traces(again, *names) == dict.fromkeys(names, 0)
    again.close()


def test_former_versions_labels_and_conflicts_are_masked_and_kept_with_the_names(
    case: Case, named: InterviewRead
) -> None:
    transcript_id = typed(case, named.id, "Zubaida came.", speaker="Dr Qasmiyeh")
    (segment,) = segments(case, transcript_id)
    et.retype(case, segment.id, "Zubaida Qasmiyeh came late.").run()
    with case.write("segment.corrected") as store:
        theirs = {"text": "Zubaida left.", "speaker_label": "Dr Qasmiyeh", "version": 2}
        row = Conflict(
            id=new_id(),
            kind="segment",
            object_id=segment.id,
            ours=None,
            theirs=theirs,
            package_id="p",
            changed_by="u",
            found_at=case.now(),
        )
        store.add(row)
        store.concerns(segment.id)
    made = masked(case, transcript_id)
    (now,) = segments(case, transcript_id)
    assert (now.text, now.speaker_label, now.version) == ("⟦P-1⟧ came late.", "Dr ⟦P-1⟧", 3)
    assert [(each.version, each.text) for each in et.history(case, segment.id)] == [
        (1, "⟦P-1⟧ came."),
        (2, "⟦P-1⟧ came late."),
    ]
    assert (made.segments, made.former) == (1, 1)
    with case.read(identity=True) as store:
        held = masking.texts_behind(store, segment.id)
        assert held == {1: "Zubaida came.", 2: "Zubaida Qasmiyeh came late."}
        conflict = store.content.get(Conflict, row.id)
        assert conflict is not None
        assert conflict.theirs == {"text": "⟦P-1⟧ left.", "speaker_label": "Dr ⟦P-1⟧", "version": 2}
    assert traces(case, "Zubaida", "Qasmiyeh") == {"Zubaida": 0, "Qasmiyeh": 0}


def test_who_heard_it_and_found_it_right_stays(case: Case, named: InterviewRead) -> None:
    transcript_id = typed(case, named.id, "Zubaida came.")
    et.verify(case, [each.id for each in segments(case, transcript_id)]).run()
    made = masked(case, transcript_id)
    assert made.transcript.state is State.VERIFIED
    assert made.transcript.masked_at is not None
    assert all(each.verified for each in segments(case, transcript_id))


def test_codings_prove_their_masked_words_and_others_keep_their_proof(case: Case, named: InterviewRead) -> None:
    transcript_id = typed(case, named.id, "We saw Zubaida at the gate.", "Nobody else.", "Zubaida left.")
    one, two, three = segments(case, transcript_id)
    on_name = tag(case, transcript_id, (one.id, 7), (one.id, 14))
    before = tag(case, transcript_id, (one.id, 0), (one.id, 6))
    after = tag(case, transcript_id, (one.id, 15), (one.id, 26))
    inside = tag(case, transcript_id, (one.id, 9), (one.id, 12))
    across = tag(case, transcript_id, (one.id, 15), (three.id, 7))
    apart = tag(case, transcript_id, (two.id, 0), (two.id, 6))
    former = {each.id: each.quote_sha256 for each in cp.codings_of(case, transcript_id)}
    made = masked(case, transcript_id)
    found = {each.id: words(case, each) for each in cp.codings_of(case, transcript_id)}
    assert found[on_name] == found[inside] == "⟦P-1⟧"
    assert (found[before], found[after], found[apart]) == ("We saw", "at the gate", "Nobody")
    assert found[across] == "at the gate.\nNobody else.\n⟦P-1⟧"
    assert set(made.proofs) == {on_name, inside, across}
    for each in cp.codings_of(case, transcript_id):
        assert each.quote_sha256 == passages.quote_hash(found[each.id])
        assert (each.quote_sha256 == former[each.id]) is (each.id not in made.proofs)


def test_the_hash_of_words_that_named_someone_before_a_correction_goes_too(case: Case, named: InterviewRead) -> None:
    """With the rest of the words at hand, it would tell whoever guesses the name that the guess is right."""
    transcript_id = typed(case, named.id, "Zubaida left early.", "Only Zubaida.")
    one, two = segments(case, transcript_id)
    kept = tag(case, transcript_id, (one.id, 0), (one.id, 12))
    lost = tag(case, transcript_id, (two.id, 5), (two.id, 12))
    et.retype(case, one.id, "She left early.").run()
    et.retype(case, two.id, "Only").run()
    assert coding(case, transcript_id, lost).orphaned
    made = masked(case, transcript_id)
    assert set(made.proofs) == {kept, lost}
    assert coding(case, transcript_id, kept).quote_sha256 == passages.quote_hash("She left")
    assert coding(case, transcript_id, lost).quote_sha256 == passages.quote_hash("")


def test_a_coding_holds_a_chip_whole_or_not_at_all(case: Case, named: InterviewRead) -> None:
    transcript_id = typed(case, named.id, "We saw Zubaida there.")
    masked(case, transcript_id)
    (segment,) = segments(case, transcript_id)
    held = coding(case, transcript_id, tag(case, transcript_id, (segment.id, 8), (segment.id, 10)))
    assert words(case, held) == "⟦P-1⟧"
    cp.move_edges(case, held.id, Passage(transcript_id, segment.id, 0, segment.id, 9)).run()
    assert words(case, coding(case, transcript_id, held.id)) == "We saw ⟦P-1⟧"


def test_a_correction_is_not_taken_back_over_a_masking(case: Case, named: InterviewRead) -> None:
    transcript_id = typed(case, named.id, "Zubaida came.")
    (segment,) = segments(case, transcript_id)
    undo = et.retype(case, segment.id, "She came.").run()
    masked(case, transcript_id)
    with pytest.raises(AppError, match=r"transcript\.masked_since"):
        undo.run()
    assert texts(case, transcript_id) == ["She came."]
    again = et.retype(case, segment.id, "She came late.").run()
    again.run()
    assert texts(case, transcript_id) == ["She came."]


@pytest.mark.parametrize(("module", "step"), [(search_index, "renew"), (masking, "set_masked")])
def test_a_masking_that_fails_changes_nothing(
    case: Case, named: InterviewRead, monkeypatch: pytest.MonkeyPatch, module: ModuleType, step: str
) -> None:
    transcript_id = typed(case, named.id, "Zubaida came with 0944 555 123.")
    (segment,) = segments(case, transcript_id)
    tag(case, transcript_id, (segment.id, 0), (segment.id, 7))
    before = segments(case, transcript_id), cp.codings_of(case, transcript_id), len(verify_log.entries(case))

    def fail(*_: object) -> None:
        raise AppError("case.disk_full")

    monkeypatch.setattr(module, step, fail)
    with pytest.raises(AppError, match=r"case\.disk_full"):
        mask_names.mask(case, transcript_id, {}, JobContext())
    assert (segments(case, transcript_id), cp.codings_of(case, transcript_id)) == before[:2]
    assert len(verify_log.entries(case)) == before[2]
    assert mask_names.reveal(case, transcript_id, "a test") == []
    assert unseal_identity.registered_names(case, "a test") == []


def test_cancelling_changes_nothing_and_a_full_disk_is_told(
    case: Case, named: InterviewRead, monkeypatch: pytest.MonkeyPatch
) -> None:
    transcript_id = typed(case, named.id, "Zubaida came.", "Zubaida left.")
    job = JobContext(lambda fraction, _code: job.cancel() if fraction > 0.5 else None)
    with pytest.raises(Cancelled):
        mask_names.mask(case, transcript_id, {}, job)
    assert texts(case, transcript_id) == ["Zubaida came.", "Zubaida left."]

    def full(_: Case) -> None:
        raise AppError("vault.disk_full")

    with monkeypatch.context() as patched:
        patched.setattr(Case, "compact", full)
        made = mask_names.mask(case, transcript_id, {}, JobContext())
    assert (made.cleared, made.chips) == (False, 2)
    assert mask_names.mask(case, transcript_id, {}, JobContext()).cleared


# Names that come later, and names elsewhere


def test_a_name_that_was_typed_into_a_masked_transcript_is_caught_and_masked_again(
    case: Case, named: InterviewRead
) -> None:
    transcript_id = typed(case, named.id, "Zubaida came.", "She left.")
    masked(case, transcript_id)
    assert mask_names.still_named(case) == []
    _, second = segments(case, transcript_id)
    et.retype(case, second.id, "⟦P-1⟧ left, and Zubaida Qasmiyeh too.").run()
    (found,) = mask_names.still_named(case)
    assert (found.transcript_id, found.interview_id, found.segment_ids) == (transcript_id, named.id, (second.id,))
    et.retype(case, second.id, "She left.", reason="Qasmiyeh asked").run()
    (former,) = mask_names.still_named(case)
    assert former.segment_ids == (second.id,), "a former version goes into a package too"
    assert [each.field for each in former.fields] == ["reason"]
    masked(case, transcript_id)
    (left,) = mask_names.still_named(case)
    assert (left.segment_ids, [each.field for each in left.fields]) == ((), ["reason"])
    assert et.history(case, second.id)[1].text == "⟦P-1⟧ left, and ⟦P-1⟧ too."


def test_a_name_that_is_registered_later_is_caught(case: Case, named: InterviewRead) -> None:
    transcript_id = typed(case, named.id, "Zubaida came with Orhanbek.")
    masked(case, transcript_id)
    assert mask_names.still_named(case) == []
    register(case, "person", "Orhanbek")
    assert [each.transcript_id for each in mask_names.still_named(case)] == [transcript_id]
    made = masked(case, transcript_id)
    assert made.chips == 1
    assert mask_names.still_named(case) == []


def test_an_unmasked_transcript_is_not_listed_as_still_named(case: Case, named: InterviewRead) -> None:
    typed(case, named.id, "Zubaida came.")
    assert mask_names.still_named(case) == []


def test_names_in_notes_memos_and_incidents_are_told_by_id_and_field(case: Case, named: InterviewRead) -> None:
    draft = manage_incidents.IncidentDraft(
        code="INC-001", title="Strike", happened_on="2031-05-12", summary="Told by Zubaida"
    )
    incident = manage_incidents.add(case, draft)
    transcript_id = typed(case, named.id, "We saw Zubaida there.")
    (segment,) = segments(case, transcript_id)
    held = tag(case, transcript_id, (segment.id, 0), (segment.id, 6), memo="Qasmiyeh again")
    link = cp.LinkDraft(reason="زبيدة said so")
    linked = cp.tag_incident(case, Passage(transcript_id, segment.id, 0, segment.id, 6), incident.id, link)
    linked.run()
    manage_codebook.change(case, manage_codebook.codes(case)[0].id, definition="As Zubaida means it").run()
    notes = li.InterviewDraft(
        code="I-001",
        held_on="2031-05-12",
        prior_interviews=({"organisation": "House of Zubaida"},),
        notes="Tarfa Qasmiyeh sat in",
    )
    li.correct(case, named.id, notes)
    told = {(each.kind, each.object_id, each.field) for each in masked(case, transcript_id).elsewhere}
    expected = {
        ("interview", named.id, "notes"),
        ("interview", named.id, "prior_interviews"),
        ("coding", held, "memo"),
        ("coding", next(iter(linked.touched)), "reason"),
        ("code", manage_codebook.codes(case)[0].id, "definition"),
        ("incident", incident.id, "summary"),
    }
    assert told == expected
    assert {(each.kind, each.object_id, each.field) for each in mask_names.named_elsewhere(case)} == expected
    other = other_interview(case, "2")
    assert {each.kind for each in mask_names.named_elsewhere(case, [other.id])} == {"code", "incident"}


# The words behind the chips


def test_the_words_are_shown_for_a_reason_that_stands_with_the_names(case: Case, named: InterviewRead) -> None:
    transcript_id = typed(case, named.id, "Zubaida came with زبيدة قسمية.")
    masked(case, transcript_id)
    with pytest.raises(AppError, match=r"identity\.reason_missing"):
        mask_names.reveal(case, transcript_id, " ")
    shown = mask_names.reveal(case, transcript_id, " to call her back ")
    assert [(each.alias, each.words) for each in shown] == [("P-1", "Zubaida"), ("P-1", "زبيدة قسمية")]
    opening = unseal_identity.openings(case)[0]
    assert (opening.witness_id, opening.reason, opening.opened_by) == (named.witness_id, "to call her back", case.user)
    last = verify_log.entries(case)[0]
    assert (last.action, last.object_id) == ("identity.words_opened", transcript_id)


def test_a_chip_that_was_typed_shows_what_it_stands_for_elsewhere(case: Case, named: InterviewRead) -> None:
    first = typed(case, named.id, "Zubaida came.")
    masked(case, first)
    second = typed(case, other_interview(case, "2").id, "Then ⟦P-1⟧ left.")
    assert [each.words for each in mask_names.reveal(case, second, "a test")] == ["Zubaida"]


def test_a_coder_sees_chips_and_no_name(case: Case, named: InterviewRead) -> None:
    transcript_id = typed(case, named.id, "Zubaida came.")
    masked(case, transcript_id)
    joined(case, CODERS, "C-1", Role.CODER)
    case.close()
    coder = Case.open(case.path, CODERS)
    assert texts(coder, transcript_id) == ["⟦P-1⟧ came."]
    for act in (
        lambda: mask_names.reveal(coder, transcript_id, "curiosity"),
        lambda: mask_names.propose(coder, transcript_id),
        lambda: mask_names.mask(coder, transcript_id, {}, JobContext()),
        lambda: mask_names.still_named(coder),
    ):
        with pytest.raises(AppError, match=r"role\.not_allowed|vault\.no_access"):
            act()
    coder.close()


# Releases


def agreed(case: Case, interview_id: str, transcript_id: str, incident_id: str) -> None:
    """Every segment heard, tied to the incident, and quotation agreed to."""
    from testimony_app.services import decide_consent

    at = datetime(2021, 5, 12, tzinfo=UTC)
    drafts = [
        li.ConsentDraft(scope=scope, status=Status.GIVEN, decided_at=at)
        for scope in ("interview", "anonymous_quotation")
    ]
    decide_consent.decide(case, interview_id, drafts)
    held = segments(case, transcript_id)
    et.verify(case, [each.id for each in held]).run()
    for each in held:
        cp.tag_incident(case, Passage(transcript_id, each.id, 0, each.id, len(each.text)), incident_id).run()


@pytest.fixture
def incident_id(case: Case) -> str:
    draft = manage_incidents.IncidentDraft(code="INC-001", title="Strike", happened_on="2031-05-12")
    return manage_incidents.add(case, draft).id


def test_a_chip_leaves_in_the_words_of_a_release(
    case: Case, named: InterviewRead, incident_id: str, tmp_path: Path
) -> None:
    register(case, "person", "Orhanbek", replacement="[a driver]")
    transcript_id = typed(case, named.id, "Zubaida rang +963 933 555 0142, and Orhanbek drove on 12 March 2031.")
    plain = typed(case, other_interview(case, "2").id, "Zubaida was there.")
    masked(case, transcript_id)
    agreed(case, named.id, transcript_id, incident_id)
    agreed(case, et.transcript(case, plain).interview_id, plain, incident_id)
    shown = release.preview(case, incident_id, Purpose.ANONYMOUS_QUOTATION)
    assert [release.outgoing(each, each.findings) for each in shown.excerpts] == [
        "[person 1] rang [contact], and [a driver] drove on [March 2031].",
        "[person 1] was there.",
    ]
    assert (
        release.outgoing(shown.excerpts[0], ()) == "[person 1] rang [contact], and [a driver] drove on 12 March 2031."
    )
    made = release.write(case, shown, {}, tmp_path, JobContext())
    manifest = json.loads(made.manifest)
    assert manifest["register_of_names"] == "searched"
    assert manifest["replacements"] == {"person": 3, "contact": 1, "date": 1}


def test_whoever_holds_no_names_releases_masked_passages_only(
    case: Case, named: InterviewRead, incident_id: str, tmp_path: Path
) -> None:
    register(case, "person", "Orhanbek", replacement="[a driver]")
    whole = typed(case, named.id, "Zubaida came with Orhanbek and her own 0944 555 777.", "She left.", "Typed later.")
    plain = typed(case, other_interview(case, "2").id, "Nobody is named here.")
    masked(case, whole)
    agreed(case, named.id, whole, incident_id)
    agreed(case, et.transcript(case, plain).interview_id, plain, incident_id)
    changed = segments(case, whole)[2]
    et.retype(case, changed.id, "Typed later by Zubaida.").run()
    et.verify(case, [changed.id]).run()
    joined(case, WRITERS, "R-9", Role.REPORT_WRITER)
    case.close()
    writer = Case.open(case.path, WRITERS)
    shown = release.preview(writer, incident_id, Purpose.ANONYMOUS_QUOTATION)
    assert not shown.register_at_hand
    assert [release.outgoing(each, each.findings) for each in shown.excerpts] == [
        "[person 1] came with [a driver] and her own [phone].",
        "She left.",
    ]
    blocked = {each.passage.text: [reason.code for reason in each.reasons] for each in shown.blocked}
    assert blocked == {
        "Typed later by Zubaida.": ["transcript.not_masked"],
        "Nobody is named here.": ["transcript.not_masked"],
    }
    made = release.write(writer, shown, {}, tmp_path, JobContext())
    assert json.loads(made.manifest)["register_of_names"].startswith("not at hand")
    assert b"Zubaida" not in (tmp_path / made.code / "excerpts.csv").read_bytes()
    writer.close()


# Codings on their words, whatever is masked

PIECES = st.sampled_from(
    ["she", "said", "Zubaida", "Qasmiyeh", "Zubaida Qasmiyeh", "Zubayda", "وزبيدة", "لزبيدة قسمية", "قالت", "P-1",
     "⟦", "👩🏽‍⚕️", "0944 555 123", "—", "\n", "Velmar", "Velmar East", "East Gate Clinic"]
)  # fmt: skip
TEXTS = st.lists(st.lists(PIECES, min_size=1, max_size=7).map(" ".join).filter(str.strip), min_size=1, max_size=3)


@pytest.fixture(scope="module")
def shared() -> Iterator[tuple[Case, str]]:
    with tempfile.TemporaryDirectory() as folder:
        case, _ = Case.create(Path(folder) / "North Valley.testimony", "North Valley", PASSPHRASE)
        draft = li.InterviewDraft(code="I-001", held_on="2031-05-12", language="en")
        interview = li.log(case, draft, li.WitnessDraft(code="W-001"))
        name_witness(case, interview)
        register(case, "place", "Velmar East")
        register(case, "organisation", "East Gate Clinic")
        # Registered from the start: the first masking would register it, and later examples would find another case.
        register(case, "contact", "0944 555 123")
        yield case, interview.id
        case.close()


def expected(text: str, start: int, end: int, taken: list[tuple[int, int, str]]) -> str:
    """The words from `start` to `end`, letter by letter, each finding that they touch as its chip."""
    shown: list[str] = []
    for at in range(len(text)):
        over = next((each for each in taken if each[0] <= at < each[1]), None)
        if over is None and start <= at < end:
            shown.append(text[at])
        elif over is not None and at == over[0] and over[0] < end and start < over[1]:
            shown.append(f"⟦{over[2]}⟧")
    return "".join(shown)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(said=TEXTS, data=st.data())
def test_after_masking_every_coding_is_on_its_words_with_chips_in_place_of_names(
    shared: tuple[Case, str], said: list[str], data: st.DataObject
) -> None:
    case, interview_id = shared
    transcript_id = typed(case, interview_id, *said)
    held = segments(case, transcript_id)
    places: dict[str, tuple[int, int, int, int]] = {}
    for _ in range(data.draw(st.integers(1, 4))):
        first = data.draw(st.integers(0, len(held) - 1))
        last = data.draw(st.integers(first, len(held) - 1))
        start = data.draw(st.integers(0, len(held[first].text)))
        end = data.draw(st.integers(start if first == last else 0, len(held[last].text)))
        try:
            made = tag(case, transcript_id, (held[first].id, start), (held[last].id, end))
        except AppError as error:
            assert error.code in ("passage.empty", "passage.outside")
            continue
        places[made] = (first, start, last, end)
    proposed = mask_names.propose(case, transcript_id)
    drawn = data.draw(st.lists(st.booleans(), min_size=8, max_size=8))
    open_ones = [each.spot for each in proposed.findings if not each.settled]
    choices: dict[Spot, bool] = dict(zip(open_ones, itertools.cycle(drawn), strict=False))
    mask_names.mask(case, transcript_id, choices, JobContext())
    now = segments(case, transcript_id)
    numbers = {alias: aliases.chips(text) for alias, text in ((each.id, each.text) for each in now)}
    taken: dict[str, list[tuple[int, int, str]]] = {}
    for segment, found in proposed.segments:
        spans = [each.spot for each in found if choices.get(each.spot, True)]
        shown = [each.alias for each in numbers[segment.id]]
        assert len(shown) == len(spans)
        taken[segment.id] = [(span.start, span.end, alias) for span, alias in zip(spans, shown, strict=True)]
        assert next(each for each in now if each.id == segment.id).text == expected(
            segment.text, 0, len(segment.text), taken[segment.id]
        )
    for each in cp.codings_of(case, transcript_id):
        first, start, last, end = places[each.id]
        stretches = [
            expected(
                held[row].text,
                start if row == first else 0,
                end if row == last else len(held[row].text),
                taken[held[row].id],
            )
            for row in range(first, last + 1)
        ]
        assert words(case, each) == "\n".join(stretches)
        assert each.quote_sha256 == passages.quote_hash(words(case, each))
    assert not any(each.settled for each in mask_names.propose(case, transcript_id).findings)
