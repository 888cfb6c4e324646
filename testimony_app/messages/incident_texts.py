"""What incidents, decisions about them, rounds of coding and undo can run into."""

from __future__ import annotations

from testimony_app.messages.marks import QT_TRANSLATE_NOOP

TEXTS: dict[str, tuple[str, str]] = {
    "incident.range_backwards": (
        QT_TRANSLATE_NOOP("messages", "The greater number stands before the smaller one; nothing was stored."),
        QT_TRANSLATE_NOOP("messages", "Write the least first, then the most, and leave the most empty for “or more”."),
    ),
    "incident.half_position": (
        QT_TRANSLATE_NOOP("messages", "A position needs both latitude and longitude; nothing was stored."),
        QT_TRANSLATE_NOOP("messages", "Write both, or neither."),
    ),
    "incident.related_to_itself": (
        QT_TRANSLATE_NOOP("messages", "An incident cannot be related to itself; nothing was stored."),
        QT_TRANSLATE_NOOP("messages", "Choose another incident."),
    ),
    "undo.nothing": (
        QT_TRANSLATE_NOOP("messages", "There is nothing to undo."),
        "",
    ),
    "undo.nothing_to_redo": (
        QT_TRANSLATE_NOOP("messages", "There is nothing to do again."),
        "",
    ),
    "undo.changed_since": (
        QT_TRANSLATE_NOOP(
            "messages",
            "What this act touched was changed since, so it cannot be taken back; nothing was changed.",
        ),
        QT_TRANSLATE_NOOP("messages", "Change it by hand. The acts before it can still be undone."),
    ),
}
