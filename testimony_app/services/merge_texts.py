"""What follows from the words once it is decided which hold: the order of segments, marks, and where codings lie.

A coding that comes in was put on its sender's words, which come along. If other words hold here, it moves with the
edits between the two, as it does when a person corrects a segment. It is flagged for review wherever the words it now
stands on are neither those that it was put on nor those that it stood on before; it is never dropped and never guessed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from testimony_app.domain.anchors import Carrier, Place, Spoken, quote_hash
from testimony_app.domain.merging import Outcome
from testimony_app.errors import AppError
from testimony_app.services.merge_sides import Draft, spoken
from testimony_app.store.sync import Fields
from testimony_app.store.sync_kinds import MARK, state_hash
from testimony_app.store.sync_texts import place_of

WORDS_CHANGED = "words_changed"
"""Another copy's text came in, and the coding stands on words that nobody put it on."""
WORDS_GONE = "words_gone"
"""Another copy's text came in, and nothing is left of the coding's words."""
REVIEWS = (WORDS_CHANGED, WORDS_GONE)


@dataclass(frozen=True)
class _Candidate:
    """Where a coding would lie going by one side. place: None if nothing is left of its words. stood_on: before."""

    place: Place | None
    stood_on: str | None
    fields: Fields


def settle(draft: Draft) -> None:
    """Decide all that follows from the words. Raises AppError `package.unfit` for a coding outside its text."""
    _order_segments(draft)
    _settle_marks(draft)
    transcripts = draft.sides.transcripts
    theirs = {key: each.fields for key, each in draft.sides.theirs.get("segment", {}).items() if each.fields}
    texts = (
        spoken(draft.sides.ours["segment"], transcripts),
        spoken(theirs, transcripts),
        spoken(draft.all_after("segment"), transcripts),
    )
    placings = {each: _Placing(draft, *(held[each] for held in texts)) for each in sorted(transcripts)}
    for coding_id, fields in draft.all_after("coding").items():
        placings[fields["transcript_id"]].place(coding_id)


class _Placing:
    """Puts the codings of one transcript where they belong in the text that holds after the merge."""

    def __init__(self, draft: Draft, ours: Spoken, theirs: Spoken, after: Spoken) -> None:
        self._draft, self._after, self._theirs = draft, after, theirs
        self._from_ours, self._from_theirs = Carrier(ours, after), Carrier(theirs, after)

    def place(self, coding_id: str) -> None:
        """Decide where one coding lies."""
        candidates = list(self._candidates(coding_id))
        held = candidates[0].fields
        fits = (each for each in candidates if self._says(each.place, held["quote_sha256"]))
        best = next(fits, None) or next((each for each in candidates if each.place), candidates[0])
        reference = self._reference(coding_id, candidates)
        changes = _fields_at(best.place, held["start_segment_id"])
        review, flagged = self._review(best.place, held["quote_sha256"], reference)
        changes["review"] = review
        coming = self._draft.put["coding"].get(coding_id)
        former = reference.fields
        moved = any(former[name] != value for name, value in changes.items() if name != "review")
        if coming is not None:
            coming.update(changes)
        elif moved or review != former["review"]:
            self._draft.places[coding_id] = changes
        if flagged:
            self._draft.flagged.add(coding_id)
        elif moved and best.place is not None:
            self._draft.reanchored.add(coding_id)

    def _candidates(self, coding_id: str) -> Iterator[_Candidate]:
        """Where it lies going by either side, the side that counts first."""
        ours = self._draft.sides.ours["coding"].get(coding_id)
        theirs = self._draft.sides.their_fields("coding", coding_id)
        taken = coding_id in self._draft.put["coding"]
        same = ours is not None and theirs is not None and state_hash("coding", ours) == state_hash("coding", theirs)
        mine = None if ours is None or (taken and not same) else _carried(ours, self._from_ours)
        yours = None if theirs is None or not (taken or same) else _carried(theirs, self._from_theirs)
        if yours is not None and (mine is None or self._their_words_hold(yours.fields)):
            yield yours
            if mine is not None:
                yield mine
            return
        if mine is not None:
            yield mine
        if yours is not None:
            yield yours

    def _their_words_hold(self, fields: Fields) -> bool:
        """Whether the text around their coding is theirs now, and was not ours."""
        segments = (fields["start_segment_id"], fields["end_segment_id"])
        before = self._from_ours.before.text
        theirs = all(self._after.text.get(each) == self._theirs.text.get(each) for each in segments)
        return theirs and any(before.get(each) != self._after.text.get(each) for each in segments)

    def _reference(self, coding_id: str, candidates: list[_Candidate]) -> _Candidate:
        """The side whose reader must be told if the words changed: ours, if we had this coding as it will stand."""
        ours = self._draft.sides.ours["coding"].get(coding_id)
        return next((each for each in candidates if each.fields is ours), candidates[0])

    def _review(self, place: Place | None, quote_sha256: str, reference: _Candidate) -> tuple[str, bool]:
        """What stands as `review` from now on, and whether that is new."""
        former = str(reference.fields["review"])
        if place is None:
            new = not reference.fields["orphaned"]
            return (WORDS_GONE, True) if new else (former, False)
        words = self._after.words_at(place)
        if self._says(place, quote_sha256) or (not reference.fields["orphaned"] and words == reference.stood_on):
            return former, False
        return WORDS_CHANGED, True

    def _says(self, place: Place | None, quote_sha256: str) -> bool:
        words = None if place is None else self._after.words_at(place)
        return words is not None and quote_hash(words) == quote_sha256


