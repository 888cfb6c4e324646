"""Messages about releases, and why a passage may not leave."""

from __future__ import annotations

from testimony_app.messages.marks import QT_TRANSLATE_NOOP

_ASK = QT_TRANSLATE_NOOP("messages", "The interviewer may ask the witness again.")
_NOT_AGAIN = QT_TRANSLATE_NOOP("messages", "Do not ask again unless the witness raises it.")

TEXTS: dict[str, tuple[str, str]] = {
    "release.nothing": (
        QT_TRANSLATE_NOOP("messages", "No passage is left to release; nothing was written."),
        QT_TRANSLATE_NOOP("messages", "Look at the blocked passages: each says why it may not leave."),
    ),
    "release.consent_changed": (
        QT_TRANSLATE_NOOP("messages", "Consent or words changed since you reviewed; nothing was written."),
        QT_TRANSLATE_NOOP("messages", "Review the release again: it now shows what may leave."),
    ),
    "release.name_left": (
        QT_TRANSLATE_NOOP("messages", "The finished files still held {names} registered names; nothing was written."),
        QT_TRANSLATE_NOOP("messages", "Go back to the review and replace every marked name."),
    ),
    "release.undecided": (
        QT_TRANSLATE_NOOP(
            "messages", "In {passages} passages a suggested replacement is still open; nothing was written."
        ),
        QT_TRANSLATE_NOOP("messages", "Accept or dismiss every suggestion."),
    ),
    "release.name_doubtful": (
        QT_TRANSLATE_NOOP(
            "messages", "The files hold words that resemble {names} registered names; nothing was written."
        ),
        QT_TRANSLATE_NOOP("messages", "Read the outgoing text again; if none of it names anyone, accept and write."),
    ),
    "release.text_unwritable": (
        QT_TRANSLATE_NOOP("messages", "A passage holds half a character that no file can hold; nothing was written."),
        QT_TRANSLATE_NOOP("messages", "Correct the words in the transcript."),
    ),
    "release.folder_unfit": (
        QT_TRANSLATE_NOOP("messages", "Nothing can be written into this folder; nothing left the case."),
        QT_TRANSLATE_NOOP("messages", "Choose a folder that exists and that you may write to."),
    ),
    "release.folder_taken": (
        QT_TRANSLATE_NOOP("messages", "The folder holds a {release} already; nothing was overwritten."),
        QT_TRANSLATE_NOOP("messages", "Choose another folder."),
    ),
    "release.not_written": (
        QT_TRANSLATE_NOOP("messages", "The files could not be written, so the release was not made."),
        QT_TRANSLATE_NOOP("messages", "Check the free space of the disk and try again."),
    ),
    "consent.not_asked": (QT_TRANSLATE_NOOP("messages", "The witness was not asked."), _ASK),
    "consent.refused": (QT_TRANSLATE_NOOP("messages", "The witness refused."), _NOT_AGAIN),
    "consent.withdrawn": (QT_TRANSLATE_NOOP("messages", "The witness withdrew consent."), _NOT_AGAIN),
    "consent.expired": (QT_TRANSLATE_NOOP("messages", "Consent has expired."), _ASK),
    "consent.conditions_open": (
        QT_TRANSLATE_NOOP("messages", "Consent has conditions, and nobody has ticked them off."),
        QT_TRANSLATE_NOOP("messages", "Read the conditions and tick them off if this release keeps them."),
    ),
    "consent.child_needs_guardian_and_assent": (
        QT_TRANSLATE_NOOP("messages", "A child's consent needs a guardian's and the child's own."),
        QT_TRANSLATE_NOOP("messages", "Record both, or a named approver."),
    ),
    "consent.capacity": (
        QT_TRANSLATE_NOOP("messages", "It is in doubt whether the witness could decide."),
        QT_TRANSLATE_NOOP("messages", "The case lead decides with the interviewer whether to ask again."),
    ),
    "witness.risk": (
        QT_TRANSLATE_NOOP("messages", "The risk to the witness is high, so nothing of theirs becomes public."),
        QT_TRANSLATE_NOOP("messages", "Review the risk first."),
    ),
    "witness.review_overdue": (
        QT_TRANSLATE_NOOP("messages", "The review of the risk to the witness is overdue."),
        QT_TRANSLATE_NOOP("messages", "Review the risk and set the next day of review."),
    ),
    "transcript.not_masked": (
        QT_TRANSLATE_NOOP(
            "messages",
            "You hold no register of names here, and the names in these words are not masked, or not any more.",
        ),
        QT_TRANSLATE_NOOP("messages", "Ask someone who may open names to mask the transcript, or to make the release."),
    ),
    "segment.unverified": (
        QT_TRANSLATE_NOOP("messages", "The words are a draft that nobody has verified by ear."),
        QT_TRANSLATE_NOOP("messages", "Listen to the passage and verify it."),
    ),
}
