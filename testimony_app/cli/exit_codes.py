"""What the command's exit status means. The numbers never change: scripts rely on them."""

from __future__ import annotations

from types import MappingProxyType

DONE = 0
USAGE = 2
REFUSED = 3
WRONG_SECRET = 4
DAMAGED = 5
NOT_FOUND = 6
IN_USE = 7
CANNOT_WRITE = 8
BUG = 70
CANCELLED = 130

MEANINGS = MappingProxyType(
    {
        DONE: "done",
        USAGE: "the command was not written as it should be, or a value does not fit",
        REFUSED: "refused by a rule, or by what a witness decided",
        WRONG_SECRET: "wrong passphrase or recovery words",
        DAMAGED: "damaged or unreadable: case, recording, model, log or file",
        NOT_FOUND: "not found",
        IN_USE: "the case is open elsewhere",
        CANNOT_WRITE: "the disk is full or cannot be written",
        BUG: "an error of the app itself",
        CANCELLED: "cancelled; what had been saved stays saved",
    }
)

_BY_CODE = {
    "vault.wrong_passphrase": WRONG_SECRET,
    "vault.wrong_words": WRONG_SECRET,
    "vault.words_count": WRONG_SECRET,
    "vault.words_mistyped": WRONG_SECRET,
    "vault.unknown_word": WRONG_SECRET,
    "vault.passphrase_empty": WRONG_SECRET,
    "vault.passphrase_unreadable": WRONG_SECRET,
    "vault.in_use": IN_USE,
    "vault.not_found": NOT_FOUND,
    "vault.no_parent_folder": NOT_FOUND,
    "vault.exists": REFUSED,
    "vault.owner_needed": REFUSED,
    "vault.no_access": REFUSED,
    "vault.closed": REFUSED,
    "vault.read_only": CANNOT_WRITE,
    "vault.recovery_needs_writing": CANNOT_WRITE,
    "vault.seal_failed": CANNOT_WRITE,
    "case.read_only": CANNOT_WRITE,
    "case.upgrade_needs_writing": CANNOT_WRITE,
    "case.not_stored": CANNOT_WRITE,
    "case.newer_format": REFUSED,
    "case.incomplete": DAMAGED,
    "case.suffix": USAGE,
    "case.title_missing": USAGE,
    "case.name_unfit": USAGE,
    "code.unfit": USAGE,
    "code.ambiguous_name": USAGE,
    "consent.expired_is_computed": USAGE,
    "consent.conditions_missing": USAGE,
    "file.exists": REFUSED,
    "file.not_written": CANNOT_WRITE,
    "people.unknown": NOT_FOUND,
    "people.answer_unfit": DAMAGED,
    "people.invitation_unfit": DAMAGED,
    "erase.backups_left": CANNOT_WRITE,
    "erase.ground_unfit": USAGE,
    "erase.part_unknown": USAGE,
    "favourite.digit_unfit": USAGE,
    "field.damaged_item": DAMAGED,
    "field.damaged_kit": DAMAGED,
    "field.not_found": NOT_FOUND,
    "field.nothing_found": NOT_FOUND,
    "field.suffix": USAGE,
    "identity.reason_missing": USAGE,
    "log.code_unfit": USAGE,
    "log.not_exported": CANNOT_WRITE,
    "log.unknown": NOT_FOUND,
    "media.missing": DAMAGED,
    "backup.none": NOT_FOUND,
    "backup.target_missing": NOT_FOUND,
    "backup.target_inside": USAGE,
    "backup.target_taken": REFUSED,
    "backup.target_changed": REFUSED,
    "backup.target_newer": REFUSED,
    "backup.keys_missing": REFUSED,
    "backup.unfinished_recordings": REFUSED,
    "backup.not_at_rest": CANNOT_WRITE,
    "backup.file_too_large": CANNOT_WRITE,
    "backup.keys_kept": CANNOT_WRITE,
    "model.choose": USAGE,
    "model.none": NOT_FOUND,
    "model.needs_torch": REFUSED,
    "model.unknown_needs_confirmation": REFUSED,
    "recording.interview_unknown": USAGE,
    "recording.no_room": CANNOT_WRITE,
    "recording.rate_unfit": USAGE,
    "passage.no_transcript": NOT_FOUND,
    "panic.no_case": NOT_FOUND,
    "panic.word_differs": USAGE,
    "register.form_missing": USAGE,
    "release.folder_unfit": USAGE,
    "release.not_written": CANNOT_WRITE,
    "segment.empty": USAGE,
    "transcript.empty": USAGE,
    "transcript.masked_since": REFUSED,
    "transcript.name_kept": REFUSED,
    "transcript.not_masked": REFUSED,
    "transcript.undecided": REFUSED,
    "transcript.unfinished": REFUSED,
    "transcript.kind_unknown": USAGE,
    "vocabulary.missing": DAMAGED,
    "vocabulary.unknown_term": USAGE,
}
_BY_ENDING = {
    "disk_full": CANNOT_WRITE,
    "write_failed": CANNOT_WRITE,
    "missing": NOT_FOUND,
    "unknown_code": NOT_FOUND,
    "unknown_name": NOT_FOUND,
}
_BY_AREA = {
    "anonymise": REFUSED,
    "backup": DAMAGED,
    "case": REFUSED,
    "code": REFUSED,
    "coding": REFUSED,
    "agreement": REFUSED,
    "conflict": REFUSED,
    "consent": REFUSED,
    "date": USAGE,
    "demo": REFUSED,
    "erase": REFUSED,
    "favourite": REFUSED,
    "field": REFUSED,
    "file": DAMAGED,
    "header": REFUSED,
    "identity": REFUSED,
    "incident": REFUSED,
    "input": USAGE,
    "interview": REFUSED,
    "log": DAMAGED,
    "map": DAMAGED,
    "media": DAMAGED,
    "model": DAMAGED,
    "package": DAMAGED,
    "panic": REFUSED,
    "passage": USAGE,
    "passphrase": REFUSED,
    "peaks": DAMAGED,
    "people": REFUSED,
    "recording": REFUSED,
    "register": REFUSED,
    "release": REFUSED,
    "role": REFUSED,
    "segment": REFUSED,
    "setting": USAGE,
    "sound": DAMAGED,
    "transcribe": DAMAGED,
    "transcript": DAMAGED,
    "vault": DAMAGED,
    "vocabulary": USAGE,
    "witness": REFUSED,
}


def of(code: str) -> int:
    """The exit status for an AppError's code: by the code itself, else its ending, else its area, else `BUG`."""
    area, _, ending = code.partition(".")
    return _BY_CODE.get(code) or _BY_ENDING.get(ending) or _BY_AREA.get(area, BUG)
