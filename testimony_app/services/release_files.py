"""What a release holds and how its files are made: nothing here decides what may leave."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from typing import BinaryIO, Literal

from testimony_app.anonymise.find import Finding as Finding
from testimony_app.anonymise.find import find, replace
from testimony_app.anonymise.names import NameIndex
from testimony_app.anonymise.register import RegisterEntry
from testimony_app.anonymise.residual import residual
from testimony_app.case import Case, entry_payload
from testimony_app.domain.aliases import chips, is_alias, kind_of, without_chips
from testimony_app.domain.consent import SCOPES_OF, Block, Decision, Purpose
from testimony_app.domain.vocabularies import vocabulary
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services.passages import QuotedPassage
from testimony_app.store import records
from testimony_app.store.incident_tables import IncidentRead
from testimony_app.store.session import Store
from testimony_app.vault import log_chain
from testimony_app.writers.manifest import (
    NOT_AT_HAND,
    SEARCHED,
    ManifestFile,
    ManifestPassage,
    ReleaseManifest,
    write_manifest,
)
from testimony_app.writers.release import ReleaseDocument, ReleasePassage
from testimony_app.writers.release_csv import write_csv
from testimony_app.writers.release_docx import write_docx

NOTE = (
    "Names, contacts and other direct identifiers were replaced by words in square brackets. Each passage was agreed "
    "to for this purpose by the person who said it. Nothing here may be joined with other material to find out who "
    "spoke."
)


_WRITERS: dict[Literal["docx", "csv"], Callable[[ReleaseDocument, BinaryIO], None]] = {
    "docx": write_docx,
    "csv": write_csv,
}


@dataclass(frozen=True)
class Excerpt:
    """A passage that consent allows. findings: what should be replaced. decisions: those that allow it."""

    reference: str
    passage: QuotedPassage
    role: str
    findings: tuple[Finding, ...]
    decisions: tuple[Decision, ...]


@dataclass(frozen=True)
class BlockedExcerpt:
    """A passage that must not leave: why, and the code of the person who may ask the witness again."""

    passage: QuotedPassage
    reasons: tuple[Block, ...]
    ask: str


@dataclass(frozen=True)
class Preview:
    """What a release of an incident for a purpose would hold today.

    register_at_hand: whether names were looked for; without the register only masked words may leave.
    """

    incident: IncidentRead
    purpose: Purpose
    excerpts: tuple[Excerpt, ...]
    blocked: tuple[BlockedExcerpt, ...]
    conditions_met: frozenset[str] = frozenset()
    register_at_hand: bool = True


@dataclass(frozen=True)
class Choice:
    """What a reviewer decided for one excerpt. role: words that stand for the witness's role, None for the usual."""

    findings: tuple[Finding, ...]
    include: bool = True
    role: str | None = None


def findings_of(
    text: str, index: NameIndex, regions: Sequence[str], wordings: Mapping[str, str]
) -> tuple[Finding, ...]:
    """What should be replaced in a passage, in order and apart: what is found, and every alias by its wording."""
    found = find(without_chips(text), index, regions)
    aliases = [
        Finding(each.start, each.end, _kind(each.alias), wordings[each.alias], "register", each.alias, 100.0, True)
        for each in chips(text)
    ]
    apart = [each for each in aliases if not any(_overlap(each, other) for other in found)]
    return tuple(sorted([*found, *apart], key=lambda each: each.start))


def outgoing(excerpt: Excerpt, findings: Sequence[Finding]) -> str:
    """The words that would leave if exactly these findings are replaced; an alias never leaves as it is."""
    aliases = [each for each in excerpt.findings if is_alias(each.entry_id or "")]
    left = [each for each in aliases if not any(_overlap(each, other) for other in findings)]
    return replace(excerpt.passage.text, [*findings, *left]).text


def _kind(alias: str) -> str:
    """The kind under which a replaced alias is counted."""
    kind = kind_of(alias)
    return "person" if kind == "relative" else kind


