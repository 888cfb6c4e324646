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
}