def _carried(fields: Fields, carrier: Carrier) -> _Candidate:
    place = place_of(fields)
    if fields["orphaned"]:
        return _Candidate(None, None, fields)
    words = carrier.before.words_at(place)
    if words is None:
        raise AppError("package.unfit", kind="coding")
    return _Candidate(carrier.carried(place), words, fields)


def _fields_at(place: Place | None, segment_id: str) -> Fields:
    if place is None:
        return {"start_offset": 0, "end_segment_id": segment_id, "end_offset": 0, "orphaned": True}
    return {
        "start_offset": place.start,
        "end_segment_id": place.end_segment,
        "end_offset": place.end,
        "orphaned": False,
    }


def _order_segments(draft: Draft) -> None:
    """Give each segment a place of its own; of two that want one, the later id comes after, on every copy."""
    last: dict[str, int] = {}
    ordered = sorted(draft.all_after("segment").items(), key=lambda held: (held[1]["position"], held[0]))
    for segment_id, fields in ordered:
        transcript_id = fields["transcript_id"]
        position = max(fields["position"], last.get(transcript_id, fields["position"] - 1) + 1)
        if position != fields["position"]:
            draft.put["segment"][segment_id] = {**fields, "position": position}
        last[transcript_id] = position


def _settle_marks(draft: Draft) -> None:
    """Keep the marks that were given to the words that hold; of two, the one that both copies choose."""
    ours = draft.sides.ours[MARK]
    for segment_id, fields in draft.all_after("segment").items():
        fits = _fits(sha256(fields["text"].encode()).hexdigest())
        mine = ours.get(segment_id)
        yours = draft.sides.their_fields(MARK, segment_id)
        chosen = _chosen_mark(draft, segment_id, mine, yours, fits)
        if draft.outcomes.get((MARK, segment_id)) in (Outcome.ADD, Outcome.TAKE_THEIRS) and chosen is not yours:
            # It vouches for words that do not hold here; where they hold it must stay as it is.
            draft.outcomes[MARK, segment_id] = Outcome.UNCHANGED
            draft.unseen.add((MARK, segment_id))
        if chosen != mine:
            draft.marks[segment_id] = (None, "") if chosen is None else (chosen["verified_at"], chosen["verified_by"])
    for (name, segment_id), found in draft.outcomes.items():
        if name == MARK and found is Outcome.CONFLICT:
            draft.settled.add((name, segment_id))


def _chosen_mark(
    draft: Draft, segment_id: str, ours: Fields | None, theirs: Fields | None, fits: Callable[[Fields], bool]
) -> Fields | None:
    found = draft.outcomes.get((MARK, segment_id))
    if found is Outcome.REMOVE:
        return None
    if found is Outcome.CONFLICT:
        both = [each for each in (ours, theirs) if each is not None]
        fitting = [each for each in both if fits(each)]
        # Where one side took the mark back, somebody doubted: it is heard again rather than believed.
        if len(both) == 2 and fitting:
            return min(fitting, key=lambda each: (each["verified_at"], each["verified_by"]))
        return None
    taken = theirs is not None and found in (Outcome.ADD, Outcome.TAKE_THEIRS) and fits(theirs)
    if taken:
        return theirs
    return ours if ours is not None and fits(ours) else None


def _fits(text_sha256: str) -> Callable[[Fields], bool]:
    return lambda mark: bool(mark["text_sha256"] == text_sha256)
