"""Messages about backups, restoring, erasing and panic."""

from __future__ import annotations

from testimony_app.messages.marks import QT_TRANSLATE_NOOP

TEXTS: dict[str, tuple[str, str]] = {
    "erase.ground_unfit": (
        QT_TRANSLATE_NOOP("messages", "This is not a ground for that; nothing was erased and nothing was refused."),
        QT_TRANSLATE_NOOP("messages", "Choose a ground from the list."),
    ),
    "erase.part_unknown": (
        QT_TRANSLATE_NOOP("messages", "There is no such part of an interview; nothing was erased."),
        QT_TRANSLATE_NOOP("messages", "Name recordings, transcripts or identity, or nothing for the whole interview."),
    ),
    "erase.already": (
        QT_TRANSLATE_NOOP("messages", "Interview {interview} is erased already."),
        QT_TRANSLATE_NOOP("messages", "Its certificate is in the list of what was erased."),
    ),
    "erase.names_unmasked": (
        QT_TRANSLATE_NOOP(
            "messages",
            "The transcripts of interview {interview} may hold this name in their words, and without the register no "
            "release could find it there. Nothing was erased.",
        ),
        QT_TRANSLATE_NOOP("messages", "Mask the names in them first, or erase the transcripts too."),
    ),
    "erase.recording_now": (
        QT_TRANSLATE_NOOP("messages", "This interview is being recorded at this moment; nothing was erased."),
        QT_TRANSLATE_NOOP("messages", "Stop the recording first."),
    ),
    "erase.backups_left": (
        QT_TRANSLATE_NOOP(
            "messages",
            "The interview is erased, but {backups} backups in the case folder could not be removed and still hold it.",
        ),
        QT_TRANSLATE_NOOP(
            "messages", "Remove them from the folder “backups” yourself, then open the case again to finish."
        ),
    ),
    "erase.tombstone_refused": (
        QT_TRANSLATE_NOOP(
            "messages", "A record says that something was erased, but nobody of the case who may erase signed it."
        ),
        QT_TRANSLATE_NOOP("messages", "Nothing was erased here. Ask the case lead whether the record is genuine."),
    ),
    "erase.unfinished": (
        QT_TRANSLATE_NOOP("messages", "An erasure was cut short and could not be finished now."),
        QT_TRANSLATE_NOOP("messages", "Free some space on the disk, then open the case again."),
    ),
    "interview.erased": (
        QT_TRANSLATE_NOOP(
            "messages", "Interview {interview} was erased at the witness's wish; nothing is added to it."
        ),
        QT_TRANSLATE_NOOP("messages", "If the witness speaks again, log a new interview."),
    ),
    "panic.word_differs": (
        QT_TRANSLATE_NOOP("messages", "This is not the word that was shown; nothing was destroyed."),
        QT_TRANSLATE_NOOP("messages", "Type the word again if you mean it."),
    ),
    "panic.left": (
        QT_TRANSLATE_NOOP(
            "messages", "Not every file that opens this case could be destroyed; what could be, is. The case is locked."
        ),
        QT_TRANSLATE_NOOP(
            "messages", "Do it again, or delete what is left in the folders “slots” and “backups” of the case yourself."
        ),
    ),
    "panic.no_case": (
        QT_TRANSLATE_NOOP("messages", "No case lies there; nothing was destroyed."),
        QT_TRANSLATE_NOOP("messages", "Choose the folder that ends in .testimony."),
    ),
    "backup.disk_full": (
        QT_TRANSLATE_NOOP(
            "messages", "There is not enough room for the backup: {needed_mib} MiB are needed. Nothing was changed."
        ),
        QT_TRANSLATE_NOOP("messages", "Free some space, or choose another disk."),
    ),
    "backup.not_verified": (
        QT_TRANSLATE_NOOP(
            "messages",
            "The backup could not be opened again as it should be, so it does not count. The case is as it was.",
        ),
        QT_TRANSLATE_NOOP("messages", "Use another backup. If every one fails, check the disk."),
    ),
    "backup.not_at_rest": (
        QT_TRANSLATE_NOOP(
            "messages", "The case could not be brought to rest for the backup; the case itself is unharmed."
        ),
        QT_TRANSLATE_NOOP("messages", "Close the case, open it again, and back it up then."),
    ),
    "backup.unreadable": (
        QT_TRANSLATE_NOOP("messages", "A file could not be read, so nothing was copied from it. Nothing was changed."),
        QT_TRANSLATE_NOOP("messages", "Check the disk, and whether it is still connected."),
    ),
    "backup.not_a_file": (
        QT_TRANSLATE_NOOP(
            "messages", "Something in the case is a link or a folder where a file belongs; it was not followed."
        ),
        QT_TRANSLATE_NOOP("messages", "Find out who put it there. Put the file itself back."),
    ),
    "backup.file_too_large": (
        QT_TRANSLATE_NOOP(
            "messages", "The other disk takes no files as large as a recording of this case; the copy is not complete."
        ),
        QT_TRANSLATE_NOOP("messages", "Use a disk with a newer file system, such as exFAT, NTFS or ext4."),
    ),
    "backup.missing": (
        QT_TRANSLATE_NOOP("messages", "There is no backup of this name in the case."),
        QT_TRANSLATE_NOOP("messages", "List the backups to see their names."),
    ),
    "backup.none": (
        QT_TRANSLATE_NOOP("messages", "There is no backup in this case yet."),
        QT_TRANSLATE_NOOP("messages", "Back it up first."),
    ),
    "backup.copy_missing": (
        QT_TRANSLATE_NOOP("messages", "No copy of this case lies there; nothing was brought back."),
        QT_TRANSLATE_NOOP("messages", "Choose the folder that ends in .testimony, on the disk with the copy."),
    ),
    "backup.keys_missing": (
        QT_TRANSLATE_NOOP(
            "messages", "The backup is under older keys that you do not hold ({compartment}); nothing was changed."
        ),
        QT_TRANSLATE_NOOP(
            "messages", "Ask whoever may open this part of the case to restore it, or use a newer backup."
        ),
    ),
    "backup.keys_kept": (
        QT_TRANSLATE_NOOP(
            "messages",
            "The passphrase is changed, but a backup in the case folder could not be written, and opens with the old.",
        ),
        QT_TRANSLATE_NOOP("messages", "Free some space and change the passphrase once more."),
    ),
    "backup.target_missing": (
        QT_TRANSLATE_NOOP(
            "messages", "The folder for the copy does not exist or cannot be entered; nothing was written."
        ),
        QT_TRANSLATE_NOOP("messages", "Choose a folder that exists."),
    ),
    "backup.target_inside": (
        QT_TRANSLATE_NOOP("messages", "The copy would lie in the case itself; nothing was written."),
        QT_TRANSLATE_NOOP("messages", "Choose a folder outside the case, best on another disk."),
    ),
    "backup.target_taken": (
        QT_TRANSLATE_NOOP("messages", "Something else of this name lies in that folder; it was not touched."),
        QT_TRANSLATE_NOOP("messages", "Choose another folder."),
    ),
    "backup.target_changed": (
        QT_TRANSLATE_NOOP(
            "messages", "Somebody worked in the copy that lies there, or it is damaged; it was not touched."
        ),
        QT_TRANSLATE_NOOP("messages", "Open it to see what is in it, or choose another folder."),
    ),
    "backup.target_newer": (
        QT_TRANSLATE_NOOP(
            "messages", "The copy that lies there holds acts that are gone from this case; it was not touched."
        ),
        QT_TRANSLATE_NOOP("messages", "Keep that copy, and choose another folder for a new one."),
    ),
    "backup.unfinished_recordings": (
        QT_TRANSLATE_NOOP(
            "messages",
            "A recording that was cut off still waits in this case and would not come along; nothing was packed.",
        ),
        QT_TRANSLATE_NOOP("messages", "Open the interview and recover the recording, then pack the case."),
    ),
    "case.lock_incomplete": (
        QT_TRANSLATE_NOOP("messages", "The case is locked, but not every step of closing it succeeded."),
        QT_TRANSLATE_NOOP("messages", "It will be checked when it is opened. What had been stored is there."),
    ),
    "case.lock_cut_short": (
        QT_TRANSLATE_NOOP("messages", "An act did not stop in time, so the case was locked without being closed well."),
        QT_TRANSLATE_NOOP("messages", "It will be checked when it is opened. What had been stored is there."),
    ),
    "vault.swap_in_clear": (
        QT_TRANSLATE_NOOP(
            "messages",
            "This device may write memory to its disk (swap, hibernation), and no encryption of that is to be seen.",
        ),
        QT_TRANSLATE_NOOP("messages", "Have the system's swap encrypted, or switched off, before you open cases here."),
    ),
    "log.code_unfit": (
        QT_TRANSLATE_NOOP("messages", "This is no head code: it has twenty digits from 0 to 9 and a to f."),
        QT_TRANSLATE_NOOP("messages", "Compare it with your notebook and type it again."),
    ),
    "log.unknown": (
        QT_TRANSLATE_NOOP("messages", "Nothing of this log is in the case."),
        QT_TRANSLATE_NOOP("messages", "List the logs of other copies to see their ids."),
    ),
    "log.not_exported": (
        QT_TRANSLATE_NOOP("messages", "The log could not be written into the folder, and nothing was left there."),
        QT_TRANSLATE_NOOP("messages", "Check the free space of the disk and export it again."),
    ),
}
