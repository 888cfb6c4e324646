"""Release anonymised passages: what consent allows and what it blocks, replacements, files, manifest, log.

There is one gate, `_gate`; previewing and writing both go through it, and writing asks it again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from testimony_app.anonymise.names import NameIndex
from testimony_app.anonymise.register import RegisterEntry
from testimony_app.case import Case
from testimony_app.domain.aliases import chips
from testimony_app.domain.consent import SCOPES_OF as SCOPES_OF
from testimony_app.domain.consent import Block, Decision, Purpose, WitnessFacts, blocks, standing
from testimony_app.domain.pseudonyms import next_code
from testimony_app.domain.vocabularies import vocabulary
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services import mask_names
from testimony_app.services.output import OutputFolder
from testimony_app.services.passages import QuotedPassage, quoted
from testimony_app.services.register import Register
from testimony_app.services.release_files import BlockedExcerpt as BlockedExcerpt
from testimony_app.services.release_files import Choice as Choice
from testimony_app.services.release_files import Excerpt as Excerpt
from testimony_app.services.release_files import Finding as Finding
from testimony_app.services.release_files import Preview as Preview
from testimony_app.services.release_files import document_of, findings_of, manifest_of, scanned_files
from testimony_app.services.release_files import outgoing as outgoing
from testimony_app.store import codebook, codings, consents, masking, records
from testimony_app.store.base import new_id
from testimony_app.store.record_tables import Release, ReleasedPassage
from testimony_app.store.record_tables import ReleaseRead as ReleaseRead
from testimony_app.store.session import Store


def preview(case: Case, incident_id: str, purpose: Purpose, conditions_met: frozenset[str] = frozenset()) -> Preview:
    """Which passages of the incident may leave for `purpose`, with proposed replacements, and which may not.

    conditions_met: ids of conditional decisions that a person ticked off. The use of the register is logged. Whoever
    may not open names gets the passages of masked transcripts, and the others as blocked. Raises AppError
    `incident.missing`.
    """
    at_hand = case.holds("identity")
    with case.write("register.used", identity=True) if at_hand else case.read() as store:
        incident = codebook.incident(store, incident_id)
        names, leaves = _register(case, store) if at_hand else ([], {})
        allowed, blocked = _gate(store, case, incident_id, purpose, conditions_met, at_hand)
        regions = (records.setting(store, "phone_regions") or "").split()
        aliases = {each.alias for held, _ in allowed for each in chips(held.text)}
        wordings = mask_names.wordings(store, aliases, leaves)
        store.concerns(incident_id, {"purpose": purpose.value})
    index = NameIndex(names)
    excerpts = tuple(
        Excerpt(
            reference=f"{incident.code}/{number:02d}",
            passage=passage,
            role=_role(passage),
            findings=findings_of(passage.text, index, regions, wordings),
            decisions=decisions,
        )
        for number, (passage, decisions) in enumerate(allowed, start=1)
    )
    return Preview(incident, purpose, excerpts, tuple(blocked), conditions_met, at_hand)


def write(
    case: Case,
    shown: Preview,
    choices: Mapping[str, Choice],
    folder: Path,
    job: JobContext,
    recipient: str = "",
    accept_doubts: bool = False,
) -> ReleaseRead:
    """Write `excerpts.docx`, `excerpts.csv` and `manifest.json` into a new folder of `folder`, and log the release.

    choices: by coding id; an excerpt without one leaves with its findings replaced, if all of them are certain.
    recipient: a kind, no name.
    accept_doubts: a person looked at what resembles a registered name and found that it is none.
    Consent is evaluated again at this moment. Without the register nobody can look for names in the files, and the
    manifest says so. Raises AppError `release.consent_changed`, `release.nothing`, `release.undecided`,
    `release.name_left`, `release.name_doubtful`, `release.folder_unfit`, Cancelled; no file is left then.
    """
    kept = [each for each in shown.excerpts if choices.get(each.passage.coding.id, Choice(())).include]
    if not kept:
        raise AppError("release.nothing")
    open_questions = sum(each.passage.coding.id not in choices and not _settled(each) for each in kept)
    if open_questions:
        raise AppError("release.undecided", passages=open_questions)
    chosen = [(each, choices.get(each.passage.coding.id, Choice(each.findings))) for each in kept]
    at_hand = case.holds("identity")
    with OutputFolder(folder) as output, case.write("release.made", identity=at_hand) as store:
        _still_allowed(store, case, shown, kept, at_hand)
        code = next_code("REL", records.release_codes(store))
        document = document_of(case, shown, chosen)
        files, doubts = scanned_files(document, Register(case, store).entries() if at_hand else [], job, accept_doubts)
        manifest = manifest_of(case, store, code, shown, chosen, files, recipient, doubts, at_hand)
        files["manifest.json"] = manifest
        job.step(0.9, "release.writing")
        output.write(code, files)
        made = _record(case, store, code, shown, chosen, files, recipient)
        store.concerns(made.id, {"code": code, "files": made.files})
    return made


def releases(case: Case) -> list[ReleaseRead]:
    """All releases, newest first."""
    with case.read() as store:
        return records.releases(store)


def _register(case: Case, store: Store) -> tuple[list[RegisterEntry], dict[str, str]]:
    """The register as the anonymiser takes it, and what leaves in the place of every alias."""
    held = Register(case, store)
    return held.entries(), held.leaves()


def _gate(
    store: Store, case: Case, incident_id: str, purpose: Purpose, conditions_met: frozenset[str], at_hand: bool
) -> tuple[list[tuple[QuotedPassage, tuple[Decision, ...]]], list[BlockedExcerpt]]:
    """The passages that may leave with the decisions that allow them, and those that may not with every reason.

    at_hand: whether the register is there to find the names in words that are not masked.
    """
    passages = quoted(store, codings.of_incident(store, incident_id))
    passages.sort(key=lambda each: (each.interview.code, each.segments[0].position, each.coding.start_offset))
    ledger = consents.ledger(store, {each.interview.id for each in passages})
    named = set() if at_hand else _perhaps_named(store, passages)
    allowed: list[tuple[QuotedPassage, tuple[Decision, ...]]] = []
    blocked: list[BlockedExcerpt] = []
    for passage in passages:
        decisions = [consents.as_decision(row) for row in ledger[passage.interview.id]]
        witness = passage.witness
        facts = WitnessFacts(witness.child, witness.risk, witness.risk_review_on)
        reasons = blocks(decisions, facts, purpose, case.today(), conditions_met)
        if not passage.verified:
            reasons += (Block("segment.unverified"),)
        if passage.coding.id in named:
            reasons += (Block("transcript.not_masked"),)
        if reasons:
            blocked.append(BlockedExcerpt(passage, reasons, _who_may_ask(passage, reasons)))
            continue
        held = (standing(decisions, scope, case.today()).decision for scope in SCOPES_OF[purpose])
        allowed.append((passage, tuple(decision for decision in held if decision is not None)))
    return allowed, blocked


def _perhaps_named(store: Store, passages: Sequence[QuotedPassage]) -> set[str]:
    """Ids of the codings on words that were never masked, or that somebody changed since."""
    changed = masking.last_changed(store, {segment.id for passage in passages for segment in passage.segments})
    named = set()
    for passage in passages:
        masked_at = passage.transcript.masked_at
        moments = (changed.get(segment.id) for segment in passage.segments)
        if masked_at is None or any(at is not None and at > masked_at for at in moments):
            named.add(passage.coding.id)
    return named


def _who_may_ask(passage: QuotedPassage, reasons: Sequence[Block]) -> str:
    """The code of the interviewer; "" where asking again is not the way, as after a refusal or a withdrawal."""
    if any(reason.code in ("consent.refused", "consent.withdrawn") for reason in reasons):
        return ""
    present = (each.code for each in passage.interview.people_present if each.role == "interviewer")
    return next(present, "")


def _settled(excerpt: Excerpt) -> bool:
    """Whether nobody needs to decide what is replaced: every finding is certain."""
    return all(finding.certain for finding in excerpt.findings)


def _role(passage: QuotedPassage) -> str:
    """The first role of the witness in words; the review may make it wider."""
    roles = passage.witness.roles
    return vocabulary("witness_role").label(roles[0]) if roles else ""


def _still_allowed(store: Store, case: Case, shown: Preview, kept: Sequence[Excerpt], at_hand: bool) -> None:
    allowed, _ = _gate(store, case, shown.incident.id, shown.purpose, shown.conditions_met, at_hand)
    texts = {passage.coding.id: passage.text for passage, _ in allowed}
    if any(texts.get(each.passage.coding.id) != each.passage.text for each in kept):
        raise AppError("release.consent_changed")


def _record(
    case: Case,
    store: Store,
    code: str,
    shown: Preview,
    chosen: Sequence[tuple[Excerpt, Choice]],
    files: Mapping[str, bytes],
    recipient: str,
) -> ReleaseRead:
    release = Release(
        id=new_id(),
        code=code,
        made_at=case.now(),
        made_by=case.user,
        incident_id=shown.incident.id,
        purpose=shown.purpose.value,
        recipient=recipient,
        passages=len(chosen),
        blocked=len(shown.blocked),
        manifest=files["manifest.json"].decode(),
        files={name: sha256(held).hexdigest() for name, held in files.items()},
    )
    left = [
        ReleasedPassage(
            release_id=release.id,
            coding_id=excerpt.passage.coding.id,
            interview_id=excerpt.passage.interview.id,
            text_sha256=sha256(outgoing(excerpt, choice.findings).encode()).hexdigest(),
            decisions=[decision.id for decision in excerpt.decisions],
        )
        for excerpt, choice in chosen
    ]
    return records.add_release(store, release, left)
