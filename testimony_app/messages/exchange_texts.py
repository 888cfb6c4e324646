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
    "package.nobody": (
        QT_TRANSLATE_NOOP("messages", "A package needs somebody of the team to go to; nothing was written."),
        QT_TRANSLATE_NOOP("messages", "Choose people who are in the team now."),
    ),
    "package.not_masked": (
        QT_TRANSLATE_NOOP("messages", "{interviews} interviews hold names in their words; nothing was written."),
        QT_TRANSLATE_NOOP("messages", "Mask the names in their transcripts first, or leave these interviews out."),
    ),
    "package.names_elsewhere": (
        QT_TRANSLATE_NOOP(
            "messages",
            "{fields} notes or memos outside of the transcripts hold a registered name; nothing was written.",
        ),
        QT_TRANSLATE_NOOP("messages", "Take the names out there: `testimony transcript names` lists where."),
    ),
    "package.lead_only": (
        QT_TRANSLATE_NOOP(
            "messages", "Only the case lead sends to people who may not open names; nothing was written."
        ),
        QT_TRANSLATE_NOOP("messages", "Send it to the lead, who passes it on."),
    ),
    "package.exists": (
        QT_TRANSLATE_NOOP("messages", "There is a file of this name already; nothing was written."),
        QT_TRANSLATE_NOOP("messages", "Choose another name."),
    ),
    "package.not_written": (
        QT_TRANSLATE_NOOP("messages", "The package could not be written; nothing is left of it."),
        QT_TRANSLATE_NOOP("messages", "Choose another folder, or make room on the disk."),
    ),
    "package.foreign": (
        QT_TRANSLATE_NOOP("messages", "This package belongs to another case; nothing was taken from it."),
        QT_TRANSLATE_NOOP("messages", "Open it in the case that it was made for."),
    ),
    "package.unknown_sender": (
        QT_TRANSLATE_NOOP(
            "messages", "The team of this case does not know the sender yet; nothing was taken from the package."
        ),
        QT_TRANSLATE_NOOP("messages", "Take in a package from the case lead first: it brings the newest team."),
    ),
    "package.sender_removed": (
        QT_TRANSLATE_NOOP("messages", "The sender was removed from the team; nothing was taken from the package."),
        QT_TRANSLATE_NOOP("messages", "Speak to the case lead."),
    ),
    "package.log_broken": (
        QT_TRANSLATE_NOOP(
            "messages", "The sender's log in this package does not hold together; nothing was taken from it."
        ),
        QT_TRANSLATE_NOOP("messages", "Speak to the sender: somebody may have changed their copy."),
    ),
    "package.log_forked": (
        QT_TRANSLATE_NOOP(
            "messages",
            "The sender's log is not the one that was known: entries differ or are gone. Nothing was taken over.",
        ),
        QT_TRANSLATE_NOOP(
            "messages", "Speak to the sender and the lead: an old copy was put back, or somebody changed the log."
        ),
    ),
    "package.older": (
        QT_TRANSLATE_NOOP(
            "messages", "A newer package of this sender is here already; nothing was taken from this one."
        ),
        QT_TRANSLATE_NOOP("messages", "Nothing needs to be done, unless the newer one is not theirs."),
    ),
    "package.unfit": (
        QT_TRANSLATE_NOOP(
            "messages", "A record in this package ({kind}) is not as Testimony writes it; nothing was taken over."
        ),
        QT_TRANSLATE_NOOP("messages", "Speak to the sender: their program or their copy may have been changed."),
    ),
    "package.newer": (
        QT_TRANSLATE_NOOP(
            "messages", "This package holds records that this version does not know yet; nothing was taken over."
        ),
        QT_TRANSLATE_NOOP("messages", "Bring Testimony up to date, then take in the package again."),
    ),
    "package.incomplete": (
        QT_TRANSLATE_NOOP(
            "messages",
            "A record in this package belongs to one ({kind}) that is neither in it nor here; nothing was taken over.",
        ),
        QT_TRANSLATE_NOOP("messages", "Ask the sender for a package with whole interviews."),
    ),
    "package.rewritten": (
        QT_TRANSLATE_NOOP(
            "messages", "This package changes a consent decision, which nobody may change; nothing was taken over."
        ),
        QT_TRANSLATE_NOOP("messages", "Speak to the sender and the lead: their copy may have been tampered with."),
    ),
    "package.not_allowed": (
        QT_TRANSLATE_NOOP(
            "messages",
            "This package holds changes ({kind}) that its sender's role may not make; nothing was taken over.",
        ),
        QT_TRANSLATE_NOOP("messages", "Ask the lead to look at the sender's role, or to make these changes."),
    ),
    "package.number_taken": (
        QT_TRANSLATE_NOOP(
            "messages",
            "Number {number}, which stands for one name in this copy, stands for another in this package; nothing was "
            "taken over.",
        ),
        QT_TRANSLATE_NOOP(
            "messages",
            "Tell the lead: one of the two copies masked names before numbers were kept apart, or was put back from a "
            "backup. Keep one of the two, and make the other anew from its package.",
        ),
    ),
    "conflict.missing": (
        QT_TRANSLATE_NOOP("messages", "There is no such conflict in this case."),
        QT_TRANSLATE_NOOP("messages", "Look at the list of what waits for a decision."),
    ),
    "conflict.decided_already": (
        QT_TRANSLATE_NOOP("messages", "This was decided already; nothing was changed."),
        QT_TRANSLATE_NOOP("messages", "Change the record itself if it should be otherwise."),
    ),
    "conflict.in_use": (
        QT_TRANSLATE_NOOP("messages", "Passages or other codes still use what should go; nothing was changed."),
        QT_TRANSLATE_NOOP("messages", "Move or remove those first, then decide again, or keep it."),
    ),
}
