"""One masking within its unit of work: words, labels, former versions, codings, proofs, and what leaves later."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from testimony_app.anonymise.letters import folded
from testimony_app.case import Case
from testimony_app.domain.aliases import usual_wording
from testimony_app.errors import AppError
from testimony_app.jobs import JobContext
from testimony_app.services import register
from testimony_app.services.coding_moves import move_codings
from testimony_app.services.mask_plan import Crossing, NameFinding, Names, Replaced, Spot, with_chips
from testimony_app.services.name_checks import NamedField, fields_around
from testimony_app.services.passages import passage_of, quote_hash, words_of
from testimony_app.store import (
    codings,
    identities,
    interviews,
    masking,
    records,
    search_index,
    transcripts,
    undo_entries,
)
from testimony_app.store.coding_tables import CodingRead
from testimony_app.store.identity_tables import RegisterTermDraft
from testimony_app.store.session import Store
from testimony_app.store.transcript_tables import SegmentRead, State, TranscriptRead

WORDING = "alias."
"""Begins the case's settings that keep what leaves in the place of an alias, where that is not the usual wording."""
_LONGEST_LABEL = 64


@dataclass(frozen=True)
class Masked:
    """What was masked. chips: how many stand now where names stood. former: former versions that held names.

    proofs: ids of the codings whose `quote_sha256` now proves the masked words. elsewhere: fields around the transcript
    that name someone. cleared: whether the free space of the database was cleared too; masking again does it later.
    """

    transcript: TranscriptRead
    segments: int
    chips: int
    former: int
    proofs: tuple[str, ...]
    crossings: tuple[Crossing, ...]
    elsewhere: tuple[NamedField, ...]
    cleared: bool = False


