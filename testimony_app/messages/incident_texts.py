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
    "incident.related_missing": (
        QT_TRANSLATE_NOOP(
            "messages", "An incident that this one is to be related to is not in the case; nothing was stored."
        ),
        QT_TRANSLATE_NOOP("messages", "Choose another incident."),
    ),
    "incident.in_use": (
        QT_TRANSLATE_NOOP(
            "messages",
            "Passages, a decision on its certainty, a release or another incident are tied to this incident; nothing "
            "was removed.",
        ),
        QT_TRANSLATE_NOOP("messages", "Take those ties away first, where they can be taken away."),
    ),
    "incident.time_unreadable": (
        QT_TRANSLATE_NOOP("messages", "This is not a time of day; nothing was stored."),
        QT_TRANSLATE_NOOP("messages", "Write it as 14:30, or leave it empty."),
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
