"""Mask names: words that name someone go to the identity compartment, and an alias stands in their place.

There is no undoing: it would put the names back among what coders hold, and into packages that have left since. Who may
open identities sees the words with `reveal`. Former versions are masked too, with all that resembles a name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from testimony_app.case import Case
from testimony_app.domain.aliases import chips, usual_wording
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services import register
from testimony_app.services.mask_plan import Crossing as Crossing
from testimony_app.services.mask_plan import NameFinding as NameFinding
from testimony_app.services.mask_plan import Names, with_chips
from testimony_app.services.mask_plan import Spot as Spot
from testimony_app.services.mask_run import WORDING, Masking, stepping, witness_of
from testimony_app.services.mask_run import Masked as Masked
from testimony_app.services.name_checks import NamedField as NamedField
from testimony_app.services.name_checks import StillNamed as StillNamed
from testimony_app.services.name_checks import fields_around
from testimony_app.services.name_checks import named_elsewhere as named_elsewhere
from testimony_app.services.name_checks import still_named as still_named
from testimony_app.store import identities, masking, records, transcripts
from testimony_app.store.identity_tables import MaskedWordsRead as MaskedWordsRead
from testimony_app.store.session import Store
from testimony_app.store.transcript_tables import SegmentRead, TranscriptRead


@dataclass(frozen=True)
class Proposals:
    """What masking would replace, by segment in order. elsewhere: fields around the transcript that name someone."""

    transcript: TranscriptRead
    segments: tuple[tuple[SegmentRead, tuple[NameFinding, ...]], ...]
    crossings: tuple[Crossing, ...]
    elsewhere: tuple[NamedField, ...]

    @property
    def findings(self) -> tuple[NameFinding, ...]:
        """All findings in the order of the text."""
        return tuple(finding for _, held in self.segments for finding in held)


def propose(case: Case, transcript_id: str, job: JobContext | None = None) -> Proposals:
    """What names someone in the transcript, and what may; that the register was used is logged.

    Raises AppError `transcript.missing`, `vault.no_access`, Cancelled.
    """
    with case.write("register.compared", identity=True) as store:
        transcript = transcripts.transcript(store, transcript_id)
        segments = transcripts.segments(store, transcript_id)
        names = Names(case, store, witness_of(store, transcript))
        around = fields_around(store, transcript, names)
        store.concerns(transcript_id)
    # The case is free for others meanwhile: only masking itself must not be disturbed.
    held = [(each, tuple(names.of_segment(each))) for each in stepping(segments, job or JobContext())]
    texts = [with_chips(segment, found).text for segment, found in held]
    return Proposals(transcript, tuple(held), names.crossings(segments, texts), around)


def mask(case: Case, transcript_id: str, choices: Mapping[Spot, bool], job: JobContext) -> Masked:
    """Replace names by chips, in the words, in the labels of speakers and in all former versions.

    choices: for each uncertain finding of `propose` whether it is masked; a certain number or address may be kept. What
    stands elsewhere, in notes and memos, is listed and stays: it belongs to the case, and packages look at it again.
    Raises AppError `transcript.missing`, `transcript.unfinished`, `transcript.undecided`, `transcript.name_kept`,
    `vault.no_access`, Cancelled; nothing is changed then.
    """
    with case.write("transcript.masked", identity=True) as store:
        made = Masking(case, store, transcript_id).run(choices, job)
    return replace(made, cleared=_cleared(case))


def reveal(case: Case, transcript_id: str, reason: str) -> list[MaskedWordsRead]:
    """The words behind the chips of a transcript, in the order in which they were masked. The reason is logged first.

    A chip that was typed in, or came without its words, shows those that its entry stands for in other transcripts.
    Raises AppError `identity.reason_missing`, `transcript.missing`, `vault.no_access`.
    """
    if not reason.strip():
        raise AppError("identity.reason_missing")
    with case.write("identity.words_opened", identity=True) as store:
        transcript = transcripts.transcript(store, transcript_id)
        witness_id = witness_of(store, transcript)
        identities.note_opening(store, witness_id, reason.strip(), case.now(), case.user, case.together_with)
        store.concerns(transcript_id, {"reason": reason.strip()})
        held = masking.words_behind(store, transcript_id)
        shown = {each.alias for segment in transcripts.segments(store, transcript_id) for each in chips(segment.text)}
        return held + _words_elsewhere(store, shown - {each.alias for each in held})


def wordings(store: Store, aliases: Iterable[str], leaves: Mapping[str, str] = MappingProxyType({})) -> dict[str, str]:
    """What leaves in the place of each alias: as the register says, `leaves`, and without it as the case's settings do.

    The settings stay in their copy; where names are at hand, what other copies masked leaves as the register says.
    """
    return {
        alias: leaves.get(alias) or records.setting(store, WORDING + alias) or usual_wording(alias)
        for alias in set(aliases)
    }


def _words_elsewhere(store: Store, aliases: Iterable[str]) -> list[MaskedWordsRead]:
    """The words that these aliases stand for in the case, also under another number of the same entry."""
    found = []
    for alias in sorted(aliases):
        held = masking.words_of_aliases(store, register.same_entry(store, alias))
        found += [each.model_copy(update={"alias": alias}) for each in held]
    return found


def _cleared(case: Case) -> bool:
    """Write the database anew, so that no free space in it holds what was masked; False where the disk had no room."""
    try:
        case.compact()
    except AppError as error:
        if error.code not in ("vault.disk_full", "vault.write_failed", "vault.seal_failed"):
            raise
        return False
    return True
