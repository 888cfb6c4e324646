"""A transcript with names in it, for the tests of masking, and what the content database still holds of words."""

from __future__ import annotations

from testimony_app.case import Case
from testimony_app.domain.folding import fold
from testimony_app.domain.transcripts import Utterance
from testimony_app.jobs import JobContext
from testimony_app.services import edit_transcript, mask_names, unseal_identity
from testimony_app.services.edit_transcript import SegmentRead
from testimony_app.services.log_interview import InterviewRead
from testimony_app.services.unseal_identity import PersonDraft, RegisterTermDraft
from tests.vault.pages import pages


def name_witness(case: Case, interview: InterviewRead) -> None:
    person = PersonDraft(
        given_name="Zubaida",
        family_name="Qasmiyeh",
        aliases=("زبيدة قسمية", "زبيدة"),
        phones=("+963 933 555 0142",),
        next_of_kin=("Tarfa Qasmiyeh",),
    )
    unseal_identity.enter(case, interview.witness_id, person)


def register(case: Case, kind: str, *forms: str, replacement: str = "") -> str:
    return unseal_identity.register_name(case, RegisterTermDraft(kind=kind, forms=forms, replacement=replacement)).id


def typed(case: Case, interview_id: str, *texts: str, speaker: str = "") -> str:
    """The id of a new transcript of these segments."""
    return edit_transcript.add_transcript(case, interview_id, [Utterance(text, speaker=speaker) for text in texts]).id


def segments(case: Case, transcript_id: str) -> list[SegmentRead]:
    return edit_transcript.segments(case, transcript_id)


def texts(case: Case, transcript_id: str) -> list[str]:
    return [segment.text for segment in segments(case, transcript_id)]


def masked(case: Case, transcript_id: str, take: bool = True) -> mask_names.Masked:
    """Mask, with every suggestion taken or none of them."""
    proposed = mask_names.propose(case, transcript_id)
    choices = {each.spot: take for each in proposed.findings if not each.certain}
    return mask_names.mask(case, transcript_id, choices, JobContext())


def traces(case: Case, *words: str) -> dict[str, int]:
    """How often each of the words stands in the content database, in the spellings in which SQLite and its index keep
    words.
    """
    key = case._vault.unlocked().current("content").derived("database", 48)
    held = b"".join(pages(case.path / "content.db", key))
    assert held.count(b"CREATE TABLE segment") > 0, "the pages could be read"
    return {
        word: sum(held.count(spelling.encode()) for spelling in {word, word.lower(), word.upper(), fold(word)})
        for word in words
    }