class Masking:
    """One masking of a transcript. The unit of work must have opened the identity database for writing."""

    def __init__(self, case: Case, store: Store, transcript_id: str) -> None:
        """Raises AppError `transcript.missing`, `transcript.unfinished`."""
        self._case, self._store = case, store
        self._transcript = transcripts.transcript(store, transcript_id)
        if self._transcript.state is State.IN_PROGRESS:
            raise AppError("transcript.unfinished")
        self._segments = transcripts.segments(store, transcript_id)
        self._former = masking.former_texts(store, transcript_id)
        self._witness_id = witness_of(store, self._transcript)
        self._names = Names(case, store, self._witness_id)
        self._at = case.now()
        self._chips = 0
        self._touched: set[str] = set()
        self._labels: dict[str, Replaced] = {}

    def run(self, choices: Mapping[Spot, bool], job: JobContext) -> Masked:
        """Mask everything. Raises AppError as `mask_names.mask` does, and Cancelled."""
        store, transcript_id = self._store, self._transcript.id
        chosen = self._chosen(choices, job)
        before = _words(codings.of_transcript(store, transcript_id, whole=True), self._segments)
        changed = [each.id for each in self._segments if self._mask_segment(each, chosen[each.id])]
        job.step(0.7, "mask.masking")
        former = self._mask_former()
        self._keep_wordings()
        after = transcripts.segments(store, transcript_id)
        proofs = self._prove_anew(before, after)
        job.step(0.8, "mask.clearing")
        search_index.renew(store)
        undo_entries.forget(store, [transcript_id])
        masked = masking.set_masked(store, transcript_id, self._at, self._case.user)
        around = fields_around(store, masked, self._names)
        crossings = self._names.crossings(after, [segment.text for segment in after])
        store.concerns(transcript_id, {"segments": changed, "chips": self._chips, "codings": list(proofs)})
        return Masked(masked, len(changed), self._chips, former, proofs, crossings, around)

    def _chosen(self, choices: Mapping[Spot, bool], job: JobContext) -> dict[str, list[NameFinding]]:
        """What is masked in each segment; numbers and addresses that nobody registered are, from here on."""
        held = {segment.id: self._names.of_segment(segment) for segment in stepping(self._segments, job)}
        every = [finding for found in held.values() for finding in found]
        undecided = sum(not each.certain and each.spot not in choices for each in every)
        if undecided:
            raise AppError("transcript.undecided", findings=undecided)
        if any(each.settled and not choices.get(each.spot, True) for each in every):
            raise AppError("transcript.name_kept")
        taken = {key: [each for each in found if choices.get(each.spot, True)] for key, found in held.items()}
        unknown = [(each.words, each.kind, each.leaves) for found in taken.values() for each in found if not each.alias]
        unknown += [each for former in self._former for each in self._names.unregistered(former.text)]
        new = self._register(unknown)
        return {key: [each.under(new.get(folded(each.words), "")) for each in found] for key, found in taken.items()}

    def _register(self, unknown: Sequence[tuple[str, str, str]]) -> dict[str, str]:
        """The aliases of numbers and addresses that are new to the register, by their letters and digits."""
        made: dict[str, str] = {}
        held = register.Register(self._case, self._store)
        for words, found_kind, leaves in unknown:
            if folded(words) not in made:
                kind = register.entry_kind(found_kind)
                draft = RegisterTermDraft(kind=kind, forms=(words,), replacement=leaves)
                added = identities.add_term(self._store, draft)
                made[folded(words)] = held.alias(kind, added.id)
        if made:
            self._names = Names(self._case, self._store, self._witness_id)
        return made

    def _mask_segment(self, segment: SegmentRead, found: Sequence[NameFinding]) -> bool:
        said, label = with_chips(segment, found), self._label(segment.speaker_label)
        if not said.edits and not label.edits:
            return False
        store, by = self._store, self._case.user
        before = codings.touching(store, segment.id)
        masking.mask_segment(store, segment, said.text, _short(label), self._at, by)
        masking.hold_words(store, segment, (*said.hidden, *label.hidden), self._at, by)
        move_codings(store, segment, said.text, before, said.edits)
        self._chips += len(said.edits) + len(label.edits)
        self._touched.add(segment.id)
        return True

    def _label(self, label: str) -> Replaced:
        """The label of a speaker without names; a few labels stand on very many segments."""
        if label not in self._labels:
            self._labels[label] = self._names.masked(label)
        return self._labels[label]

    def _mask_former(self) -> int:
        """Mask what is not the present text: former versions, and what two copies of a segment said."""
        count = 0
        for each in self._former:
            text, label = self._names.masked(each.text), self._label(each.speaker_label)
            if text.edits or label.edits:
                masking.mask_former(self._store, each, text.text, _short(label))
                self._touched.add(each.segment_id)
                count += 1
        objects = {each.id for each in self._former} | {segment.id for segment in self._segments}
        masking.mask_conflicts(self._store, objects, lambda text: self._names.masked(text).text)
        return count

    def _keep_wordings(self) -> None:
        """Keep what leaves in the place of an alias where those who hold no register could not know it."""
        used = {each.alias for each in masking.words_behind(self._store, self._transcript.id)}
        for alias in sorted(used):
            leaves = self._names.leaves.get(alias, "")
            if leaves and leaves != usual_wording(alias):
                records.set_setting(self._store, WORDING + alias, leaves)

    def _prove_anew(self, before: Mapping[str, str], after: Sequence[SegmentRead]) -> tuple[str, ...]:
        """Let codings whose words were masked prove their new words: the old hash would confirm a guessed name."""
        known = codings.of_transcript(self._store, self._transcript.id, whole=True)
        now, order = _words(known, after), [segment.id for segment in after]
        places = {segment_id: number for number, segment_id in enumerate(order)}
        proofs = []
        for coding in known:
            words = now.get(coding.id, "")
            first, last = places[coding.start_segment_id], places[coding.end_segment_id]
            near = not self._touched.isdisjoint(order[first : last + 1])
            if words != before.get(coding.id, "") or (near and coding.quote_sha256 != quote_hash(words)):
                codings.change(self._store, coding.id, quote_sha256=quote_hash(words))
                proofs.append(coding.id)
        return tuple(proofs)


def witness_of(store: Store, transcript: TranscriptRead) -> str:
    """The id of the witness whose words these are."""
    return interviews.interview(store, transcript.interview_id).witness_id


def stepping(segments: Sequence[SegmentRead], job: JobContext) -> Iterator[SegmentRead]:
    """The segments one by one, with word of how far it is. Raises Cancelled."""
    for number, segment in enumerate(segments):
        job.step(0.6 * number / len(segments), "mask.finding")
        yield segment


def _words(known: Sequence[CodingRead], segments: Sequence[SegmentRead]) -> dict[str, str]:
    """The words of each coding by its id; a coding that has none is left out."""
    places = {segment.id: number for number, segment in enumerate(segments)}
    held: dict[str, str] = {}
    for coding in known:
        try:
            held[coding.id] = words_of(passage_of(coding), segments, places)[0]
        except AppError:
            continue
    return held


def _short(label: Replaced) -> str:
    return label.text[:_LONGEST_LABEL]
