"""Messages about field devices and live recording."""

from __future__ import annotations

from testimony_app.messages.marks import QT_TRANSLATE_NOOP

TEXTS: dict[str, tuple[str, str]] = {
    "media.recording_now": (
        QT_TRANSLATE_NOOP("messages", "This recording is being taken right now; nothing was done to it."),
        QT_TRANSLATE_NOOP("messages", "Stop it first."),
    ),
    "recording.disk_full": (
        QT_TRANSLATE_NOOP("messages", "The disk is full, and the recording ended. Its first {kept} are kept."),
        QT_TRANSLATE_NOOP("messages", "Free some space, then bring in what is kept."),
    ),
    "recording.write_failed": (
        QT_TRANSLATE_NOOP(
            "messages",
            "The disk failed or was pulled out, and the recording ended. Its first {kept} were safely on that disk.",
        ),
        QT_TRANSLATE_NOOP("messages", "Connect the disk and open the case again, then bring in what is kept."),
    ),
    "recording.interview_unknown": (
        QT_TRANSLATE_NOOP("messages", "Nobody wrote down to which interview this recording belongs; it is as it was."),
        QT_TRANSLATE_NOOP("messages", "Say which interview it is."),
    ),
    "recording.microphone_lost": (
        QT_TRANSLATE_NOOP(
            "messages", "The microphone is gone, and the recording paused at {kept}. What was recorded is kept."
        ),
        QT_TRANSLATE_NOOP("messages", "Connect it again or choose another one and go on, or stop and keep."),
    ),
    "recording.no_microphone": (
        QT_TRANSLATE_NOOP("messages", "The microphone cannot be used; nothing was recorded."),
        QT_TRANSLATE_NOOP("messages", "Choose another one, or close the program that is using it."),
    ),
    "recording.no_room": (
        QT_TRANSLATE_NOOP("messages", "The disk has no room for a recording; none was begun."),
        QT_TRANSLATE_NOOP("messages", "Free some space."),
    ),
    "recording.no_sound": (
        QT_TRANSLATE_NOOP("messages", "There is no sound in this recording that could be kept."),
        QT_TRANSLATE_NOOP("messages", "Check that the microphone is switched on, or discard what is left."),
    ),
    "recording.rate_unfit": (
        QT_TRANSLATE_NOOP(
            "messages",
            "This sound has too few or too many samples a second to be recorded safely; none was begun.",
        ),
        QT_TRANSLATE_NOOP("messages", "Use between {least} and {most}; 48000 is best."),
    ),
    "recording.running": (
        QT_TRANSLATE_NOOP("messages", "A recording is running already; it goes on."),
        QT_TRANSLATE_NOOP("messages", "Stop it before you begin another one."),
    ),
    "field.suffix": (
        QT_TRANSLATE_NOOP("messages", "A field folder's name ends in .testimony-field; none was made."),
        QT_TRANSLATE_NOOP("messages", "Give it such a name."),
    ),
    "field.exists": (
        QT_TRANSLATE_NOOP("messages", "Something of that name lies there already; no field folder was made."),
        QT_TRANSLATE_NOOP("messages", "Choose another name or place."),
    ),
    "field.not_found": (
        QT_TRANSLATE_NOOP("messages", "There is no field folder here."),
        QT_TRANSLATE_NOOP("messages", "Choose the folder that ends in .testimony-field."),
    ),
    "field.damaged_kit": (
        QT_TRANSLATE_NOOP(
            "messages",
            "The kit of this field device is damaged, or its signature does not hold. What was sealed stays sealed.",
        ),
        QT_TRANSLATE_NOOP("messages", "Have headquarters issue a new kit, and hand over what lies in the outbox."),
    ),
    "field.not_confirmed": (
        QT_TRANSLATE_NOOP(
            "messages", "Nobody has compared this device's fingerprint with headquarters yet, so it seals nothing."
        ),
        QT_TRANSLATE_NOOP("messages", "Ask headquarters for the fingerprint and type it."),
    ),
    "field.other_fingerprint": (
        QT_TRANSLATE_NOOP("messages", "That is not the fingerprint of this device's kit."),
        QT_TRANSLATE_NOOP(
            "messages",
            "Have it read out once more. If it still differs, record nothing: this kit is not from your headquarters.",
        ),
    ),
    "field.other_kit": (
        QT_TRANSLATE_NOOP("messages", "This kit is for another device or another case; the old one stays in force."),
        QT_TRANSLATE_NOOP("messages", "Ask headquarters for the kit of this device."),
    ),
    "field.older_kit": (
        QT_TRANSLATE_NOOP("messages", "This kit is older than the one in force, which stays."),
        QT_TRANSLATE_NOOP("messages", "Ask headquarters for the newest one."),
    ),
    "field.takes_left": (
        QT_TRANSLATE_NOOP("messages", "A recording here belongs to no interview yet; nothing was handed over."),
        QT_TRANSLATE_NOOP("messages", "Seal the interview that it belongs to, or let it go along by itself."),
    ),
    "field.nothing_sealed": (
        QT_TRANSLATE_NOOP("messages", "Nothing lies sealed on this device, so nothing was handed over."),
        QT_TRANSLATE_NOOP("messages", "Seal an interview first."),
    ),
    "field.other_receipt": (
        QT_TRANSLATE_NOOP("messages", "That is not the receipt for what this device handed over; nothing was removed."),
        QT_TRANSLATE_NOOP(
            "messages", "Have headquarters read out the receipt that it got when it collected everything."
        ),
    ),
    "field.damaged_item": (
        QT_TRANSLATE_NOOP("messages", "An item of this field device is damaged, or not written as it must be."),
        QT_TRANSLATE_NOOP("messages", "Hand it over once more; keep it on the device until headquarters has it."),
    ),
    "field.nothing_found": (
        QT_TRANSLATE_NOOP("messages", "There is nothing sealed in this folder."),
        QT_TRANSLATE_NOOP("messages", "Choose the field folder, or the folder that a device handed over."),
    ),
    "field.device_unknown": (
        QT_TRANSLATE_NOOP("messages", "This was signed by no field device of the case; it was not taken."),
        QT_TRANSLATE_NOOP("messages", "Ask where it comes from."),
    ),
    "field.device_removed": (
        QT_TRANSLATE_NOOP("messages", "The device that signed this was removed from the case; it was not taken."),
        QT_TRANSLATE_NOOP(
            "messages", "If the device was not stolen, ask who used it, and have a new kit issued for it."
        ),
    ),
    "field.forged": (
        QT_TRANSLATE_NOOP(
            "messages", "The signature of this item does not hold: the device did not write it. It was not taken."
        ),
        QT_TRANSLATE_NOOP("messages", "Ask where it comes from, and whether somebody had the device in hand."),
    ),
    "field.file_missing": (
        QT_TRANSLATE_NOOP(
            "messages", "A file that belongs to this interview is not there; nothing of the interview was taken."
        ),
        QT_TRANSLATE_NOOP("messages", "Hand it over once more from the device."),
    ),
    "field.file_changed": (
        QT_TRANSLATE_NOOP(
            "messages",
            "A file that belongs to this interview is not as the device wrote it; nothing of the interview was taken.",
        ),
        QT_TRANSLATE_NOOP("messages", "Hand it over once more from the device."),
    ),
    "field.unvouched": (
        QT_TRANSLATE_NOOP(
            "messages", "This recording is named by no interview that came, so nobody vouches for it. It was not taken."
        ),
        QT_TRANSLATE_NOOP("messages", "Bring the interview that belongs to it, or hand over once more."),
    ),
}
