"""Messages about opening, keys, encrypted files and the log."""

from __future__ import annotations

from testimony_app.messages.marks import QT_TRANSLATE_NOOP

TEXTS: dict[str, tuple[str, str]] = {
    "vault.wrong_passphrase": (
        QT_TRANSLATE_NOOP("messages", "This passphrase does not open the case. Nothing was changed."),
        QT_TRANSLATE_NOOP("messages", "Try again, or use the 24 words of the recovery sheet."),
    ),
    "vault.wrong_words": (
        QT_TRANSLATE_NOOP("messages", "These words do not open this case. Nothing was changed."),
        QT_TRANSLATE_NOOP("messages", "Check that the sheet belongs to this case: its number stands on it."),
    ),
    "vault.words_count": (
        QT_TRANSLATE_NOOP("messages", "A recovery sheet has 24 words; {count} were typed."),
        QT_TRANSLATE_NOOP("messages", "Type all 24, in their order."),
    ),
    "vault.unknown_word": (
        QT_TRANSLATE_NOOP("messages", "Word {position} is not on the list of recovery words."),
        QT_TRANSLATE_NOOP("messages", "Read it on the sheet again."),
    ),
    "vault.words_mistyped": (
        QT_TRANSLATE_NOOP(
            "messages", "All words are known, but together they do not fit: one is wrong, or two are swapped."
        ),
        QT_TRANSLATE_NOOP("messages", "Compare them with the sheet, word by word."),
    ),
    "vault.not_found": (
        QT_TRANSLATE_NOOP("messages", "There is no case here."),
        QT_TRANSLATE_NOOP("messages", "Choose the folder whose name ends in .testimony."),
    ),
    "vault.exists": (
        QT_TRANSLATE_NOOP("messages", "There is something of this name already; nothing was created or overwritten."),
        QT_TRANSLATE_NOOP("messages", "Choose another name or another folder."),
    ),
    "vault.no_parent_folder": (
        QT_TRANSLATE_NOOP("messages", "The folder in which the case should lie does not exist; nothing was created."),
        QT_TRANSLATE_NOOP("messages", "Choose a folder that exists."),
    ),
    "vault.in_use": (
        QT_TRANSLATE_NOOP("messages", "The case is open in another window or program."),
        QT_TRANSLATE_NOOP("messages", "Close it there first."),
    ),
    "vault.newer_format": (
        QT_TRANSLATE_NOOP(
            "messages", "This case was written by a newer version of the app (format {format}); it was not touched."
        ),
        QT_TRANSLATE_NOOP("messages", "Open it with the newer version."),
    ),
    "vault.damaged_header": (
        QT_TRANSLATE_NOOP(
            "messages",
            "Both copies of the case's key file are damaged. Recordings and texts are as they were.",
        ),
        QT_TRANSLATE_NOOP(
            "messages",
            "Do not delete anything. Restore a backup: the lock screen and “testimony backup restore” do it.",
        ),
    ),
    "vault.header_backup_used": (
        QT_TRANSLATE_NOOP("messages", "The first copy of the key file is damaged; the second one opened the case."),
        QT_TRANSLATE_NOOP("messages", "Back the case up now. The next passphrase change writes both copies anew."),
    ),
    "vault.damaged_database": (
        QT_TRANSLATE_NOOP("messages", "A database of the case is damaged, so it was not opened. Nothing was changed."),
        QT_TRANSLATE_NOOP("messages", "Do not delete anything. Restore a backup, or ask for help with this code."),
    ),
    "vault.database_missing": (
        QT_TRANSLATE_NOOP("messages", "A database of the case is missing, and none was made in its place."),
        QT_TRANSLATE_NOOP("messages", "Do not delete anything. Restore a backup, or use another copy of the case."),
    ),
    "vault.kdf_too_cheap": (
        QT_TRANSLATE_NOOP(
            "messages", "The chosen protection of the passphrase is too weak for a case; nothing was created."
        ),
        QT_TRANSLATE_NOOP("messages", "Use the default."),
    ),
    "vault.kdf_out_of_bounds": (
        QT_TRANSLATE_NOOP(
            "messages", "The case asks for more memory or time than any real case needs; it was not opened."
        ),
        QT_TRANSLATE_NOOP("messages", "It may have been tampered with. Use a copy that you trust."),
    ),
    "vault.no_access": (
        QT_TRANSLATE_NOOP("messages", "You have no key for this part of the case ({compartment})."),
        QT_TRANSLATE_NOOP("messages", "Ask the case lead."),
    ),
    "vault.no_encryption": (
        QT_TRANSLATE_NOOP(
            "messages",
            "The encryption of databases does not work in this installation; nothing was opened or written.",
        ),
        QT_TRANSLATE_NOOP("messages", "Install the app again."),
    ),
    "vault.setting_refused": (
        QT_TRANSLATE_NOOP(
            "messages", "The database refused a setting that the case needs ({setting}); it was not opened."
        ),
        QT_TRANSLATE_NOOP("messages", "Install the app again."),
    ),
    "vault.owner_needed": (
        QT_TRANSLATE_NOOP("messages", "Only the case lead can do this; nothing was changed."),
        QT_TRANSLATE_NOOP("messages", "Ask the case lead."),
    ),
    "vault.passphrase_empty": (
        QT_TRANSLATE_NOOP("messages", "A passphrase cannot be empty; nothing was changed."),
        QT_TRANSLATE_NOOP("messages", "Choose several words that do not belong together."),
    ),
    "vault.passphrase_unreadable": (
        QT_TRANSLATE_NOOP("messages", "The passphrase holds a character that cannot be stored."),
        QT_TRANSLATE_NOOP("messages", "Type it again with the keyboard."),
    ),
    "passphrase.weak": (
        QT_TRANSLATE_NOOP("messages", "This passphrase could be guessed; nothing was changed."),
        QT_TRANSLATE_NOOP("messages", "Use five or more words that do not belong together."),
    ),
    "vault.read_only": (
        QT_TRANSLATE_NOOP("messages", "The case is open for reading only; nothing was changed."),
        QT_TRANSLATE_NOOP(
            "messages", "Copy it to a disk that you can write to, or look at the warning on the audit page."
        ),
    ),
    "vault.recovery_needs_writing": (
        QT_TRANSLATE_NOOP(
            "messages",
            "The case was not closed well and lies where nothing can be written: it cannot be repaired there.",
        ),
        QT_TRANSLATE_NOOP("messages", "Copy it to a disk that can be written, and open the copy."),
    ),
    "vault.seal_failed": (
        QT_TRANSLATE_NOOP(
            "messages", "The case could not be sealed when it closed. Everything that was saved is saved."
        ),
        QT_TRANSLATE_NOOP("messages", "Open it again: it will be checked."),
    ),
    "vault.not_closed_well": (
        QT_TRANSLATE_NOOP(
            "messages", "The case was not closed well last time. It was checked, and what had been saved is there."
        ),
        "",
    ),
    "vault.changed_outside": (
        QT_TRANSLATE_NOOP(
            "messages",
            "Files of this case were changed outside the app since it was last closed. It is open for reading only.",
        ),
        QT_TRANSLATE_NOOP(
            "messages", "Find out who changed them. The case lead can accept the change on the audit page."
        ),
    ),
    "vault.unreadable": (
        QT_TRANSLATE_NOOP("messages", "The files of the case cannot be read."),
        QT_TRANSLATE_NOOP("messages", "Check that the disk is connected and that you may read the folder."),
    ),
    "vault.write_failed": (
        QT_TRANSLATE_NOOP("messages", "The disk refused to write. The old state is intact."),
        QT_TRANSLATE_NOOP("messages", "Check the disk, then do it again."),
    ),
    "vault.disk_full": (
        QT_TRANSLATE_NOOP("messages", "The disk is full. The old state is intact."),
        QT_TRANSLATE_NOOP("messages", "Free some space and do it again."),
    ),
    "vault.closed": (
        QT_TRANSLATE_NOOP("messages", "The case is locked."),
        QT_TRANSLATE_NOOP("messages", "Unlock it and go on."),
    ),
    "media.damaged": (
        QT_TRANSLATE_NOOP("messages", "A part of this recording is damaged and cannot be decrypted. The rest plays."),
        QT_TRANSLATE_NOOP("messages", "Put the file back from a backup. Keep the damaged one until then."),
    ),
    "media.disk_full": (
        QT_TRANSLATE_NOOP(
            "messages", "The disk has no room for this recording; {needed_mib} MiB are needed. Nothing was stored."
        ),
        QT_TRANSLATE_NOOP("messages", "Free some space and import it again."),
    ),
    "media.foreign": (
        QT_TRANSLATE_NOOP("messages", "This file does not belong to this recording or to this case."),
        QT_TRANSLATE_NOOP("messages", "Put the right file back from a backup."),
    ),
    "media.missing": (
        QT_TRANSLATE_NOOP("messages", "The file of this recording is missing."),
        QT_TRANSLATE_NOOP("messages", "Put it back from a backup or another copy of the case."),
    ),
    "media.unreadable": (
        QT_TRANSLATE_NOOP("messages", "The file of this recording cannot be read."),
        QT_TRANSLATE_NOOP("messages", "Check that the disk is connected."),
    ),
    "vault.read_only_medium": (
        QT_TRANSLATE_NOOP("messages", "The case lies where nothing can be written, so it is open for reading only."),
        QT_TRANSLATE_NOOP("messages", "To work on it, copy it to a disk that can be written."),
    ),
    "vault.conflict_copies": (
        QT_TRANSLATE_NOOP(
            "messages", "A sync program left second copies of files in the case's folder. They were not read."
        ),
        QT_TRANSLATE_NOOP("messages", "Put them aside, and do not sync a case that is open."),
    ),
    "media.write_failed": (
        QT_TRANSLATE_NOOP("messages", "The disk failed while the recording was written. Nothing of it was added."),
        QT_TRANSLATE_NOOP("messages", "Check the disk and import it again."),
    ),
    "log.broken": (
        QT_TRANSLATE_NOOP("messages", "The log was changed: entry {number} does not fit the one before it."),
        QT_TRANSLATE_NOOP("messages", "Tell the case lead. Compare with the head code written down earlier."),
    ),
    "log.rewritten": (
        QT_TRANSLATE_NOOP("messages", "The log is not the one that was sealed."),
        QT_TRANSLATE_NOOP("messages", "Tell the case lead. Compare with the head code written down earlier."),
    ),
    "log.shortened": (
        QT_TRANSLATE_NOOP("messages", "Entries are missing at the end of the log."),
        QT_TRANSLATE_NOOP("messages", "Tell the case lead. Compare with the head code written down earlier."),
    ),
    "log.note_refused": (
        QT_TRANSLATE_NOOP("messages", "The signature under the head of the log does not hold."),
        QT_TRANSLATE_NOOP("messages", "Tell the case lead."),
    ),
}