def _overlap(one: Finding, other: Finding) -> bool:
    return one.start < other.end and other.start < one.end


def document_of(case: Case, shown: Preview, chosen: Sequence[tuple[Excerpt, Choice]]) -> ReleaseDocument:
    """The release as plain values; witnesses are numbered in the order in which they appear in it."""
    labels: dict[str, str] = {}
    passages = []
    for excerpt, choice in chosen:
        witness = excerpt.passage.witness.id
        labels.setdefault(witness, f"Witness {len(labels) + 1}")
        link = excerpt.passage.coding
        passages.append(
            ReleasePassage(
                reference=excerpt.reference,
                witness=labels[witness],
                role=excerpt.role if choice.role is None else choice.role,
                language=excerpt.passage.transcript.language,
                text=outgoing(excerpt, choice.findings),
                proposition=vocabulary("proposition").label(link.proposition),
                knowledge=vocabulary("knowledge").label(link.knowledge),
                stance=vocabulary("stance").label(link.stance),
            )
        )
    purpose = vocabulary("consent_scope").label(SCOPES_OF[shown.purpose][-1])
    return ReleaseDocument(
        title=f"Excerpts on {shown.incident.code}",
        incident=shown.incident.code,
        purpose=purpose,
        date=case.today().isoformat(),
        passages=tuple(passages),
        note=NOTE,
    )


def scanned_files(
    document: ReleaseDocument, names: list[RegisterEntry], job: JobContext, accept_doubts: bool
) -> tuple[dict[str, bytes], int]:
    """The files as bytes, and how many registered names something in them resembles; none stands in them for certain.

    Raises AppError `release.name_left`, and `release.name_doubtful` unless a person accepted the resemblances.
    """
    files: dict[str, bytes] = {}
    doubts: set[str] = set()
    for kind, writer in _WRITERS.items():
        sink = BytesIO()
        writer(document, sink)
        files[f"excerpts.{kind}"] = sink.getvalue()
        job.step(0.5, "release.scanning")
        leaks = residual(sink.getvalue(), kind, names)
        sure = {leak.entry_id for leak in leaks if leak.certain}
        if sure:
            raise AppError("release.name_left", names=len(sure))
        doubts |= {leak.entry_id for leak in leaks}
    if doubts and not accept_doubts:
        raise AppError("release.name_doubtful", names=len(doubts))
    return files, len(doubts)


def manifest_of(
    case: Case,
    store: Store,
    code: str,
    shown: Preview,
    chosen: Sequence[tuple[Excerpt, Choice]],
    files: Mapping[str, bytes],
    recipient: str,
    doubts: int,
    register_at_hand: bool = True,
) -> bytes:
    """The manifest as bytes: what leaves, on whose decisions, whether names were looked for, where the log stood."""
    last = records.last_log(store)
    manifest = ReleaseManifest(
        release_id=code,
        date=case.now().isoformat(timespec="seconds"),
        purpose=shown.purpose.value,
        recipient_kind=recipient,
        incident=shown.incident.code,
        released_by=case.user,
        second_person="",
        files=tuple(
            ManifestFile(name.rpartition(".")[2], sha256(held).hexdigest(), len(held)) for name, held in files.items()
        ),
        passages=tuple(
            ManifestPassage(
                reference=excerpt.reference,
                passage_id=excerpt.passage.coding.id,
                transcript_version=".".join(str(each.version) for each in excerpt.passage.segments),
                consent=tuple(decision.id for decision in excerpt.decisions),
            )
            for excerpt, _ in chosen
        ),
        replacements=dict(Counter(finding.kind for _, choice in chosen for finding in choice.findings)),
        residual_leaks=doubts,
        register_of_names=SEARCHED if register_at_hand else NOT_AT_HAND,
        log_head="" if last is None else log_chain.leaf_hash(entry_payload(last)).hex(),
    )
    sink = BytesIO()
    write_manifest(manifest, sink)
    return sink.getvalue()
