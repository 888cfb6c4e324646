"""Messages about people, rights and roles."""

from __future__ import annotations

from testimony_app.messages.marks import QT_TRANSLATE_NOOP

TEXTS: dict[str, tuple[str, str]] = {
    "role.not_allowed": (
        QT_TRANSLATE_NOOP("messages", "Your role in this case does not include this act. Nothing was changed."),
        QT_TRANSLATE_NOOP("messages", "Ask the case lead to do it, or to give you another role."),
    ),
}
