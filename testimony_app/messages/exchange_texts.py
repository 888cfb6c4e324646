"""Messages about packages, merging and conflicts."""

from __future__ import annotations

from testimony_app.messages.marks import QT_TRANSLATE_NOOP

TEXTS: dict[str, tuple[str, str]] = {
    "package.damaged": (
        QT_TRANSLATE_NOOP("messages", "This package is damaged or incomplete; nothing was taken from it."),
        QT_TRANSLATE_NOOP("messages", "Copy it from its medium once more, or ask the sender for a new one."),
    ),
    "package.refused_entry": (
        QT_TRANSLATE_NOOP(
            "messages", "File {entry} in this package does not belong there; nothing was taken from the package."
        ),
        QT_TRANSLATE_NOOP(
            "messages", "Testimony writes no such packages: speak to the sender, and do not unpack it by other means."
        ),
    ),
    "package.too_large": (
        QT_TRANSLATE_NOOP("messages", "There is more in this package than a package may hold; nothing was taken over."),
        QT_TRANSLATE_NOOP("messages", "Have the material sent in several packages."),
    ),
    "package.not_for_you": (
        QT_TRANSLATE_NOOP("messages", "This package is not encrypted to your key; nothing was taken from it."),
        QT_TRANSLATE_NOOP("messages", "Ask the sender to make one that names you as a recipient."),
    ),
    "package.unsigned": (
        QT_TRANSLATE_NOOP(
            "messages", "Nobody vouches for this package: its signature is missing or false. Nothing was taken from it."
        ),
        QT_TRANSLATE_NOOP("messages", "Ask the sender, over another channel, whether it is theirs."),
    ),
    "package.newer_format": (
        QT_TRANSLATE_NOOP("messages", "This package was made by a newer version; nothing was taken from it."),
        QT_TRANSLATE_NOOP("messages", "Bring Testimony up to date, then open the package again."),
    ),
    "package.unreadable": (
        QT_TRANSLATE_NOOP("messages", "The package could not be read to its end; nothing was taken from it."),
        QT_TRANSLATE_NOOP("messages", "Check the medium it lies on, and copy it from there first."),
    ),
    "package.recipient_unfit": (
        QT_TRANSLATE_NOOP("messages", "A key for packages is not a whole age key; nothing was written."),
        QT_TRANSLATE_NOOP("messages", "Ask the person for their key again."),
    ),
    "package.source_changed": (
        QT_TRANSLATE_NOOP("messages", "File {entry} changed while it was packed; no package was made."),
        QT_TRANSLATE_NOOP("messages", "Make the package again while nobody works on the case."),
    ),
}
